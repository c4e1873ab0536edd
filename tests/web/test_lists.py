"""What holds of every long list."""

from hypothesis import given
from hypothesis import strategies as st

from bilateral.web.lists import stretch_of


@given(st.lists(st.integers()), st.integers(1, 7))
def test_the_stretches_of_a_list_put_together_are_the_list(items, limit):
    found, after, more = [], "", True
    while more:
        stretch = stretch_of(items, after, limit)
        assert len(stretch.items) <= limit
        found += stretch.items
        after, more = stretch.after, bool(stretch.after)
    assert found == items
