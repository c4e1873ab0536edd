"""Whom "he", "they" or "it" means as a speaker: the speaker or subject named last."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from bilateral.model.source import Source, SourceKind
from bilateral.reading.grammar import children, conjuncts
from bilateral.reading.page import Page
from bilateral.reading.speaker import FIRST, PLURAL, is_pronoun, source_of, without_titles

PERSONAL = {SourceKind.OFFICIAL, SourceKind.PERSON}
NAMED = {"PERSON", "ORG", "GPE", "NORP"}
WITH = {"with", "and"}

Speaker = tuple[Source, tuple[str, ...]]


@dataclass(slots=True)
class Antecedents:
    """The last person, the last group and the last body that spoke or acted in the text so far."""

    page: Page
    person: list[Speaker] = field(default_factory=list)
    group: list[Speaker] = field(default_factory=list)
    body: list[Speaker] = field(default_factory=list)
    noted: set[int] = field(default_factory=set)

    def speakers(self, heads: Iterable[Token]) -> list[Speaker]:
        """Return the speakers that nouns name or pronouns stand for; none where that is not clear."""
        found = [speaker for head in without_titles(heads) for speaker in self._speakers(head)]
        if len(found) > 1:
            self.group = found
        return found

    def note(self, sentence: Tokens) -> None:
        """Remember the subjects of a sentence that may speak in the next."""
        subjects = [t for t in sentence if t.dep_ in {"nsubj", "nsubjpass"} and not is_pronoun(t)]
        for token in subjects:
            if token.ent_type_ in NAMED or self.page.mention_at(token) is not None:
                company = [token, *_company(token)]
                named = [self._remember(t) for t in company if t.i not in self.noted]
                self.group = named if len(named) > 1 else self.group

    def _speakers(self, head: Token) -> list[Speaker]:
        if not is_pronoun(head):
            return [self._remember(head)]
        if head.lower_ in FIRST:
            return []
        if head.lower_ in PLURAL:
            return self.group
        return self.body if head.lower_ in {"it", "its"} else self.person

    def _remember(self, head: Token) -> Speaker:
        self.noted.add(head.i)
        named = source_of(self.page, head)
        if head.tag_ in {"NNS", "NNPS"} and head.ent_type_ not in {"GPE", "ORG"}:
            self.group = [named]
        elif named[0].kind in PERSONAL:
            self.person = [named]
        else:
            self.body = [named]
        return named


def _company(subject: Token) -> list[Token]:
    """Return who acts with the subject: joined by "and", or met ("spoke with")."""
    joined = list(conjuncts(subject))[1:]
    met = [o for p in children(subject.head, "prep") if p.lower_ in WITH for o in children(p, "pobj")]
    return joined or [o for o in met if o.ent_type_ == "PERSON"]
