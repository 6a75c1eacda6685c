"""How signs are printed: each as the native revision that Word knows for it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from lxml import etree
from support.signed import tracked

from drafting.formats.bodies import load_body
from drafting.formats.docx.layout.blocks import Block, Composition, Piece, PrintedNote, Role
from drafting.formats.docx.layout.document import print_document
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.revisions import accepted, rejected
from drafting.model.inline import Run
from drafting.redline.script import Sign

BODY = load_body("c3", Path(__file__).parents[4] / "templates")
AUTHOR = Revision("Kiribati", "2026-11-03T10:00:00Z")


def said(text: str, sign: Sign = "=", note: str = "") -> Piece:
    return Piece(sign, Run(text, note=note))


def whole(role: Role, text: str, sign: Sign, **rest: object) -> Block:
    return Block(role, (said(text, sign),), mark=sign, start=sign, **rest)


def printed(*blocks: Block, notes: tuple[PrintedNote, ...] = (), **masthead: object) -> ZipFile:
    composition = Composition(blocks, notes, masthead)
    return ZipFile(BytesIO(tracked(composition, BODY, AUTHOR)))


def part(archive: ZipFile, name: str = "document") -> etree._Element:
    return etree.fromstring(archive.read(f"word/{name}.xml"))


def paragraphs(root: etree._Element) -> list[str]:
    """The text of each paragraph that has one, tabs and deleted words included."""
    texts = []
    for paragraph in root.iter(qn("w:p")):
        text = "".join(
            "\t" if element.tag == qn("w:tab") else element.text or ""
            for run in paragraph.iter(qn("w:r"))
            for element in run.iter(qn("w:t"), qn("w:delText"), qn("w:tab"))
        )
        texts += [text] if text.strip() else []
    return texts


def both(root: etree._Element) -> tuple[list[str], list[str]]:
    return paragraphs(rejected(root)), paragraphs(accepted(root))


def test_every_revision_names_its_author_and_time_and_has_a_number_of_its_own():
    root = part(printed(whole(Role.TEXT, "new", "+"), whole(Role.TEXT, "old", "-")))
    changes = [*root.iter(qn("w:ins")), *root.iter(qn("w:del"))]
    assert {change.get(qn("w:author")) for change in changes} == {"Kiribati"}
    assert all(change.get(qn("w:date")).startswith("2026-11-03T10:0") for change in changes)
    numbers = [change.get(qn("w:id")) for change in changes]
    assert len(set(numbers)) == len(numbers) == 4


def test_words_taken_out_are_deleted_text_and_words_brought_in_are_text():
    words = Block(Role.TEXT, (said("keep "), said("old", "-"), said("new", "+")))
    root = part(printed(words))
    assert [element.text for element in root.iter(qn("w:delText"))] == ["old"]
    assert both(root) == (["\tkeep old"], ["\tkeep new"])


def test_a_whole_paragraph_comes_and_goes_with_its_mark():
    root = part(printed(whole(Role.TEXT, "old", "-"), whole(Role.TEXT, "new", "+")))
    assert both(root) == (["\told"], ["\tnew"])


def test_a_number_that_changes_keeps_the_tabs_around_it():
    block = Block(Role.TEXT, (said("Urges."),), (said("3.", "-"), said("4.", "+")))
    root = part(printed(block))
    assert both(root) == (["\t3.\tUrges."], ["\t4.\tUrges."])
    assert len(list(root.iter(qn("w:ins")))) == len(list(root.iter(qn("w:del")))) == 1


def test_a_first_number_brings_its_tab_and_a_last_one_takes_it_along():
    root = part(printed(Block(Role.TEXT, (said("Urges."),), (said("1.", "+"),))))
    assert both(root) == (["\tUrges."], ["\t1.\tUrges."])


def test_a_paragraph_split_in_two_marks_only_the_mark_and_the_tab():
    first = Block(Role.TEXT, (said("One. "),), mark="+")
    second = Block(Role.TEXT, (said("Two."),), start="+")
    root = part(printed(first, second))
    assert both(root) == (["\tOne. Two."], ["\tOne. ", "\tTwo."])


def test_space_around_a_heading_comes_and_goes_with_it():
    blocks = (
        Block(Role.TEXT, (said("One."),)),
        whole(Role.HEADING, "Tides", "+", depth=1),
        Block(Role.TEXT, (said("Two."),)),
    )
    root = part(printed(*blocks))
    assert both(root) == (["\tOne.", "\tTwo."], ["\tOne.", "\t\tTides", "\tTwo."])
    # What is left over: the paragraph of the first section and the end rule.
    empty = [len(list(side.iter(qn("w:p")))) - 2 for side in (rejected(root), accepted(root))]
    assert empty == [2, 5]


def test_a_move_is_two_ranges_of_one_name_with_nothing_marked_inside():
    text = "It moves."
    blocks = (
        whole(Role.TEXT, text, "+", move="m"),
        Block(Role.TEXT, (said("It stays."),)),
        whole(Role.TEXT, text, "-", move="m"),
    )
    root = part(printed(*blocks))
    names = [
        next(root.iter(qn(f"w:{tag}RangeStart"))).get(qn("w:name"))
        for tag in ("moveTo", "moveFrom")
    ]
    assert names == ["m", "m"]
    assert not [*root.iter(qn("w:ins")), *root.iter(qn("w:del"))]
    assert both(root) == (["\tIt stays.", "\tIt moves."], ["\tIt moves.", "\tIt stays."])


def test_paragraphs_that_move_together_share_one_range():
    moved = [whole(Role.TEXT, text, "+", move="m") for text in ("One.", "Two.")]
    root = part(printed(*moved, whole(Role.TEXT, "One.", "-", move="m")))
    assert len(list(root.iter(qn("w:moveToRangeStart")))) == 1
    assert len(list(root.iter(qn("w:moveToRangeEnd")))) == 1


def test_words_added_on_the_way_of_a_move_are_insertions():
    pieces = (said("It ", "+"), Piece("+", Run("also "), edited=True), said("moves.", "+"))
    arrived = Block(Role.TEXT, pieces, mark="+", start="+", move="m")
    root = part(printed(arrived, whole(Role.TEXT, "It moves.", "-", move="m")))
    inserted = ["".join(change.itertext()) for change in root.iter(qn("w:ins"))]
    assert inserted == ["also "]


def test_the_rows_of_a_table_come_and_go_as_rows():
    pieces = (said("| a |\n"), said("| b |\n", "-"), said("| c |", "+"))
    root = part(printed(Block(Role.TABLE, pieces)))
    rows = [
        ["".join(row.itertext()) for row in side.iter(qn("w:tr"))]
        for side in (rejected(root), accepted(root))
    ]
    assert rows[1][:2] == ["a", "c"]
    assert rows[0][:2] == ["a", "b"]


def test_a_cross_reference_shows_the_number_of_either_text():
    notes = (PrintedNote("one", (said("First.", "+"),)), PrintedNote("two", (said("Second."),)))
    blocks = (
        Block(
            Role.TEXT, (said("New", "+"), said("", "+", "one"), said("text"), said("", note="two"))
        ),
        Block(Role.TEXT, (said("Again"), said("", note="two"))),
    )
    root = part(printed(*blocks, notes=notes))
    assert both(root) == (["\ttext", "\tAgain1"], ["\tNewtext", "\tAgain2"])


def test_a_note_brought_in_brings_its_mark_and_text():
    note = PrintedNote("one", (said("See the chart.", "+"),))
    block = Block(Role.TEXT, (said("Looks."), said("", "+", "one")))
    archive = printed(block, notes=(note,))
    before, after = both(part(archive, "footnotes"))
    assert before[2:] == []
    assert after[2:] == ["\t \tSee the chart."]


def test_the_large_letter_and_the_rest_of_a_symbol_are_tracked_apart():
    symbol = (said("A/C.3/81/L.9"), said("/Rev.1", "+"))
    archive = printed(Block(Role.TEXT, (said("x"),)), symbol=symbol)
    assert both(part(archive, "header3")) == (
        ["United Nations", "A/C.3/81/L.9"],
        ["United Nations", "A/C.3/81/L.9/Rev.1"],
    )
    variables = part(archive, "settings").iter(qn("w:docVar"))
    assert "A/C.3/81/L.9/Rev.1" in [variable.get(qn("w:val")) for variable in variables]


def test_a_redline_goes_on_tracking_and_a_clean_file_does_not():
    assert part(printed(), "settings").find(qn("w:trackRevisions")) is not None
    clean = ZipFile(BytesIO(print_document(Composition(()), BODY)))
    assert part(clean, "settings").find(qn("w:trackRevisions")) is None


def test_signs_without_an_author_are_refused():
    composition = Composition((whole(Role.TEXT, "new", "+"),))
    with pytest.raises(ValueError, match="needs an author"):
        print_document(composition, BODY)
