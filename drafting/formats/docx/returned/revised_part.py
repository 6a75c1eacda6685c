"""A part with tracked changes in any of its states: what none of them touches is shared by all."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from copy import deepcopy

from lxml import etree

from drafting.dataclasses import dataclass, field
from drafting.formats.docx.markup.names import BETWEEN, P, W
from drafting.formats.docx.markup.revisions import REVISIONS, accept_partly, is_of_mark
from drafting.formats.docx.returned.marks import number_of
from drafting.formats.docx.returned.revised_text import RevisedParagraphs, RevisedText

_BODY = W + "body"


@dataclass(slots=True)
class _Stretch:
    """Blocks side by side that are accepted and rejected together."""

    blocks: tuple[etree._Element, ...]
    numbers: frozenset[int]
    """The tracked changes in them."""
    before: str = ""
    """The tag of the block that they follow."""
    read: RevisedParagraphs | None = None
    """The same, where its paragraphs are read without a copy."""
    states: dict[frozenset[int], tuple[etree._Element, ...]] = field(default_factory=dict)
    """What becomes of the blocks, by the changes that are accepted."""


class RevisedPart:
    """A part whose tracked changes are numbered, to be had with some of them accepted.

    It is one tree, which goes from state to state. A block (a paragraph, a table, a note) that
    no change touches is the same element in all of them, and any other in all those that accept
    the same of its changes; an element of a state never changes.
    """

    def __init__(self, root: etree._Element, text: RevisedText | None = None) -> None:
        self._root = root
        self._container = _container(root)
        self._content = list(_content(self._container))
        self._stretches = [one for one in self._content if isinstance(one, _Stretch)]
        for stretch in self._stretches:
            stretch.read = text.paragraphs(stretch.blocks) if text else None

    @property
    def copied(self) -> Iterator[etree._Element]:
        """The blocks of which copies are made for each state."""
        return (block for one in self._stretches if one.read is None for block in one.blocks)

    def accepting(self, numbers: frozenset[int]) -> etree._Element:
        """The root with the changes of these numbers accepted and the others rejected.

        It is so until another state is asked for.
        """
        if self._stretches:
            self._resolve(numbers)
            self._container[:] = list(self._blocks(numbers))
        return self._root

    def _resolve(self, numbers: frozenset[int]) -> None:
        """Work out the states that were not asked for before.

        Those of which copies are made at once, each held apart.
        """
        for stretch in self._stretches:
            state = stretch.numbers & numbers
            if state in stretch.states or stretch.read is None:
                continue
            blocks = stretch.read.accepting(state)
            if blocks is not None:
                stretch.states[state] = blocks
        shell = etree.Element(self._root.tag)
        held = [
            (stretch, _holder(shell, stretch))
            for stretch in self._stretches
            if stretch.numbers & numbers not in stretch.states
        ]
        accept_partly(shell, lambda change: number_of(change) in numbers)
        for stretch, holder in held:
            blocks = tuple(holder)
            stretch.states[stretch.numbers & numbers] = blocks[bool(stretch.before) :]

    def _blocks(self, numbers: frozenset[int]) -> Iterator[etree._Element]:
        for one in self._content:
            if isinstance(one, _Stretch):
                yield from one.states[one.numbers & numbers]
            else:
                yield one


def _holder(shell: etree._Element, stretch: _Stretch) -> etree._Element:
    """Copies of the blocks of a stretch, behind an empty one like that before them."""
    holder = etree.SubElement(shell, _BODY)
    if stretch.before:
        etree.SubElement(holder, stretch.before)
    holder.extend(map(deepcopy, stretch.blocks))
    return holder


def _container(root: etree._Element) -> etree._Element:
    """What holds the blocks of a part: its body, or itself where something stands beside that."""
    body = next(root.iterchildren(_BODY), None)
    if body is None or any(next(one.iter(*REVISIONS), None) is not None for one in _beside(body)):
        return root
    return body


def _beside(element: etree._Element) -> Iterator[etree._Element]:
    yield from element.itersiblings(preceding=True)
    yield from element.itersiblings()


def _content(container: etree._Element) -> Iterator[etree._Element | _Stretch]:
    """The blocks of a part in order, those with tracked changes in stretches."""
    before = ""
    for blocks, changes in _tied(container):
        if changes:
            yield _Stretch(tuple(blocks), frozenset(map(number_of, changes)), before)
        else:
            yield from blocks
        before = next((one.tag for one in reversed(blocks) if one.tag not in BETWEEN), before)


def _tied(
    container: etree._Element,
) -> Iterator[tuple[list[etree._Element], list[etree._Element]]]:
    """Blocks that change each other, with the tracked changes in them."""
    changes_of: dict[etree._Element, list[etree._Element]] = {}
    for change in container.iter(*REVISIONS):
        changes_of.setdefault(_block(change, container), []).append(change)
    blocks: list[etree._Element] = []
    changes: list[etree._Element] = []
    ties = False
    for block in container:
        own = changes_of.get(block, [])
        blocks.append(block)
        changes += own
        if block.tag not in BETWEEN:
            ties = _ties(block, own)
        if not ties:
            yield blocks, changes
            blocks, changes = [], []
    if blocks:
        yield blocks, changes


def _block(element: etree._Element, container: etree._Element) -> etree._Element:
    """What of a container an element is, or stands in."""
    while (parent := element.getparent()) is not None and parent is not container:
        element = parent
    return element


def _ties(block: etree._Element, changes: Collection[etree._Element]) -> bool:
    """Whether what becomes of a block may change the one that follows.

    A paragraph whose mark goes joins it; a table or a wrapper may go, so that others are side by
    side.
    """
    return any(map(is_of_mark, changes)) if block.tag == P else bool(changes)
