"""Signs that somebody typed by hand, each with the proposals that are meant by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.amendments.agreement import Agreement
from drafting.amendments.compilation.room_signs import typed_as_read
from drafting.model.edits import DeleteUnit, EditText, InsertUnit
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
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
