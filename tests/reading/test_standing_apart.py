"""Who stands in another clause, or only where something comes from, is no party."""

import pytest


@pytest.mark.parametrize(
    ("text", "act", "recipient"),
    [
        ("Tonga condemned the raid and Fiji recalled its envoy from Samoa.", "statement.criticise", "FJI"),
        ("Tonga appealed for calm, while Fiji proposed mediation.", "statement.demand", "FJI"),
        ("The Samoan premier thanked Fiji for its loan of $3 million and urged Tonga to lend more.", "aid.give", "TON"),
        ("Finland will send 200 soldiers to Latvia and Denmark 150.", "military.deploy", "DNK"),
        ("Sweden has promised 20 million and Finland 15 million.", "aid.give", "FIN"),
        ("Kenya told Iran that it would close its embassy in Syria.", "mission.close", "IRN"),
        ("Iran's border guards killed three gunmen who had entered from Pakistan.", "military.attack", "PAK"),
        ("Niger's army killed 20 jihadists coming from Mali.", "military.attack", "MLI"),
        ("Kenya agreed to take in asylum seekers deported from Britain.", "person.deport", "GBR"),
        ("Malta condemns the terrorist attack on a church in Istanbul.", "statement.criticise", "TUR"),
        ("Iran warned that any attack on Lebanon would mean war.", "statement.threaten", "LBN"),
    ],
)
def test_it_is_not_done_to_who_stands_elsewhere(told, text, act, recipient):
    assert not [claim for claim in told(text) if claim[0] == act and recipient in claim[2]]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The Chadian ambassador was summoned to the Peruvian foreign ministry.",
         ("envoy.summon", ("PER",), ("TCD",))),
        ("Belarus said it would respond after Poland expelled its consul.", ("envoy.expel", ("POL",), ("BLR",))),
        ("Iceland joined the European Union's sanctions on Iran.", ("sanction.impose", ("ISL",), ("IRN",))),
        ("Estonia said it had thwarted a Russian cyber attack.", ("covert.act", ("RUS",), ("EST",))),
        ("Chad's troops clashed with Sudanese forces. The African Union urged both sides to stop.",
         ("statement.demand", ("AU",), ("SDN", "TCD"))),
        ("Togo closed two crossings with Benin. The United Nations called on the two neighbours to talk.",
         ("statement.demand", ("UN",), ("BEN", "TGO"))),
    ],
)  # fmt: skip
def test_who_does_it_and_to_whom(told, text, claim):
    assert claim in {(act, actors, tuple(sorted(recipients))) for act, actors, recipients in told(text)}


def test_who_is_named_as_the_doer_of_a_passive_has_done_it(told):
    found = told("Chad expelled the ambassador of Niger, a move welcomed by Mali.")
    assert all("TCD" not in actors for act, actors, _ in found if act == "statement.praise")


def test_who_has_sent_an_envoy_does_not_summon_him(told):
    found = told("Serbia's ambassador to Croatia was summoned on Monday.")
    assert all("SRB" not in actors for act, actors, _ in found if act == "envoy.summon")


@pytest.mark.parametrize(
    "text",
    [
        "No state has recognised the Somaliland government, Kenya's foreign minister said.",
        "No government has condemned Rwanda, the Congolese minister said.",
        "Estonia does not recognise the elections held in Belarus.",
        "Iraq has recognised vaccine certificates from Turkey.",
    ],
)
def test_what_nobody_does_or_what_is_no_recognition_is_not_told(told, text):
    assert not [claim for claim in told(text) if claim[0] in {"recognition.grant", "statement.criticise"}]


@pytest.mark.parametrize(
    ("text", "act", "actors", "recipients"),
    [
        ("Thailand's ambassador called on the Nepali foreign minister on Monday.", "talks.meet", {"THA", "NPL"}, set()),
        ("Uganda's president received letters of credence from the ambassador of Oman.", "envoy.accredit",
         {"OMN"}, {"UGA"}),
        ("The Emir of Kuwait accepted the letters of credence of the new Ambassador of Greece.", "envoy.accredit",
         {"GRC"}, {"KWT"}),
        ("Lithuania suspended the issuance of visas to Belarusians.", "border.close", {"LTU"}, {"BLR"}),
        ("Serbia ended its visa-free regime with Burundi.", "border.close", {"SRB"}, {"BDI"}),
        ("Finland will stop issuing visas to Russians.", "border.close", {"FIN"}, {"RUS"}),
        ("A summit between Ethiopia and Kenya has been cancelled.", "talks.cancel", {"ETH", "KEN"}, set()),
    ],
)  # fmt: skip
def test_what_ministries_tell_by_set_phrases(told, text, act, actors, recipients):
    found = [(set(a), set(r)) for one, a, r in told(text) if one == act]
    assert found == [(actors, recipients)]


def test_a_demand_by_calling_on_somebody_is_still_one(told):
    assert ("statement.demand", ("THA",), ("NPL",)) in told("Thailand called on the Nepali minister to resign.")
