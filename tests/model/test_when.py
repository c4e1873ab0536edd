"""Times: their bounds, their algebra and their words."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from bilateral.model.when import Basis, Precision, When

YEARS = st.integers(1000, 2999)
UNITS = st.one_of(
    st.dates(date(1000, 1, 1), date(2999, 12, 31)).map(date.isoformat),
    st.builds("{:04d}-{:02d}".format, YEARS, st.integers(1, 12)),
    st.builds("{:04d}-{:02d}".format, YEARS, st.integers(21, 24)),
    YEARS.map(str),
    st.integers(100, 299).map("{}X".format),
    st.integers(10, 29).map("{}XX".format),
)
QUALIFIED = st.builds("{}{}".format, UNITS, st.sampled_from(["", "", "~"]))


@st.composite
def times(draw):
    first = draw(QUALIFIED)
    form = draw(st.sampled_from(["unit", "since", "until", "stretch", "unknown"]))
    if form == "stretch":
        pair = sorted((first, draw(QUALIFIED)), key=lambda e: When.of(e).earliest)
        return When.of("/".join(pair if When.of(pair[0]).earliest <= When.of(pair[1]).latest else pair[::-1]))
    return When.of({"unit": first, "since": f"{first}/..", "until": f"../{first}", "unknown": ""}[form])


@pytest.mark.parametrize(
    ("edtf", "first", "last", "precision"),
    [
        ("2023-03-29", date(2023, 3, 29), date(2023, 3, 29), Precision.DAY),
        ("1983-08", date(1983, 8, 1), date(1983, 8, 31), Precision.MONTH),
        ("2024-02~", date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
        ("2022-23", date(2022, 9, 1), date(2022, 11, 30), Precision.SEASON),
        ("2022-24", date(2022, 12, 1), date(2023, 2, 28), Precision.SEASON),
        ("2017", date(2017, 1, 1), date(2017, 12, 31), Precision.YEAR),
        ("198X", date(1980, 1, 1), date(1989, 12, 31), Precision.DECADE),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), Precision.CENTURY),
        ("2017-01/2017-08", date(2017, 1, 1), date(2017, 8, 31), Precision.INTERVAL),
        ("2019-05/..", date(2019, 5, 1), None, Precision.INTERVAL),
        ("../2017", None, date(2017, 12, 31), Precision.INTERVAL),
        ("", None, None, Precision.UNKNOWN),
    ],
)
def test_bounds_and_precision(edtf, first, last, precision):
    when = When.of(edtf)
    assert (when.earliest, when.latest, when.precision) == (first, last, precision)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2019-08-24/2019-08-25", "24 to 25 August 2019"),
        ("2019-08-24/2019-09-25", "24 August to 25 September 2019"),
        ("2017-08/2018-08", "August 2017 to August 2018"),
        ("1945~/..", "since about 1945"),
        ("../1802-03-18", "until 18 March 1802"),
        ("198X", "the 1980s"),
        ("20XX", "the 21st century"),
        ("2022-21~", "about spring 2022"),
        ("", "undated"),
    ],
)
def test_words_for_people(edtf, words):
    assert When.of(edtf).render() == words


def test_words_keep_the_part_that_was_told():
    assert When.of("2024-06~", "in mid-June").render() == "mid June 2024"


@pytest.mark.parametrize(
    "bad", ["soon", "2017-13", "2017-02-30", "2018/2017", "..", "../..", "1980s", "0000", "2017/2018/2019"]
)
def test_what_is_no_date_is_refused_with_its_words(bad):
    with pytest.raises(ValueError, match=f"{bad.replace('.', '[.]')}"):
        When.of(bad)


@given(UNITS.filter(lambda e: not e.endswith("-24")))
def test_bounds_are_those_of_the_reference_library(edtf):
    reference = parse_edtf(edtf)
    when = When.of(edtf)
    assert (when.earliest, when.latest) == (date(*reference.lower_strict()[:3]), date(*reference.upper_strict()[:3]))


@given(times(), times())
def test_algebra(a, b):
    assert a.meets(a)
    assert a.meets(b) == b.meets(a)
    assert a.contains(a) == a.known
    assert not (a.before(b) and b.before(a))
    assert not (a.meets(b) and a.before(b))
    if a.contains(b):
        assert a.meets(b)


@given(times(), times())
def test_merging_does_not_depend_on_the_order_and_never_leaves_the_tellings(a, b):
    merged = a.merge(b)
    assert merged == b.merge(a)
    assert a.merge(a) == a
    if a.known and b.known and a.meets(b):
        assert a.contains(merged)
        assert b.contains(merged)
    elif merged.known and a.known and b.known:
        assert merged.contains(a)
        assert merged.contains(b)


@given(times())
def test_every_time_has_words(when):
    assert when.render()


def test_the_words_that_told_a_time_do_not_make_it_another():
    assert When.of("2017", "that year", Basis.TEXT) == When.of("2017")
    assert len({When.of("2017", "that year", Basis.TEXT), When.of("2017")}) == 1
