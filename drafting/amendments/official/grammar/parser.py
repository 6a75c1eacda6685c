"""The sentence of an instruction read into operations.

Its words are tokens (`lexer`), in French and Spanish those of English (`translation`). Each
token is of a part (`reader`): a verb, a place, quoted words, a courtesy; words that play none are
named and refused. Parts make clauses (`clauses`), and clauses operations (`builders`).
"""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.builders import operations_of
from drafting.amendments.official.grammar.clauses import Said, clauses_of
from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import tokens
from drafting.amendments.official.grammar.meaning import is_setting, named_by
from drafting.amendments.official.grammar.parts import Part, Printed, Stop
from drafting.amendments.official.grammar.reader import parts_of
from drafting.amendments.official.grammar.translation import translated
from drafting.amendments.official.operations import AmendmentOperation, Renumber
from drafting.amendments.official.targets import WHOLE, Target, TargetPart
from drafting.amendments.official.word_ranges import shown
from drafting.dataclasses import dataclass
from drafting.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Above:
    """What the headings and instructions above a sentence have named."""

    where: tuple[Target, ...] = ()
    part: TargetPart = TargetPart.ANY
    scope: str = ""
    document: str = ""
    """Symbol of the one document, of several, that it is about."""
    division: str = ""
    """The division that a heading names: "Section II"."""
    settled: bool = False
    """Whether an instruction named them, not a heading: another one names its own."""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence says."""

    operations: tuple[AmendmentOperation, ...]
    above: Above
    """What it has named, for the sentences beneath it."""
    took_printed: bool


def read_sentence(text: str, printed: Sequence[Unit] = (), above: Above | None = None) -> Sentence:
    """The operations that inline `text` asks for, below what is named `above`.

    `printed` are the paragraphs printed beneath. Raises InstructionError.
    """
    above = above or Above()
    cursor = Cursor(translated(tokens(text), above.language))
    cursor.part, cursor.scope = above.part, above.scope
    cursor.above = above.where[-1] if above.where else None
    parts: list[Part] = list(parts_of(cursor))
    if printed and not any(isinstance(part, Printed) for part in parts):
        parts.append(Printed())
    if (
        all(isinstance(part, Stop | Printed) for part in parts)
        and cursor.at
        and not cursor.document
    ):
        return Sentence((), above, took_printed=False)
    _check_closed(parts, printed)
    said = clauses_of(parts)
    if not said.clauses and not said.renumbers and not cursor.document:
        raise InstructionError("it does not say what to do")
    operations, used = operations_of(said, above.where, printed)
    if said.renumbers:
        operations.append(Renumber())
    return Sentence(tuple(operations), _below(said, cursor, above), used)


def _is_empty(parts: Sequence[Part]) -> bool:
    """Whether nothing but courtesies is said."""
    return all(isinstance(part, Stop | Printed) for part in parts)


def _check_closed(parts: Sequence[Part], printed: Sequence[Unit]) -> None:
    """Refuse a quotation that neither the sentence nor what is printed beneath closes."""
    for part in parts:
        if isinstance(part, Printed) and part.begun and not printed:
            raise InstructionError(f"the quotation {shown(part.begun)} is not closed")


def _below(said: Said, cursor: Cursor, above: Above) -> Above:
    """What the sentence has named, for those beneath it."""
    where = next((named for one in reversed(said.clauses) if (named := named_by(one))), above.where)
    heading = all(map(is_setting, said.clauses))
    part = above.part
    if heading and len(where) == 1 and where[0].place == WHOLE:
        part = where[0].part
        part = TargetPart.ANY if part is TargetPart.TEXT else part
    document = cursor.document or above.document
    scope = cursor.scope if heading else above.scope
    division = "" if heading and where else above.division
    return Above(where, part, scope, document, division, language=above.language)
