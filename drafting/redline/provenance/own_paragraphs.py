"""Paragraphs that one author brought in or moved, and others changed: each as a whole.

Words of one author in a paragraph of another have no place where that paragraph is not
accepted. So it stands twice: as its author had it, which another takes out again, and as it
reads now, which is of the last who changed it. Where that one alone would not have made it what
it reads now, it stands as each had it, and as it reads now as nobody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from drafting.model.inline import note_references
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.alignment import Arrangement
from drafting.redline.comparison import redline
from drafting.redline.outcome import new_text, old_text
from drafting.redline.provenance.credits import attributed
from drafting.redline.provenance.steps import UNIT, Step
from drafting.redline.provenance.trace import Trace
from drafting.redline.provenance.unit_history import UnitHistory
from drafting.redline.script import Change, Operation, Redline
from drafting.redline.spans import Act, Credit, Span

_MOVES = (Operation.MOVED, Operation.MOVED_AND_EDITED)


def _arrangement(trace: Trace, done: Iterable[Step], held: frozenset[str]) -> Arrangement:
    """Which units are shown where they stood, and which as moved.

    Where one author changed a unit, or put something behind it, and another moved any: under
    the first alone it stands where it stood. So it is better to show as moved what passed it,
    or what it passed, unless others have a hand in what of that came or went.
    """
    authors: dict[str, set[str]] = {}
    for step in done:
        for kind, name in step.texts:
            if kind == UNIT:
                authors.setdefault(name, set()).add(step.act.author)
    for name, author in trace.standing.anchors:
        authors.setdefault(name, set()).add(author)
    movers = trace.standing.movers
    touched = {name for name, found in authors.items() if any(found - {one} for one in movers)}
    past = {name for name in touched if _is_past_others(name, trace.standing, authors)}
    left = trace.standing.past_gone | past
    return Arrangement(held | (touched - left), trace.standing.passing)


def _is_past_others(
    unit: str, standing: UnitHistory, authors: Mapping[str, AbstractSet[str]]
) -> bool:
    """Whether a unit was moved past what came in and others than who moved it had a hand in."""
    movers = {*standing.movers_of(unit)[-1:]}
    return any(authors.get(one, movers) - movers for one in standing.passed_that_came(unit))


class _Reading(NamedTuple):
    """What a paragraph read after an act."""

    act: Act
    text: str


class SharedParagraph(NamedTuple):
    """A paragraph that one author brought in or moved, and others changed."""

    unit: str
    """Identity in the new text."""
    author: str
    others: tuple[str, ...]
    """Whoever changed it, the last one last: it stands as it reads now under that name."""
    is_moved: bool = False
    is_twice: bool = False
    """Whether it stands as its author had it as well."""
    of_all: bool = False
    """Whether it stands as each of them had it as well, and as it reads now under nobody's name."""


class MovedAgain(NamedTuple):
    """A paragraph that several moved one after the other."""

    unit: str
    """Identity in the new text."""
    movers: tuple[str, ...]
    """The last one last: under that name it is moved."""


class Apart(NamedTuple):
    """A redline in which the changes of each author are accepted on their own."""

    redline: Redline
    shared: tuple[SharedParagraph, ...] = ()
    moved_again: tuple[MovedAgain, ...] = ()
    """Both in reading order."""
    deleted: tuple[SharedParagraph, ...] = ()
    """Paragraphs of the old text that the author took out and others had changed."""


def redline_apart(
    old: Resolution,
    done: Sequence[Step],
    trace: Trace,
    new: Resolution,
    held: frozenset[str] = frozenset(),
) -> Apart:
    """The redline of two texts for files in which the changes of each author are accepted alone.

    `trace` has followed what was `done` from the old text to the new one. Units of `held` are
    shown where they stood, if they can be. A row that came and went (`Change.taken`) is of
    neither text.
    """
    changes = redline(old, new, arrangement=_arrangement(trace, done, held))
    apart = _with_own_paragraphs(attributed(changes, trace, apart=True), done)
    return apart._replace(moved_again=tuple(_moved_again(changes, trace)))


def _moved_again(changes: Redline, trace: Trace) -> Iterator[MovedAgain]:
    for row in changes.units:
        movers = trace.standing.movers_of(row.new)
        if row.operation in _MOVES and not row.departed and len(movers) > 1:
            yield MovedAgain(row.new, movers)


