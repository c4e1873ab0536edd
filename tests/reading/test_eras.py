"""A state is named as what it was when it acted."""

from datetime import date

import pytest

from bilateral.data.gazetteer import gazetteer
from bilateral.model.document import Document
from bilateral.reading.reader import read


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Austria recognised the United States in 1797.", ("recognition.grant", ("AUH",), ("USA",))),
        ("Austria recognised Kosovo in 2008.", ("recognition.grant", ("AUT",), ("XKX",))),
        ("In 1955 Russia set up an embassy in Peru.", ("mission.open", ("SUN",), ("PER",))),
        ("The Czech government recognised Israel in 1948.", ("recognition.grant", ("CSK",), ("ISR",))),
        ("Turkey sent an envoy to Peru in 1867.", ("envoy.appoint", ("OTT",), ("PER",))),
        ("Turkey sent an envoy to Peru in 1967.", ("envoy.appoint", ("TUR",), ("PER",))),
    ],
)
def test_a_state_acts_as_what_it_was_then(told, text, claim):
    assert claim in told(text)


def test_an_act_without_a_date_is_of_the_day_it_was_told():
    (found,) = (
        claims for _, claims in read([Document("d", "Russia expelled two Peruvian diplomats.", date(1984, 5, 1))])
    )
    assert [claim.actors for claim in found] == [("SUN",)]


def test_beside_the_state_that_is_gone_its_heir_is_meant_itself(told):
    assert ("agreement.sign", ("SUN", "RUS"), ()) in told("The Soviet Union and Russia signed an accord in May 1990.")


def test_each_state_that_is_gone_has_one_heir_and_each_heir_one_forerunner():
    heirs = [heir for one in gazetteer() if (heir := gazetteer().entry(one.id).heir)]
    assert len(heirs) == len(set(heirs))
    assert all(heir in gazetteer() for heir in heirs)
