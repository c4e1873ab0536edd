"""What need not be read is kept, and told: other languages, copies, what was read before."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.ledger.seals import document_id
from bilateral.ledger.seen import Seen
from bilateral.ledger.store import Store
from bilateral.model.document import Document
from bilateral.model.failure import Failure
from bilateral.model.run import Setup
from bilateral.running.reading import Reading, Unread
from bilateral.running.sift import Sieve
from bilateral.sources.language import language_of

NOW = datetime(2024, 3, 6, tzinfo=UTC)
SETUP = Setup("0.1.0", "ab" * 32)
SENTENCES = [
    f"The {who} said on Monday that {what}."
    for who, what in (
        ("foreign ministry of Chad", "its ambassador to Niger would come home within a week"),
        ("government in Niamey", "it had been told of the step by a note and nothing else"),
        ("African Union", "both capitals should keep their channels open and send back their envoys"),
        ("spokesman of the embassy", "visas would go on being issued as long as there were people to ask for them"),
    )
]
STORY = " ".join(SENTENCES)


def told(name, text=STORY, published=date(2024, 3, 5), **more):
    return Document(name, text, published, **more)


@pytest.fixture
def store(new_address):
    """An empty ledger."""
    store = Store.at(new_address())
    with store.writer():
        return store


@pytest.fixture
def sift(store):
    """Sifts documents against the ledger; those that are to be read are read at once, without claims."""

    def sifted(*documents, setup=SETUP, written=True):
        with store.writer() as opened, store.view() as view:
            writer = opened.begin(setup, NOW)
            found = []
            for one in Sieve(Seen(view.connection), setup).sifted(documents):
                document = one.document if isinstance(one, Reading) else one
                if written and isinstance(document, Document):
                    writer.add(document, [], NOW)
                found.append(one)
            return found

    return sifted


def test_what_is_new_is_to_be_read(sift):
    assert sift(told("a")) == [told("a")]


def test_failures_are_passed_on(sift):
    failure = Failure("a", "source", "DocumentError", "the text is empty")
    assert sift(failure) == [failure]


def test_what_the_same_program_read_is_not_read_again(sift):
    sift(told("a"))
    (found,) = sift(told("a"))
    assert (found.unread, found.held) == (Unread.KNOWN, 0)


@pytest.mark.parametrize("setup", [Setup("0.2.0", "ab" * 32), Setup("0.1.0", "cd" * 32)])
def test_another_program_reads_it_again(setup, sift):
    sift(told("a"))
    assert sift(told("a"), setup=setup) == [told("a")]


def test_a_run_that_was_cut_off_goes_on_where_it_stopped(sift):
    sift(told("a"), told("b", "Peru closed its embassy."))
    first, second, third = sift(told("a"), told("b", "Peru closed its embassy."), told("c", "Chile opened one."))
    assert [one.unread for one in (first, second)] == [Unread.KNOWN] * 2
    assert third.id == "c"


def test_a_changed_page_is_read_as_a_new_version(sift):
    sift(told("a", address="https://g.example/a"))
    changed = told("a", STORY.replace("within a week", "at once"), address="https://g.example/a")
    assert sift(changed) == [changed]


def test_a_language_that_cannot_be_read_is_kept_without_claims(sift):
    (found,) = sift(told("a", language="fr"))
    assert (found.unread, found.claims) == (Unread.LANGUAGE, ())


def test_what_cannot_be_told_apart_is_read(sift):
    assert sift(told("a", language="und")) == [told("a", language="und")]


@pytest.mark.parametrize("written", [True, False], ids=["in the ledger", "on its way"])
def test_a_copy_in_another_outlet_is_linked_and_not_read(written, sift):
    copy = f"By Ada Quill\n\n{STORY}\n\n(The Wire)"
    if written:
        sift(told("a"))
        (found,) = sift(told("b", copy))
    else:
        _, found = sift(told("a"), told("b", copy), written=False)
    assert found.unread is Unread.COPY
    assert found.document.copy_of == document_id(told("a"))


def test_a_copy_that_was_cut_is_linked_and_not_read(sift):
    sift(told("a"))
    (found,) = sift(told("b", " ".join(SENTENCES[:3])))
    assert found.unread is Unread.COPY


@pytest.mark.parametrize(
    "text",
    [f"{STORY} Niger expelled the consul of Chad.", STORY.replace("would come home", "would not come home")],
    ids=["a sentence more", "a word more"],
)
def test_a_copy_that_says_something_of_its_own_is_linked_and_read(text, sift):
    sift(told("a"))
    (found,) = sift(told("b", text))
    assert found == told("b", text, copy_of=document_id(told("a")))


def test_a_copy_that_is_dated_is_read_where_the_first_is_not(sift):
    sift(told("a", published=None))
    (found,) = sift(told("b"))
    assert isinstance(found, Document)


def test_other_texts_are_no_copies(sift):
    other = " ".join(
        f"The {who} of Peru said that {what}."
        for who, what in (("minister", "nothing had been decided about the border"), ("army", "the road stays closed"))
    )
    sift(told("a"))
    assert sift(told("b", other * 3))[0].copy_of == ""


def test_short_texts_are_nobodys_copies(sift):
    sift(told("a", "Chad recalled its envoy."))
    assert sift(told("b", "Chad recalled its envoy."))[0].copy_of == ""


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_language_or_none(text):
    assert language_of(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (STORY, "en"),
        ("Le ministre des affaires étrangères a rappelé son ambassadeur à Paris, a déclaré le gouvernement.", "fr"),
        ("Der Außenminister hat den Botschafter nach Berlin zurückgerufen, teilte das Ministerium mit.", "de"),
        ("北朝鮮は大使を召還した。外務省が発表した。", "ja"),
        ("", "und"),
    ],
)
def test_the_language_of_a_text_is_told(text, language):
    assert language_of(text) == language


def test_a_known_document_keeps_its_claims(sift, store, telling):
    one = telling({"act": "envoy.recall", "actors": "TCD", "recipients": "NER"})
    with store.writer() as opened:
        opened.begin(SETUP, NOW).add(one.document, one.claims, NOW)
    (found,) = sift(one.document)
    assert (found.unread, found.held) == (Unread.KNOWN, 1)
    assert sift(replace(one.document, text=one.document.text + " More."))[0].id == "a"


def test_a_copy_is_known_where_texts_are_not_kept_and_read_for_what_it_may_add(store):
    with store.writer(keep_text=False) as opened, store.view() as view:
        opened.add(told("a"), [], NOW)
        assert list(Sieve(Seen(view.connection), SETUP).sifted([told("b")])) == [
            told("b", copy_of=document_id(told("a")))
        ]


@pytest.mark.parametrize("targets", [["a"], ["Ida Lund"], ["Ida Lund", "a"]], ids="-".join)
def test_what_was_forgotten_is_nobodys_original(targets, store, sift):
    """Of a document nothing is left; where a name was blacked out in one, its copies are still known."""
    text = STORY.replace("The spokesman", "Ida Lund, the spokesman")
    sift(told("a", text))
    for target in targets:
        store.forget(target, NOW)
    (found,) = sift(told("b", text))
    assert found.copy_of == ("" if "a" in targets else document_id(told("a", text)))


def test_the_first_of_many_copies_is_the_original(sift):
    """Of papers that share an edit one is likest to the next, which is a copy of what the agency wrote all the same."""
    edited = STORY.replace("come home within a week", "be back before long")
    sift(told("root"), *(told(f"p{n}", edited) for n in range(6)))
    (found,) = sift(told("p9", edited))
    assert found.copy_of == document_id(told("root"))


def test_a_copy_without_sentences_is_read_where_the_original_is_not_kept(store):
    words = [f"word{n} more{n}" for n in range(60)]
    with store.writer(keep_text=False) as opened, store.view() as view:
        opened.add(told("a", "\n".join(words)), [], NOW)
        (found,) = Sieve(Seen(view.connection), SETUP).sifted([told("b", "\n".join([*words[:-1], "at last"]))])
    assert isinstance(found, Document)


def test_an_author_who_was_forgotten_leaves_the_text_to_be_compared_with(store, sift):
    sift(told("a", author="Ida Lund"))
    store.forget("Ida Lund", NOW)
    (found,) = sift(told("b"))
    assert found.document.copy_of == document_id(told("a"))
