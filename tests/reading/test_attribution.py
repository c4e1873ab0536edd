import pytest

from bilateral.model.act import Cue, CueKind
from bilateral.model.document import Document
from bilateral.model.source import Source, SourceKind
from bilateral.reading.attribution import find_attributions, reporting, sources_of
from bilateral.reading.clutter import prose
from bilateral.reading.page import Form, Mention, Page, Trigger
from bilateral.reading.parser import parse
from bilateral.reading.reader import pages


def read(text: str, outlet: str = "The Daily") -> Page:
    document = Document("1", text, outlet=outlet)
    page = Page(document, next(parse([text])))
    page.sentences = prose(document, page.doc)
    page.attributions = find_attributions(page)
    return page


def at(page: Page, word: str, occurrence: int = 0) -> int:
    return [t.i for t in page.doc if t.text == word][occurrence]


def chain(text: str, word: str, outlet: str = "The Daily") -> list[str]:
    page = read(text, outlet)
    return [source.text for source in sources_of(page, at(page, word))]


@pytest.mark.parametrize(
    "text",
    [
        "The foreign minister said that Chad had closed the bridge.",
        '"Chad closed the bridge," the foreign minister said.',
        "Chad has closed the bridge, the foreign minister said on Monday.",
        'The foreign minister said Chad "closed the bridge for good".',
        "Chad, the foreign minister said, closed the bridge in May.",
        "According to the foreign minister, Chad closed the bridge in May.",
        "Chad closed the bridge in May, according to the foreign minister.",
        "The foreign minister accused Chad of having closed the bridge.",
        "The foreign minister denied that Chad had closed the bridge.",
        "Asked about the river, the foreign minister told reporters that Chad had closed the bridge.",
        'The foreign minister lost his temper: "Chad closed the bridge without a word."',
        '"It is over," the foreign minister said. "Chad closed the bridge."',
    ],
)
def test_direct_indirect_and_mixed_speech_name_their_speaker(text):
    assert chain(text, "closed") == [chain(text, "closed")[0]]
    assert chain(text, "closed")[0].lower() == "the foreign minister"


@pytest.mark.parametrize(
    "text",
    [
        "Chad closed the bridge on Monday.",
        "The foreign minister announced aid of ten million euros for Chad.",
        "The foreign minister wants to meet the envoy of Chad.",
        "It was reported that Chad closed the bridge.",
    ],
)
def test_the_outlet_in_its_own_voice_and_acts_of_the_speaker_have_no_source(text):
    page = read(text)
    assert all(not sources_of(page, token.i) for token in page.doc)


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            '"Chad has closed the bridge," a minister told the daily El Faro.',
            ["the daily El Faro", "a minister"],
        ),
        (
            "The agency Yonhap quoted an officer as saying that Chad had closed the bridge.",
            ["Yonhap", "an officer"],
        ),
        (
            "Two diplomats told Radio Sahel that Chad had closed the bridge.",
            ["Radio Sahel", "Two diplomats"],
        ),
        (
            "Chad has closed the bridge, the newspaper Harbour Times reported, citing officials in the capital.",
            ["the newspaper Harbour Times", "officials in the capital"],
        ),
        (
            "The envoy was quoted by the state news agency as saying that Chad had closed the bridge.",
            ["the state news agency", "The envoy"],
        ),
        (
            "The agency quoted the envoy as saying that Chad had closed the bridge.",
            ["The agency", "the envoy"],
        ),
        (
            "The Harbour Times reported that the envoy said Chad had closed the bridge.",
            ["The Harbour Times", "the envoy"],
        ),
        (
            "The French envoy and the Malian minister said that Chad had closed the bridge.",
            ["The French envoy", "the Malian minister"],
        ),
        (
            "Mali has closed the bridge, an officer who asked not to be named told Radio Sahel.",
            ["Radio Sahel", "an officer"],
        ),
        (
            "Mali has closed the bridge, the minister said in an interview with Radio Sahel.",
            ["Radio Sahel", "the minister"],
        ),
        (
            "According to a UN report seen by Reuters, Mali has closed the bridge.",
            ["Reuters", "a UN report seen by Reuters"],
        ),
    ],
)
def test_a_chain_runs_from_the_outlet_to_the_origin(text, expected):
    assert chain(text, "closed") == expected


