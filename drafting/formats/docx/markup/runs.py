"""Words as runs: tabs, line breaks and no-break hyphens as Word writes them."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cache

from lxml import etree

from drafting.formats.docx.markup.elements import spaced, w
from drafting.model.inline import Run
from drafting.patterns import regex

UNSEEN_MARK = "\u200b"
"""The mark of a note that is referred to from elsewhere: a space without width."""

_SPECIAL = {"\n": "br", "\t": "tab", "\u2011": "noBreakHyphen"}
_SPLIT = regex("([\n\t\u2011])")
# XML knows none of these, however they came into a text; a soft hyphen is for the program
# that lays out the page to see to.
_UNPRINTABLE = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\u00ad\ud800-\udfff\ufffe\uffff]")


def text_run(run: Run, *, italic: bool | None = None) -> etree._Element:
    """A run of text in its look; `italic` overrides what the run says."""
    made = deepcopy(_empty_run(run.bold, run.italic if italic is None else italic, run.struck,
                               upright=italic is False))  # fmt: skip
    made.extend(contents(run.text))
    return made


@cache
def _empty_run(bold: bool, italic: bool, struck: bool, *, upright: bool) -> etree._Element:
    """A run to copy, which takes less time than to make one; `upright` is so in italic lines."""
    properties = w("rPr")
    if bold:
        properties.extend((w("b"), w("bCs")))
    if italic:
        properties.extend((w("i"), w("iCs")))
    elif upright:
        properties.extend((w("i", val=0), w("iCs", val=0)))
    if struck:
        properties.append(w("strike"))
    return w("r", properties if len(properties) else None)


def contents(text: str) -> Iterator[etree._Element]:
    """The elements that a run of this text holds."""
    for part in _SPLIT.split(printable(text)):
        if part in _SPECIAL:
            yield w(_SPECIAL[part])
        elif part:
            yield spaced("t", part)


def printable(text: str) -> str:
    """The text that a document can hold."""
    # To ask takes less time than to look for each of the others.
    return text if text.isprintable() else _UNPRINTABLE.sub("", text)
