"""Who mediates is told beside the parties; evidence is the clause with the verb that decides."""

import pytest

from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.reading.reader import read


def told(text: str, act: str) -> Claim:
    (claim,) = [claim for _, claims in read([Document("a", text)]) for claim in claims if claim.act == act]
    return claim


@pytest.mark.parametrize(
    ("text", "act", "parties", "mediator"),
    [
        ("Peru and Chile held talks in Minsk under the auspices of Oman.", "talks.negotiate", {"PER", "CHL"}, "OMN"),
        ("Mali and Chad agreed to a truce, mediated by Qatar.", "agreement.reach", {"MLI", "TCD"}, "QAT"),
        ("Turkey brokered a grain deal between Russia and Ukraine.", "agreement.reach", {"RUS", "UKR"}, "TUR"),
        (
            "Peru and Chile signed a treaty in Minsk with the mediation of Oman.",
            "agreement.sign",
            {"PER", "CHL"},
            "OMN",
        ),
    ],
)
def test_who_mediates_is_no_party(text: str, act: str, parties: set[str], mediator: str) -> None:
    claim = told(text, act)
    assert set(claim.actors) == parties
    assert [one.id for one in claim.others if one.role.value == "mediator"] == [mediator]


def test_a_dateline_is_no_part_of_the_evidence() -> None:
    claim = told("LIMA, Oct 3 (Reuters) - Peru recalled its envoy from Uzbekistan on Thursday.", "envoy.recall")
    assert claim.evidence == "Peru recalled its envoy from Uzbekistan on Thursday"


def test_a_plan_that_was_given_up_is_told_with_the_verb_that_says_so() -> None:
    claim = told("Chad dropped plans to open an embassy in Oslo.", "mission.open")
    assert (claim.evidence, claim.status.value) == ("Chad dropped plans to open an embassy in Oslo", "denied")


def test_who_is_host_to_two_others_is_no_party():
    claim = told("Oman will host talks between Chad and Mali next week.", "talks.negotiate")
    assert {*claim.actors, *claim.recipients} == {"TCD", "MLI"}
    assert [(other.role, other.id) for other in claim.others] == [("host", "OMN")]
    text = "Oman hosted talks between Chad and Mali last week, and Oman met Peru on Monday."
    assert "OMN" in told(text, "talks.meet").actors
