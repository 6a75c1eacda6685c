"""Redlines in Word: what is marked, by whom, and what is not written."""

from __future__ import annotations

import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.docx import Revision, read_document, write_redline
from drafting.formats.docx.markup.names import W
from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.formats.errors import ProofError
from drafting.model.identity import counting_ids
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline import redline

BODY = load_body("c3", Path(__file__).parents[4] / "templates")
REVISION = Revision.by("Austria", datetime(2026, 1, 5, 9, 30, tzinfo=UTC))
MARKS = ("ins", "del", "moveFrom", "moveTo")

OLD = Resolution(
    masthead=Masthead(symbol="A/C.3/90/L.4", session="Ninetieth session"),
    sponsors=("Malta",),
    title="Safety of small harbours",
    enacting="*The General Assembly*,",
    preamble=(
        Unit("pa", Kind.PREAMBULAR, "*Recalling* its resolution 60/1 on small harbours,[^na]"),
        Unit("pb", Kind.PREAMBULAR, "*Noting* the winter storms of the northern islands,"),
    ),
    operative=(
        Unit("oa", Kind.OPERATIVE, "*Urges* all States to chart their coasts;"),
        Unit("ob", Kind.OPERATIVE, "*Invites* pilots to report wrecks; and thanks their crews;"),
        Unit("oc", Kind.OPERATIVE, "*Requests* a report[^na] on lighthouses and their keepers;"),
        Unit("od", Kind.OPERATIVE, "*Decides* to remain seized of the matter."),
    ),
    notes=(Note("na", "Adopted in 2005."),),
)


def document(path: Path, part: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(part))


def written(tmp_path: Path, new: Resolution, old: Resolution = OLD) -> etree._Element:
    path = tmp_path / "redline.docx"
    write_redline(old, new, redline(old, new), path, BODY, REVISION)
    return document(path)


def marked(root: etree._Element, *names: str) -> list[str]:
    """The words under changes of these names."""
    return [
        "".join(text.text or "" for text in change.iter(W + "t", W + "delText"))
        for change in root.iter(*(W + name for name in names))
        if change.getparent().tag != W + "rPr"
    ]


def paragraphs(root: etree._Element) -> list[str]:
    texts = ("".join(t.text or "" for t in p.iter(W + "t")) for p in root.iter(W + "p"))
    return [text for text in texts if text]


def with_operative(*units: Unit, old: Resolution = OLD) -> Resolution:
    return replace(old, operative=units)


def unit(identity: str) -> Unit:
    return OLD.find(identity)


def test_only_the_words_that_changed_are_marked(tmp_path: Path):
    new = with_operative(
        replace(unit("oa"), text="*Urges* all coastal States to chart their coasts;"),
        *OLD.operative[1:],
    )
    root = written(tmp_path, new)
    assert marked(root, "ins") == ["coastal "]
    assert marked(root, "del") == []


def test_every_change_names_its_author_and_time_under_a_number_of_its_own(tmp_path: Path):
    new = with_operative(unit("ob"), unit("oa"), unit("od"))
    root = written(tmp_path, new)
    changes = list(root.iter(*(W + name for name in MARKS)))
    assert changes
    assert {change.get(W + "author") for change in changes} == {"Austria"}
    assert {change.get(W + "date")[:14] for change in changes} == {"2026-01-05T09:"}
    assert len({change.get(W + "id") for change in changes}) == len(changes)


def test_a_paragraph_taken_out_goes_with_its_mark_and_the_numbers_follow(tmp_path: Path):
    root = written(tmp_path, with_operative(unit("oa"), unit("oc"), unit("od")))
    after = paragraphs(accepted(root))
    assert any(text.startswith("2.Requests") for text in after)
    assert any(text.startswith("3.Decides") for text in after)
    assert not any("wrecks" in text for text in after)
    assert paragraphs(rejected(root))[-4:] == [
        "1.Urges all States to chart their coasts;",
        "2.Invites pilots to report wrecks; and thanks their crews;",
        "3.Requests a report1 on lighthouses and their keepers;",
        "4.Decides to remain seized of the matter.",
    ]


