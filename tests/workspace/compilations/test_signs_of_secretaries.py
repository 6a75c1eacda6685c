"""Signs that somebody typed by hand, each with the proposals that are meant by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.amendments.agreement import Agreement
from drafting.amendments.compilation.room_signs import typed_as_read
from drafting.model.edits import DeleteUnit, EditText, InsertUnit
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.workspace.compilations.received.compilation import read_file
from drafting.workspace.compilations.received.content import CompilationContent
from drafting.workspace.environment.context import Context

HEAD = "Mending of nets\n\nThe General Assembly,\n\nPP1 Noting the tide,\n\n"


def read(folder: Path, *lines: str) -> CompilationContent:
    path = folder / "sent.txt"
    path.write_text(HEAD + "\n\n".join(lines) + "\n", encoding="utf-8")
    context = Context("Chair", folder, ids=counting_ids("x"))
    return CompilationContent(read_file(path, context), context)


def proposed(content: CompilationContent) -> set[tuple[str, str]]:
    """Who proposes, and what the first paragraph would read, or what comes in."""
    found: set[tuple[str, str]] = set()
    for one in content.proposals:
        edit = one.edit
        if isinstance(edit, EditText):
            found.add((", ".join(one.by), plain(edit.after)))
        elif isinstance(edit, InsertUnit):
            found.add((", ".join(one.by), f"+ {plain(edit.unit.text)}"))
        elif isinstance(edit, DeleteUnit):
            found.add((", ".join(one.by), "delete"))
    return found


@pytest.mark.parametrize(
    ("line", "text", "asked"),
    [
        ("Urges men [EU: to try] to mend nets;", "Urges men to mend nets;",
         {("EU", "Urges men to try to mend nets;")}),
        ("Urges men to mend [all – EU] nets;", "Urges men to mend nets;",
         {("EU", "Urges men to mend all nets;")}),
        ("Urges men to mend [old: EU, Peru] nets;", "Urges men to mend nets;",
         {("EU, Peru", "Urges men to mend old nets;")}),
        ("Urges men to mend [all (EU)] nets;", "Urges men to mend nets;",
         {("EU", "Urges men to mend all nets;")}),
        ("Urges men to mend [all] [EU, US] nets;", "Urges men to mend nets;",
         {("EU, US", "Urges men to mend all nets;")}),
        ("Urges men to mend nets [, as able] (EU, Norway; US: delete);", "Urges men to mend nets;",
         {("EU, Norway", "Urges men to mend nets, as able;")}),
        ("Urges ~~men~~ [US: del] **women** [US: add] to mend;", "Urges men to mend;",
         {("US", "Urges women to mend;")}),
        ("[Urges / Invites (US) / Asks (Japan)] men;", "Urges men;",
         {("US", "Invites men;"), ("Japan", "Asks men;")}),
        ("Urges men; (EU/US: delete)", "Urges men;", {("EU, US", "delete")}),
        ("Urges men; [delete – EU, US; retain – Cuba]", "Urges men;", {("EU, US", "delete")}),
        ("Urges men; – US delete", "Urges men;", {("US", "delete")}),
        ("Urges men [daily – EU, supported by Norway, opposed by US];", "Urges men;",
         {("EU", "Urges men daily;")}),
        ("Urges men [EU proposal: daily];", "Urges men;", {("EU", "Urges men daily;")}),
        ("Urges [men] [women – EU];", "Urges [men];", {("EU", "Urges [men] women;")}),
    ],
)  # fmt: skip
def test_names_in_brackets_are_names(
    tmp_path: Path, line: str, text: str, asked: set[tuple[str, str]]
) -> None:
    content = read(tmp_path, f"OP1 {line}")
    assert [plain(unit.text) for unit in content.text.operative] == [text]
    assert proposed(content) == asked
    assert content.unread == []


@pytest.mark.parametrize(
    "line",
    [
        "[OP1bis Thanks all; (G77)]",
        "(G77) OP1 bis: Thanks all;",
        "OP1 bis [G77]: Thanks all;",
        "OP1 bis [Thanks all; (G77)]",
    ],
)
def test_a_new_paragraph_is_whose_names_stand_anywhere_about_it(tmp_path: Path, line: str) -> None:
    content = read(tmp_path, "OP1 Urges men;", line)
    assert proposed(content) == {("G77", "+ Thanks all;")}
    assert len(content.text.operative) == 1


def test_a_text_on_which_nothing_but_agreement_is_written_is_a_compilation(tmp_path: Path) -> None:
    content = read(tmp_path, "OP1 Urges men; AGREED AD REF", "OP2 Thanks all; [Agreed]")
    stages = [decision.stage for _, decision in content.decisions]
    assert stages == [Agreement.AD_REFERENDUM, Agreement.AGREED]
    assert [plain(unit.text) for unit in content.text.operative] == ["Urges men;", "Thanks all;"]


@pytest.mark.parametrize(
    "line",
    [
        "Thanks the Government of [Chad] for nets;",
        "Recalls resolution 70/1 [see note: above];",
        "Notes [the nets (of silk)] and [old / new] ropes;",
        "Stresses [water – land] links;",
        "Cites *Nets* [^1] and **ropes**;",
        "Recalls the rules (Geneva: 1949);",
    ],
)
def test_what_names_nobody_stays_as_it_stands(line: str) -> None:
    assert typed_as_read(line) == line


def test_letters_stay_as_they_are_printed_where_one_is_missing(tmp_path: Path) -> None:
    lines = ("OP1 Urges men:", "(a) To mend;", "(c) To sow; (EU: delete)", "(d) To reap.")
    content = read(tmp_path, *lines)
    labels = [row.label for row in Numbering(content.text)][-4:]
    assert labels == ["OP1", "OP1 (a)", "OP1 (c)", "OP1 (d)"]


@pytest.mark.parametrize(
    "line",
    [
        "OP1. Urges ~~all~~ (US) keepers **soon** (EU) to mend nets;",
        "OP1. Urges [~~all~~] (US) keepers [**soon**] (EU) to mend nets;",
    ],
)
def test_struck_words_with_names_are_in_the_text_and_would_go(tmp_path: Path, line: str) -> None:
    content = read(tmp_path, line)
    assert plain(content.text.operative[0].text) == "Urges all keepers to mend nets;"
    assert proposed(content) == {
        ("US", "Urges keepers to mend nets;"), ("EU", "Urges all keepers soon to mend nets;"),
    }  # fmt: skip


def test_names_in_brackets_propose_what_others_behind_them_would_not_have(tmp_path: Path) -> None:
    line = "OP1. Urges keepers to mend nets [EU, Norway: and ropes] [China: delete];"
    content = read(tmp_path, line)
    assert proposed(content) == {("EU, Norway", "Urges keepers to mend nets and ropes;")}
    assert [(one.delegation, one.stance) for one in content.proposals[0].positions] == [
        ("China", "delete")
    ]


def test_as_many_wordings_as_names_are_each_of_its_own(tmp_path: Path) -> None:
    content = read(tmp_path, "OP1. Urges keepers [to mend/to burn] (EU/US) nets;")
    assert proposed(content) == {
        ("EU", "Urges keepers to mend nets;"), ("US", "Urges keepers to burn nets;"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "reads"),
    [
        ("OP1. Urges keepers (EU: add “to act and”) to mend nets;",
         "Urges keepers to act and to mend nets;"),
        ("OP1. Urges [keepers] (EU: replace by “sailors”) to mend nets;",
         "Urges sailors to mend nets;"),
    ],
)  # fmt: skip
def test_what_is_said_in_words_is_read_as_brackets_are(
    tmp_path: Path, line: str, reads: str
) -> None:
    content = read(tmp_path, line)
    assert ("EU", reads) in proposed(content)


def test_two_names_of_which_one_has_parentheses_would_have_a_paragraph_out(tmp_path: Path) -> None:
    line = "OP1. Urges keepers to mend nets; (Iran (Islamic Republic of), Syria: delete)"
    assert proposed(read(tmp_path, line)) == {("Iran (Islamic Republic of), Syria", "delete")}


def test_reservations_behind_a_paragraph_are_positions_on_its_text(tmp_path: Path) -> None:
    line = "OP1. Urges [all] (EU) keepers; (Peru: scrutiny reservation) (Iran on hold)"
    content = read(tmp_path, line)
    held = content.positions[content.text.operative[0].id]
    assert [(one.delegation, one.stance, one.comment) for one in held] == [
        ("Peru", "reserves", "scrutiny"), ("Iran", "reserves", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("OP1. Urges keepers to mend nets; [OP1 agreed ad ref]", Agreement.AD_REFERENDUM),
        ("OP1 (agreed): Urges keepers to mend nets;", Agreement.AGREED),
    ],
)
def test_a_stage_is_read_before_the_words_and_in_brackets_behind(
    tmp_path: Path, line: str, stage: Agreement
) -> None:
    content = read(tmp_path, line, "OP2. Thanks [all] (EU) sailors.")
    assert plain(content.text.operative[0].text) == "Urges keepers to mend nets;"
    assert [one.stage for _, one in content.decisions] == [stage]


@pytest.mark.parametrize(
    "sign",
    [
        "[Facilitator: to be discussed with OP4]",
        "[all] (proposed by EU, opposed by US)",
        "[deleted]",
    ],
)
def test_what_is_no_text_and_cannot_be_read_is_told(tmp_path: Path, sign: str) -> None:
    content = read(tmp_path, f"OP1. Urges keepers {sign};", "OP2. Thanks [all] (EU) sailors.")
    assert any(sign in one for one in content.unread)
    assert sign in plain(content.text.operative[0].text)


@pytest.mark.parametrize(
    "line",
    [
        "OP1 Urges men [daily] (placement tbd);",
        "OP1 Urges men [daily] (text from A/RES/78/1);",
        "OP1 Urges men [daily] (Moved from OP4);",
        "OP1 Urges men [daily] (EU to check);",
        "OP1 Urges men [daily] (Awaiting instructions);",
        "OP1 Urges men [daily] (Subject to OP2);",
        "OP1 Urges men [daily] (Consequential);",
        "OP1 Urges men [daily] (US bracket);",
        "OP1 Urges men [daily] [placement tbd];",
        "OP1 Urges men; (moved from OP4)",
        "OP1 Urges men [Peru (tbc): daily];",
    ],
)
def test_a_note_on_the_text_is_told_and_names_nobody(tmp_path: Path, line: str) -> None:
    content = read(tmp_path, line, "OP2 Thanks all [soon] (Chad);")
    assert {name for one in content.proposals for name in one.by} == {"Chad"}
    assert len(content.unread) == 1
    assert plain(content.text.operative[0].text) == line.removeprefix("OP1 ")


def test_a_name_that_is_to_be_confirmed_proposes_and_what_is_noted_is_its_comment(
    tmp_path: Path,
) -> None:
    content = read(tmp_path, "OP1 Urges men [daily] (Peru (tbc), EU);")
    assert proposed(content) == {("Peru, EU", "Urges men daily;")}
    (position,) = content.proposals[0].positions
    assert (position.delegation, position.comment) == ("Peru", "tbc")


def test_words_in_parentheses_that_are_text_are_not_told(tmp_path: Path) -> None:
    line = "OP1 Urges [old] men (from 2025 to 2030) to mend nets (see the annex);"
    content = read(tmp_path, line, "OP2 Thanks all [soon] (Chad);")
    assert content.unread == []
