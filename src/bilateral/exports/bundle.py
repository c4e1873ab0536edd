"""A folder of evidence, zipped: what was claimed, in which words, where they stand, and hashes to check it all by.

``claims.jsonl`` is the export ``jsonl``, ``sources.json`` the export ``csl``. ``report.html`` is for people, as is
``report.pdf`` where there is a Chromium to print it. ``texts/`` has the texts where they are handed on, each named by
its hash, and ``SHA256SUMS`` is for ``sha256sum --check``. The same ledger gives the same bytes, but for the PDF.
"""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from functools import partial
from importlib.metadata import version
from importlib.resources import files
from typing import Any, BinaryIO

from jinja2 import Environment

from bilateral.exports import csl, jsonl
from bilateral.exports.headline import of_claim, of_report
from bilateral.exports.material import Material
from bilateral.exports.pdf import printed
from bilateral.exports.plain import fit, one_line, web_address
from bilateral.model.entry import Entry
from bilateral.relations.wording import counted

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can hold: one that never changes
_NO_PDF = "There is no PDF in it: no Chromium was found that could print the report."
_README = """Evidence from a ledger of Bilateral {version}: {claims} in {documents}.

report.html    the claims with their words, for reading{pdf}
claims.jsonl   the same as data; bilateral import takes it in again
sources.json   the documents as CSL-JSON, for Zotero and pandoc
{texts}SHA256SUMS     the hash of every file: sha256sum --check SHA256SUMS

Offsets count characters of the text whose SHA-256 is told, from 0. {note}
"""


def write(material: Material, out: BinaryIO) -> str:
    """Write the folder; a sentence where it has no PDF."""
    page = report(material)
    pdf = printed(page)
    note = "" if pdf else _NO_PDF
    parts = dict(_parts(material, page, pdf))
    parts["README.txt"] = _readme(material, note).encode()
    sums = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(parts.items()))
    parts["SHA256SUMS"] = "".join(sums).encode()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, content in sorted(parts.items()):
            folder.writestr(zipfile.ZipInfo(f"evidence/{name}", _FIRST_DAY), content, zipfile.ZIP_DEFLATED)
    return note


def report(material: Material) -> str:
    """The claims as a page that loads nothing and runs nothing."""
    source = files("bilateral.exports").joinpath("report.html.j2").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, finalize=_plain)
    papers = [paper for paper in material.papers.values() if paper.claims]
    return environment.from_string(source).render(
        claims=[_claim(entry, material) for entry in material.entries],
        papers=[(paper, web_address(paper.document.address)) for paper in papers],
        count=counted(len(material.told), "claim"),
        version=version("bilateral"),
    )


def _plain(value: object) -> object:
    return fit(value) if isinstance(value, str) else value


def _claim(entry: Entry, material: Material) -> dict[str, Any]:
    return {
        "entry": entry,
        "headline": of_claim(entry.claim),
        "words": one_line(entry.claim.evidence),
        "report": of_report(entry),
        "address": web_address(entry.address),
        "sha256": material.papers[entry.document].text.sha256,
    }


def _parts(material: Material, page: str, pdf: bytes | None) -> Iterator[tuple[str, bytes]]:
    yield "report.html", page.encode()
    if pdf:
        yield "report.pdf", pdf
    for name, written in (
        ("claims.jsonl", partial(jsonl.write, material)),
        ("sources.json", partial(csl.write, material)),
    ):
        part = io.BytesIO()
        written(part)
        yield name, part.getvalue()
    for paper in material.papers.values():
        if paper.document.text:
            yield f"texts/{paper.text.sha256}.txt", paper.document.text.encode()


def _readme(material: Material, note: str) -> str:
    texts = "texts/         the texts that were read, each named by its hash\n" if material.with_text else ""
    return _README.format(
        version=version("bilateral"),
        claims=counted(len(material.told), "claim"),
        documents=counted(len(material.papers), "document"),
        pdf="" if note else "; report.pdf is the same in print",
        texts=texts,
        note=note,
    )
