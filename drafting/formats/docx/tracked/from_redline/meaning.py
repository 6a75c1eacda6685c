"""What a file with tracked changes is meant to say once all of them are accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Composition, Piece, Role
from drafting.formats.docx.layout.lines import Line, block_lines, note_text
from drafting.formats.docx.layout.tables import table_rows
from drafting.formats.docx.markup.names import TBL
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.tracked.from_redline.issued import IssuedText
from drafting.formats.docx.tracked.from_redline.passages import Item, Passage, items
from drafting.formats.docx.tracked.from_redline.run_look import LOOKED_AT
from drafting.model.inline import Run, tidy
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_SPACE = regex(r"\s")
_LEADS_TO_NOTES = regex(r"[*\d\u00b9\u00b2\u00b3\u2070-\u2079\s]")
_NOWHERE = "nowhere"
"""The group of what the body of the file does not print."""
_Letter = tuple[str, bool, bool, bool]
_Letters = tuple[_Letter, ...]


class Entry(NamedTuple):
    """One paragraph, or the paragraphs of one passage."""

    group: str
    """Entries of one group are one; those that stay as they are have no words."""
    words: str = ""
    letters: _Letters = ()
    """The letters with their looks, as far as they tell."""
    brought: frozenset[int] = frozenset()
    """Which of the letters come in."""
    bare: str = ""
    """The words without a number that the text has and the issued file does not print."""
    cites: bool = False
    """Whether it refers to notes."""
    line: Line | None = None
    """The same to the letter, of a file that the layout of the body set."""
    begins_word: bool = False
    """Its words are the large initial of those that follow."""

    @property
    def shown(self) -> str:
        """The words, for a message."""
        return self.words or str(self.line or "a paragraph that stays as it is")

    def is_said_by(self, other: Entry) -> bool:
        """Whether a paragraph of the file says this."""
        if self.line is not None:
            return other.line is not None and self.line.is_said_by(other.line)
        if not self.words:
            return self._is_there(other)
        if other.words == self.words or (self.bare != "" and other.words == self.bare):
            return True
        # Loaded for what is not said to the letter: most paragraphs are.
        from drafting.formats.docx.tracked.from_redline.numbers_read import number_read

        return number_read(other.words) in {number_read(self.words), self.bare or None}

    def is_told_by(self, other: Entry) -> bool:
        """The same, but for spaces and for what leads to notes, which hang on who cites them."""
        if not self.words:
            return self._is_there(other)
        leads = _LEADS_TO_NOTES if self.cites else _SPACE
        bare = self.bare or self.words
        said, *meant = (leads.sub("", words) for words in (other.words, self.words, bare))
        return said in meant

    def _is_there(self, other: Entry) -> bool:
        return not other.words and other.line is None and other.group == self.group

    def looks_like(self, other: Entry) -> bool:
        """Whether the letters that come in here look as they do there."""
        least = min(len(self.letters), len(other.letters))
        if not self.brought or len(other.letters) < least:
            return True
        own = self.letters[len(self.letters) - least :]
        theirs = other.letters[len(other.letters) - least :]
        skipped = len(self.letters) - least
        return all(
            own[at - skipped] == theirs[at - skipped] for at in self.brought if at >= skipped
        )


class Text(NamedTuple):
    """The redline, its two texts, and what prints the old one in the file."""

    signed: Sequence[Block]
    old: Composition
    new: Composition
    passages: Sequence[Passage]
    is_laid_out: bool = False
    """Whether the layout of the body set the file, so that it says the texts to the letter."""
    is_whole: bool = True
    """Whether all changes are accepted. Where those of one author are, tables are not looked at,
    whose rows come and go as wholes, nor numbers that Word counts, nor spaces
    and what leads to notes."""


class _Side(NamedTuple):
    """What the redline makes of a block of the new text."""

    group: str
    stays: bool
    pieces: list[Piece]
    """Its words, signed."""
    is_bare: bool
    """Whether the file does not print the number that the old text has for it."""
    old: int = -1
    """Which block of the old text it is, if it stays."""


class Meaning:
    """The new text by passages; `touched` are the elements of the file that change."""

    def __init__(self, issued: IssuedText, text: Text, touched: frozenset[int]) -> None:
        self._issued, self._signed, self._new = issued, text.signed, text.new
        self._touched, self.is_laid_out = touched, text.is_laid_out
        self.is_whole = text.is_whole
        passages, new = text.passages, text.new
        self._old = text.old.blocks
        self._of = {old: (number, p) for number, p in enumerate(passages) for old in p.blocks}
        self._by_element = {
            id(issued.elements[place - 1]): (number, passage)
            for number, passage in enumerate(passages)
            for place in passage.places
        }
        self._known = {note.key: note.note for note in new.notes}
        self._gone = {
            old for item in items(text.signed) if item.blocks[-1].mark == "-" for old in item.old
        }

    def passage_of(self, element: etree._Element) -> tuple[str, bool] | None:
        """The group of an element of the file, and whether it stays; None if it is of no text.

        None as well for a line of the head or the closing line that stays in an issued file:
        the layout has an order of its own for these, and they stand where they stood.
        """
        found = self._by_element.get(id(element))
        if found is None:
            return ("", False) if self.is_laid_out and id(element) in self._touched else None
        group, stays = self._group(*found)
        if self.is_laid_out:
            return group, stays
        is_line = not any(self._old[number].unit for number in found[1].blocks)
        return None if stays and is_line else (group, stays)

    def goes(self, element: etree._Element | None) -> bool:
        """Whether the redline takes out all that an element of the file prints, and its mark."""
        found = self._by_element.get(id(element))
        return found is not None and self._gone.issuperset(found[1].blocks)

    def lasts(self, element: etree._Element | None) -> bool:
        """Whether an element of the file prints something that the redline does not take out."""
        return id(element) in self._by_element and not self.goes(element)

    def _group(self, number: int, passage: Passage) -> tuple[str, bool]:
        elements = (self._issued.elements[place - 1] for place in passage.places)
        stays = not any(id(element) in self._touched for element in elements)
        single = passage.is_simple and not stays
        return "" if single else f"passage {number}", stays

    def entries(self) -> list[Entry]:
        """What accepting all changes should give."""
        return merged(self._entries())

    def _entries(self) -> Iterator[Entry]:
        for block, side in zip(self._new.blocks, self._new_side(), strict=True):
            if block.role is Role.TABLE and not self.is_whole:
                continue
            if side.stays and not self._reads_otherwise(block, side):
                if block.unit or self.is_laid_out:
                    yield Entry(side.group)
            elif side.group != _NOWHERE:
                for entry in self._said(block, side.group, side.pieces):
                    is_bare = side.is_bare or not self.is_whole
                    bare = spaced(self._words(block.pieces)) if is_bare else ""
                    yield entry._replace(bare=bare)

    def _reads_otherwise(self, block: Block, side: _Side) -> bool:
        """Whether a block that the redline leaves as it is has other words in the new text."""
        old = self._old[side.old]
        return (
            self.is_laid_out
            and (old.pieces, old.number) != (block.pieces, block.number)
            and self._lines(old) != self._lines(block)
        )

    def _lines(self, block: Block) -> list[tuple[str, str]]:
        return [(line.number, line.words) for line in block_lines(block, self._name)]

    def _new_side(self) -> list[_Side]:
        """For each block of the new text what the redline makes of it."""
        found: list[_Side] = []
        goes_on = False
        for item in items(self._signed):
            for at, block in enumerate(item.blocks):
                if goes_on:
                    found[-1].pieces.extend(_telling(block))
                elif block.start != "-":
                    group, stays = self._group_of(item) if at == 0 else ("", False)
                    bare = at == 0 and not stays and self._prints_no_number(item)
                    old = item.old[0] if stays else -1
                    found.append(_Side(group, stays, _telling(block), bare, old))
                goes_on = block.mark == "-" and (goes_on or block.start != "-")
        return found

    def _prints_no_number(self, item: Item) -> bool:
        """Whether the old text has a number that the file does not print as words."""
        number = [p for p in item.blocks[0].number if p.sign != "+"]
        places = self._of[item.old[0]][1].places if item.old else []
        if self.is_laid_out or not number or not places:
            return False
        element = self._issued.elements[places[0] - 1]
        meant = "".join(spaced("".join(p.run.text for p in number)).split())
        shown = "" if element.tag == TBL else self._issued.glyphs(element).words
        return not shown.startswith(meant)

    def _group_of(self, item: Item) -> tuple[str, bool]:
        if not item.old:
            return "", False
        number, passage = self._of[item.old[0]]
        return self._group(number, passage) if passage.places else (_NOWHERE, False)

    def _said(self, block: Block, group: str, come: Sequence[Piece]) -> Iterator[Entry]:
        if self.is_laid_out:
            for line in block_lines(block, self._name):
                yield Entry(group, line=line)
            return
        if block.role is Role.TABLE:
            for row in table_rows(block.pieces):
                if cells := spaced(" ".join(self._words(cell) for cell in row)):
                    yield Entry(group, cells)
            return
        number = printable("".join(piece.run.text for piece in block.number))
        words = spaced(f"{number} {self._words(block.pieces)}")
        if words:
            letters = letters_of(piece.run for piece in block.pieces)
            told = block.role in LOOKED_AT
            brought = _brought(come) if told else frozenset()
            cites = any(piece.run.note for piece in block.pieces)
            yield Entry(group, words, letters if told else (), brought, cites=cites)

    def _name(self, key: str) -> str:
        return self._known.get(key, "")

    def notes(self) -> dict[str, tuple[str, str]]:
        """The mark of its own, if any, and the words of each note that the new text refers to."""
        cited = {piece.run.note for block in self._new.blocks for piece in block.pieces}
        return {
            note.note: (note.mark, note_text(note)) for note in self._new.notes if note.key in cited
        }

    def _words(self, pieces: Sequence[Piece]) -> str:
        return "".join(
            reference(self._known[piece.run.note]) * self.is_whole
            if piece.run.note in self._known
            else printable(piece.run.text)
            for piece in pieces
        )


def _telling(block: Block) -> list[Piece]:
    """The pieces of a block; words that moved came in as they were, and do not tell."""
    return [
        piece._replace(sign="=") if block.move and not piece.edited else piece
        for piece in block.pieces
    ]


def reference(identity: str) -> str:
    """How a reference to a note stands among words."""
    return f"[^{identity}]"


def spaced(text: str) -> str:
    """Words with one space between them."""
    return " ".join(tidy(text).replace("\u00ad", "").split())


def letters_of(runs: Iterable[Run]) -> _Letters:
    """The letters of runs, each with its look."""
    found: list[_Letter] = []
    for run in runs:
        if not run.note:
            letters = "".join(tidy(run.text).split()).replace("\u00ad", "")
            found += zip(
                letters, repeat(run.italic), repeat(run.bold), repeat(run.struck), strict=False
            )
    return tuple(found)


def _brought(pieces: Sequence[Piece]) -> frozenset[int]:
    """Which letters of the new text come in."""
    found: list[int] = []
    at = 0
    for piece in pieces:
        if piece.sign == "-":
            continue
        end = at + len(letters_of([piece.run]))
        if piece.sign == "+":
            found += range(at, end)
        at = end
    return frozenset(found)


def merged(entries: Iterator[Entry]) -> list[Entry]:
    """Entries of one group as one, where the last of them stands."""
    found: dict[str, list[Entry]] = {}
    for number, entry in enumerate(entries):
        name = entry.group or f"entry {number}"
        found[name] = [*found.pop(name, ()), entry]
    return [_together(same) for same in found.values()]


def _together(same: Sequence[Entry]) -> Entry:
    if len(same) == 1:
        return same[0]
    words = spaced(
        "".join(entry.words if entry.begins_word else f"{entry.words} " for entry in same)
    )
    return Entry(same[0].group, words, cites=any(entry.cites for entry in same))
