"""Tables open in pandas, polars, DuckDB and R's readr: the same rows, and each column of the type it has."""

import io
import shutil
import subprocess
from pathlib import Path

import pandas as pd
import pytest

from bilateral.exports import csv, gdelt_events, gdelt_mentions, icews, panel, phoenix, polecat

pl, duckdb = pytest.importorskip("polars"), pytest.importorskip("duckdb")
# The rows of each table; its columns; whether it has a header; the columns that are no text, by what they are.
TABLES = {
    "icews": (7, icews.COLUMNS, True),
    "polecat": (7, polecat.COLUMNS, True),
    "gdelt-events": (7, gdelt_events.COLUMNS, False),
    "gdelt-mentions": (7, gdelt_mentions.COLUMNS, False),
    "phoenix": (7, phoenix.COLUMNS, False),
    "dyad-year": (16, panel.header(panel.Step.YEAR), True),
    "dyad-month": (134, panel.header(panel.Step.MONTH), True),
    "csv": (6, csv.COLUMNS, True),
}
_PLACE = {"start": "whole", "end": "whole"}
_PANEL = {
    **dict.fromkeys(("year", "events", "reports", "other_status", "contested", "relations_origins"), "whole"),
    **dict.fromkeys(("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict"), "whole"),
    **dict.fromkeys(("relations_certain", "relations_contested", "DR_at_1", "DR_at_2", "DE"), "whole"),
}
NUMBERS = {
    "icews": {
        **_PLACE,
        **dict.fromkeys(("Event ID", "Story ID", "Sentence Number"), "whole"),
        **dict.fromkeys(("Intensity", "Latitude", "Longitude"), "real"),
        "Event Date": "day",
    },
    "polecat": {
        **_PLACE,
        "Event ID": "whole",
        **dict.fromkeys(("Intensity", "Latitude", "Longitude"), "real"),
        **dict.fromkeys(("Event Date", "Publication Date"), "day"),
    },
    "gdelt-events": {
        **_PLACE,
        **dict.fromkeys(("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "DATEADDED", "QuadClass"), "whole"),
        **dict.fromkeys(("IsRootEvent", "NumMentions", "NumSources", "NumArticles", "ActionGeo_Type"), "whole"),
        **dict.fromkeys(("FractionDate", "GoldsteinScale", "ActionGeo_Lat", "ActionGeo_Long"), "real"),
    },
    "gdelt-mentions": {
        **_PLACE,
        **dict.fromkeys(("GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "SentenceID"), "whole"),
        **dict.fromkeys(("Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset", "InRawText"), "whole"),
        **dict.fromkeys(("Confidence", "MentionDocLen"), "whole"),
    },
    "phoenix": {
        **_PLACE,
        **dict.fromkeys(("Date", "Year", "Month", "Day", "QuadClass"), "whole"),
        **dict.fromkeys(("GoldsteinScore", "Lat", "Lon"), "real"),
    },
    "dyad-year": _PANEL,
    "dyad-month": {**_PANEL, "month": "whole"},
    "csv": {**_PLACE, "published": "day", "earliest": "day", "latest": "day", "confidence": "real"},
}


def texts(form: str) -> list[str]:
    """The columns that are read as text: all but numbers and days."""
    return [column for column in TABLES[form][1] if column not in NUMBERS[form]]


@pytest.fixture(scope="module")
def cells(exported):
    """Every cell of a table as it is written, and the separator between them."""

    def read(form: str) -> tuple[pd.DataFrame, str]:
        _, columns, header = TABLES[form]
        data = exported(form)
        separator = "\t" if b"\t" in data.splitlines()[0] else ","
        names = {} if header else {"header": None, "names": columns}
        return pd.read_csv(io.BytesIO(data), sep=separator, dtype=str, keep_default_na=False, **names), separator

    return read


@pytest.fixture(scope="module")
def in_r(exported, tmp_path_factory, missing):
    """The folder in which R has opened all tables."""
    rscript = shutil.which("Rscript")
    asked = [rscript, "-e", "library(readr)"]
    if not rscript or subprocess.run(asked, capture_output=True, check=False).returncode:
        missing("no R with readr is installed (on Debian: apt-get install r-base-core r-cran-readr)")
    folder = tmp_path_factory.mktemp("readr")
    for form, (_, columns, _) in TABLES.items():
        (folder / form).write_bytes(exported(form))
        kinds = "".join(f"{column}\t{'c' if column in texts(form) else '?'}\n" for column in columns)
        (folder / f"{form}.spec").write_text(kinds)
    script = Path(__file__).with_name("open.R")
    done = subprocess.run([rscript, script, folder], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def filled(form: str, written: pd.DataFrame) -> dict[str, str]:
    """The numbers and days of a table that are told at least once: of an empty column nothing can be guessed."""
    return {column: kind for column, kind in NUMBERS[form].items() if (written[column] != "").any()}


@pytest.mark.parametrize("form", TABLES)
def test_pandas(form, exported, cells):
    rows, columns, header = TABLES[form]
    written, separator = cells(form)
    told = filled(form, written)
    found = pd.read_csv(
        io.BytesIO(exported(form)),
        sep=separator,
        dtype=dict.fromkeys(texts(form), str),
        parse_dates=[column for column, kind in told.items() if kind == "day"],
        **({} if header else {"header": None, "names": columns}),
    )
    assert found.shape == (rows, len(columns))
    kinds = {"whole": "if", "real": "if", "day": "M"}  # with gaps a column of whole numbers is one of floats
    assert [column for column, kind in told.items() if found[column].dtype.kind not in kinds[kind]] == []
    for column in texts(form):
        assert found[column].fillna("").tolist() == written[column].tolist()


@pytest.mark.parametrize("form", TABLES)
def test_polars(form, exported, cells):
    rows, columns, header = TABLES[form]
    written, separator = cells(form)
    found = pl.read_csv(
        exported(form),
        separator=separator,
        has_header=header,
        try_parse_dates=True,
        schema_overrides=dict.fromkeys(texts(form), pl.String),
        **({} if header else {"new_columns": list(columns)}),
    )
    assert found.shape == (rows, len(columns))
    types = {"whole": {pl.Int64}, "real": {pl.Float64, pl.Int64}, "day": {pl.Date}}
    wrong = {column: found.schema[column] for column, kind in filled(form, written).items()
             if found.schema[column] not in types[kind]}  # fmt: skip
    assert wrong == {}
    for column in texts(form):
        assert found[column].fill_null("").to_list() == written[column].tolist()


@pytest.mark.parametrize("form", TABLES)
def test_duckdb(form, exported, cells, tmp_path):
    rows, columns, header = TABLES[form]
    written, separator = cells(form)
    path = tmp_path / "table"
    path.write_bytes(exported(form))
    found = duckdb.read_csv(
        str(path),
        sep=separator,
        header=header,
        quotechar='"',
        dtype=dict.fromkeys(texts(form), "VARCHAR"),
        **({} if header else {"names": list(columns)}),
    )
    assert found.shape == (rows, len(columns))
    types = {"whole": {"BIGINT"}, "real": {"DOUBLE", "BIGINT"}, "day": {"DATE"}}
    guessed = dict(zip(found.columns, map(str, found.types), strict=True))
    wrong = {column: guessed[column] for column, kind in filled(form, written).items()
             if guessed[column] not in types[kind]}  # fmt: skip
    assert wrong == {}
    table = found.df()
    for column in texts(form):
        assert table[column].fillna("").tolist() == written[column].tolist()


@pytest.mark.parametrize("form", TABLES)
def test_readr(form, cells, in_r):
    rows, columns, _ = TABLES[form]
    written, _ = cells(form)
    lines = (in_r / f"{form}.types").read_text().splitlines()
    guessed = dict(line.split("\t") for line in lines)
    again = pd.read_csv(in_r / f"{form}.again", dtype=str, keep_default_na=False)
    assert again.shape == (rows, len(columns))
    classes = {"whole": "numeric", "real": "numeric", "day": "Date"}
    assert {column: guessed[column] for column in NUMBERS[form] if column in filled(form, written)} == {
        column: classes[kind] for column, kind in filled(form, written).items()
    }
    assert {guessed[column] for column in texts(form)} == {"character"}
    for column in texts(form):
        assert again[column].tolist() == written[column].tolist()
