"""A process of its own that edits a store: `writing_process.py STORE UNIT NAME EDITS`.

It says `ready`, waits for a line, then makes its edits and says the number of each
once the store has acknowledged it. Every edit adds one word to the unit, and that word
occurs nowhere else.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from drafting.model.edits import EditText
from drafting.store import Store
from drafting.store.records import Record


def main(path: str, unit: str, name: str, edits: int) -> None:
    with Store.open(Path(path)) as store:
        text = store.text("L.6").find(unit).text
        say("ready")
        sys.stdin.readline()
        for number in range(edits):
            when = datetime.fromtimestamp(1_500_000_000 + number, UTC)
            record = Record(name, "", when, f"{name} {number}")
            edit = EditText(unit, text, f"{text} {name}{number}")
            text = store.commit("L.6", edit, record).text.find(unit).text
            say(str(number))


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
