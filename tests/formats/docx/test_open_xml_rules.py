"""Word files of ours against the rules by which Word itself judges a file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.open_xml_rules import findings

from drafting.amendments.compilation.compiler import compiled
from drafting.amendments.compilation.paper import Paper, PaperFacts
from drafting.dataclasses import replace
from drafting.formats.bodies import load_bodies, load_body
from drafting.formats.docx import Revision, write_document, write_redline
from drafting.formats.docx.layout.comment_table import write_comment_table
from drafting.formats.docx.layout.paper import write_paper
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.page.comment_table import CommentTable
from drafting.redline import redline
from drafting.workspace.files.output import as_working_paper

pytestmark = pytest.mark.slow

TEMPLATES = Path(__file__).parents[3] / "templates"
BODIES = {body.layout.stem: body for body in load_bodies(TEMPLATES)}
THIRD = load_body("c3", TEMPLATES)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(32)
TEXT = Resolution(
    masthead=Masthead(symbol="A/C.3/81/L.9", session="Eighty-first session", original="English"),
    sponsors=("Malta",),
    sponsors_note="star",
    title="Safety of small harbours and of all who go to sea in them, by night and by day",
    enacting="*The General Assembly*,",
    preamble=(Unit("pa", Kind.PREAMBULAR, "*Recalling* document A/80/12 on harbours,[^na]"),),
    operative=(
        Unit("oa", Kind.OPERATIVE, "*Urges* all States:", (
            Unit("sa", Kind.SUBPARAGRAPH, "To chart their coasts;"),
        )),
        Unit("ta", Kind.TABLE, "| Port | Depth |\n| North | 9 |"),
        Unit("ob", Kind.OPERATIVE, "*Requests* a report[^na] on lighthouses."),
    ),
    annexes=(Unit("aa", Kind.ANNEX, "Charts", (Unit("na1", Kind.NUMBERED, "The coast."),)),),
    notes=(Note("star", "The list may change.", "*"), Note("na", "Adopted in 2005.")),
)  # fmt: skip


@pytest.mark.parametrize("layout", BODIES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_text_laid_out_anew_breaks_no_rule(tmp_path: Path, layout: str, language: str):
    seal = tmp_path / "seal.png"
    seal.write_bytes(PNG)
    path = tmp_path / "out.docx"
    write_document(replace(TEXT, language=language), path, BODIES[layout], emblem=seal)
    assert findings(path) == {}


def test_a_redline_laid_out_anew_breaks_no_rule(tmp_path: Path):
    new = replace(TEXT, title="Safety of harbours", operative=TEXT.operative[1:])
    author = Revision.by("Malta", datetime(2026, 1, 5, 9, 30, tzinfo=UTC))
    path = tmp_path / "out.docx"
    write_redline(TEXT, new, redline(TEXT, new), path, THIRD, author)
    assert findings(path) == {}


def test_papers_of_delegations_break_no_rule(tmp_path: Path):
    body = as_working_paper(THIRD)
    paper, table = tmp_path / "paper.docx", tmp_path / "table.docx"
    write_paper(Paper(PaperFacts("draft resolution L.1", ()), compiled(TEXT, ())), paper, body)
    write_comment_table(CommentTable("draft resolution L.1", (), TEXT, {}), table, body)
    assert findings(paper) == findings(table) == {}
