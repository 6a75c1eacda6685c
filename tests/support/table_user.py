"""A delegate with a table for comments open in Word, who knows nothing of the program."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

from docx import Document
from docx.table import Table, _Row


class TableUser:
    """Writes into the first table of a file."""

    def __init__(self, path: Path) -> None:
        self.document = Document(str(path))
        self.table: Table = self.document.tables[0]

    @property
    def labels(self) -> list[str]:
        return [row.cells[0].text for row in self.table.rows]

    def row(self, label: str) -> _Row:
        return self.table.rows[self.labels.index(label)]

    def words(self, label: str) -> str:
        return self.row(label).cells[1].text

    def comments(self, label: str) -> list[str]:
        return [one.text for one in self.row(label).cells[2].paragraphs if one.text]

    def comment(self, label: str, *lines: str) -> None:
        cell = self.row(label).cells[2]
        for line in lines:
            if cell.text:
                cell.add_paragraph(line)
            else:
                cell.paragraphs[0].add_run(line)

    def rewrite(self, label: str, old: str, new: str) -> None:
        """Put words for others that stand in one run, without a tracked change."""
        (run,) = [
            run
            for paragraph in self.row(label).cells[1].paragraphs
            for run in paragraph.runs
            if old in run.text
        ]
        run.text = run.text.replace(old, new)

    def copy_row(self, label: str, called: str, words: str) -> None:
        """A row below another one, with a label and words of its own."""
        element = self.row(label)._tr
        element.addnext(deepcopy(element))
        made = self.table.rows[self.labels.index(label) + 1]
        for cell, text in zip(made.cells, (called, words, ""), strict=False):
            cell.text = text

    def remove(self, label: str) -> None:
        element = self.row(label)._tr
        element.getparent().remove(element)

    def save(self, path: Path) -> Path:
        self.document.save(str(path))
        return path
