"""The tour: a strip above the status line that says what to try, and sees when it was done."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.app import App
from textual.timer import Timer
from textual.widgets import Static
from textual.worker import Worker

from drafting.dataclasses import dataclass
from drafting.model.resolution import Resolution
from drafting.tui.screens.base import WorkScreen
from drafting.tui.text_safety import assembled
from drafting.tui.tools import Tools
from drafting.tui.verbs import SCREENS
from drafting.tui.verbs.key_names import key_name

if TYPE_CHECKING:
    from drafting.tui.screens.desk.screen import DeskScreen

_LOOK_AGAIN = 0.2
START = "Start"
"""The screen at which the tour ends."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to try; `{desk.move}` in its words is the key of that verb."""

    words: str
    done: Callable[[Tour], bool]
    at_start: bool = False
    """Whether it is shown on the start screen, to which it leads."""


class TourStrip(Static):
    """Shows one step."""

    DEFAULT_CSS = """
    TourStrip {
        height: auto;
        padding: 0 1;
        background: $accent 20%;
        color: $foreground;
    }
    """


class Tour:
    """Goes through the steps on whatever screen the person is."""

    def __init__(self, app: App[object], tools: Tools) -> None:
        self._app = app
        self._tools = tools
        self.is_over = False
        """Whether it was gone through, or left."""
        self._at = 0
        self._before: Resolution | None = None
        self._names = {verb.id: verb for group in SCREENS for verb in group}
        self._timer: Timer | None = None
        self._has_arrived = True
        """Whether the screen was reached to which the step leads; others are passed on the way."""

    # What the steps look at

    @property
    def screen_name(self) -> str:
        """What the present screen is called, empty for a dialog."""
        screen = self._app.screen
        return screen.NAME if isinstance(screen, WorkScreen) else ""

    @property
    def desk(self) -> DeskScreen | None:
        """The resolution that is open."""
        from drafting.tui.screens.desk.screen import DeskScreen

        desks = [screen for screen in self._app.screen_stack if isinstance(screen, DeskScreen)]
        return desks[-1] if desks else None

    @property
    def text(self) -> Resolution | None:
        """The text that is open, as it is in the record."""
        return self.desk.text.resolution if self.desk else None

    @property
    def changed(self) -> bool:
        """Whether the record has another text than when the step began."""
        return self.text is not None and self._before is not None and self.text != self._before

    # Going on

    def begin(self) -> None:
        """Show the first step, and look from time to time whether it was done."""
        self._enter(0)
        self._timer = self._app.set_interval(_LOOK_AGAIN, self.look)

    def look(self) -> None:
        """Go on if what the step asks for was done; show the step on the present screen."""
        if not self._app.screen_stack:
            # The program is ending.
            return
        if self._before is None:
            self._before = self.text
        if not self._has_arrived:
            self._has_arrived = self.screen_name == START
        elif STEPS[self._at].done(self):
            self.go_on()
        elif self.screen_name == START and not STEPS[self._at].at_start:
            # Somebody left the sample, where the other steps were to be tried.
            self._enter(len(STEPS) - 1)
        self._show()

    def go_on(self) -> None:
        """Go to the next step; after the last one the tour is over."""
        if self._at + 1 < len(STEPS):
            self._enter(self._at + 1)
        else:
            self.leave()

    def _enter(self, at: int) -> None:
        self._at = at
        self._before = self.text
        self._has_arrived = not STEPS[at].at_start or self.screen_name == START
        if not self._has_arrived:
            lead = partial(self._app.run_action, "app.start")
            _worker: Worker[bool] = self._app.run_worker(lead)
        self._show()

    def leave(self) -> None:
        """Take the strip away everywhere."""
        if self._timer is not None:
            self._timer.stop()
        self.is_over = True
        for screen in self._app.screen_stack:
            screen.query(TourStrip).remove()

    def _show(self) -> None:
        screen = self._app.screen
        if self.is_over or not isinstance(screen, WorkScreen):
            return
        strips = screen.query(TourStrip)
        if strips:
            strips.first(TourStrip).update(assembled(self._pieces()))
        elif screen.is_mounted:
            screen.mount(TourStrip(assembled(self._pieces())), before=screen.status)

    def _pieces(self) -> list[tuple[str, str]]:
        pieces = [(f"Tour {self._at + 1}/{len(STEPS)}  ", "bold")]
        for part in re.split(r"(\{[a-z.-]+\})", STEPS[self._at].words):
            if part.startswith("{"):
                verb = self._names[part[1:-1]]
                pieces.append((key_name(self._tools.keys_of(verb)), "bold $accent"))
            elif part:
                pieces.append((part, ""))
        end = "ends the tour" if self._at + 1 == len(STEPS) else "goes on"
        skip = key_name(self._tools.keys_of(self._names["app.tour"]))
        return [*pieces, (f"  ({skip} {end})", "$faint")]


def _stands_at(tour: Tour, label: str) -> bool:
    desk = tour.desk
    return desk is not None and desk.is_current and desk.text.document.name(desk.text.key) == label


STEPS = (
    Step(
        "Here are the texts of a sample session. Arrows choose one, {session.open} opens it: "
        "open the first.",
        lambda tour: tour.desk is not None,
    ),
    Step(
        "This is the page as it will be printed. Arrows go from paragraph to paragraph. "
        "Now press {desk.jump} and type op2, then enter.",
        lambda tour: _stands_at(tour, "OP2"),
    ),
    Step(
        "Press {desk.write}: the paragraph opens where it stands. Type some words, brackets "
        "and all, then {writing.done} to save them in the record.",
        lambda tour: tour.changed,
    ),
    Step(
        "Everything can be taken back, tomorrow too: press {negotiation.undo}.",
        lambda tour: tour.changed,
    ),
    Step(
        "{desk.insert-after} writes a new paragraph. Begin with Req, take the opening words that "
        "are offered with {writing.complete}, write on, and save with {writing.done}.",
        lambda tour: tour.changed,
    ),
    Step(
        "{desk.move} moves it: arrows choose the place, enter puts it there. Numbers follow.",
        lambda tour: tour.changed,
    ),
    Step(
        "Press {desk.redline} to see what changed since the last draft. There, {redline.view} "
        "sets the two texts side by side, and {redline.back} comes back.",
        lambda tour: tour.screen_name == "Redline",
    ),
    Step(
        "{redline.back} comes back to the text. There, {desk.draft} freezes it as a draft, "
        "{desk.history} shows every wording of a paragraph, and {desk.export} writes Word files, "
        "also with the changes tracked.",
        lambda _tour: False,
    ),
    Step(
        "In a negotiation, {negotiation.record-as} says as which delegation you write, "
        "{negotiation.propose} puts a proposal, {negotiation.agreed} agrees what is under the "
        "bar, and {negotiation.room} goes through the text before the room.",
        lambda _tour: False,
    ),
    Step(
        "{app.help} shows every key of a screen and changes it, {app.palette} finds any command "
        "by its name, {app.next-theme} changes the colours.",
        lambda _tour: False,
    ),
    Step(
        "And now your own text: {start.new} begins a session and {start.from-file} one around a "
        "Word, PDF or text file. The sample stays here to try things on.",
        lambda tour: tour.screen_name == "Session",
        at_start=True,
    ),
)
