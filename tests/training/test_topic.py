"""The topic of a document is learned from documents with claims and documents without, and knows no names."""

from bilateral.evaluation.goldset import LabelledDocument, labelled
from bilateral.model.document import Document
from bilateral.reading.reader import pages
from bilateral.reading.topic import topic_words
from bilateral.training.topic import learn_topic

TREATY = "{} signed a treaty with Mali, and its ambassador praised the border agreement."
GOAL = "{} scored a goal in the final, and its coach praised the striker after the match."
STATES = ("Chad", "Peru", "Norway", "Ghana", "Kenya", "Japan", "Brazil", "Egypt", "Cuba", "Iran")


def documents(pattern: str, claims: bool) -> list[LabelledDocument]:
    found = []
    for state in STATES:
        text = pattern.format(state)
        record = {"evidence": text, "act": "agreement.sign", "actors": ["MLI"], "recipients": [], "status": "done"}
        found.append(LabelledDocument(Document(text, text), (labelled(record, text),) if claims else ()))
    return found


def test_words_of_treaties_speak_for_states_and_words_of_matches_against():
    items = [*documents(TREATY, True), *documents(GOAL, False)]
    topic = learn_topic(list(zip(items, pages(item.document for item in items), strict=True)))
    assert topic.odds({"treaty", "ambassador", "border"}) > 0 > topic.odds({"goal", "striker", "match"})
    assert not {state.lower() for state in STATES} & topic.weights.keys()


def test_names_are_no_topic():
    (page,) = pages([Document("d", "Norwegian ships reached Oslo, and Norway thanked Chad.")])
    assert topic_words(page) == {"ship", "reach", "thank"}
