"""The sentence of an instruction read into operations.

A small grammar: clauses joined by commas, "and" or semicolons, each with a verb (delete,
insert, replace, move …) whose place may stand before or behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.deleting import delete
from drafting.amendments.official.grammar.inserting import insert
from drafting.amendments.official.grammar.lexing import tokens
from drafting.amendments.official.grammar.passives import subject
from drafting.amendments.official.grammar.places import place
from drafting.amendments.official.grammar.replacing import (
    for_read,
    merge,
    move,
    replace,
    substitute,
)
from drafting.amendments.official.grammar.said import Said
from drafting.amendments.official.operations import Operation, Renumber
from drafting.amendments.official.targets import Target
from drafting.model.unit import Unit

_VERBS: dict[tuple[str, ...], Callable[[Cursor, Said], bool]] = {
    ("delete", "remove", "strike out", "strike", "omit", "suppress"): delete,
    ("insert", "add", "include", "append"): insert,
    ("replace", "change", "amend"): replace,
    ("substitute",): substitute,
    ("for",): for_read,
    ("move", "relocate", "transfer", "place"): move,
    ("merge", "combine", "join"): merge,
}
_RENUMBERING = (
    "renumber", "re-number", "the subsequent paragraphs", "subsequent paragraphs",
    "the following paragraphs", "the remaining paragraphs", "adjust the numbering",
    "the numbering of", "consequently renumber", "accordingly renumber",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence says."""

    operations: tuple[Operation, ...]
    where: tuple[Target, ...]
    """The paragraphs that it named last, which the next sentence may be about."""
    took_printed: bool


def read_sentence(
    text: str, printed: Sequence[Unit] = (), where: Sequence[Target] = ()
) -> Sentence:
    """The operations that inline `text` asks for; `where` are paragraphs named above it.

    `printed` are the paragraphs printed beneath. Raises InstructionError.
    """
    said = Said(where=list(where), printed=tuple(printed))
    cursor = Cursor(tokens(text))
    while not _at_end(cursor):
        _clause(cursor, said)
    if not said.operations and not said.where:
        raise cursor.failure()
    return Sentence(tuple(said.operations), tuple(said.where), said.used)


def _at_end(cursor: Cursor) -> bool:
    cursor.skip_marks()
    cursor.accept("and also", "and then", "and", "then", "also")
    cursor.skip_marks()
    return cursor.ended


def _clause(cursor: Cursor, said: Said) -> None:
    for read in (_renumbering, place, _verb, subject):
        start = cursor.at
        if read(cursor, said):
            return
        cursor.at = start
    raise cursor.failure()


def _verb(cursor: Cursor, said: Said) -> bool:
    for words, read in _VERBS.items():
        if cursor.accept(*words):
            return read(cursor, said)
    return False


def _renumbering(cursor: Cursor, said: Said) -> bool:
    if not cursor.accept(*_RENUMBERING):
        return False
    while not cursor.ended and cursor.peek().text not in (".", ";"):
        cursor.at += 1
    said.operations.append(Renumber())
    return True
