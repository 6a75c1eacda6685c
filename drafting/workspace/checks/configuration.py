"""The file that says which drafting rules are checked in a folder and below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from drafting.workspace.checks.errors import ChecksFileError

CHECKS = "checks.toml"


def table_above(folder: Path) -> dict[str, Any]:
    """The nearest file of checks in a folder or above it; an empty table without one.

    Raises ChecksFileError.
    """
    from drafting.formats.errors import UnfitFileError
    from drafting.formats.small_files import small_text

    for place in (folder, *folder.parents):
        path = place / CHECKS
        try:
            return _read(path, small_text(path))
        except FileNotFoundError:
            continue
        except UnfitFileError as error:
            raise ChecksFileError(path, str(error)) from error
    return {}


def _read(path: Path, written: str) -> dict[str, Any]:
    from drafting.formats.tables import line_of, table_of

    table = table_of(written)
    for key, value in table.items():
        if wrong := _complaint(key, value):
            raise ChecksFileError(path, wrong, line_of(written, key))
    return table


def _complaint(key: str, value: object) -> str:
    """What is wrong with one entry of a file of checks; nothing if all is well."""
    from drafting.editorial import Severity

    if key not in _SHAPES:
        return f"“{key:.60}” is not one of {', '.join(_SHAPES)}; correct it"
    if not _fits(key, value):
        return f"“{key}” must be {_SHAPES[key]}"
    codes = value if isinstance(value, (list, dict)) and key != "exempt" else ()
    for strange in unknown_codes(codes):
        return f"“{strange:.60}” is no drafting rule; “drafting check --rules” lists them all"
    weights = value.values() if isinstance(value, dict) and key == "severity" else ()
    for weight in weights:
        if weight not in list(Severity):
            return f"“{weight:.60}” is not one of {', '.join(Severity)}"
    return ""


_SHAPES = {
    "select": "a list of codes",
    "ignore": "a list of codes",
    "severity": "a table of codes, each with a text",
    "exempt": "a table of texts, each a table of places with lists of codes",
}


def _fits(key: str, value: object) -> bool:
    if key in ("select", "ignore"):
        return _is_list(value)
    if not isinstance(value, dict):
        return False
    if key == "severity":
        return all(isinstance(weight, str) for weight in value.values())
    return all(
        isinstance(places, dict) and all(map(_is_list, places.values()))
        for places in value.values()
    )


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(code, str) for code in value)


def unknown_codes(codes: Iterable[str]) -> Iterator[str]:
    """Those of some codes by which no rule begins."""
    from drafting.editorial import all_rules
    from drafting.editorial.findings import full_code

    known = [rule.code for rule in all_rules()]
    return (one for one in codes if not any(code.startswith(full_code(one)) for code in known))
