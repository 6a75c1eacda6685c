"""Word: reading, the layout writer, native revisions, and the proof of each file."""

from __future__ import annotations

from drafting.formats.docx.blocks import Revision
from drafting.formats.docx.reader import read_document
from drafting.formats.docx.redline import write_redline
from drafting.formats.docx.writer import write_document

__all__ = ["Revision", "read_document", "write_document", "write_redline"]
