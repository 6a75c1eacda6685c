"""PDF: `read_pdf` reads an issued document by where its letters stand, and by its tags."""

from drafting.formats.pdf.reader import read_pdf

__all__ = ["read_pdf"]
