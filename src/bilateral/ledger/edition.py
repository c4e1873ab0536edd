"""How far the ledger has been written, in all or about some: with the same edition it gives the same answers."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, Table, and_, exists, func, or_, select

from bilateral.ledger import schema
from bilateral.ledger.query import Query
from bilateral.ledger.view import View
from bilateral.model.judgement import Verdict


def _newest(table: Table) -> Select[Any]:
    return select(table.c.entry, table.c.seal).order_by(table.c.entry.desc()).limit(1)


# Rows are only added, but for those that an erasure blacks out.
_CLAIM, _JUDGED = _newest(schema.claims), _newest(schema.judgements)
_REST = (_newest(schema.documents), _newest(schema.runs), _JUDGED)
_DECIDED = tuple(_newest(one) for one in (schema.identities, schema.tombstones, schema.erasures))
_RENEWED = select(func.count()).where(schema.documents.c.version > 1)


def edition(view: View, parties: tuple[str, ...] = ()) -> str:
    """A hash over the number and the seal of the newest entry of each table, 16 hexadecimal digits.

    The seals tell ledgers apart that stood at one address one after the other, with as many entries. That for answers
    about one or two ``parties`` stays as it is while others are told of: it goes by the claims of these, by the
    judgements on them and the newer versions of their documents, which withdraw claims; and by corrections, names that
    were joined, and what was forgotten, of whomever.
    """
    asked = (_CLAIM, *_REST, *_DECIDED)
    if parties:
        asked = (*_about(Query(parties), view.connection.dialect.name), *_DECIDED)
    newest = [tuple(view.connection.execute(one).first() or ()) for one in asked]
    return hashlib.sha256(json.dumps(newest).encode()).hexdigest()[:16]


def _about(query: Query, dialect: str) -> Iterator[Select[Any]]:
    """The newest of what is told of the parties of a question.

    Of judgements and newer versions each is asked whether it is of a claim of theirs: there are fewer than claims. A
    correction may make any claim theirs, and so counts whatever it is on.
    """
    claims, documents, judgements = schema.claims, schema.documents, schema.judgements
    theirs, earlier = query.conditions(dialect), documents.alias("earlier")
    corrects = judgements.c.verdict == Verdict.CORRECT.value
    judged = exists().where(claims.c.id == judgements.c.claim, *theirs).correlate(judgements)
    corrected = claims.c.id.in_(select(judgements.c.claim).where(corrects))
    told_in = and_(earlier.c.work == documents.c.work, claims.c.document == earlier.c.id)
    yield _CLAIM.where(*theirs)
    yield _CLAIM.where(corrected)
    yield _JUDGED.where(or_(corrects, judged))
    yield _RENEWED.where(exists().where(told_in, or_(and_(*theirs), corrected)).correlate(documents))
