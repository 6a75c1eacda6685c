"""Lines that are typed on in prompts and dialogs have the same keys as paragraphs."""

from __future__ import annotations

from textual import events
from textual.app import App, ComposeResult

from drafting.tui.widgets.line_input import LineInput

KEYS = (
    ("guard the rivers", "ctrl+backspace", "guard the "),
    ("guard the rivers", "home ctrl+delete", "the rivers"),
    ("guard the rivers", "ctrl+home X", "Xguard the rivers"),
    ("guard the rivers", "ctrl+a X", "X"),
    ("guard the rivers", "ctrl+left shift+home X", "Xrivers"),
    ("guard the rivers", "ctrl+shift+left ctrl+x home ctrl+v", "riversguard the "),
    ("guard", "a n d ctrl+z", "guard"),
    ("guard", "a n d ctrl+z ctrl+y", "guardand"),
    ("guard", "ctrl+a X ctrl+z Y", "guardY"),
    ("guard", "ctrl+backspace ctrl+z ctrl+shift+z", ""),
)


class Sheet(App[None]):
    def compose(self) -> ComposeResult:
        yield LineInput()


async def test_keys_do_what_they_do_in_paragraphs() -> None:
    app = Sheet()
    async with app.run_test() as pilot:
        line = app.query_one(LineInput)
        for text, keys, after in KEYS:
            line.value = text
            line.action_end()
            for key in keys.split():
                line.post_message(events.Key(key, key if len(key) == 1 else None))
            await pilot._wait_for_screen()
            assert (text, keys, line.value) == (text, keys, after)


async def test_a_double_click_takes_the_word_and_a_third_one_the_line() -> None:
    app = Sheet()
    async with app.run_test() as pilot:
        line = app.query_one(LineInput)
        line.value = "guard the rivers"
        await pilot.click(line, offset=(8, 0), times=2)
        assert line.selected_text == "the"
        await pilot.click(line, offset=(8, 0), times=3)
        assert line.selected_text == "guard the rivers"
