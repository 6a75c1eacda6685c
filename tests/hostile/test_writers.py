"""Whatever is in a text, a writer writes it, or says why not; what it wrote is read again."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from drafting.amendments.compilation.compiler import compiled
from drafting.amendments.compilation.paper import Paper, PaperFacts
from drafting.amendments.proposals import Proposal
from drafting.formats.bodies import load_body
from drafting.formats.docx import Revision
from drafting.formats.errors import FormatError
from drafting.formats.files import read_file, write_file
from drafting.formats.json import read_json, resolution_json, written
from drafting.formats.registry import FORMATS
from drafting.model.difference import difference
from drafting.model.edits import Edit
from drafting.model.errors import ModelError
from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution
from drafting.redline import redline
from hostile.each_mutant import mutant
from hostile.mutants import mutated_json
from hostile.seeds import FIRST, MANY, TEMPLATES, text

pytestmark = pytest.mark.slow
BODY = load_body("ga", TEMPLATES)
WHEN = datetime(2026, 5, 3, tzinfo=UTC)


def mutants(name: str) -> list[tuple[int, Resolution]]:
    """Texts that JSON holds and no reader of other files would let through."""
    data, found = written(resolution_json(text())), []
    for seed in range(FIRST, FIRST + MANY * 3):
        try:
            reading = read_json(mutated_json(Random(f"{name} {seed}"), data), counting_ids("x"))  # noqa: S311
        except FormatError:
            continue
        found.append((seed, reading.resolution))
        if len(found) == MANY:
            break
    assert len(found) > MANY / 4
    return found


@pytest.mark.parametrize("ending", FORMATS)
def test_a_strange_text_is_written_and_read_again(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"out{ending}"
    for seed, strange in mutants(ending):
        with mutant(seed), suppress(FormatError):
            write_file(strange, path, BODY)
            if FORMATS[ending].is_read:
                read_file(path, counting_ids("y"))


@pytest.mark.parametrize("ending", [one for one, found in FORMATS.items() if found.write_redline])
def test_changes_into_a_strange_text_are_written(ending: str, tmp_path: Path) -> None:
    write, path = FORMATS[ending].write_redline, tmp_path / f"out{ending}"
    assert write is not None
    for seed, strange in mutants(f"redline {ending}"):
        with mutant(seed), suppress(FormatError):
            write(text(), strange, redline(text(), strange), path, BODY, Revision.by("EU", WHEN))


@pytest.mark.parametrize("ending", [one for one, found in FORMATS.items() if found.write_paper])
def test_a_compilation_of_strange_proposals_is_written(ending: str, tmp_path: Path) -> None:
    write, path = FORMATS[ending].write_paper, tmp_path / f"out{ending}"
    assert write is not None
    for seed, strange in mutants(f"paper {ending}"):
        with mutant(seed), suppress(FormatError):
            proposals = [proposed(edit) for edit in difference(text(), strange) if fits(edit)]
            paper = Paper(PaperFacts("draft resolution"), compiled(text(), proposals))
            write(paper, path, BODY)


def fits(edit: Edit) -> bool:
    """Whether an edit can be made on the text by itself."""
    try:
        edit.apply(text())
    except ModelError:
        return False
    return bool(edit.does)


def proposed(edit: Edit) -> Proposal:
    """A proposal that asks for an edit."""
    return Proposal("pr1", ("EU",), edit, "OP1", "change it", WHEN)
