"""The record of a text as a story: from draft to draft, each run of changes one block."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from drafting.tui.page.pieces import BLANK, Block, Line, Look, Piece
from drafting.tui.page.wrap import wrap
from drafting.tui.tools import Tools
from drafting.workspace.record.signatures import SignedBy
from drafting.workspace.record.story import Chapter, StoryEntry
from drafting.workspace.record.views import Entry
from drafting.workspace.wording import counted

_FAINT = Look(role="faint")
_STRONG = Look(bold=True)
_WARNING = Look(role="warning")
_ACCENT = Look(role="accent")
_INDENT = Piece("  ")


class RecordPage:
    """Sets chapters for a width."""

    def __init__(
        self, tools: Tools, width: int, worth: Mapping[str, SignedBy] | None = None
    ) -> None:
        """`worth` is what the signature of each change is worth, where that is shown."""
        self._tools = tools
        self._width = width
        self._worth = worth or {}

    def blocks(self, story: Sequence[Chapter], opened: Collection[str]) -> list[Block]:
        """A heading for each chapter, and a block for each entry; those opened with all of it."""
        return list(self._blocks(story, opened))

    def every(self, story: Iterable[Chapter]) -> list[Block]:
        """A block for every single change."""
        return [
            Block(one.key, (*self._lines(one), BLANK)) for chapter in story for one in chapter.every
        ]

    def _blocks(self, story: Sequence[Chapter], opened: Collection[str]) -> Iterator[Block]:
        before = [chapter.drafts for chapter in story[1:]]
        for chapter, since in zip(story, [*before, ()], strict=True):
            if heading := self._heading(chapter, since):
                yield Block("", (Line((Piece(heading, _STRONG),)), BLANK))
            for entry in chapter.entries:
                yield Block(entry.last.key, tuple(self._entry(entry, entry.last.key in opened)))

    def _heading(self, chapter: Chapter, since: Sequence[str]) -> str:
        """“L.6/Rev.1 · 4 changes”, or “3 changes since L.6/Rev.1”."""
        told = f"{counted(chapter.total, 'change')} of the text"
        if chapter.drafts:
            return f"{', '.join(chapter.drafts)} {self._tools.signs.dot} {told}"
        return f"{told} since {', '.join(since)}" if since else told if chapter.every else ""

    def _entry(self, entry: StoryEntry, is_open: bool) -> Iterator[Line]:
        several = len(entry.changes) > 1
        folded = self._tools.signs.unfolded if is_open else self._tools.signs.folded
        count = f"  {folded} {counted(len(entry.changes), 'change')} in a row" if several else ""
        yield from self._lines(entry.last, count)
        if is_open and several:
            for one in entry.changes[1:]:
                yield from (Line((_INDENT, *line.pieces)) for line in self._lines(one))
        yield BLANK

    def _lines(self, entry: Entry, beside: str = "") -> Iterator[Line]:
        yield Line(
            (
                Piece(self._tools.when(entry.when), _ACCENT),
                Piece(f"  {entry.author}", _STRONG),
                Piece(f"  {self._tools.signs.dot} {entry.round}" if entry.round else "", _FAINT),
                Piece(beside, _FAINT),
            )
        )
        words = (Piece(entry.message.replace("\n", " ")),)
        yield from map(Line, wrap(words, max(self._width - 2, 1)))
        if (found := self._worth.get(entry.key)) is not None:
            look = _WARNING if found.state in ("bad", "unknown") else _FAINT
            yield from map(Line, wrap((Piece(str(found), look),), max(self._width - 2, 1)))
