"""Who is told without a name does nothing in the ledger, and what only names a thing tells no act."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Fiji's neighbours imposed sanctions on Samoa.",
        "The sanctions imposed on Samoa by Fiji's partners are harsh.",
        "Our allies condemned Samoa for the attack.",
        "Allies of Fiji imposed sanctions on Samoa.",
    ],
)
def test_what_others_do_is_not_done_by_whose_partners_they_are(told, text):
    assert "FJI" not in {actor for _, actors, _ in told(text) for actor in actors}


def test_what_is_asked_of_partners_is_not_asked_of_whose_they_are(told):
    assert told("Fiji urged Samoa's allies to free the sailors.") <= {("statement.demand", ("FJI",), ())}


def test_a_counterpart_is_of_the_state_that_is_told(told):
    assert told("Fiji's minister met his Samoan counterpart.") == {("talks.meet", ("FJI", "WSM"), ())}


@pytest.mark.parametrize(
    "text",
    [
        "Several states, including Fiji and Tonga, imposed sanctions on Samoa.",
        "Several states - including Fiji and Tonga - have imposed sanctions on Samoa.",
        "Pacific states, led by Fiji and Tonga, imposed sanctions on Samoa.",
    ],
)
def test_some_of_many_are_named(told, text):
    assert ("sanction.impose", ("FJI", "TON"), ("WSM",)) in told(text)


def test_partners_that_the_text_has_named_are_somebody(told):
    found = told("Fiji and Tonga held drills, and the partners agreed to share intelligence.")
    assert ("agreement.reach", ("FJI", "TON"), ()) in found


def test_the_west_of_a_state_is_a_part_of_it(told):
    assert ("military.attack", ("RUS",), ("UKR",)) in told("Russia attacked the west of Ukraine.")


@pytest.mark.parametrize(
    "text",
    [
        "The envoys spoke of Iran's nuclear and missile programmes.",
        "Fiji severed relations with North Korea in 2017, under pressure over Pyongyang's nuclear programme.",
    ],
)
def test_a_missile_programme_is_no_test(told, text):
    assert "arms.test" not in {act for act, _, _ in told(text)}


@pytest.mark.parametrize("deed", ["destroyed Fiji's embassy", "launched a strike on Fiji's consulate"])
def test_an_attack_on_a_mission_is_one(told, deed):
    assert ("mission.attack", ("WSM",), ("FJI",)) in told(f"Samoa {deed}.")


def test_what_the_west_is_charged_with_is_no_charge_against_others(told):
    assert ("statement.accuse", ("WSM",), ("FJI",)) not in told("Samoa accused the West of using Fiji as a tool.")


def test_who_draws_protests_is_blamed_by_those_from_whom_they_come(told):
    found = told("Fiji's president stopped in Apia on his way to Nauru, drawing protests from Tonga.")
    assert {claim for claim in found if claim[0] == "statement.criticise"} <= {
        ("statement.criticise", ("TON",), ("FJI",))
    }


def test_a_verb_tells_what_its_noun_would_tell_otherwise(told):
    assert "trade.restrict" not in {
        act for act, _, _ in told("Fiji's imports of Samoan coal rose by a fifth in March.")
    }


def test_what_a_gunman_does_is_not_done_by_who_is_named_beside_him(told):
    found = told("The gunman, who killed nine people in Suva, did so on behalf of Islamic State, Fiji said.")
    assert not [claim for claim in found if claim[0] == "military.attack" and "isis" in claim[1]]
