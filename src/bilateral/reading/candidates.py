"""What a trigger may claim: every pairing of the actors within its reach, the places of its cue first."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from spacy.tokens import Token

from bilateral.data.lexicon import MUTUAL
from bilateral.model.act import Cue
from bilateral.reading.deeds import Deeds
from bilateral.reading.grammar import VERBAL, children, lemma, words
from bilateral.reading.page import Form, Mention, Page, Trigger
from bilateral.reading.roles import ids_of, listed, tokens_at
from bilateral.reading.triggers import demands

# So many mentions nearest to the trigger are tried for either side, besides the places of the cue.
NEAREST = 5
# The states most spoken of in the document are tried where the sentence names too few.
COMMONEST = 2
# Where those stand that an act is done to, whatever the act.
_ACTED_ON = ("object", "to", "on", "against", "with", "of", "for", "from")
_AGENT = ("by", "subject")
_OWNER = ("possessive", "modifier", "by", "of", "from")


class Option(NamedTuple):
    """Actors that may stand on one side, and how they were found.

    ``path`` is the place of the cue, or where the mention stands; ``distance`` counts tokens from the
    trigger (negative before it); ``form`` is how the mention names them ("" where nobody is meant).
    """

    ids: tuple[str, ...]
    path: str
    distance: int = 0
    form: str = ""
    place: bool = False


class Candidate(NamedTuple):
    """A trigger with the parties it may have."""

    trigger: Trigger
    actor: Option
    recipient: Option

    @property
    def parties(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Actors and recipients as a claim has them: those of a mutual act are all actors."""
        if self.trigger.cue.act in MUTUAL:
            return tuple(dict.fromkeys((*self.actor.ids, *self.recipient.ids))), ()
        return self.actor.ids, self.recipient.ids


NOBODY = Option((), "nobody")


