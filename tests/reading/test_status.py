"""The status of an act follows the words above and beside its trigger."""

from datetime import date

import pytest

from bilateral.model.claim import Status
from bilateral.model.document import Document
from bilateral.reading.reader import pages, read
from bilateral.reading.status import status_of

SENTENCES = {
    "Canada imposed sanctions on Belarus.": "done",
    "Canada will impose sanctions on Belarus.": "planned",
    "Canada plans to impose sanctions on Belarus.": "planned",
    "Canada made overtures to impose sanctions on Belarus.": "planned",
    "Canada agreed to impose sanctions on Belarus.": "planned",
    "Canada declined on Monday to impose sanctions on Belarus.": "denied",
    "Canada pledged on Monday to impose sanctions on Belarus.": "planned",
    "Canada may impose sanctions on Belarus.": "possible",
    "Canada reportedly imposed sanctions on Belarus.": "possible",
    "Photos appear to show Canada imposing sanctions on Belarus.": "possible",
    "Photos show Canada imposing sanctions on Belarus.": "done",
    "Canada should impose sanctions on Belarus.": "proposed",
    "Canada did not impose sanctions on Belarus.": "denied",
    "Canada imposed no sanctions on Belarus.": "denied",
    "Canada imposed no tougher sanctions on Belarus than on Iran.": "done",
    "Canada dropped plans to impose sanctions on Belarus.": "denied",
    "Canada did not drop its plan to impose sanctions on Belarus.": "planned",
    "Canada not only imposed sanctions on Belarus but broke with it.": "done",
    "Canada refused to impose sanctions on Belarus.": "denied",
    "Canada never imposed sanctions on Belarus.": "denied",
    "If Belarus attacks, Canada will impose sanctions on Minsk.": "conditional",
    "Canada will continue to impose sanctions on Belarus.": "planned",
    "Canada is expected to impose sanctions on Belarus.": "planned",
    "Canada is likely to impose sanctions on Belarus.": "possible",
    "Canada is considering imposing sanctions on Belarus.": "possible",
    "Canada is said to have imposed sanctions on Belarus.": "possible",
    "No country imposed sanctions on Belarus.": "denied",
    "Norway regretted Canada's failure to impose sanctions on Belarus.": "denied",
    "It is unclear whether Canada imposed sanctions on Belarus.": "possible",
    "Norway feared that Canada had imposed sanctions on Belarus.": "possible",
    "Canada may talk, but imposed sanctions on Belarus.": "done",
    "Norway refused to talk after Canada imposed sanctions on Belarus.": "done",
    "Norway will praise Canada for imposing sanctions on Belarus.": "done",
    "Norway urged Canada to impose sanctions on Belarus.": "proposed",
    "Norway welcomed the announcement that Canada would impose sanctions on Belarus.": "planned",
    "Canada imposed harsh sanctions on Belarus, if compared with those of Norway.": "done",
    "Canada ruled out imposing sanctions on Belarus.": "denied",
    "Canada has not ruled out imposing sanctions on Belarus.": "possible",
    "Canada did not refuse to impose sanctions on Belarus.": "done",
    "This made it impossible for Canada to impose sanctions on Belarus.": "denied",
    "Canada imposed sanctions on Belarus that will be reviewed in May.": "done",
    "A decision has been taken for Canada to impose sanctions on Belarus.": "planned",
}


@pytest.fixture(scope="module")
def statuses() -> dict[str, set[str | None]]:
    found = {}
    for page in pages(Document(text, text) for text in SENTENCES):
        triggers = [t for t in page.triggers if t.cue.act == "sanction.impose" and page.doc[t.token].lemma_ == "impose"]
        found[page.document.id] = {status_of(page, trigger) for trigger in triggers}
    return found


