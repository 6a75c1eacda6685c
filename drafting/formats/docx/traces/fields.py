"""Which fields become the words that they show."""

from __future__ import annotations

import re

from drafting.formats.docx.active.addresses import address_of
from drafting.formats.docx.active.fields import Code
from drafting.formats.docx.active.kinds import COMPUTED, HYPERLINK
from drafting.formats.docx.traces.links import told_less
from drafting.formats.docx.traces.metadata import KEPT_FIELDS, PATH
from drafting.patterns import regex

_TIP = regex(r"\\[ot]\b", re.IGNORECASE)
"""What a field says of a link to whoever points at it, and where it opens."""


def becomes_words(code: Code) -> bool:
    """Whether a field becomes what it shows: those stay that work with the text alone."""
    if code.command == HYPERLINK.upper():
        address = address_of(code.rest)
        is_plain = told_less(address) == address and not _TIP.search(code.rest)
        return not is_plain or bool(PATH.search(code.rest.encode()))
    plain = code.command in KEPT_FIELDS or code.command in ("", COMPUTED)
    return not plain and not code.command.startswith("=")
