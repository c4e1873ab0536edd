"""What the encoder sees and says: never a name, and the same in any order."""

from hypothesis import given
from hypothesis import strategies as st

from bilateral.model.document import Document
from bilateral.reading.encoder.parties import joint_claims
from bilateral.reading.encoder.sentences import masked_sentences
from bilateral.reading.encoder.session import PairScore, pair_scores
from bilateral.reading.encoder.window import LONGEST, LONGEST_SENTENCE, as_read, windows
from bilateral.reading.reader import pages


def sentences(text):
    (page,) = pages([Document("d", text)])
    return masked_sentences(page)


def words(text):
    return [piece.word for piece in sentences(text)[0].pieces]


def scores_of(text):
    """The scores of the first sentence."""
    return pair_scores([as_read(run) for run in windows(sentences(text))])[0]


def test_names_give_way_to_what_they_name():
    assert words("Chad recalled its ambassador from France.") == words("Peru recalled its ambassador from Japan.")
    assert "Chad" not in words("Chad recalled its ambassador from France.")


def test_other_states_leave_the_scores_as_they_are():
    first, second = (
        scores_of(text)
        for text in ("Chad recalled its ambassador from France.", "Peru recalled its ambassador from Japan.")
    )
    assert [(s.act, s.probability) for s in first] == [(s.act, s.probability) for s in second]


def test_a_sentence_without_actors_is_not_read():
    assert [s.number for s in sentences("The weather was fine. Chad recalled its ambassador.")] == [1]


def test_every_sentence_is_read_once_and_no_window_is_longer_than_the_encoder_reads():
    found = sentences(" ".join(f"Chad accused France of breach {n} of the accord they had signed." for n in range(60)))
    runs = list(windows(found))
    assert [s for run in runs for s in run] == found
    assert len(runs) > 2
    assert all(len(as_read(run).tokens) <= LONGEST + LONGEST_SENTENCE for run in runs)


def test_the_encoder_tells_who_does_it_to_whom():
    surest = max(scores_of("Chad recalled its ambassador from France."), key=lambda s: s.probability)
    assert (surest.act, surest.actor, surest.recipient) == ("envoy.recall", "TCD", "FRA")


actors = st.sampled_from(["TCD", "FRA", "PER", "JPN"])
scores = st.lists(
    st.builds(
        PairScore,
        st.sampled_from(["aid.give", "talks.meet"]),
        actors,
        actors,
        st.floats(0.01, 0.99),
        st.integers(0, 50),
    ).filter(lambda s: s.actor != s.recipient),
    unique_by=(lambda s: (s.act, s.actor, s.recipient), lambda s: s.probability),
)


@given(scores, st.randoms(use_true_random=False))
def test_parties_do_not_depend_on_the_order_of_pairs(found, rng):
    shuffled = list(found)
    rng.shuffle(shuffled)
    claims = {(j.act, j.actors, j.recipients) for j in joint_claims(found, 0.1)}
    assert claims == {(j.act, j.actors, j.recipients) for j in joint_claims(shuffled, 0.1)}


@given(scores)
def test_every_claim_stands_on_pairs_that_were_told(found):
    told = {(s.act, s.actor, s.recipient) for s in found}
    for joint in joint_claims(found, 0.1):
        if joint.recipients:
            assert any((joint.act, a, r) in told for a in joint.actors for r in joint.recipients)
