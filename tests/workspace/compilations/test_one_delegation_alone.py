"""The changes of one delegation, accepted without those of the others, are what it proposes.

The files are read by a filter that knows nothing of the program, and held against lists of
paragraphs on which each delegation's proposals were made by hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.bees import HANDLE, TEXT
from support.delegations import NAMES, Negotiation, excused, failures, read
from support.one_author import authors
from support.replay import ticking

from drafting.workspace.compilations.files import write_compilation
from drafting.workspace.editing.editing import Editing
from drafting.workspace.environment.context import Context
from drafting.workspace.negotiation.terms import Terms
from drafting.workspace.session import Session

Asked = tuple[str, Callable[[Editing], object]]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(60))
def test_each_delegation_alone_reads_as_it_proposes(seed: int, tmp_path: Path) -> None:
    negotiation = Negotiation(seed, tmp_path)
    assert failures(negotiation) == [], negotiation.said
    assert set(authors(negotiation.path)) <= set(NAMES)


def written(folder: Path, *asked: Asked) -> Path:
    (folder / "bees.txt").write_text(TEXT, encoding="utf-8")
    context = ticking(Context(author="Chair", data=folder / "data"))
    with Session.create(folder / "session", "ecosoc", context) as session:
        session.files.import_file(folder / "bees.txt", HANDLE)
        for by, ask in asked:
            ask(session.proposing(Terms(tuple(by.split(" and ")))).editing)
        write_compilation(session, HANDLE, folder / "tracked.docx", tracked=True)
        write_compilation(session, HANDLE, folder / "tracked.html", tracked=True)
    return folder / "tracked.docx"


def other_words(unit: str, old: str, new: str) -> Callable[[Editing], object]:
    return lambda put: put.replace_words(HANDLE, unit, old, new)


def changed(path: Path, author: str) -> list[str]:
    """What reads otherwise under one author than with all changes rejected."""
    _, before = read(path, None)
    return [line for line in read(path, author)[1] if line not in before]


def test_of_two_that_replace_the_same_words_one_stands_whole_beside_the_other(
    tmp_path: Path,
) -> None:
    path = written(
        tmp_path,
        ("EU", other_words("OP1", "along all roads", "along most roads")),
        ("Fiji", other_words("OP1", "along all roads", "wherever they can")),
    )
    key, _ = read(path, "Fiji")
    assert changed(path, "EU") == ["Urges States to plant hedges and flowers along most roads;"]
    assert changed(path, "Fiji") == ["Urges States to plant hedges and flowers wherever they can;"]
    assert "Urges States to plant hedges and flowers along all roads;" in read(path, "Fiji")[1]
    assert not excused(key, "EU")
    (line,) = [line for line in key if excused([line], "Fiji")]
    assert line.startswith("OP1: Fiji and EU take out the same words")
    assert "OP1 alt" in line


def test_words_that_do_not_touch_stand_in_one_paragraph(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        ("EU", other_words("OP1", "hedges", "trees")),
        ("Fiji", other_words("OP1", "all roads", "some roads")),
        ("Peru", other_words("OP1", "flowers", "flowers and herbs")),
    )
    key, _ = read(path, None)
    assert changed(path, "EU") == ["Urges States to plant trees and flowers along all roads;"]
    assert changed(path, "Fiji") == ["Urges States to plant hedges and flowers along some roads;"]
    assert not any(excused(key, name) for name in ("EU", "Fiji", "Peru"))


def test_one_edits_what_another_moves(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        ("EU", other_words("OP1", "hedges", "trees")),
        ("Fiji", lambda put: put.move(HANDLE, "OP1", "after OP4")),
    )
    lines = read(path, "Fiji")[1]
    assert lines.index("Requests the Keeper to report every year;") + 1 == lines.index(
        "Urges States to plant hedges and flowers along all roads;"
    )
    assert changed(path, "EU") == ["Urges States to plant trees and flowers along all roads;"]
    assert not excused(read(path, None)[0], "EU")


def test_what_one_takes_out_another_cannot_take_out_as_well_and_the_key_says_so(
    tmp_path: Path,
) -> None:
    path = written(
        tmp_path,
        ("EU", lambda put: put.delete(HANDLE, "OP4")),
        ("Fiji", lambda put: put.delete(HANDLE, "OP4")),
    )
    gone = "Requests the Keeper to report every year;"
    assert gone not in read(path, "EU")[1]
    assert gone in read(path, "Fiji")[1]
    assert excused(read(path, None)[0], "Fiji")


def test_what_several_propose_together_is_theirs_together(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        ("EU and Fiji", other_words("OP1", "hedges", "trees")),
        ("EU", other_words("OP1", "all roads", "some roads")),
    )
    assert authors(path) == ["EU", "EU and Fiji"]
    assert changed(path, "EU") == ["Urges States to plant hedges and flowers along some roads;"]
    assert any("“EU and Fiji”" in line for line in read(path, None)[0])


def test_paragraphs_keep_their_numbers_whatever_is_accepted(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        ("EU", lambda put: put.insert(HANDLE, "after OP1", "*Thanks* the Keeper;")),
        ("Fiji", lambda put: put.insert(HANDLE, "after OP1", "*Thanks* all schools;")),
        ("Peru", lambda put: put.delete(HANDLE, "OP2")),
    )
    assert authors(path) == ["EU", "Fiji", "Peru"]
    with ZipFile(path) as archive:
        words = re.findall(r">([^<>]+)</w:t>", archive.read("word/document.xml").decode())
    assert "1 bis." in words
    assert "1 ter." in words
    assert "7." not in words
