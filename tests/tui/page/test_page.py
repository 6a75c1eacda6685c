from __future__ import annotations

import pytest

from drafting.dataclasses import replace
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.tui.page.landings import landings, neighbour_place
from drafting.tui.page.layout import Document, Layout
from drafting.tui.page.outline import outline
from drafting.tui.page.pieces import Block
from drafting.tui.page.touched import changed_since
from drafting.tui.screens.desk.finder import Finder
from drafting.tui.signs import PLAIN, UNICODE

NOT_AGREED = "[to extend][to renew] [link](x) [red]a[/] [/]"
TEXT = Resolution(
    masthead=Masthead(organ="Rivers Council", symbol="R/L.4", distribution="Limited"),
    sponsors=("Norland", "Sudland"),
    title="Keeping the [great] rivers",
    enacting="*The Rivers Council*,",
    preamble=(
        Unit("pa", Kind.PREAMBULAR, "*Recalling* its first word,[^na]"),
        Unit("pb", Kind.PREAMBULAR, "*Noting* its last word,"),
    ),
    operative=(
        Unit(
            "oa",
            Kind.OPERATIVE,
            "*Decides*:",
            (
                Unit("oaa", Kind.SUBPARAGRAPH, "To rest;"),
                Unit("oab", Kind.SUBPARAGRAPH, "To flow;"),
            ),
        ),
        Unit("ob", Kind.OPERATIVE, f"*Requests* more {NOT_AGREED} " + "water and " * 20 + "rain."),
    ),
    notes=(Note("na", "See R/1."),),
)


def set_page(resolution: Resolution, width: int = 78) -> dict[str, list[str]]:
    blocks = Layout(UNICODE).blocks(Document.of(resolution), width)
    return {block.key: [line.plain for line in block.lines] for block in blocks if block.key}


def test_numbers_hang_before_the_text() -> None:
    page = set_page(TEXT)
    assert page["oa"][0] == "1.   Decides:"
    assert page["oaa"][0] == "     (a)  To rest;"
    assert page["ob"][1].startswith("     ")


def test_preambular_paragraphs_have_no_number() -> None:
    assert set_page(TEXT)["pb"][0] == "     Noting its last word,"


def test_footnotes_are_numbered_in_the_text_and_at_the_foot() -> None:
    page = set_page(TEXT)
    assert page["pa"][0].endswith("word,¹")
    assert page["note:na"] == ["¹  See R/1."]


def test_a_plain_terminal_gets_marks_of_ascii() -> None:
    blocks = Layout(PLAIN).blocks(Document.of(TEXT), 60, {"pa"})
    shown = "".join(line.plain + block.margin for block in blocks for line in block.lines)
    assert shown.isascii()
    assert "word,^1" in shown


@pytest.mark.parametrize("width", [20, 40, 78, 200])
def test_no_line_is_wider_than_the_page_nor_than_78_columns(width: int) -> None:
    for lines in set_page(TEXT, width).values():
        assert all(len(line) <= min(width, 78) for line in lines)


def test_brackets_are_set_as_they_are_written() -> None:
    assert NOT_AGREED in " ".join(set_page(TEXT)["ob"]).replace("      ", " ")


def test_what_did_not_change_is_not_set_again() -> None:
    layout = Layout(UNICODE)
    before = {block.key: block for block in layout.blocks(Document.of(TEXT), 78)}
    changed = replace(TEXT, preamble=(replace(TEXT.preamble[0], text="*New*,"), TEXT.preamble[1]))
    after = {block.key: block for block in layout.blocks(Document.of(changed), 78)}
    assert after["ob"].lines is before["ob"].lines
    assert after["pa"].lines is not before["pa"].lines


def test_what_changed_since_a_draft_carries_a_sign() -> None:
    moved = replace(TEXT, operative=(TEXT.operative[1], TEXT.operative[0]), title="Another")
    changed = changed_since(TEXT, moved)
    assert "field:title" in changed
    assert changed & {"oa", "ob"}
    assert "pa" not in changed
    blocks = {block.key: block for block in Layout(UNICODE).blocks(Document.of(moved), 78, changed)}
    assert blocks["field:title"].margin == UNICODE.changed


def test_the_outline_names_every_unit_once() -> None:
    rows = outline(Document.of(TEXT), 30, UNICODE)
    keys = [row.key for row in rows if row.key]
    assert keys == [
        "field:masthead", "field:title", "part:preamble", "pa", "pb",
        "part:operative", "oa", "oaa", "oab", "ob",
    ]  # fmt: skip
    assert all(len(line.plain) <= 30 for row in rows for line in row.lines)


def _words(block: Block) -> str:
    return block.lines[0].plain


def test_the_outline_shows_label_and_first_words() -> None:
    rows = {row.key: _words(row) for row in outline(Document.of(TEXT), 30, UNICODE)}
    assert rows["pa"].startswith("PP1")
    assert "Recalling" in rows["pa"]


def test_every_gap_of_the_text_is_a_place_to_move_to() -> None:
    places, here = landings(TEXT, ["pb"])
    assert [place.where for place in places] == [
        "before pa", "after pa", "before oa", "after oa", "after ob",
    ]  # fmt: skip
    assert places[here].where == "after pa"


def test_a_subparagraph_may_also_go_beneath_another_paragraph() -> None:
    wheres = [place.where for place in landings(TEXT, ["oaa"])[0]]
    assert "first under ob" in wheres
    assert "after oab" in wheres


def test_one_step_up_or_down_stays_among_neighbours() -> None:
    assert neighbour_place(TEXT, "ob", -1) == "before oa"
    assert neighbour_place(TEXT, "ob", 1) == ""


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("op1b", "oab"), ("OP1 (b)", "oab"), ("pp2", "pb"), ("p2", "pb"), ("2", "ob"),
        ("title", "field:title"), ("note 1", "note:na"), ("op9", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_label_may_be_typed_as_it_is_spoken(typed: str, key: str) -> None:
    document = Document.of(TEXT)
    keys = [block.key for block in Layout(UNICODE).blocks(document, 78) if block.key]
    assert Finder().jump(document, keys, typed) == key


def test_words_are_found_in_paragraphs_notes_and_values() -> None:
    document, finder = Document.of(TEXT), Finder()
    keys = [block.key for block in Layout(UNICODE).blocks(document, 78) if block.key]
    for words, found in (("r/1", ["note:na"]), ("[GREAT]", ["field:title"]), ("flow", ["oab"])):
        finder.words = words
        assert finder.matching(document, keys, frozenset()) == found
