"""Print one Markdown table of figures.

`python -m bench` runs all programs, `python -m bench store_commit` one of them, and
`python -m bench --quick` all but those that take minutes.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

NOT_PROGRAMS = {"__init__", "__main__", "row"}
LONG = {"library", "sharing"}
"""What takes minutes: libraries are held against brute force, and desks share by a git host."""
QUICK = "--quick"


def programs() -> list[str]:
    """Names of the modules of this folder that measure something."""
    names = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return sorted(name for name in names if name not in NOT_PROGRAMS and name[0] != "_")


def main(chosen: list[str]) -> None:
    print("| what | aim | measured |")
    print("|---|---|---|")
    if chosen == [QUICK]:
        chosen = [name for name in programs() if name not in LONG]
    for name in chosen or programs():
        for row in import_module(f"bench.{name}").measure():
            print(f"| {row.what} | {row.aim} | {row.measured} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
