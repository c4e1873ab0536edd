"""The formats that there are, each in the module of its name."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, BinaryIO

from bilateral.exports.errors import ExportError

if TYPE_CHECKING:
    from bilateral.exports.incoming import Item
    from bilateral.exports.material import Material


# Media types by suffix, as registered with IANA where they are; of three formats it is not the suffix that tells.
_MEDIA = {
    ".tsv": "text/tab-separated-values",
    ".csv": "text/csv",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".jsonld": "application/ld+json",
    ".parquet": "application/vnd.apache.parquet",
    ".graphml": "application/graphml+xml",
    ".gexf": "application/gexf+xml",
    ".geojson": "application/geo+json",
    ".ics": "text/calendar",
    ".zip": "application/zip",
    ".bib": "application/x-bibtex",
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "csl": "application/vnd.citationstyles.csl+json",
}


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is in a line, the suffix of its files, and the extra of the package that it needs.

    A ``whole`` one carries all that a ledger keeps, so that another can take it in; a ``binary`` one is nothing to show
    on a terminal.
    """

    name: str
    about: str
    suffix: str
    needs: str = ""
    whole: bool = False
    binary: bool = False

    @property
    def media(self) -> str:
        """Its media type.

        >>> format_of("icews").media, format_of("atom").media
        ('text/tab-separated-values', 'application/atom+xml')
        """
        return _MEDIA.get(self.name) or _MEDIA[self.suffix]

    def write(self, material: "Material", out: BinaryIO) -> str:
        """Write it; what its user should know of it, "" where that is nothing.

        Raises ``ExportError`` where a package is missing.
        """
        said: str | None = self._module().write(material, out)
        return said or ""

    def read(self, name: str, stream: BinaryIO) -> "Iterator[Item]":
        """Read what was written, if it is ``whole``; ``name`` is what the file is called for its user."""
        found: Iterator[Item] = self._module().read(name, stream)
        return found

    def _module(self) -> ModuleType:
        try:
            return import_module(f"bilateral.exports.{self.name.replace('-', '_')}")
        except ModuleNotFoundError as error:
            if not self.needs or (error.name or "").startswith("bilateral"):
                raise
            raise ExportError(
                f"the format {self.name} needs the package {error.name}: pip install 'bilateral[{self.needs}]'"
            ) from error


_GRAPH = "the network of actors"
_FORMATS = (
    Format("icews", "events with CAMEO codes, as ICEWS", ".tsv"),
    Format("polecat", "events with PLOVER types, as POLECAT", ".tsv"),
    Format("gdelt-events", "events with CAMEO codes, as GDELT 2.0 Events", ".tsv"),
    Format("gdelt-mentions", "the reports of these events, as GDELT 2.0 Mentions", ".tsv"),
    Format("phoenix", "events with CAMEO codes, as Phoenix", ".tsv"),
    Format("plover", "events as PLOVER JSON", ".json"),
    Format("dyad-year", "a panel of pairs of states by year", ".csv"),
    Format("dyad-month", "a panel of pairs of states by month", ".csv"),
    Format("csv", "claims as a table that spreadsheets open safely", ".csv"),
    Format("jsonl", "documents with their claims as JSON Lines", ".jsonl", whole=True),
    Format("parquet", "claims as Parquet", ".parquet", needs="parquet", whole=True, binary=True),
    Format("ftm", "FollowTheMoney statements", ".csv", whole=True),
    Format("prov", "provenance as PROV-JSON", ".json"),
    Format("nanopub", "claims as nanopublications in JSON-LD", ".jsonld"),
    Format("annotations", "claims as W3C Web Annotations", ".jsonld"),
    Format("graphml", f"{_GRAPH} as GraphML", ".graphml", needs="exports"),
    Format("gexf", f"{_GRAPH} as GEXF, for Gephi", ".gexf", needs="exports"),
    Format("geojson", "events on the map", ".geojson"),
    Format("ical", "dated events as a calendar", ".ics"),
    Format("rss", "the newest claims as RSS", ".xml"),
    Format("atom", "the newest claims as Atom", ".xml"),
    Format("bundle", "a folder of evidence, zipped", ".zip", binary=True),
    Format("bibtex", "the documents as BibTeX", ".bib"),
    Format("csl", "the documents as CSL-JSON", ".json"),
)
FORMATS = {form.name: form for form in _FORMATS}


def format_of(name: str) -> Format:
    """The format of this name. Raises ``ExportError`` where there is none."""
    if name not in FORMATS:
        raise ExportError(f"there is no format {name!r}; there are {', '.join(FORMATS)}")
    return FORMATS[name]
