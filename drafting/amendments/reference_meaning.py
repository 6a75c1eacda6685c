"""What a reference means, and how the same is said by other labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.amendments.reference_places import Places
from drafting.model.references import (
    OF_THE_RESOLUTION,
    PRESENT,
    PRESENT_ARTICLE,
    Family,
    Item,
    Reference,
)
from drafting.named_tuples import NamedTuple

_NOUNS = {
    Family.PARAGRAPH: "paragraph",
    Family.PREAMBULAR: "preambular paragraph",
    Family.ORDINAL: "preambular paragraph",
    Family.OPERATIVE_ORDINAL: "operative paragraph",
    Family.SUBPARAGRAPH: "subparagraph",
    Family.SECTION: "section",
    Family.ANNEX: "annex",
    Family.ANNEXED: "paragraph",
    Family.NEIGHBOUR: "paragraph",
}
_RANGE = 3
"""So many in a row are a range: "3 to 5", but "3 and 4"."""


class Meaning(NamedTuple):
    """The paragraphs of one item of a reference: one, or all of a range."""

    units: tuple[str, ...]
    range_of: int = 0
    """How many the range had when it was written; 0 for one paragraph."""


def noun(found: Reference) -> str:
    """What a reference is to: "paragraph"."""
    return _NOUNS[found.family]


def meanings(found: Reference, speaker: str, places: Places) -> list[Meaning] | str:
    """What each item of a reference means in a text; else the name that is of no one there."""
    made: list[Meaning] = []
    for item in found.items:
        ends = [_target(found, name, speaker, places) for name in item if name or not item.last]
        ends = ends[: 1 + bool(item.last)]
        if None in ends:
            return item[ends.index(None)]
        first, last = ends[0] or "", ends[-1] or ""
        units = tuple(places.between(first, last)) if item.last else (first,)
        if not units:
            return item.last
        made.append(Meaning(units, len(units) if item.last else 0))
    return made


def _target(found: Reference, name: str, speaker: str, places: Places) -> str | None:
    """Identity of what a name means to the paragraph that speaks."""
    if name.startswith("-"):
        part = "PP" if found.family is Family.ORDINAL else "OP"
        return places.counted(_nested(places.label(speaker)) + part, int(name))
    spoken_in = places.label(speaker)
    if found.annex == OF_THE_RESOLUTION:
        found, spoken_in = found._replace(annex=""), ""
    labels = dict.fromkeys(_labels(found, name, spoken_in))
    if found.section and not places.has_sections:
        labels[f"OP{name}"] = None
    return next((unit for label in labels if (unit := places.find(label))), None)


def _labels(found: Reference, name: str, speaker: str) -> Iterator[str]:
    """What a name may be the label of, the likeliest first."""
    match found.family:
        case Family.PREAMBULAR | Family.ORDINAL:
            yield f"{_nested(speaker)}PP{name}"
        case Family.SECTION:
            if annex := _annex_of(found, speaker):
                yield f"{annex}, Section {name}"
            if not found.annex:
                yield f"Section {name}"
        case Family.ANNEX:
            yield f"Annex {name}".rstrip()
        case Family.ANNEXED:
            annex = _annex_of(found, speaker)
            if found.section:
                yield f"{annex}, Section {found.section}, {name}"
                return
            yield f"{annex}, {name}"
            yield f"{annex}, OP{name}"
        case Family.SUBPARAGRAPH:
            whole, _, is_behind = speaker.partition(", continuation")
            if is_behind:
                yield f"{whole} {name}"
            yield f"{whole.rpartition(' (')[0]} {name}"
            yield f"{whole.partition(' (')[0]} {name}"
        case _:
            yield from _labels_of_paragraph(found, name, speaker)


def _nested(speaker: str) -> str:
    """How labels begin in the nested resolution that speaks; nothing in the text itself."""
    within, _, rest = speaker.rpartition("resolution ")
    return f"{within}resolution {rest.partition(', ')[0]}, " if within and rest else ""


def _annex_of(found: Reference, speaker: str) -> str:
    """The annex of what is referred to: the one that is named, or in which is spoken."""
    if found.annex == PRESENT_ARTICLE:
        return speaker.rpartition(", ")[0] if speaker.startswith("Annex") else ""
    if found.annex.startswith("Article "):
        # It is of the instrument that speaks.
        within = speaker.partition(", ")[0] if speaker.startswith("Annex") else "Annex"
        return f"{within}, {found.annex}"
    if found.annex and found.annex != PRESENT:
        return found.annex
    return speaker.partition(", ")[0] if speaker.startswith("Annex") else ""


def _labels_of_paragraph(found: Reference, name: str, speaker: str) -> Iterator[str]:
    """A paragraph of the section that is named, or of the one in which it is spoken of."""
    if found.section:
        if annex := _annex_of(found, speaker):
            yield f"{annex}, Section {found.section}, {name}"
        yield f"Section {found.section}, OP{name}"
        return
    if speaker.startswith("Annex") and (found.side or not found.is_sure):
        yield f"{speaker.rpartition(', ')[0]}, {name}"
        return
    yield f"{speaker.rpartition('OP')[0]}OP{name}" if "OP" in speaker else f"OP{name}"
    yield f"OP{name}"


def name_of(family: Family, label: str) -> str:
    """What a reference calls a paragraph that has a label."""
    if family is Family.SUBPARAGRAPH:
        return label[label.index("(") :] if "(" in label else label
    if family is Family.SECTION:
        return label.rpartition(" ")[2]
    if family is Family.ANNEX:
        return label.partition(" ")[2]
    return label.rpartition(", ")[2].removeprefix("OP").removeprefix("PP")


def items(
    meant: Sequence[Meaning], family: Family, places: Places, old: Places
) -> tuple[Item, ...]:
    """The items of a list of these paragraphs: in order, each once, ranges that are ranges."""
    runs = [run for one in meant for run in _runs(one, places, old)]
    in_ranges = {unit for run in runs if len(run) > 1 for unit in places.between(run[0], run[-1])}
    kept = [run for run in runs if len(run) > 1 or run[0] not in in_ranges]
    kept = list({(run[0], run[-1]): run for run in kept}.values())
    order = places.in_order([run[0] for run in kept]) if kept else ()
    kept.sort(key=lambda run: order.index(run[0]))
    called = [[name_of(family, places.label(unit)) for unit in (run[0], run[-1])] for run in kept]
    return tuple(Item(one, last if one != last else "") for one, last in called)


def _runs(meant: Meaning, places: Places, old: Places) -> Iterator[Sequence[str]]:
    """What is meant in runs: each one paragraph, or a range that holds no stranger."""
    if not meant.range_of:
        yield from ([unit] for unit in meant.units)
        return
    left = set(meant.units)
    for unit in meant.units:
        if unit not in left:
            continue
        run = _run_with(unit, left, places, old)
        left -= set(run)
        if len(run) >= _RANGE or len(run) == meant.range_of:
            yield run
        else:
            yield from ([one] for one in run)


def _run_with(unit: str, wanted: set[str], places: Places, old: Places) -> list[str]:
    """Those that are wanted and stand in a row with one of them; what is new may be between."""
    runs: list[list[str]] = [[]]
    for one in places.beside(unit):
        if one in wanted:
            runs[-1].append(one)
        elif one in old:
            runs.append([])
    return next(run for run in runs if unit in run)
