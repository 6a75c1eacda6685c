"""No tracked file breaks a rule that the issued file it came from keeps."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.open_xml_rules import findings
from support.tracked_cases import issued

from drafting.dataclasses import replace

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"
FILES = sorted((CORPUS / "docx" / "adopted").glob("*.docx"))[::6]

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.slow,
    pytest.mark.skipif(not FILES, reason="needs the shared corpus"),
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_tracked_file_breaks_no_rule_that_its_base_keeps(path: Path, tmp_path: Path):
    base = issued(path)
    first, *others = base.text.operative
    moved = replace(base.text, operative=(*others, replace(first, text=f"{first.text} Now.")))
    base.write(moved, tmp_path / "tracked.docx")
    assert findings(tmp_path / "tracked.docx") - findings(path) == {}
