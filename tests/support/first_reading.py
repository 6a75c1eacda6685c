"""A session in the first reading of a text of forty paragraphs, to which twelve delegations speak.

`python tests/support/first_reading.py FOLDER` makes it in a folder, to be opened and looked at.
"""

from __future__ import annotations

import sys
from pathlib import Path

from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

FOLDER = Path(__file__).with_name("negotiation")
HANDLE = "L.7"
PLACES = 42
"""The title, forty paragraphs, and one that comes in: what the room goes through."""
DECISIONS = {
    "title": ("3 y",),
    "PP2": ("4 y", "y"),
    "PP4": ("5 v o", "Cuba, Peru", "Enter", "a f", "y"),
    "PP7": ("6 a w", "y"),
    "PP9": ("7 v s", "Brazil, Mexico", "Enter", "y", "y"),
    "OP1": ("1 y", "2 a f", "a d"),
    "OP2": ("8 y", "y"),
    "OP3": ("9 y", "1 0 a f", "y"),
    "OP5": ("1 1 a f", "y"),
    "OP6": ("1 2 y", "1 3 y", "a d"),
    "OP8": ("1 4 a w", "y"),
    "OP9": ("1 5 v r", "Japan", "Enter", "a f", "y"),
    "OP10": ("1 6 a f", "p", "Kenya: replace “once” by “twice”", "Enter", "2 7 y", "y"),
    "OP12": ("1 7 y", "1 8 a c", "OP19 stays", "Enter", "Up a i f"),
    "OP14": ("1 9 y", "2 0 y", "y"),
    "OP15": ("2 1 a f", "y"),
    "OP17": ("2 2 v s", "Indonesia, Egypt", "Enter", "a f", "y"),
    "OP18": ("2 3 y", "y"),
    "OP20": ("a d f",),
    "OP21": ("2 5 y", "y"),
    "OP24": ("2 6 y", "y"),
}
"""What is pressed at each paragraph on which something was proposed; at all others, `y`."""


def begin_reading(path: Path, context: Context) -> None:
    """Make the session at `path`: the text as a draft, and every proposal on it."""
    from drafting.amendments.labels import Convention
    from drafting.workspace.negotiation.frozen_numbers import freeze_numbers
    from support.replay import Replay

    with Session.create(path, "ga", context, "Eighty-first session", "New York") as session:
        session.files.import_file(FOLDER / "footpaths.txt", HANDLE)
        session.editing.make_draft(HANDLE, "zero")
        freeze_numbers(session, HANDLE, Convention.ROOM)
        replay = Replay(session, HANDLE)
        replay.play(FOLDER / "first_reading.txt", lambda _round: None)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    begin_reading(Path(sys.argv[1]), Context("Secretariat", Path(sys.argv[1]).with_name("data")))
