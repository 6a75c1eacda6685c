"""A redline tracked in the issued Word file: the file itself, its changes native revisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from drafting.dataclasses import replace
from drafting.formats.atomic_write import write_atomically
from drafting.formats.bodies import Body
from drafting.formats.docx.active.removal import harmless, whole
from drafting.formats.docx.active.sentences import on_sending
from drafting.formats.docx.layout.blocks import Composition, Piece
from drafting.formats.docx.layout.composition import compose
from drafting.formats.docx.layout.settings import load_layout
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.package.archive import Package, guarded_package
from drafting.formats.docx.reading.base_map import BaseMap
from drafting.formats.docx.tracked.additions import Additions
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.formats.docx.tracked.from_redline.issued import IssuedText
from drafting.formats.docx.tracked.from_redline.masthead import MastheadTracker
from drafting.formats.docx.tracked.from_redline.passages import passages
from drafting.formats.docx.tracked.from_redline.tracked_text import Base, Texts, TrackedText
from drafting.formats.docx.tracked.proof import shown
from drafting.formats.docx.tracked.signed.merge import Printed, merged
from drafting.formats.reading import Remark
from drafting.model.inline import note_references
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.script import Redline


class IssuedFile(NamedTuple):
    """An issued file, and where the parts of the text that was read from it stand."""

    name: str
    content: bytes
    map: BaseMap


class Changes(NamedTuple):
    """Two texts, the older one as it was read from the issued file, and their redline.

    The redline is by identity; its changes stand under the author that they name, if any.
    """

    old: Resolution
    new: Resolution
    redline: Redline


class Made(NamedTuple):
    """A Word file with tracked changes, and remarks on what it does not print."""

    data: bytes
    remarks: tuple[Remark, ...]


def write_tracked_redline(
    base: IssuedFile,
    changes: Changes,
    target: Path,
    body: Body,
    revision: Revision,
    *,
    with_active: bool = False,
) -> tuple[Remark, ...]:
    """Write the issued file to `target` with the changes tracked in it.

    Changes that name no author stand under `revision`. What does not change stays to the
    byte. Gives remarks on changes in lines that the body of the file does not print, and on the
    active content that was left out, unless it is written `with_active` content.

    The file proves itself before it is put in place. Raises a FormatError; then whatever
    stood at `target` still stands there.
    """
    package = guarded_package(base.name, BytesIO(base.content))
    file = whole(package) if with_active else harmless(package)
    made = tracked_in(file.package, base.map, changes, body, revision)
    write_atomically(target, made.data)
    said = on_sending(file)
    return (*made.remarks, *([Remark(0, said)] if said else []))


def tracked_in(
    package: Package, places: BaseMap, changes: Changes, body: Body, revision: Revision
) -> Made:
    """The file with the changes tracked in it, proved; see `write_tracked_redline`."""
    writer = _Writer(IssuedText(package), places, changes, body, revision)
    data = package.repacked(writer.parts())
    return Made(data, tuple(writer.remarks()))


class _Writer:
    def __init__(
        self,
        issued: IssuedText,
        places: BaseMap,
        changes: Changes,
        body: Body,
        revision: Revision,
    ) -> None:
        self._issued = issued
        loose = _uncited(changes.old)
        before = _without(compose(changes.old, body, as_issued=True), loose)
        after = _without(compose(changes.new, body, as_issued=True), loose & _uncited(changes.new))
        old, new = Printed(changes.old, before), Printed(changes.new, after)
        texts = Texts(before, after, merged(old, new, changes.redline))
        found = passages(before.blocks, places)
        base = Base(issued, found, places.notes)
        self._text = TrackedText(base, texts, load_layout(body.layout), revision)
        self._headers = MastheadTracker(issued, self._text.words)

    def parts(self) -> dict[str, bytes]:
        """The parts that change, proved. Raises a FormatError."""
        text = self._text
        text.track()
        self._refuse_unprinted()
        self._headers.track(text.texts.signed.masthead)
        additions = Additions(self._issued)
        tracked, numbers = text.tracked(additions)
        headers = list(self._headers.tracked())
        first_notes = additions.root("word/footnotes.xml") if text.notes.added else None
        text.prove(tracked, numbers, headers, first_notes)
        self._headers.prove(headers)
        parts = (part for part in (*tracked.values(), *headers) if part.made is not part.was)
        return {part.made.name: part.made.data for part in parts} | dict(additions.parts())

    def _refuse_unprinted(self) -> None:
        """Raise UntrackableError where a paragraph changes that the body cannot show."""
        for block in self._text.body.unprinted:
            if block.unit:
                raise UntrackableError(
                    self._issued.name,
                    "it prints this paragraph in a table or a text box, where none can be tracked: "
                    f"{shown(_new_words(block.pieces))}",
                )

    def remarks(self) -> Iterator[Remark]:
        """What changed in lines that the body does not print."""
        for block in self._text.body.unprinted:
            message = f"The issued file prints no {block.role.value} line of its own to change."
            yield Remark(0, message, _new_words(block.pieces))
        for name, pieces in self._headers.unprinted.items():
            message = f"The {name} in the header of the issued file was left as it is."
            yield Remark(0, message, _new_words(pieces))


def _new_words(pieces: Iterable[Piece]) -> str:
    return "".join(piece.run.text for piece in pieces if piece.sign != "-")


def _uncited(resolution: Resolution) -> frozenset[str]:
    """Notes that nothing in a text refers to."""
    cited = {name for text in resolution.texts() for name in note_references(text)}
    return frozenset(note.id for note in resolution.notes) - cited


def _without(composition: Composition, notes: frozenset[str]) -> Composition:
    """What is printed, but for references that only a layout of our own would add."""
    if not notes:
        return composition
    blocks = (
        block._replace(pieces=tuple(p for p in block.pieces if p.run.note not in notes))
        for block in composition.blocks
    )
    return replace(
        composition,
        blocks=tuple(block for block in blocks if block.unit or block.pieces or block.number),
        notes=tuple(note for note in composition.notes if note.key not in notes or note.mark),
    )
