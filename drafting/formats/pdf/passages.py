"""What stands on the pages as passages for the account of words, before any of it is understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from math import hypot

from drafting.formats.pdf.furniture import PageLines
from drafting.formats.pdf.lines import Line, Span
from drafting.formats.pdf.pages import Page, Piece
from drafting.formats.pdf.struck import struck_words
from drafting.formats.reading import FURNITURE, HIDDEN, Passage, Remark
from drafting.formats.unseen import told_read, told_set_aside
from drafting.lexicon.small_figures import set_high, set_low

_COMMENT = "comment, or field of a form"
_TWICE = "words that the page does not show, or shows twice at one place"
_ASKEW = "words that run up, down or askew beside the text"
_STEP = 1.15
"""In em: from one letter to the next of a word."""
_FEW = 60
"""Letters of a page that may run askew without being part of its text."""
_BESIDE_TOLD = "This stands in a comment or a form on the page, beside the text; it was left out."
_NAMELESS_TOLD = (
    "The file does not say which letters some signs of page {0} are; they were left out: hold the "
    "text against the page."
)
_REPLACED_TOLD = (
    "On page {0} the file shows “{1}” and says that it stands for “{2}”; what it shows was read."
)
_STRUCK_TOLD = (
    "Words on page {0} are struck through, as tracked changes are printed; they were read as text: "
    "ask for the Word file, or take them out."
)
_PICTURE_TOLD = "Page {0} is a picture without letters; it was left out: ask for the Word file."


Reference = Callable[[Line, Span], str]
"""What refers to a note in place of raised letters of a line; empty where they are letters."""


def raw_text(lines: Iterable[Line], reference: Reference = lambda *_: "") -> str:
    """The words of lines, one under the other; raised and lowered figures as such."""
    return "\n".join("".join(_shown(line, one, reference) for one in line.spans) for line in lines)


def _shown(line: Line, span: Span, reference: Reference) -> str:
    if span.shift <= 0:
        return set_low(span.text) if span.shift else span.text
    return reference(line, span) or set_high(span.text)


def passages_beside(parts: Sequence[PageLines], read: Iterable[Line]) -> Iterator[Passage]:
    """What is of no paragraph: furniture, comments, hidden words, letters that run askew.

    `read` are the lines that became paragraphs and notes. Each piece of a page must stand in one
    line: what stands in none comes as a passage, so that no letter is lost.
    """
    aside = [line for one in parts for line in one.aside]
    masthead = [line for one in parts for line in one.masthead]
    yield from (Passage(0, raw_text([line]), FURNITURE) for line in aside)
    held = {id(piece) for line in (*read, *aside, *masthead) for piece, _ in line.pieces}
    for one in parts:
        page = one.page
        yield from (Passage(0, text, _COMMENT) for text in page.beside)
        yield from (Passage(0, text, _TWICE) for text in page.unread)
        yield from (Passage(0, text, HIDDEN) for text, _ in words_set_aside(page))
        yield from _unheld(page, held)


def _unheld(page: Page, held: set[int]) -> Iterator[Passage]:
    lost = [piece for piece in page.pieces if id(piece) not in held and not piece.is_space]
    askew = [piece for piece in lost if not piece.upright]
    text = _words(askew)
    if text:
        yield Passage(0, text, _ASKEW if len(text) < _FEW else "")
    if text := _words(piece for piece in lost if piece.upright):
        yield Passage(0, text)


def words_set_aside(page: Page) -> Iterator[tuple[str, str]]:
    """The words of a page that its file does not show, each with the reason."""
    return _by_reason(page.set_aside)


def words_unseen(page: Page) -> Iterator[tuple[str, str]]:
    """Those that nobody sees although the file shows them, each with the reason."""
    return _by_reason((page.pieces[at], why) for at, why in page.unseen.items())


def _by_reason(found: Iterable[tuple[Piece, str]]) -> Iterator[tuple[str, str]]:
    for why, group in groupby(found, key=lambda one: one[1]):
        yield _words(piece for piece, _ in group), why


def _words(pieces: Iterable[Piece]) -> str:
    words: list[str] = []
    before: Piece | None = None
    for one in pieces:
        apart = before is None or one.spaced or _is_apart(before, one)
        words.append(f" {one.text}" if apart else one.text)
        before = one
    return "".join(words).strip()


def _is_apart(before: Piece, piece: Piece) -> bool:
    """Whether a piece does not go on from another; letters that run askew are pieces each."""
    if piece.upright:
        return abs(piece.y - before.y) > 1 or abs(piece.x - before.end) > 1
    return hypot(piece.x - before.x, piece.y - before.y) > _STEP * piece.size


def remarks_on(pages: Iterable[Page], pictures: Iterable[int]) -> Iterator[Remark]:
    """What a person should look at beside the text."""
    yield from (Remark(0, _PICTURE_TOLD.format(number)) for number in pictures)
    pages = list(pages)
    for told, found in ((told_set_aside, words_set_aside), (told_read, words_unseen)):
        words = [
            (text, f"{why}, page {page.number}")
            for page in pages
            for text, why in found(page)
            if any(map(str.isalnum, text))
        ]
        if words:
            yield Remark(0, told(words))
    for page in pages:
        if page.nameless:
            yield Remark(0, _NAMELESS_TOLD.format(page.number))
        for said, shown in page.replaced:
            yield Remark(0, _REPLACED_TOLD.format(page.number, *map(_shortened, (shown, said))))
        if struck := struck_words(page):
            yield Remark(0, _STRUCK_TOLD.format(page.number), struck)
        yield from (Remark(0, _BESIDE_TOLD, text) for text in page.beside)


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _FEW else f"{words[:_FEW]}…"
