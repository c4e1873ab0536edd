"""From a state's name to its organ or officer: "Egypt's foreign ministry", "the French ambassador", "army of Chad"."""

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from bilateral.data.tables import table
from bilateral.reading.page import Form

_PARTICLES = frozenset(
    (
        "bin",
        "al",
        "el",
        "ibn",
        "ben",
        "van",
        "von",
        "de",
        "der",
        "den",
        "da",
        "di",
        "du",
        "la",
        "le",
        "abu",
        "ul",
        "-",
        "'",
        "’",
    )
)
# Longest way from the state's name to the organ's, and longest name of a person, in words.
_REACH, _LONGEST_NAME = 5, 7


@dataclass(frozen=True, slots=True)
class Grown:
    """A stretch of tokens that names an organ or an officer."""

    start: int
    end: int
    form: Form


@dataclass(frozen=True, slots=True)
class _Lexicon:
    organs: frozenset[tuple[str, ...]]
    offices: frozenset[tuple[str, ...]]
    modifiers: frozenset[str]
    civil: frozenset[str]
    former: frozenset[str]
    longest: int


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    rows, shared = table("actors/organs.yaml"), table("actors/shared_names.yaml")
    organs = frozenset(tuple(text.replace("-", " - ").split()) for text in rows["nouns"])
    offices = frozenset(tuple(text.replace("-", " - ").split()) for text in rows["offices"])
    return _Lexicon(
        organs=organs,
        offices=offices,
        modifiers=frozenset(rows["modifiers"]),
        civil=frozenset(rows["civil"]),
        former=frozenset(shared["former"]),
        longest=max(map(len, organs | offices)),
    )


def grow(doc: Doc, start: int, end: int) -> Grown | None:
    """The organ or officer that the name at ``[start, end)`` belongs to; ``None`` where there is none."""
    return _to_the_right(doc, start, end) or _to_the_left(doc, start, end)


def is_several(token: Token) -> bool:
    """Whether an office or organ is told in the plural; with a capital its tag may not tell ("Prime Ministers")."""
    if token.pos_ != "PROPN":
        return token.tag_ == "NNS"
    lexicon, one = _lexicon(), (_singular(token),)
    return token.lower_ not in one and one in lexicon.offices | lexicon.organs


def is_former(doc: Doc, start: int) -> bool:
    """Whether "former", "ex-" or the like stands before the token."""
    before = doc[max(0, start - 2) : start]
    return any(
        token.lower_ in _lexicon().former for token in before if not token.is_punct or token.text == "-"
    ) and not (len(before) and before[-1].is_punct and before[-1].text != "-")


def _to_the_right(doc: Doc, start: int, end: int) -> Grown | None:
    lexicon, limit = _lexicon(), min(len(doc), end + _REACH)
    position = end
    while position < limit and not doc[position].is_sent_start:
        if matched := _phrase(doc, position):
            length, form = matched
            stop = position + length
            if form is Form.PERSON:
                stop = _person(doc, stop)
            # "Russia's foreign minister" but not "Russia's minister opposition"
            return Grown(start, stop, form)
        if doc[position].lower_ in lexicon.civil or doc[position].lower_ not in lexicon.modifiers:
            return None
        position += 1
    return None


def _to_the_left(doc: Doc, start: int, end: int) -> Grown | None:
    """The organ or office before "of" and the name ("ministry of defence of Chad")."""
    position = start - 1
    if position >= 0 and doc[position].lower_ == "the":
        position -= 1
    if position < 1 or doc[position].lower_ != "of":
        return None
    for length in range(min(_lexicon().longest, position), 0, -1):
        begin = position - length
        if (matched := _phrase(doc, begin)) and begin + matched[0] == position:
            if is_former(doc, begin) or doc[begin - 1].lower_ in _lexicon().civil:
                return None
            stop = _person(doc, end) if matched[1] is Form.PERSON else end
            return Grown(begin, stop, matched[1])
    return None


def _phrase(doc: Doc, start: int) -> tuple[int, Form] | None:
    """The longest organ or office that starts at a token."""
    lexicon = _lexicon()
    for length in range(min(lexicon.longest, len(doc) - start), 0, -1):
        words = tuple(token.lower_ for token in doc[start : start + length])
        for phrase in (words, (*words[:-1], _singular(doc[start + length - 1]))):
            if phrase in lexicon.offices:
                return length, Form.PERSON
            if phrase in lexicon.organs:
                return length, Form.ORGAN
    return None


def _singular(token: Token) -> str:
    """The singular of a noun; the lemma of one with a capital is its plural ("Prime Ministers")."""
    return token.lower_.removesuffix("s") if token.pos_ == "PROPN" else token.lemma_.lower()


def _person(doc: Doc, position: int) -> int:
    """Where the name of a person that starts at a token ends; the same token where none starts."""
    stop = position
    while stop < min(len(doc), position + _LONGEST_NAME) and _in_name(doc[stop], stop > position):
        stop += 1
    return stop


def _in_name(token: Token, started: bool) -> bool:
    if token.is_sent_start or token.ent_type_ in ("DATE", "GPE", "NORP"):
        return False
    if token.text[:1].isupper() and token.pos_ == "PROPN":
        return True
    after_hyphen = started and token.nbor(-1).text == "-" and token.is_alpha  # "Kim Jong-un"
    before_name = token.i + 1 < len(token.doc) and token.nbor().text[:1].isalpha()
    particle = token.text in _PARTICLES and before_name and (token.text == "-" or token.nbor().text[:1].isupper())
    return after_hyphen or (started and particle)
