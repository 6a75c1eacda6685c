"""What the keys and the mouse of a word processor do in the text that is being written."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from drafting.tui.theme import THEMES
from drafting.tui.widgets.editor import Editor

WORDS = "Invites States to share maps"
NOTED = "clean water[^na] and sand"
ITALIC = "*Recalling its* own *maps*, ~~twice~~"
STARRED = r"two \* three\* four"
PARAGRAPHS = "First one,\nwith a line.\n\nSecond one."


class Sheet(App[None]):
    """One text, open for writing."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.editor = Editor(lambda verb: verb.keys, blink=False)
        self.told: list[str] = []
        self.editor.tell = self.told.append

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(THEMES[0].variables)

    def compose(self) -> ComposeResult:
        yield self.editor

    def on_mount(self) -> None:
        self.editor.begin(self._text, paragraphs=True)
        self.editor.focus()


@asynccontextmanager
async def writing(text: str) -> AsyncIterator[tuple[Editor, Pilot[None], list[str]]]:
    app = Sheet(text)
    async with app.run_test(size=(40, 12)) as pilot:
        yield app.editor, pilot, app.told


async def press(editor: Editor, pilot: Pilot[None], keys: str) -> None:
    """Send keys, parted by blanks, as quickly as a terminal does."""
    for key in keys.split():
        editor.app.post_message(events.Key(key, key if len(key) == 1 else None))
    await pilot._wait_for_screen()
    await pilot._wait_for_screen()


async def click(editor: Editor, pilot: Pilot[None], place: tuple[int, int], times: int) -> None:
    """Click some times on one cell, without the time that a hand takes."""
    x, y = editor.content_region.x + place[0], editor.content_region.y + place[1]
    at = (place[0], place[1], 0, 0, 1, False, False, False, x, y)
    for chain in range(1, times + 1):
        editor.post_message(events.MouseDown(editor, *at))
        editor.post_message(events.MouseUp(editor, *at))
        editor.post_message(events.Click(editor, *at, chain=chain))
    await pilot._wait_for_screen()


