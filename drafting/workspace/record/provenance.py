"""Whose words are whose: in a redline, and in the working text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.fields import FIELDS, MASTHEAD_PREFIX
from drafting.model.numbering import Numbering, note_numbers
from drafting.model.resolution import Resolution
from drafting.workspace.record.issued_text import start_of_steps, text_named
from drafting.workspace.record.views import CreditedWords, WordsOf
from drafting.workspace.wording import movers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from drafting.redline.provenance import Key, Step, Trace, UnitHistory
    from drafting.redline.script import Act, Redline, Span
    from drafting.store import Store

_NOTHING = Resolution(kind="", language="")
"""What was there before the text came."""
_PRINTED = sorted(
    (field for field in FIELDS if field not in ("language", "sponsors_note")),
    key=lambda field: not field.startswith(MASTHEAD_PREFIX),
)


def trace(store: Store, handle: str, old: str, new: str = "") -> Trace:
    """What became of each word of a draft up to another, or to the working text."""
    before, after = text_named(store, handle, old), text_named(store, handle, new)
    return followed(before, steps(store, handle, old, new), after)


def steps(store: Store, handle: str, old: str, new: str = "") -> tuple[Step, ...]:
    """What was done since a draft, or since the issued document, up to another draft or today."""
    done = store.steps(handle, start_of_steps(store, handle, old), new)
    return _by_proposals(store, handle, tuple(done), lambda: text_named(store, handle, old))


def _by_proposals(
    store: Store, handle: str, done: tuple[Step, ...], before: Callable[[], Resolution]
) -> tuple[Step, ...]:
    """What was done, the proposals that it carried out called as the room calls them.

    `before` gives the text that it was done to.
    """
    if not any(step.act.proposal for step in done):
        return done
    from drafting.workspace.record.compromises import (
        divided,
        has_several_authors,
        is_compromise,
    )

    state = store.negotiation(handle)
    numbers = {identity: str(number) for identity, number in state.numbers.items()}
    joint = {one.id: one for one in state.proposals if len(one.by) > 1}

    def numbered(act: Act) -> Act:
        names = act.proposal.split(", ")
        # Older records name the first of several movers alone; the words of a compromise are
        # those of the room, whoever of it recorded them.
        put = joint.get(act.proposal)
        lone = put and act.author == put.by[0] and not is_compromise(put, act.author)
        author = movers(put) if put and lone else act.author
        called = ", ".join(numbers.get(name, name) for name in names)
        return act._replace(author=author, proposal=called)

    acts = divided(before(), done, state) if has_several_authors(state) else done
    return tuple(step._replace(act=numbered(step.act)) for step in acts)


def redline_as_done(
    before: Resolution, after: Resolution, done: Callable[[], Iterable[Step]]
) -> Redline:
    """The changes between two texts; of paragraphs that changed places, what moved is shown so.

    `done` gives what the record has between the two, and is asked only where something moved.
    """
    from drafting.redline import redline
    from drafting.redline.alignment import Arrangement

    found = redline(before, after)
    if not any(row.departed for row in found.units):
        return found
    moved = _standing(before, done()).moved_past
    if not moved:
        return found
    return redline(before, after, arrangement=Arrangement(moved=moved))


def moved_since(store: Store, handle: str, label: str) -> frozenset[str]:
    """The units of the working text that were moved since a draft, not those that they passed."""
    before = text_named(store, handle, label)
    return _standing(before, steps(store, handle, label)).moved_themselves


def _standing(before: Resolution, done: Iterable[Step]) -> UnitHistory:
    from drafting.redline.provenance import UnitHistory

    standing = UnitHistory(before)
    for step in done:
        if step.outline is not None:
            standing.follow(step.outline, step.act, step.unit)
    return standing


def followed(old: Resolution, done: Iterable[Step], new: Resolution) -> Trace:
    """What became of each word of a text by what was done, up to the text `new`."""
    from drafting.redline.provenance import Trace

    found = Trace(old, done)
    found.settle(new)
    return found


def authorship(store: Store, handle: str, unit: str = "") -> tuple[WordsOf, ...]:
    """Who brought in each word of the working text: values, paragraphs, notes, as printed.

    Raises UnknownUnitError or AmbiguousLabelError for a `unit` that is not there.
    """
    from drafting.redline.provenance import FIELD, NOTE, UNIT, credited_texts

    text = store.text(handle)
    done = _by_proposals(store, handle, tuple(store.steps(handle)), lambda: _NOTHING)
    found = followed(_NOTHING, done, text)
    spans = credited_texts(found, text)
    numbers = note_numbers(text)
    names = {(FIELD, field): _value_name(field) for field in _PRINTED if spans[FIELD, field]}
    numbering = Numbering(text)
    names |= {(UNIT, row.unit.id): row.label for row in numbering}
    names |= {(NOTE, note.id): f"note {numbers[note.id]}" for note in text.notes_in_order()}
    if unit:
        names = _called(unit, names) or {
            (UNIT, row.unit.id): row.label for row in [numbering.resolve(unit)]
        }
    return tuple(WordsOf(key[1], name, tuple(_passages(spans[key]))) for key, name in names.items())


def _called(name: str, names: dict[Key, str]) -> dict[Key, str]:
    """The value, note or unit of just that label or identity, if there is one."""
    found = {key for key, label in names.items() if name == key[1]} or {
        key for key, label in names.items() if name.casefold() == label.casefold()
    }
    return {key: names[key] for key in found} if len(found) == 1 else {}


def _value_name(field: str) -> str:
    return field.removeprefix(MASTHEAD_PREFIX).replace("_", " ")


def _passages(spans: Iterable[Span]) -> Iterator[CreditedWords]:
    for span in spans:
        yield CreditedWords(span.text, span.by and span.by.act, span.by.replaced if span.by else "")
