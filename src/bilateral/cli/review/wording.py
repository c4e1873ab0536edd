"""How judgements, corrections and figures are said on a terminal."""

import json
from datetime import UTC

from rich.text import Text

from bilateral.cli.review.fields import rendered
from bilateral.cli.wording import DECIDED, DECISIONS
from bilateral.model.claim import Claim
from bilateral.model.correction import NUMBERS
from bilateral.model.judgement import Judgement


def judgement(made: Judgement, read: Claim) -> Text:
    """A judgement: who decided what and when, and why; below it what should read otherwise."""
    text = Text(DECIDED[made.verdict], style=DECISIONS[made.verdict])
    text.append(f" by {made.author}, {made.at.astimezone(UTC):%Y-%m-%d %H:%M} UTC", style="default")
    if made.reason:
        text.append(f": {made.reason}", style="default")
    for line in corrections(made.correction, read):
        text.append("\n  ").append(line)
    return text


def corrections(correction: str, read: Claim) -> list[Text]:
    """The fields of a correction, each with what was read and what is meant; of words that were forgotten nothing."""
    try:
        fields = json.loads(correction or "{}")
    except json.JSONDecodeError:
        return []
    record = read.record()
    return [change(name, record[name], value) for name, value in fields.items() if name not in NUMBERS]


def change(field: str, read: object, meant: object) -> Text:
    """A field with its value as read and as meant."""
    text = Text(f"{field}: ", style="dim")
    text.append(rendered(field, read) or "none", style="default").append(" → ")
    return text.append(rendered(field, meant) or "none", style="yellow")
