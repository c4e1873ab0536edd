from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.reading.quotes import find_quotes


def quotes(text: str) -> list[str]:
    return [span.of(text) for span in find_quotes(text)]


@pytest.mark.parametrize("a, b", ['""', "“”", "«»", "‘’", "''", ("``", "''")])
def test_every_kind_of_mark_is_paired(a, b):
    text = f"The envoy said: {a}We left the talks.{b} He called them {a}useless{b}."
    assert quotes(text) == [f"{a}We left the talks.{b}", f"{a}useless{b}"]


def test_an_apostrophe_is_no_mark():
    assert quotes("The envoys' cars didn't leave; it was the '90s.") == []
    assert quotes("'We don't know,' he said.") == ["'We don't know,'"]


def test_a_quotation_inside_another_belongs_to_it():
    assert quotes("\"They called it 'a farce' twice,\" he said.") == ["\"They called it 'a farce' twice,\""]


def test_a_quotation_goes_on_in_the_next_paragraph():
    text = "He said: “We left.\n\n“We will return.” Nobody answered."
    assert quotes(text) == ["“We left.", "“We will return.”"]


def test_a_mark_without_partner_does_not_swallow_the_text():
    assert quotes('The 5" gun fired.\nHe said "no" and left.') == ['"no"']
    assert quotes("He said “no and left.\nShe said “yes” and stayed.") == ["“yes”"]


@given(st.text(alphabet="ab .\n\"'“”‘’«»`", max_size=80))
def test_quotations_stand_in_order_and_never_overlap(text):
    spans = find_quotes(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(len(span.of(text)) > 1 for span in spans)
