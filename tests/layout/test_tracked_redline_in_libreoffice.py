"""Changes tracked in issued files, accepted and rejected by a program that is not ours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from support.issued_word_files import LISTS, NOTES, NUMBERED, TYPED, write
from support.libreoffice import NEEDS_OFFICE, resolved
from support.scripted_edits import Negotiation
from support.tracked_cases import Issue, issued, laid_out, lines, sample

from drafting.formats.docx.markup.revisions import accepted

SEEDS = range(40)
ADOPTED = Path(__file__).parents[2].parent / "shared" / "corpus" / "docx" / "adopted"
OFFICIAL = sorted(ADOPTED.glob("*.docx"))[::7]

pytestmark = NEEDS_OFFICE


def seen(path: Path) -> tuple[list[str], list[str]]:
    """What is seen on the page: numbers of notes, whatever puts them there."""
    said, notes = lines(path, accepted)
    return [re.sub(r"\[\^(\w+)\]", r"\1", line) for line in said], [text for _, text in notes]


def judged(issue: Issue, seeds: range, folder: Path) -> list[str]:
    """Negotiations of which LibreOffice makes another text than they say."""
    made = [folder / f"{seed}.docx" for seed in seeds]
    for seed, path in zip(seeds, made, strict=True):
        negotiation = Negotiation(issue.text, seed)
        new = negotiation.negotiate()
        if seed % 2 and negotiation.states:
            issue.write_by_several(negotiation.states, path)
        else:
            issue.write(new, path)
    found: list[str] = []
    for verb in ("accept", "reject"):
        (folder / verb).mkdir()
        resolved(verb, made, folder / verb)
        for path in made:
            meant = seen(path if verb == "accept" else issue.path)
            if seen(folder / verb / path.name) != meant:
                found.append(f"{verb} {path.name}")
    return found


def test_a_file_in_our_layout_comes_out_right(tmp_path: Path):
    assert judged(laid_out(sample(), tmp_path / "issued.docx"), SEEDS, tmp_path) == []


@pytest.mark.parametrize(("body", "lists"), [(TYPED, ""), (NUMBERED, LISTS)])
def test_a_file_that_ends_with_its_text_comes_out_right(
    body: Sequence[str], lists: str, tmp_path: Path
):
    issue = write(tmp_path / "issued.docx", body, NOTES, lists)
    assert judged(issue, range(20), tmp_path) == []


@pytest.mark.corpus
@pytest.mark.parametrize("path", OFFICIAL, ids=lambda path: path.stem)
def test_an_official_file_comes_out_right(path: Path, tmp_path: Path):
    assert judged(issued(path), range(100, 103), tmp_path) == []
