"""What stands before each paragraph, counted in plain Python, and what each rendering prints.

The paragraphs of a text that is counted have a word each that stands nowhere else, "q7".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import docx

from drafting.formats.bodies import load_body
from drafting.formats.canonical import read_text, write_text
from drafting.formats.files import write_file
from drafting.formats.printed import print_text
from drafting.model.identity import counting_ids
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Unit
from drafting.page.composition import compose
from drafting.tui.page.layout import Document
from drafting.tui.page.outline import outline
from drafting.tui.signs import UNICODE

BODY = load_body("ga", Path(__file__).parents[2] / "templates")
ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")
_WORD = re.compile(r"q\d+")

Numbers = dict[str, str]


def counted(text: Resolution) -> Numbers:
    """The number of each paragraph by its word: "3.", "(b)", "II" or nothing."""
    found: Numbers = {}
    sections = 0
    for run in _runs((*text.preamble, *text.operative)):
        operative = [unit for unit in run if unit.kind.value == "operative"]
        for unit in run:
            number = ""
            if unit.kind.value == "section":
                sections += 1
                number = ROMAN[sections].upper()
            elif unit.kind.value == "operative" and len(operative) > 1:
                number = f"{operative.index(unit) + 1}."
            found |= {_word(unit): number} | dict(_beneath(unit, 1))
    return found


def _runs(units: Iterable[Unit]) -> list[list[Unit]]:
    """The paragraphs of each row of numbers."""
    runs: list[list[Unit]] = [[]]
    for unit in units:
        if unit.kind.value == "section":
            runs.append([])
        runs[-1].append(unit)
    return runs


def _beneath(unit: Unit, degree: int) -> Iterator[tuple[str, str]]:
    lettered = [child for child in unit.children if child.kind.value == "subparagraph"]
    for child in unit.children:
        number, inner = "", degree
        if child in lettered:
            at = lettered.index(child) + 1
            bare = chr(96 + at) if degree % 2 else ROMAN[at]
            number, inner = (f"({bare})" if degree < 3 else f"{bare}."), degree + 1
        yield _word(child), number
        yield from _beneath(child, inner)


def _word(unit: Unit) -> str:
    return _WORD.findall(unit.text)[0]


def names(text: Resolution) -> Numbers:
    """What the outline calls the paragraphs of both parts, by their words: "PP3", "OP2".

    In a section it has room for the number alone.
    """
    found: Numbers = {}
    preambular, numbers = 0, counted(text)
    for at, run in enumerate(_runs((*text.preamble, *text.operative))):
        operative = 0
        for unit in run:
            if unit.kind.value == "preambular":
                preambular += 1
                found[_word(unit)] = f"PP{preambular}"
            elif unit.kind.value == "operative":
                operative += 1
                found[_word(unit)] = numbers[_word(unit)] if at else f"OP{operative}"
    return found


def order_is_kept(text: Resolution) -> bool:
    """Whether there is a preamble, and behind it one operative part, or one a section."""
    if any(unit.kind.value in ("operative", "section") for unit in text.preamble):
        return False
    for at, run in enumerate(_runs(text.operative)):
        kinds = [unit.kind.value for unit in run]
        if "preambular" in kinds and not at:
            return False
        begun = kinds.index("operative") if "operative" in kinds else len(kinds)
        if "preambular" in kinds[begun:]:
            return False
    below = [inner for top in (*text.preamble, *text.operative) for inner in list(top.walk())[1:]]
    return not any(unit.kind.value in ("preambular", "operative", "section") for unit in below)


# What is shown and written


def on_page(text: Resolution) -> Numbers:
    """The numbers of the page."""
    blocks = [block for block in compose(text) if _WORD.search(block.text)]
    return {_WORD.findall(block.text)[0]: block.number for block in blocks}


def in_outline(text: Resolution) -> Numbers:
    """What stands before each paragraph in the outline."""
    lines = (
        "".join(piece.text for piece in line.pieces)
        for block in outline(Document.of(text), 120, UNICODE)
        for line in block.lines
    )
    return _before_words(lines)


def in_text(text: Resolution) -> Numbers:
    """The numbers of the text export."""
    # A section has its number on a line of its own.
    return _before_words(print_text(text).replace("\n\n", "\n").split("\n"))


def in_own_format(text: Resolution) -> Numbers:
    """The numbers once the text was written and read again."""
    again = read_text(write_text(text), counting_ids("again")).resolution
    assert again == text
    return {_word(row.unit): row.number for row in Numbering(again)}


def in_word(text: Resolution, folder: Path) -> Numbers:
    """The numbers of the Word file."""
    write_file(text, folder / "text.docx", BODY)
    lines = [paragraph.text for paragraph in docx.Document(str(folder / "text.docx")).paragraphs]
    return _before_words(lines)


def _before_words(lines: Iterable[str]) -> Numbers:
    """The first word of each line that has one of ours, or of the line before it."""
    found, alone = {}, ""
    for line in lines:
        word = _WORD.search(line)
        if word is None:
            alone = line.strip()
            continue
        before = line[: word.start()].split()
        first = before[0] if before else ""
        number = first if re.fullmatch(r"\d+\.|\([a-z]+\)|[a-z]+\.|[IVX]+|[PO]P\d+", first) else ""
        found[word[0]] = number or (alone if re.fullmatch("[IVX]+", alone) else "")
        alone = ""
    return found
