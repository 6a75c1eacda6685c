"""Operations on sentences, carried out."""

from __future__ import annotations

from drafting.amendments.official.edited_text import Span
from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.lookup import check_reads
from drafting.amendments.official.operations import (
    DeleteAfter,
    DeleteParagraph,
    DeleteSentences,
    InsertSentence,
    MoveSentence,
    ReplaceSentence,
    Side,
)
from drafting.amendments.official.sentences import index_of, without
from drafting.amendments.official.targets import Target
from drafting.amendments.official.text_on_its_way import TextOnItsWay
from drafting.amendments.official.word_ranges import sentences
from drafting.model.inline import escape, plain
from drafting.model.tree import place_of, siblings


def delete_sentences(on: TextOnItsWay, operation: DeleteSentences) -> None:
    """Sentences go. Raises InstructionError."""
    row = on.row(operation.target)
    check_reads(row.unit, DeleteParagraph(operation.target, operation.reads))
    also = operation.target.also_sentence

    def locate(text: str) -> list[tuple[Span, str]]:
        read = plain(text)
        found = [index_of(read, one, also) for one in operation.sentences]
        return [(span, "") for span in without(read, found)]

    on.change(row.unit.id, locate)


def replace_sentence(on: TextOnItsWay, operation: ReplaceSentence) -> None:
    """A sentence gets another text. Raises InstructionError."""
    target = operation.target

    def locate(text: str) -> list[tuple[Span, str]]:
        found = sentences(plain(text))
        at = index_of(plain(text), target.sentence, target.also_sentence)
        return [(found[at], _as_sentence(operation.words, last=at == len(found) - 1))]

    on.change(on.row(target).unit.id, locate)


def insert_sentence(on: TextOnItsWay, operation: InsertSentence) -> None:
    """A sentence comes in. Raises InstructionError."""
    target = operation.target
    before = operation.side is Side.BEFORE

    def locate(text: str) -> list[tuple[Span, str]]:
        read = plain(text)
        found = sentences(read)
        if before and target.sentence == len(found) + 1:
            at = len(found) - 1
        else:
            at = index_of(read, target.sentence, target.also_sentence) - before
        if at < 0:
            raise InstructionError("a sentence before the first is not understood")
        end = found[at][1]
        if at == len(found) - 1:
            return [((end, end), f". {_as_sentence(operation.words, last=True)}")]
        return [((end, end), _as_sentence(operation.words, last=False))]

    unit = on.row(target).unit
    if unit.children and not target.chapeau and target.sentence == -1:
        raise InstructionError("the end of which of its parts is meant is not said")
    on.change(unit.id, locate)


def move_sentence(on: TextOnItsWay, operation: MoveSentence) -> None:
    """A sentence comes to stand elsewhere, as it reads before. Raises InstructionError."""
    target, beside = operation.target, operation.beside
    row = on.row(target)
    read = plain(row.unit.text)
    at = index_of(read, target.sentence, target.also_sentence)
    if on.row(beside).unit.id == row.unit.id and _same_sentence(read, at, beside):
        raise InstructionError("it stands there already")
    start, end = sentences(read)[at]
    insert_sentence(on, InsertSentence(operation.side, beside, escape(read[start:end])))
    delete_sentences(on, DeleteSentences(target, (target.sentence,)))


def _same_sentence(read: str, at: int, beside: Target) -> bool:
    return index_of(read, beside.sentence) == at


def delete_after(on: TextOnItsWay, operation: DeleteAfter) -> None:
    """All that follows a sentence or a subparagraph goes. Raises InstructionError."""
    target = operation.target
    if target.sentence:
        _delete_sentences_after(on, target)
        return
    row = on.row(target)
    parent = place_of(on.base, row.unit.id).parent
    inside = siblings(on.base, parent)
    at = [unit.id for unit in inside].index(row.unit.id)
    if at == len(inside) - 1:
        raise InstructionError("nothing follows it")
    for unit in inside[at + 1 :]:
        on.gone[unit.id] = None


def _delete_sentences_after(on: TextOnItsWay, target: Target) -> None:
    def locate(text: str) -> list[tuple[Span, str]]:
        read = plain(text)
        at = index_of(read, target.sentence, target.also_sentence)
        rest = range(at + 1, len(sentences(read)))
        if not rest:
            raise InstructionError("nothing follows that sentence")
        return [(span, "") for span in without(read, rest)]

    unit = on.row(target).unit
    if unit.children:
        raise InstructionError("whether what stands beneath it goes too is not said")
    on.change(unit.id, locate)


def _as_sentence(words: str, *, last: bool) -> str:
    """A sentence with its full stop, which the last one of a paragraph leaves to it."""
    bare = words.rstrip().rstrip(".;,").rstrip()
    if words.rstrip()[-1:] in "?!":
        return words.rstrip()
    return bare if last else f"{bare}."
