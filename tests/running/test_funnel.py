"""What each stage of a run leaves to the next one."""

from bilateral.model.document import Document
from bilateral.running.funnel import Funnel
from bilateral.running.pool import read_all
from bilateral.running.reading import Reading, Unread

RAIN = "The rain fell on the hills all day and nobody went out to see it. " * 12
STORIES = {
    "quarrel": f"{RAIN}France recalled its ambassador from Niger on Monday.",
    "apart": f"{RAIN}France is wet.\n{RAIN}Niger recalled its ambassador in vain.",
    "weather": RAIN,
    "note": "France recalled its ambassador from Niger on Monday.",
}


def read(*names):
    return {one.document.id: one for one in read_all(Document(name, STORIES[name]) for name in names)}


def test_a_text_without_two_actors_near_a_word_for_an_act_is_not_parsed():
    found = read(*STORIES)
    assert [name for name, one in found.items() if one.unread is Unread.PARTIES] == ["apart", "weather"]
    assert [claim.act for claim in found["quarrel"].claims] == ["envoy.recall"]


def test_a_short_text_is_read_whatever_it_tells():
    assert read("note")["note"].claims
    assert read_all([Document("a", "Mali.")]).__next__().unread is None


def test_the_stages_of_a_funnel_follow_each_other():
    funnel = Funnel()
    for reading in (*read(*STORIES).values(), Reading(Document("le pays", "..."), (), Unread.LANGUAGE)):
        funnel.add(reading)
    stages = {stage.name: (stage.came, stage.left) for stage in funnel.stages({Unread.COPY: 2.0})}
    assert stages == {
        "new": (5, 5),
        "language": (5, 4),
        "no copy": (4, 4),
        "parties": (4, 2),
        "parse": (2, 2),
        "models": (2, 2),
    }
    assert all(stage.seconds > 0 for stage in funnel.stages({})[3:])
