"""The single values of a resolution from a file that plain git merged or a hand changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.edits import SetField
from drafting.model.fields import FIELDS, MASTHEAD_PREFIX, FieldValue, get_field
from drafting.redline.rebase import KEEP_BOTH, KnownTexts, rebase
from drafting.store.head_values import ABSENT, filled, flat, value_of
from drafting.store.tolerant.remarks import Remark
from drafting.store.tolerant.toml import Loose, load_sides

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution

_QUOTES = "\"' "


def loose_heads(toml: str) -> tuple[Resolution, list[Remark]]:
    """The single values of a file in disorder, and what was decided of them."""
    found = load_sides(toml)
    base = filled(flat(found.base)) if found.base is not None else ABSENT
    told: list[Remark] = []
    sides = [_side(side, told) for side in found.sides]
    heads = sides[0]
    for other in sides[1:]:
        heads = _united(base, heads, other, told)
    return heads, told


def _side(side: Loose, told: list[Remark]) -> Resolution:
    heads = filled(flat(side.values))
    for name, value in side.again:
        if name in FIELDS:
            heads = _set(ABSENT, heads, name, value_of(name, value), told)
    for line in side.unread:
        name, is_value, words = line.partition("=")
        name = _full_name(name.strip())
        if is_value and name and words.strip()[:1] not in ("[", "{", ""):
            heads = _set(ABSENT, heads, name, value_of(name, words.strip(_QUOTES)), told)
            told.append(Remark(f"The {_called(name)} was not written as it should be; it is kept"))
        else:
            told.append(Remark("A line of the single values cannot be read", "", line))
    return heads


def _full_name(name: str) -> str:
    """The field of that name, in the masthead or outside."""
    return next((one for one in (name, f"{MASTHEAD_PREFIX}{name}") if one in FIELDS), "")


def _united(
    base: Resolution, heads: Resolution, other: Resolution, told: list[Remark]
) -> Resolution:
    for name in FIELDS:
        heads = _set(base, heads, name, get_field(other, name), told)
    return heads


def _set(
    base: Resolution, heads: Resolution, name: str, value: FieldValue, told: list[Remark]
) -> Resolution:
    """`heads` with what another gave as one of its values."""
    before, now = get_field(base, name), get_field(heads, name)
    if value in (now, before):
        return heads
    made = rebase(SetField(name, before, value), KnownTexts(None), heads, KEEP_BOTH)
    were = "were" if isinstance(now, tuple) else "was"
    was = f"The {_called(name)} {were} changed by two at once"
    if made.notes:
        told += (Remark(note.removesuffix(".")) for note in made.notes)
    elif isinstance(now, tuple) and now != before:
        told.append(Remark(f"{was}: those of both are kept"))
    elif now != before:
        told.append(Remark(f"{was} and reads now", "", str(get_field(made.text, name))))
    return made.text


def _called(name: str) -> str:
    if name == "masthead.other":
        return "other lines of the masthead"
    return name.removeprefix(MASTHEAD_PREFIX).replace("_", " ")
