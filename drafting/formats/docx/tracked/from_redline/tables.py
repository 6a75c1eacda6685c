"""Tables of the issued file: cells changed in place, rows and whole tables that come or go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Piece, Role
from drafting.formats.docx.layout.settings import TextBlock
from drafting.formats.docx.layout.tables import Cell, Row, table_properties, table_rows
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import PPR, P, R, W
from drafting.formats.docx.redline.comparison import compared
from drafting.formats.docx.tracked.from_redline.authors import Authors
from drafting.formats.docx.tracked.from_redline.errors import OverBaseError
from drafting.formats.docx.tracked.from_redline.issued import Issued
from drafting.formats.docx.tracked.from_redline.laying import Step
from drafting.formats.docx.tracked.from_redline.looks import Look, donor
from drafting.formats.docx.tracked.from_redline.modeling import lasting
from drafting.formats.docx.tracked.from_redline.paragraphs import Paragraphs
from drafting.formats.docx.tracked.from_redline.words import Words
from drafting.model.inline import Run, markup
from drafting.redline.sequences import blocks as matching
from drafting.redline.spans import Sign

_ROW, _CELL = W + "tr", W + "tc"
_CELL_ONLY = frozenset(W + name for name in ("vMerge", "hMerge", "cellIns", "cellDel"))
_ROW_ONLY = frozenset(W + name for name in ("tblHeader", "ins", "del"))


class Tables:
    """Marks changes in tables, and makes those that come in."""

    def __init__(
        self, issued: Issued, marker: Authors, words: Words, paragraphs: Paragraphs, text: TextBlock
    ) -> None:
        self._issued, self._marker, self._words = issued, marker, words
        self._paragraphs, self._text = paragraphs, text

    def revised(self, table: etree._Element, block: Block) -> etree._Element:
        """A table of the file with its changes marked. Raises OverBaseError."""
        copy = self._issued.copy(table)
        rows = [row for row in copy.iter(_ROW) if _says(row)]
        if block.mark == "-":
            for row in list(copy.iter(_ROW)):
                self._take_out(row, block.by)
            return copy
        old, new = table_rows(_side(block, "+")), table_rows(_side(block, "-"))
        old, new = tuple(filter(_has_words, old)), tuple(filter(_has_words, new))
        if not rows or len(old) != len(rows):
            raise OverBaseError(self._issued.name, "a table reads differently there")
        last: etree._Element | None = None
        for stretch in matching(_keys(old), _keys(new)):
            kept = rows[stretch.old_start : stretch.old_end]
            if not stretch.equal:
                came = new[stretch.new_start : stretch.new_end]
                gone = old[stretch.old_start : stretch.old_end]
                last = self._replace(kept, gone, came, (rows[0], last))
            last = kept[-1] if kept and stretch.equal else last
        return copy

    def _replace(
        self,
        rows: Sequence[etree._Element],
        old: Sequence[Row],
        new: Sequence[Row],
        ends: tuple[etree._Element, etree._Element | None],
    ) -> etree._Element | None:
        """Rows changed cell by cell as far as they have as many cells; the others come and go.

        `ends` are the first row of the table, and the last one before these.
        """
        first, last = ends
        for at, row in enumerate(rows):
            cells = list(row.iter(_CELL))
            if at < len(new) and len(new[at]) == len(old[at]) == len(cells):
                for cell, before, after in zip(cells, old[at], new[at], strict=True):
                    self._change(cell, before, after)
                last = row
                continue
            self._take_out(row, _author(old[at]))
            last = row
            if at < len(new):
                last = self._bring_in(row, new[at], last)
        for fresh in new[len(rows) :]:
            last = self._bring_in(first if last is None else last, fresh, last)
        return last

    def _change(self, cell: etree._Element, before: Cell, after: Cell) -> None:
        pieces = compared(before, after)
        if all(piece.sign == "=" for piece in pieces):
            return
        by = _author([after]) or _author([before])
        signed = tuple(piece if piece.sign == "=" else piece._replace(by=by) for piece in pieces)
        raws = [self._issued.fresh(paragraph) for paragraph in cell.iter(P)]
        block = Block(Role.TEXT, signed, by=by)
        for raw, steps in zip(raws, self._words.steps(raws, [block], _as_it_stands), strict=True):
            ((made, _),) = self._words.parts(raw, steps, Role.TEXT, Look())
            _put_instead(raw.element, made)

    def _take_out(self, row: etree._Element, by: Revision | None) -> None:
        self._mark(row, "-", by)
        for paragraph in list(row.iter(P)):
            raw = self._issued.fresh(paragraph)
            steps = [Step("-", by, at) for at, glyph in enumerate(raw.glyphs) if not glyph.kept]
            ((made, _),) = self._words.parts(raw, steps, Role.TEXT, Look())
            self._paragraphs.mark(made, "-", by)
            _put_instead(paragraph, made)

    def _mark(self, row: etree._Element, sign: Sign, by: Revision | None) -> None:
        properties = row.find(W + "trPr")
        if properties is None:
            properties = w("trPr")
            exceptions = row.find(W + "tblPrEx")
            if exceptions is not None:
                exceptions.addnext(properties)
            else:
                row.insert(0, properties)
        properties.append(self._marker.under(by).change("ins" if sign == "+" else "del"))

    def _bring_in(
        self, model: etree._Element, row: Row, last: etree._Element | None
    ) -> etree._Element:
        """A row set as `model` is, put after `last`, or before the model if there is none."""
        by = _author(row)
        made = w("tr")
        properties = model.find(W + "trPr")
        if properties is not None:
            made.append(_without(self._issued.copy(properties), _ROW_ONLY))
        models = list(model.iterchildren(_CELL))
        for at, cell in enumerate(row):
            made.append(self._cell(models[min(at, len(models) - 1)], cell, by))
        self._mark(made, "+", by)
        if last is None:
            model.addprevious(made)
        else:
            last.addnext(made)
        return made

    def _cell(self, model: etree._Element, cell: Cell, by: Revision | None) -> etree._Element:
        made = w("tc")
        properties = model.find(W + "tcPr")
        if properties is not None:
            made.append(_without(self._issued.copy(properties), _CELL_ONLY))
        paragraph = next(model.iter(P))
        look = next((Look.of(run) for run in model.iter(R) if donor(run)), Look())
        made.append(self._filled(lasting(paragraph.find(PPR)), cell, look, by))
        return made

    def _filled(
        self, properties: etree._Element | None, cell: Cell, look: Look, by: Revision | None
    ) -> etree._Element:
        paragraph = w("p", properties)
        runs: list[etree._Element] = []
        for piece in cell:
            runs += self._words.printed(Step("+", by, run=piece.run), look)
        self._marker.under(by)
        paragraph.extend(self._paragraphs.wrapped(runs, "ins"))
        self._paragraphs.mark(paragraph, "+", by)
        return paragraph

    def brought_in(self, block: Block) -> etree._Element:
        """A table that comes in, set as those of the layout are."""
        rows = [row for row in table_rows(block.pieces) if _has_words(row)]
        columns = max((len(row) for row in rows), default=1)
        width = self._text.width // columns
        grid = w("tblGrid", *(w("gridCol", w=width) for _ in range(columns)))
        table = w("tbl", table_properties(self._text), grid)
        style = self._text.table_style
        known = style in self._issued.styles
        for row in rows:
            made = w("tr")
            for cell in (*row, *((),) * (columns - len(row))):
                properties = w("pPr", w("pStyle", val=style)) if known else None
                look = w("tcPr", w("tcW", w=width, type="dxa"))
                made.append(w("tc", look, self._filled(properties, cell, Look(), block.by)))
            self._mark(made, "+", block.by)
            table.append(made)
        return table


def _as_it_stands(_: Block) -> None:
    return None


def _put_instead(old: etree._Element, new: etree._Element) -> None:
    parent = old.getparent()
    if parent is not None:
        parent.replace(old, new)


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


def _keys(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    return [tuple(markup(_bare(piece.run) for piece in cell) for cell in row) for row in rows]


def _bare(run: Run) -> Run:
    return run._replace(text=" ".join(run.text.split()))


def _author(row: Sequence[Cell]) -> Revision | None:
    return next((piece.by for cell in row for piece in cell if piece.by), None)