@pytest.mark.parametrize("sentence", SENTENCES)
def test_status(sentence: str, statuses: dict[str, set[str | None]]):
    assert statuses[sentence] == {SENTENCES[sentence]}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway ended its arms sales to Chad.", "denied"),
        ("Norway did not end its arms sales to Chad.", "done"),
        ("Norway resumed its arms sales to Chad.", "done"),
    ],
)
def test_arms_that_are_no_longer_sent_are_denied(text, status):
    page = next(pages([Document("a", text)]))
    told = [t for t in page.triggers if t.cue.act == "arms.transfer" and page.doc[t.token].pos_ == "NOUN"]
    assert {str(status_of(page, t)) for t in told} == {status}


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("Fiji has not condemned Samoa.", "statement.criticise", "denied"),
        ("Fiji refused to apologise to Samoa.", "statement.apologise", "denied"),
        ("Fiji failed to thank Samoa.", "statement.praise", "denied"),
        ("Fiji did not refuse to condemn Samoa.", "statement.criticise", "done"),
        ("Fiji refused to accept Samoa's plan.", "statement.reject", "done"),
        ("Fiji offered no apology to Samoa.", "statement.apologise", "denied"),
        ("Fiji could not but praise Samoa.", "statement.praise", "done"),
        ("Samoa was not invited to the summit by Fiji.", "talks.invite", "denied"),
        ("Fiji condemned Samoa.", "statement.criticise", "done"),
        ("Fiji kept Samoa from attacking Tonga.", "military.attack", "denied"),
        ("Fiji failed to keep Samoa from attacking Tonga.", "military.attack", "done"),
        ("Fiji did not stop Samoa from attacking Tonga.", "military.attack", "done"),
        ("Fiji will not stop Samoa from attacking Tonga.", "military.attack", "possible"),
        ("Fiji did not reject Samoa's proposal.", "statement.reject", "denied"),
        ("Fiji neither accepted nor rejected Samoa's proposal.", "statement.reject", "denied"),
        ("Fiji did not carry out an attack on Tonga.", "military.attack", "denied"),
        ("Fiji ruled out an attack on Tonga.", "military.attack", "denied"),
        ("Neither Samoa nor Tonga was invited to the summit by Fiji.", "talks.invite", "denied"),
        ("Fiji has no plans to attack Tonga.", "military.attack", "denied"),
        ("Fiji sees no need for talks with Tonga.", "talks.negotiate", "denied"),
        ("Fiji postponed its sanctions on Tonga.", "sanction.impose", "planned"),
        ("Without landing in Samoa or attacking Tonga, Fiji got the islands.", "military.attack", "denied"),
    ],
)
def test_what_was_not_done_is_denied(statuses_of, text, act, status):
    assert statuses_of(text, act) == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Fiji reportedly withdrew after being attacked by Samoa.", "possible"),
        ("Fiji withdrew after being attacked by Samoa.", "done"),
        ("Fiji reportedly withdrew after Samoa attacked it.", "done"),
    ],
)
def test_hearsay_covers_what_came_before_it_without_a_subject_of_its_own(statuses_of, text, status):
    assert statuses_of(text, "military.attack") == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Fiji has not condemned Samoa's attack on Tonga.", "done"),
        ("Fiji did not mention Samoa's attack on Tonga.", "done"),
        ("Fiji could not prevent Samoa's attack on Tonga.", "done"),
        ("Fiji did not support the Samoan attack on Tonga.", "done"),
        ("Samoa's attack on Tonga did not hurt anyone.", "done"),
        ("Samoa's attack on Tonga did not take place.", "denied"),
        ("Fiji did not confirm Samoa's attack on Tonga.", "possible"),
        ("Fiji did not confirm that it had attacked Tonga.", "possible"),
        ("Fiji neither denied nor confirmed that it had attacked Tonga.", "possible"),
        ("Fiji confirmed that it had attacked Tonga.", "done"),
        ("Fiji did not disclose how often it had attacked Tonga.", "done"),
        ("Fiji neither left Samoa nor withdrew from Niue, and attacked Tonga.", "done"),
        ("Fiji did not confirm or deny the attack on Tonga.", "possible"),
        ("Fiji did not deny an attack on Tonga.", "possible"),
        ("Fiji has not ruled out an attack on Tonga.", "possible"),
    ],
)
def test_who_does_not_speak_of_an_act_does_not_deny_it(statuses_of, text, status):
    assert statuses_of(text, "military.attack") == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The plan names the aid that will be given to Tonga.", "planned"),
        ("The plan names the aid that Fiji will send to Tonga.", "planned"),
        ("The plan names the aid to Tonga that will help Fiji.", "done"),
        ("The plan names the aid to Tonga that will be debated in Fiji.", "done"),
    ],
)
def test_a_thing_that_will_be_given_is_planned(text, status):
    page = next(pages([Document("a", text)]))
    assert {str(status_of(page, t)) for t in page.triggers if page.doc[t.token].text == "aid"} == {status}


def test_what_is_told_to_come_in_a_second_clause_is_planned(statuses_of):
    told = "The minister said that Peru would recall its envoy and that the embassy would be closed."
    assert statuses_of(told, "mission.close") == {"planned"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad's foreign minister will urge Mali to leave Niger.", "planned"),
        ("Chad's foreign minister will also thank Mali.", "planned"),
        ("Chad's foreign minister urged Mali to leave Niger.", "done"),
        ("Chad will not condemn Mali.", "denied"),
        ("Chad will always condemn Mali.", "done"),
        ("Chad will continue to urge Mali to leave Niger.", "done"),
    ],
)
def test_what_will_be_said_is_planned(statuses_of, text, status):
    acts = ("statement.demand", "statement.praise", "statement.criticise")
    assert {one for act in acts for one in statuses_of(text, act)} == {status}


