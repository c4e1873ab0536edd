"""Who is one voice with whom, and who rests on whom."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.ledger.sketch import HASHES, hashes, sketch
from bilateral.model.source import Source, SourceKind
from bilateral.model.voice import Link
from bilateral.relations.copies import alike, copies_of
from bilateral.relations.events import group
from bilateral.relations.origins import voices

SEVER = {"act": "relations.sever", "actors": "BFA", "recipients": "PRK", "when": "2017"}
REPORT = """The minister spoke at length about the harbour, which he called the pride of the coast, and about the price
of salt. He then turned to the neighbours and said what everybody in the hall had been waiting for since the morning:
the embassy was to be closed, the flags taken down and the gate locked. Nobody asked a question. Outside it had begun
to rain, and the drivers of the guests had gone to look for coffee in the market hall."""


def sketches(texts):
    return {key: sketch(text) for key, text in texts.items()}


def official(text, of="USA"):
    return Source(text, SourceKind.OFFICIAL, of)


def outlet(text):
    return Source(text, SourceKind.OUTLET)


def test_an_official_of_two_outlets_need_not_be_the_same_official(entries_of):
    said = {**SEVER, "source": official("a senior official")}
    entries = [entries_of(said, doc=str(i), outlet=f"Outlet {i}")[0] for i in range(2)]
    assert len(voices(entries)) == 2


def test_unless_one_outlet_copied_the_other(entries_of):
    said = {**SEVER, "source": official("a senior official"), "words": "Burkina Faso has cut its ties with the North."}
    entries = [entries_of(said, doc=str(i), outlet=f"Outlet {i}")[0] for i in range(2)]
    (voice,) = voices(entries)
    assert [rest.link for rest in voice.rests[0].below] == [Link.COPY]


def test_a_spokesman_speaks_for_the_house(entries_of):
    said = [official("a State Department spokesman"), official("the secretary of state")]
    entries = [entries_of({**SEVER, "source": one}, doc=str(i), outlet=str(i))[0] for i, one in enumerate(said)]
    assert [voice.name for voice in voices(entries)] == ["USA"]


def test_what_an_agency_carried_is_known_through_it(entries_of):
    """Who read one statement in one agency's words is one voice with who cites the agency, and with its own report."""
    cited = [
        Source("a statement carried by KCNA", SourceKind.DOCUMENT, "PRK"),
        Source("a statement published by the Korean Central News Agency", SourceKind.DOCUMENT, "PRK"),
        Source("KCNA", SourceKind.OFFICIAL, "PRK"),
        outlet("the Korean Central News Agency"),
    ]
    told = [
        entries_of({**SEVER, "source": one, "words": f"Words of their own, {i}."}, doc=str(i), outlet=f"Outlet {i}")[0]
        for i, one in enumerate(cited)
    ]
    own = entries_of(SEVER, doc="own", outlet="KCNA", published="2023-04-05")
    (voice,) = voices([*told, *own])
    assert voice.name == "kcna"
    (rest,) = voice.rests
    assert [below.link for below in rest.below] == [Link.RELAY] * 4


def test_an_agency_is_one_whatever_it_is_called(entries_of):
    names = ["Turkey's state-run Anadolu news service", "Anadolu", "the Anadolu Agency"]
    entries = [
        entries_of({**SEVER, "source": outlet(one)}, doc=str(i), outlet=str(i))[0] for i, one in enumerate(names)
    ]
    assert [voice.name for voice in voices(entries)] == ["anadolu"]


def test_a_relay_of_a_report_rests_on_who_spoke_to_that(entries_of):
    first = entries_of({**SEVER, "source": official("the foreign minister", "BFA")}, doc="a", outlet="Anadolu Agency")
    relay = entries_of({**SEVER, "source": outlet("Anadolu")}, doc="b", published="2023-04-07", outlet="The Post")
    again = entries_of({**SEVER, "source": outlet("The Post")}, doc="c", published="2023-04-08", outlet="The Wire")
    (voice,) = voices([*again, *first, *relay])
    assert voice.name == "BFA"
    (top,) = voice.rests
    assert (top.entry.claim.doc, top.link) == ("a", Link.OWN)
    assert [(rest.entry.claim.doc, rest.link) for rest in top.below] == [("b", Link.RELAY)]
    assert [rest.entry.claim.doc for rest in top.below[0].below] == ["c"]


