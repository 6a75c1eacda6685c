"""Words as runs: tabs, line breaks and no-break hyphens as Word writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from drafting.formats.docx.markup.elements import spaced, w
from drafting.model.inline import Run

UNSEEN_MARK = "\u200b"
"""The mark of a note that is referred to from elsewhere: a space without width."""

_SPECIAL = {"\n": "br", "\t": "tab", "\u2011": "noBreakHyphen"}
_SPLIT = re.compile("([\n\t\u2011])")
# XML knows none of these, however they came into a text; a soft hyphen is for the program
# that lays out the page to see to.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\u00ad\ud800-\udfff\ufffe\uffff]")


def text_run(run: Run, *, italic: bool | None = None) -> etree._Element:
    """A run of text in its look; `italic` overrides what the run says."""
    look = run.italic if italic is None else italic
    properties = w("rPr")
    if run.bold:
        properties.extend((w("b"), w("bCs")))
    if look:
        properties.extend((w("i"), w("iCs")))
    elif italic is False:
        properties.extend((w("i", val=0), w("iCs", val=0)))
    if run.struck:
        properties.append(w("strike"))
    return w("r", properties if len(properties) else None, *contents(run.text))


def contents(text: str) -> Iterator[etree._Element]:
    """The elements that a run of this text holds."""
    for part in _SPLIT.split(_UNPRINTABLE.sub("", text)):
        if part in _SPECIAL:
            yield w(_SPECIAL[part])
        elif part:
            yield spaced("t", part)


def printable(text: str) -> str:
    """The text that a document can hold."""
    return _UNPRINTABLE.sub("", text)
