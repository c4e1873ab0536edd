"""The list of errors names for each miss the stage that lost it, and marks its words."""

from bilateral.evaluation.errors import as_html, losses
from bilateral.evaluation.goldset import LabelledDocument, labelled
from bilateral.model.document import Document

TEXT = "Norway expelled two Russian diplomats on Monday. A gentle breeze reached Oslo and Lima."
CLAIM = {
    "evidence": "Norway expelled two Russian diplomats on Monday", "start": 0, "act": "envoy.expel", "actors": ["NOR"],
    "recipients": ["RUS"], "status": "done", "when": "", "sources": [], "others": [], "amount": "",
}  # fmt: skip


def lost(**change: object) -> list[str]:
    document = Document("d", TEXT)
    return [loss.stage for loss in losses([LabelledDocument(document, (labelled({**CLAIM, **change}, TEXT),))])]


def test_a_claim_that_was_read_is_no_error():
    assert lost() == []


def test_an_actor_that_the_text_does_not_name_is_the_mentions_fault():
    assert "mentions" in lost(recipients=["FJI"])


def test_an_act_that_nothing_proposes_is_told_apart():
    assert "acts" in lost(act="mission.move")


def test_another_status_is_the_statuses_fault():
    assert lost(status="planned") == ["status", "false: status"]


def test_the_page_holds_text_as_text():
    page = as_html(
        losses([LabelledDocument(Document("<script>", TEXT), (labelled({**CLAIM, "status": "planned"}, TEXT),))])
    )
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
