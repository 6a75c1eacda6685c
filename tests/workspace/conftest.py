from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from drafting.model.identity import counting_ids
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.environment.context import Context
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session


def paragraph(identity: str, text: str, *below: Unit, kind: Kind = Kind.OPERATIVE) -> Unit:
    return Unit(identity, kind, text, below)


@pytest.fixture
def text() -> Resolution:
    """A text with a preamble, subparagraphs, notes and an annex."""
    return Resolution(
        masthead=Masthead(symbol="E/CN.15/2017/L.90", organ="Economic and Social Council"),
        sponsors=("Cuba", "Greece"),
        title="Keeping of lighthouses",
        enacting="*The Economic and Social Council*,",
        preamble=(
            paragraph("pa", "*Recalling* the charter of harbours,[^n1]", kind=Kind.PREAMBULAR),
            paragraph("pb", "*Noting* that lamps go out,", kind=Kind.PREAMBULAR),
        ),
        operative=(
            paragraph("oa", "*Urges* States to keep lamps lit and to count them;"),
            paragraph(
                "ob",
                "*Decides*:",
                paragraph("ba", "To oil the hinges;", kind=Kind.SUBPARAGRAPH),
                paragraph("bb", "To paint the doors;", kind=Kind.SUBPARAGRAPH),
            ),
            paragraph("oc", "*Requests* the harbour master to report.[^n2]"),
        ),
        annexes=(
            Unit(
                "aa",
                Kind.ANNEX,
                "List of lamps",
                (Unit("na", Kind.NUMBERED, "The lamp of the north pier."),),
            ),
        ),
        notes=(Note("n1", "Charter of 1901."), Note("n2", "See the log of the pier.")),
    )


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """A clock that moves on by a minute each time it is read."""
    now = datetime(2017, 5, 22, 10, 0, tzinfo=UTC)

    def read() -> datetime:
        nonlocal now
        now += timedelta(minutes=1)
        return now

    return read


@pytest.fixture
def context(tmp_path: Path, clock: Callable[[], datetime]) -> Context:
    """Cuba at the keyboard, with a folder of its own."""
    return Context("Cuba", tmp_path / "data", now=clock, ids=counting_ids("x"))


@pytest.fixture
def session(tmp_path: Path, context: Context, text: Resolution) -> Iterator[Session]:
    """A session of the crime commission with one resolution, `lamps`."""
    with Session.create(
        tmp_path / "store", "ccpcj", context, "Twenty-sixth session", "Vienna, 22–26 May 2017"
    ) as opened:
        opened.store.add("lamps", text, signed(context, "Brought in the lamps."))
        yield opened