def test_a_move_marks_nothing_but_itself(tmp_path: Path):
    new = replace(OLD, preamble=(unit("pb"), unit("pa")))
    root = written(tmp_path, new)
    moved = marked(root, "moveFrom")
    assert moved == marked(root, "moveTo")
    assert len(moved) == 1
    assert not marked(root, "ins", "del")
    names = [start.get(W + "name") for start in root.iter(W + "moveFromRangeStart")]
    assert names == [start.get(W + "name") for start in root.iter(W + "moveToRangeStart")]


def test_what_is_new_in_a_moved_paragraph_is_marked_as_new(tmp_path: Path):
    moved = replace(unit("od"), text="*Decides* to remain actively seized of the matter.")
    root = written(tmp_path, with_operative(moved, *OLD.operative[:3]))
    assert "actively " in marked(root, "ins")
    assert any("seized" in text for text in marked(root, "moveTo"))


def test_a_split_marks_only_what_is_new(tmp_path: Path):
    first = replace(unit("ob"), text="*Invites* pilots to report wrecks;")
    second = Unit("oz", Kind.OPERATIVE, "and thanks their crews;")
    new = with_operative(unit("oa"), first, second, *OLD.operative[2:])
    root = written(tmp_path, new)
    assert not any("pilots" in text or "crews" in text for text in marked(root, *MARKS))
    assert "2.Invites pilots to report wrecks;" in paragraphs(accepted(root))


def test_a_join_takes_out_a_mark(tmp_path: Path):
    whole = replace(unit("oa"), text=f"{unit('oa').text} {unit('ob').text}")
    root = written(tmp_path, with_operative(whole, *OLD.operative[2:]))
    assert not any("pilots" in text for text in marked(root, *MARKS))
    joined = next(text for text in paragraphs(accepted(root)) if text.startswith("1.Urges"))
    assert joined.endswith("and thanks their crews;")


def test_a_note_that_changes_is_marked_in_the_note(tmp_path: Path):
    new = replace(OLD, notes=(Note("na", "Adopted in December 2005."),))
    written(tmp_path, new)
    notes = document(tmp_path / "redline.docx", "word/footnotes.xml")
    assert marked(notes, "ins") == ["December "]


def test_a_note_whose_first_reference_goes_is_cited_by_the_next_one(tmp_path: Path):
    new = replace(OLD, preamble=OLD.preamble[1:])
    root = written(tmp_path, new)
    for resolved in (accepted(root), rejected(root)):
        assert len(list(resolved.iter(W + "footnoteReference"))) == 1
    text = read_document(tmp_path / "redline.docx", counting_ids("z")).resolution
    assert text.find("oc").text == unit("oc").text


def test_the_symbol_in_the_header_is_tracked_too(tmp_path: Path):
    new = replace(OLD, masthead=replace(OLD.masthead, symbol="A/C.3/90/L.4/Rev.1"))
    written(tmp_path, new)
    with zipfile.ZipFile(tmp_path / "redline.docx") as archive:
        headers = [etree.fromstring(archive.read(name)) for name in archive.namelist()
                   if name.startswith("word/header")]  # fmt: skip
    assert any("/Rev.1" in "".join(marked(header, "ins")) for header in headers)


def test_a_redline_reads_back_as_the_new_text(tmp_path: Path):
    new = with_operative(unit("oc"), unit("oa"), unit("od"))
    written(tmp_path, new)
    reading = read_document(tmp_path / "redline.docx", counting_ids("z"))
    assert reading.resolution.operative == new.operative
    assert reading.resolution.preamble == new.preamble


def test_a_redline_of_other_texts_is_not_written(tmp_path: Path):
    path = tmp_path / "redline.docx"
    path.write_bytes(b"what stood there before")
    calm = replace(unit("pb"), text="*Noting* the calm of the sea,")
    other = replace(OLD, preamble=(unit("pa"), calm))
    with pytest.raises(ProofError) as caught:
        write_redline(OLD, OLD, redline(OLD, other), path, BODY, REVISION)
    assert re.search(r"paragraph \d+ should read “.*northern islands", str(caught.value))
    assert path.read_bytes() == b"what stood there before"