KEYS = (
    (WORDS, "ctrl+home X", f"X{WORDS}"),
    (WORDS, "ctrl+home ctrl+end X", f"{WORDS}X"),
    (WORDS, "home X", f"X{WORDS}"),
    (WORDS, "home end X", f"{WORDS}X"),
    (WORDS, "ctrl+left X", "Invites States to share Xmaps"),
    (WORDS, "ctrl+backspace", "Invites States to share "),
    (WORDS, "home ctrl+delete", " States to share maps"),
    (WORDS, "home ctrl+right ctrl+delete", "Invites to share maps"),
    (WORDS, "shift+left shift+left X", "Invites States to share maX"),
    (WORDS, "ctrl+shift+left ctrl+shift+left X", "Invites States to X"),
    (WORDS, "home ctrl+right shift+end X", "InvitesX"),
    (WORDS, "ctrl+left shift+home X", "Xmaps"),
    (WORDS, "ctrl+left ctrl+shift+home X", "Xmaps"),
    (WORDS, "ctrl+a X", "X"),
    (WORDS, "ctrl+a left X", f"X{WORDS}"),
    (WORDS, "ctrl+a right X", f"{WORDS}X"),
    (WORDS, "ctrl+shift+left ctrl+x home ctrl+v", "mapsInvites States to share "),
    (WORDS, "ctrl+shift+left shift+delete home shift+insert", "mapsInvites States to share "),
    (WORDS, "ctrl+shift+left ctrl+c end ctrl+v", "Invites States to share mapsmaps"),
    (WORDS, "ctrl+a delete ctrl+z", WORDS),
    (WORDS, "ctrl+a delete ctrl+z ctrl+y", ""),
    (WORDS, "ctrl+a delete ctrl+z ctrl+shift+z", ""),
    (NOTED, "home ctrl+right ctrl+right ctrl+right X", "clean water[^na]X and sand"),
    (NOTED, "ctrl+left ctrl+left left ctrl+backspace", "clean water and sand"),
    (NOTED, "home ctrl+right ctrl+right ctrl+delete", "clean water and sand"),
    (ITALIC, "home ctrl+right X", "*RecallingX its* own *maps*, ~~twice~~"),
    (ITALIC, "home ctrl+right ctrl+right X", "*Recalling its*X own *maps*, ~~twice~~"),
    (ITALIC, "ctrl+left X", "*Recalling its* own *maps*, X~~twice~~"),
    (ITALIC, "ctrl+left ctrl+left X", "*Recalling its* own X*maps*, ~~twice~~"),
    (ITALIC, "ctrl+backspace", "*Recalling its* own *maps*, "),
    (ITALIC, "ctrl+left ctrl+backspace", "*Recalling its* own ~~twice~~"),
    (ITALIC, "home ctrl+delete", "* its* own *maps*, ~~twice~~"),
    (ITALIC, "home ctrl+delete ctrl+delete", " own *maps*, ~~twice~~"),
    (ITALIC, "home right ctrl+delete ctrl+delete", " own *maps*, ~~twice~~"),
    (ITALIC, "home ctrl+right ctrl+right ctrl+backspace", "*Recalling * own *maps*, ~~twice~~"),
    (STARRED, "home ctrl+right X", r"twoX \* three\* four"),
    (STARRED, "home ctrl+right ctrl+right X", r"two \* threeX\* four"),
    (PARAGRAPHS, "ctrl+up X", "First one,\nwith a line.\n\nXSecond one."),
    (PARAGRAPHS, "ctrl+up ctrl+up X", f"X{PARAGRAPHS}"),
    (PARAGRAPHS, "ctrl+home ctrl+down X", "First one,\nwith a line.\n\nXSecond one."),
    (PARAGRAPHS, "ctrl+shift+up X", "First one,\nwith a line.\n\nX"),
    (PARAGRAPHS, "ctrl+home ctrl+shift+end X", "X"),
)


async def test_keys_do_what_they_do_elsewhere() -> None:
    async with writing("") as (editor, pilot, _):
        for text, keys, after in KEYS:
            editor.begin(text, paragraphs=True)
            await press(editor, pilot, keys)
            assert (text, keys, editor.text) == (text, keys, after)


async def test_cut_and_copy_of_nothing_leave_the_paragraph_whole_and_say_so() -> None:
    async with writing(WORDS) as (editor, pilot, told):
        await press(editor, pilot, "ctrl+x ctrl+c ctrl+v")
        assert editor.text == WORDS
        assert "Nothing is selected" in told[0]
        assert "ctrl+shift+v" in told[-1]


CLICKS = (
    (WORDS, "hare", 2, "share"),
    ("the State’s *own* maps", "s *own", 2, "State’s"),
    ("the State’s *own* maps", "wn", 2, "own"),
    (NOTED, "na]", 2, "[^na]"),
    (PARAGRAPHS, "line", 3, "First one,\nwith a line."),
    (PARAGRAPHS, "Second", 3, "Second one."),
    (WORDS, "hare", 1, ""),
)


async def test_a_double_click_takes_the_word_and_a_third_one_the_paragraph() -> None:
    async with writing("") as (editor, pilot, _):
        for text, words, times, selected in CLICKS:
            editor.begin(text, paragraphs=True)
            await pilot._wait_for_screen()
            rows = text.split("\n")
            row = next(at for at, line in enumerate(rows) if words in line)
            await click(editor, pilot, (rows[row].index(words), row), times)
            assert (text, words, editor.selected_text) == (text, words, selected)


async def test_the_cursor_never_stands_inside_the_mark_of_a_note() -> None:
    async with writing(NOTED) as (editor, pilot, _):
        for column in range(len(NOTED) + 1):
            editor.move_cursor((0, column))
            await press(editor, pilot, "X")
            assert "[^na]" in editor.text
            editor.action_undo()
