"""Names of an invented world as mentions, so that the reader takes them for states."""

from collections.abc import Iterator

from spacy.tokens import Token

from bilateral.data.agents import roles_in
from bilateral.evaluation.coding.agents import LONGEST_CODE
from bilateral.reading.grammar import lemma
from bilateral.reading.page import Form, Mention, Page

NO_ACTORS = {"DATE", "TIME", "MONEY", "PERCENT", "EVENT", "ORDINAL", "CARDINAL", "LANGUAGE"}
TITLES = {"prime", "deputy", "vice", "mr", "mrs", "mr.", "mrs."}


def invented_names(page: Page) -> list[Mention]:
    """Return the capitalised names that no gazetteer knows, each with its first three letters as its code.

    A name right after a role ("President Umbo") is the person in it and no state.
    """
    return [_mention(page, run) for run in _runs(page) if not _is_person(run[0])]


def _runs(page: Page) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in page.doc:
        if _is_name(page, token):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_name(page: Page, token: Token) -> bool:
    """Whether a word is a name, or part of one, that nobody knows; the parser may take it for another class."""
    if (
        not token.text[:1].isupper()
        or (page.mention_at(token) and not _begins_name(page, token))
        or token.ent_type_ in NO_ACTORS
        or roles_in([lemma(token)])
    ):
        return False
    inside = token.pos_ in {"ADJ", "NOUN"} and not token.is_sent_start
    return (token.pos_ == "PROPN" or inside or token.is_oov or _is_bare(token)) and lemma(token) not in TITLES


def _is_bare(token: Token) -> bool:
    """Whether a singular noun begins a sentence as its subject, alone: "Stinker left"."""
    return bool(token.is_sent_start) and token.tag_ == "NN" and token.dep_ == "nsubj" and not list(token.children)


def _begins_name(page: Page, token: Token) -> bool:
    """Whether a known town is the beginning of a longer name that nobody knows."""
    mention, after = page.mention_at(token), token.doc[token.i + 1 : token.i + 2]
    town = mention is not None and mention.form is Form.PLACE and token.dep_ == "compound"
    return town and all(t.pos_ == "PROPN" and page.mention_at(t) is None for t in after)


def _is_person(token: Token) -> bool:
    return token.i > 0 and bool(roles_in([lemma(token.nbor(-1))]))


def _mention(page: Page, run: list[Token]) -> Mention:
    first, last = run[0].i, run[-1].i + 1
    code = run[0].text[:LONGEST_CODE].upper()
    return Mention(first, last, page.doc[first:last].root.i, (code,), Form.NAME)
