"""Which language a text is in."""

import pytest

from bilateral.sources.language import language_of

TEXTS = {
    "en": "The envoy of Mali went to the ministry in the morning, and the talks went on to the end of the day. ",
    "fr": "Le ministre a reçu lundi l'ambassadeur du Mali, et les deux pays ont signé un accord sur la pêche. ",
    "de": "Der Außenminister empfing am Montag den Botschafter in der Hauptstadt und sprach mit ihm über Häfen. ",
    "hu": "A külügyminiszter a fővárosban fogadta a nagykövetet, a két ország pedig aláírja a szerződést. ",
    "nl": "De minister ontving de ambassadeur in de hoofdstad, en de twee landen tekenden in mei een verdrag. ",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_text_is_in_its_language_whether_it_is_short_or_long(code):
    assert {language_of(TEXTS[code] * times) for times in (1, 2, 5)} == {code}