def test_two_that_cite_each_other_on_one_day_are_one_voice_in_one_tree(entries_of):
    one = entries_of({**SEVER, "source": outlet("The Wire")}, doc="a", outlet="The Post")
    other = entries_of({**SEVER, "source": outlet("The Post")}, doc="b", outlet="The Wire")
    (voice,) = voices([*one, *other])
    assert len(voice.entries) == 2


def test_near_copies_of_a_text_are_found_whatever_stands_before(telling):
    texts = {"a": REPORT, "b": f"By our own reporter. {REPORT[:-80]}", "c": REPORT[::-1], "d": "Too short to tell."}
    assert copies_of(sketches(texts)) == {"a": "a", "b": "a"}


def test_among_many_texts_the_same_copies_are_found_as_among_few():
    others = {f"x{i}": " ".join(f"w{i}-{n}" for n in range(60)) for i in range(40)}
    texts = {**others, "a": REPORT, "b": f"By our own reporter. {REPORT[:-80]}"}
    assert copies_of(sketches(texts)) == {"a": "a", "b": "a"}


@settings(max_examples=30, deadline=None)
@given(st.integers(80, 400), st.integers(0, 399), st.randoms(use_true_random=False))
def test_what_a_text_keeps_of_another_decides_whether_it_is_its_copy(length, kept, random):
    """The sketches tell the share in common to a few hundredths: only what lies well off the line is certain."""
    kept = min(kept, length)
    words = [f"w{random.randrange(10**6)}" for _ in range(2 * length - kept)]
    one, other = words[:length], words[:kept] + words[length:]
    runs = [{tuple(text[start : start + 4]) for start in range(len(text) - 3)} for text in (one, other)]
    share = len(runs[0] & runs[1]) / len(runs[0] | runs[1])
    found = copies_of(sketches({"a": " ".join(one), "b": " ".join(other)}))
    if abs(share - 0.4) > 0.15:
        assert found == ({"a": "a", "b": "a"} if share > 0.4 else {})


def test_a_sketch_is_the_same_for_ever():
    """Ledgers keep them: should a library make others one day, the old ones must be made anew by a migration."""
    assert hashlib.sha256(sketch(REPORT).encode()).hexdigest()[:16] == "32cf40d4584c5ac0"
    assert len(hashes(sketch(REPORT))) == HASHES


@pytest.mark.parametrize("number", [3, 30])
def test_nearly_the_same_sentence_is_found_among_few_and_among_many(number):
    same = "The envoy {} the country on Sunday evening with all of his staff and their families."
    others = [
        f"Note {n} tells of {n} sacks of grain, {n + 1} goats and a market of {n * n} stalls." for n in range(number)
    ]
    told = [same.format("left"), *others, same.format("has left"), same.format("left")]
    assert alike(told) == [0, *range(1, number + 1), 0, 0]


def test_documents_that_are_copies_are_one_voice_for_their_claims(entries_of):
    entries = [entries_of(SEVER, doc=str(i), outlet=f"Outlet {i}")[0] for i in range(2)]
    assert [event.origins for event in group(entries)] == [2]
    copies = dict.fromkeys((entry.document for entry in entries), entries[0].document)
    assert [event.origins for event in group(entries, copies)] == [1]


def test_a_short_sentence_in_the_same_words_is_no_copy(entries_of):
    entries = [
        entries_of({**SEVER, "words": "Burkina Faso cut ties."}, doc=str(i), outlet=f"Outlet {i}")[0] for i in range(3)
    ]
    assert len(voices(entries)) == 3
