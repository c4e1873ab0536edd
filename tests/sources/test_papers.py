"""Papers and mails: PDF with its pages, DOCX, EML, MBOX."""

import io
import mailbox
import zipfile
from datetime import date
from email.message import EmailMessage

import docx
import pytest
from hypothesis import given as given_by
from hypothesis import settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from bilateral.model.document import Dating, Document, page_at
from bilateral.model.failure import Failure
from bilateral.sources import eml
from bilateral.sources import pdf as pdf_source
from bilateral.sources.given import Given
from bilateral.sources.intake import documents, unpacked
from bilateral.sources.registry import read
from bilateral.sources.source import Passed
from bilateral.sources.wrapping import unwrapped

FIRST = "Chad recalled its ambassador from Niger on Monday. The foreign ministry in Ndjamena said that it"
SECOND = "had given no reason. Niger did not answer."


def pdf(*pages, kids="", more=""):
    """A file of pages, each of some lines."""
    objects = {1: "<< /Type /Catalog /Pages 2 0 R >>", 3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"}
    numbers = []
    for number, page in enumerate(pages):
        shown = " ".join(f"({line.replace('(', '')}) Tj 0 -14 Td" for line in page.split("\n"))
        stream = f"BT /F1 12 Tf 72 720 Td {shown} ET"
        content, leaf = 4 + 2 * number, 5 + 2 * number
        objects[content] = f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream"
        objects[leaf] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {content} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        numbers.append(leaf)
    told = kids or " ".join(f"{number} 0 R" for number in numbers)
    objects[2] = f"<< /Type /Pages /Kids [{told}] /Count {len(numbers)} {more} >>"
    data, places = b"%PDF-1.4\n", {}
    for number in sorted(objects):
        places[number] = len(data)
        data += f"{number} 0 obj\n{objects[number]}\nendobj\n".encode("latin-1")
    xref = len(data)
    table = "".join(f"{places[number]:010} 00000 n \n" for number in sorted(objects))
    tail = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return data + f"{tail}startxref\n{xref}\n%%EOF\n".encode()


def only(data, name):
    (found,) = documents(Given(name, data=data))
    return found


def test_a_paper_keeps_its_pages_apart_and_its_sentences_whole():
    found = only(pdf(FIRST, SECOND), "statement.pdf")
    assert found.text == f"{FIRST}\f{SECOND}"
    assert page_at(found.text, found.text.index("Monday")) == 1
    assert page_at(found.text, found.text.index("no reason")) == 2
    assert (found.published, found.language) == (None, "en")


def test_numbers_and_running_titles_of_pages_are_left_out():
    pages = [
        f"Ministry of Foreign Affairs - page {n}\n{text}\n{n}" for n, text in enumerate((FIRST, SECOND, "It is so."), 1)
    ]
    found = only(pdf(*pages), "statement.pdf")
    assert "page" not in found.text
    assert found.text == f"{FIRST}\f{SECOND}\n\fIt is so."


def test_lines_of_a_column_are_put_together():
    lines = "France recalled its ambassa-\ndor to Niger on Monday, the\nministry said.\nIt gave no reason."
    assert unwrapped(lines).split("\n") == [
        "France recalled its ambassador to Niger on Monday, the ministry said.",
        "It gave no reason.",
    ]


@given_by(st.text(max_size=300))
def test_putting_lines_together_loses_no_letter(text):
    letters = "".join(text.split()).replace("-", "")
    assert "".join(unwrapped(text).split()).replace("-", "") == letters


def test_a_scan_is_told_apart_from_a_paper():
    assert "a scan" in only(pdf(""), "scan.pdf").message


def test_a_paper_that_is_locked_is_told():
    writer = PdfWriter(io.BytesIO(pdf(FIRST)))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    assert "locked by a password" in only(locked.getvalue(), "locked.pdf").message


@settings(max_examples=60, deadline=None)
@given_by(st.integers(0, 900), st.binary(min_size=1, max_size=30))
def test_a_paper_may_be_broken_anywhere(place, other):
    data = pdf(FIRST, SECOND)
    broken = data[:place] + other + data[place + len(other) :]
    for one in read(Given("a.pdf", data=broken)):
        assert isinstance(one, Document | Failure)


def test_a_text_document_is_read_with_its_tables():
    written = docx.Document()
    written.core_properties.title, written.core_properties.author = "Note verbale", "Ada Quill"
    written.add_heading("Note verbale")
    written.add_paragraph("Peru closed its embassy in Quito.")
    table = written.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Chile", "opened one."
    written.add_paragraph("That is all.")
    stream = io.BytesIO()
    written.save(stream)
    found = only(stream.getvalue(), "note.docx")
    assert found.text == "Note verbale\nPeru closed its embassy in Quito.\nChile opened one.\nThat is all."
    assert (found.title, found.author) == ("Note verbale", "Ada Quill")


def test_a_bomb_is_no_text_document():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"\0" * 120_000_000)
    assert "unpacks to more than 100 MB" in only(stream.getvalue(), "bomb.docx").message


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"text"])
def test_what_is_no_text_document_is_a_failure(data):
    assert "not a DOCX file" in only(data, "a.docx").message


