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


def begin_reading(path: Path, context: Context) -> None:
    """Make the session at `path`: the text as a draft, and every proposal on it."""
    from drafting.amendments.labels import Convention
    from drafting.workspace.procedure.readings import freeze_numbers
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
