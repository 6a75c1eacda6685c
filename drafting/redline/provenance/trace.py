"""A text followed through the acts that changed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from drafting.model.numbering import Numbered
from drafting.model.unit import Kind, Unit
from drafting.redline.alignment import aligned
from drafting.redline.pairing import Item, paired
from drafting.redline.provenance.annotations import (
    AnnotatedText,
    Annotation,
    Losses,
    Reading,
    joined,
)
from drafting.redline.provenance.steps import UNIT, Key, Step, texts_of
from drafting.redline.provenance.unit_history import UnitHistory, UnitState
from drafting.redline.script import Change, Operation
from drafting.redline.spans import Act, Credit, Span
from drafting.redline.units import unit_rows
from drafting.redline.word_diff import words

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution

_ELSEWHERE = UnitState(-1, Kind.PARAGRAPH, 0, "", 0, "")


class Trace:
    """What became of each word of a text, and where each word came from that it has now.

    Only the texts that a step changed are looked at. What a step does not tell apart is
    found as a redline finds it: words by words, splits and joins by what went on where.
    """

    def __init__(self, old: Resolution, steps: Iterable[Step] = ()) -> None:
        self._old = texts_of(old)
        self._now: dict[Key, AnnotatedText | None] = {}
        self._past: dict[Key, list[AnnotatedText]] = {}
        self._removed: dict[Key, list[tuple[str, AnnotatedText]]] = {}
        """What was taken out of each text, with the name of the act that did."""
        self._losses: dict[Key, Losses] = {}
        self._handed_on: dict[Key, Losses] = {}
        self._carried: dict[Key, Losses] = {}
        self._touched: dict[Key, Act] = {}
        self._acts: dict[str, Act] = {}
        """By name; what is made again counts as the act that made it first."""
        self.standing = UnitHistory(old)
        for step in steps:
            self.follow(step)

    # What is known

    def annotated(self, key: Key) -> AnnotatedText | None:
        """A text of the latest state with its annotations, or None if it is not there."""
        if key in self._now:
            return self._now[key]
        text = self._old.get(key)
        return None if text is None else AnnotatedText.original(key, text)

    def losses(self, key: Key) -> Losses:
        """What was taken out of a text of the old state."""
        return self._losses.setdefault(key, Losses())

    def handed_on(self, key: Key) -> Losses:
        """What was taken out for words that another author replaced in turn, with that author.

        Without the other they would be gone under the first, and what took their place never
        have come.
        """
        return self._handed_on.setdefault(key, Losses())

    def carried(self, key: Key) -> Losses:
        """What went on from a text of the old state into another, by a split or a join."""
        return self._carried.setdefault(key, Losses())

    def touched(self, key: Key) -> Act | None:
        """The latest act that changed a text."""
        return self._touched.get(key)

    def _text(self, key: Key) -> str | None:
        annotated = self.annotated(key)
        return annotated.text if annotated else None

    # Following

    def follow(self, step: Step) -> None:
        """Take in what one act changed."""
        before, act = self.standing.now, self._acts.get(step.act.redoes, step.act)
        if step.act.key:
            self._acts[step.act.key] = act
        if step.outline is not None:
            self.standing.follow(step.outline, act, step.unit)
        self._change(step.texts, act, before)

    def settle(self, new: Resolution) -> None:
        """Take in what `new` reads otherwise, by nobody known."""
        texts = texts_of(new)
        known = {key for key in (*self._old, *self._now) if self._text(key) is not None}
        gone: dict[Key, str | None] = {key: None for key in known if key not in texts}
        self._change(gone | texts, None, self.standing.now)

    def _change(
        self, texts: Mapping[Key, str | None], act: Act | None, before: Mapping[str, UnitState]
    ) -> None:
        changed = {key: text for key, text in texts.items() if self._text(key) != text}
        made = _Made(self, act)
        for row in self._rows(changed, before):
            made.take(row)
        for key, annotated in made.annotated_texts(changed):
            self._put(key, annotated, act)

    def _rows(
        self, changed: Mapping[Key, str | None], before: Mapping[str, UnitState]
    ) -> Iterator[tuple[str, Change]]:
        """What happened to each changed text, with what kind of text it is."""
        units = {name: text for (kind, name), text in changed.items() if kind == UNIT}
        was = {name: self._text((UNIT, name)) for name in units}
        if any(text is None for text in (*units.values(), *was.values())) and len(units) > 1:
            for change in _divided(_rows(was, before), _rows(units, self.standing.now)):
                yield UNIT, change
            changed = {key: text for key, text in changed.items() if key[0] != UNIT}
        for key, text in changed.items():
            spans = words(self._text(key) or "", text or "")
            yield key[0], Change(Operation.EDITED, old=key[1], new=key[1], spans=spans)

    def _put(self, key: Key, annotated: AnnotatedText | None, act: Act | None) -> None:
        if (former := self.annotated(key)) is not None:
            self._past.setdefault(key, []).append(former)
        self._now[key] = annotated
        if act:
            self._touched[key] = act

    # For what is being made of a text

    def lose(self, key: Key, gone: AnnotatedText, by: Credit | None) -> None:
        """Words are taken out of a text."""
        self._removed.setdefault(key, []).append((by.act.key if by else "", gone))
        for annotation in gone.annotations:
            if place := annotation.place:
                origin, start, end = place
                self.losses(origin).take(start, end, by)

    def carry(self, annotations: Sequence[Annotation], by: Credit | None) -> None:
        """Words go on in another text."""
        for annotation in annotations:
            if place := annotation.place:
                origin, start, end = place
                self.carried(origin).take(start, end, by)

    def regained(self, annotations: Sequence[Annotation]) -> None:
        """Words are back that were taken out."""
        for annotation in annotations:
            if place := annotation.place:
                origin, start, end = place
                self.losses(origin).restore(start, end)

    def removed(self, key: Key, text: str, act: str) -> AnnotatedText | None:
        """What an act took out of a text and reads so; else the last such to be taken out."""
        for name, annotated in reversed(self._removed.get(key, ())):
            start = annotated.text.find(text)
            if start >= 0 and (name == act or annotated.text == text):
                return annotated.part(start, start + len(text))
        return self._once_read(key, text) if " " in text.strip() else None

    def _once_read(self, key: Key, text: str) -> AnnotatedText | None:
        """Words in a row that several took out one by one, as the text had them last."""
        for former in reversed(self._past.get(key, ())):
            if (start := former.text.find(text)) >= 0:
                return former.part(start, start + len(text))
        return None

    def past(self, key: Key, text: str) -> AnnotatedText | None:
        """The latest state of a text in which it read so."""
        former = reversed(self._past.get(key, ()))
        return next((annotated for annotated in former if annotated.text == text), None)


class _Made:
    """What an act makes of the texts that it changes."""

    def __init__(self, trace: Trace, act: Act | None) -> None:
        self._trace = trace
        self._act = act
        self._readings: dict[Key, Reading] = {}
        self._annotations: dict[Key, list[Annotation]] = {}

    def take(self, entry: tuple[str, Change]) -> None:
        """Make what one row says."""
        kind, row = entry
        if row.departed:
            return
        old = (kind, row.old or (row.partners[0] if row.partners else row.new))
        new = (kind, row.new or (row.partners[0] if row.partners else row.old))
        annotations = self._annotations.setdefault(new, [])
        for kept, group in groupby(row.spans, key=lambda span: span.sign == "="):
            spans = list(group)
            if kept:
                annotations += self._kept(old, new, spans)
            else:
                gaps = self._gaps_behind(annotations, spans)
                annotations += self._replaced(old, new, spans)
                annotations += gaps

    def _gaps_behind(
        self, annotations: list[Annotation], spans: Sequence[Span]
    ) -> list[Annotation]:
        """Takes off the gaps that words which only come in are to stand before.

        Behind what stands there, they go before what others took out or put in its place.
        """
        is_undo = self._act is not None and self._act.undoes
        if is_undo or any(span.sign == "-" for span in spans):
            return []
        count = sum(1 for _ in takewhile(lambda one: not one.length, reversed(annotations)))
        gaps = annotations[len(annotations) - count :]
        del annotations[len(annotations) - count :]
        return gaps

    def _read(self, key: Key, span: Span) -> AnnotatedText:
        if key not in self._readings:
            self._readings[key] = Reading(self._trace.annotated(key) or AnnotatedText("", ()))
        return self._readings[key].take(len(span.text))

    def _kept(self, old: Key, new: Key, spans: Sequence[Span]) -> Iterator[Annotation]:
        """The annotations of what stays, there or in another text."""
        for span in spans:
            annotations = self._read(old, span).annotations
            if old != new:
                self._trace.carry(annotations, self._act and Credit(self._act))
            yield from annotations

    def _replaced(self, old: Key, new: Key, spans: Sequence[Span]) -> Iterator[Annotation]:
        """The annotations of what comes where other words go, behind the gap that these leave."""
        out = "".join(span.text for span in spans if span.sign == "-")
        into = "".join(span.text for span in spans if span.sign == "+")
        if out:
            gone = self._read(old, Span("-", out))
            self._trace.lose(old, gone, self._act and Credit(self._act, into))
            self._take_over(new, gone, into)
            yield from (annotation.gap for annotation in gone.annotations if annotation.origin)
        if not into:
            return
        undone = self._act.undoes if self._act else ""
        back = self._trace.removed(new, into, undone) if undone else None
        if back:
            self._trace.regained(back.annotations)
            yield from back.annotations
        else:
            yield Annotation(len(into), self._act and Credit(self._act, out))

    def _take_over(self, new: Key, gone: AnnotatedText, into: str) -> None:
        """Whoever replaces what came in the place of old words has their loss handed on."""
        if self._act is None or self._act.undoes:
            return
        before = takewhile(lambda one: not one.length, reversed(self._annotations[new]))
        gaps: list[Annotation] = []
        for one in (*before, *gone.annotations):
            if not one.length:
                gaps.append(one)
                continue
            if one.by and one.by.replaced:
                for gap in gaps:
                    self._hand_on(gap, one.by.act, Credit(self._act, into))
            gaps = []

    def _hand_on(self, gap: Annotation, giver: Act, by: Credit) -> None:
        """What is missing at a gap by one act, or was handed on to it, is handed on to another.

        What others took out beside it stays theirs.
        """
        if not (gap.origin and gap.lost):
            return
        handed_on = self._trace.handed_on(gap.origin)
        losses = self._trace.losses(gap.origin)
        for start, end, loss in losses.between(gap.offset, gap.offset + gap.lost):
            for first, last, other in tuple(handed_on.between(start, end)):
                holder = other or loss
                if holder and holder.by and holder.by.act == giver:
                    handed_on.take(first, last, by)

    def annotated_texts(
        self, changed: Mapping[Key, str | None]
    ) -> Iterator[tuple[Key, AnnotatedText | None]]:
        """Each changed text with its annotations; an undo gives a text back as it was."""
        for key, text in changed.items():
            if text is None:
                yield key, None
                continue
            back = self._trace.past(key, text) if self._act and self._act.undoes else None
            if back:
                self._trace.regained(back.annotations)
            yield key, back or AnnotatedText(text, joined(self._annotations.get(key, ())))


def _rows(texts: Mapping[str, str | None], stands: Mapping[str, UnitState]) -> list[Numbered]:
    """The units that are there, in reading order, as what a redline compares."""
    there = sorted(
        (stands.get(name, _ELSEWHERE), name, text)
        for name, text in texts.items()
        if text is not None
    )
    return [
        Numbered(Unit(name, stand.kind, text), "", "", 0, stand.above)
        for stand, name, text in there
    ]


def _divided(old: Sequence[Numbered], new: Sequence[Numbered]) -> Iterable[Change]:
    """What happened to units of which some came or went."""
    before, after = ([_item(row) for row in rows] for rows in (old, new))
    there = {item.identity for item in after}
    known = {item.identity: item.identity for item in before if item.identity in there}
    pairs = paired(before, after, known)
    return unit_rows(aligned(old, new, pairs), divided_anywhere=True)


def _item(row: Numbered) -> Item:
    return Item(row.unit.id, row.unit.text, row.unit.kind, row.part)
