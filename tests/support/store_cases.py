"""What the tests of the store have in common: a small text, records, and plain git."""

import os
import subprocess
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import IO

from drafting.model.edits import EditText
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.store import Store
from drafting.store.records import Record, SessionInfo

INFO = SessionInfo("ccpcj-26", "Commission on Crime Prevention", "ccpcj", "Twenty-sixth session")
_MOMENTS = count()


def by(author: str, message: str = "") -> Record:
    """A record of that author, each a minute after the one before."""
    when = datetime(2017, 5, 22, 10, tzinfo=UTC) + timedelta(minutes=next(_MOMENTS))
    return Record(author, f"{author.lower()}@example.org", when, message)


def small_resolution() -> Resolution:
    """Two preambular and four operative paragraphs, one with subparagraphs, and a note."""
    return Resolution(
        masthead=Masthead(symbol="E/CN.15/2017/L.6", agenda_item="Agenda item 5"),
        sponsors=("Chile", "Norway"),
        title="Keeping harbours lit at night",
        enacting="The Commission,",
        preamble=(
            Unit("p1", Kind.PREAMBULAR, "*Recalling* its earlier texts on lamps,[^n1]"),
            Unit("p2", Kind.PREAMBULAR, "*Noting* the ships that run aground,"),
        ),
        operative=(
            Unit("o1", Kind.OPERATIVE, "*Urges* Member States to light their harbours;"),
            Unit(
                "o2",
                Kind.OPERATIVE,
                "*Invites* port authorities:",
                (
                    Unit("a", Kind.SUBPARAGRAPH, "To mend broken lamps;"),
                    Unit("b", Kind.SUBPARAGRAPH, "To count the lamps each year;"),
                ),
            ),
            Unit("o3", Kind.OPERATIVE, "*Requests* the Secretariat to print a map;"),
            Unit("o4", Kind.OPERATIVE, "*Decides* to return to the matter."),
        ),
        notes=(Note("n1", "See the list of lamps."),),
    )


def rewording(store: Store, unit: str, words: str, handle: str = "L.6") -> EditText:
    """The edit that gives a unit other words."""
    return EditText(unit, store.text(handle).find(unit).text, words)


def git(path: Path, *arguments: str, stdin: IO[str] | None = None) -> str:
    """What plain git says about a store."""
    environment = {name: text for name, text in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", *arguments],
        cwd=path,
        env=environment,
        stdin=stdin,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout + done.stderr
