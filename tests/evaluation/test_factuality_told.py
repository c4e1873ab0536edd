"""How real an event is told to be follows the words in whose scope it stands, whatever the event is."""

import pytest

from bilateral.evaluation.factuality.told import Certainty, Factuality, factuality_of
from bilateral.reading.parser import parse

SURE, COMING = Factuality(), Factuality(future=True)
MAY_COME, WISHED = Factuality(Certainty.POSSIBLE, future=True), Factuality(Certainty.OPEN, future=True)
UNTOLD = Factuality(Certainty.OPEN)
SENTENCES = {
    "The firm sold its mine in Chad.": ("sold", SURE),
    "The firm will sell its mine in Chad.": ("sell", COMING),
    "The firm will begin to sell its mine in Chad.": ("sell", COMING),
    "The firm may sell its mine in Chad.": ("sell", MAY_COME),
    "The firm wants to sell its mine in Chad.": ("sell", WISHED),
    "If the firm sells its mine, prices will fall.": ("sells", WISHED),
    "The firm did not sell its mine in Chad.": ("sell", Factuality(denied=True)),
    "The firm would not sell its mine, it said.": ("sell", Factuality(denied=True, future=True)),
    "The flight was cancelled on Monday.": ("flight", Factuality(denied=True)),
    "The firm wants to cut jobs in Chad.": ("jobs", SURE),
    "The firm is trying to sell its mine in Chad.": ("sell", MAY_COME),
    "The firm announced an auction to be held in Chad.": ("held", COMING),
    "It is expected that the firm will sell its mine.": ("sell", MAY_COME),
    "The firm should not sell its mine, he warned.": ("sell", Factuality(denied=True, future=True)),
    "Chad was the first state to sell its mine.": ("sell", SURE),
    "The flight will leave when the fog clears.": ("clears", COMING),
    "They would like to thank the crew for the rescue.": ("rescue", SURE),
    "They agreed on a contract to buy the ships.": ("buy", COMING),
    "The mine earned a profit, if compared with that of last year.": ("earned", SURE),
    "The firm announced that it would sell its mine.": ("sell", COMING),
    "Chad welcomed the announcement that the firm would sell its mine.": ("sell", COMING),
    "The firm said that it would sell its mine.": ("sell", MAY_COME),
    "The firm did not say whether it had sold its mine.": ("sold", UNTOLD),
    "The firm did not say whether its mine was flooded or had been sold.": ("sold", UNTOLD),
    "The firm asked if it should sell its mine.": ("sell", WISHED),
    "The ship was due to leave Chad when the storm came.": ("leave", UNTOLD),
    "The ship is due to leave Chad when the storm ends.": ("leave", COMING),
    "The firm would like to thank its workers.": ("thank", SURE),
    "The firm would like to sell its mine.": ("sell", WISHED),
    "The firm fears that the rain might not end.": ("end", Factuality(Certainty.POSSIBLE, True, True)),
    "The firm prepares for its upcoming auction.": ("auction", COMING),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_factuality(sentence: str):
    word, factuality = SENTENCES[sentence]
    token = next(token for token in next(parse([sentence])) if token.text == word)
    assert factuality_of(token) == factuality
