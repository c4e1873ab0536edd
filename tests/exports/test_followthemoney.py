"""Statements of FollowTheMoney, read by its own library."""

import io

import pytest

pytest.importorskip("followthemoney")

from followthemoney import model
from followthemoney.dataset import Dataset
from followthemoney.statement import Statement
from followthemoney.statement.entity import StatementEntity
from followthemoney.statement.serialize import read_csv_statements


@pytest.fixture(scope="module")
def entities(exported):
    dataset = Dataset.make({"name": "bilateral", "title": "Bilateral"})
    by_id = {}
    for statement in read_csv_statements(io.BytesIO(exported("ftm"))):
        by_id.setdefault(statement.canonical_id, []).append(statement)
    return {key: StatementEntity.from_statements(dataset, found) for key, found in by_id.items()}


def test_statements_make_entities_of_followthemoney(entities, ledger):
    kinds = [entity.schema.name for entity in entities.values()]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "Article": 4,
        "Event": len(ledger.claims()),
        "PublicBody": 8,
        "Organization": 2,
        "Note": 2,
    }


def test_their_values_are_valid_and_their_links_lead_somewhere(entities):
    for entity in entities.values():
        for prop, value in entity.itervalues():
            if prop.type.name == "entity":
                assert entities[value].schema.is_a(prop.range), f"{prop.name} of {entity.id}"
            elif prop.type.name != "name":  # names are told as they are, hostile ones too
                assert prop.type.validate(value), f"{prop.name}: {value!r}"
    event = next(one for one in entities.values() if "relations.restore" in one.get("keywords"))
    assert event.get("date") == ["2024-03-02"]
    assert sorted(event.get("involved")) == ["bilateral-actor-FJI", "bilateral-actor-MNG"]
    assert entities["bilateral-actor-FJI"].get("country") == ["fj"]


def test_their_ids_are_those_that_followthemoney_makes(exported):
    for statement in read_csv_statements(io.BytesIO(exported("ftm"))):
        made = Statement.make_key("bilateral", statement.entity_id, statement.prop, statement.value, external=False)
        assert statement.id == made
        assert statement.prop == "id" or statement.prop in model.get(statement.schema).properties
