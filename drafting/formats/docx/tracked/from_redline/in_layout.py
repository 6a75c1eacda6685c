"""A redline as a Word file in the layout of the body: the old text, its changes tracked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from lxml import etree

from drafting.dataclasses import replace
from drafting.formats.atomic_write import write_atomically
from drafting.formats.bodies import Body
from drafting.formats.docx.layout.blocks import Block, Composition, Piece, Role
from drafting.formats.docx.layout.composition import compose
from drafting.formats.docx.layout.document import Printed as PrintedText
from drafting.formats.docx.layout.document import finish, print_text
from drafting.formats.docx.layout.footnotes import in_order
from drafting.formats.docx.layout.headers import Fields, Mark
from drafting.formats.docx.layout.lines import Said
from drafting.formats.docx.layout.paragraphs import with_upright_ends
from drafting.formats.docx.layout.proof import MadeFile, prove_lines
from drafting.formats.docx.layout.settings import Layout, load_layout
from drafting.formats.docx.layout.tables import table_rows
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.revisions import accepted_as_in_word, rejected
from drafting.formats.docx.package.archive import MadeParts
from drafting.formats.docx.package.zip import packed
from drafting.formats.docx.reading.styles import Styles
from drafting.formats.docx.tracked.additions import Additions
from drafting.formats.docx.tracked.from_redline.issued import IssuedText
from drafting.formats.docx.tracked.from_redline.passages import Passage
from drafting.formats.docx.tracked.from_redline.tracked_text import Base, Texts, TrackedText
from drafting.formats.docx.tracked.part import Part
from drafting.formats.docx.tracked.proof import Tracked
from drafting.formats.docx.tracked.signed.merge import Printed, merged
from drafting.formats.docx.tracked.tracker import Tracker
from drafting.model.resolution import Resolution
from drafting.redline.script import Redline


def write_redline(
    old: Resolution,
    new: Resolution,
    redline: Redline,
    path: Path,
    body: Body,
    revision: Revision,
) -> None:
    """Write the changes from `old` to `new` as tracked changes.

    Those that name no author stand under `revision`. `redline` is that of just these two
    texts, by identity: for texts of different origin, `new` is what
    `drafting.redline.identified` gives.

    The file proves itself before it is put in place. Raises a FormatError; then
    whatever stood at `path` still stands there.
    """
    before, after = compose(old, body), compose(new, body)
    signed = merged(Printed(old, before), Printed(new, after), redline)
    made = TrackedLayout(Texts(before, after, signed), body, revision, path.name)
    made.prove(made.package)
    write_atomically(path, made.package)


class TrackedLayout:
    """The old text in the layout of the body, with the changes tracked in it, and its proof."""

    def __init__(self, texts: Texts, body: Body, revision: Revision, name: str) -> None:
        layout = load_layout(body.layout)
        cited = {piece.run.note for block in texts.signed.blocks for piece in block.pieces}
        old = _as_laid_out(texts.before, texts.signed, cited)
        printed = print_text(old, layout, cited, _columns(texts.signed))
        base = _base(printed, old, cited, name)
        texts = texts._replace(signed=_in_look(texts.signed, layout))
        self._texts, self._issued = texts, base.issued
        self._text = text = TrackedText(base, texts, layout, revision)
        text.track()
        self._tracked, self._numbers = text.tracked(Additions(base.issued))
        fields = Fields(texts.signed, mark=_marked_by(text.tracker))
        finish(printed.parts, texts.after, body, fields, tracked=True)
        made = {part.made.name: part.made.data for part in self._tracked.values()}
        self.package = packed(printed.parts.serialized() | made)

    def prove(self, package: bytes) -> None:
        """Raise ProofError unless the file at hand is sound and tracks what it should.

        What was laid out says the old text. Rejecting gives that back, accepting the new text.
        """
        issued, texts = self._issued, self._texts
        made = MadeFile(package, issued.name)
        notes, styles = issued.root_of("footnotes"), Styles(issued.root_of("styles"))
        prove_lines(issued.name, texts.before, Said(issued.document.root, notes, styles))
        self._text.prove(
            {kind: _as_in(made, tracked) for kind, tracked in self._tracked.items()}, self._numbers
        )
        made.prove_headers("Accepting all changes", texts.after, accepted_as_in_word)
        made.prove_headers("Rejecting all changes", texts.before, rejected)


def _as_in(made: MadeFile, tracked: Tracked) -> Tracked:
    """A part with its changes, as it stands in the file."""
    name = tracked.made.name
    return tracked._replace(made=Part(name, made.parts[name], made.roots[name]))


def _base(printed: PrintedText, composition: Composition, keys: Collection[str], name: str) -> Base:
    """What was laid out, as a file whose text is tracked."""
    issued = IssuedText(MadeParts(name, printed.parts.serialized()))
    passages = [Passage([block], [place]) for block, place in enumerate(printed.places)]
    notes = {entry.note.key: f"f{entry.id}" for entry in in_order(composition, keys)}
    return Base(issued, passages, notes, is_laid_out=True)


def _as_laid_out(before: Composition, signed: Composition, cited: Collection[str]) -> Composition:
    """The old text with all notes that no paragraph refers to, before or after.

    Their mark stands in the masthead; Word cannot track that they come or go. A note that
    is printed twice, because it stands elsewhere afterwards, has its identity there alone.
    """
    times = Counter(note.note for note in signed.notes)
    notes = [note._replace(note="") if times[note.note] > 1 else note for note in before.notes]
    known = {note.key for note in notes}
    notes += (
        note._replace(pieces=())
        for note in signed.notes
        if note.key not in known and note.key not in cited
    )
    return replace(before, notes=tuple(notes))


def _columns(signed: Composition) -> dict[str, int]:
    """How many columns tables have, before and after, by the unit."""
    return {
        block.unit: max(map(len, table_rows(block.pieces)), default=1)
        for block in signed.blocks
        if block.role is Role.TABLE
    }


def _in_look(signed: Composition, layout: Layout) -> Composition:
    """The text with the italics that the layout gives whole lines."""
    return replace(signed, blocks=tuple(_block_in_look(block, layout) for block in signed.blocks))


def _block_in_look(block: Block, layout: Layout) -> Block:
    setting = layout.setting(block.role, block.depth)
    own = any(piece.run.italic for piece in block.pieces if piece.sign != "-")
    if not setting.italic or own:
        return block
    pieces = tuple(
        piece._replace(run=piece.run._replace(italic=not upright))
        for piece, upright in with_upright_ends(block.pieces, setting.upright)
    )
    return block._replace(pieces=pieces)


def _marked_by(tracker: Tracker) -> Mark:
    """How the headers show their changes."""

    def marked(printed: Iterable[tuple[Piece, etree._Element]]) -> Iterator[etree._Element]:
        for (sign, by), group in groupby(printed, key=lambda one: (one[0].sign, one[0].by)):
            runs = [run for _, run in group]
            if sign == "=":
                yield from runs
            else:
                tag = "ins" if sign == "+" else "del"
                yield from tracker.under(by).tracked(runs, tag)

    return marked
