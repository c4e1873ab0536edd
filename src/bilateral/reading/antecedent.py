"""Whom "he", "they" or "it" means as a speaker: the speaker or subject named last."""

from dataclasses import dataclass, field

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bilateral.model.source import Source, SourceKind
from bilateral.reading.page import Page
from bilateral.reading.speaker import FIRST, PLURAL, is_pronoun, source_of

PERSONAL = {SourceKind.OFFICIAL, SourceKind.PERSON}
NAMED = {"PERSON", "ORG", "GPE", "NORP"}

Speaker = tuple[Source | None, tuple[str, ...]]


@dataclass(slots=True)
class Antecedents:
    """The last person, the last group and the last body that spoke or acted in the text so far."""

    page: Page
    person: Speaker = (None, ())
    group: Speaker = (None, ())
    body: Speaker = (None, ())
    noted: set[int] = field(default_factory=set)

    def speaker(self, head: Token) -> Speaker:
        """Return the speaker a noun names or a pronoun stands for; ``None`` where that is not clear."""
        if not is_pronoun(head):
            return self._remember(head)
        if head.lower_ in FIRST:
            return None, ()
        if head.lower_ in PLURAL:
            return self.group
        return self.body if head.lower_ in {"it", "its"} else self.person

    def note(self, sentence: Tokens) -> None:
        """Remember the subjects of a sentence that may speak in the next."""
        for token in sentence:
            if token.dep_ in {"nsubj", "nsubjpass"} and token.i not in self.noted and not is_pronoun(token):
                if token.ent_type_ in NAMED or self.page.mention_at(token) is not None:
                    self._remember(token)

    def _remember(self, head: Token) -> Speaker:
        self.noted.add(head.i)
        named = source_of(self.page, head)
        if head.tag_ in {"NNS", "NNPS"} and head.ent_type_ not in {"GPE", "ORG"}:
            self.group = named
        elif named[0].kind in PERSONAL:
            self.person = named
        else:
            self.body = named
        return named
