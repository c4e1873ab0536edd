"""What the grammar of a sentence rules out is not told, however likely it looks."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The UN envoy for Tonga met Samoan officials in Apia on Tuesday.",
        "The EU's special representative for Tonga held talks with the foreign minister of Samoa.",
    ],
)
def test_where_an_envoy_is_posted_is_no_party_to_a_meeting(told, text):
    encounters = [claim for claim in told(text) if claim[0].startswith("talks.")]
    assert encounters
    assert all("TON" not in actors for _, actors, _ in encounters)


def test_an_ambassador_meets_the_president_of_the_state_he_is_posted_to(told):
    found = told("The US ambassador to Kenya met President William Ruto.")
    assert ("talks.meet", ("KEN", "USA"), ()) in {(act, tuple(sorted(a)), r) for act, a, r in found}


@pytest.mark.parametrize(
    "text",
    [
        "Fiji's breakaway region asked Russia for protection.",
        "Georgia's separatist republics asked Russia for troops.",
        "A breakaway region of Georgia appealed to Moscow for help.",
    ],
)
def test_a_breakaway_region_does_not_act_as_the_state_it_broke_away_from(told, text):
    assert not [actors for _, actors, _ in told(text) if {"FJI", "GEO"} & set(actors)]


@pytest.mark.parametrize(
    "text",
    [
        "The attack on Tonga drew condemnation from Fiji and Samoa.",
        "The invasion of Tonga provoked criticism from Fiji.",
    ],
)
def test_a_deed_that_draws_condemnation_does_not_turn_it_on_its_victim(told, text):
    assert not [claim for claim in told(text) if claim[0] == "statement.criticise" and "TON" in claim[2]]


def test_who_closes_a_border_together_closes_it_to_nobody_of_them(told):
    assert not [
        claim for claim in told("Fiji and Tonga closed their common border in May.") if claim[2] in {("FJI",), ("TON",)}
    ]


def test_states_may_act_on_each_other(told):
    found = told("Fiji and Tonga accused each other of arming rebels.")
    assert {"FJI", "TON"} in [{*actors, *recipients} for _, actors, recipients in found]


def test_the_subject_of_a_relative_clause_does_what_it_tells(told):
    found = told("Israel sees Iran, which calls for its elimination, as a threat.")
    assert ("statement.demand", ("ISR",), ("IRN",)) not in found


def test_what_is_let_in_is_not_kept_out(told):
    acts = {act for act, _, _ in told("Fiji is disappointed that Samoa is allowing oil to go into Tonga.")}
    assert "trade.restrict" not in acts


def test_what_is_told_to_come_in_a_second_clause_is_planned(statuses_of):
    told = "The minister said that Peru would recall its envoy and that the embassy would be closed."
    assert statuses_of(told, "mission.close") == {"planned"}
