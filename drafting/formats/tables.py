"""TOML that people and other programs write: whatever it says, it is read or refused."""

from __future__ import annotations

from typing import Any

from drafting.formats.errors import UnfitFileError
from drafting.patterns import regex

_LONGEST_REASON = 200
_BOTTOMLESS = regex(r"""(?<![\w"'-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){100}""")
"""A name with a hundred dots: the time that `tomllib` takes grows with their square."""


def table_of(text: str) -> dict[str, Any]:
    """The table that a TOML text holds. Raises UnfitFileError."""
    import tomllib

    if found := _BOTTOMLESS.search(text):
        where = text.count("\n", 0, found.start()) + 1
        raise UnfitFileError(f"line {where} is nested without end", "correct that line")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise UnfitFileError("it is nested without end", "correct it") from error
    except tomllib.TOMLDecodeError as error:
        reason = str(error)
        if len(reason) > _LONGEST_REASON:
            reason = f"{reason[:_LONGEST_REASON]}…"
        raise UnfitFileError(reason, "correct the file") from error
    except ValueError as error:
        # The longest figures are refused by Python itself, in words for programmers.
        raise UnfitFileError("it has a number longer than any", "correct the file") from error


def line_of(text: str, name: str) -> str:
    """Where a name is first given in a TOML text: “ (line 3)”, or nothing if that is not seen."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip("[ \t\"'").startswith(name):
            return f" (line {number})"
    return ""
