"""Words that a file says stand in place of the letters that it shows (`ActualText`).

They are for what letters alone do not say: a ligature, a hyphen at the end of a line, a sign of a
font of symbols. But a file may also say other words than a page shows, and pdfium gives what it
says: where letters are shown that are known, and are others, what it says is undone. So it is
where they are the same, as only letters that are shown have a place each.
"""

from __future__ import annotations

import ctypes
from codecs import BOM_UTF8, BOM_UTF16_BE
from collections.abc import Iterator, Sequence
from typing import Any
from unicodedata import category, normalize

import pypdfium2_raw as pdfium

from drafting.formats.pdf.library.objects import PageObjects, words_of

_KEY = b"ActualText"
_LONGEST = 4_096
"""Bytes of what a file says in one place."""
_LENGTH = ctypes.c_ulong()
_NO_LETTERS = ("Co", "Cn", "Cs", "Cc")
_UNKNOWN = "\ufffd"


def undo_replacements(
    document: Any,  # noqa: ANN401
    number: int,
    texts: Sequence[Any],
) -> Iterator[tuple[str, str]]:
    """Undo those of other words than a page shows; yields what was said, and what is shown."""
    marked = _marked(texts)
    if not marked:
        return
    for said, shown, places in _compared(document, number, marked):
        is_other = _is_other(said, shown)
        if is_other or _is_same(said, shown):
            for place in places:
                _unmark(texts[place])
        if is_other:
            yield said, shown


def _marked(texts: Sequence[Any]) -> dict[int, tuple[str, list[int]]]:
    """By the mark that says it, what stands in place of which text objects."""
    found: dict[int, tuple[str, list[int]]] = {}
    for place, handle in enumerate(texts):
        for index in range(pdfium.FPDFPageObj_CountMarks(handle)):
            mark = pdfium.FPDFPageObj_GetMark(handle, index)
            said = _said(mark)
            if said is not None:
                address = ctypes.cast(mark, ctypes.c_void_p).value or 0
                found.setdefault(address, (said, []))[1].append(place)
    return found


def _compared(
    document: Any,  # noqa: ANN401
    number: int,
    marked: dict[int, tuple[str, list[int]]],
) -> Iterator[tuple[str, str, list[int]]]:
    """The same with the letters that are shown, from another copy of the page."""
    page = pdfium.FPDF_LoadPage(document, number)
    objects = PageObjects(page)
    for _, places in marked.values():
        for place in places:
            _unmark(objects.text[place])
    text = pdfium.FPDFText_LoadPage(page)
    for said, places in marked.values():
        yield said, " ".join(words_of(objects.text[place], text) for place in places), places
    pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)


def _said(mark: Any) -> str | None:  # noqa: ANN401
    if not pdfium.FPDFPageObjMark_GetParamBlobValue(mark, _KEY, None, 0, _LENGTH):
        return None
    buffer = (ctypes.c_ubyte * min(_LENGTH.value, _LONGEST))()
    if not pdfium.FPDFPageObjMark_GetParamBlobValue(mark, _KEY, buffer, len(buffer), _LENGTH):
        return None
    said = bytes(buffer)
    if said.startswith(BOM_UTF16_BE):
        return said[2:].decode("utf-16-be", "replace")
    return said.decode("utf-8" if said.startswith(BOM_UTF8) else "latin-1", "replace")


def _unmark(handle: Any) -> None:  # noqa: ANN401
    for index in range(pdfium.FPDFPageObj_CountMarks(handle)):
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        pdfium.FPDFPageObjMark_RemoveParam(handle, mark, _KEY)


def _is_other(said: str, shown: str) -> bool:
    """Whether letters are shown that are known, and are others than those that are said."""
    if any(one == _UNKNOWN or category(one) in _NO_LETTERS for one in shown.strip()) or not shown:
        return False
    return _letters(normalize("NFKC", said)) != _letters(normalize("NFKC", shown))


def _is_same(said: str, shown: str) -> bool:
    """Whether just these letters are shown; a hyphen has none, and may be said to be none."""
    found = "".join(filter(str.isalnum, shown))
    return found != "" and found == "".join(filter(str.isalnum, said))


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()
