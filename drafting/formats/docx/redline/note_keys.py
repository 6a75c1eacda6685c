"""Which footnote of the file each reference of a redline stands for.

Word prints a note where it is first referred to and cross-references it from then on.
Accepting and rejecting can leave different first references: then the file holds the
note twice, once for each outcome, because Word cannot keep one footnote in two places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from drafting.formats.docx.layout.blocks import Block, Composition, Piece, PrintedNote, Role
from drafting.formats.docx.redline.comparison import compared, signed
from drafting.formats.docx.redline.credits import NOBODYS, Credits
from drafting.model.inline import Run
from drafting.redline.script import Change, Sign
from drafting.redline.sequences import blocks as matching

Notes = Sequence[PrintedNote]
_OTHER_COPY = "copy"
"""What the key of the second copy ends in; identities have no such form by chance alone."""


def with_note_keys(
    woven: Composition, old: Notes, new: Notes, rows: Iterable[Change] = ()
) -> Composition:
    """A woven text with keys for identities in its references, and the notes by key.

    `rows` are those of the notes; they say whose the changes of their words are.
    """
    before, after = {note.key: note for note in old}, {note.key: note for note in new}
    blocks = _citing_all(woven.blocks, old, new)
    whose = {row.new or row.old: Credits.of(row) for row in rows}
    keys = _Keys(frozenset(_copied(blocks, before, after)), frozenset((*before, *after)))
    return replace(
        woven,
        blocks=tuple(block._replace(pieces=keys.applied(block.pieces)) for block in blocks),
        masthead={name: keys.applied(pieces) for name, pieces in woven.masthead.items()},
        notes=tuple(_printed(before, after, keys, whose)),
    )


def citing_all(composition: Composition) -> Composition:
    """A clean composition whose last paragraph refers to the notes that nothing refers to."""
    notes = composition.notes
    return replace(composition, blocks=_citing_all(composition.blocks, notes, notes))


def _citing_all(blocks: Sequence[Block], old: Notes, new: Notes) -> tuple[Block, ...]:
    """No note is lost: one that nothing in a text refers to is referred to at its end.

    Those with a mark of their own belong to the masthead, which has its own way.
    """
    before = _uncited(blocks, old, "+")
    after = _uncited(blocks, new, "-")
    cited = list(blocks)
    for stretch in matching(before, after):
        if stretch.equal and _last(cited, "+") == _last(cited, "-"):
            for key in after[stretch.new_start : stretch.new_end]:
                _cite(cited, _last(cited, "-"), "=", key)
            continue
        for key in before[stretch.old_start : stretch.old_end]:
            _cite(cited, _last(cited, "+"), "-", key)
        for key in after[stretch.new_start : stretch.new_end]:
            _cite(cited, _last(cited, "-"), "+", key)
    return tuple(cited)


def _cite(blocks: list[Block], place: int | None, sign: Sign, key: str) -> None:
    """Refer to a note at the end of a block, or of a new one where there is none."""
    reference = Piece(sign, Run("", note=key))
    if place is None:
        blocks.append(Block(Role.TEXT, (reference,), mark=sign, start=sign))
    else:
        blocks[place] = blocks[place]._replace(pieces=(*blocks[place].pieces, reference))


def _uncited(blocks: Sequence[Block], notes: Notes, absent: Sign) -> list[str]:
    cited = _first_references(blocks, absent)
    return [note.key for note in notes if not note.mark and note.key not in cited]


def _last(blocks: Sequence[Block], absent: Sign) -> int | None:
    """Where the last paragraph of the text without what is `absent` ends."""
    places = (
        place
        for place in range(len(blocks) - 1, -1, -1)
        if blocks[place].mark != absent and blocks[place].role is not Role.TABLE
    )
    return next(places, None)


def _copied(
    blocks: Sequence[Block],
    before: Mapping[str, PrintedNote],
    after: Mapping[str, PrintedNote],
) -> Iterator[str]:
    """Notes of both texts whose first reference, or own mark, is not the same in both."""
    first_before, first_after = _first_references(blocks, "+"), _first_references(blocks, "-")
    for identity in before:
        if identity in after and (
            first_before.get(identity) != first_after.get(identity)
            or before[identity].mark != after[identity].mark
        ):
            yield identity


def _first_references(blocks: Sequence[Block], absent: Sign) -> dict[str, tuple[int, int]]:
    """Where each note is first referred to in the text that has no words of sign `absent`."""
    found: dict[str, tuple[int, int]] = {}
    for block_place, block in enumerate(blocks):
        for place, piece in enumerate(block.pieces):
            if piece.run.note and piece.sign != absent:
                found.setdefault(piece.run.note, (block_place, place))
    return found


class _Keys(NamedTuple):
    copied: frozenset[str]
    taken: frozenset[str]

    def of_new(self, identity: str) -> str:
        """Key of the note for the text after accepting."""
        if identity not in self.copied:
            return identity
        key = identity + _OTHER_COPY
        while key in self.taken:
            key += _OTHER_COPY
        return key

    def applied(self, pieces: Iterable[Piece]) -> tuple[Piece, ...]:
        """Pieces whose references name keys; one that has two is taken out and brought in."""
        return tuple(self._applied(pieces))

    def _applied(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        for piece in pieces:
            note = piece.run.note
            if note not in self.copied or piece.sign == "-":
                yield piece
                continue
            copy = piece._replace(sign="+", run=piece.run._replace(note=self.of_new(note)))
            if piece.sign == "=":
                yield piece._replace(sign="-")
            yield copy


def _printed(
    before: Mapping[str, PrintedNote],
    after: Mapping[str, PrintedNote],
    keys: _Keys,
    whose: Mapping[str, Credits],
) -> Iterator[PrintedNote]:
    for identity, note in after.items():
        given = whose.get(identity, NOBODYS).given
        if identity not in before:
            yield note._replace(pieces=given(signed(note.pieces, "+")))
            continue
        merged = given(compared(before[identity].pieces, note.pieces))
        if identity in keys.copied:
            yield before[identity]
            kept = tuple(piece for piece in merged if piece.sign != "-")
            yield note._replace(key=keys.of_new(identity), pieces=kept)
        else:
            yield note._replace(pieces=merged)
    for identity, note in before.items():
        if identity not in after:
            given = whose.get(identity, NOBODYS).given
            yield note._replace(pieces=given(signed(note.pieces, "-")))
