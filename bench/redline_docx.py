"""From two Word files to a Word file with tracked changes: the whole process.

python -m bench redline_docx
python bench/redline_docx.py OLD.docx NEW.docx     on files of your own
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.row import Row
from drafting.formats.bodies import load_body
from drafting.formats.docx import write_document
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind, Unit

RUNS = 9
TEMPLATES = Path(__file__).parents[1] / "templates"
TOPICS = ("harbours", "lighthouses", "pilots", "coastal charts", "ferry lines", "salvage crews")
VERBS = ("Urges", "Invites", "Encourages", "Requests", "Calls upon", "Welcomes the readiness of")
FEELINGS = ("Recalling", "Noting", "Recognizing", "Bearing in mind", "Welcoming", "Deploring")


def measure() -> list[Row]:
    """The median of several runs on two texts of 45 paragraphs."""
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder) / "old.docx", Path(folder) / "new.docx"
        for path, text in ((old, resolution(revised=False)), (new, resolution(revised=True))):
            write_document(text, path, load_body("ga", TEMPLATES))
        return [Row("redline to DOCX, whole process", "< 0.11 s", seconds(old, new), "s")]


def seconds(old: Path, new: Path) -> float:
    """The median time of a comparison, from the call to the end of the process."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "redline.docx"
        call = [sys.executable, "-m", "drafting", "compare", str(old), str(new), "-o", str(target)]
        times = []
        for _ in range(RUNS):
            began = perf_counter()
            done = subprocess.run(call, check=False, stdout=subprocess.DEVNULL)
            times.append(perf_counter() - began)
            assert done.returncode == 1, "the texts differ, and the call says so"
        return median(times)


def resolution(*, revised: bool) -> Resolution:
    """A text of 45 paragraphs; revised, a third of them are edited, one moved, two new."""
    preamble = tuple(paragraphs(Kind.PREAMBULAR, FEELINGS, 18, ",", revised=revised))
    operative = tuple(paragraphs(Kind.OPERATIVE, VERBS, 27, ";", revised=revised))
    return Resolution(
        masthead=Masthead(
            organ="General Assembly",
            symbol="A/80/L.9/Rev.1" if revised else "A/80/L.9",
            session="Eightieth session",
            agenda_item="Agenda item 9",
        ),
        sponsors=("Fiji", "Malta"),
        title="Safety of small harbours",
        enacting="*The General Assembly*,",
        preamble=preamble,
        operative=operative,
    )


def paragraphs(
    kind: Kind, openers: tuple[str, ...], count: int, end: str, *, revised: bool
) -> Iterator[Unit]:
    order = list(range(count))
    if revised:
        order.insert(2, order.pop(9))
        order.insert(12, count)
    for number in order:
        edited = revised and number % 3 == 1
        topic = TOPICS[number % len(TOPICS)]
        words = (
            f"*{openers[number % len(openers)]}* the port authorities of the {number + 2} small "
            f"islands that depend on {topic}, and of their neighbours, "
            f"{'and the pilots who serve them, ' if edited else ''}"
            f"to keep {topic} open through the {'rainy' if edited else 'winter'} season and to "
            f"report on berth {number * 37 % 101} every {number % 7 + 2} months{end}"
        )
        yield Unit(f"{kind.value[0]}{number}", kind, words)


if __name__ == "__main__":
    print(f"{seconds(Path(sys.argv[1]), Path(sys.argv[2])):.3f} s")
