"""Words that no reader placed, put into the text as paragraphs of their own, where they stood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from drafting.dataclasses import replace
from drafting.formats.account.missing import Loss
from drafting.model.identity import IdSource
from drafting.model.inline import Run, markup, note_references, tidy
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE, Resolution
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex

_REFERENCE = regex(r"\[\^([a-z0-9]{1,32})\]")
_BELOW = (Kind.ANNEX, Kind.RESOLUTION)
_MASTHEAD, _ABOVE, _BENEATH = "masthead", "first paragraph", "closing"
"""Where what follows no paragraph goes."""
_PLACES = {"chapeau": _ABOVE, "title": _ABOVE, "enacting": _ABOVE, "closing": _BENEATH}


def with_loose(resolution: Resolution, lost: Iterable[Loss], ids: IdSource) -> Resolution:
    """The resolution with what was lost, each after the text that holds the words before it."""
    places = _places(resolution)
    after: defaultdict[str, list[Unit]] = defaultdict(list)
    for loss in lost:
        unit = Unit(ids(), Kind.PARAGRAPH, _inline(loss.text, resolution))
        after[places.get(loss.after, _MASTHEAD)].append(unit)
    above = tuple(unit.text for unit in after[_MASTHEAD])
    masthead = replace(resolution.masthead, other=(*resolution.masthead.other, *above))
    first = PREAMBLE if resolution.preamble or not resolution.operative else OPERATIVE
    resolution = replace(resolution, masthead=masthead)
    for name in (PREAMBLE, OPERATIVE, ANNEXES):
        units = _with_units(resolution.part(name), after)
        units = (*(after[_ABOVE] if name == first else ()), *units)
        units = (*units, *(after[_BENEATH] if name == OPERATIVE else ()))
        resolution = resolution.with_part(name, units)
    return resolution


def _inline(text: str, resolution: Resolution) -> str:
    """Inline markup of plain words; references to notes that are there are references."""
    known = {note.id for note in resolution.notes}
    pieces = _REFERENCE.split(tidy(text))
    shown = (
        Run("", note=piece) if index % 2 and piece in known
        else Run(f"[^{piece}]" if index % 2 else piece)
        for index, piece in enumerate(pieces)
    )  # fmt: skip
    return markup(shown).strip()


def _places(resolution: Resolution) -> dict[str, str]:
    """For each owner of a text what a loose paragraph follows; a note stands where it is cited."""
    places = dict(_PLACES)
    for unit in resolution.walk():
        places[unit.id] = unit.id
        for note in note_references(unit.text):
            places.setdefault(note, unit.id)
    return places


def _with_units(units: Sequence[Unit], after: dict[str, list[Unit]]) -> tuple[Unit, ...]:
    """The units with others after them; what follows one that has units below goes before these."""
    made: list[Unit] = []
    for unit in units:
        following = after.get(unit.id, [])
        below = _with_units(unit.children, after)
        is_above = bool(below) or unit.kind in _BELOW
        children = (*following, *below) if is_above else below
        made.append(replace(unit, children=children) if children != unit.children else unit)
        made += () if is_above else following
    return tuple(made)
