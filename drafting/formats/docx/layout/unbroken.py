"""Dates that lines are not broken in: no-break spaces, as issued files have them."""

from __future__ import annotations

import re
from functools import cache

from drafting.lexicon.languages import RIGHT_TO_LEFT
from drafting.lexicon.months import SPELLED
from drafting.page.blocks import Block, Role

_NO_BREAK = "\u00a0"
_SPACE = f"[ {_NO_BREAK}]"


def unbroken(block: Block) -> Block:
    """A line that says who adopted a text and when breaks before its date, if it is to break."""
    # LibreOffice never ends with a line from right to left that has such spaces.
    if block.role is not Role.ADOPTION or block.language in RIGHT_TO_LEFT:
        return block
    return block._replace(text=_date_at_end().sub(_joined, block.text))


def _joined(found: re.Match[str]) -> str:
    lead = " " * (found["on"] is not None)
    return lead + found[0].strip(f" {_NO_BREAK}").replace(" ", _NO_BREAK)


@cache
def _date_at_end() -> re.Pattern[str]:
    """A date with what leads to it: "on 9 October 2024", "el 9 de octubre de 2024"."""
    return re.compile(
        rf"(?P<on>(?<!,){_SPACE}(?:on|le|el){_SPACE})?\d{{1,2}}(?:er)?{_SPACE}(?:de{_SPACE})?"
        rf"(?:{'|'.join(SPELLED)}){_SPACE}(?:de{_SPACE})?\d{{4}}(?:{_SPACE}года)?$"
    )
