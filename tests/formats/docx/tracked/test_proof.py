"""The proof of a file: what it finds, and how it says so."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drafting.formats.bodies import load_body
from drafting.formats.docx import Revision
from drafting.formats.docx.layout.blocks import Composition
from drafting.formats.docx.layout.composition import compose
from drafting.formats.docx.layout.document import print_document
from drafting.formats.docx.layout.proof import prove_clean
from drafting.formats.docx.tracked.from_redline.in_layout import TrackedLayout
from drafting.formats.docx.tracked.from_redline.tracked_text import Texts
from drafting.formats.docx.tracked.signed.merge import Printed, merged
from drafting.formats.errors import ProofError
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline import redline

BODY = load_body("c3", Path(__file__).parents[4] / "templates")
REVISION = Revision.by("Austria", datetime(2026, 1, 5, 9, tzinfo=UTC))
DOCUMENT = "word/document.xml"


def text(verb: str, *, cited: bool = True) -> Resolution:
    reference = "[^na]" if cited else ""
    return Resolution(
        masthead=Masthead(symbol="A/C.3/90/L.4"),
        enacting="*The General Assembly*,",
        preamble=(Unit("pa", Kind.PREAMBULAR, f"*Recalling* its resolution 60/1,{reference}"),),
        operative=(
            Unit("oa", Kind.OPERATIVE, f"*{verb}* all States to chart their coasts;"),
            Unit("ob", Kind.OPERATIVE, "*Decides* to remain seized of the matter."),
        ),
        notes=(Note("na", "Adopted in 2005."),),
    )


OLD, NEW = compose(text("Urges"), BODY), compose(text("Invites"), BODY)
CLEAN = print_document(NEW, BODY)
REDLINE = TrackedLayout(
    Texts(
        OLD,
        NEW,
        merged(
            Printed(text("Urges"), OLD),
            Printed(text("Invites"), NEW),
            redline(text("Urges"), text("Invites")),
        ),
    ),
    BODY,
    REVISION,
    "x.docx",
)
TRACKED = REDLINE.package


def tampered(package: bytes, change: Callable[[str], str], part: str = DOCUMENT) -> bytes:
    """The package with one part changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == part:
                before = data.decode()
                data = change(before).encode()
                assert data.decode() != before
            target.writestr(name, data)
    return made.getvalue()


def refusal(package: bytes, *texts: Composition) -> str:
    with pytest.raises(ProofError) as caught:
        REDLINE.prove(package) if len(texts) > 1 else prove_clean(package, "x.docx", *texts)
    message = str(caught.value)
    assert message.startswith("x.docx: ")
    assert "was not written" in message
    return message


def test_a_sound_file_passes():
    prove_clean(CLEAN, "x.docx", NEW)
    REDLINE.prove(TRACKED)


def test_a_word_too_few_is_found_and_its_paragraph_named():
    package = tampered(CLEAN, lambda xml: xml.replace("to chart their", "to chart"))
    assert "to chart their coasts;” but reads" in refusal(package, NEW)


def test_a_wrong_number_is_found():
    package = tampered(CLEAN, lambda xml: xml.replace(">2.<", ">3.<"))
    assert "2. Decides" in refusal(package, NEW)


def test_lost_italics_are_found():
    package = tampered(CLEAN, lambda xml: xml.replace("<w:i/>", "").replace("<w:iCs/>", ""))
    refusal(package, NEW)


def test_a_missing_paragraph_is_found():
    def without_last(xml: str) -> str:
        start = xml.rindex("<w:p>", 0, xml.index("seized of the matter"))
        return xml[:start] + xml[xml.index("</w:p>", start) + len("</w:p>") :]

    assert "missing" in refusal(tampered(CLEAN, without_last), NEW)


def test_a_note_that_reads_otherwise_is_found():
    package = tampered(CLEAN, lambda xml: xml.replace("in 2005", "in 2006"), "word/footnotes.xml")
    assert "note 1" in refusal(package, NEW)


def test_a_symbol_that_is_not_printed_is_found():
    headers = [name for name in zipfile.ZipFile(io.BytesIO(CLEAN)).namelist() if "/header" in name]
    package = CLEAN
    for name in headers:
        package = tampered(package, lambda xml: xml.replace("/C.3", "/C.4"), name)
    assert "symbol" in refusal(package, NEW)


def test_tracked_changes_in_a_clean_file_are_found():
    assert "tracked changes" in refusal(TRACKED, NEW)


def test_what_rejecting_would_lose_is_found():
    package = tampered(TRACKED, lambda xml: xml.replace(">Urges<", "><"))
    assert "rejecting all" in refusal(package, OLD, NEW)


def test_what_accepting_would_lose_is_found():
    package = tampered(TRACKED, lambda xml: xml.replace(">Invites<", "><"))
    assert "accepting all" in refusal(package, OLD, NEW)


def test_two_changes_of_one_number_are_found():
    def same_number(xml: str) -> str:
        first = xml.index('w:id="', xml.index("<w:del "))
        second = xml.index('w:id="', xml.index("<w:ins "))
        number = xml[first : xml.index('"', first + 6) + 1]
        return xml[:second] + number + xml[xml.index('"', second + 6) + 1 :]

    assert "2 times revision" in refusal(tampered(TRACKED, same_number), OLD, NEW)


def test_a_note_that_nothing_refers_to_is_found():
    package = tampered(
        CLEAN,
        lambda xml: xml.replace(
            "</w:footnotes>", '<w:footnote w:id="77"><w:p/></w:footnote></w:footnotes>'
        ),
        "word/footnotes.xml",
    )
    assert "notes and references" in refusal(package, NEW)


def test_properties_out_of_the_order_of_the_schema_are_found():
    package = tampered(
        CLEAN,
        lambda xml: xml.replace("<w:pPr><w:pStyle", "<w:pPr><w:jc w:val='both'/><w:pStyle", 1),
    )
    assert "out of order" in refusal(package, NEW)


def test_xml_that_breaks_off_is_found():
    assert "not sound" in refusal(tampered(CLEAN, lambda xml: xml[:-9]), NEW)
