"""What a verb acts on may stand in an earlier clause, in a list, or behind the preposition of a passive."""

import pytest

from bilateral.model.document import Document
from bilateral.reading.reader import read


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Mali closed its embassy in Paris in 1961 and reopened it in 2015.",
            ("mission.open", ("MLI",), ("FRA",)),
        ),
        (
            "Kenya summoned the Somali ambassador on Monday and expelled him two days later.",
            ("envoy.expel", ("KEN",), ("SOM",)),
        ),
        ("Iran seized a Greek tanker in March before releasing it in May.", ("person.release", ("IRN",), ("GRC",))),
        (
            "India released 15 Pakistani fishermen on Friday, and Pakistan released 20 Indian prisoners.",
            ("person.release", ("PAK",), ("IND",)),
        ),
        (
            "U.S. forces on Thursday launched strikes against camps in Afghanistan and a factory in Sudan.",
            ("military.attack", ("USA",), ("AFG", "SDN")),
        ),
        (
            "The U.S. Secretary of State will travel to Bali, Indonesia, and Bangkok, Thailand, next week.",
            ("talks.visit", ("USA",), ("IDN", "THA")),
        ),
        (
            "India detained 30 Sri Lankan fishermen in January; it released them in March.",
            ("person.release", ("IND",), ("LKA",)),
        ),
        ("Two Rwandan diplomats were expelled from Belgium in 2021.", ("envoy.expel", ("BEL",), ("RWA",))),
    ],
)
def test_it_is_told(told, text, claim):
    assert claim in told(text)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Sudan cut ties with Iran in 2016 and resumed them in 2023.", ["relations.restore", "relations.sever"]),
        (
            "Egypt opened its border with Gaza in 2021 but closed it again in 2023.",
            ["border.close", "border.open"],
        ),
        (
            "Peru recognised Western Sahara in 1984 and withdrew its recognition in 1996.",
            ["recognition.grant", "recognition.withdraw"],
        ),
        ("Ghana sent troops to Mali in 2013 and withdrew them in 2022.", ["military.deploy", "military.withdraw"]),
        ("The United States bombed Iraq in 1998 and invaded it in 2003.", ["military.attack", "military.attack"]),
        ("Ghana gave Mali $5 million in 2010 and donated $7 million to it in 2012.", ["aid.give", "aid.give"]),
        ("Tonga imposed sanctions on Fiji in 2018 but lifted them in 2021.", ["sanction.impose", "sanction.lift"]),
        ("Mali expelled a French diplomat in 2021 and threw out three more in 2022.", ["envoy.expel", "envoy.expel"]),
        (
            "Ghana withdrew its envoy from Togo in 2019 and appointed a new one in 2021.",
            ["envoy.appoint", "envoy.recall"],
        ),
    ],
)
def test_each_step_is_told(text, acts):
    (found,) = (claims for _, claims in read([Document("d", text)]))
    assert sorted(claim.act for claim in found) == acts
    assert len({claim.when.edtf for claim in found}) == len(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Poland agreed to lift sanctions it had imposed on Serbia.", {"sanction.lift", "sanction.impose"}),
        ("Sudan withdrew troops it had deployed in Chad.", {"military.withdraw", "military.deploy"}),
        ("Egypt arrested and released two Libyan fishermen.", {"person.detain", "person.release"}),
        ("Benin had arrested and later released two drivers from Togo.", {"person.detain", "person.release"}),
    ],
)
def test_what_is_undone_had_been_done(told, text, acts):
    assert {act for act, *_ in told(text)} == acts


def test_the_words_of_a_claim_name_what_is_taken_up():
    text = "Mali opened a consulate in Turkey in 1961 and closed it in 2015."
    (found,) = (claims for _, claims in read([Document("d", text)]))
    assert found[-1].evidence == "a consulate in Turkey in 1961 and closed it in 2015"


def test_the_words_of_a_claim_name_what_two_verbs_share():
    (found,) = (claims for _, claims in read([Document("d", "Iran seized and then released a Danish tanker.")]))
    assert [claim.evidence for claim in found] == [
        "Iran seized and then released a Danish tanker",
        "then released a Danish tanker",
    ]


def test_an_envoy_who_is_sent_back_by_his_own_state_is_not_expelled(told):
    acts = {act for act, *_ in told("Ghana recalled its ambassador from Togo in May and sent him back in July.")}
    assert "envoy.recall" in acts
    assert "envoy.expel" not in acts


def test_one_act_is_told_once_whatever_words_tell_it():
    text = "Serbia imposed sanctions on Russia, punishing it with an embargo."
    (found,) = (claims for _, claims in read([Document("d", text)]))
    assert [claim.act for claim in found].count("sanction.impose") == 1
