"""Two spellings of one person are joined by a decision, and parted again by another."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bilateral.api import Ledger
from bilateral.model.identity import Identity, Sameness
from bilateral.relations.identity import same

DAYS = st.integers(1, 28).map(lambda day: datetime(2024, 1, day, tzinfo=UTC))
PAIRS = st.permutations(["Chae Hui Chol", "Chae Hui-chol", "Choe Hui Chol", "Ri Thae Song"])
DECISIONS = st.lists(
    st.builds(
        lambda names, decision, author, at: Identity(*names[:2], decision, author, at),
        PAIRS,
        st.sampled_from(Sameness),
        st.sampled_from(["ada", "ben"]),
        DAYS,
    ),
    max_size=8,
)


def said(one, other, verdict, day):
    return Identity(one, other, Sameness(verdict), "ada", datetime(2024, 1, day, tzinfo=UTC))


def test_two_spellings_are_one_person():
    joined = same([said("Chae Hui Chol", "Chae Hui-chol", "same", 1)])
    assert joined["Chae Hui Chol"] == joined["Chae Hui-chol"]


def test_a_decision_can_be_undone():
    decisions = [said("a", "b", "same", 1), said("b", "a", "open", 2)]
    assert same(decisions) == {}
    assert same([*decisions, said("a", "b", "same", 3)]) == {"a": "a", "b": "a"}


def test_what_is_different_is_not_joined_over_a_third():
    decisions = [said("a", "b", "same", 1), said("b", "c", "same", 2), said("a", "c", "different", 3)]
    assert same(decisions) == {"a": "a", "b": "a"}


@given(DECISIONS, st.randoms())
def test_the_order_of_decisions_does_not_matter(decisions, random):
    assert same(decisions) == same(random.sample(decisions, len(decisions)))


@given(DECISIONS)
def test_everyone_joined_stands_for_the_same_name(decisions):
    joined = same(decisions)
    assert all(joined[joined[name]] == joined[name] for name in joined)


def test_the_state_spells_an_envoy_as_was_decided_until_that_is_taken_back(new_address, telling):
    ledger = Ledger.open(new_address())
    words = "Pyongyang named {} ambassador to Burkina Faso."
    appoint = {"act": "envoy.appoint", "actors": "PRK", "recipients": "BFA", "when": "2023-03-29"}
    for day, spelling in enumerate(("Chae Hui Chol", "Chae Hui-chol"), 1):
        about = {"doc": spelling, "published": f"2023-04-0{day}", "outlet": spelling}
        told = telling({**appoint, "words": words.format(spelling)}, **about)
        ledger.add(told.document, told.claims)

    def name():
        envoys = next(one for one in ledger.state("PRK", "BFA").components if one.name == "envoys")
        return dict(envoys.details)["name"]

    assert name() == "Chae Hui-chol"  # as the newest report has it
    ledger.decide(said("Chae Hui Chol", "Chae Hui-chol", "same", 1))
    assert name() == "Chae Hui Chol"
    ledger.decide(said("Chae Hui Chol", "Chae Hui-chol", "open", 2))
    assert name() == "Chae Hui-chol"
