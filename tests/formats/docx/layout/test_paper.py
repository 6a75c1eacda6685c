"""Any proposals on any text can be circulated, and the Word file proves itself."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
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
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
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


def test_the_end_rule_has_room_above_the_footnotes_and_is_never_alone_on_a_page(tmp_path: Path):
    path = tmp_path / "rule.docx"
    text = Resolution(operative=(Unit("o1", Kind.OPERATIVE, "*Decides* to sow."),))
    paper = Paper(PaperFacts("draft resolution L.1"), compiled(text, []))
    write_paper(paper, path, load_body("ga", TEMPLATES))
    *_, before, last = Document(str(path)).element.body.iterchildren(qn("w:p"))
    (line,) = last.iter("{urn:schemas-microsoft-com:vml}line")
    depth = float(line.get("from").split(",")[1].removesuffix("pt"))
    spacing = last.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
    assert spacing.get(qn("w:lineRule")) == "exact"
    assert int(spacing.get(qn("w:line"))) > 20 * depth
    assert before.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