def _with_own_paragraphs(changes: Redline, done: Sequence[Step]) -> Apart:
    readings: dict[str, list[_Reading]] = {}
    for step in done:
        for (kind, name), text in step.texts.items():
            if kind == UNIT and text is not None:
                readings.setdefault(name, []).append(_Reading(step.act, text))
    moved = {row.new: old_text(row.spans) for row in changes.units if row.departed}
    parted = {row.new for row in changes.units if _is_of_several(row, readings)}
    gone = {row.old: _others_of_gone(row, readings) for row in changes.units}
    units = tuple(
        made
        for row in changes.units
        for made in (*_made(row, readings, moved, parted), *_as_others_had_it(row, gone[row.old]))
    )
    twice = {row.partners[0] for row in units if row.taken}
    last = {row.new: row.by for row in units if row.operation is Operation.INSERTED}
    shared = (
        _shared(row, readings[row.new], twice)._replace(of_all=last[row.new] is None)
        for row in changes.units
        if row.new in parted and not row.departed and last[row.new] != row.by
    )
    lost = (
        SharedParagraph(row.old, row.by.author, tuple(one.act.author for one in gone[row.old]))
        for row in changes.units
        if row.by and gone[row.old]
    )
    return Apart(changes._replace(units=units), tuple(shared), deleted=tuple(lost))


def _shared(row: Change, readings: list[_Reading], twice: set[str]) -> SharedParagraph:
    author = row.by.author if row.by else ""
    others = dict.fromkeys(one.act.author for one in reversed(readings))
    names = tuple(reversed([name for name in others if name != author]))
    return SharedParagraph(row.new, author, names, row.operation in _MOVES, row.new in twice)


def _is_of_several(row: Change, readings: Mapping[str, list[_Reading]]) -> bool:
    comes = row.operation is Operation.INSERTED or (row.operation in _MOVES and not row.departed)
    others = {one.act.author for one in readings.get(row.new, ())}
    return comes and row.by is not None and bool(others - {row.by.author})


def _made(
    row: Change,
    readings: Mapping[str, list[_Reading]],
    moved: Mapping[str, str],
    parted: set[str],
) -> Iterator[Change]:
    if row.new not in parted or row.by is None:
        yield row
    elif row.departed:
        yield row._replace(operation=Operation.DELETED, new="", departed=False)
    else:
        yield from _apart(row, row.by, readings[row.new], moved.get(row.new))


def _apart(row: Change, by: Act, readings: list[_Reading], start: str | None) -> Iterator[Change]:
    """The paragraph as its author had it, and as it reads now."""
    text, own = new_text(row.spans), _own(by.author, readings, start)
    last = next(one.act for one in reversed(readings) if one.act.author != by.author)
    came = row._replace(
        operation=Operation.INSERTED, old="", old_kind="", old_depth=None, old_number=""
    )
    if own == text:
        yield came._replace(spans=(Span("+", text, Credit(by)),))
        return
    yield from _passing(came, own, by, last)
    others = () if start is None else _others(by.author, readings, start)
    if not others or others[-1].text == text or any(map(_cannot_pass, others)):
        yield came._replace(spans=(Span("+", text, Credit(last)),), by=last)
        return
    for other in others:
        yield from _passing(came, other.text, other.act, by)
    yield came._replace(spans=(Span("+", text),), by=None)


def _others_of_gone(row: Change, readings: Mapping[str, list[_Reading]]) -> tuple[_Reading, ...]:
    """As each had it alone who changed what another took out."""
    found = readings.get(row.old, [])
    if row.operation is not Operation.DELETED or row.by is None or not found:
        return ()
    others = _others(row.by.author, found, old_text(row.spans))
    return tuple(one for one in others if not _cannot_pass(one))


def _as_others_had_it(row: Change, others: Iterable[_Reading]) -> Iterator[Change]:
    """What another took out, right behind it as each had it who changed it."""
    came = row._replace(operation=Operation.INSERTED, old="", new=row.old, old_number="")
    for other in others:
        if row.by:
            yield from _passing(came, other.text, other.act, row.by)


def _passing(came: Change, text: str, by: Act, taken: Act) -> Iterator[Change]:
    """A paragraph as one author had it, which another takes out again."""
    if not _cannot_pass(_Reading(by, text)):
        spans = (Span("+", text, Credit(by)),)
        yield came._replace(new="", partners=(came.new,), spans=spans, by=by, taken=taken)


def _cannot_pass(one: _Reading) -> bool:
    return not one.text or bool(note_references(one.text))


def _others(author: str, readings: Sequence[_Reading], start: str) -> tuple[_Reading, ...]:
    """As each who changed what an author moved had it alone, the last one last."""
    last = {one.act.author: one.act for one in readings}
    acts = sorted(last.values(), key=[one.act for one in readings].index)
    found = (_Reading(act, _own(act.author, readings, start)) for act in acts)
    return tuple(one for one in found if one.act.author != author and one.text != start)


def _own(author: str, readings: Iterable[_Reading], start: str | None) -> str:
    """What a paragraph would read had its author alone worked on it."""
    own = now = start
    for act, text in readings:
        if now is None or own is None:
            own = text
        elif act.author == author:
            # Words beside others that somebody else took out stand before these, as in a redline.
            from drafting.redline.merge import lay_over

            own = lay_over(now, own, text, theirs_first=True).text
        now = text
    return own or ""
