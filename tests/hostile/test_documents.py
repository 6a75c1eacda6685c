"""What is made of a strange text or a strange Word file is written, or refused in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from drafting.dataclasses import replace
from drafting.formats.clean_copy import write_clean
from drafting.formats.docx import Revision
from drafting.formats.docx.layout.comment_table import write_comment_table
from drafting.formats.docx.reading.document import read_with_map
from drafting.formats.docx.tracked.from_redline.writer import (
    Changes,
    IssuedFile,
    write_tracked_redline,
)
from drafting.formats.errors import FormatError
from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution
from drafting.page.comment_table import CommentTable
from drafting.redline import redline
from drafting.workspace.amendment_documents import documents
from drafting.workspace.environment.context import Context
from drafting.workspace.errors import WorkspaceError
from hostile.each_mutant import mutant
from hostile.mutants import mutated_word
from hostile.seeds import SEEDS, file_of, text
from hostile.test_writers import BODY, WHEN, mutants

pytestmark = pytest.mark.slow
REFUSED = (FormatError, WorkspaceError)


def of_texts(name: str, write: Callable[[Resolution], object]) -> int:
    """How many strange texts are written; the others are refused."""
    written = 0
    for seed, strange in mutants(name):
        with mutant(seed):
            try:
                write(strange)
            except REFUSED:
                continue
        written += 1
    return written


def of_word_files(name: str, folder: Path, write: Callable[[Path], object]) -> int:
    """How many strange Word files something is made of; the others are refused."""
    data, path, written = file_of(folder, ".docx").read_bytes(), folder / "mutant.docx", 0
    for seed in SEEDS:
        path.write_bytes(mutated_word(Random(f"{name} {seed}"), data))  # noqa: S311
        with mutant(seed):
            try:
                write(path)
            except REFUSED:
                continue
        written += 1
    return written


@pytest.mark.parametrize("ending", [".docx", ".txt"])
def test_amendments_that_lead_to_a_strange_text_are_written(ending: str, tmp_path: Path) -> None:
    context, out = Context("Secretariat", tmp_path / "data"), tmp_path / f"out{ending}"
    assert of_texts(
        f"amendments {ending}", lambda new: documents.write(text(), new, out, "Chad", context)
    )


def test_oral_revisions_that_lead_to_a_strange_text_are_written(tmp_path: Path) -> None:
    context, out = Context("Secretariat", tmp_path / "data"), tmp_path / "out.txt"
    assert of_texts("oral", lambda new: documents.write_oral(text(), new, out, context))


def test_a_table_for_comments_on_a_strange_text_is_written(tmp_path: Path) -> None:
    def write(strange: Resolution) -> None:
        table = CommentTable("draft resolution", ("As of today",), strange, {})
        write_comment_table(table, tmp_path / "out.docx", BODY)

    assert of_texts("comments", write)


def test_a_clean_copy_of_a_mutant_is_written(tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    assert of_word_files("clean", tmp_path, lambda path: write_clean(path, out, "accept"))


def test_changes_are_tracked_over_a_mutant(tmp_path: Path) -> None:
    def write(path: Path) -> None:
        reading, places = read_with_map(path, counting_ids("i"))
        old = reading.resolution
        new = changed(old)
        write_tracked_redline(
            IssuedFile(path.name, path.read_bytes(), places),
            Changes(old, new, redline(old, new)),
            tmp_path / "out.docx",
            BODY,
            Revision.by("EU", WHEN),
        )

    assert of_word_files("over", tmp_path, write)


def changed(old: Resolution) -> Resolution:
    """A text with other words, another order, another title and no annex."""
    paragraphs = tuple(
        replace(one, text=one.text.replace("Keeper", "Guard").replace("to", "not to"))
        for one in old.operative
    )
    moved = paragraphs[1:] + paragraphs[:1]
    return replace(old, operative=moved, title=f"{old.title} and birds", annexes=())
