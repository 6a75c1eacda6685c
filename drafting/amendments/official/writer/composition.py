"""Instructions put together as an amendment document, and proved on the text they amend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.amendments.official.apply import Amended, amended
from drafting.amendments.official.document import read_amendments
from drafting.amendments.official.writer.consequences import (
    references_follow,
    without_consequences,
)
from drafting.amendments.official.writer.instructions import instructions
from drafting.amendments.official.writer.manner import Manner
from drafting.amendments.official.writer.proof import IN_MEMORY, Difference, Form, differences, lost
from drafting.amendments.official.writer.values import WrittenInstruction
from drafting.amendments.official.writer.voices import Imperative, PastTense, Voice
from drafting.dataclasses import dataclass, replace
from drafting.lexicon.kinds import DRAFT, ENGLISH
from drafting.model.identity import IdSource
from drafting.model.inline import escape, note_references, plain
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind, Unit
from drafting.patterns import regex


@dataclass(frozen=True, slots=True)
class Composed:
    """An amendment document, and what it leaves as it is."""

    document: Resolution
    instructions: int
    """How many there are; what it leaves is told in the document besides."""
    unsaid: tuple[str, ...] = ()
    """Each change that the document leaves out, in words: "operative paragraph 5"."""


def compose_amendments(
    base: Resolution,
    new: Resolution,
    ids: IdSource,
    masthead: Masthead | None = None,
    form: Form = IN_MEMORY,
) -> Composed:
    """The amendment document that turns `base` into `new`, whose units share identities.

    It is read again in its `form` and carried out: the text is `new`, or the document names
    each paragraph that it leaves.
    """
    composing = _Composing(base, new, ids, masthead, form)
    return composing.best().composed


def compose_oral_revisions(
    base: Resolution,
    new: Resolution,
    ids: IdSource,
    *,
    past: bool = False,
    form: Form = IN_MEMORY,
) -> Composed:
    """The sheet of oral revisions: what is read out, or in the `past` what a report says."""
    composing = _Composing(base, new, ids, None, form)
    best = composing.best()
    proved = best.composed
    if past:
        proved = replace(proved, document=composing.document(best, PastTense()))
    kind = f"oral revisions to {_what_is_amended(base)}"
    return replace(proved, document=replace(proved.document, kind=kind))


@dataclass(slots=True)
class _Attempt:
    """One way of telling the changes, and how it came out."""

    told: Resolution
    """The new text, without what is left to follow."""
    manner: Manner
    follows: bool
    """Whether references and closing marks are left to follow."""
    composed: Composed


class _Composing:
    def __init__(
        self,
        base: Resolution,
        new: Resolution,
        ids: IdSource,
        masthead: Masthead | None,
        form: Form,
    ) -> None:
        self._base, self._new = base, new
        self._ids, self._masthead, self._form = ids, masthead, form

    def best(self) -> _Attempt:
        """The attempt that leaves the least; what follows by itself is told only at need."""
        found: list[_Attempt] = []
        for follows in (True, False):
            found.append(self._proved(follows=follows))
            if not found[-1].composed.unsaid:
                return found[-1]
        return min(found, key=lambda one: len(one.composed.unsaid))

    def _proved(self, *, follows: bool) -> _Attempt:
        """Tell what does not come out as it should in coarser manners, until all does."""
        told = without_consequences(self._base, self._new) if follows else self._new
        empty = Composed(self._base, 0)
        attempt = _Attempt(told, Manner(self._base, told), follows, empty)
        while True:
            written = self._written(attempt, Imperative())
            document = self._printed(written)
            read = read_amendments(self._form.reread(document))
            result = amended(self._base, read, self._ids)
            wrong = differences(self._base, self._new, result.resolution, self._form)
            again = attempt.manner.coarser(_to_tell_otherwise(written, result, wrong))
            again = again or attempt.manner.leave_around()
            left = tuple(one.said for one in wrong)
            settled = left == attempt.composed.unsaid
            count = len(written) - bool(attempt.composed.unsaid)
            attempt.composed = Composed(document, count, left)
            if again or not settled:
                continue
            if not attempt.manner.leave(lost(self._base, self._new, result.resolution)):
                return attempt

    def document(self, attempt: _Attempt, voice: Voice) -> Resolution:
        """The document of an attempt, in another voice."""
        return self._printed(self._written(attempt, voice))

    def _written(self, attempt: _Attempt, voice: Voice) -> list[WrittenInstruction]:
        """What is told of each paragraph, and of the text as a whole."""
        told = instructions(self._base, attempt.told, attempt.manner, voice)
        return [*told, *self._besides(attempt, voice)]

    def _besides(self, attempt: _Attempt, voice: Voice) -> Iterator[WrittenInstruction]:
        if attempt.follows and references_follow(attempt.told, self._new):
            yield WrittenInstruction(voice.consequences())
        if not attempt.follows:
            yield WrittenInstruction(voice.marks())
        if left := attempt.composed.unsaid:
            yield WrittenInstruction(voice.left(escape("; ".join(left))))

    def _printed(self, written: Sequence[WrittenInstruction]) -> Resolution:
        return _document(self._base, self._new, written, self._ids, self._masthead)


def _to_tell_otherwise(
    written: Sequence[WrittenInstruction], result: Amended, wrong: Sequence[Difference]
) -> list[str]:
    """Identities of what cannot be carried out, else of what came out wrong."""
    failed = [one.instruction.text for one in result.outcomes if not one.applied]
    about = [
        identity
        for one in written
        if any(text.startswith(" ".join(plain(one.text).split())) for text in failed)
        for identity in one.about
    ]
    return about or [one.identity for one in wrong]


def _document(
    base: Resolution,
    new: Resolution,
    written: Sequence[WrittenInstruction],
    ids: IdSource,
    masthead: Masthead | None,
) -> Resolution:
    several = len(written) > 1
    units = tuple(
        Unit(
            ids(),
            Kind.NUMBERED if several else Kind.PARAGRAPH,
            one.text,
            tuple(_with_new_identities(unit, ids) for unit in one.printed),
        )
        for one in written
    )
    used = {note for unit in units for one in unit.walk() for note in note_references(one.text)}
    notes = tuple(note for note in new.notes if note.id in used)
    noun = "amendments" if several else "amendment"
    return Resolution(
        masthead=masthead or replace(base.masthead, symbol="", date=""),
        sponsors=new.sponsors,
        kind=f"{noun} to {_what_is_amended(base)}",
        title=base.title,
        operative=units,
        notes=notes,
        language=base.language,
    )


def _what_is_amended(base: Resolution) -> str:
    """The kind of a text with its symbol: "revised draft resolution A/C.3/80/L.20/Rev.1"."""
    kind = plain(base.kind).strip().casefold()
    named = kind if regex(ENGLISH).fullmatch(kind) else DRAFT
    return f"{named} {plain(base.masthead.symbol)}".rstrip()


def _with_new_identities(unit: Unit, ids: IdSource) -> Unit:
    children = tuple(_with_new_identities(child, ids) for child in unit.children)
    return replace(unit, id=ids(), children=children)
