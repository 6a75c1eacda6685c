"""What happens to the blocks of a text, in order; and where no paragraph follows to join.

The mark of a paragraph is what joins it to the next one. Before a table, and at the end of
a text, nothing can be joined: neither Word nor LibreOffice can take out or bring in the
last mark there, and an empty paragraph would be left. So the last mark stays, and the one
before the first paragraph that goes or comes is tracked in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from drafting.formats.docx.markup.names import PPR
from drafting.formats.docx.tracked.from_file.story_context import StoryBlock
from drafting.formats.docx.tracked.from_file.whole_paragraphs import NO_MOVE, Move
from drafting.formats.docx.tracked.tracker import canonical, covered


class BlockStep:
    """A block that stays (both), goes (`old`), comes (`new`), or gives way to another one."""

    __slots__ = ("gives_way", "is_last", "look", "mark", "move_from", "move_to", "new", "old")

    def __init__(
        self,
        old: StoryBlock | None = None,
        new: StoryBlock | None = None,
        move_from: Move = NO_MOVE,
        move_to: Move = NO_MOVE,
        *,
        gives_way: bool = False,
    ) -> None:
        self.old, self.new = old, new
        self.move_from, self.move_to = move_from, move_to
        self.gives_way = gives_way
        """Whether all words of `old` go and all of `new` come, in one paragraph."""
        self.mark = ""
        """Of a paragraph that stays: "ins" or "del" if what ends it is tracked."""
        self.is_last = False
        """Whether the mark of a paragraph that goes or comes stays."""
        self.look: etree._Element | None = None
        """The properties of the paragraph whose place the last one takes."""

    @property
    def stays(self) -> bool:
        """Whether the same block is in both texts."""
        return self.old is not None and self.new is not None and not self.gives_way

    @property
    def is_table(self) -> bool:
        """Whether a table stays, goes or comes."""
        return "table" in (one.kind for one in (self.old, self.new) if one is not None)


def with_last_marks(steps: Sequence[BlockStep]) -> list[BlockStep]:
    """The steps with what is needed where no paragraph follows."""
    found: list[BlockStep] = []
    tail: list[BlockStep] = []
    for step in steps:
        if not step.stays and not step.is_table:
            tail.append(step)
            continue
        before = found[-1] if found else None
        found += _at_end(tail, before) if _is_barrier(step) else _between(tail, before, step)
        found.append(step)
        tail = []
    if not found and all(step.new is None for step in tail):
        # Nothing is left: what held the paragraphs cannot do without one.
        return [*tail[:-1], *map(_last, tail[-1:])]
    return [*found, *_at_end(tail, found[-1] if found else None)]


def _is_barrier(step: BlockStep) -> bool:
    return step.stays and step.is_table


def _between(
    tail: list[BlockStep], before: BlockStep | None, after: BlockStep
) -> Iterator[BlockStep]:
    """What goes or comes between two blocks.

    LibreOffice gives what stands behind it the look of what it takes out. Where that is
    the look of what stands before, the mark of that one is tracked, as if the words had
    been typed at its end.
    """
    blocks = [step.old or step.new for step in tail]
    last = blocks[-1] if blocks else None
    one_way = len({step.old is None for step in tail}) == 1
    if (
        one_way
        and last is not None
        and before is not None
        and _can_be_joined(before)
        and _look(last) == _look(before.old) != _look(after.old)
    ):
        before.mark = "del" if tail[-1].new is None else "ins"
        tail[-1].is_last = True
        tail[-1].look = before.old.element.find(PPR) if before.old else None
    yield from tail


def _look(block: StoryBlock | None) -> list[bytes]:
    """What the properties of a paragraph say of its look."""
    properties = None if block is None else block.element.find(PPR)
    return [] if properties is None else [canonical(one) for one in covered(properties)]


def _at_end(tail: list[BlockStep], before: BlockStep | None) -> Iterator[BlockStep]:
    """What goes and comes behind `before`, and nothing behind it."""
    gone = [step for step in tail if step.old is not None]
    came = [step for step in tail if step.new is not None]
    if gone and came:
        yield from gone[:-1]
        yield from came[:-1]
        one, other = gone[-1], came[-1]
        yield BlockStep(one.old, other.new, one.move_from, other.move_to, gives_way=True)
        return
    if tail and before is not None and _can_be_joined(before) and before.old is not None:
        before.mark = "del" if gone else "ins"
        yield from tail[:-1]
        yield _last(tail[-1], before.old)
        return
    yield from tail


def _last(step: BlockStep, place: StoryBlock | None = None) -> BlockStep:
    """The step, its mark left alone; its paragraph takes the place of another one."""
    block = place or step.old
    step.is_last = True
    step.look = None if block is None else block.element.find(PPR)
    return step


def _can_be_joined(step: BlockStep) -> bool:
    return step.stays and step.old is not None and step.old.kind == "paragraph"
