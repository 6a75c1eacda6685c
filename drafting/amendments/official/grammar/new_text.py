"""The new text of paragraphs: quoted in the instruction, or printed beneath it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.amendments.official.errors import CountError, InstructionError
from drafting.amendments.official.grammar.clause import Clause
from drafting.amendments.official.grammar.lexer import closing_of
from drafting.amendments.official.grammar.meaning import Meaning
from drafting.amendments.official.grammar.parts import New, Part, Printed, Words
from drafting.amendments.official.word_ranges import ENDS, ONLY
from drafting.dataclasses import replace
from drafting.lexicon import latin
from drafting.lexicon.cardinals import cardinal
from drafting.model.inline import plain
from drafting.model.unit import Kind, Unit

_OPENING, _CLOSING = '“"«„‘', '”"»“’'
_LETTER = rf"(?:[ivxl]{{1,6}}|[a-z]{{1,2}})(?:\s\*?{latin.WORD}\*?)?"
_NUMBER = re.compile(
    r"^(?P<stars>\**)(?:(?:PP|OP)\s?)?(?:\d{1,3}(?:\s\*?[a-z]{3,}\*?)?(?=[.:]\s)|"
    rf"\d{{1,3}}\s\*?{latin.WORD}\*?|"
    rf"\(?{_LETTER}\)(?:\s\*?{latin.WORD}\*?)?)[.:]?\s+"
)


def text_of(meaning: Meaning, parts: Sequence[Part]) -> tuple[Unit, ...]:
    """The new paragraphs, without quotation marks and numbers; none if none are given."""
    units: list[Unit] = []
    for part in parts:
        if isinstance(part, Words):
            _check_new(part)
            lines = _lines(part.words)
            units += (
                unquoted(lines) if len(lines) > 1 else [_bare(one, quoted=False) for one in lines]
            )
        elif isinstance(part, Printed):
            meaning.used = True
            begun = [Unit("", Kind.PARAGRAPH, f"“{part.begun}")] if part.begun else []
            units += unquoted([*begun, *meaning.printed])
        elif not isinstance(part, New):
            raise InstructionError("the new text does not follow")
    return tuple(units)


def _check_new(part: Words) -> None:
    """Refuse new words that are told to be one of several places, which only old ones are."""
    if part.occurrence is not ONLY:
        raise InstructionError(f"which of several is meant is told of new words, “{part.words}”")


def _lines(words: str) -> list[Unit]:
    return [Unit("", Kind.PARAGRAPH, line) for line in words.split("\n") if line.strip()]


def new_paragraphs(meaning: Meaning, clause: Clause, parts: Sequence[Part]) -> tuple[Unit, ...]:
    """The new paragraphs of a clause, as many as it tells. Raises InstructionError."""
    found = text_of(meaning, parts)
    if not found:
        raise InstructionError("the text of what is new does not follow")
    told = [part.count for part in (*clause.objects, *parts) if isinstance(part, New)]
    found = _on_one_level(found, told)
    count = sum(1 for one in found if one.kind is not Kind.SUBPARAGRAPH) or len(found)
    if any(one and one != count for one in told):
        wanted = next(one for one in told if one and one != count)
        names = [name for part in clause.objects if isinstance(part, New) for name in part.names]
        spoken = " and ".join(names) if len(names) > 1 else cardinal(wanted)
        raise CountError(
            f"it speaks of {spoken}, and {cardinal(count)} {'follows' if count == 1 else 'follow'}"
        )
    return found


def _on_one_level(found: tuple[Unit, ...], told: Sequence[int]) -> tuple[Unit, ...]:
    """The paragraphs, where one was read beneath another and so many are told of."""
    first = found[0]
    flat = (replace(first, children=()), *first.children)
    alike = all(one.kind is Kind.SUBPARAGRAPH for one in flat)
    return flat if len(found) == 1 and alike and len(flat) in told else found


def is_quoted(parts: Sequence[Part]) -> bool:
    """Whether the text is quoted in the instruction, which closes it with marks of its own."""
    return any(isinstance(part, Words) for part in parts)


def unquoted(units: Sequence[Unit]) -> list[Unit]:
    """The paragraphs without the marks of the quotation that they are, and their numbers."""
    if not units:
        return []
    quoted = _is_quotation(units)
    bare = [_bare(unit, quoted=quoted) for unit in units]
    return _closed(bare) if quoted else bare


def _is_quotation(units: Sequence[Unit]) -> bool:
    """Whether the marks at the beginning are those of all, and not of the first words only."""
    text = plain("\n".join(one.text for unit in units for one in unit.walk()))
    if text[:1] not in tuple(_OPENING):
        return False
    end = closing_of(text)
    return end < 0 or not text[end + 1 :].strip(ENDS)


def _bare(unit: Unit, *, quoted: bool) -> Unit:
    text = unit.text
    if quoted:
        stars = len(text) - len(text.lstrip("*"))
        opens = text[stars : stars + 1] in tuple(_OPENING)
        text = text[:stars] + text[stars + 1 :].lstrip() if opens else text
    text = _NUMBER.sub(r"\g<stars>", text)
    return replace(
        unit, text=text, children=tuple(_bare(one, quoted=quoted) for one in unit.children)
    )


def _closed(units: list[Unit]) -> list[Unit]:
    """The closing mark is behind the last paragraph, or the last of what stands beneath it."""
    last = units[-1]
    if last.children:
        return [*units[:-1], replace(last, children=tuple(_closed(list(last.children))))]
    text = last.text.rstrip()
    for ending in ("", ".", ";", ","):
        if text.endswith(ending) and text.removesuffix(ending).rstrip()[-1:] in tuple(_CLOSING):
            inner = text.removesuffix(ending).rstrip()[:-1].rstrip()
            text = inner if inner[-1:] in tuple(".;,:") else inner + ending
            break
    return [*units[:-1], replace(last, text=text)]


def words_of(parts: Sequence[Part], meaning: Meaning) -> list[str]:
    """The quoted words of a list, or the one line printed beneath. Raises InstructionError."""
    found: list[str] = []
    for part in parts:
        if isinstance(part, Words):
            _check_new(part)
            found.append(part.words)
        elif isinstance(part, Printed):
            units = text_of(meaning, [part])
            if len(units) != 1 or units[0].children:
                raise InstructionError("several paragraphs cannot stand there")
            found.append(units[0].text)
        elif not isinstance(part, New):
            raise InstructionError("the new words do not follow")
    return found


def reads_of(parts: Sequence[Part], meaning: Meaning) -> str:
    """How a paragraph is said to read, in plain words."""
    return plain(" ".join(unit.text for unit in text_of(meaning, parts)))
