"""An act told as what it is a case of: "an attack on the embassy" attacks a mission."""

from dataclasses import replace

from bilateral.data.lexicon import load_acts
from bilateral.reading.page import Page
from bilateral.reading.proposals import Proposal


def sharpened(page: Page, proposal: Proposal) -> Proposal:
    """The proposal with the sharper act, where a cue of it stands at the same word; else as it is."""
    acts = load_acts()
    for trigger in page.triggers:
        if trigger.token == proposal.trigger.token and proposal.act in acts[trigger.cue.act].sharpens:
            return replace(proposal, act=trigger.cue.act, trigger=trigger)
    return proposal
