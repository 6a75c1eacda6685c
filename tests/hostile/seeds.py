"""Sound files of every kind, of one text that has something of everything."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from support.pdf_files import BOLD, EDGE, INDENT, PdfFile, Text

from drafting.amendments.compilation.compiler import compiled
from drafting.amendments.compilation.paper import Paper, PaperFacts
from drafting.amendments.proposals import Proposal
from drafting.formats.bodies import load_body
from drafting.formats.docx.layout.comment_table import write_comment_table
from drafting.formats.files import write_file
from drafting.formats.registry import FORMATS
from drafting.model.edits import EditText
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.page.comment_table import CommentTable

TEMPLATES = Path(__file__).parents[2] / "templates"
MANY = int(os.environ.get("MUTANTS", "100"))
"""How many mutants of each file are tried."""
FIRST = int(os.environ.get("FIRST_MUTANT", "0"))
"""The seed of the first of them."""
SEEDS = range(FIRST, FIRST + MANY)
WHEN = datetime(2026, 5, 3, tzinfo=UTC)
_SECOND = "*Noting* “flowers”, 50 per cent of all,"
_LAST = "*Requests* the Keeper to report by 2030."


@cache
def text() -> Resolution:
    """A draft with notes, subparagraphs, a table, a section and an annex."""
    return Resolution(
        masthead=Masthead(
            symbol="A/C.3/81/L.6", organ="General Assembly", session="Eighty-first session",
            date="3 October 2026", agenda_item="Agenda item 24 (b)",
        ),
        kind="draft resolution",
        sponsors=("Chad", "Peru"),
        title="Care of bees",
        enacting="*The General Assembly*,",
        preamble=(
            Unit("paaaaaaaa1", Kind.PREAMBULAR, "*Recalling* its resolution 70/1[^n1] of 3 May,"),
            Unit("paaaaaaaa2", Kind.PREAMBULAR, _SECOND),
        ),
        operative=(
            Unit("oaaaaaaaa1", Kind.OPERATIVE, "*Urges* States, as in paragraph 3 below:", (
                Unit("saaaaaaaa1", Kind.SUBPARAGRAPH, "To sow [and reap];"),
                Unit("saaaaaaaa2", Kind.SUBPARAGRAPH, "To water[^n2] daily:", (
                    Unit("saaaaaaaa3", Kind.SUBPARAGRAPH, "In May;"),
                )),
            )),
            Unit("haaaaaaaa1", Kind.HEADING, "Hives", level=1),
            Unit("oaaaaaaaa2", Kind.OPERATIVE, "*Decides* to count as follows:"),
            Unit("taaaaaaaa1", Kind.TABLE, "| Hive | Bees |\n| one | 1,000 |\n| two | 2,000 |"),
            Unit("oaaaaaaaa3", Kind.OPERATIVE, _LAST),
        ),
        annexes=(
            Unit("aaaaaaaaa1", Kind.ANNEX, "Plan of bees", (
                Unit("naaaaaaaa1", Kind.NUMBERED, "Hives are counted in June."),
                Unit("naaaaaaaa2", Kind.PARAGRAPH, "Done at Geneva."),
            )),
        ),
        notes=(Note("n1", "See A/RES/70/1."), Note("n2", "*Treaty Series*, vol. 1, No. 2.", "*")),
    )  # fmt: skip


def file_of(folder: Path, ending: str) -> Path:
    """The text as a file of a kind."""
    path = folder / f"seed{ending}"
    write_file(text(), path, load_body("ga", TEMPLATES))
    return path


def pdf() -> bytes:
    """A page of the same kind as a PDF file."""
    return PdfFile(
        [
            [
                Text(EDGE, 58, "United Nations", size=14),
                Text(500, 58, "A/C.3/81/L.6"),
                Text(EDGE, 86, "General Assembly", BOLD, 20),
                Text(EDGE, 327, "Care of bees", BOLD, 12),
                Text(INDENT, 351, "<i>The General Assembly</i>,"),
                Text(INDENT, 369, "<i>Recalling</i> its resolution 70/1<sup>1</sup> of 3 May,"),
                Text(INDENT, 387, "1. <i>Urges</i> States to sow and to water, as in the"),
                Text(EDGE, 399, "paragraph below;"),
                Text(INDENT, 417, "2. <i>Requests</i> the Keeper to report by 2030."),
                Text(100, 690, "__________________", BOLD, 8),
                Text(117, 712, "<sup>1</sup> See A/RES/70/1.", size=8.5),
            ],
            [Text(INDENT, 102, "3. <i>Decides</i> to meet again."), Text(60, 754, "2/2", size=7)],
        ]
    ).content()


def compilation(folder: Path, ending: str) -> Path:
    """A compilation of proposals on the text, as a file of a kind."""
    path = folder / f"compilation{ending}"
    proposals = [
        Proposal("pr1", ("Chad",), EditText("oaaaaaaaa3", _LAST, f"{_LAST[:-1]} and after."), "OP3",
                 "change it", WHEN),
        Proposal("pr2", ("Peru", "EU"), EditText("paaaaaaaa2", _SECOND, "*Noting* all bees,"),
                 "PP2", "change it", WHEN),
    ]  # fmt: skip
    write = FORMATS[ending].write_paper
    assert write is not None
    paper = Paper(PaperFacts("draft resolution A/C.3/81/L.6"), compiled(text(), proposals))
    write(paper, path, load_body("ga", TEMPLATES))
    return path


def comment_table(folder: Path) -> Path:
    """A table for comments on the text, with one filled in."""
    path = folder / "comments.docx"
    said = {"oaaaaaaaa3": ("Chad: too late",)}
    table = CommentTable("draft resolution A/C.3/81/L.6", ("As of today",), text(), said)
    write_comment_table(table, path, load_body("ga", TEMPLATES))
    return path
