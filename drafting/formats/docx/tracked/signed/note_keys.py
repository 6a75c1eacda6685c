"""Which footnote of the file each reference of a redline stands for.

Word prints a note where it is first referred to and cross-references it from then on.
Accepting and rejecting can leave different first references: then the file holds the
note twice, once for each outcome, because Word cannot keep one footnote in two places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from drafting.dataclasses import replace
from drafting.formats.docx.layout.blocks import Block, Composition, Piece, PrintedNote
from drafting.formats.docx.layout.uncited_notes import first_references, with_all_cited
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.tracked.signed.comparison import signed
from drafting.formats.docx.tracked.signed.credits import NOBODYS, Credits
from drafting.named_tuples import NamedTuple
from drafting.redline.script import Change

Notes = Sequence[PrintedNote]
_OTHER_COPY = "copy"
"""What the key of the second copy ends in; identities have no such form by chance alone."""


def with_note_keys(
    merged: Composition, old: Notes, new: Notes, rows: Iterable[Change] = ()
) -> Composition:
    """A merged text with keys for identities in its references, and the notes by key.

    `rows` are those of the notes; they say whose the changes of their words are.
    """
    before, after = {note.key: note for note in old}, {note.key: note for note in new}
    blocks = with_all_cited(merged.blocks, old, new)
    whose = {row.new or row.old: Credits.of(row) for row in rows}
    copied = frozenset(_copied(blocks, before, after))
    keys = _Keys(copied, frozenset((*before, *after)), _passed_on(blocks, copied))
    return replace(
        merged,
        blocks=tuple(block._replace(pieces=keys.applied(block.pieces)) for block in blocks),
        masthead={name: keys.applied(pieces) for name, pieces in merged.masthead.items()},
        notes=tuple(_printed(before, after, keys, whose)),
    )


def _copied(
    blocks: Sequence[Block],
    before: Mapping[str, PrintedNote],
    after: Mapping[str, PrintedNote],
) -> Iterator[str]:
    """Notes of both texts whose first reference, or own mark, is not the same in both."""
    first_before, first_after = first_references(blocks, "+"), first_references(blocks, "-")
    for identity in before:
        if identity in after and (
            first_before.get(identity) != first_after.get(identity)
            or before[identity].mark != after[identity].mark
        ):
            yield identity


def _passed_on(blocks: Iterable[Block], copied: frozenset[str]) -> dict[str, Revision | None]:
    """Who took out the first reference to a note, or brought one in before it.

    Under that author alone too, the next reference has the note.
    """
    found: dict[str, Revision | None] = {}
    for piece in (piece for block in blocks for piece in block.pieces):
        if piece.run.note in copied and piece.sign != "=":
            found.setdefault(piece.run.note, piece.by)
    return found


class _Keys(NamedTuple):
    copied: frozenset[str]
    taken: frozenset[str]
    passed_on: Mapping[str, Revision | None]

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
            by = self.passed_on.get(note) if piece.sign == "=" else piece.by
            copy = Piece("+", piece.run._replace(note=self.of_new(note)), piece.edited, by)
            if piece.sign == "=":
                yield piece._replace(sign="-", by=by)
            yield copy


def _printed(
    before: Mapping[str, PrintedNote],
    after: Mapping[str, PrintedNote],
    keys: _Keys,
    whose: Mapping[str, Credits],
) -> Iterator[PrintedNote]:
    for identity, note in after.items():
        own = whose.get(identity, NOBODYS)
        if identity not in before:
            yield note._replace(pieces=own.given(signed(note.pieces, "+")))
            continue
        merged = own.between(before[identity].pieces, note.pieces)
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
