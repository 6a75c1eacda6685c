"""What terminals send for keys, as bytes and as sequences, and what the program makes of them."""

from __future__ import annotations

import os

import pytest
from textual import events
from textual.drivers import linux_driver

from drafting.tui.app import DraftingApp
from drafting.tui.keyboard import KeyParser, backspace_of


@pytest.fixture
def parser() -> KeyParser:
    return KeyParser()


def keys(parser: KeyParser, sent: str) -> list[str]:
    """The keys that come of what a terminal sent at once, up to an escape that follows it."""
    taken = [*parser.feed(sent), *parser.feed("\x1b")]
    return [event.key for event in taken if isinstance(event, events.Key)]


@pytest.mark.parametrize(
    ("typed", "key"),
    [("j", "j"), ("O", "O"), (":", "colon"), ("?", "question_mark"), (" ", "space"), ("1", "1")],
)
def test_escape_and_a_key_right_after_it_are_two_keys(
    parser: KeyParser, typed: str, key: str
) -> None:
    assert keys(parser, f"\x1b{typed}") == ["escape", key]


def test_words_between_two_escapes_are_words_between_two_escapes(parser: KeyParser) -> None:
    assert keys(parser, "x\x1boHi") == ["x", "escape", "o", "H", "i"]


def test_sequences_of_keys_stay_what_they_are(parser: KeyParser) -> None:
    assert keys(parser, "\x1b[A\x1bOP\x1b\r\x1bf\x1b[1;3B") == [
        "up", "f1", "enter", "ctrl+right", "alt+down",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        ("\x1b[H\x1bOH\x1b[1~", "home"),
        ("\x1b[1;5H\x1b[7^", "ctrl+home"),
        ("\x1b[1;5F\x1b[8^", "ctrl+end"),
        ("\x1b[1;5D\x1bOd", "ctrl+left"),
        ("\x1b[1;6D", "ctrl+shift+left"),
        ("\x1b[1;2H", "shift+home"),
        ("\x1b[1;6F", "ctrl+shift+end"),
        ("\x1b[1;3A", "alt+up"),
        ("\x1b[1;3D", "alt+left"),
        ("\x1b[3;5~", "ctrl+delete"),
        ("\x08\x1b[127;5u\x1b[27;5;127~", "ctrl+backspace"),
        ("\x1b[13;2u\x1b[27;2;13~", "shift+enter"),
        ("\x7f", "backspace"),
        ("\x1a\x1b[122;5u", "ctrl+z"),
        ("\x1b[122;6u", "ctrl+shift+z"),
    ],
)
def test_whatever_a_terminal_sends_for_a_key_is_that_key(
    parser: KeyParser, sent: str, key: str
) -> None:
    assert set(keys(parser, sent)) == {key}


def test_what_a_terminal_says_is_its_backspace_is_never_more_than_that(
    parser: KeyParser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KeyParser, "ctrl_backspace", "")
    assert keys(parser, "\x08") == ["backspace"]


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
def test_the_terminal_is_asked_what_its_backspace_sends() -> None:
    import termios

    held, terminal = os.openpty()
    try:
        settings = termios.tcgetattr(terminal)
        settings[6][termios.VERASE] = b"\x08"
        termios.tcsetattr(terminal, termios.TCSANOW, settings)
        assert backspace_of(terminal) == "\x08"
    finally:
        os.close(held)
        os.close(terminal)
    assert backspace_of(terminal) == "\x7f"


def test_a_key_with_alt_that_the_user_chose_is_that_key(
    parser: KeyParser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KeyParser, "alt_keys", frozenset({"alt+j"}))
    assert keys(parser, "\x1bj") == ["alt+j"]
    assert keys(parser, "k") == ["escape", "k"]


def test_an_answer_of_the_terminal_that_nobody_understands_is_no_escape(parser: KeyParser) -> None:
    assert "escape" not in keys(parser, "\x1b[99;98;97z")


def test_bytes_of_another_encoding_are_shown_as_a_sign(app: DraftingApp) -> None:
    app.get_driver_class()
    assert linux_driver.getincrementaldecoder("utf-8")().decode(b"caf\xe9 ", final=False) == "caf� "


@pytest.mark.parametrize("size", [1, 3, 7, 1000])
def test_what_is_pasted_is_one_text_whatever_signs_are_in_it(parser: KeyParser, size: int) -> None:
    words = "one \x1b[31mred\x1b[0m \x1bo\x1bq \x1b[20 two\r3"
    sent = f"\x1b[200~{words}\x1b[201~x"
    pieces = [sent[:6], *(sent[at : at + size] for at in range(6, len(sent), size))]
    events_of = [event for piece in pieces for event in parser.feed(piece)]
    assert [event.text for event in events_of if isinstance(event, events.Paste)] == [words]
    assert [event.key for event in events_of if isinstance(event, events.Key)] == ["x"]
