"""Which language a text is in, by a small library; nothing is guessed where that is not clear."""

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from bilateral.model.document import Document

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# ISO 639-2: the language of a text that cannot be told, as of a headline of nothing but names.
UNDETERMINED = "und"
# Enough of a text to tell; more takes longer and changes nothing.
_ENOUGH = 600
# The languages that can be read; what is undetermined is read as well, for it may be one of them.
READ = frozenset({"en", UNDETERMINED})
# The least probability that is believed. Single sentences of English news reach half as a rule, and three in a thousand
# are taken for Nigerian Pidgin with up to .72; whole texts reach .99 in any language. To leave a text unread costs more
# than to read one that says nothing to the reader.
_CONFIDENT = 0.5
_SURE = 0.9
# A text in which more than a tenth of the words are these of English need not be looked at for longer, which takes a
# twentieth of what a page of a stream does. Of 4,366 texts, 14 of them in other languages, none is told otherwise by
# the library. "The" must be there: others have "in" and "of" too.
_ENGLISH = frozenset({"the", "of", "and", "to", "in"})
_SHARE = 0.1
_FEW = 40  # words: of fewer the share says little


def with_language(document: Document) -> Document:
    """The document with the language of its text.

    >>> with_language(Document("a", "Le ministre des affaires étrangères a rappelé son ambassadeur à Paris.")).language
    'fr'
    """
    return replace(document, language=language_of(document.text))


def language_of(text: str) -> str:
    """The ISO 639 code of the language of a text, "und" where it cannot be told.

    >>> language_of("Ecuador expelled the Bolivian ambassador on Monday."), language_of("1,204")
    ('en', 'und')
    """
    start = text[:_ENOUGH]
    if _is_plainly_english(start.lower().split()):
        return "en"
    code, confidence = _identifier().classify(start)
    return str(code) if confidence >= (_CONFIDENT if code in READ else _SURE) else UNDETERMINED


def _is_plainly_english(words: list[str]) -> bool:
    return len(words) >= _FEW and "the" in words and sum(word in _ENGLISH for word in words) > _SHARE * len(words)


@cache
def _identifier() -> "LanguageIdentifier":
    # Its model takes half a second to unpack: it is loaded where a text is looked at.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
