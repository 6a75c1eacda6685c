"""The single values of a text, called by plain names: title, symbol, sponsors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.model.edits import SetField
from drafting.model.fields import FIELDS, MASTHEAD_PREFIX, FieldValue, get_field
from drafting.model.inline import tidy
from drafting.model.resolution import Resolution
from drafting.model.typed_inline import as_typed
from drafting.workspace.editing.errors import UnknownFieldError
from drafting.workspace.editing.inline_text import known_notes_only
from drafting.workspace.editing.paragraphs import typed_paragraph
from drafting.workspace.editing.plans import Plan
from drafting.workspace.errors import UnchangedError
from drafting.workspace.wording import listed, quoted

_NAMES = {field.removeprefix(MASTHEAD_PREFIX): field for field in FIELDS}
_ABSENT = Resolution()
VALUE_NAMES = tuple(name for name in _NAMES if name != "sponsors_note")
"""The names that a value can be called by."""


def find_field(name: str) -> str:
    """The field of that name, with or without "masthead.". Raises UnknownFieldError."""
    wanted = name.strip().casefold().replace(" ", "_").replace("-", "_")
    wanted = wanted.removeprefix(MASTHEAD_PREFIX)
    if wanted not in VALUE_NAMES:
        raise UnknownFieldError(name, ", ".join(VALUE_NAMES))
    return _NAMES[wanted]


def is_field(name: str) -> bool:
    """Whether `name` calls a single value rather than a paragraph."""
    try:
        find_field(name)
    except UnknownFieldError:
        return False
    return True


def holds_several(name: str) -> bool:
    """Whether that value is a list, as the sponsors are. Raises UnknownFieldError."""
    return isinstance(get_field(_ABSENT, find_field(name)), tuple)


def set_value(resolution: Resolution, name: str, value: str | Sequence[str]) -> Plan:
    """A new single value; several (sponsors) as a sequence, or as a sponsor line lists them."""
    field = find_field(name)
    called = _called(field)
    before = get_field(resolution, field)
    after = _value(value, before, resolution)
    if after == before:
        raise UnchangedError(f"The {called}")
    message, wish = _sentences(called, after)
    return Plan(SetField(field, before, after), message, wish=wish)


def _called(field: str) -> str:
    return field.removeprefix(MASTHEAD_PREFIX).replace("_", " ")


def _value(value: str | Sequence[str], before: FieldValue, resolution: Resolution) -> FieldValue:
    if isinstance(before, tuple):
        parts = parted(value) if isinstance(value, str) else value
        texts = [" ".join(tidy(part).split("\n")).strip() for part in parts]
        return tuple(known_notes_only(as_typed(text), resolution) for text in texts if text)
    whole = value if isinstance(value, str) else "\n".join(value)
    return known_notes_only(typed_paragraph(whole, before), resolution)


def parted(value: str) -> Sequence[str]:
    """Names on lines of their own or parted by semicolons, else as a sponsor line lists them."""
    if re.search(r"[;\n]", value):
        return re.split(r"[;\n]", value)
    from drafting.formats.plain.sponsors import split_sponsors

    return split_sponsors(value)


def _sentences(called: str, value: FieldValue) -> tuple[str, str]:
    """What is told of a new value, and what a proposal of it asks for."""
    if not value:
        were = "were" if isinstance(value, tuple) else "was"
        return f"The {called} {were} taken out.", f"take out the {called}"
    if isinstance(value, tuple):
        names = listed([quoted(text)[1:-1] for text in value])
        return f"The {called} are now {names}.", f"change the {called} to {names}"
    return f"The {called} now reads {quoted(value)}.", f"change the {called} to {quoted(value)}"


def value_of(resolution: Resolution, name: str) -> str:
    """A single value as text; several on lines of their own. Raises UnknownFieldError."""
    value = get_field(resolution, find_field(name))
    return value if isinstance(value, str) else "\n".join(value)
