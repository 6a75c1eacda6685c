"""What the keyboard sends, taken as it was meant: escape is a key, and no byte ends the program.

A terminal sends escape and a letter typed right after it as it sends alt and that letter.
Textual takes it for the latter, or drops the escape, or makes a ^ of it, so that who leaves the
editor quickly and goes on would find the next key in the text. And it ends with a fault at the
first byte that is not UTF-8, which a terminal set to another encoding sends for every accent.
Ctrl+backspace most terminals send as the byte that is ctrl+h, which Textual takes for backspace;
that it is only where the terminal says so.
"""

from __future__ import annotations

import sys
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable, Generator, Iterable
from functools import partial
from typing import ClassVar

from textual import events
from textual._parser import Peek1, Read1
from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.message import Message

_ESCAPE = "\x1b"
_BEGINNINGS = "[]PX^_"
"""What stands after the escape of a sequence that is no key: answers of the terminal begin so."""
_APART = "escape-apart"
"""What an escape is called on its way through the parser, which writes ^ for some of them."""
_PASTE_BEGINS, _PASTE_ENDS = "\x1b[200~", "\x1b[201~"
_HOLDERS = ("textual.drivers.win32",)
_CTRL_H, _DEL = "\x08", "\x7f"
_KNOWN_BETTER = {
    "\x1b[7^": "ctrl+home",
    "\x1b[8^": "ctrl+end",
    "\x1b[8;5u": "ctrl+backspace",
    "\x1b[27;5;127~": "ctrl+backspace",
    "\x1b[27;2;13~": "shift+enter",
}
"""Sequences of rxvt, and of xterm where it is told to send other keys, that Textual misreads."""


class KeyParser(XTermParser):
    """Gives escape and what was typed right after it as two keys."""

    alt_keys: ClassVar[frozenset[str]] = frozenset()
    """Keys with alt that the user has given to verbs: those are meant as alt."""
    ctrl_backspace: ClassVar[str] = _CTRL_H
    """The byte that is ctrl+backspace; none where backspace itself sends it."""
    _escaped = False
    _pasted: str | None = None
    """What has come of a paste that has not ended."""

    def feed(self, data: str) -> Iterable[Message]:
        """What is typed as keys, what is pasted as one text, whatever signs are in it.

        Letter by letter a long paste would take seconds, and an escape in it act as a key.
        """
        if not data and self._pasted is None:
            yield from super().feed(data)
        while data:
            if self._pasted is None:
                typed, begins, data = data.partition(_PASTE_BEGINS)
                if typed:
                    yield from super().feed(typed)
                self._pasted = "" if begins else None
                continue
            # The sign of the end may come in two parts.
            known = max(len(self._pasted) - len(_PASTE_ENDS), 0)
            self._pasted += data
            end, data = self._pasted.find(_PASTE_ENDS, known), ""
            if end >= 0:
                pasted, data = self._pasted[:end], self._pasted[end + len(_PASTE_ENDS) :]
                self._pasted = None
                yield events.Paste(pasted.replace("\x00", ""))

    def parse(
        self, token_callback: Callable[[Message], None]
    ) -> Generator[Read1 | Peek1, str, None]:
        """Give every key to a function; an escape that was set apart under its own name."""

        def give(token: Message) -> None:
            apart = isinstance(token, events.Key) and token.key == _APART
            token_callback(events.Key("escape", _ESCAPE) if apart else token)

        return super().parse(give)

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        if sequence == _ESCAPE:
            # The first of a sequence that another escape cut short: it belongs to the next one.
            self._escaped = True
            return
        if sequence == self.ctrl_backspace or sequence in _KNOWN_BETTER:
            yield events.Key(_KNOWN_BETTER.get(sequence, "ctrl+backspace"), None)
            return
        if len(sequence) == 2 and sequence[0] == _ESCAPE and sequence[1].isdecimal():
            alt, sequence = True, sequence[1]
        alt, self._escaped = alt or self._escaped, False
        if not alt or not sequence.isprintable() or sequence in _BEGINNINGS:
            yield from super()._sequence_to_key_events(sequence)
            return
        meant = list(super()._sequence_to_key_events(sequence, alt=True))
        if all(event.key in self.alt_keys for event in meant):
            yield from meant
            return
        yield events.Key(_APART, _ESCAPE)
        yield from super()._sequence_to_key_events(sequence)


def _forgiving(encoding: str) -> Callable[[], IncrementalDecoder]:
    """A decoder that shows a sign for what it cannot read."""
    return partial(getincrementaldecoder(encoding), "replace")


def backspace_of(terminal: int) -> str:
    """What backspace sends in a terminal, given as a file descriptor; where unknown, as in most."""
    try:
        import termios
    except ImportError:
        return _DEL
    try:
        signs = termios.tcgetattr(terminal)[6]
    except (OSError, ValueError, termios.error):
        return _DEL
    return str(signs[termios.VERASE], "latin-1")


def listening(driver: type[Driver]) -> type[Driver]:
    """The driver, made to take the keyboard so."""
    KeyParser.ctrl_backspace = "" if backspace_of(0) == _CTRL_H else _CTRL_H
    for name in (driver.__module__, *_HOLDERS):
        module = sys.modules.get(name)
        for attribute, ours in (
            ("XTermParser", KeyParser),
            ("getincrementaldecoder", _forgiving),
        ):
            if hasattr(module, attribute):
                setattr(module, attribute, ours)
    return driver
