"""PDF files, settings, compilations and tables that came back: used, or refused in a sentence."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

import pytest

from drafting.amendments.compilation.reader import read_paragraph
from drafting.editorial import check
from drafting.formats.bodies import load_bodies
from drafting.formats.docx.layout.settings import load_layout
from drafting.formats.docx.returned.comment_table import read_comment_table
from drafting.formats.errors import FormatError
from drafting.formats.files import read_file
from drafting.formats.received_paper import read_paper
from drafting.model.identity import counting_ids
from drafting.workspace.checks.configuration import table_above
from drafting.workspace.compilations.received import compilation
from drafting.workspace.compilations.received.content import CompilationContent
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.settings import read_settings
from drafting.workspace.errors import WorkspaceError
from hostile import seeds
from hostile.each_mutant import mutant
from hostile.mutants import mutated_text, mutated_word
from hostile.seeds import FIRST, MANY, SEEDS, TEMPLATES
from hostile.words_of_files import lost, of_word

pytestmark = pytest.mark.slow
REFUSED = (FormatError, WorkspaceError)
SETTINGS = """\
author = "Chad"
email = "chad@example.org"
links = "on"
theme = "dark"
signs = "unicode"
[keys]
agree = "y"
"""
CHECKS = """\
language = "en"
disable = ["ref-year"]
[severity]
date-form = "warning"
"""


def mutants_of_text(name: str, text: str, count: int = MANY) -> Iterable[tuple[int, bytes]]:
    for seed in range(FIRST, FIRST + count):
        changed = mutated_text(Random(f"{name} {seed}"), text)  # noqa: S311
        yield seed, changed.encode("utf-8", errors="replace")


def used(data: Iterable[tuple[int, bytes]], path: Path, use: Callable[[], object]) -> int:
    """How many of the files could be used; the others are refused in one sentence."""
    count = 0
    for seed, one in data:
        path.write_bytes(one)
        with mutant(seed):
            try:
                use()
            except REFUSED:
                continue
        count += 1
    return count


def test_a_mutant_of_a_pdf_file_is_read_or_refused(tmp_path: Path) -> None:
    path, data = tmp_path / "mutant.pdf", seeds.pdf().decode("latin-1")
    count = max(MANY // 10, 10)  # each is read in a process of its own
    changed = (
        (seed, mutated_text(Random(f"pdf {seed}"), data).encode("latin-1", errors="replace"))  # noqa: S311
        for seed in range(FIRST, FIRST + count)
    )
    assert used(changed, path, lambda: check(read_file(path, counting_ids("x")).resolution))


def test_a_mutant_of_settings_is_taken_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    assert used(mutants_of_text("settings", SETTINGS), path, lambda: read_settings(path))


def test_a_mutant_of_a_file_of_checks_is_taken_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "checks.toml"
    used(mutants_of_text("checks", CHECKS), path, lambda: table_above(tmp_path))


def test_a_mutant_of_a_template_is_taken_or_refused(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    shutil.copytree(TEMPLATES, folder)
    for path in folder.glob("bodies/*.toml"):
        if path.stem != "ga":
            path.unlink()
    body = folder / "bodies" / "ga.toml"
    count = max(MANY // 4, 25)
    mutants = mutants_of_text("body", body.read_text(), count)
    assert used(mutants, body, lambda: load_bodies(folder))
    layout = load_bodies(TEMPLATES)[0].layout.name
    measures = folder / "layouts" / layout
    mutants = mutants_of_text("layout", measures.read_text(), count)
    used(mutants, measures, lambda: load_layout(measures))


@pytest.mark.parametrize("ending", [".md", ".txt", ".docx"])
def test_a_mutant_of_a_compilation_is_read_or_refused(ending: str, tmp_path: Path) -> None:
    seed = seeds.compilation(tmp_path, ending)
    path, context = tmp_path / f"mutant{ending}", Context("Secretariat", tmp_path / "data")
    around = lost(of_word(seed.read_bytes()), read_paper(seed)) if ending == ".docx" else Counter()

    def use() -> None:
        paper = compilation.read_file(path, context)
        check(CompilationContent(paper, context).text)
        if ending == ".docx":
            assert not lost(of_word(path.read_bytes()), paper) - around

    if ending == ".docx":
        assert used(word_mutants("paper", seed.read_bytes()), path, use)
    else:
        assert used(mutants_of_text(f"paper {ending}", seed.read_text()), path, use)


def test_a_mutant_of_a_table_of_comments_is_read_or_refused(tmp_path: Path) -> None:
    data, path = seeds.comment_table(tmp_path).read_bytes(), tmp_path / "mutant.docx"

    def use() -> None:
        assert read_comment_table(path).rows is not None

    assert used(word_mutants("table", data), path, use)


def word_mutants(name: str, data: bytes) -> Iterable[tuple[int, bytes]]:
    for seed in SEEDS:
        yield seed, mutated_word(Random(f"{name} {seed}"), data)  # noqa: S311


def test_lines_of_a_compilation_are_read_whatever_they_say(tmp_path: Path) -> None:
    paper = read_paper(seeds.compilation(tmp_path, ".txt"))
    for seed in SEEDS:
        with mutant(seed):
            for line in paper.lines:
                read_paragraph(mutated_text(Random(f"line {seed}"), line))  # noqa: S311
