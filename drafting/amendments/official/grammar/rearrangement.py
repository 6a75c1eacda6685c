"""Clauses that put paragraphs elsewhere, together or apart."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.clause import Clause
from drafting.amendments.official.grammar.meaning import Meaning, no_point, only, within
from drafting.amendments.official.grammar.new_text import new_paragraphs
from drafting.amendments.official.grammar.parts import Action, Edge, It, Named, New, Words
from drafting.amendments.official.grammar.places_of_clause import Place
from drafting.amendments.official.grammar.word_builders import edit, edit_in, point_of, stretch_of
from drafting.amendments.official.lookup import one_before
from drafting.amendments.official.operations import (
    BracketParagraph,
    EditWords,
    MergeParagraphs,
    MoveParagraph,
    MoveSentence,
    Renumber,
    ReplaceParagraph,
    Side,
    SplitParagraph,
)
from drafting.amendments.official.targets import EVERY, WHOLE, Target, TargetPart
from drafting.amendments.official.word_ranges import Where, WordRange
from drafting.dataclasses import replace

_WHOLES = (WHOLE, EVERY)


def named_paragraphs(meaning: Meaning, clause: Clause) -> list[Target]:
    """The paragraphs that the clause is about. Raises InstructionError if it names none."""
    named = [one for part in clause.objects if isinstance(part, Named) for one in part.targets]
    if any(not isinstance(part, Named | It | New) for part in clause.objects):
        raise InstructionError(
            f"what is to be done to the words is not understood: {clause.action}"
        )
    found = within(clause, named) if named else []
    found = found or list(meaning.targets(clause, clause.places[-1]))
    if any(one.place in _WHOLES or one.sentence or one.chapeau for one in found):
        raise InstructionError(f"{found[0].words} cannot be moved")
    return found


def move(meaning: Meaning, clause: Clause) -> None:
    """Such as "Move operative paragraphs 8 and 9 to follow operative paragraph 3"."""
    if clause.brackets:
        bracket(meaning, clause)
        return
    if any(isinstance(part, Words) for part in clause.objects):
        move_words(meaning, clause)
        return
    only(clause, "destination")
    if sentences := _named_sentences(clause):
        _move_sentence(meaning, clause, sentences)
        return
    if any(isinstance(part, New) for part in clause.objects):
        _renumbered(meaning, clause)
        return
    found = named_paragraphs(meaning, clause)
    side, beside = _destination(clause, found)
    meaning.operations += [MoveParagraph(target, side, beside) for target in found]


def move_words(meaning: Meaning, clause: Clause) -> None:
    """Such as "Move “as appropriate” to the end of the paragraph"; a mark only comes in."""
    only(clause)
    (part, *more), place = clause.objects, clause.places[-1]
    if more or not isinstance(part, Words) or not (place.anchor or place.edge):
        raise InstructionError("where the words are to be placed is not understood")
    for target in meaning.targets(clause, place):
        if any(letter.isalnum() for letter in part.words):
            gone = WordRange(Where.WORDS, part.words, occurrence=part.occurrence)
            meaning.operations.append(EditWords(target, gone, moved=True))
        meaning.operations.append(edit_in(target, place, point_of(place), part.words))


def _named_sentences(clause: Clause) -> list[Target]:
    named = [one for part in clause.objects if isinstance(part, Named) for one in part.targets]
    return named if named and all(one.sentence for one in named) else []


def _move_sentence(meaning: Meaning, clause: Clause, sentences: Sequence[Target]) -> None:
    """Such as "Move the second sentence of operative paragraph 5 to the end of the paragraph"."""
    (sentence, *more), place = sentences, clause.places[-1]
    if more or clause.destination or len(clause.places) > 1:
        raise InstructionError("only one sentence can be moved at a time")
    if place.beside is not None and place.beside.target.sentence and not place.beside.other:
        no_point(place, "beside")
        side, beside = place.beside.side, place.beside.target
    elif place.edge is not None and place.edge.end:
        no_point(place, "edge")
        named = place.targets or (replace(sentence, sentence=0, also_sentence=0),)
        side, beside = Side.AFTER, replace(named[0], sentence=-1)
    else:
        raise InstructionError("where the sentence is to stand is not understood")
    meaning.operations.append(MoveSentence(sentence, side, beside))


def _renumbered(meaning: Meaning, clause: Clause) -> None:
    """Such as "Renumber operative paragraph 8 as operative paragraph 3"."""
    news = [part for part in clause.objects if isinstance(part, New)]
    if len(news) != 1 or not news[0].names or news[0].path or clause.destination:
        raise InstructionError("what it becomes is not understood")
    part = news[0].part or TargetPart.ANY
    clause.destination = tuple(Target(part, name) for name in news[0].names)
    clause.objects = [part for part in clause.objects if not isinstance(part, New)]
    become(meaning, clause)


def _destination(clause: Clause, found: Sequence[Target]) -> tuple[Side, Target]:
    (place, *more) = clause.places
    if more:
        raise InstructionError("it names several places")
    if clause.destination:
        no_point(place)
        return _becoming(found, clause.destination)
    if place.edge is not None and (at := _edge_of_list(place.edge, found)):
        no_point(place, "edge")
        return at
    if place.beside is None:
        raise InstructionError(f"it does not say where to {clause.action} {found[0].label}")
    no_point(place, "beside")
    beside = place.beside
    if beside.other is not None and not _neighbours(beside.target, beside.other):
        raise InstructionError(
            f"{beside.target.label} and {beside.other.label} do not follow one another"
        )
    if beside.target.sentence:
        raise InstructionError("a paragraph cannot stand beside a sentence")
    if found[0].scope and not beside.target.scope and beside.target.part is TargetPart.ANY:
        raise InstructionError(f"whether {beside.target.words} is in the same part is not said")
    return beside.side, beside.target


def _edge_of_list(edge: Edge, found: Sequence[Target]) -> tuple[Side, Target] | None:
    """The first or the last subparagraph of the list that others stand in."""
    target = found[0]
    if not target.path or any(one.path[:-1] != target.path[:-1] for one in found):
        return None
    side, which = (Side.AFTER, "#-1") if edge.end else (Side.BEFORE, "#1")
    return side, replace(target, path=(*target.path[:-1], which))


def _neighbours(one: Target, other: Target) -> bool:
    same = (one.part, one.scope, one.path) == (other.part, other.scope, other.path)
    if one.path and other.path:
        return one.place == other.place
    decimal = one.place.isdecimal() and other.place.isdecimal()
    return same and decimal and int(other.place) == int(one.place) + 1


def _becoming(found: Sequence[Target], to: Sequence[Target]) -> tuple[Side, Target]:
    """The place of paragraphs that are told to have other numbers.

    They stand before the one that has the number, or behind it if they come from before it.
    """
    first, last = to[0], to[-1]
    if len(to) != len(found):
        raise InstructionError(f"{len(found)} paragraphs cannot become {len(to)}")
    if first.place.startswith("-") and len(to) == 1:
        if first.place == "-1":
            return Side.AFTER, first
        return Side.BEFORE, replace(first, place=str(int(first.place) + 1))
    if first.path and found[0].path[:-1] == first.path[:-1]:
        return (Side.AFTER if found[0].path < first.path else Side.BEFORE), first
    numbers = [one.place for one in (*found, *to)]
    if not all(number.isdecimal() for number in numbers) or any(one.path for one in (*found, *to)):
        raise InstructionError(f"what it means to become {first.words} is not understood")
    if not _in_a_row(to) or not _in_a_row(found):
        raise InstructionError("they do not follow one another")
    rises = int(found[0].place) < int(first.place) and found[0].part is first.part
    return (Side.AFTER, last) if rises else (Side.BEFORE, first)


def _in_a_row(targets: Sequence[Target]) -> bool:
    places = [int(target.place) for target in targets]
    return places == list(range(places[0], places[0] + len(places)))


def become(meaning: Meaning, clause: Clause) -> None:
    """Such as "Paragraphs 8 and 9 become paragraphs 9 and 10", which paragraphs beside them move.

    A paragraph that goes further than its neighbours could push it is moved.
    """
    if clause.news:
        _words_become(meaning, clause)
        return
    only(clause, "destination", "respectively")
    found, to = named_paragraphs(meaning, clause), clause.destination
    if not to:
        raise InstructionError("it does not say what they become")
    if len(to) == len(found) and all(map(_is_next, found, to)):
        meaning.operations += [Renumber(old, new.place) for old, new in zip(found, to, strict=True)]
        return
    side, beside = _destination(clause, found)
    told = [_numbered(old, new) for old, new in zip(found, to, strict=True)]
    meaning.operations += [MoveParagraph(target, side, beside) for target in told]


def _numbered(old: Target, new: Target) -> Target:
    """A paragraph with the number that it is told to have, where it is one of its own row."""
    plain = new.place.isdecimal() and not (old.path or new.path) and old.part is new.part
    return replace(old, then=new.place) if plain else old


def _words_become(meaning: Meaning, clause: Clause) -> None:
    """Such as "“fair” should become “decent”"."""
    only(clause, "news")
    (part, *more), place = clause.objects or (None,), clause.places[-1]
    (new, *others) = clause.news
    if more or others or not isinstance(part, Words) or not isinstance(new, Words):
        raise InstructionError("what is to become of the words is not understood")
    edit(meaning, clause, place, stretch_of(part, place), new.words)


def _is_next(old: Target, new: Target) -> bool:
    plain = old.place.isdecimal() and new.place.isdecimal() and not old.path
    return plain and abs(int(old.place) - int(new.place)) == 1


def follow(meaning: Meaning, clause: Clause) -> None:
    """Such as "Operative paragraphs 8 and 9 should follow operative paragraph 3"."""
    only(clause, "destination")
    found = named_paragraphs(meaning, clause)
    if len(clause.destination) != 1:
        raise InstructionError("it does not say what they follow")
    no_point(clause.places[-1])
    side = Side.AFTER if clause.action is Action.FOLLOW else Side.BEFORE
    meaning.operations += [MoveParagraph(target, side, clause.destination[0]) for target in found]


def exchange(meaning: Meaning, clause: Clause) -> None:
    """Such as "Reverse the order of operative paragraphs 7 and 8", "swap “X” and “Y”"."""
    only(clause)
    if clause.objects and all(isinstance(part, Words) for part in clause.objects):
        _exchange_words(meaning, clause)
        return
    found = sorted(named_paragraphs(meaning, clause), key=_order)
    no_point(clause.places[-1])
    alike = len(found) > 1 and all(_are_alike(*pair) for pair in itertools.pairwise(found))
    reversible = clause.action is Action.REVERSE and alike and _are_in_a_row(found)
    if not alike or (len(found) != 2 and not reversible):
        labels = ", ".join(target.label for target in found)
        raise InstructionError(f"only two paragraphs of one level can change places, not {labels}")
    # Of several in reverse order the first and the last change places, and so on inwards.
    while len(found) > 1:
        first, *found, second = found
        _change_places(meaning, first, second, adjacent=not found)


def _change_places(meaning: Meaning, first: Target, second: Target, *, adjacent: bool) -> None:
    meaning.operations.append(MoveParagraph(second, Side.BEFORE, first))
    beside = _adjacent(first, second) if adjacent else False
    if not beside and (before := one_before(second)):
        meaning.operations.append(MoveParagraph(first, Side.AFTER, before))


def _are_alike(first: Target, second: Target) -> bool:
    """Whether two paragraphs stand beneath the same one, or are of the same part."""
    place = (first.part, first.scope, first.path[:-1], len(first.path))
    same = place == (second.part, second.scope, second.path[:-1], len(second.path))
    if first.path:
        return same and first.place == second.place and first != second
    return same and first.place.isdecimal() and second.place.isdecimal() and first != second


def _exchange_words(meaning: Meaning, clause: Clause) -> None:
    words = [part for part in clause.objects if isinstance(part, Words)]
    place = clause.places[-1]
    no_point(place)
    if len(words) != 2 or len(clause.places) > 1 or any(one.occurrence for one in words):
        raise InstructionError("which words change places is not understood")
    for target in meaning.targets(clause, place):
        for one, other in (words, words[::-1]):
            stretch = stretch_of(one, place)
            meaning.operations.append(edit_in(target, place, stretch, other.words))


def _order(target: Target) -> tuple[int, tuple[str, ...]]:
    return (int(target.place) if target.place.isdecimal() else 0, target.path)


def _adjacent(first: Target, second: Target) -> bool:
    if first.path or second.path:
        return (
            first.place == second.place
            and first.path[:-1] == second.path[:-1]
            and len(first.path) == len(second.path)
            and one_before(second) == first
        )
    return _neighbours(first, second)


def merge(meaning: Meaning, clause: Clause) -> None:
    """Such as "Merge operative paragraphs 3 and 4", with what they read then if it is told."""
    only(clause, "news")
    news = [part for part in clause.news if not isinstance(part, Named)]
    with_ = [one for part in clause.news if isinstance(part, Named) for one in part.targets]
    found = [*named_paragraphs(meaning, clause), *with_]
    no_point(clause.places[-1])
    if len(found) < 2:
        raise InstructionError("it does not say what to merge")
    if not _are_in_a_row(found):
        labels = " and ".join(target.label for target in found)
        raise InstructionError(f"{labels} do not follow one another, and cannot be merged")
    if any(not isinstance(part, New) for part in news):
        paragraphs = new_paragraphs(meaning, clause, news)
        if len(paragraphs) != 1:
            raise InstructionError("several paragraphs are not one")
        meaning.operations.append(ReplaceParagraph(found[0], paragraphs, tuple(found[1:])))
        return
    meaning.operations.append(MergeParagraphs(found[0], tuple(found[1:])))


def _are_in_a_row(found: Sequence[Target]) -> bool:
    if any(one.path for one in found):
        return all(_adjacent(*pair) for pair in itertools.pairwise(found))
    return all(_neighbours(*pair) for pair in itertools.pairwise(found))


def split(meaning: Meaning, clause: Clause) -> None:
    """Such as "Split paragraph 2 into two paragraphs, the second beginning with “X”"."""
    only(clause, "news")
    place = clause.places[-1]
    found = named_paragraphs(meaning, clause)
    if any(not isinstance(part, New) or part.count not in (0, 2) for part in clause.news):
        raise InstructionError("into what it is to be split is not understood")
    if len(found) != 1 or place.anchor is None or place.anchor.until:
        raise InstructionError("it does not say where to split it")
    no_point(place, "anchor")
    behind = place.anchor.side is Side.AFTER
    meaning.operations.append(SplitParagraph(found[0], place.anchor.words, behind))


def bracket(meaning: Meaning, clause: Clause) -> None:
    """Such as "Place “X” in square brackets"."""
    only(clause, "brackets")
    if not clause.brackets or len(clause.objects) > 1:
        raise InstructionError("where the words are to be placed is not understood")
    place: Place = clause.places[-1]
    part = clause.objects[0] if clause.objects else It()
    if not isinstance(part, Words):
        no_point(place)
        found = named_paragraphs(meaning, clause)
        meaning.operations += [BracketParagraph(target) for target in found]
        return
    stretch = stretch_of(part, place)
    for target in meaning.targets(clause, place):
        meaning.operations.append(edit_in(target, place, stretch, f"[{part.words}]"))