def mail(text="", page="", **headers):
    message = EmailMessage()
    told = {
        "From": "The Gazette <desk@gazette.example>",
        "Subject": "Envoys: a week",
        "Date": "Tue, 05 Mar 2024 23:30:00 -0500",
        "Message-ID": "<1@gazette.example>",
    }
    for name, value in (told | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        message[name] = value
    message.set_content(text)
    if page:
        message.add_alternative(page, subtype="html")
    return message


LETTER = "Chad recalled its ambassador from Niger on Monday. " * 8


def test_a_mail_is_known_by_its_sender_subject_and_day():
    found = only(mail(LETTER).as_bytes(), "1.eml")
    assert (found.id, found.outlet, found.title) == ("1@gazette.example", "The Gazette", "Envoys: a week")
    assert (found.published, found.dated) == (date(2024, 3, 5), Dating.STATED)
    assert found.text.startswith("Chad recalled its ambassador")


def test_a_newsletter_that_is_a_page_is_read_with_all_its_items():
    page = (
        "<html><body><h2>Africa</h2><p>Chad recalled its envoy.</p><h2>Europe</h2><p>Norway sent one.</p></body></html>"
    )
    found = only(mail("See it in your browser.", page).as_bytes(), "1.eml")
    assert found.text.split("\n") == ["Africa", "Chad recalled its envoy.", "Europe", "Norway sent one."]


def test_a_mail_in_an_encoding_that_it_does_not_have_is_read():
    data = mail(LETTER).as_bytes().replace(b"utf-8", b"no-such-encoding")
    assert only(data, "1.eml").text.startswith("Chad recalled")


def test_mails_of_a_box_are_read_one_by_one(tmp_path):
    box = mailbox.mbox(tmp_path / "news.mbox")
    for number in range(3):
        box.add(mail(LETTER + str(number), Message_ID=f"<{number}@gazette.example>"))
    box.close()
    for given in (
        Given("news.mbox", path=tmp_path / "news.mbox"),
        Given("news.mbox", data=(tmp_path / "news.mbox").read_bytes()),
    ):
        mails = list(unpacked(given, []))
        assert [document.id for one in mails for document in documents(one)] == [
            f"{n}@gazette.example" for n in range(3)
        ]


@settings(max_examples=60, deadline=None)
@given_by(st.integers(0, 700), st.binary(max_size=30))
def test_a_mail_may_be_broken_anywhere(place, other):
    data = mail(LETTER, f"<p>{LETTER}</p>").as_bytes()
    for one in read(Given("a.eml", data=data[:place] + other + data[place + len(other) :])):
        assert isinstance(one, Document | Failure | Passed)


def test_a_mail_without_a_text_is_a_failure():
    (found,) = eml.documents(Given("a.eml", data=b""))
    assert "empty" in found.message


def test_the_name_of_a_file_is_no_title():
    assert pdf_source._title("Microsoft Word - speech_final.docx") == pdf_source._title("speech v2.indd") == ""
    assert pdf_source._title("Statement on Niger") == "Statement on Niger"
