"""Clauses about words, understood as edits of words."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.clause import Clause
from drafting.amendments.official.grammar.meaning import Meaning, no_point, only
from drafting.amendments.official.grammar.parts import Anchor, Passage, Words
from drafting.amendments.official.grammar.places_of_clause import Place
from drafting.amendments.official.operations import DeleteAfter, EditWords, Side
from drafting.amendments.official.targets import EVERY, FIELDS, Target, TargetPart
from drafting.amendments.official.word_ranges import EVERYWHERE, ONLY, Where, WordRange, breaks_off
from drafting.dataclasses import replace

_SMALL = frozenset(
    {"a", "an", "and", "by", "de", "des", "et", "for", "in", "of", "on", "the", "to"}
)
"""Words that have no capital within a name."""


def edit(meaning: Meaning, clause: Clause, place: Place, stretch: WordRange, words: str) -> None:
    """Note an edit in each paragraph of a place."""
    _check(words)
    for target in meaning.targets(clause, place):
        meaning.operations.append(edit_in(target, place, stretch, words))


def edit_in(target: Target, place: Place, stretch: WordRange, words: str) -> EditWords:
    """The edit in one paragraph."""
    if target.place == EVERY and stretch.occurrence is ONLY:
        stretch = replace(stretch, occurrence=EVERYWHERE)
    return EditWords(target, stretch, words, excepted=place.excepted)


def _check(words: str) -> None:
    if breaks_off(words):
        raise InstructionError("the new words are not given in full")


def stretch_of(part: Words, place: Place) -> WordRange:
    """The words themselves, beside those that are named with them."""
    stretch = WordRange(Where.WORDS, part.words, occurrence=part.occurrence)
    if place.which is not None:
        if stretch.occurrence not in (ONLY, place.which.occurrence):
            raise InstructionError("it says twice which of several places is meant")
        stretch = replace(stretch, occurrence=place.which.occurrence)
    if place.anchor is not None:
        stretch = _near(stretch, place.anchor)
    if place.edge is not None:
        stretch = replace(stretch, edge="end" if place.edge.end else "beginning")
    no_point(place, "anchor", "edge", "which", "excepted")
    return stretch


def _near(stretch: WordRange, anchor: Anchor) -> WordRange:
    if anchor.side is Side.AFTER:
        return replace(stretch, after=anchor.words, before=anchor.until, near=anchor.occurrence)
    return replace(stretch, before=anchor.words, near=anchor.occurrence)


def point_of(place: Place) -> WordRange:
    """The point at which words come in. Raises InstructionError."""
    no_point(place, "anchor", "edge", "which", "excepted")
    anchor = place.anchor
    if anchor is not None and place.edge is not None:
        raise InstructionError("it names two places for the new words")
    if anchor is not None:
        occurrence = anchor.occurrence if place.which is None else place.which.occurrence
        where = Where.AFTER if anchor.side is Side.AFTER else Where.BEFORE
        return WordRange(
            where, anchor.words, occurrence=occurrence, before=anchor.until,
            adjacent=bool(anchor.until),
        )  # fmt: skip
    if place.edge is not None:
        return WordRange(Where.END if place.edge.end else Where.BEGINNING)
    raise InstructionError("it does not say where to insert the words")


def passage(meaning: Meaning, clause: Clause, place: Place, part: Passage, words: str) -> None:
    """An edit of words that are named by what stands around them."""
    _check(words)
    beside = part.beside or (place.beside.target if place.beside else None)
    if part.stretch is None and beside is not None:
        if words:
            raise InstructionError("what stands there cannot be replaced by words")
        _after(meaning, place, beside)
        return
    stretch = part.stretch or _rest(meaning, clause, place)
    if part.stretch is not None:
        no_point(place, "which", "excepted")
        if place.which:
            stretch = replace(stretch, occurrence=place.which.occurrence)
    edit(meaning, clause, place, stretch, words)


def _after(meaning: Meaning, place: Place, beside: Target) -> None:
    """All that follows a sentence or a subparagraph goes."""
    if place.beside is not None and place.beside.side is not Side.AFTER:
        raise InstructionError("what is meant before it is not understood")
    no_point(place, "beside")
    if not beside.sentence and not beside.path:
        raise InstructionError(f"what follows {beside.words} is not understood")
    meaning.operations.append(DeleteAfter(beside))


def _rest(meaning: Meaning, clause: Clause, place: Place) -> WordRange:
    """All that follows the words that were given, in this clause or the one before."""
    anchor = place.anchor
    if anchor is None and (before := meaning.before(clause)) is not None:
        anchor = before.places[-1].anchor
    if anchor is None:
        raise InstructionError("it does not say after which words")
    no_point(place, "anchor")
    if anchor.side is not Side.AFTER or anchor.until:
        raise InstructionError("it does not say after which words")
    return WordRange(Where.REST, anchor.words, occurrence=anchor.occurrence)


def insert_words(meaning: Meaning, clause: Clause, words: Sequence[str]) -> None:
    """Words come in at each of the places."""
    if clause.respectively:
        _respectively(meaning, clause, words)
        return
    if len(words) != 1:
        raise InstructionError("it names several words to insert in one place")
    (new,) = words
    for place in clause.places:
        if not (place.anchor or place.edge or place.beside):
            raise InstructionError(f"it does not say where to insert “{new}”")
        edit(meaning, clause, place, point_of(place), new)


def _respectively(meaning: Meaning, clause: Clause, words: Sequence[str]) -> None:
    """The first words at the first place, the second at the second."""
    points = [point_of(place) for place in clause.places]
    targets = list(meaning.targets(clause, clause.places[0]))
    points = points * len(words) if len(points) == 1 else points
    targets = targets * len(words) if len(targets) == 1 else targets
    if not len(points) == len(targets) == len(words):
        raise InstructionError(_unequal(len(targets), len(words), len(points)))
    for target, point, new in zip(targets, points, words, strict=True):
        _check(new)
        meaning.operations.append(EditWords(target, point, new))


def replace_words(
    meaning: Meaning, clause: Clause, old: Sequence[Words], new: Sequence[str]
) -> None:
    """Words take the place of words, one by one where there are several."""
    if len(old) == len(new) == 1 or (not clause.respectively and len(old) == len(new)):
        if len(old) > 1 and len(meaning.targets(clause, clause.places[-1])) > 1:
            raise InstructionError("which words are meant in which paragraph is not said")
        for place in clause.places:
            for one, words in zip(old, new, strict=True):
                edit(meaning, clause, place, stretch_of(one, place), words)
        return
    if not clause.respectively:
        raise InstructionError(f"{len(old)} and {len(new)} words do not go together")
    _pairs(meaning, clause, old, new)


def _pairs(meaning: Meaning, clause: Clause, old: Sequence[Words], new: Sequence[str]) -> None:
    place = clause.places[-1]
    targets = [one for place in clause.places for one in meaning.targets(clause, place)]
    targets = list(dict.fromkeys(targets))
    count = max(len(old), len(new), len(targets))
    if any(len(some) not in (1, count) for some in (old, new, targets)) or len(new) != count:
        raise InstructionError(_unequal(len(targets), len(new), len(old)))
    if count == len(targets) and len(old) == 1 and len(new) == 1:
        raise InstructionError(_unequal(len(targets), len(new), len(old)))
    for at in range(count):
        target = targets[at % len(targets)]
        stretch = stretch_of(old[at % len(old)], place)
        _check(new[at])
        meaning.operations.append(edit_in(target, place, stretch, new[at]))


def _unequal(targets: int, new: int, old: int) -> str:
    return (
        f"“respectively” is not understood: {targets} paragraphs, {old} words or places "
        f"and {new} new words"
    )


def whole(target: Target) -> bool:
    """Whether all of it is one text, which words can replace."""
    texts = (*FIELDS, TargetPart.NOTE, TargetPart.HEADING)
    return target.chapeau or (target.part in texts and target.part is not TargetPart.TITLE)


def capitalize(meaning: Meaning, clause: Clause) -> None:
    """Such as "Capitalize “working group”": each word but the small ones."""
    only(clause)
    place = clause.places[-1]
    words = [part for part in clause.objects if isinstance(part, Words)]
    if not words or len(words) != len(clause.objects) or len(clause.places) > 1:
        raise InstructionError("what is to begin with a capital is not understood")
    for part in words:
        capital = " ".join(
            one if one in _SMALL else f"{one[:1].upper()}{one[1:]}" for one in part.words.split(" ")
        )
        edit(meaning, clause, place, stretch_of(part, place), capital)
