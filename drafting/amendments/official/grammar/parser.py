"""The sentence of an instruction read into operations.

A small grammar: clauses joined by commas, "and" or semicolons, each with a verb (delete,
insert, replace, move …) whose place may stand before or behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from drafting.amendments.official.errors import NoPlaceError
from drafting.amendments.official.grammar import rearrangement, replacement
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.deletion import delete
from drafting.amendments.official.grammar.insertion import insert
from drafting.amendments.official.grammar.lexer import Sort, tokens
from drafting.amendments.official.grammar.passives import subject
from drafting.amendments.official.grammar.places import place
from drafting.amendments.official.grammar.state import Above, ParserState
from drafting.amendments.official.grammar.target_lists import targets
from drafting.amendments.official.operations import AmendmentOperation, Renumber
from drafting.amendments.official.targets import Target
from drafting.model.unit import Unit

_VERBS: dict[tuple[str, ...], tuple[Callable[[Cursor, ParserState], bool], ...]] = {
    ("delete", "remove", "strike out", "strike", "omit", "suppress", "deleting", "removing",
     "omitting"): (delete,),
    ("insert", "add", "include", "append", "inserting", "adding", "including"): (
        replacement.instead,
        insert,
    ),
    ("replace", "replacing"): (replacement.replace,),
    ("change", "amend", "modify", "revise", "changing"): (replacement.reword, replacement.replace),
    ("reword", "reformulate", "redraft", "rewrite", "rephrase", "recast", "edit"): (
        replacement.reword,
        replacement.replace,
    ),
    ("substitute", "substituting"): (replacement.substitute,),
    ("for",): (replacement.for_read,),
    ("move", "relocate", "transfer", "moving"): (rearrangement.move,),
    ("place", "put", "enclose"): (replacement.bracket, rearrangement.move),
    ("merge", "combine", "join", "merging"): (rearrangement.merge,),
    ("split", "divide"): (rearrangement.split,),
    ("reverse", "swap", "interchange", "invert"): (rearrangement.swap,),
}  # fmt: skip
_RENUMBERING = (
    "renumber", "re-number", "reletter", "re-letter", "the subsequent paragraphs",
    "subsequent paragraphs",
    "the subsequent subparagraphs", "subsequent subparagraphs", "the following paragraphs",
    "the paragraphs were renumbered", "the remaining paragraphs", "the remaining subparagraphs",
    "remaining paragraphs",
    "all subsequent paragraphs", "the other paragraphs", "adjust the numbering",
    "the numbering of", "consequently renumber", "accordingly renumber", "renumbering",
    "with subsequent renumbering", "with consequential renumbering",
)  # fmt: skip
_COURTESIES = ("please", "kindly", "we propose to", "it is proposed to", "proposes to", "by", "to")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence says."""

    operations: tuple[AmendmentOperation, ...]
    above: Above
    """What it has named, for the sentences beneath it."""
    took_printed: bool

    @property
    def where(self) -> tuple[Target, ...]:
        """The paragraphs that it named last, which the next sentence may be about."""
        return self.above.where


def read_sentence(text: str, printed: Sequence[Unit] = (), above: Above | None = None) -> Sentence:
    """The operations that inline `text` asks for, below what is named `above`.

    `printed` are the paragraphs printed beneath. Raises InstructionError.
    """
    above = above or Above()
    try:
        return _read(text, printed, above)
    except NoPlaceError:
        # "Delete “X” and substitute “Y” in paragraph 3": the place comes last.
        where = _named_last(text)
        if not where:
            raise
        return _read(text, printed, replace(above, where=where))


def _read(text: str, printed: Sequence[Unit], above: Above) -> Sentence:
    said = ParserState(where=list(above.where), printed=tuple(printed), document=above.document)
    cursor = Cursor(tokens(text))
    cursor.part, cursor.scope = above.part, above.scope
    cursor.above = above.where[-1] if above.where else None
    while not _at_end(cursor):
        _clause(cursor, said)
    if not said.operations and not said.where and not said.document:
        raise cursor.failure()
    named = Above(tuple(said.where), cursor.part, cursor.scope, said.document)
    return Sentence(tuple(said.operations), named, said.used)


def _named_last(text: str) -> tuple[Target, ...]:
    """The paragraphs named at the end of a sentence, if it names them nowhere else."""
    cursor = Cursor(tokens(text))
    found: list[Target] = []
    while not cursor.ended:
        if found:
            return ()
        found = targets(cursor) if cursor.accept("in", "of", "from") else []
        cursor.at += not found
        cursor.skip_marks()
    return tuple(found)


def _at_end(cursor: Cursor) -> bool:
    cursor.skip_marks()
    while cursor.take(Sort.RANGE):
        cursor.skip_marks()
    cursor.accept("and also", "and then", "and", "then", "also")
    cursor.skip_marks()
    return cursor.ended


def _clause(cursor: Cursor, said: ParserState) -> None:
    for read in (_renumbering, place, _verb, subject):
        start, held = cursor.at, list(said.operations)
        if read(cursor, said):
            return
        cursor.at, said.operations = start, held
    raise cursor.failure()


def _verb(cursor: Cursor, said: ParserState) -> bool:
    cursor.accept(*_COURTESIES)
    for words, readers in _VERBS.items():
        if cursor.accept(*words):
            _place_between(cursor, said)
            return _first(readers, cursor, said)
    return False


def _place_between(cursor: Cursor, said: ParserState) -> None:
    """A place between commas behind the verb: "Delete, in paragraph 1, the words …"."""
    start = cursor.at
    cursor.skip_marks(",")
    if cursor.at > start and not cursor.ended and place(cursor, said):
        cursor.skip_marks(",")
    else:
        cursor.at = start


def _first(
    readers: Sequence[Callable[[Cursor, ParserState], bool]], cursor: Cursor, said: ParserState
) -> bool:
    """What the first reader that understands it makes of the words behind the verb."""
    for read in readers:
        start, where = cursor.at, list(said.where)
        if read(cursor, said):
            return True
        cursor.at, said.where = start, where
    return False


def _renumbering(cursor: Cursor, said: ParserState) -> bool:
    start = cursor.at
    if not cursor.accept(*_RENUMBERING):
        return False
    words = cursor.word(-1)
    while not cursor.ended and cursor.peek().text not in (".", ";") and not _verb_follows(cursor):
        words += cursor.word()
        cursor.at += 1
    if "number" not in words and "letter" not in words:
        cursor.at = start
        return False
    said.operations.append(Renumber())
    return True


def _verb_follows(cursor: Cursor) -> bool:
    """Whether another clause begins: "and delete …"."""
    verbs = {words.split()[0] for group in _VERBS for words in group} - {"for"}
    return cursor.word() == "and" and cursor.word(1) in verbs
