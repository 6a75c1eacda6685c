"""The versions of several authors in one text and one redline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from drafting.model.inline import note_references
from drafting.model.numbering import Numbered, Numbering
from drafting.model.resolution import Resolution
from drafting.redline.combined.outline import Standing, with_units
from drafting.redline.combined.rows import Row, Rows
from drafting.redline.combined.script import MOVES, Script
from drafting.redline.combined.single_texts import SingleTexts
from drafting.redline.combined.values import Combined, Namer, Version
from drafting.redline.script import Change, Redline
from drafting.redline.spans import Act
from drafting.redline.summary import summarized


def combined(
    old: Resolution, versions: Sequence[Version], fresh: Callable[[], str], named: Namer
) -> Combined:
    """All versions of a text in one.

    Where several have a place for what they bring in, it stands in the order of `versions`.
    `fresh` gives identities, `named` gives paragraphs their numbers.
    """
    before = tuple(Numbering(old))
    scripts = [Script(one, before, tuple(Numbering(one.text))) for one in versions]
    rows = Rows(before, scripts, fresh)
    found = tuple(rows.in_order())
    singles = SingleTexts(old, versions, _leaving(found))
    beside = (*rows.beside, *singles.beside)
    copies = rows.copies
    text = with_units(old, (Standing(one.unit, one.part, one.depth) for one in found if one.unit))
    text = named(old, singles.put(text, copies), beside)
    units = tuple(_labelled(found, before, tuple(Numbering(text)), scripts))
    fields, notes = tuple(singles.fields(text)), tuple(singles.notes(text, copies))
    return Combined(text, Redline(fields, units, notes, summarized(fields, units, notes)), beside)


def _leaving(rows: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    """Footnotes to which no reference stays where it is, with whoever takes these out."""
    stay: set[str] = set()
    takers: dict[str, dict[str, None]] = {}
    stood = [row.change for row in rows if row.change.departed or row.change.operation not in MOVES]
    for span in (span for change in stood for span in change.spans):
        for name in note_references(span.text):
            if span.sign == "=":
                stay.add(name)
            elif span.sign == "-" and span.by:
                takers.setdefault(name, {})[span.by.act.author] = None
    return {name: tuple(found) for name, found in takers.items() if name not in stay}


def _labelled(
    rows: Iterable[Row],
    old: Sequence[Numbered],
    new: Sequence[Numbered],
    scripts: Sequence[Script],
) -> Iterator[Change]:
    """The rows with numbers, labels and depths of both texts."""
    before, after = ({row.unit.id: row for row in side} for side in (old, new))
    for row in rows:
        change = _placed(row.change, before, after)
        yield change if change.by else change._replace(by=_renumberer(change, scripts))


def _placed(
    change: Change, before: Mapping[str, Numbered], after: Mapping[str, Numbered]
) -> Change:
    was, now = before.get(change.old), after.get(change.new)
    if was:
        change = change._replace(
            kind=was.unit.kind, depth=was.depth, old_number=was.number, old_label=was.label
        )
    if now:
        change = change._replace(new_number=now.number, new_label=now.label)
        if not change.departed:
            change = change._replace(kind=now.unit.kind, depth=now.depth)
    if was and now and not change.departed:
        change = change._replace(
            old_kind=was.unit.kind if was.unit.kind is not now.unit.kind else "",
            old_depth=was.depth if was.depth != now.depth else None,
        )
    return change


def _renumberer(change: Change, scripts: Sequence[Script]) -> Act | None:
    """Whose the number is, where a paragraph that stays has another one."""
    if not (change.old and change.new) or change.old_number == change.new_number:
        return None
    found = (one for one in scripts if one.number(change.old) == change.new_number)
    return next((one.act for one in found), None)
