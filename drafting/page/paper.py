"""A compilation composed for print: its head, the text in the notation of the room, its notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.amendments.compilation.notation import Fragment, FragmentLook, fragments
from drafting.amendments.compilation.paper import KEY_HEAD, LIST, Paper
from drafting.amendments.compilation.values import Compilation
from drafting.model.inline import escape
from drafting.named_tuples import NamedTuple
from drafting.page.blocks import HEADINGS, PAPER_HEAD, PAPER_LIST, Block, Role, note_marks
from drafting.page.composition import compose


class PaperBlock(NamedTuple):
    """One paragraph of a working paper, or the table of its signs."""

    block: Block
    fragments: tuple[Fragment, ...]
    """The text of the block, cut where its look changes."""
    label: str = ""
    """What stands before the text: a label ("OP3 bis"), the number of a heading, a note's mark."""

    @property
    def role(self) -> Role:
        """What it is on the page."""
        return self.block.role

    @property
    def is_listed(self) -> bool:
        """Whether it stands in the list behind the text."""
        return self.role in PAPER_LIST

    @property
    def is_head(self) -> bool:
        """Whether it stands above the text."""
        return self.role in PAPER_HEAD


def compose_paper(paper: Paper) -> tuple[PaperBlock, ...]:
    """All that is printed of a compilation, in printed order."""
    return (*map(_plain, _head(paper)), *_text(paper), *map(_plain, _list(paper)))


def paper_marks(blocks: Iterable[PaperBlock]) -> dict[str, str]:
    """The printed mark of each note of a paper, by its identity."""
    return note_marks(one.block for one in blocks)


def _plain(block: Block) -> PaperBlock:
    return PaperBlock(block, (Fragment(FragmentLook.TEXT, block.text),), block.number)


def _head(paper: Paper) -> Iterator[Block]:
    yield Block(Role.PAPER_TITLE, escape(paper.title))
    for line in (*map(escape, paper.facts), *paper.values):
        yield Block(Role.FACT, line)
    if paper.key:
        entries = ((entry.sample, escape(entry.meaning)) for entry in paper.key)
        rows = (f"| {sample} | {meaning} |" for sample, meaning in (KEY_HEAD, *entries))
        yield Block(Role.KEY, "\n".join(rows))
    if paper.delegations:
        yield Block(Role.DELEGATIONS, f"**Delegations:** {escape(', '.join(paper.delegations))}")


def _list(paper: Paper) -> Iterator[Block]:
    if paper.listed:
        yield Block(Role.LIST_TITLE, escape(LIST))
        yield from (Block(Role.LISTED, line) for line in paper.list_lines)


def _text(paper: Paper) -> Iterator[PaperBlock]:
    compilation = paper.compilation
    labels = {unit.unit: unit.label for unit in compilation.printed()}
    words = _words(compilation)
    for block in compose(paper.text):
        label = block.number
        if block.role not in HEADINGS:
            label = labels.get(block.source, block.number)
        found = words.get(_key(block)) if block.text else ()
        yield PaperBlock(block, _plain(block).fragments if found is None else found, label)


def _key(block: Block) -> str:
    """By what the words of a block are known: an identity, or the name of a single value."""
    return block.source or block.role.value


def _words(compilation: Compilation) -> dict[str, tuple[Fragment, ...]]:
    """The words of everything that may be proposed, by identity or name."""
    stretched = {**compilation.values, **compilation.notes}
    return {
        **{name: fragments(stretches) for name, stretches in stretched.items()},
        **{
            unit.unit: fragments(unit.stretches, unit.remarks)
            for unit in (compilation.title, *compilation.printed())
        },
    }