def test_a_paper_told_by_itself_is_no_link_of_the_chain():
    text = "Two diplomats told the Harbour Times that Chad had closed the bridge."
    assert chain(text, "closed") == ["the Harbour Times", "Two diplomats"]
    assert chain(text, "closed", outlet="Harbour Times") == ["Two diplomats"]


def test_what_stands_before_a_semicolon_is_not_said_by_who_speaks_after_it():
    assert chain("Norway expelled two envoys; Chad vowed to retaliate.", "expelled") == []


def test_the_day_on_which_somebody_speaks_is_no_part_of_the_speaker():
    assert chain("Chad has closed the bridge, said the minister for roads on Monday.", "closed") == [
        "the minister for roads"
    ]


def test_a_pronoun_stands_for_the_speaker_named_last():
    text = "Foreign Minister Jane Roe came home on Monday. She said that Chad had closed the bridge."
    assert "Jane Roe" in chain(text, "closed")[0]


def test_a_participle_goes_on_with_the_main_speaker():
    text = "The envoy said the river was high, adding that Chad had closed the bridge."
    assert chain(text, "closed") == ["The envoy"]


def test_a_quotation_holds_over_into_the_next_paragraph():
    text = 'The envoy said: "We are patient people.\n"Chad closed the bridge and we waited."\nThe river is long.'
    assert chain(text, "closed") == ["The envoy"]
    assert chain(text, "long") == []


def test_reportedly_leaves_the_source_in_force():
    text = "The Harbour Times wrote that the bridge was full of soldiers. Chad reportedly closed it at night."
    assert chain(text, "closed") == ["The Harbour Times"]
    assert chain(text.replace("reportedly ", ""), "closed") == []


def test_what_is_heard_of_after_a_quotation_is_not_its_speakers():
    text = '"We are patient," the envoy said. Chad reportedly closed the bridge at night.'
    assert chain(text, "closed") == []


def test_an_act_of_saying_is_no_source_of_itself():
    page = read("The envoy said that he condemned the closing of the bridge by Chad.")
    condemned = at(page, "condemned")
    page.triggers = [Trigger(condemned, Cue("statement.criticise", CueKind.VERB, ("condemn",)))]
    assert sources_of(page, condemned) == ()
    assert [s.text for s in sources_of(page, at(page, "closing"))] == ["The envoy"]


def test_the_issuer_of_a_release_is_no_source_but_its_officials_are():
    issuer = "U.S. Department of State"
    page = read("The United States condemns the attack by Chad.", outlet=issuer)
    usa = at(page, "States")
    page.mentions = [Mention(usa - 1, usa + 1, usa, ("USA",), Form.NAME)]
    page.attributions = find_attributions(page)
    assert sources_of(page, at(page, "attack")) == ()
    assert chain("Secretary Roe said that Chad had closed the bridge.", "closed", issuer) == ["Secretary Roe"]


@pytest.mark.parametrize(
    "speaker, kind",
    [
        ("The foreign minister", SourceKind.OFFICIAL),
        ("Three unidentified officials", SourceKind.ANONYMOUS),
        ("A source in the capital", SourceKind.ANONYMOUS),
        ("The defence ministry", SourceKind.GOVERNMENT),
        ("The news agency", SourceKind.OUTLET),
        ("The joint communiqué", SourceKind.DOCUMENT),
        ("The rebel group", SourceKind.ORGANISATION),
        ("An analyst in Paris", SourceKind.PERSON),
    ],
)
def test_the_kind_of_a_speaker_is_read_from_its_noun(speaker, kind):
    page = read(f"{speaker} said that Chad had closed the bridge.")
    assert [s.kind for s in sources_of(page, at(page, "closed"))] == [kind]


