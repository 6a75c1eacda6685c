"""Official amendment documents: read, applied to the drafts that they amend."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafting.amendments.official.apply import amended
from drafting.amendments.official.document import AmendmentDocument, read_amendments
from drafting.formats.files import read_file
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution

FOLDER = Path(__file__).parents[3] / "shared" / "corpus" / "pairs" / "amendments"
DOCUMENTS = sorted(FOLDER.glob("*/amendment_*.txt"))
WITHOUT_BASE = {"amendment_A_80_L.38.txt", "amendment_A_80_L.39.txt"}
"""Their drafts are texts of a committee's report that is not here."""

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not DOCUMENTS, reason="needs the shared corpus beside the checkout"),
]


def text(path: Path) -> Resolution:
    return read_file(path, counting_ids(path.stem[-1].lower())).resolution


def document(path: Path) -> AmendmentDocument:
    return read_amendments(read_file(path, counting_ids("am")).resolution)


def base_of(path: Path) -> Path:
    (base,) = path.parent.glob("base_*.txt")
    return base


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_instruction_is_understood(path: Path) -> None:
    found = document(path)
    assert found.sponsors
    assert found.target
    assert found.instructions
    assert [one.reason for one in found.instructions if not one.understood] == []


@pytest.mark.parametrize(
    "path",
    [path for path in DOCUMENTS if path.name not in WITHOUT_BASE],
    ids=lambda path: path.stem,
)
def test_every_instruction_can_be_carried_out(path: Path) -> None:
    result = amended(text(base_of(path)), document(path), counting_ids("x"))
    assert [outcome.reason for outcome in result.outcomes if not outcome.applied] == []


@pytest.mark.parametrize(
    ("folder", "amendment", "adopted", "label"),
    [
        ("to_A_80_L.22", "amendment_A_80_L.29.txt", "adopted_A_RES_80_110.txt", "OP200"),
        (
            "to_draft_resolutions_in_committee_report",
            "amendment_A_80_L.40.txt",
            "adopted_A_RES_80_197_for_L.40.txt",
            "PP11",
        ),
    ],
)
def test_an_adopted_amendment_gives_the_paragraph_of_the_adopted_text(
    folder: str, amendment: str, adopted: str, label: str
) -> None:
    path = FOLDER / folder / amendment
    result = amended(text(base_of(path)), document(path), counting_ids("x"))
    assert result.complete
    wanted = read(text(FOLDER / folder / adopted), label)
    assert read(result.resolution, label) == wanted


def read(resolution: Resolution, label: str) -> str:
    words = plain(Numbering(resolution).resolve(label).unit.text)
    return re.sub(r"\s+", " ", words.replace("\u2011", "-")).strip()
