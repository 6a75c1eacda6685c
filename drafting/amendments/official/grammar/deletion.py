"""What the verbs of deletion make of their clause."""

from __future__ import annotations

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.clause import Clause
from drafting.amendments.official.grammar.meaning import Meaning, no_point, only, within
from drafting.amendments.official.grammar.new_text import (
    reads_of,
)
from drafting.amendments.official.grammar.parts import (
    It,
    Named,
    Passage,
    Words,
)
from drafting.amendments.official.grammar.places_of_clause import Place
from drafting.amendments.official.grammar.wholes import wholes_and_sentences
from drafting.amendments.official.grammar.word_builders import (
    edit,
    passage,
    stretch_of,
)
from drafting.amendments.official.operations import (
    DeleteAfter,
    DeleteBeneath,
    DeleteParagraph,
    DeleteSentences,
    EditWords,
    Side,
)
from drafting.amendments.official.targets import EVERY, WHOLE, Target
from drafting.amendments.official.word_ranges import Where, WordRange
from drafting.dataclasses import replace


def delete(meaning: Meaning, clause: Clause) -> None:
    """Such as "Delete operative paragraph 3", "Delete “all” in OP2". Raises InstructionError."""
    only(clause, "news")
    if not clause.objects:
        _delete_named(meaning, clause, bare_targets(clause))
        return
    first = clause.objects[0]
    if any(type(part) is not type(first) for part in clause.objects):
        raise InstructionError("it names words and paragraphs together")
    if isinstance(first, Words):
        _delete_words(meaning, clause)
    elif isinstance(first, Passage) and len(clause.objects) == 1:
        _no_news(clause)
        for place in clause.places:
            passage(meaning, clause, place, first, "")
    elif isinstance(first, Named):
        named = [one for part in clause.objects if isinstance(part, Named) for one in part.targets]
        _delete_named(meaning, clause, within(clause, named))
    elif isinstance(first, It) and not first.words:
        _check_it(meaning, clause, first)
        _delete_named(meaning, clause, list(meaning.targets(clause, clause.places[-1])))
    else:
        raise InstructionError("what is to be deleted is not understood")


def _delete_words(meaning: Meaning, clause: Clause) -> None:
    """Several words, of which the last are those that a place is told of."""
    _no_news(clause)
    words = [part for part in clause.objects if isinstance(part, Words)]
    for place in clause.places:
        for at, part in enumerate(words):
            last = at == len(words) - 1
            near = place if last else replace(place, anchor=None, which=None, edge=None)
            edit(meaning, clause, place, stretch_of(part, near), "")


def _check_it(meaning: Meaning, clause: Clause, it: It) -> None:
    """Refuse "it" where words were spoken of before, which may be what goes.

    Raises InstructionError.
    """
    before = meaning.before(clause)
    spoken_of = before and any(isinstance(part, Words) for part in before.objects)
    if it.pronoun and spoken_of:
        raise InstructionError("whether words or the whole paragraph are to be deleted is not said")


def _no_news(clause: Clause) -> None:
    if clause.news:
        raise InstructionError("it is followed by text that it does not speak of")


def bare_targets(clause: Clause) -> list[Target]:
    """The paragraphs that a clause names as what it is about. Raises InstructionError."""
    place = clause.places[-1]
    if not place.targets or not clause.bare or len(clause.places) > 1:
        raise InstructionError(f"it does not say what to {clause.action}")
    return list(place.targets)


def _delete_named(meaning: Meaning, clause: Clause, targets: list[Target]) -> None:
    (place, *more) = clause.places
    if more:
        raise InstructionError("it names several places")
    if place.anchor is not None or place.beside is not None:
        delete_part(meaning, clause, place, targets)
        return
    if any(target.path[-1:] == (EVERY,) for target in targets):
        _delete_beneath(meaning, clause, place, targets)
        return
    no_point(place)
    reads = reads_of(clause.news, meaning)
    if reads and len(targets) > 1:
        raise InstructionError("it says how several paragraphs read")
    wholes, sentences = wholes_and_sentences(targets)
    for target in wholes:
        if target.place in (WHOLE, EVERY) or target.chapeau:
            raise InstructionError(f"{target.words} cannot be deleted as a whole")
        meaning.operations.append(DeleteParagraph(target, reads))
    _delete_sentences(meaning, sentences, reads)


def _delete_beneath(meaning: Meaning, clause: Clause, place: Place, targets: list[Target]) -> None:
    """Such as "Delete all subparagraphs of operative paragraph 3 except (a)"."""
    _no_news(clause)
    no_point(place, "excepted")
    (target, *more) = targets
    if more:
        raise InstructionError("what is to be deleted of them is not understood")
    meaning.operations.append(DeleteBeneath(replace(target, path=target.path[:-1]), place.excepted))


def _delete_sentences(meaning: Meaning, targets: list[Target], reads: str) -> None:
    if len({replace(one, sentence=0, also_sentence=0) for one in targets}) > 1:
        for target in targets:
            meaning.operations.append(DeleteSentences(target, (target.sentence,), reads))
        return
    if targets:
        numbers = tuple(target.sentence for target in targets)
        meaning.operations.append(DeleteSentences(targets[0], numbers, reads))


def delete_part(meaning: Meaning, clause: Clause, place: Place, targets: list[Target]) -> None:
    """Such as "Delete operative paragraph 2 after “X”"."""
    _no_news(clause)
    if len(targets) != 1 or targets[0].place in (WHOLE, EVERY):
        raise InstructionError("what is to be deleted of them is not understood")
    (target,) = targets
    beside = place.beside
    if beside is not None and beside.side is Side.AFTER and beside.other is None:
        no_point(place, "beside")
        if not (beside.target.sentence or beside.target.path):
            raise InstructionError(f"“after {beside.target.words}” is not understood there")
        if target.sentence or replace(beside.target, path=(), sentence=0, also_sentence=0) != (
            replace(target, path=(), also_sentence=0)
        ):
            raise InstructionError(f"it names two places, {target.label} and {beside.target.label}")
        meaning.operations.append(DeleteAfter(beside.target))
        return
    anchor = place.anchor
    no_point(place, "anchor")
    if anchor is None or anchor.side is not Side.AFTER or anchor.until:
        raise InstructionError("what is to be deleted before it is not understood")
    stretch = WordRange(Where.REST, anchor.words, occurrence=anchor.occurrence)
    meaning.operations.append(EditWords(target, stretch))
