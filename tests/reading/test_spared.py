"""What looks like a kind of fault, and is none: rules that strike claims leave these."""

import pytest


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The United States imposed tariffs of 25% and Canada retaliated the same day.",
         ("trade.restrict", ("USA",), ("CAN",))),
        ("Iran fired missiles on Tuesday, and Israel vowed to respond.", ("military.attack", ("IRN",), ("ISR",))),
        ("Saudi Arabia severed ties and Iran recalled its diplomats.", ("relations.sever", ("SAU",), ("IRN",))),
        ("The EU announced an extension of sanctions and urged Russia to withdraw.",
         ("sanction.impose", ("EU",), ("RUS",))),
        ("Israel killed a senior Hezbollah member in a drone strike.", ("military.attack", ("ISR",), ("hezbollah",))),
        ("Washington froze all US assets of the Venezuelan government.", ("sanction.impose", ("USA",), ("VEN",))),
        ("The US special envoy returned to Beirut for talks.", ("talks.visit", ("USA",), ("LBN",))),
        ("Workers from Bangladesh were deported by Malaysia.", ("person.deport", ("MYS",), ("BGD",))),
        ("Niger warned that any intervention by Benin would be met by force.",
         ("statement.threaten", ("NER",), ("BEN",))),
    ],
)  # fmt: skip
def test_it_is_told(told, text, claim):
    assert claim in told(text)


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("The Chadian attack on Mali collapsed in September.", "military.attack", "done"),
        ("Norway has blocked exports to Chad since 2016.", "trade.restrict", "done"),
        ("The opening of the Fijian embassy in Apia was delayed by a week, but took place on Sunday.", "mission.open",
         "done"),
        ("Fiji and Tonga ended a two-week military exercise.", "cooperation.military", "done"),
        ("China has yet to condemn Russia's invasion of Ukraine.", "military.attack", "done"),
        ("China has yet to condemn Russia's invasion of Ukraine.", "statement.criticise", "denied"),
        ("Fiji plans to send troops to attack Tonga.", "military.attack", "planned"),
        ("Fiji sent troops to attack Tonga.", "military.attack", "done"),
        ("Fiji discussed how to build on its cooperation with Tonga.", "cooperation.other", "done"),
    ],
)  # fmt: skip
def test_what_has_been_is_done(statuses_of, text, act, status):
    assert statuses_of(text, act) <= {status}


@pytest.mark.parametrize(
    ("text", "word", "act", "edtf"),
    [
        ("Chad expelled a consul on March 1, two weeks after Mali closed a port on February 12.", "expelled",
         "envoy.expel", "2023-03-01"),
        ("Almost two weeks after Chad expelled a consul on March 1, Mali withdrew its troops.", "withdrew",
         "military.withdraw", ""),
        ("Fiji criticised Tonga for the burning of a flag in January 2023.", "criticised", "statement.criticise",
         "2023-01"),
        ("Fiji declined to attend the summit in Tonga on Saturday.", "attend", "talks.visit", "2023-04-08"),
    ],
)  # fmt: skip
def test_a_date_that_is_told_stays(found, text, word, act, edtf):
    assert found(text, word, act) == edtf


def test_neighbours_who_close_their_border_to_others_do_not_close_it_to_each_other(told):
    found = told("Fiji and Tonga closed the border to Samoan migrants.")
    assert not [claim for claim in found if claim[1:] in {(("FJI",), ("TON",)), (("TON",), ("FJI",))}]


def test_who_is_only_near_an_exercise_takes_no_part(told):
    found = told("China's military held exercises around Taiwan on Thursday.")
    assert not [claim for claim in found if claim[0] == "cooperation.military"]
