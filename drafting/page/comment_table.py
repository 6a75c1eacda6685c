"""A text as a table for delegations to fill in: each paragraph, its words, what is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafting.dataclasses import dataclass, replace
from drafting.model.numbering import Numbering
from drafting.model.resolution import Masthead, Resolution
from drafting.page.blocks import Block, Role
from drafting.page.composition import compose

COLUMNS = ("Paragraph", "Text", "Comments of delegations")
"""The heads of the columns; whoever reads such a table again knows them by these."""
TITLE = "Table for comments"
ELSEWHERE = "Elsewhere"
"""What the row is called of what is said of passages that have no words of their own."""
_VALUES = {
    Role.CHAPEAU: "Chapeau",
    Role.TITLE: "Title",
    Role.ENACTING: "Enacting words",
    Role.CLOSING: "Closing line",
}
"""What the single values are called that are read as part of the text."""


@dataclass(frozen=True, slots=True)
class CommentTable:
    """A text, and what delegations say of it so far."""

    document: str
    """"draft resolution E/CN.7/2027/L.4"."""
    facts: tuple[str, ...]
    """The lines under the heading, plain text."""
    text: Resolution
    comments: Mapping[str, tuple[str, ...]]
    """What is said already of each passage: inline markup, one a line, by its key as `TableRow`
    has it."""

    @property
    def title(self) -> str:
        """What stands above the table."""
        return f"{TITLE} on {self.document}"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One passage of the text."""

    block: Block
    label: str
    comments: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Identity of the unit, `note:` and that of a note, or `field:` and a name."""
        return _key(self.block)

    @property
    def lines(self) -> tuple[str, ...]:
        """The words, inline markup; of a table in the text one row a line."""
        return tuple(self.block.text.split("\n"))


def compose_table(table: CommentTable) -> tuple[TableRow, ...]:
    """A row for each passage that has words, in printed order, footnotes last."""
    bare = replace(
        table.text, masthead=Masthead(), sponsors=(), sponsors_note="", submitted_by="", kind=""
    )
    numbering = Numbering(bare)
    blocks = [block for block in compose(bare) if block.text.strip()]
    rows = list(_rows(blocks, numbering, table.comments))
    shown = {row.key for row in rows}
    rest = [line for key, lines in table.comments.items() if key not in shown for line in lines]
    if rest:
        rows.append(TableRow(Block(Role.OTHER), ELSEWHERE, tuple(rest)))
    return tuple(rows)


def _rows(
    blocks: list[Block], numbering: Numbering, comments: Mapping[str, tuple[str, ...]]
) -> Iterator[TableRow]:
    for block in blocks:
        if block.role is Role.NOTE:
            label = f"Note {block.number}"
        elif block.source:
            label = numbering.label(block.source)
        else:
            label = _VALUES.get(block.role, block.role.value.capitalize())
        yield TableRow(block, label, comments.get(_key(block), ()))


def _key(block: Block) -> str:
    if block.role is Role.NOTE:
        return f"note:{block.source}"
    return block.source or f"field:{block.role.value}"
