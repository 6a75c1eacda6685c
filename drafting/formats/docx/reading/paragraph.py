"""One paragraph, or one table, of a Word file as it is printed."""

from __future__ import annotations

from drafting.formats.docx.reading.styles import Style
from drafting.model.inline import Run
from drafting.named_tuples import NamedTuple


class WordParagraph(NamedTuple):
    """One paragraph, or one table, as printed."""

    place: int
    """Counted from 1 over the paragraphs of the file, those in tables and boxes as well."""
    runs: tuple[Run, ...]
    style: Style
    number: str = ""
    """The automatic number; typed ones are in the runs."""
    outline: int | None = None
    unit: str = ""
    """The identity that our own writer left around the paragraph."""
    rows: tuple[str, ...] = ()
    """The rows of a table, in the notation of the model."""
    origin: int = 0
    """Counted from 1 over the paragraphs and tables of the file as it stands, changes and all."""
    initial: int = 0
    """The same of the large initial before it that begins its words; 0 if there is none."""
    cells: tuple[Row, ...] = ()
    """The same rows, as the paragraphs in their cells."""

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join([run.text for run in self.runs])


Cell = tuple[WordParagraph, ...]
Row = tuple[Cell, ...]
