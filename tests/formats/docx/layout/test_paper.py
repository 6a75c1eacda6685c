"""Any proposals on any text can be circulated, and the Word file proves itself."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.strategies import edits, resolutions

from drafting.amendments.compilation.compiler import compiled
from drafting.amendments.compilation.paper import Paper, PaperFacts
from drafting.amendments.proposals import Proposal
from drafting.amendments.records import edit_data
from drafting.formats.bodies import load_body
from drafting.formats.docx.layout.paper import write_paper
from drafting.formats.html.paper import paper_html
from drafting.formats.paper import paper_markdown, paper_text
from drafting.model.edits import Edit, InsertUnit
from drafting.workspace.files.output import as_working_paper

NOW = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)
TEMPLATES = Path(__file__).parents[4] / "templates"


@pytest.mark.slow
@given(st.data())
def test_every_compilation_is_written_and_names_who_proposes(
    tmp_path_factory: pytest.TempPathFactory, data: DataObject
) -> None:
    text = data.draw(resolutions())
    proposals: list[Proposal] = []
    for number in range(data.draw(st.integers(0, 4))):
        edit = data.draw(edits(text).filter(_is_one_of_a_proposal))
        inserted = any(isinstance(one.edit, InsertUnit) for one in proposals)
        if isinstance(edit, InsertUnit) and inserted:
            continue
        proposals.append(Proposal(f"p{number}", (f"State{number}",), edit, "", "", NOW))
    paper = Paper(PaperFacts("draft resolution L.1", ("As of today.",)), compiled(text, proposals))
    body = as_working_paper(load_body("ga", TEMPLATES))
    write_paper(paper, tmp_path_factory.getbasetemp() / "paper.docx", body)
    for written in (paper_html(paper), paper_markdown(paper), paper_text(paper)):
        assert "Compilation of proposals on draft resolution L.1" in written
        assert all(name in written for name in paper.delegations)


def _is_one_of_a_proposal(edit: Edit) -> bool:
    try:
        edit_data(edit)
    except KeyError:
        return False
    return True
