"""What lines are not broken in: no-break spaces, as issued files have them."""

from __future__ import annotations

import re
from functools import cache

from drafting.lexicon.languages import RIGHT_TO_LEFT
from drafting.lexicon.months import SPELLED
from drafting.lexicon.organs import NAMES_OF_COMMITTEES
from drafting.page.blocks import Block, Role

_NO_BREAK = "\u00a0"
_SPACE = f"[ {_NO_BREAK}]"


def unbroken(block: Block) -> Block:
    """A line that says who adopted a text and when breaks before its date, if it is to break.

    The line below, which says on whose report, breaks before "(Fourth Committee)".
    """
    # LibreOffice never ends with a line from right to left that has such spaces.
    if block.language in RIGHT_TO_LEFT:
        return block
    if block.role is Role.ADOPTION:
        return block._replace(text=_date_at_end().sub(_joined, block.text))
    if block.role is Role.REPORT:
        return block._replace(text=_second_name().sub(_together, block.text))
    return block


def _joined(found: re.Match[str]) -> str:
    lead = " " * (found["on"] is not None)
    return lead + found[0].strip(f" {_NO_BREAK}").replace(" ", _NO_BREAK)


def _together(found: re.Match[str]) -> str:
    return found[0].replace(" ", _NO_BREAK)


@cache
def _date_at_end() -> re.Pattern[str]:
    """A date with what leads to it: "on 9 October 2024", "el 9 de octubre de 2024"."""
    return re.compile(
        rf"(?P<on>(?<!,){_SPACE}(?:on|le|el){_SPACE})?\d{{1,2}}(?:er)?{_SPACE}(?:de{_SPACE})?"
        rf"(?:{'|'.join(SPELLED)}){_SPACE}(?:de{_SPACE})?\d{{4}}(?:{_SPACE}года)?$"
    )


@cache
def _second_name() -> re.Pattern[str]:
    """The name in parentheses that a committee has beside its own: "(Fourth Committee)"."""
    full = [
        name
        for english, names in NAMES_OF_COMMITTEES.items()
        for name in (english, *names.values())
    ]
    inner = [name.partition("(")[2].rstrip(")") for name in full]
    return re.compile(rf"\((?:{'|'.join(re.escape(name) for name in inner if name)})\)")
