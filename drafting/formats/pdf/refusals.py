"""Pages whose words cannot be read for certain are refused, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from drafting.formats.pdf.errors import (
    NamelessLettersError,
    NoWordsError,
    RecognizedPdfError,
    RightToLeftError,
    ScannedPdfError,
)
from drafting.formats.pdf.pages import Page, Piece
from drafting.formats.unseen import NOT_PAINTED
from drafting.patterns import regex

_COVERED = 0.5
"""Part of a page that a picture of it covers at least."""
_FEW = 40
"""Letters that a scanned page may have: a stamp, a number."""
_NAMELESS = regex("[\x00-\x01\x03-\x08\x0e-\x1f\ufffd-\uffff\ue000-\uf8ff]")
_RIGHT_TO_LEFT = regex(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_MOST_BLANK = 0.5
_MOST_NAMELESS, _MOST_RIGHT_TO_LEFT, _MOST_INVISIBLE = 0.02, 0.2, 0.2


def check(pages: Sequence[Page], name: str) -> None:
    """Refuse a scan, letters without names, and scripts that run from right to left.

    Raises a FormatError.
    """
    pieces = list(chain.from_iterable(page.pieces for page in pages))
    aside = [piece for page in pages for piece, _ in page.set_aside]
    scanned = [page for page in pages if _is_picture(page)]
    hidden = _letters(chain.from_iterable(map(_recognized, pages)))
    if hidden > _MOST_INVISIBLE * _letters((*pieces, *aside)):
        raise RecognizedPdfError(name)
    if 2 * len(scanned) >= len(pages):
        raise ScannedPdfError(name)
    text = "".join(piece.text for piece in pieces)
    if not text.strip():
        raise NoWordsError(name)
    nameless = len(_NAMELESS.findall(text)) + sum(page.nameless for page in pages)
    blank = sum(page.blank for page in pages)
    if nameless > _MOST_NAMELESS * len(text) or blank > _MOST_BLANK * len(text):
        raise NamelessLettersError(name)
    if len(_RIGHT_TO_LEFT.findall(text)) > _MOST_RIGHT_TO_LEFT * len(text):
        raise RightToLeftError(name)


def _recognized(page: Page) -> Iterator[Piece]:
    """The letters that a machine may have recognized: not painted, or behind a picture."""
    yield from (piece for piece, why in page.set_aside if why == NOT_PAINTED)
    if page.pictures > _COVERED:
        yield from (page.pieces[at] for at in page.unseen)


def pictures_of_pages(pages: Iterable[Page]) -> list[int]:
    """The numbers of the pages that are nothing but a picture."""
    return [page.number for page in pages if _is_picture(page)]


def _is_picture(page: Page) -> bool:
    return page.pictures > _COVERED and _letters(page.pieces) < _FEW


def _letters(pieces: Iterable[Piece]) -> int:
    return sum(len(piece.text.strip()) for piece in pieces)
