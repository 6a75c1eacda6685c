"""Sound files of every kind, of one text that has something of everything."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from drafting.formats.bodies import load_body
from drafting.formats.files import write_file
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit

TEMPLATES = Path(__file__).parents[2] / "templates"
MANY = int(os.environ.get("MUTANTS", "100"))
"""How many mutants of each file are tried."""


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
            Unit("paaaaaaaa2", Kind.PREAMBULAR, "*Noting* “flowers”, 50 per cent of all,"),
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
            Unit("oaaaaaaaa3", Kind.OPERATIVE, "*Requests* the Keeper to report by 2030."),
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
