"""What each stage of a run leaves to the next one."""

from bilateral.model.document import Document
from bilateral.running.funnel import Funnel
from bilateral.running.pool import read_all
from bilateral.running.reading import Reading, Unread

RAIN = "The council and the ministry talked of rain and of the border, and nobody signed what they had discussed. " * 8
GAME = (
    "The striker scored twice in the first half, the fans sang in the stadium, and the coach praised his goalkeeper. "
    "The midfielder was injured, the defender was booked for a foul, and the referee let the teams play on. "
) * 4
STORIES = {
    "quarrel": f"{RAIN}France recalled its ambassador from Niger on Monday.",
    "apart": f"{RAIN}France is wet.\n{RAIN}Niger recalled its ambassador in vain.",
    "weather": RAIN,
    "cup": f"{GAME}France beat Niger at home.",
    "note": "France recalled its ambassador from Niger on Monday.",
}


def read(*names):
    return {one.document.id: one for one in read_all(Document(name, STORIES[name]) for name in names)}


def test_a_text_without_two_actors_near_a_word_for_an_act_is_not_parsed():
    found = read(*STORIES)
    assert [name for name, one in found.items() if one.unread is Unread.PARTIES] == ["apart", "weather"]
    assert [name for name, one in found.items() if one.unread is Unread.TOPIC] == ["cup"]
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
        "page": (6, 6),
        "new": (6, 6),
        "language": (6, 5),
        "no copy": (5, 5),
        "parties": (5, 3),
        "topic": (3, 2),
        "parse": (2, 2),
        "models": (2, 2),
    }
    assert all(stage.seconds > 0 for stage in funnel.stages({})[4:])
