"""A compilation as Markdown or as plain text: for reading, and to be read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from drafting.amendments.compilation.paper import Paper
from drafting.lexicon.small_figures import RAISED_FIGURES, raised
from drafting.model.inline import Run, markup, plain, runs
from drafting.page.blocks import HEADINGS, Block, Role
from drafting.page.paper import PaperBlock, compose_paper, paper_marks

END_OF_HEAD = "---"
"""The line between what is said of a compilation and its text."""
BETWEEN_MARKS = "\u2e34"
"""A raised comma, between the raised marks of two notes."""
OPENS_MARK, CLOSES_MARK = "⁽⁾"
"""Raised parentheses, which tell a mark from a raised figure of the text."""
NOTES = "__________"
"""The line between the text and its notes."""


def paper_markdown(paper: Paper) -> str:
    """The compilation as Markdown: labels and additions in bold, deletions struck."""
    blocks = compose_paper(paper)
    marks = paper_marks(blocks)

    def numbered(run: Run) -> Run:
        return run._replace(note=marks[run.note]) if run.note in marks else run

    def words(block: PaperBlock) -> str:
        text = markup(map(numbered, runs(block.block.text)))
        if block.role is Role.PAPER_TITLE:
            return f"# {text}"
        if block.role is Role.KEY:
            return _table(block.block)
        if block.role is Role.LIST_TITLE:
            return f"## {text}"
        if block.role in HEADINGS:
            return f"## {block.label} {text}" if block.label else f"## {text}"
        if block.role is Role.NOTE:
            return f"[^{block.label}]: {text}"
        return f"**{block.label}** {text}" if block.label else text

    return _printed(blocks, words)


def paper_text(paper: Paper) -> str:
    """The compilation as plain text, one paragraph a line."""
    blocks = compose_paper(paper)
    marks = _raised_marks(blocks)

    def words(block: PaperBlock) -> str:
        if block.role is Role.KEY:
            entries = block.block.rows[1:]
            return "\n\n".join(f"{plain(sample)}: {plain(meaning)}" for sample, meaning in entries)
        text = "".join(_with_marks(block.block.runs, marks))
        label = marks[block.block.source] if block.role is Role.NOTE else block.label
        return f"{label} {text}" if label else text

    return _printed(blocks, words)


def _raised_marks(blocks: Iterable[PaperBlock]) -> dict[str, str]:
    """The marks of notes as they are typed: in parentheses where words have raised figures too."""
    blocks = tuple(blocks)
    found = {note: raised(mark) for note, mark in paper_marks(blocks).items()}
    if any(RAISED_FIGURES & set(block.block.text) for block in blocks):
        return {note: f"{OPENS_MARK}{mark}{CLOSES_MARK}" for note, mark in found.items()}
    return found


def _with_marks(found: Iterable[Run], marks: Mapping[str, str]) -> Iterator[str]:
    """Words with raised marks in place of references; two marks are not one number."""
    after_mark = False
    for run in found:
        if run.note and after_mark:
            yield BETWEEN_MARKS
        yield marks.get(run.note, "") if run.note else run.text
        after_mark = bool(run.note)


def _table(key: Block) -> str:
    head, *entries = key.text.split("\n")
    return "\n".join((head, "| --- | --- |", *entries))


def _printed(blocks: Iterable[PaperBlock], words: Callable[[PaperBlock], str]) -> str:
    """All blocks, an empty line between them; none for those without words."""
    head, text, notes = _parted(blocks)
    lines = (*map(words, head), END_OF_HEAD, *map(words, text))
    if notes:
        lines = (*lines, NOTES, *map(words, notes))
    return "\n\n".join(filter(None, map(str.rstrip, lines))) + "\n"


def _parted(blocks: Iterable[PaperBlock]) -> tuple[list[PaperBlock], ...]:
    """The head, the text and the notes."""
    head: list[PaperBlock] = []
    text: list[PaperBlock] = []
    notes: list[PaperBlock] = []
    for block in blocks:
        (head if block.is_head else notes if block.role is Role.NOTE else text).append(block)
    return head, text, notes
