"""Which footnote of the file each reference of a redline stands for.

Word prints a note where it is first referred to and cross-references it from then on.
Accepting and rejecting can leave different first references: then the file holds the
note twice, once for each outcome, because Word cannot keep one footnote in two places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafting.formats.docx.blocks import Block, Piece, PrintedNote
from drafting.model.inline import markup
from drafting.redline.script import Sign
from drafting.redline.styles import styled
from drafting.redline.wording import words

Notes = Sequence[PrintedNote]
_OTHER_COPY = "copy"
"""What the key of the second copy ends in; identities have no such form by chance alone."""


def with_note_keys(
    blocks: Sequence[Block], old: Notes, new: Notes
) -> tuple[tuple[Block, ...], tuple[PrintedNote, ...]]:
    """`blocks` with keys for identities in their references, and the notes by key."""
    before, after = {note.key: note for note in old}, {note.key: note for note in new}
    copied = frozenset(_copied(blocks, before, after))
    keys = _Keys(copied, frozenset((*before, *after)))
    keyed = tuple(replace(block, pieces=tuple(keys.applied(block.pieces))) for block in blocks)
    return keyed, tuple(_printed(before, after, keys))


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


@dataclass(frozen=True, slots=True)
class _Keys:
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

    def applied(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """Pieces whose references name keys; one that has two is taken out and brought in."""
        for piece in pieces:
            note = piece.run.note
            if note not in self.copied or piece.sign == "-":
                yield piece
                continue
            copy = replace(piece, sign="+", run=replace(piece.run, note=self.of_new(note)))
            if piece.sign == "=":
                yield replace(piece, sign="-")
            yield copy


def _printed(
    before: Mapping[str, PrintedNote], after: Mapping[str, PrintedNote], keys: _Keys
) -> Iterator[PrintedNote]:
    for identity, note in after.items():
        if identity not in before:
            yield replace(note, pieces=_signed(note.pieces, "+"))
        elif identity in keys.copied:
            yield before[identity]
            merged = _compared(before[identity], note)
            kept = tuple(piece for piece in merged if piece.sign != "-")
            yield replace(note, key=keys.of_new(identity), pieces=kept)
        else:
            yield replace(note, pieces=_compared(before[identity], note))
    for identity, note in before.items():
        if identity not in after:
            yield replace(note, pieces=_signed(note.pieces, "-"))


def _signed(pieces: Iterable[Piece], sign: Sign) -> tuple[Piece, ...]:
    return tuple(replace(piece, sign=sign) for piece in pieces)


def _compared(before: PrintedNote, after: PrintedNote) -> tuple[Piece, ...]:
    texts = [markup(piece.run for piece in note.pieces) for note in (before, after)]
    return tuple(Piece(sign, run) for sign, run in styled(words(*texts)))
