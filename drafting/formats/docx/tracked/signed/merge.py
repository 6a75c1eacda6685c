"""Two compositions and their redline merged into one, each word with its sign.

What the old and the new file print is composed by the layout; here the two lists of
blocks are laid over each other in the order of the redline. Nothing is printed that
neither of the two prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile

from drafting.dataclasses import replace
from drafting.formats.docx.layout.blocks import Block, Composition, Look, Piece, Role
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.tracked.signed.comparison import signed, with_signed_rows
from drafting.formats.docx.tracked.signed.credits import Credits, Lines
from drafting.formats.docx.tracked.signed.note_keys import with_note_keys
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.division_groups import as_if_undivided, divided
from drafting.redline.script import Act, Change, Operation, Redline, Sign
from drafting.redline.sequences import blocks as matching

Blocks = Sequence[Block]
Pieces = tuple[Piece, ...]
_MOVES = (Operation.MOVED, Operation.MOVED_AND_EDITED)


class Printed(NamedTuple):
    """A text, and what its clean file prints."""

    resolution: Resolution
    composition: Composition


def merged(old: Printed, new: Printed, redline: Redline) -> Composition:
    """What prints the redline: accepting its signs gives `new`, rejecting them gives `old`.

    Where the redline says whose its changes are, so do the pieces and the paragraphs.
    """
    before, after = old.composition, new.composition
    lines = Lines(redline)
    blocks = tuple(_Merger(old, new, lines).merged(redline.units))
    masthead = {
        name: lines.of_masthead(name).between(
            before.masthead.get(name, ()), after.masthead.get(name, ())
        )
        for name in dict.fromkeys((*before.masthead, *after.masthead))
    }
    composition = replace(after, blocks=blocks, masthead=masthead)
    return with_note_keys(composition, before.notes, after.notes, redline.notes)


class _Merger:
    """Lays the blocks of the new text over those of the old one."""

    def __init__(self, old: Printed, new: Printed, lines: Lines) -> None:
        self._old, self._new = _Sorted(old), _Sorted(new)
        self._lines = lines
        self._noted = False
        """Whether a note was referred to already."""

    def merged(self, rows: Sequence[Change]) -> Iterator[Block]:
        """All blocks in printed order: opening lines, paragraphs, closing line, annexes."""
        of_role = self._lines.of_role
        for block in _aligned(self._old.opening, self._new.opening, of_role):
            self._noted = self._noted or _cites(block)
            yield block
        old_closing, new_closing = self._old.closing, self._new.closing
        for group in self._groups(sorted(self._parted(rows), key=self._is_annexed)):
            closed_before = any(_leaves(row) in self._old.annexed for row in group)
            closed_after = any(_stands(row) in self._new.annexed for row in group)
            yield from _aligned(
                old_closing if closed_before else (), new_closing if closed_after else (), of_role
            )
            old_closing = () if closed_before else old_closing
            new_closing = () if closed_after else new_closing
            for block in self._group(group):
                self._noted = self._noted or _cites(block)
                yield block
        yield from _aligned(old_closing, new_closing, of_role)

    def _parted(self, rows: Iterable[Change]) -> Iterator[Change]:
        """The rows; a unit that is in an annex in one text alone is taken out and brought in."""
        for row in rows:
            stays = row.old and row.new and row.operation not in _MOVES
            if stays and (row.old in self._old.annexed) != (row.new in self._new.annexed):
                yield Change(Operation.DELETED, old=row.old, spans=row.spans, by=row.by)
                yield Change(Operation.INSERTED, new=row.new, spans=row.spans, by=row.by)
            else:
                yield row

    def _is_annexed(self, row: Change) -> bool:
        """Rows of annexes come last, so that the closing line keeps its place."""
        return _stands(row) in self._new.annexed or _leaves(row) in self._old.annexed

    def _groups(self, rows: Sequence[Change]) -> Iterator[tuple[Change, ...]]:
        """The rows one by one, but those of a split or a join that marks can show together."""
        for group in divided(rows):
            if len(group) == 1 or self._divides(group):
                yield group
            else:
                yield from ((as_if_undivided(row),) for row in group)

    def _group(self, group: Sequence[Change]) -> Iterator[Block]:
        return self._row(group[0]) if len(group) == 1 else self._division(group)

    def _divides(self, group: Sequence[Change]) -> bool:
        """Whether a split or a join can be shown by paragraph marks alone.

        Not if other paragraphs come or go between the parts, and not if the first note
        of all stands before such a mark: right by the standard, but LibreOffice then
        loses the mark.
        """
        printed = [
            *(self._old.units.get(row.old, []) for row in group if row.old),
            *(self._new.units.get(row.new, []) for row in group if row.new),
        ]
        return (
            all(row.operation is group[0].operation for row in group)
            and len({self._is_annexed(row) for row in group}) == 1
            and (self._noted or not any(_cites(block) for blocks in printed for block in blocks))
            and all(len(blocks) == 1 and blocks[0].role is not Role.TABLE for blocks in printed)
        )

    def _block(self, row: Change) -> Block:
        """The one block that a row of a division prints, as it stands in the newer text."""
        return self._new.units[row.new][0] if row.new else self._old.units[row.old][0]

    def _division(self, group: Sequence[Change]) -> Iterator[Block]:
        """The parts of a split or a join, with the marks between them brought in or taken out."""
        head = group[0]
        sign: Sign = "+" if head.operation is Operation.SPLIT else "-"
        whole = self._block(head)
        carried: Pieces = ()
        for place, row in enumerate(group):
            (block,) = self._row(row) if place == 0 else (self._part(row, sign),)
            block = block._replace(pieces=(*carried, *block.pieces))
            if place < len(group) - 1:
                kept, carried = _parted_at_end(block.pieces, sign)
                by = Credits.of(group[place + 1]).by
                yield block._replace(pieces=kept, mark=sign, by=by)
            elif sign == "-":
                # A paragraph looks as its mark says, and this mark is the one that stays.
                yield _looking(
                    block._replace(role=whole.role, depth=whole.depth, inset=whole.inset),
                    block.look,
                    Credits.of(row).by,
                )
            else:
                yield _looking(block, self._old.units[head.old][0].look, Credits.of(row).by)

    def _part(self, row: Change, sign: Sign) -> Block:
        block, whose = self._block(row), Credits.of(row)
        number = signed(block.number, sign, whose.by)
        pieces = whose.pieces()
        return block._replace(pieces=pieces, number=number, start=sign, by=whose.by)

    def _row(self, row: Change) -> Iterator[Block]:
        old, new = self._old.units.get(row.old, ()), self._new.units.get(row.new, ())
        whose = Credits.of(row)
        if row.taken:
            yield from self._passing(row, row.taken, whose)
        elif row.operation in _MOVES:
            yield from _moved(row, old, new, whose)
        elif row.operation is Operation.INSERTED:
            yield from (_whole(block, "+", whose) for block in new)
        elif row.operation is Operation.DELETED:
            yield from (_whole(block, "-", whose) for block in old)
        else:
            divides = row.operation in (Operation.SPLIT, Operation.JOINED)
            yield from _kept(old, new, whose, by_spans=divides or bool(row.spans))

    def _passing(self, row: Change, taken: Act, whose: Credits) -> Iterator[Block]:
        """What one brings in and another takes out again, in the look of what stands there."""
        (beside,) = row.partners
        blocks = self._new.units.get(beside, self._old.units.get(beside, []))
        if len(blocks) == 1 and blocks[0].role is not Role.TABLE:
            block = blocks[0]._replace(pieces=whose.pieces(), unit="")
            yield _whole(block, "+", whose)._replace(taken=Revision.by(taken.author, taken.when))


def _parted_at_end(pieces: Pieces, mark: Sign) -> tuple[Pieces, Pieces]:
    """Pieces, and those at their end that come where the mark goes, or go where it comes.

    They stand as well behind the mark; before it they keep LibreOffice from joining
    the paragraphs.
    """
    end = len(pieces)
    while end and pieces[end - 1].sign not in ("=", mark):
        end -= 1
    return pieces[:end], pieces[end:]


def _cites(block: Block) -> bool:
    return any(piece.run.note for piece in block.pieces)


def _leaves(row: Change) -> str:
    """The unit of the old text whose place this is, if there is one."""
    return row.old if row.departed or row.operation not in _MOVES else ""


def _stands(row: Change) -> str:
    """The unit of the new text whose place this is, if there is one."""
    return "" if row.departed else row.new


class _Sorted:
    """The blocks of a clean file: opening lines, paragraphs by identity, closing line."""

    def __init__(self, printed: Printed) -> None:
        blocks = printed.composition.blocks
        self.opening = tuple(takewhile(_is_opening, blocks))
        self.closing = tuple(block for block in blocks[len(self.opening) :] if not block.unit)
        self.units: dict[str, list[Block]] = {}
        for block in blocks:
            if block.unit:
                self.units.setdefault(block.unit, []).append(block)
        annexes = printed.resolution.annexes
        self.annexed = frozenset(unit.id for annex in annexes for unit in annex.walk())


def _is_opening(block: Block) -> bool:
    return not block.unit and block.role is not Role.CLOSING


def _aligned(old: Blocks, new: Blocks, whose: Callable[[Role], Credits]) -> Iterator[Block]:
    """Lines that are no units: those of one role are one line."""
    for stretch in matching([block.role for block in old], [block.role for block in new]):
        before = old[stretch.old_start : stretch.old_end]
        after = new[stretch.new_start : stretch.new_end]
        if stretch.equal:
            for one, other in zip(before, after, strict=True):
                yield _laid_over(one, other, whose(other.role))
        else:
            yield from (_whole(block, "-", whose(block.role)) for block in before)
            yield from (_whole(block, "+", whose(block.role)) for block in after)


def _kept(old: Blocks, new: Blocks, whose: Credits, *, by_spans: bool) -> Iterator[Block]:
    """The blocks of a unit that stayed: paired one by one if it still prints as many."""
    if len(old) != len(new) or _becomes_other(old, new):
        yield from _aligned(old, new, lambda _: whose)
        return
    for before, after in zip(old, new, strict=True):
        if after.role is Role.TABLE:
            rows = with_signed_rows(before.pieces, after.pieces)
            yield after._replace(pieces=whose.given(rows))
        else:
            has_words = bool(before.pieces or after.pieces)
            yield _laid_over(before, after, whose, by_spans=by_spans and has_words)


def _becomes_other(old: Blocks, new: Blocks) -> bool:
    """Whether a text becomes a table or a table a text: then one goes and the other comes."""
    roles = {block.role for block in (*old, *new)}
    return Role.TABLE in roles and len(roles) > 1


def _laid_over(before: Block, after: Block, whose: Credits, *, by_spans: bool = False) -> Block:
    """One block for both; unless their spans are known they are compared here."""
    if before == after and not by_spans:
        return after
    number = () if before.number == after.number else signed(before.number, "-", whose.by)
    if number or not before.number:
        number += signed(after.number, "+", whose.by)
    merged = after._replace(
        pieces=whose.pieces() if by_spans else whose.between(before.pieces, after.pieces),
        number=number if before.number != after.number else after.number,
    )
    return _looking(merged, before.look, whose.by)


def _looking(block: Block, before: Look, by: Revision | None) -> Block:
    """A block that stays, with its look in the old text if that was another."""
    return block if before == block.look else block._replace(was=before, by=by)


def _moved(row: Change, old: Blocks, new: Blocks, whose: Credits) -> Iterator[Block]:
    """One end of a move. Tables do not move: they are taken out and brought in."""
    tables = any(block.role is Role.TABLE for block in (*old, *new))
    name = row.new if old and new and not tables else ""
    if row.departed:
        yield from (_whole(block, "-", whose)._replace(move=name) for block in old)
        return
    for block in new:
        arrived = _whole(block, "+", whose)._replace(move=name)
        if name and block.pieces and row.operation is Operation.MOVED_AND_EDITED:
            arrived = arrived._replace(pieces=tuple(_arriving(whose)))
        yield arrived


def _arriving(whose: Credits) -> Iterator[Piece]:
    """The words of a paragraph that was edited on its way: all new here, some new at all.

    Words that did not come along are shown where the paragraph left: they would be taken
    out of what is itself brought in, and LibreOffice loses its way in such a nest.
    """
    for piece in whose.pieces():
        if piece.sign == "=":
            yield piece._replace(sign="+", by=whose.by)
        elif piece.sign == "+":
            yield piece._replace(edited=True, by=whose.by)


def _whole(block: Block, sign: Sign, whose: Credits) -> Block:
    """A block of which everything is taken out or brought in, by one author.

    Accepted without those of another, no word of it may run into the next paragraph.
    """
    by = whose.by or whose.latest
    return block._replace(
        pieces=signed(block.pieces, sign, by),
        number=signed(block.number, sign, by),
        mark=sign,
        start=sign,
        by=by,
    )
