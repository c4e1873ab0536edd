"""Whether a name reads as a place's: many towns are called like persons, firms and plain words."""

from functools import lru_cache

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from bilateral.data.tables import table

PLACE_ENTITIES = frozenset(("GPE", "LOC", "FAC"))
# After these stands where something is; "of", "to" and "from" take persons and firms too.
_WHERE = frozenset(("in", "at", "near", "outside", "around"))
_LOCATIVE = _WHERE | {"from", "to", "of"}


def is_site(entity: Tokens) -> bool:
    """Whether an entity has a site in some one state, known or not ("Nagrig", "Royal Stoke Hospital").

    Continents, seas and regions of the world have none, nor have "the Court" and "the Centre".
    """
    names = [token.text for token in entity if token.pos_ == "PROPN" and token.text[0].isupper()]
    if entity.text.isupper() or "," in entity.text:  # in a headline of capitals the parser's labels are guesses
        return False
    own = [name for name in names if name not in _words("sites")]
    wide = _words("wide")
    if set(own) <= wide or (names[-1] == own[-1] and not wide.isdisjoint(names)):
        return False
    body = names[-1] != own[-1] and names[-1] not in _words("bodies")
    return entity.label_ in PLACE_ENTITIES or (entity.label_ == "ORG" and body)


def is_kind(name: str) -> bool:
    """Whether a name is a plain word for places, of which each country has many ("the University")."""
    return name in _words("sites") or name in _words("wide")


def tells_where(doc: Doc, start: int, end: int, *, small: bool) -> bool:
    """Whether the name at ``[start, end)`` in a longer name tells where its bearer is.

    It begins the longer one or stands in it after "of", and that is of a site ("Colchester Hospital") or, with a large
    city or a district, of a club or board ("Toronto Police", "Maricopa County Council"); or a large city ends it
    ("Radio Cairo").
    """
    entity = entity_at(doc, start)
    if entity is None:
        return False
    ample = entity.label_ == "ORG" and (not small or (end - start > 1 and doc[end - 1].text in _words("sites")))
    if entity.start == start or doc[start - 1].lower_ in ("of", "the", "and", ","):
        return is_site(entity) or ample
    return ample and not small and entity.end == end


def tells_place(doc: Doc, end: int) -> bool:
    """Whether what follows a name is what towns have ("Mansfield police", "the Kasserine governorate")."""
    return end < len(doc) and doc[end].lower_ in _words("of_towns")


def reads_as_place(doc: Doc, start: int, end: int, *, supported: bool, small: bool) -> bool:
    """Whether the name at ``[start, end)`` reads as a place's.

    ``supported`` tells that the document has to do with its state; ``small`` that only the table of towns has it.
    """
    first, entity = doc[start], entity_at(doc, start)
    if any(token.ent_type_ in PLACE_ENTITIES for token in doc[start:end]):
        return True
    before = doc[start - 1].lower_ if start else ""
    if _is_capitals(doc, start, end) or (first.pos_ == "PROPN" and tells_place(doc, end)):
        return supported or not small
    if entity is None or entity.label_ in ("ORG", "NORP"):
        return first.pos_ == "PROPN" and (
            before in _WHERE
            or (not small and (supported or before in _LOCATIVE))
            or (supported and before in _LOCATIVE)
        )
    return supported and before in _WHERE and first.pos_ == "PROPN"


def _is_capitals(doc: Doc, start: int, end: int) -> bool:
    """Whether the name alone stands in capitals, as places do where a dispatch opens."""
    after = doc[end].text if end < len(doc) else ""
    return (
        doc[start:end].text.isupper()
        and end - start + len(doc[start].text) > 3
        and not (after.isupper() and after.isalpha())
    )


def entity_at(doc: Doc, start: int) -> Tokens | None:
    """The entity that covers a token."""
    if not doc[start].ent_type_:
        return None
    first, last = start, start
    while doc[first].ent_iob_ == "I":
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I":
        last += 1
    return Tokens(doc, first, last + 1, label=doc[start].ent_type_)


@lru_cache(maxsize=2)
def _words(key: str) -> frozenset[str]:
    return frozenset(table("cues/toponyms.yaml")[key])
