"""The single values of a resolution, addressed by name ("title", "masthead.symbol")."""

from __future__ import annotations

from typing import Any

from drafting.dataclasses import fields, replace
from drafting.model.errors import UnknownUnitError
from drafting.model.resolution import Masthead, Resolution

FieldValue = str | tuple[str, ...]
MASTHEAD_PREFIX = "masthead."
FIELDS = (
    "sponsors", "sponsors_note", "kind", "submitted_by", "chapeau",
    "title", "enacting", "closing", "language",
    *(f"{MASTHEAD_PREFIX}{entry.name}" for entry in fields(Masthead)),
)  # fmt: skip
"""Single values that `SetField` can change."""


def get_field(resolution: Resolution, field: str) -> FieldValue:
    """The value of one of `FIELDS`."""
    _check_field(field)
    if field.startswith(MASTHEAD_PREFIX):
        owner: object = resolution.masthead
        field = field.removeprefix(MASTHEAD_PREFIX)
    else:
        owner = resolution
    value: FieldValue = getattr(owner, field)
    return value


def set_field(resolution: Resolution, field: str, value: FieldValue) -> Resolution:
    """`resolution` with one of `FIELDS` set to `value`."""
    _check_field(field)
    if field.startswith(MASTHEAD_PREFIX):
        entry: dict[str, Any] = {field.removeprefix(MASTHEAD_PREFIX): value}
        return replace(resolution, masthead=replace(resolution.masthead, **entry))
    changed: dict[str, Any] = {field: value}
    return replace(resolution, **changed)


def _check_field(field: str) -> None:
    if field not in FIELDS:
        raise UnknownUnitError(field)
