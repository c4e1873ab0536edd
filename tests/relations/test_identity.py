"""Two spellings of one person are joined by a decision, and parted again by another."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

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
