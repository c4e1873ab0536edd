"""What two do to each other is done both ways."""

import pytest


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Fiji and Tonga accused each other of arming rebels.", "statement.accuse"),
        ("Fiji and Tonga blamed one another for the raid.", "statement.accuse"),
        ("Fiji and Tonga expelled each other's ambassadors on Monday.", "envoy.expel"),
        ("Fiji and Tonga imposed sanctions on each other.", "sanction.impose"),
        ("Fiji and Tonga recognised each other in 1994.", "recognition.grant"),
        ("Fiji and Tonga closed their common border in May.", "border.close"),
        ("Fiji and Tonga reopened their border on Monday.", "border.open"),
        ("Fiji and Tonga closed the crossing on Sunday.", "border.close"),
        ("Fiji and Tonga exchanged fire on Tuesday.", "military.attack"),
        ("Fiji and Tonga each accused the other of violating the ceasefire.", "statement.accuse"),
        ("Fiji and Tonga recalled their respective ambassadors.", "envoy.recall"),
        ("Fiji and Tonga threatened to attack each other.", "statement.threaten"),
    ],
)
def test_what_two_do_to_each_other_is_told_of_either(told, text, act):
    assert {(a, r) for found, a, r in told(text) if found == act} == {(("FJI",), ("TON",)), (("TON",), ("FJI",))}


def test_embassies_in_each_others_capitals_are_opened_both_ways(told):
    found = told("Iran and Iraq have reopened embassies in Baghdad and Tehran.")
    assert {claim[1:] for claim in found if claim[0] == "mission.open"} == {(("IRN",), ("IRQ",)), (("IRQ",), ("IRN",))}


def test_what_has_no_direction_is_told_once(told):
    met = [(set(actors), recipients) for act, actors, recipients in told("Fiji and Tonga met each other in May.")]
    assert met == [({"FJI", "TON"}, ())]


@pytest.mark.parametrize(
    "text",
    [
        "France and Germany urged the warring parties to respect each other's borders.",
        "Fiji and Tonga condemned rebel groups that attacked each other.",
        "In their joint statement, Fiji and Tonga condemned the bombing.",
        "Fiji and Tonga tested their joint missile.",
        "Fiji and Tonga expelled diplomats last week, and each one was accused of spying.",
    ],
)
def test_what_others_do_to_each_other_does_not_turn_partners_on_each_other(told, text):
    together = [(set(actors), recipients) for _, actors, recipients in told(text) if len(actors) == 2]
    assert together
    assert all(recipients == () for _, recipients in together)


def test_what_two_trade_with_each_other_is_one_amount(told):
    assert len([act for act, _, _ in told("Fiji and Tonga traded goods worth $3 billion.") if act == "trade.flow"]) == 1


@pytest.mark.parametrize(
    "text",
    ["Fiji closed its border with Tonga in May.", "Fiji expelled Tonga's ambassador while others praised each other."],
)
def test_what_one_does_to_the_other_is_not_returned(told, text):
    assert [actors for _, actors, recipients in told(text) if recipients == ("TON",)] == [("FJI",)]
    assert not [actors for _, actors, _ in told(text) if "TON" in actors]


@pytest.mark.parametrize("both", ["Both will", "The two countries are to", "Neither will"])
def test_envoys_whom_both_send_go_to_the_other(told, both):
    found = {
        one
        for one in told(f"Peru and Chile restored relations. {both} exchange ambassadors.")
        if one[0] == "envoy.appoint"
    }
    assert found == {("envoy.appoint", ("PER",), ("CHL",)), ("envoy.appoint", ("CHL",), ("PER",))}


def test_who_fight_each_other_somewhere_do_not_attack_the_place(told):
    found = told("In 1999 the armies of Rwanda and Uganda fought each other in the Congolese city of Kisangani.")
    both = {("military.attack", ("RWA",), ("UGA",)), ("military.attack", ("UGA",), ("RWA",))}
    assert {one for one in found if one[0] == "military.attack"} == both