def test_a_source_speaks_for_the_actor_its_words_mention():
    text = "The Malian foreign minister said that Chad had closed the bridge."
    page = read(text)
    page.mentions = [Mention(1, 2, 1, ("MLI",), Form.DEMONYM)]
    page.attributions = find_attributions(page)
    assert [s.of for s in sources_of(page, at(page, "closed"))] == ["MLI"]


def test_cue_and_content_are_words_of_the_text():
    text = '"We left," the envoy has said. "Chad stayed."'
    (found,) = read(text).attributions
    assert found.cue.of(text) == "has said"
    assert [span.of(text) for span in found.content] == ['"We left,"', '"Chad stayed."']
    assert found.speaker is not None and found.speaker.of(text) == "the envoy"
    assert found.quoted


def test_whoever_speaks_for_an_actor_is_no_source_of_its_saying_but_the_outlet_that_tells_it_is():
    agency = Source("the state agency", SourceKind.OUTLET, "TCD")
    envoy = Source("the envoy", SourceKind.OFFICIAL, "TCD")
    assert reporting((agency, envoy), "statement.praise", ["TCD"]) == (agency,)
    assert reporting((envoy,), "statement.praise", ["MLI"]) == (envoy,)
    assert reporting((envoy,), "mission.close", ["TCD"]) == (envoy,)


def test_a_speaker_that_the_parse_joins_to_the_noun_before_speaks_all_the_same():
    text = "Chad closed the bridge in a dispute over asylum for a former minister, the foreign ministry said on Monday."
    assert chain(text, "closed") == ["the foreign ministry"]


def test_what_is_said_of_a_person_tells_nothing_of_who_says_the_rest():
    assert chain("Chad closed the bridge to Ali Deby, whom prosecutors accuse of theft.", "closed") == []
    assert chain("Chad accused Mali of arming the men who attacked it, which Mali denied.", "attacked") == ["Chad"]


def test_who_answers_a_charge_does_so_in_the_words_of_the_report():
    text = "Sudan says that Mali arms rebels in the north, a charge Mali rejects."
    (page,) = pages([Document("d", text)])
    assert [source.text for source in sources_of(page, at(page, "arms"))] == ["Sudan"]
    assert sources_of(page, at(page, "rejects")) == ()


def test_a_title_that_the_parse_splits_from_its_name_is_one_speaker_with_it():
    text = "On Friday, China's Foreign Ministry spokesperson Hua Chunying said that ships of Mali sold oil to Peru."
    assert chain(text, "sold") == ["China's Foreign Ministry spokesperson Hua Chunying"]


def test_what_is_told_beside_a_demand_is_not_the_word_of_whoever_demands():
    text = "Foreign Secretary Ann Gale urged the embassy to reconsider and spoke with Chad's president about the case."
    assert chain(text, "reconsider") == ["Foreign Secretary Ann Gale"]
    assert not chain(text, "spoke")


def test_what_is_known_of_a_thing_that_is_condemned_is_not_the_word_of_whoever_condemns_it():
    assert not chain("Peru denounced the pact in which Chad ceded the strip to Mali.", "ceded")
    assert chain("Peru said that Chad ceded the strip to Mali.", "ceded") == ["Peru"]


def test_what_pictures_show_somebody_do_is_told_by_them():
    assert chain("Satellite images show tankers of Chad unloading oil in Fiji.", "unloading") == ["Satellite images"]
    assert chain("The report shows a decline of trade with Chad.", "trade") == []


def test_reportedly_goes_on_with_all_who_passed_it_on():
    text = "On Friday, the foreign minister said that Chad had stopped the ship, Yonhap reported. It reportedly sank."
    assert chain(text, "sank") == ["Yonhap", "the foreign minister"]


def test_what_a_text_shows_is_told_by_whoever_issued_it():
    shown = "Fiji's customs office published figures showing that Samoa shipped no oil to Mali."
    assert chain(shown, "shipped") == ["Fiji's customs office"]
    assert chain("Fiji released statistics that showed that Samoa shipped oil to Mali.", "shipped") == ["Fiji"]
