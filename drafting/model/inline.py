r"""Inline text: a light markup over plain prose.

`*italic*`, `**bold**`, `~~struck~~`, `[^id]` for a footnote reference, and a backslash
before a `*`, a `\`, a `~` or the `[` of `[^` that is meant literally. Every other character,
square brackets included, stands for itself: brackets are how negotiators write
text that is not agreed, and nothing may swallow them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_FIRST = 5
"""How many words are enough to know a passage by."""
TOKEN = regex(
    r"\\(?P<escaped>[\\*\[~])"
    r"|\[\^(?P<note>[a-z0-9]{1,32})\]"
    r"|(?P<stars>\*{1,3})"
    r"|(?P<strike>~~)"
    r"|(?P<text>[^\\*\[~]+|.)",
    re.DOTALL,
)
"""What inline text is made of: escapes, references to notes, marks, and stretches of words."""

_LINE_END = regex("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Control characters would act on a terminal, and half a surrogate pair can be written to
# no file; newline (a forced line break) stays.
_CONTROL = regex(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
# Overrides and isolates of direction can make a text read as another one.
_DIRECTION_OVERRIDE = regex(r"[\u202d\u202e]")

_SPACES = str.maketrans("", "", "\t\r\n")


class Run(NamedTuple):
    """A stretch of text of one look, or one footnote reference (`note` set, `text` empty)."""

    text: str
    italic: bool = False
    bold: bool = False
    note: str = ""
    struck: bool = False


@lru_cache(maxsize=8192)
def runs(text: str) -> tuple[Run, ...]:
    """The runs of inline `text`; adjacent runs of one look are one run.

    Never refuses: a mark that is never closed still changes the look up to the
    end of the text, so what was typed and what is shown stay in step.
    """
    return tuple(merged(run for _, run in pieces(text) if run))


def pieces(text: str) -> Iterator[tuple[str, Run | None]]:
    """Each stretch of the source with what it shows; None for a mark, which shows nothing.

    The stretches, joined, are `text` to the letter.
    """
    italic = bold = struck = False
    for token in TOKEN.finditer(text):
        if note := token["note"]:
            yield token[0], Run("", italic, bold, note, struck)
        elif stars := token["stars"]:
            italic ^= len(stars) != 2
            bold ^= len(stars) >= 2
            yield stars, None
        elif token["strike"]:
            struck = not struck
            yield token[0], None
        else:
            yield token[0], Run(token["escaped"] or token["text"], italic, bold, "", struck)


def merged(shown: Iterable[Run]) -> Iterator[Run]:
    """Runs as `markup` keeps them: adjacent ones of one look are one, and none is empty."""
    same: list[str] = []
    look: tuple[object, ...] = ()
    first = Run("")
    for run in shown:
        if not (run.text or run.note):
            continue
        if same and run[1:] != look:
            yield first if len(same) == 1 else first._replace(text="".join(same))
            same = []
        if run.note:
            yield run
            continue
        if not same:
            first, look = run, run[1:]
        same.append(run.text)
    if same:
        yield first if len(same) == 1 else first._replace(text="".join(same))


def look_of(run: Run) -> Run:
    """A run of the same look without words."""
    return run._replace(text="", note="")


def markup(shown: Iterable[Run]) -> str:
    """Inline text whose `runs` are `shown` (merged); the inverse of `runs`."""
    out: list[str] = []
    before = _PLAIN
    for piece in merged(shown):
        out.append(_switch(before, piece))
        before = piece
        out.append(f"[^{piece.note}]" if piece.note else escape(piece.text))
    out.append(_switch(before, _PLAIN))
    return "".join(out)


_PLAIN = Run("")


def _switch(before: Run, after: Run) -> str:
    """The marks between two runs; those of a strike stand around the stars within it."""
    if before.struck == after.struck:
        return _stars(before.italic != after.italic, before.bold != after.bold)
    closing = _stars(before.italic > after.italic, before.bold > after.bold)
    opening = _stars(before.italic < after.italic, before.bold < after.bold)
    return f"{closing}~~{opening}"


def _stars(italic: bool, bold: bool) -> str:
    return "*" * (italic + 2 * bold)


def escape(plain: str) -> str:
    """Inline text that reads back as exactly `plain`."""
    escaped = plain.replace("\\", "\\\\").replace("*", "\\*").replace("~", "\\~")
    return escaped.replace("[^", "\\[^")


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The words alone: no markup, no footnote references."""
    return "".join(run.text for run in runs(text))


def note_references(text: str) -> tuple[str, ...]:
    """Identities of the notes referred to, in order, repeats included."""
    if "[^" not in text:
        return ()
    return tuple(run.note for run in runs(text) if run.note)


def tidy(text: str) -> str:
    r"""Text made safe to keep: NFC, no control characters, no direction overrides.

    No-break spaces and hyphens survive. A tab becomes a space; other line ends, and what
    separates lines and paragraphs, become `\n`.
    """
    if text.isascii() and text.isprintable():
        return text
    # Most texts have no other characters that cannot be seen than these.
    if not text.replace("\n", "").replace("\u00a0", "").isprintable():
        text = _LINE_END.sub("\n", text).replace("\t", " ")
        text = _DIRECTION_OVERRIDE.sub("", _CONTROL.sub("", text))
    return unicodedata.normalize("NFC", text)


def acts_on_screens(text: str) -> bool:
    """Whether text has characters that `tidy` takes out because they act on what shows it."""
    if text.isprintable():
        return False
    without_spaces = text.translate(_SPACES)
    return bool(_CONTROL.search(without_spaces) or _DIRECTION_OVERRIDE.search(without_spaces))


def normalized(text: str) -> str:
    """The one spelling of inline `text` that `markup` writes."""
    return markup(runs(text))


def opening(text: str) -> str:
    """The first words of inline markup, in quotation marks."""
    words = plain(text).split()
    more = "…" if len(words) > _FIRST else ""
    return f"“{' '.join(words[:_FIRST])}{more}”"
