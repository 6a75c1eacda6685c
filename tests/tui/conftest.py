"""A real session in a real store, and the application on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.keyboard_user import Driven, drive

from drafting.model.identity import counting_ids
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.environment.context import Context
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session

if TYPE_CHECKING:
    from drafting.tui.app import DraftingApp

START = datetime(2017, 5, 22, 9, 0, tzinfo=UTC)
HANDLE = "L.4"
RIVERS = Resolution(
    masthead=Masthead(
        organ="Economic and Social Council",
        committee="Commission on Crime Prevention and Criminal Justice",
        symbol="E/CN.15/2017/L.4",
        distribution="Limited",
        date="22 May 2017",
        original="English",
        session="Twenty-sixth session",
        place_and_dates="Vienna, 22–26 May 2017",
        agenda_item="Agenda item 6",
        agenda_title="Crimes along the great rivers",
    ),
    sponsors=("Norland", "Sudland"),
    title="Guarding the great rivers [and lakes]",
    enacting="*The Economic and Social Council*,",
    preamble=(
        Unit("pa", Kind.PREAMBULAR, "*Recalling* its earlier words on clean water,[^na]"),
        Unit("pb", Kind.PREAMBULAR, "*Noting* that sand is stolen from many river beds,"),
    ),
    operative=(
        Unit("oa", Kind.OPERATIVE, "*Invites* States to [share] [exchange] maps of their rivers;"),
        Unit(
            "ob",
            Kind.OPERATIVE,
            "*Requests* the Secretary-General:",
            (
                Unit("oba", Kind.SUBPARAGRAPH, "To count the boats;"),
                Unit("obb", Kind.SUBPARAGRAPH, "To report on what was counted;"),
            ),
        ),
        Unit("oc", Kind.OPERATIVE, "*Decides* to return to the question every second year."),
    ),
    notes=(Note("na", "Economic and Social Council resolution 1999/99."),),
)


class Clock:
    """Goes on by a minute whenever it is asked."""

    def __init__(self) -> None:
        self._now = START

    def __call__(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now


@pytest.fixture(autouse=True)
def _colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have switched colours off."""
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def context(tmp_path: Path) -> Context:
    return Context("Cuba", tmp_path / "data", now=Clock(), ids=counting_ids("new"))


@pytest.fixture
def store(tmp_path: Path, context: Context) -> Path:
    """A session of one resolution with one draft."""
    path = tmp_path / "session"
    with Session.create(
        path, "ccpcj", context, "Twenty-sixth session", "Vienna, 22–26 May 2017"
    ) as session:
        session.store.add(HANDLE, RIVERS, signed(session.context, "Rivers tabled."))
        session.editing.make_draft(HANDLE, "zero")
    return path


@pytest.fixture
def working_text(store: Path, context: Context) -> Iterator[Callable[[], Resolution]]:
    """Reads the working text as another process would."""
    with Session.open(store, context) as session:
        yield lambda: session.text(HANDLE)


@pytest.fixture
def app(store: Path, context: Context) -> DraftingApp:
    """The application, about to open the resolution."""
    from drafting.tui.app import DraftingApp
    from drafting.tui.bridge import Bridge

    return DraftingApp(Bridge(store, context), HANDLE, blink=False)


@pytest.fixture
def session_app(store: Path, context: Context) -> DraftingApp:
    """The application, about to show the list of the session."""
    from drafting.tui.app import DraftingApp
    from drafting.tui.bridge import Bridge

    return DraftingApp(Bridge(store, context), blink=False)


@pytest.fixture
def driven() -> Driven:
    """Runs an application with someone at its keyboard."""
    return drive
