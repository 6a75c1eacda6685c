"""What each act changed: the steps from one state of a text to a later one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from drafting.model.fields import FIELDS, get_field
from drafting.model.resolution import PARTS, Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.values import printed_value

if TYPE_CHECKING:
    from drafting.redline.spans import Act

UNIT, FIELD, NOTE = "unit", "field", "note"

Key = tuple[str, str]
"""A text that has a history of its own: `UNIT`, `FIELD` or `NOTE`, and its identity."""


class Step(NamedTuple):
    """What one act changed."""

    act: Act
    texts: Mapping[Key, str | None]
    """The texts that read otherwise afterwards, and None for what is gone."""
    outline: Resolution | None = None
    """Which units there are afterwards, in which order, place and kind, if that changed;
    nothing else of it is looked at."""
    unit: str = ""
    """The unit that the act was about, where the record says so: of two that changed places the
    one that was moved."""


def steps_of(old: Resolution, states: Iterable[tuple[Act, Resolution]]) -> Iterator[Step]:
    """The steps from `old` through states that are known whole."""
    for act, new in states:
        yield Step(act, _changed(texts_of(old), texts_of(new)), _outline(old, new))
        old = new


def _changed(before: Mapping[Key, str], after: Mapping[Key, str]) -> dict[Key, str | None]:
    gone = {key: None for key in before if key not in after}
    return gone | {key: text for key, text in after.items() if before.get(key) != text}


def _outline(old: Resolution, new: Resolution) -> Resolution | None:
    return None if all(old.part(part) == new.part(part) for part in PARTS) else new


def texts_of(resolution: Resolution) -> dict[Key, str]:
    """Every text of a resolution that has a history of its own."""
    units = {(UNIT, unit.id): unit.text for unit in resolution.walk()}
    notes = {(NOTE, note.id): note.text for note in resolution.notes}
    return units | field_texts(resolution) | notes


def field_texts(resolution: Resolution) -> dict[Key, str]:
    """The single values of a resolution, as a redline prints them."""
    return {(FIELD, name): printed_value(name, get_field(resolution, name)) for name in FIELDS}
