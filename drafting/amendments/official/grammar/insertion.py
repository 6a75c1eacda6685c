"""Clauses with which something comes in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar import rearrangement
from drafting.amendments.official.grammar.clause import Clause
from drafting.amendments.official.grammar.meaning import Meaning, no_point, only
from drafting.amendments.official.grammar.new_text import text_of, words_of
from drafting.amendments.official.grammar.parts import Kind, Named, New, Part, Words
from drafting.amendments.official.grammar.places_of_clause import Place
from drafting.amendments.official.grammar.placing import paragraphs_come
from drafting.amendments.official.grammar.word_builders import edit, insert_words, point_of
from drafting.amendments.official.operations import (
    InsertNote,
    InsertSentence,
    Side,
)
from drafting.amendments.official.targets import Target, TargetPart
from drafting.amendments.official.word_ranges import Where, WordRange
from drafting.dataclasses import replace
from drafting.model.inline import plain

_LETTER = re.compile(r"(\([a-z]{1,5}\))\s+\S")
_SENTENCE = re.compile(r"\W*[^\W\d_a-zà-ÿ].*\s.*[.;]\W*", re.DOTALL)


def insert(meaning: Meaning, clause: Clause) -> None:
    """What comes in: words, a sentence, a footnote, a heading, paragraphs."""
    only(clause, "news", "respectively", "outcome")
    news = [part for part in clause.objects if isinstance(part, New)]
    named = [part for part in clause.objects if isinstance(part, Named)]
    if named and len(named) == len(clause.objects):
        _named(meaning, clause, named)
        return
    if len(news) > 1 or named:
        raise InstructionError("what is to come in is not understood")
    given = [part for part in (*clause.objects, *clause.news) if not isinstance(part, New)]
    new = news[0] if news else _lettered(clause, given)
    if clause.outcome:
        _with_outcome(meaning, clause, given)
        return
    kind = new.kind if new else Kind.ANY
    if kind is Kind.NOTE:
        _note(meaning, clause, given)
    elif kind is Kind.SENTENCE or (kind is Kind.ANY and _beside_sentence(clause)):
        _sentence(meaning, clause, new, given)
    elif kind is Kind.ANY and _beside_words(clause):
        _words(meaning, clause, given)
    else:
        _check_place(clause, new, given)
        paragraphs_come(meaning, clause, new or New(Kind.ANY), given)


def _lettered(clause: Clause, given: Sequence[Part]) -> New | None:
    """A subparagraph whose letter is quoted with it: "OP3: add “(e) To map channels;”"."""
    place = clause.places[-1]
    words = given[0] if len(given) == 1 else None
    found = _LETTER.match(plain(words.words)) if isinstance(words, Words) else None
    bare = (
        len(clause.places) == 1
        and bool(place.targets)
        and place == Place(place.targets, bare=place.bare)
    )
    return New(Kind.SUBPARAGRAPH, names=(found[1],), count=1) if found and bare else None


def _check_place(clause: Clause, new: New | None, given: Sequence[Part]) -> None:
    """Refuse words that are told to come into a paragraph, and not where."""
    place = clause.places[-1]
    named = place.targets[-1].place if place.targets else ""
    words = given[0] if given else None
    if new is None and place.beside is None and " " not in named and isinstance(words, Words):
        raise InstructionError(f"it does not say where to insert “{words.words}”")


def _named(meaning: Meaning, clause: Clause, named: Sequence[Named]) -> None:
    """A heading that is quoted, or paragraphs that are there and move."""
    (target, *more) = [one for part in named for one in part.targets]
    if target.part is TargetPart.HEADING and target.opening and not more:
        paragraphs_come(meaning, clause, New(Kind.HEADING, count=1), [Words(target.opening)])
        return
    rearrangement.move(meaning, clause)


def _beside_words(clause: Clause) -> bool:
    return all(place.beside is None for place in clause.places) and any(
        place.anchor or place.edge for place in clause.places
    )


def _beside_sentence(clause: Clause) -> bool:
    beside = clause.places[-1].beside
    return beside is not None and bool(beside.target.sentence)


def _words(meaning: Meaning, clause: Clause, given: Sequence[Part]) -> None:
    words = words_of(given, meaning)
    if not words:
        raise InstructionError("the words to insert do not follow")
    edge = clause.places[-1].edge
    sentence = len(words) == 1 and _SENTENCE.fullmatch(plain(words[0]))
    if edge is not None and edge.end and sentence and len(clause.places) == 1:
        edit(meaning, clause, clause.places[0], WordRange(Where.NEXT_SENTENCE), words[0])
        return
    insert_words(meaning, clause, words)


def _with_outcome(meaning: Meaning, clause: Clause, given: Sequence[Part]) -> None:
    """Such as "insert “X” so that it reads “Y X Z”"."""
    words, outcome = words_of(given, meaning), text_of(meaning, clause.outcome)
    place = clause.places[-1]
    if len(words) != 1 or len(outcome) != 1 or len(clause.places) > 1:
        raise InstructionError("how it is to read is not understood")
    no_point(place)
    whole = outcome[0].text
    if whole.count(words[0]) != 1:
        raise InstructionError(f"“{words[0]}” is not once in what it is to read")
    old = " ".join(whole.replace(words[0], " ").split())
    edit(meaning, clause, place, WordRange(Where.WORDS, old), whole)


def _note(meaning: Meaning, clause: Clause, given: Sequence[Part]) -> None:
    text = text_of(meaning, given)
    if len(text) != 1:
        raise InstructionError("the text of the footnote does not follow")
    (place, *more) = clause.places
    targets = meaning.targets(clause, place)
    if more or len(targets) != 1 or place.beside:
        raise InstructionError("where the footnote stands is not understood")
    if not (place.anchor or place.edge):
        raise InstructionError("it does not say where the footnote stands")
    meaning.operations.append(InsertNote(targets[0], point_of(place), text[0].text))


def _sentence(meaning: Meaning, clause: Clause, new: New | None, given: Sequence[Part]) -> None:
    text = text_of(meaning, given)
    if len(text) != 1 or (new is not None and new.count > 1):
        raise InstructionError("the text of the sentence does not follow")
    (place, *more) = clause.places
    if more or place.anchor:
        raise InstructionError("where the sentence stands is not understood")
    side, target = _place_of_sentence(meaning, clause, place, new)
    meaning.operations.append(InsertSentence(side, target, text[0].text))


def _place_of_sentence(
    meaning: Meaning, clause: Clause, place: Place, new: New | None
) -> tuple[Side, Target]:
    beside = place.beside
    if beside is not None and beside.target.sentence:
        no_point(place, "beside")
        if beside.other and beside.other.sentence != beside.target.sentence + 1:
            raise InstructionError("the two sentences do not follow one another")
        return beside.side, beside.target
    targets = meaning.targets(clause, place)
    if len(targets) != 1 or beside:
        raise InstructionError("where the sentence stands is not understood")
    no_point(place, "edge")
    ordinal = new.ordinal if new else 0
    if place.edge is not None and not ordinal:
        at = (Side.AFTER, -1) if place.edge.end else (Side.BEFORE, 1)
    elif ordinal:
        at = (Side.AFTER, -1) if ordinal == -1 else (Side.BEFORE, ordinal)
    else:
        raise InstructionError("it does not say where the sentence stands")
    return at[0], replace(targets[0], sentence=at[1])
