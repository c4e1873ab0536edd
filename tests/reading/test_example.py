"""The report in examples/ is read as a careful reader would: every claim it makes, with its date and its speakers."""

from pathlib import Path

import pytest

from bilateral.model.claim import Claim
from bilateral.model.document import Document
from bilateral.reading.reader import read
from bilateral.sources.chooser import choose
from bilateral.sources.intake import documents

REPORT = Path(__file__).parents[2] / "examples" / "ouagadougou.txt"


@pytest.fixture(scope="module")
def told() -> list[Claim]:
    """The claims of the report."""
    [report] = choose([REPORT]).given
    [(_, found)] = read([item for item in documents(report) if isinstance(item, Document)])
    return found


@pytest.fixture(scope="module")
def claims(told: list[Claim]) -> dict[str, Claim]:
    """The claims by act; the report tells no act twice but the cooperation and the trade."""
    return {claim.act: claim for claim in told}


@pytest.mark.parametrize(
    ("act", "actors", "recipients", "status", "when"),
    [
        ("relations.restore", {"PRK", "BFA"}, set(), "done", "2023-03~"),
        ("government.change", {"BFA"}, set(), "done", "2022-23"),
        ("envoy.appoint", {"PRK"}, {"BFA"}, "planned", ""),
        ("cooperation.intend", {"PRK", "BFA"}, set(), "done", ""),
        ("person.send", {"PRK"}, {"RUS", "CHN"}, "done", ""),
        ("relations.hold", {"PRK", "BFA"}, set(), "done", "1983-08"),
        ("relations.sever", {"BFA"}, {"PRK"}, "done", "2017"),
        ("trade.restrict", {"BFA"}, {"PRK"}, "done", "2017"),
        ("trade.flow", {"PRK"}, {"BFA"}, "done", "2017-01/2017-08"),
        ("aid.give", {"USA"}, set(), "proposed", ""),
    ],
)
def test_claim_is_read(act: str, actors: set, recipients: set, status: str, when: str, claims: dict[str, Claim]):
    claim = claims[act]
    assert (set(claim.actors), set(claim.recipients), claim.status.value, claim.when.edtf) == (
        actors, recipients, status, when,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("act", "speakers"),
    [
        ("relations.restore", ["foreign minister"]),
        ("envoy.appoint", ["government of Burkina Faso"]),
        ("relations.hold", ["Rouamba"]),
        ("cooperation.intend", []),
        ("relations.sever", ["Anadolu"]),
        ("person.send", []),
        ("trade.flow", ["Voice of America", "Alpha Barry"]),
        ("aid.give", ["Voice of America", "Grant Harris"]),
    ],
)
def test_speakers_are_told_in_order(act: str, speakers: list[str], claims: dict[str, Claim]):
    sources = claims[act].sources
    assert len(sources) == len(speakers)
    assert all(word in source.text for word, source in zip(speakers, sources, strict=True))


def test_nothing_else_is_read(told: list[Claim], claims: dict[str, Claim]):
    assert sorted(claim.act for claim in told) == sorted([*claims, "cooperation.intend", "trade.flow"])
    assert len(claims) == 10


def test_envoy_resides_elsewhere(claims: dict[str, Claim]):
    assert [(o.role.value, o.id, o.text) for o in claims["envoy.appoint"].others] == [("residence", "SEN", "Dakar")]


def test_the_sectors_of_the_cooperation_are_told(claims: dict[str, Claim]):
    named = ("security", "taxes", "military equipment", "mining", "health", "agriculture", "research")
    assert claims["cooperation.intend"].sectors == named


def test_the_rank_held_at_the_time_spoken_of(claims: dict[str, Claim]):
    rank = claims["trade.flow"]  # the later of the two
    assert (rank.when.edtf, rank.when.phrase) == ("2017-01/2017-08", "at the time")


def test_clutter_gives_no_claim(claims: dict[str, Claim]):
    text = REPORT.read_text(encoding="utf-8")
    caption, biography = text.index("Delegates listen"), text.index("Martha Quill")
    for claim in claims.values():
        place = text.index(claim.evidence)
        assert not caption <= place < caption + 90
        assert place < biography
