"""What the grammar of a sentence rules out, whatever else speaks for it.

The models made claims of each of these kinds; docs/decisions/struck-by-grammar.md tells what the rules brought.
"""

from bilateral.reading.candidates import Scene
from bilateral.reading.exclusion import apart, beside, blame, doers, encounters, kinds, phrases
from bilateral.reading.proposals import Proposal

_RULES = (*kinds.RULES, *doers.RULES, *beside.RULES, *apart.RULES, *blame.RULES, *phrases.RULES, *encounters.RULES)


def may_be_told(scene: Scene, proposal: Proposal) -> bool:
    """Whether no rule speaks against a proposal."""
    return not any(rule(scene, proposal) for rule in _RULES)
