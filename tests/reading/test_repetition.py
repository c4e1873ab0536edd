"""What is done again is told by a word or two: it has the act and the other party of what was told before."""

import pytest

from bilateral.model.document import Document
from bilateral.reading.reader import read


def claims_of(told, text, act):
    return {(actors, recipients) for found, actors, recipients in told(text) if found == act}


@pytest.mark.parametrize(
    "again",
    [
        "Niger followed suit.",
        "Niger did the same on Thursday.",
        "Niger is expected to do so.",
        "Niger had done likewise.",
    ],
)
def test_what_another_does_as_well_is_done_to_the_same(told, again):
    found = claims_of(told, f"Chad closed its border with Sudan on Tuesday. {again}", "border.close")
    assert found == {(("TCD",), ("SDN",)), (("NER",), ("SDN",))}


@pytest.mark.parametrize(
    "again",
    ["Somalia replied in kind a day later.", "Mogadishu reciprocated.", "Somalia has vowed to respond in kind."],
)
def test_what_is_answered_in_kind_is_done_back(told, again):
    found = claims_of(told, f"Kenya expelled three Somali diplomats on Monday. {again}", "envoy.expel")
    assert found == {(("KEN",), ("SOM",)), (("SOM",), ("KEN",))}


def test_who_is_asked_to_do_the_same_is_not_asked_by_the_one_who_did(told):
    text = "Norway recalled its ambassador from Israel and urged Denmark to do the same."
    assert claims_of(told, text, "envoy.recall") == {(("NOR",), ("ISR",)), (("DNK",), ("ISR",))}


def test_how_far_it_is_real_is_told_by_the_word_itself():
    text = "France recognised Palestine. Spain has followed suit, Denmark may follow suit, Italy refused to do so."
    (claims,) = (claims for _, claims in read([Document("d", text)]))
    status = {claim.actors: claim.status.value for claim in claims if claim.act == "recognition.grant"}
    assert status == {("FRA",): "done", ("ESP",): "done", ("DNK",): "possible", ("ITA",): "denied"}


@pytest.mark.parametrize(
    "text",
    [
        "Russia urged Iran to leave the treaty. Tehran said that it would not do so.",
        "Peru established relations with Togo. Chile followed suit.",
        "Kenya expelled a Somali envoy. Kenya said that it had done so with regret.",
        "Chad expelled a Malian envoy. Mali replied in kind, closing nothing but its eyes.",
        "Chad closed its border with Sudan. A bank in Niger followed suit against its debtors.",
    ],
)
def test_what_cannot_be_meant_is_not_told_again(told, text):
    assert len(told(text)) <= 1


def test_what_is_told_aside_is_not_what_is_done_again(told):
    text = "Germany expelled 40 Russian diplomats. France, which has condemned the attack on Ukraine, did the same."
    assert claims_of(told, text, "envoy.expel") == {(("DEU",), ("RUS",)), (("FRA",), ("RUS",))}
    assert (("FRA",), ("UKR",)) not in claims_of(told, text, "military.attack")


@pytest.mark.parametrize(
    ("text", "act", "again"),
    [
        ("Russia attacked Ukraine. China may do the same to Taiwan.", "military.attack", (("CHN",), ("TWN",))),
        ("Peru imposed sanctions on Iran. Chile followed suit against Chad.", "sanction.impose", (("CHL",), ("TCD",))),
    ],
)
def test_to_whom_it_is_done_again_may_be_told(told, text, act, again):
    found = claims_of(told, text, act)
    assert again in found and len(found) == 2


def test_what_was_only_asked_for_is_not_done_again(told):
    assert not claims_of(told, "Sweden applied to join NATO. Finland did the same.", "membership.join") & {
        (("FIN",), ("NATO",))
    }
