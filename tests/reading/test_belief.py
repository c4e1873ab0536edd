"""What is told to be false, left open, nearly done or only heard of is not told as done."""

import pytest


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("Kenya denied reports that it had closed its border with Mali.", "border.close", "denied"),
        ("Reports that Oman had recognised Kosovo were denied by Muscat.", "recognition.grant", "denied"),
        ("Kenya dismissed as false reports that it had closed its border with Mali.", "border.close", "denied"),
        ("Peru called reports that it had closed its border with Chile baseless.", "border.close", "denied"),
        ("It is not true that Peru recalled its ambassador to Chile.", "envoy.recall", "denied"),
        ("It was a lie that Peru had recalled its ambassador to Chile.", "envoy.recall", "denied"),
        ("Claims that Chad had recalled its ambassador from Mali are untrue.", "envoy.recall", "denied"),
        ("There is no truth to reports that Chad recalled its ambassador from Mali.", "envoy.recall", "denied"),
        ("Chad denied planning to recall its ambassador from Mali.", "envoy.recall", "denied"),
        ("Chad denied that it would recall its ambassador from Mali.", "envoy.recall", "denied"),
        ("Chad did not deny that it had recalled its ambassador from Mali.", "envoy.recall", "possible"),
        ("Reports that Chad had recalled its ambassador from Mali are true.", "envoy.recall", "done"),
        ("Mali accused Chad of theft on Monday; Chad denied it.", "statement.accuse", "done"),
        ("Chad refused to confirm that it had recalled its ambassador from Mali.", "envoy.recall", "possible"),
        ("It was not clear if Chad had recalled its ambassador from Mali.", "envoy.recall", "possible"),
        ("Chad is divided over whether to recall its ambassador from Mali.", "envoy.recall", "possible"),
        ("Chad has not decided whether to recall its ambassador from Mali.", "envoy.recall", "possible"),
        ("Chad is undecided about recalling its ambassador from Mali.", "envoy.recall", "possible"),
        ("Chad is reluctant to recall its ambassador from Mali.", "envoy.recall", "possible"),
        ("Chad opted against recalling its ambassador from Mali.", "envoy.recall", "denied"),
        ("Chad held off on recalling its ambassador from Mali.", "envoy.recall", "denied"),
        ("Chad is not considering recalling its ambassador from Mali.", "envoy.recall", "denied"),
        ("Chad resisted pressure to recall its ambassador from Mali.", "envoy.recall", "denied"),
        ("Chad rejected calls to recall its ambassador from Mali.", "envoy.recall", "denied"),
        ("Chad came close to recalling its ambassador from Mali.", "envoy.recall", "denied"),
        ("Chad stopped short of recalling its ambassador from Mali.", "envoy.recall", "denied"),
        ("Chad almost recalled its ambassador from Mali.", "envoy.recall", "denied"),
        ("Chad no longer sells weapons to Mali.", "arms.transfer", "denied"),
        ("Peru told Chad to recall its ambassador from Mali.", "envoy.recall", "proposed"),
        ("Peru told reporters that Chad had recalled its ambassador from Mali.", "envoy.recall", "done"),
        ("Chad will recall its ambassador from Mali on condition that Peru pays.", "envoy.recall", "conditional"),
        ("Chad will recall its ambassador from Mali provided that Peru pays.", "envoy.recall", "conditional"),
        ("Chad reversed its decision to recall its ambassador from Mali.", "envoy.recall", "denied"),
        ("Peru hopes Chad will recall its ambassador from Mali.", "envoy.recall", "proposed"),
        ("Chad hopes to recall its ambassador from Mali.", "envoy.recall", "planned"),
        ("Chad was accused of recalling its ambassador from Mali.", "envoy.recall", "possible"),
        ("Reports that Chad recalled its ambassador from Mali could not be verified.", "envoy.recall", "possible"),
        ("Unconfirmed reports said Chad had recalled its ambassador from Mali.", "envoy.recall", "possible"),
        ("Peru does not think Chad will recall its ambassador from Mali.", "envoy.recall", "possible"),
        ("It is unlikely that Chad will recall its ambassador from Mali.", "envoy.recall", "possible"),
        ("Chad neither confirmed nor denied that it had left.", "statement.reject", "None"),
        ("Norway arrested a minister of Chad in a case linked to Mali.", "person.detain", "done"),
        ("Chad is no longer refusing to recall its ambassador from Mali.", "envoy.recall", "possible"),
        ("Norway almost doubled its aid to Chad.", "aid.give", "done"),
        ("Peru narrowly ratified the trade agreement with Fiji.", "agreement.ratify", "done"),
        ("Mali rejected Norway's plan to recall its ambassador from Chad.", "envoy.recall", "planned"),
        ("Mali's army resisted the Chadian invasion for two weeks.", "military.attack", "done"),
        ("Oman restored ties with Chad on condition that Peru pays.", "relations.restore", "done"),
        ("Chad bowed to pressure to recall its ambassador from Mali.", "envoy.recall", "done"),
        ("In the event that Chad attacks Mali, Egypt will send weapons.", "military.attack", "None"),
        ("Should Chad recall its ambassador from Mali, Peru would pay.", "envoy.recall", "None"),
        ("China opposes DPRK missile launches.", "arms.test", "done"),
        (
            "Russia will close the US consulate in St. Petersburg and expel 60 American diplomats in response.",
            "envoy.expel",
            "planned",
        ),
        ("Rumours that Niger had recalled its ambassador from Benin proved false.", "envoy.recall", "denied"),
        ("Turkey could yet block Sweden's bid to join NATO.", "statement.reject", "possible"),
        (
            "Sudan denied reports that it had bombed a village and accused Libya of arming rebels.",
            "statement.accuse",
            "done",
        ),
        (
            "Sudan denied reports that it had bombed a Chadian village and accused Libya of arming rebels.",
            "military.attack",
            "denied",
        ),
    ],
)
def test_what_is_not_told_as_so_is_not_done(statuses_of, text, act, status):
    assert statuses_of(text, act) == {status}


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("Kenya has not asked Uganda to pay.", "statement.demand", "denied"),
        ("Kenya asked Uganda not to pay.", "statement.demand", "done"),
        ("Kenya denied having asked Uganda for help.", "statement.demand", "denied"),
        ("Kenya may have invited the president of Uganda.", "talks.invite", "possible"),
        ("Kenya reportedly accused Uganda of theft.", "statement.accuse", "possible"),
        ("Fiji is rumoured to have apologised to Peru.", "statement.apologise", "possible"),
        ("Fiji may thank Peru for this.", "statement.praise", "done"),
    ],
)
def test_what_is_only_rumoured_or_denied_has_not_been_said(statuses_of, text, act, status):
    assert statuses_of(text, act) == {status}
