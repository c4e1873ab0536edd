"""``bilateral review``: the queue before a reviewer at a terminal, one key a decision."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import typer
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from bilateral.api import Ledger
from bilateral.cli.contested import side_told
from bilateral.cli.entry import facts, marked
from bilateral.cli.lazy import refuse
from bilateral.cli.options import DEFAULT_LEDGER, ActAsked, Author, Between, LedgerAddress, check_act
from bilateral.cli.output import page, talk
from bilateral.cli.review.decide import author_named
from bilateral.cli.review.editing import corrections_typed
from bilateral.cli.review.keyboard import key, key_by_key, line
from bilateral.cli.review.listing import STYLES, Second
from bilateral.cli.review.wording import judgement
from bilateral.cli.why import show
from bilateral.cli.wording import counted, headline, judged
from bilateral.model.case import Case
from bilateral.model.errors import BilateralError
from bilateral.model.judgement import Verdict, standing

_KEYS = """a  accept            A  accept, with a reason
r  reject            R  reject, with a reason
c  correct           s  skip: it waits for the next time
u  undo the last     w  why: who else says so, who says otherwise
q  quit; what was decided is kept"""
_HINT = "a accept  r reject  c correct  s skip  u undo  w why  q quit  ? keys"
_QUIT, _WHY = "q", "Why? "


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    context: typer.Context,
    between: Between = None,
    act: ActAsked = "",
    second: Second = "",
    author: Author = "",
    ledger: LedgerAddress = DEFAULT_LEDGER,
) -> None:
    """Go through the claims that wait for a judgement, one key a decision; quit and go on whenever you like.

    Each claim is shown in its paragraph, with who says so and who says otherwise. What is decided is kept at once, with
    author, time and reason, and never changes the claim itself: a corrected claim counts in the place of the machine's,
    a rejected one counts for nothing, and both can be taken back. When the text of a document changes, its claims come
    before the reviewer again.
    """
    if context.invoked_subcommand:
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        refuse("review asks at a terminal; elsewhere use bilateral review list, accept, reject and correct")
    check_act(act)
    opened = Ledger.open(ledger)
    with talk.status("putting the claims in order"):
        found = opened.queue(between or (), act, second)
    with key_by_key():
        _Session(opened, second or author_named(author), found, page()).run()


@dataclass(slots=True)
class _Session:
    """A reviewer going through a queue; ``decided`` holds the places of what they decided, to be undone."""

    ledger: Ledger
    author: str
    cases: list[Case]
    console: Console
    place: int = 0
    decided: list[int] = field(default_factory=list)

    def run(self) -> None:
        """Show case after case until none is left or the reviewer quits."""
        if not self.cases:
            self.console.print("No claim waits for a judgement.")
            return
        try:
            while self.place < len(self.cases):
                if not self._waits(self.cases[self.place]):
                    self.place += 1
                    continue
                self._show(self.cases[self.place])
                if not self._answered():
                    break
        except (KeyboardInterrupt, EOFError):
            self.console.print()
        left = len(self.cases) - len(set(self.decided))
        self.console.print(f"{counted(len(set(self.decided)), 'claim')} judged, {left} left; run it again to go on.")

    def _waits(self, case: Case) -> bool:
        """Whether nobody, in another window, has judged it since the queue was made."""
        made = self.ledger.judgements(case.entry.id)
        seen = [one for one in made if one.author == self.author] if case.blind else made
        return standing(seen).get(case.entry.id) == case.entry.judgement

    def _show(self, case: Case) -> None:
        entry, found = case.entry, self.ledger.paragraph(case.entry)
        place = Text(f"{self.place + 1} of {len(self.cases)}  ").append(case.reason.value, style=STYLES[case.reason])
        self.console.print(Rule(place, align="left", style="dim"))
        self.console.print(headline(entry.claim).append(judged(entry)))
        self.console.print(Padding(marked(*found), (1, 2)))
        self.console.print(facts(entry))
        for side in case.contest.sides if case.contest else ():
            if all(one.id != entry.id for one in side.entries):
                self.console.print(Text("\nWho says otherwise", style="bold"), Padding(side_told(side), (0, 2)))
        if case.earlier:
            before = Padding(judgement(case.earlier, entry.read), (0, 2))
            self.console.print(Text("\nWhat was decided before", style="bold"), before)
        self.console.print(f"\n{_HINT}", style="dim")

    def _answered(self) -> bool:
        """Do what a key says until the case is left; false where the reviewer quits."""
        actions: Mapping[str, Callable[[], bool]] = {
            "a": lambda: self._decide(Verdict.ACCEPT),
            "A": lambda: self._decide(Verdict.ACCEPT, line(_WHY)),
            "r": lambda: self._decide(Verdict.REJECT),
            "R": lambda: self._decide(Verdict.REJECT, line(_WHY)),
            "c": self._correct,
            "s": self._skip,
            "u": self._undo,
            "w": self._why,
        }
        while True:
            pressed = key()
            if pressed == _QUIT:
                return False
            if pressed not in actions:
                self.console.print(_KEYS, style="dim")
            elif actions[pressed]():
                return True

    def _decide(self, verdict: Verdict, reason: str = "", correction: Mapping[str, object] | None = None) -> bool:
        case = self.cases[self.place]
        try:
            made = self.ledger.review(case.entry.id, verdict, self.author, reason=reason, correction=correction)
        except BilateralError as error:
            self.console.print(Text(str(error), style="red"))
            return False
        self.console.print(judgement(made, case.entry.read), "")
        self.decided.append(self.place)
        self.place += 1
        return True

    def _correct(self) -> bool:
        fields = corrections_typed(self.cases[self.place].entry, self.console)
        return bool(fields) and self._decide(Verdict.CORRECT, line(_WHY), fields)

    def _skip(self) -> bool:
        self.place += 1
        return True

    def _undo(self) -> bool:
        """Take the last decision back and show its claim again."""
        if not self.decided:
            self.console.print("There is nothing to undo.", style="dim")
            return False
        self.place = self.decided.pop()
        entry = self.cases[self.place].entry
        made = self.ledger.review(entry.id, Verdict.OPEN, self.author)
        self.console.print(judgement(made, entry.read))
        self.cases[self.place] = self.cases[self.place].opened()
        return True

    def _why(self) -> bool:
        case = self.cases[self.place]
        found = self.ledger.why(case.entry.id)
        show(replace(found, entry=case.entry, judgements=()) if case.blind else found, self.console)
        return False
