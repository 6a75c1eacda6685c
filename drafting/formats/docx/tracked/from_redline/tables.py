"""Tables of the issued file: cells changed in place, rows and whole tables that come or go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from drafting.figures import whole_number
from drafting.formats.docx.layout.blocks import Block, Piece, Role
from drafting.formats.docx.layout.columns import column_widths
from drafting.formats.docx.layout.settings import TextBlock
from drafting.formats.docx.layout.tables import (
    Cell,
    Row,
    cell_paragraph,
    cell_properties,
    columns_of_figures,
    row_properties,
    table_grid,
    table_properties,
    table_rows,
)
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import PPR, TBL, P, R, W, value
from drafting.formats.docx.reading.table_rows import Columns, cells_by_column, nearest
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.formats.docx.tracked.from_redline.alignment import GlyphStep
from drafting.formats.docx.tracked.from_redline.issued import IssuedText
from drafting.formats.docx.tracked.from_redline.paragraph_models import lasting
from drafting.formats.docx.tracked.from_redline.paragraphs import ParagraphTracker
from drafting.formats.docx.tracked.from_redline.run_look import RunLook, is_donor
from drafting.formats.docx.tracked.from_redline.tracked_words import WordTracker, as_it_stands
from drafting.formats.docx.tracked.rows import TC, TR, delete_rows, replace
from drafting.formats.docx.tracked.signed.comparison import compared
from drafting.formats.docx.tracked.tracker import Tracker
from drafting.model.inline import Run, markup
from drafting.redline.sequences import blocks as matching
from drafting.redline.spans import Sign

_MOST_CELLS = 63
"""Cells of a row in Word."""
_CELL_ONLY = frozenset(W + name for name in ("vMerge", "hMerge", "cellIns", "cellDel"))
_ROW_ONLY = frozenset(W + name for name in ("tblHeader", "ins", "del"))


class TableTracker:
    """Tracks changes in tables, and makes those that come in."""

    def __init__(
        self,
        issued: IssuedText,
        tracker: Tracker,
        words: WordTracker,
        paragraphs: ParagraphTracker,
        text: TextBlock,
        is_laid_out: bool,
    ) -> None:
        self._issued, self._tracker, self._words = issued, tracker, words
        self._paragraphs, self._text = paragraphs, text
        self._is_laid_out = is_laid_out

    def tracked(self, table: etree._Element, block: Block) -> etree._Element:
        """A table of the file with its changes tracked. Raises UntrackableError."""
        copy = self._issued.copy(table)
        rows = list(copy.iter(TR))
        columns = dict(zip(nearest(copy, TR), cells_by_column(copy), strict=True))
        if block.mark == "-":
            self._delete(copy, block.by)
            return copy
        old, new = table_rows(_side(block, "+")), table_rows(_side(block, "-"))
        if not self._is_laid_out:
            rows = list(filter(_says, rows))
            old, new = tuple(filter(_has_words, old)), tuple(filter(_has_words, new))
        if not rows or len(old) != len(rows):
            raise UntrackableError(self._issued.name, "a table reads differently there")
        last: etree._Element | None = None
        for stretch in matching(self._keys(old), self._keys(new)):
            kept = rows[stretch.old_start : stretch.old_end]
            if not stretch.equal:
                came = new[stretch.new_start : stretch.new_end]
                gone = old[stretch.old_start : stretch.old_end]
                last = self._replace(kept, gone, came, (rows[0], last), columns)
            last = kept[-1] if kept and stretch.equal else last
        return copy

    def _replace(
        self,
        rows: Sequence[etree._Element],
        old: Sequence[Row],
        new: Sequence[Row],
        ends: tuple[etree._Element, etree._Element | None],
        columns: Mapping[etree._Element, Columns],
    ) -> etree._Element | None:
        """Rows changed cell by cell as far as they have as many cells; the others come and go.

        `ends` are the first row of the table, and the last one before these.
        """
        first, last = ends
        for at, row in enumerate(rows):
            cells = columns.get(row, [])
            if at < len(new) and _are_these(cells, old[at], new[at]):
                for cell, before, after in zip(cells, old[at], new[at], strict=True):
                    if cell is not None:
                        self._change(cell, before, after)
                last = row
                continue
            self._delete(row, _author(old[at]))
            last = row
            if at < len(new):
                last = self._bring_in(row, new[at], last, cells)
        for fresh in new[len(rows) :]:
            model = first if last is None else last
            last = self._bring_in(model, fresh, last, columns.get(model, []))
        return last

    def _change(self, cell: etree._Element, before: Cell, after: Cell) -> None:
        pieces = compared(before, after)
        if all(piece.sign == "=" for piece in pieces):
            return
        by = _author([after]) or _author([before])
        signed = tuple(piece if piece.sign == "=" else piece._replace(by=by) for piece in pieces)
        lines = [self._issued.fresh(paragraph) for paragraph in cell.iter(P)]
        if not lines:
            raise UntrackableError(self._issued.name, "a cell of a table has no paragraph")
        block = Block(Role.TEXT, signed, by=by)
        for line, steps in zip(lines, self._words.steps(lines, [block], as_it_stands), strict=True):
            ((made, _),) = self._words.tracked(line, steps, Role.TEXT)
            replace(line.element, made)

    def _delete(self, rows: etree._Element, by: Revision | None) -> None:
        delete_rows(rows, self._tracker.under(by), lambda one: self._issued.fresh(one).cut)

    def _bring_in(
        self, model: etree._Element, row: Row, last: etree._Element | None, cells: Columns
    ) -> etree._Element:
        """A row set as `model` is, put after `last`, or before the model if there is none.

        `cells` are those of the model: where it has none, the row has one if it has words.
        """
        by = _author(row)
        models = list(model.iterchildren(TC))
        made = w("tr")
        properties = model.find(W + "trPr")
        widths: Sequence[int] = ()
        if self._is_laid_out:
            columns = len(models) + min(whole_number(value(properties, "gridAfter")), _MOST_CELLS)
            widths = self._widths(model, columns)
            made = w("tr", row_properties(widths[len(row) :]))
        elif properties is not None:
            made.append(_without(self._issued.copy(properties), _ROW_ONLY))
        for at, cell in enumerate(row):
            own = cells[at] if at < len(cells) else models[min(at, len(models) - 1)]
            if own is not None:
                made.append(self._cell(own, cell, by))
            elif _has_words((cell,)):
                made.append(self._cell(models[-1], cell, by))
        for made_cell, width in zip(made.iterchildren(TC), widths, strict=False):
            for measure in made_cell.iter(W + "tcW"):
                measure.set(W + "w", str(width))
        self._tracker.under(by).mark_row(made, "ins")
        if last is None:
            model.addprevious(made)
        else:
            last.addnext(made)
        return made

    def _widths(self, row: etree._Element, columns: int) -> Sequence[int]:
        """The widths of the columns of a row's table, from its grid; alike if that has too few."""
        table = next(row.iterancestors(TBL))
        grid = [whole_number(column.get(W + "w", "")) for column in table.iter(W + "gridCol")]
        return grid[:columns] if len(grid) >= columns else [self._text.width // columns] * columns

    def _cell(self, model: etree._Element, cell: Cell, by: Revision | None) -> etree._Element:
        made = w("tc")
        properties = model.find(W + "tcPr")
        if properties is not None:
            made.append(_without(self._issued.copy(properties), _CELL_ONLY))
        paragraph = next(model.iter(P))
        look = next((RunLook.of(run) for run in model.iter(R) if is_donor(run)), RunLook())
        made.append(self._filled(lasting(paragraph.find(PPR)), cell, look, by))
        return made

    def _filled(
        self, properties: etree._Element | None, cell: Cell, look: RunLook, by: Revision | None
    ) -> etree._Element:
        paragraph = w("p", properties)
        runs: list[etree._Element] = []
        for piece in cell:
            runs += self._words.printed(GlyphStep("+", by, run=piece.run), look)
        self._tracker.under(by)
        paragraph.extend(self._tracker.tracked(runs, "ins"))
        self._paragraphs.mark(paragraph, "+", by)
        return paragraph

    def brought_in(self, block: Block) -> etree._Element:
        """A table that comes in, set as those of the layout are."""
        rows = table_rows(block.pieces)
        if not self._is_laid_out:
            rows = tuple(filter(_has_words, rows))
        columns = max((len(row) for row in rows), default=1)
        widths = column_widths(rows, columns, self._text.width, self._text.table_face)
        table = w("tbl", table_properties(self._text), table_grid(widths))
        style = self._text.table_style if self._text.table_style in self._issued.styles else ""
        figures = columns_of_figures(rows)
        for at, row in enumerate(rows):
            made = w("tr", row_properties(widths[len(row) :]))
            for column, (cell, width) in enumerate(zip(row, widths, strict=False)):
                properties = cell_paragraph(style, is_figure=column in figures)
                look = cell_properties(width, heads=at == 0)
                made.append(w("tc", look, self._filled(properties, cell, RunLook(), block.by)))
            self._tracker.under(block.by).mark_row(made, "ins")
            table.append(made)
        return table

    def _keys(self, rows: Sequence[Row]) -> list[tuple[str, ...]]:
        bare = (lambda run: run) if self._is_laid_out else _bare
        return [tuple(markup(bare(piece.run) for piece in cell) for cell in row) for row in rows]


def _are_these(cells: Columns, *rows: Row) -> bool:
    """Whether rows have cells as a row of the file has, and no words where it has none."""
    return all(
        len(row) == len(cells)
        and not any(
            _has_words((cell,)) for cell, own in zip(row, cells, strict=True) if own is None
        )
        for row in rows
    )


def _without(properties: etree._Element, tags: frozenset[str]) -> etree._Element:
    properties[:] = [child for child in properties if child.tag not in tags]
    return properties


def _says(row: etree._Element) -> bool:
    words = (text.text or "" for text in row.iter(W + "t", W + "delText"))
    return any(word.strip() for word in words)


def _has_words(row: Row) -> bool:
    return any(piece.run.note or piece.run.text.strip() for cell in row for piece in cell)


def _side(block: Block, without: Sign) -> Iterator[Piece]:
    return (piece for piece in block.pieces if piece.sign != without)


def _bare(run: Run) -> Run:
    return run._replace(text=" ".join(run.text.split()))


def _author(row: Sequence[Cell]) -> Revision | None:
    return next((piece.by for cell in row for piece in cell if piece.by), None)
