"""The only door from document text to the screen.

Square brackets are text: negotiators write them to mean "not agreed", and
Textual reads a plain `str` as markup. Control characters could act on the
terminal. So every string that a document, a store or a file name supplied
passes through this module, and no other module makes anything renderable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich.highlighter import Highlighter
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.content import Content

# C0 and C1 controls but the newline, line and paragraph separators, every control
# of writing direction that spans text, and halves of surrogate pairs.
_UNSAFE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_CONTROL_PICTURES = 0x2400
_REPLACEMENT = "\ufffd"


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    return "\u2421" if code == 0x7F else _REPLACEMENT


def visible(text: str) -> str:
    """`text` with every character that could act on the terminal shown as one that cannot."""
    return _UNSAFE.sub(_picture, text)


def one_line(text: str) -> str:
    """`text`, visible and on a single line."""
    return visible(text.replace("\n", " "))


def literal(text: str) -> Content:
    """`text` as something a widget shows exactly as it is, brackets and all."""
    return Content(visible(text))


def literal_line(text: str) -> Content:
    """`text` on a single line, shown exactly as it is."""
    return Content(one_line(text))


def assembled(pieces: Iterable[tuple[str, str]]) -> Content:
    """Texts with a Textual style each, one after the other, every one literal."""
    return Content.assemble(*((visible(text), style) for text, style in pieces))


def segment(text: str, style: Style | None = None) -> Segment:
    """`text` as part of a line that is drawn cell by cell."""
    return Segment(one_line(text), style)


def editable_line(text: str) -> Text:
    """One line of an editor: as many characters as `text`, none of which can act."""
    return Text(visible(text), end="", no_wrap=True)


class Literally(Highlighter):
    """How a line for words draws them: a file name or a paste may hold what would act."""

    def __call__(self, text: str | Text) -> Text:
        """As many characters as `text`, on one line, none of which can act."""
        words = text if isinstance(text, str) else text.plain
        return Text(one_line(words), end="", no_wrap=True, overflow="ignore")

    def highlight(self, text: Text) -> None:
        """Leave a text as it is: nothing in it is given a look."""
