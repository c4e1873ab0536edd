"""What is put off, called off, vetoed, negotiated or no longer done has not been done."""

from datetime import date

import pytest

from bilateral.model.document import Document
from bilateral.reading.reader import read

PUBLISHED = date(2024, 3, 6)  # a Wednesday


def told(text):
    claims = next(read([Document("note", text, PUBLISHED)]))[1]
    return {(c.act, c.actors, c.recipients, c.status.value, c.when.edtf) for c in claims}


def statuses(text, act):
    return {status for found, _, _, status, _ in told(text) if found == act}


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("Norway's delivery of missiles to Chad has been postponed.", "arms.transfer", "planned"),
        ("Norway's delivery of boats to Chad has been postponed until May.", "arms.transfer", "planned"),
        ("Fiji put off the opening of its embassy in Apia.", "mission.open", "planned"),
        ("Fiji put off reopening its embassy in Apia.", "mission.open", "planned"),
        ("Peru delayed sending a new ambassador to Chad.", "envoy.appoint", "planned"),
        ("The planned sale of Norwegian jets to Chad was called off.", "arms.transfer", "denied"),
        ("A planned Norwegian loan to Kenya has fallen through.", "aid.give", "denied"),
        ("Malta vetoed new EU sanctions against Chad on Monday.", "sanction.impose", "denied"),
        ("Malta is blocking Albania's accession to the EU.", "membership.join", "denied"),
        ("Chad ended its military cooperation with Norway.", "cooperation.military", "denied"),
        ("Kenya has yet to open its embassy in Peru.", "mission.open", "denied"),
        ("Togo has yet to ratify the treaty with Benin.", "agreement.ratify", "denied"),
        ("Norway is in talks to sell 12 planes to Peru.", "arms.transfer", "possible"),
        ("Norway is negotiating to supply gas to Malta.", "trade.flow", "possible"),
        ("Norway has no interest in a summit with Chad.", "talks.meet", "denied"),
        ("Finland has no plans to invite Chadian officials.", "talks.invite", "denied"),
        ("Malta said this did not amount to recognition of Kosovo.", "recognition.grant", "denied"),
        ("Peru expressed hope that Chile would reopen the border.", "border.open", "proposed"),
        ("Norway delivered the missiles to Chad after its visit was postponed.", "arms.transfer", "done"),
    ],
)
def test_it_is_not_done(text, act, status):
    assert statuses(text, act) == {status}


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("Chad denied the allegations and accused Mali of backing rebels.", "statement.accuse", "done"),
        ("Chad rejected the charge and called on Mali to release the men.", "statement.demand", "done"),
        ("Chad refused to condemn Mali.", "statement.criticise", "denied"),
        ("Norway will train Chadian officers and has given $5 million to the army.", "aid.give", "done"),
        ("Norway is expected to meet the president of Chad and to urge Mali to leave.", "statement.demand", "planned"),
        ("Blinken plans to visit Chad and urge it to leave Mali.", "statement.demand", "planned"),
        ("The minister of Peru is expected to raise the arrest of Peruvians by Chile.", "person.detain", "done"),
    ],
)  # fmt: skip
def test_a_verb_keeps_its_own_tense_beside_another(text, act, status):
    assert statuses(text, act) == {status}


@pytest.mark.parametrize(
    "text",
    [
        "Iran warned that any attack on Lebanon would mean war.",
        "Any attack on Chad could mean war, Mali said.",
        "Iraq rejects any attack on Iran from its territory.",
    ],
)
def test_a_deed_that_is_only_thought_of_is_none(text):
    assert not [act for act, *_ in told(text) if act == "military.attack"]


@pytest.mark.parametrize(
    ("text", "act", "edtf"),
    [
        ("Fiji and Tonga failed to sign the accord on Monday.", "agreement.sign", "2024-03-04"),
        ("The Maltese parliament failed to ratify a treaty with Libya on Friday.", "agreement.ratify", "2024-03-01"),
        ("An agreement between Fiji and Tonga was signed in April.", "agreement.sign", "2023-04"),
        ("Peru appointed its first ambassador to Chad since 2013.", "envoy.appoint", ""),
        ("Norway delivered ten jets to Chad under a contract signed in 2022.", "arms.transfer", ""),
        ("Malta thanked Norway for the gift of 12 ambulances last year.", "statement.praise", ""),
        ("Peru recalled its envoy on Tuesday, a day after Chile expelled two diplomats.", "envoy.expel", "2024-03-04"),
        ("Two days after Kenya closed its embassy in Juba on Monday, South Sudan recalled its ambassador.",
         "envoy.recall", "2024-03-06"),
        ("South Sudan recalled its ambassador on Tuesday, a week after Kenya closed its embassy in Juba.",
         "mission.close", "2024-02-27"),
    ],
)  # fmt: skip
def test_an_act_has_the_date_of_its_own_clause(text, act, edtf):
    assert {when for found, *_, when in told(text) if found == act} == {edtf}
