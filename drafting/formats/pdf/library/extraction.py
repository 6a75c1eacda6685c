"""Runs in the process apart: the letters of a file with their places, fonts and tags, as JSON."""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pypdfium2_raw as pdfium

from drafting.formats.pdf.library.letters import PageLetters
from drafting.formats.pdf.library.objects import PageObjects
from drafting.formats.pdf.library.replacements import undo_replacements
from drafting.formats.pdf.library.sight import Sight
from drafting.formats.pdf.library.tags import PageTags
from drafting.formats.pdf.library.turns import View

MOST_PAGES = 1_000
MOST_LETTERS = 2_000_000
_MOST_MEMORY = 1 << 30
_END, _TAIL = b"%%EOF", 4096
"""How a PDF ends, and within how many bytes: others may stand behind it."""
_FEW_UPRIGHT = 0.2
"""A page of whose letters a smaller part runs to the right lies on its side."""
_PASSWORD = pdfium.FPDF_ERR_PASSWORD
_SECURITY = pdfium.FPDF_ERR_SECURITY


def main(path: str) -> None:
    """Write what the file at `path` holds to standard output, or why it cannot be read."""
    with open(path, "rb") as stream:  # noqa: PTH123 (this process loads as little as it can)
        content = stream.read()
    try:
        _limit_memory()
        answer: dict[str, Any] = {"pages": list(pages(content))}
    except RefusalError as refusal:
        answer = {"refusal": refusal.reason, "count": refusal.count}
    json.dump(answer, sys.stdout, ensure_ascii=True, separators=(",", ":"))


def _limit_memory() -> None:
    """A file that unpacks without end ends this process; Windows knows no such limit."""
    with suppress(ImportError, ValueError, OSError):
        from resource import RLIMIT_AS, setrlimit

        setrlimit(RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


class RefusalError(Exception):
    """Why a file is not read: "password", "damage", "half", "pages" or "letters"."""

    def __init__(self, reason: str, count: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.count = count


def pages(content: bytes) -> Iterator[dict[str, Any]]:
    """Each page of a file. Raises a RefusalError."""
    if _END not in content[-_TAIL:]:
        raise RefusalError("half")
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        error = pdfium.FPDF_GetLastError()
        raise RefusalError("password" if error in (_PASSWORD, _SECURITY) else "damage")
    count = pdfium.FPDF_GetPageCount(document)
    if count > MOST_PAGES:
        raise RefusalError("pages", count)
    if count < 1:
        raise RefusalError("damage")
    letters = 0
    for number in range(count):
        made = _page(document, number)
        letters += sum(len(one[0]) for one in made["text"])
        if letters > MOST_LETTERS:
            raise RefusalError("letters", MOST_LETTERS)
        yield made


def _page(document: Any, number: int) -> dict[str, Any]:  # noqa: ANN401 (a handle of pdfium)
    """One page: its size, text objects, tags, rules and pictures."""
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        raise RefusalError("damage", number + 1)
    objects = PageObjects(page)
    replaced = list(undo_replacements(document, number, objects.text))
    text = pdfium.FPDFText_LoadPage(page)
    try:
        view, pieces, holders = _read(page, text)
        seen = objects.seen(view)
        said = {
            "size": view.size,
            "text": pieces,
            "unseen": list(Sight(page, view, objects, seen.areas).unseen(pieces, holders)),
            "unread": list(seen.unread(set(holders), text)),
            "nameless": seen.nameless,
            "blank": seen.blank,
            "rules": seen.rules,
            "pictures": seen.pictures,
            "replaced": replaced,
            "beside": list(_annotations(page)),
            "tags": PageTags(page).elements(),
        }
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
    return said


def _read(page: Any, text: Any) -> tuple[View, list[Any], list[int]]:  # noqa: ANN401
    """How a page is seen, its letters, and the text object that each piece of them is of.

    One that lies on its side, or on its head, is turned until its words run to the right.
    """
    view = _view(page)
    letters = PageLetters(text, view)
    pieces = list(letters.pieces())
    for turns in (1, 3, 2) if _share_upright(pieces) < _FEW_UPRIGHT else ():
        again = PageLetters(text, view.turned(turns))
        found = list(again.pieces())
        if _share_upright(found) > 1 - _FEW_UPRIGHT:
            return view.turned(turns), found, again.holders
    return view, pieces, letters.holders


def _view(page: Any) -> View:  # noqa: ANN401
    size = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    box = pdfium.FS_RECTF()
    found = pdfium.FPDF_GetPageBoundingBox(page, box)
    corner = (float(box.left), float(box.bottom)) if found else (0.0, 0.0)
    return View(*size, pdfium.FPDFPage_GetRotation(page), *corner)


def _share_upright(pieces: list[Any]) -> float:
    """Which part of the letters runs to the right."""
    total = sum(len(piece[0]) for piece in pieces)
    return sum(len(piece[0]) for piece in pieces if piece[-1]) / (total or 1)


def _annotations(page: Any) -> Iterator[str]:  # noqa: ANN401
    """The words of comments and form fields; those of a link say what the page shows."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        is_link = pdfium.FPDFAnnot_GetSubtype(note) == pdfium.FPDF_ANNOT_LINK
        for key in () if is_link else (b"Contents", b"V"):
            size = pdfium.FPDFAnnot_GetStringValue(note, key, None, 0)
            if 2 < size < 100_000:
                buffer = ctypes.create_string_buffer(size)
                pdfium.FPDFAnnot_GetStringValue(
                    note, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
                )
                yield buffer.raw[: size - 2].decode("utf-16-le", "replace")
        pdfium.FPDFPage_CloseAnnot(note)
