from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import Call

BASE = """A/90/L.1

Clean water for mountain villages

The General Assembly,

Recalling its resolution 70/10 of 5 November 2015,

1. Urges Member States to bring safe water to all villages;

2. Invites donors to give, to lend and to advise;

3. Decides to remain seized of the matter.
"""
AMENDMENT = """A/90/L.7
United Nations
General Assembly
Distr.: Limited

Ninetieth session

Agenda item 12 Water

Cuba and Greece: amendments to draft resolution A/90/L.1

Clean water for mountain villages

1. In operative paragraph 1, replace “all villages” with “every village”.

2. After operative paragraph 2, insert the following operative paragraph:

Thanks the donors of the year before;
"""
"""Both were written for this test."""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A draft resolution, and amendments to it."""
    base, amendment = tmp_path / "base.txt", tmp_path / "amendment.txt"
    base.write_text(BASE, encoding="utf-8")
    amendment.write_text(AMENDMENT, encoding="utf-8")
    return base, amendment


def test_an_amendment_document_is_read_as_data(files: tuple[Path, Path], call: Call) -> None:
    shape = json.loads(call("amendments", str(files[1]), "--json").out)
    assert shape["target"] == "A/90/L.1"
    assert shape["sponsors"] == ["Cuba", "Greece"]
    assert [(one["operation"], one["unit"]) for one in shape["instructions"]] == [
        ("replace words", "OP1"),
        ("insert", "OP2"),
    ]
    assert all(one["understood"] and one["reason"] is None for one in shape["instructions"])


def test_it_is_applied_to_the_draft_that_it_amends(files: tuple[Path, Path], call: Call) -> None:
    base, amendment = files
    target = base.with_name("amended.txt")
    outcome = call("amendments", str(amendment), "--apply-to", str(base), "-o", str(target))
    assert outcome.code == 0
    assert "2 of 2 instructions applied" in outcome.out
    text = target.read_text(encoding="utf-8")
    assert "safe water to every village;" in text
    assert "3. Thanks the donors of the year before;" in " ".join(text.split())


def test_what_does_not_fit_is_told_and_leaves_with_1(files: tuple[Path, Path], call: Call) -> None:
    base, amendment = files
    amendment.write_text(AMENDMENT.replace("“all villages”", "“all the villages”"), "utf-8")
    target = base.with_name("amended.txt")
    outcome = call("amendments", str(amendment), "--apply-to", str(base), "-o", str(target))
    assert outcome.code == 1
    assert "OP1: the words “all the villages” are not there." in outcome.out
    assert "1 of 2 instructions applied" in outcome.out


def test_a_draft_that_is_another_document_is_told(files: tuple[Path, Path], call: Call) -> None:
    base, amendment = files
    base.write_text(BASE.replace("A/90/L.1", "A/90/L.2"), encoding="utf-8")
    target = base.with_name("amended.txt")
    outcome = call("amendments", str(amendment), "--apply-to", str(base), "-o", str(target))
    assert "The draft is A/90/L.2, and the document amends A/90/L.1." in outcome.out


def test_an_ordinary_resolution_is_no_amendment_document(
    files: tuple[Path, Path], call: Call
) -> None:
    outcome = call("amendments", str(files[0]))
    assert outcome.code == 2
    assert outcome.err.startswith("drafting: base.txt does not say what it amends")


def test_amendments_are_written_from_two_drafts_and_read_back(
    files: tuple[Path, Path], call: Call, tmp_path: Path
) -> None:
    store = str(tmp_path / "session")
    call("new", store, "--body", "ga")
    call("--store", store, "import", str(files[0]), "--as", "water")
    call("--store", store, "edit", "water", "OP1", "--replace", "safe", "--with", "clean")
    call("--store", store, "delete", "water", "OP2")
    target = tmp_path / "amendments.docx"
    outcome = call("--store", store, "amendments", "water", "-o", str(target))
    assert outcome.code == 0, outcome.err
    shape = json.loads(call("amendments", str(target), "--json").out)
    assert [(one["operation"], one["unit"]) for one in shape["instructions"]] == [
        ("replace words", "OP1"),
        ("delete", "OP2"),
    ]


def test_a_document_is_carried_out_on_a_working_text_or_put_as_proposals(
    files: tuple[Path, Path], call: Call, tmp_path: Path
) -> None:
    store = str(tmp_path / "session")
    call("new", store, "--body", "ga")
    call("--store", store, "import", str(files[0]), "--as", "water")
    outcome = call("--store", store, "amendments", str(files[1]), "--onto", "water", "--propose")
    assert outcome.code == 0, outcome.err
    assert "Cuba and Greece: In operative paragraph 1" in outcome.out
    assert "every village" not in call("--store", store, "show", "water").out
    outcome = call("--store", store, "amendments", str(files[1]), "--onto", "water")
    assert "Carried out instructions 1 and 2 of amendment.txt (Cuba and Greece)." in outcome.out
    assert "every village" in call("--store", store, "show", "water").out
    again = call("--store", store, "amendments", str(files[1]), "--onto", "water", "--json")
    assert again.code == 1
    assert "are not there" in json.loads(again.out)["instructions"][0]["reason"]


def test_each_instruction_is_a_proposal_of_those_above_it_with_its_reasons(
    files: tuple[Path, Path], call: Call, tmp_path: Path
) -> None:
    store, sent = str(tmp_path / "session"), tmp_path / "sent.txt"
    call("new", store, "--body", "ga")
    call("--store", store, "import", str(files[0]), "--as", "water")
    kind = "Amendments to draft resolution A/C.2/80/L.9"
    lines = (kind, "EU:", "OP2: delete", "Reason: too long.", "Chile and Peru:",
             "New OP2 bis: “Thanks all;”")  # fmt: skip
    sent.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    outcome = call("--store", store, "amendments", str(sent), "--onto", "water", "--propose")
    assert outcome.code == 0, outcome.err + outcome.out
    told = json.loads(call("--store", store, "proposals", "water", "--json").out)["proposals"]
    assert [one["by"] for one in told] == [["EU"], ["Chile", "Peru"]]
    assert "Reason: too long" in call("--store", store, "proposals", "water").out
    (first, second) = json.loads(call("amendments", str(sent), "--json").out)["instructions"]
    assert (first["by"], first["rationale"]) == (["EU"], "Reason: too long.")
    assert (second["by"], second["rationale"]) == (["Chile", "Peru"], None)
