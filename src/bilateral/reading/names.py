"""Where the text has names of the gazetteer, before it is settled what they stand for."""

from dataclasses import dataclass

from spacy.tokens import Doc

from bilateral.data.city import City, cities
from bilateral.data.gazetteer import gazetteer
from bilateral.data.name import WORD, Name, NameKind

# Shorter names of cities are mostly other words ("Of", "Ho").
_SHORTEST_CITY = 4
# Characters of the longest name of a city, amply.
_LONGEST_CITY = 60


@dataclass(frozen=True, slots=True)
class Found:
    """A name in the text: its tokens ``[start, end)``, its words as written, all it may stand for."""

    start: int
    end: int
    text: str
    options: tuple[Name, ...]


def find_names(doc: Doc) -> list[Found]:
    """The names in a text, in order; the longest where several start at one word."""
    text = doc.text.replace("’", "'")
    spans = [(match.start(), match.end()) for match in WORD.finditer(text)]
    words = tuple(text[start:end] for start, end in spans)
    index, found, position = gazetteer().index, [], 0
    while position < len(words):
        length, options = index.at(words, position)
        start = spans[position][0]
        end = spans[position + length - 1][1] if length else start
        if (places := _cities(text, start, words[position])) and start + len(places[0].name) > end:
            end = start + len(places[0].name)
            options = tuple(Name(city.name, NameKind.CITY, (city.state,)) for city in places)
        if options and (span := doc.char_span(start, end, alignment_mode="expand")) is not None:
            found.append(Found(span.start, span.end, text[start:end], options))
        while position < len(words) and spans[position][0] < max(end, start + 1):
            position += 1
    return found


def _cities(text: str, start: int, word: str) -> tuple[City, ...]:
    """The cities at a word; a word in capitals is read as in a dateline ("SAN DIEGO")."""
    if not word[0].isupper():
        return ()
    if word.isupper() and len(word) >= _SHORTEST_CITY - 1:
        text, word = text[:start] + text[start : start + _LONGEST_CITY].title(), word.title()
    return tuple(city for city in cities().at(text, start, word) if len(city.name) >= _SHORTEST_CITY)
