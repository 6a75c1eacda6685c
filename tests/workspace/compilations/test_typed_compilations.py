"""Compilations as rooms type them: what is meant is read, and what is not is kept and told."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.amendments.agreement import Agreement
from drafting.model.edits import (
    DeleteUnit,
    EditText,
    InsertUnit,
    JoinUnits,
    MoveUnit,
    ReplaceUnits,
    SplitUnit,
)
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.workspace.compilations.received.compilation import read_file
from drafting.workspace.compilations.received.content import CompilationContent
from drafting.workspace.environment.context import Context

HEAD = "Keeping of lamps\n\nThe General Assembly,\n\nPP1 Noting the tide,\n\n"
LINES = ("OP1 Urges keepers to light all lamps;", "OP2 Invites pilots to look.")
OTHER = "OP3 [Thanks all;] (Peru)"


def read(folder: Path, *lines: str) -> CompilationContent:
    path = folder / "sent.txt"
    path.write_text(HEAD + "\n\n".join(lines) + "\n", encoding="utf-8")
    context = Context("Chair", folder, ids=counting_ids("x"))
    return CompilationContent(read_file(path, context), context)


def operative(content: CompilationContent) -> list[str]:
    return [plain(unit.text) for unit in content.text.operative]


def test_brackets_inside_brackets_are_a_proposal_on_a_proposal(tmp_path: Path) -> None:
    line = "OP1 Urges keepers to light [all [old] (G77)] (EU) lamps;"
    content = read(tmp_path, line, LINES[1])
    outer, inner = content.proposals
    assert isinstance(outer.edit, EditText)
    assert isinstance(inner.edit, EditText)
    assert (outer.by, plain(outer.edit.after)) == (("EU",), "Urges keepers to light all lamps;")
    assert (inner.by, plain(inner.edit.after)) == (
        ("G77",),
        "Urges keepers to light all old lamps;",
    )
    assert inner.on == outer.id
    assert operative(content)[0] == "Urges keepers to light lamps;"


def test_who_takes_words_out_and_puts_others_in_makes_one_proposal(tmp_path: Path) -> None:
    line = "OP1 Urges keepers to light [all] (EU, US: delete) [some] (EU) [few] (US) lamps;"
    content = read(tmp_path, line, LINES[1])
    assert [(one.by, plain(one.edit.texts[0])) for one in content.proposals] == [
        (("EU",), "Urges keepers to light some lamps;"),
        (("US",), "Urges keepers to light few lamps;"),
    ]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("US: delete the paragraph", DeleteUnit),
        ("Chad: move before OP1", MoveUnit),
        ("Chad: to become OP1", MoveUnit),
        ("Chad: to be moved to before OP1", MoveUnit),
        ("Iraq: merge with OP1", JoinUnits),
        ("EU: split before “to look”", SplitUnit),
    ],
)
def test_what_is_said_behind_a_paragraph_is_proposed(
    tmp_path: Path, said: str, kind: type[object]
) -> None:
    content = read(tmp_path, LINES[0], f"{LINES[1]} ({said}) (Peru: oppose)", OTHER)
    found = [one for one in content.proposals if one.by != ("Peru",)]
    assert [type(one.edit) for one in found] == [kind]
    assert [held.delegation for held in found[0].positions] == ["Peru"]
    assert content.unread == []


def test_a_paragraph_and_what_stands_under_it_come_in_together(tmp_path: Path) -> None:
    lines = ("New OP1 bis [Asks keepers:] (EU)", "(a) [To sow;]", "(b) [To reap;]")
    content = read(tmp_path, LINES[0], *lines, LINES[1])
    (proposal,) = content.proposals
    assert isinstance(proposal.edit, InsertUnit)
    assert [child.text for child in proposal.edit.unit.children] == ["To sow;", "To reap;"]
    assert operative(content) == [line[4:] for line in LINES]


def test_paragraphs_without_names_are_known_by_their_place(tmp_path: Path) -> None:
    path = tmp_path / "sent.txt"
    lines = ("Lamps", "The General Assembly,", "Noting the tide,", "Aware [of all] (EU) boats,",
             "1. Urges [all] (EU) keepers;", "2. Invites pilots.")  # fmt: skip
    path.write_text("\n\n".join(lines), encoding="utf-8")
    context = Context("Chair", tmp_path, ids=counting_ids("x"))
    content = CompilationContent(read_file(path, context), context)
    words = [plain(unit.text) for unit in content.text.preamble]
    assert words == ["Noting the tide,", "Aware boats,"]
    assert operative(content) == ["Urges keepers;", "Invites pilots."]
    assert [one.label for one in content.proposals] == ["PP2", "OP1"]


@pytest.mark.parametrize(
    "sign", ["[all (EU)", "all] (EU)", "[] (EU)", "(EU) [all]", "[all] (EU: perhaps)",
             "[all] (agreed)"],
)  # fmt: skip
def test_a_sign_that_is_not_understood_is_kept_and_told(tmp_path: Path, sign: str) -> None:
    line = f"OP1 Urges keepers to light {sign} lamps;"
    content = read(tmp_path, line, LINES[1], OTHER)
    assert operative(content)[0] == line.removeprefix("OP1 ")
    assert [one for one in content.unread if one.startswith("OP1")]


def test_how_far_a_paragraph_is_agreed_is_on_record(tmp_path: Path) -> None:
    content = read(tmp_path, f"{LINES[0]} (agreed ad ref)", f"{LINES[1]} (Agreed)", OTHER)
    stages = [decision.stage for _, decision in content.decisions]
    assert stages == [Agreement.AD_REFERENDUM, Agreement.AGREED]


RANGE = ("OP1 Urges one;", "OP2 Urges two;", "OP3 Urges three;")


@pytest.mark.parametrize(
    "lines",
    [
        ("OP1–2 alt 1 (1/2) [Asks all;] (EU)", "OP1–2 alt 1 (2/2) [Asks none;] (EU)"),
        ("OP1-OP2 alt: [Asks all;] (EU)", "OP1-OP2 alt (2/2) [Asks none;] (EU)"),
    ],
)
def test_paragraphs_in_the_place_of_several_are_one_proposal(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    content = read(tmp_path, *RANGE[:2], *lines, RANGE[2])
    if "(1/2)" not in lines[0]:
        assert len(content.proposals) == 2
        return
    (one,) = content.proposals
    assert isinstance(one.edit, ReplaceUnits)
    assert [plain(unit.text) for unit in one.edit.old] == ["Urges one;", "Urges two;"]
    assert [plain(unit.text) for unit in one.edit.new] == ["Asks all;", "Asks none;"]
    assert (one.by, one.alternative, one.label) == (("EU",), 1, "OP1–2")
    assert operative(content) == ["Urges one;", "Urges two;", "Urges three;"]


def test_what_stands_beneath_an_alternative_comes_in_with_it(tmp_path: Path) -> None:
    lines = ("OP1 to 2 alt 3 [Asks all:] (Peru)", "(a) [To look;]", "(b) [To see;]")
    (one,) = read(tmp_path, *RANGE[:2], *lines, RANGE[2]).proposals
    assert isinstance(one.edit, ReplaceUnits)
    assert [plain(child.text) for child in one.edit.new[0].children] == ["To look;", "To see;"]
    assert one.alternative == 3


def test_an_alternative_to_a_range_that_is_not_there_is_told(tmp_path: Path) -> None:
    content = read(tmp_path, *RANGE, "OP2–9 alt [Asks all;] (EU)", "OP1 alt [Asks one;] (Peru)")
    assert [one.by for one in content.proposals] == [("Peru",)]
    assert any("OP2–9" in said for said in content.unread)


def test_paragraphs_that_are_counted_anew_beneath_numerals_stand_in_sections(
    tmp_path: Path,
) -> None:
    content = read(
        tmp_path, "I. Lamps", *LINES, "II. Boats", "OP1 Decides to row; (Norway: delete)",
        "OP1 bis Thanks the rowers; (NEW Peru)", "OP2 Requests more.",
    )  # fmt: skip
    assert [row.label for row in Numbering(content.text)][1:] == [
        "Section I", "Section I, OP1", "Section I, OP2",
        "Section II", "Section II, OP1", "Section II, OP2",
    ]  # fmt: skip
    assert [(one.by, one.label) for one in content.proposals] == [
        (("Norway",), "Section II, OP1"),
        (("Peru",), "after Section II, OP1"),
    ]


def test_what_stands_beneath_the_word_annex_is_an_annex(tmp_path: Path) -> None:
    content = read(
        tmp_path, *LINES, "Annex I", "Rules", "1. Lamps are [lit] (Chad).", "Annex II. Forms",
        "Forms are kept.", "1. A form is signed:", "(a) By hand;", "(b) [By stamp; (EU)]",
        "2 bis. [A form is red; (Peru)]",
    )  # fmt: skip
    shown = [(row.label, row.unit.text) for row in Numbering(content.text)]
    assert shown[3:] == [
        ("Annex I", "Rules"), ("Annex I, 1", "Lamps are."), ("Annex II", "Forms"),
        ("Annex II, text 1", "Forms are kept."), ("Annex II, 1", "A form is signed:"),
        ("Annex II, 1 (a)", "By hand;"),
    ]  # fmt: skip
    assert [(one.by, one.label) for one in content.proposals] == [
        (("Chad",), "Annex I, 1"),
        (("EU",), "after Annex II, 1 (a)"),
        (("Peru",), "after Annex II, 1"),
    ]


def test_an_annex_keeps_the_number_that_is_typed_above_it(tmp_path: Path) -> None:
    content = read(tmp_path, *LINES, OTHER, "Annex III", "Rules", "1. Lamps are lit.")
    assert [row.label for row in Numbering(content.text)][-2:] == ["Annex III", "Annex III, 1"]
    assert content.text.annexes[0].number == "Annex III"
