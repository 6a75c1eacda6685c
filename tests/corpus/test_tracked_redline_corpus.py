"""Official Word files with the changes of random negotiations tracked in them.

Each file gets a few scripts; `DRAFTING_SCRIPTS=50` gives it as many.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree
from support.scripted_edits import Negotiation
from support.tracked_cases import CHANGING, assert_holds, issued, lines, root

from drafting.formats.bodies import body_for, load_bodies
from drafting.formats.docx.markup.revisions import accepted
from drafting.model.inline import plain

SHARED = Path(__file__).parents[2].parent / "shared"
FILES = sorted((SHARED / "corpus" / "docx" / "adopted").glob("*.docx"))
SCHEMA = SHARED / "reference" / "schemas" / "ooxml" / "wordprocessing.xsd"
BODIES = load_bodies(Path(__file__).parents[2] / "templates")
SCRIPTS = int(os.environ.get("DRAFTING_SCRIPTS", "2"))

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES, reason="needs the shared corpus"),
]


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMA))


def _faults(path: Path, schema: etree.XMLSchema) -> Counter[str]:
    found: Counter[str] = Counter()
    for name in CHANGING[:2]:
        schema.validate(root(path, name))
        found.update(fault.message for fault in schema.error_log)
    return found


@pytest.mark.parametrize("path", FILES[::2], ids=lambda path: path.stem)
def test_an_official_file_carries_any_negotiation(
    path: Path, schema: etree.XMLSchema, tmp_path: Path
):
    issue = issued(path)
    body = body_for(issue.text.masthead, BODIES) or BODIES[0]
    before, made = _faults(path, schema), tmp_path / "made.docx"
    for seed in range(SCRIPTS):
        new = Negotiation(issue.text, seed).negotiate()
        issue.write(new, made, body)
        assert_holds(issue, made)
        assert _faults(made, schema) <= before
        said = "".join(lines(made, accepted)[0])
        for unit in new.walk():
            words = "".join(plain(unit.text).split())
            assert "[^" in unit.text or "|" in words or words in said, unit.text
