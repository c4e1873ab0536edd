"""Set phrases of the news and of ministries tell what they mean, and no more."""

import pytest


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ireland advises against all travel to Belarus.", "talks.visit"),
        ("Samoa warns its citizens against travelling to Tonga.", "statement.threaten"),
        ("Samoan nationals will require a visa to travel to Fiji.", "talks.visit"),
        ("The Fijian president welcomed the Samoan premier with a ceremony in Suva.", "statement.praise"),
        ("The African Union has deployed an Election Observation Mission to Chad.", "military.deploy"),
        ("Angola has paid back $2 billion to China.", "aid.give"),
        ("Zimbabwe owes the World Bank $1.5 billion.", "statement.demand"),
        ("Fiji's coast guard rescued five Tongan fishermen.", "person.detain"),
        ("Tanzania lifted a ban on Kenyan airlines on Tuesday.", "border.close"),
        ("Zambia exports copper through Tanzania.", "trade.flow"),
        ("Samoa's president was invited to the Pacific Islands Forum summit in Suva.", "talks.meet"),
        ("Norway withdrew its offer of police to Haiti.", "military.withdraw"),
        ("The Union supports the withdrawal of Rwandan forces from Congo.", "statement.praise"),
        ("The U.S. Army began an exercise in Morocco on Tuesday.", "military.deploy"),
        ("The United States renewed a sanctions waiver for Chad.", "sanction.impose"),
        ("Kuwait's ambassador to Lebanon returned to Beirut on Monday.", "talks.visit"),
    ],
)  # fmt: skip
def test_it_is_not_what_it_looks_like(told, text, act):
    assert act not in {found for found, *_ in told(text)}


@pytest.mark.parametrize(
    ("text", "act", "victim"),
    [
        ("Fiji condemned the continued attacks on civilians in the Gaza Strip.", "statement.criticise", "PSE"),
        ("Peru condemns the attack on a village in the north of Cameroon.", "statement.criticise", "CMR"),
        ("Jordan rejects any attempt to displace the Palestinians from their land.", "statement.reject", "PSE"),
        ("Peru rejects any violation of the sovereignty of Lebanon.", "statement.reject", "LBN"),
    ],
)
def test_victims_are_not_blamed(told, text, act, victim):
    assert not [claim for claim in told(text) if claim[0] == act and victim in claim[2]]


def test_a_doer_who_is_named_is_blamed(told):
    assert ("statement.criticise", ("PER",), ("CHL",)) in told(
        "Peru condemned Chilean attacks on civilians in Bolivia."
    )


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("Fiji will not take part in the sanctions against Tonga.", "sanction.impose", "denied"),
        ("Norway decided not to participate in the delivery of ammunition to Chad.", "arms.transfer", "denied"),
        ("Norway supports the extension of sanctions against Chad.", "sanction.impose", "proposed"),
        ("The Union demanded that Chad end its attacks on Mali.", "military.attack", "done"),
        ("Fiji and Tonga discussed restoring diplomatic relations.", "relations.restore", "possible"),
        ("Officials of Chad and Mali met to discuss the withdrawal of Chadian troops from Mali.", "military.withdraw",
         "possible"),
        ("Norway withdrew its offer to mediate between Chad and Mali.", "talks.mediate", "denied"),
    ],
)  # fmt: skip
def test_what_is_only_wanted_or_talked_of_is_not_done(statuses_of, text, act, status):
    assert statuses_of(text, act) == {status}


@pytest.mark.parametrize(
    ("text", "word", "act", "edtf"),
    [
        ("Norway condemned the Chadian attack of 16 January on Mali.", "condemned", "statement.criticise", ""),
        ("Norway condemned the arrest of a diplomat by Chad in April 2022.", "condemned", "statement.criticise", ""),
        ("Norway invited the president of Chad to visit Oslo in May.", "invited", "talks.invite", ""),
        ("Norway invited the president of Chad on Monday.", "invited", "talks.invite", "2023-04-03"),
        ("Chadian drones may have struck a convoy in Mali on Monday.", "struck", "military.attack", "2023-04-03"),
        ("Chad has shelled Mali since May.", "shelled", "military.attack", "2022-05/.."),
    ],
)
def test_the_date_of_one_thing_is_not_that_of_another(when, text, word, act, edtf):
    assert when(text, word, act) == edtf
