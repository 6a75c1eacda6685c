"""Characters that nobody sees, and in which words or numbers can be spelled."""

from __future__ import annotations

from lxml import etree

from drafting.formats.docx.markup.names import T, W
from drafting.patterns import regex

_JOINED = (
    "\u0600-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufeff"
    "\U0001f000-\U0001faff\u2600-\u27bf\ufe0f"
)
"""Letters and pictures between which a joiner is part of the spelling."""
INVISIBLE = regex(
    "[\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\U000e0000-\U000e007f]|"
    f"(?<![{_JOINED}])[\u200c\u200d]|(?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
    "[\U000e0100-\U000e01ef]"
)
"""Marks of no width, tags, and selectors of forms behind a letter that has but one."""
_TAG = 0xE0000
_TEXTS = (T, W + "delText")


def invisible_in(root: etree._Element) -> tuple[int, str]:
    """How many such characters a part has, and the words that are spelled in them."""
    found = [one for text in root.iter(*_TEXTS) for one in INVISIBLE.findall(text.text or "")]
    spelled = (chr(ord(one) - _TAG) for one in found if _TAG + 0x20 <= ord(one) < _TAG + 0x7F)
    return len(found), "".join(spelled)


def take_out_invisible(root: etree._Element) -> None:
    """Take them out of the words of a part."""
    for text in root.iter(*_TEXTS):
        if text.text and INVISIBLE.search(text.text):
            text.text = INVISIBLE.sub("", text.text)