def test_who_should_step_in_as_something_is_not_it_yet(statuses_of):
    text = "Analysts think that Kazakhstan should step in as a mediator between Peru and Chile."
    assert statuses_of(text, "talks.mediate") == {"proposed"}


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("Fiji and Samoa are close to signing a treaty.", "agreement.sign", "possible"),
        ("Fiji and Samoa signed a treaty close to the border.", "agreement.sign", "done"),
        ("There is no indication that Fiji attacked Samoa.", "military.attack", "denied"),
        ("There is evidence that Fiji attacked Samoa.", "military.attack", "done"),
        ("There is no evidence that Fiji's attack on Samoa hurt anybody.", "military.attack", "done"),
        ("There is no proof that Fiji's attack on Samoa was a mistake.", "military.attack", "done"),
        ("There is no sign of Fiji closing its border with Samoa.", "border.close", "denied"),
        ("Judges did not ignore evidence that Fiji attacked Samoa.", "military.attack", "done"),
        ("None, except Fiji, recognised Samoa.", "recognition.grant", "done"),
        ("Samoa did not oppose Fiji's plan to impose tariffs on Samoa.", "trade.restrict", "planned"),
        ("Fiji exercised its right to impose tariffs on Samoa.", "trade.restrict", "done"),
        ("Fiji did not give up its right to impose tariffs on Samoa.", "trade.restrict", "possible"),
        ("Fiji has not ruled out the possibility of imposing tariffs on Samoa.", "trade.restrict", "possible"),
        ("Fiji would retaliate if provoked, but plans to open an embassy in Samoa.", "mission.open", "planned"),
        ("Fiji will open its border with Samoa soon as Apia has released prisoners.", "border.open", "planned"),
        ("Fiji may propose tariffs on Samoan wine.", "trade.restrict", "possible"),
        ("Fiji attacked Samoa as soon as the truce had ended.", "military.attack", "done"),
        ("None but Fiji recognised Samoa.", "recognition.grant", "done"),
        ("None of the states recognised Samoa.", "recognition.grant", "denied"),
        ("None of the Samoan ships are known to have been attacked by Fiji.", "military.attack", "denied"),
        ("There were unconfirmed reports that Fiji had attacked Samoa.", "military.attack", "possible"),
        ("Fiji has not shown willingness to open an embassy in Samoa.", "mission.open", "denied"),
        ("Fiji has shown willingness to open an embassy in Samoa.", "mission.open", "planned"),
        ("Fiji waived its right to impose tariffs on Samoa.", "trade.restrict", "denied"),
        ("Fiji said it would lift its tariffs on Samoa as soon as Apia complied.", "trade.open", "conditional"),
        ("Fiji will lift its tariffs on Samoa as soon as possible.", "trade.open", "planned"),
        ("Fiji is willing to lift its tariffs on Samoa if Apia complies.", "trade.open", "conditional"),
        ("Fiji plans to lift its tariffs on Samoa.", "trade.open", "planned"),
        ("Fiji's minister plans a visit to Samoa.", "talks.visit", "planned"),
        ("Fiji mulls tariffs on Samoan wine.", "trade.restrict", "possible"),
        ("Fiji proposed tariffs on Samoan wine.", "trade.restrict", "proposed"),
        ("Fiji put tariffs on Samoan wine.", "trade.restrict", "done"),
    ],
)
def test_what_is_near_open_or_without_a_sign_is_not_done(statuses_of, text, act, status):
    assert statuses_of(text, act) == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The minister said he would urge Samoa to pay.", "planned"),
        ("Fiji is expected to protest to Samoa about the arrests.", "planned"),
        ("Fiji should also threaten Samoa, he said.", "proposed"),
        ("We should thank Samoa, Fiji's minister said.", "done"),
        ("Fiji was not expected to criticise Samoa.", "denied"),
        ("Fiji was asked whether it would condemn Samoa.", "possible"),
        ("The spokesman said Fiji would condemn Samoa if it attacked Tonga.", "conditional"),
        ("Fiji protested to Samoa about the arrests.", "done"),
    ],
)
def test_what_would_or_should_be_said_has_not_been_said(text, status):
    page = next(pages([Document("a", text)]))
    told = {str(status_of(page, t)) for t in page.triggers if t.cue.act.startswith("statement.") and not t.cue.weak}
    assert told == {status}


def test_where_something_will_be_done_at_a_visit_the_visit_is_to_come(statuses_of):
    assert statuses_of("Fiji will raise the matter during a visit to Samoa.", "talks.visit") == {"planned"}
    assert statuses_of("Fiji raised the matter during a visit to Samoa.", "talks.visit") == {"done"}
    past = "Fiji will remember the dead of a visit to Samoa that ended yesterday."
    assert statuses_of(past, "talks.visit") == {"done"}


def test_who_agreed_to_do_a_thing_on_a_day_to_come_has_agreed():
    (claim,) = (
        claim
        for _, claims in read(
            [Document("a", "Fiji and Samoa agreed to open the border on May 3.", published=date(2023, 4, 6))]
        )
        for claim in claims
        if claim.act == "agreement.reach"
    )
    assert (claim.status, claim.when.known) == (Status.DONE, False)
