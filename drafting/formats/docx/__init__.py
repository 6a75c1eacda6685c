"""Word: reading, the layout writer, native revisions, and the proof of each file.

What is not used is not loaded: reading takes in the stages of the plain reader.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafting.formats.docx.layout.writer import write_document
    from drafting.formats.docx.markup.authorship import Revision
    from drafting.formats.docx.reading.document import read_document
    from drafting.formats.docx.tracked.from_redline.in_layout import write_redline

__all__ = ["Revision", "read_document", "write_document", "write_redline"]

_MODULES = {
    "Revision": "markup.authorship",
    "read_document": "reading.document",
    "write_document": "layout.writer",
    "write_redline": "tracked.from_redline.in_layout",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