class Scene:
    """The actors of a page by sentence, with those who speak and those most spoken of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.sentence_of = {t.i: n for n, s in enumerate(page.sentences) for t in s}
        self.mentions: dict[int, list[Mention]] = {}
        counts: Counter[tuple[str, ...]] = Counter()
        for mention in page.mentions:
            number = self.sentence_of.get(mention.head)
            if number is not None and mention.ids:
                self.mentions.setdefault(number, []).append(mention)
                counts[mention.ids] += 1
        self.commonest = [ids for ids, _ in counts.most_common(COMMONEST)]
        self.together = self._together()
        self.acting = self._acting()
        # several acts may be told by one word, from the same places
        self._nearby: dict[int, list[Option]] = {}
        self._nouns: dict[tuple[int, str], list[Token]] = {}
        self._standing: dict[tuple[int, str, int], list[Option]] = {}
        self.ways: dict[tuple[int, int], str] = {}
        self._cues: defaultdict[int, list[Cue]] = defaultdict(list)
        for trigger in page.triggers:
            self._cues[trigger.token].append(trigger.cue)
        self.deeds = Deeds(page, self._cues)
        self._vague: dict[int, bool] = {}
        self._speakers: dict[int, frozenset[str]] = {}  # every option of a trigger asks who speaks there
        self.rank = {i: n for n, (ids, _) in enumerate(counts.most_common(8)) for i in ids if len(ids) == 1}

    def _together(self) -> Counter[frozenset[str]]:
        """In how many sentences two actors are named together."""
        pairs: Counter[frozenset[str]] = Counter()
        for mentions in self.mentions.values():
            ids = sorted({i for m in mentions for i in m.ids})
            pairs.update(frozenset(pair) for pair in combinations(ids, 2))
        return pairs

    def _acting(self) -> defaultdict[int, frozenset[str]]:
        """The actors that each sentence names as such."""
        found: defaultdict[int, frozenset[str]] = defaultdict(frozenset)
        for number, mentions in self.mentions.items():
            found[number] = frozenset(i for m in mentions if not m.place for i in m.ids)
        return found

    def speakers(self, token: Token) -> frozenset[str]:
        """Those who say the words at a token, as far as they are actors."""
        if token.i not in self._speakers:
            around = [a for a in self.page.attributions if any(c.start <= token.idx < c.end for c in a.content)]
            self._speakers[token.i] = frozenset(i for a in around for i in a.ids)
        return self._speakers[token.i]

    def demanded(self, token: Token, act: str) -> int:
        """How much the surest cue of another act asks for at a token."""
        return max((demands(cue) for cue in self._cues.get(token.i, ()) if cue.act != act), default=0)

    def judges(self, token: Token) -> bool:
        """Whether a cue at a token tells that somebody says what he thinks of a thing."""
        return any(cue.act.startswith("statement.") for cue in self._cues.get(token.i, ()))

    def is_told_above(self, noun: Token, act: str) -> bool:
        """Whether a cue at the verb of a noun tells an act of the kind: "imports rose", "a claim that he denied".

        The verb then knows better than the labels what the noun tells.
        """
        verbs = [*([noun.head] if noun.dep_ in {"nsubj", "nsubjpass"} else ()), *children(noun, "acl", "relcl")]
        return noun.pos_ == "NOUN" and any(
            cue.act.partition(".")[0] == act.partition(".")[0] and (cue.act != act or verb.head == noun)
            for verb in verbs
            for cue in self._cues.get(verb.i, ())
        )

    def acts_on_nobody(self, token: Token) -> bool:
        """Whether what stands where the acted on stands is a party that no id names ("African states"), or a deed."""
        if token.i not in self._vague:
            self._vague[token.i] = self._is_vague(token, _ACTED_ON) or self.deeds.judges_nobody(token)
        return self._vague[token.i]

    def is_done_by_nobody(self, trigger: Trigger) -> bool:
        """Whether a party that no id names is told to have done it: "expulsions by our partners", "both left"."""
        token, acting = self.page.doc[trigger.token], trigger.cue.actor
        places = _AGENT if trigger.cue.weak else [place for place in _AGENT if place in acting]
        first = self._first_at(token, places)
        unnamed = first is not None and self._is_unnamed(first)
        return unnamed or self._is_vague(token, places) or self._is_voiced_by_nobody(trigger)

    def _is_unnamed(self, noun: Token) -> bool:
        """Whether nobody knows who is meant: "many", "the gunman"; a gunman of a city is none of its state either."""
        if any(child.lower_ == "no" for child in children(noun, "det")) and noun.pos_ == "NOUN":
            return not ids_of(self.page, noun)  # "no state has recognised it"
        many = noun.lower_ in words("vague_doers")
        unnamed = many or lemma(noun) in words("unnamed") | words("rising")
        return unnamed and not ids_of(self.page, noun, places=many)

    def _is_voiced_by_nobody(self, trigger: Trigger) -> bool:
        """Whether a noun stands in what somebody says whom no id names: "neighbours asked Mali for troops"."""
        noun = self.page.doc[trigger.token]
        if not trigger.cue.weak or noun.pos_ != "NOUN" or not trigger.cue.act.startswith("statement."):
            return False
        verb = next((one for one in noun.ancestors if one.pos_ in VERBAL), noun)
        own = any(ids_of(self.page, one) for place in _OWNER for one in self._tokens_at(noun, place))
        return not own and self._is_vague(verb, ("subject",))

    def asks_at_home(self, token: Token) -> bool:
        """Whether what is asked is asked of the government's own public or parts: "urged people", "asked states"."""
        asked = self._first_at(token, _ACTED_ON)
        if asked is not None and asked.lower_ in words("own_public") and self._is_own(asked):
            return True
        if asked is None or ids_of(self.page, asked):
            return False
        plain = not children(asked, "det", "amod", "compound", "nmod", "poss", "nummod", "predet")
        return asked.lower_ in words("own_public") or (plain and asked.lower_ in words("own_bodies"))

    @staticmethod
    def _is_own(noun: Token) -> bool:
        """Whether a noun belongs to somebody told before by a pronoun: "its citizens"."""
        return any(child.tag_ == "PRP$" for child in children(noun, "poss"))

    def options(self, trigger: Trigger) -> tuple[list[Option], list[Option]]:
        """What may stand on the actor's and on the recipient's side of a trigger."""
        token = self.page.doc[trigger.token]
        if token.i not in self._nearby:
            self._nearby[token.i] = list(self._near(token))
        near = self._nearby[token.i]
        actors = [*self._places(token, trigger.cue.actor), *near, *self._speaker(token)]
        vague = not trigger.cue.weak and self._is_vague(token, trigger.cue.recipient)
        vague = vague or self.deeds.judges_nobody(token)
        recipients = [NOBODY] if vague else [*self._places(token, trigger.cue.recipient), *near, NOBODY]
        return _first_of_each(actors), _first_of_each(recipients)

    def _is_vague(self, token: Token, places: Sequence[str]) -> bool:
        """Whether the first noun at the places is a party that no id names ("African states")."""
        first = self._first_at(token, places)
        vague = first is not None and (first.lower_ in words("vague_parties") or lemma(first) in words("related"))
        if first is None or not vague or ids_of(self.page, first):
            return False
        if first.lower_ in words("compass") and (first.text.islower() or children(first, "prep")):
            return False  # "the west of Ukraine"
        return not self._is_told_before(first) and not self.is_named_in_part(first)

    @staticmethod
    def _is_told_before(noun: Token) -> bool:
        """Whether a party is one that the text has named: "the partners", "the three states"."""
        beside = [child.lower_ for child in noun.children]
        plain = beside == ["the"] and noun.lower_ not in words("compass")
        return plain or bool(children(noun, "nummod"))

    def is_named_in_part(self, noun: Token) -> bool:
        """Whether some of those meant are named: "states, including Chad", "countries led by France"."""
        below = [child for child in children(noun, "prep", "appos") if child.lower_ != "of"]
        below += [child for child in children(noun, "acl") if child.lower_ in words("heading")]
        return any(ids_of(self.page, one) for child in below for one in child.subtree)

    def _first_at(self, token: Token, places: Sequence[str]) -> Token | None:
        return next((noun for place in places for noun in self._tokens_at(token, place)), None)

    def _places(self, token: Token, places: Sequence[str]) -> Iterator[Option]:
        for number, place in enumerate(places):
            key = token.i, place, min(number, 2)
            if key not in self._standing:
                self._standing[key] = list(self._there(*key))
            yield from self._standing[key]

    def _there(self, number: int, place: str, rank: int) -> Iterator[Option]:
        """Who stands at a place of a token, all together and the first alone; it is the cue's ``rank``-th place."""
        token = self.page.doc[number]
        nouns = self._tokens_at(token, place)
        mention = self.page.mention_at(nouns[0]) if len(nouns) == 1 else None
        if mention is not None and mention.place:
            nouns = list(listed(nouns[0]))
        yield from self._at(token, nouns, f"{rank}:{place}")
        if len(nouns) > 1:
            yield from self._at(token, nouns[:1], f"{rank}:{place}:first")

    def _tokens_at(self, token: Token, place: str) -> list[Token]:
        key = token.i, place
        if key not in self._nouns:
            self._nouns[key] = tokens_at(token, place)
        return self._nouns[key]

    def _at(self, token: Token, nouns: list[Token], path: str) -> Iterator[Option]:
        """Who stands at a place: as an actor, or where only places are named there, as their states."""
        ids = tuple(dict.fromkeys(i for noun in nouns for i in ids_of(self.page, noun)))
        hosts = () if ids else tuple(dict.fromkeys(i for noun in nouns for i in ids_of(self.page, noun, places=True)))
        if ids or hosts:
            mention = self.page.mention_at(nouns[0])
            form = mention.form.value if mention else "owner"
            yield Option(ids or hosts, path, nouns[0].i - token.i, form, bool(hosts))

    def _near(self, token: Token) -> Iterator[Option]:
        number = self.sentence_of.get(token.i, 0)
        named = self.mentions.get(number, ())
        setting = {m.ids for m in named if self._is_setting(m, token)}
        by_distance = sorted((m for m in named if m.ids not in setting), key=lambda m: -abs(m.head - token.i))
        # The nearest mention of each actor: a sentence that names one state six times has room for the others.
        here = list({m.ids: m for m in by_distance}.values())[::-1][:NEAREST]
        for mention in here:
            yield from self._alone_or_joined(mention, mention.head - token.i)
        for mention in self.mentions.get(number - 1, ())[:-5:-1]:
            if mention.ids not in setting:
                yield Option(mention.ids, "before", -30, mention.form.value, mention.place)
        for n, ids in enumerate(self.commonest):
            if ids not in setting:
                yield Option(ids, f"common{n}", -60, "common")

    def _alone_or_joined(self, mention: Mention, distance: int) -> Iterator[Option]:
        """Who is named, by himself and with those in his list; of places that are listed none is meant alone."""
        joined = self._joined(mention)
        several = len(joined) > len(mention.ids)
        if not several or not mention.place:
            yield Option(mention.ids, "sentence", distance, mention.form.value, mention.place)
        if several:
            yield Option(joined, "joined", distance, mention.form.value, mention.place)

    def _is_setting(self, mention: Mention, token: Token) -> bool:
        """Whether a place is named in circumstances that are told beside a word: "amid a rise in Chad"."""
        if not mention.place:
            return False
        above = self.page.doc[mention.head].ancestors
        return any(one.lower_ in words("circumstance") and token not in one.subtree for one in above)

    def _joined(self, mention: Mention) -> tuple[str, ...]:
        head = self.page.doc[mention.head]
        if head.dep_ == "conj":
            return ()
        return tuple(dict.fromkeys(i for t in listed(head) for i in ids_of(self.page, t, places=mention.place)))

    def _speaker(self, token: Token) -> Iterator[Option]:
        ids = tuple(sorted(self.speakers(token)))
        if ids:
            yield Option(ids, "speaker", -40, Form.PERSON.value)


def pairings(trigger: Trigger, actors: Sequence[Option], recipients: Sequence[Option]) -> Iterator[Candidate]:
    """All pairings of different parties; a mutual act needs two."""
    mutual = trigger.cue.act in MUTUAL
    for actor in actors:
        for recipient in recipients:
            if set(actor.ids).isdisjoint(recipient.ids) and (recipient.ids or not mutual or len(actor.ids) > 1):
                yield Candidate(trigger, actor, recipient)


def _first_of_each(options: Sequence[Option]) -> list[Option]:
    """Each set of ids once, as the first way that found it; how many ways found it tells how sure it is."""
    seen: dict[frozenset[str], Option] = {}
    for option in options:
        seen.setdefault(frozenset(option.ids), option)
    return list(seen.values())
