"""How a resolution lies in its folder of the store.

    resolution.toml   masthead, sponsors, title and other single values
    outline           one unit or note a line, indented by depth: kind and identity
    units/<id>.md     the text of one unit
    notes/<id>.md     the text of one note
    exemptions.toml   findings of checks that are let pass (see `exemptions`)
    checklist/        what a person is to look at (see `checklist`)

Order, kind and depth live in `outline` and nowhere else, so a unit's file has the
history of its words and `outline` that of its moves. Every file ends with a line
end that is not part of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from drafting.model.identity import is_identity
from drafting.model.inline import tidy
from drafting.model.resolution import PARTS, Resolution
from drafting.named_tuples import NamedTuple
from drafting.store.errors import UnsavableTextError
from drafting.store.head_values import heads_of
from drafting.store.heads import values_of, write_heads
from drafting.store.outline import DEEPEST, read_outline, write_outline
from drafting.store.tolerant.conflicts import has_marks
from drafting.store.toml_values import BYTE_ORDER_MARK

if TYPE_CHECKING:
    from drafting.model.fields import FieldValue
    from drafting.model.unit import Unit

HEADS = "resolution.toml"
OUTLINE = "outline"
UNITS = "units"
NOTES = "notes"
PROPOSALS = "proposals"
AGREEMENT = "agreement.toml"
CHECKLIST = "checklist"

TextOf = Callable[[str], str]
"""The text of a file of the folder, by its path."""


class Parts(NamedTuple):
    """A resolution taken apart: the files that are its own, by path in its folder."""

    values: tuple[FieldValue, ...]
    outline: str
    units: dict[str, str]
    notes: dict[str, str]

    @property
    def heads(self) -> str:
        """The file of the single values, which takes longest to write and changes least."""
        return write_heads(self.values)


def take_apart(resolution: Resolution) -> Parts:
    """The files of a resolution. Raises UnsavableTextError if two things share an identity."""
    if any(_depth(unit) > DEEPEST for part in PARTS for unit in resolution.part(part)):
        raise UnsavableTextError(f"paragraphs lie more than {DEEPEST} deep in one another")
    units = list(resolution.walk())
    _check(unit.id for unit in units)
    _check(note.id for note in resolution.notes)
    return Parts(
        values_of(resolution),
        write_outline(resolution),
        {unit.id: unit.text for unit in units},
        {note.id: note.text for note in resolution.notes},
    )


def _depth(unit: Unit) -> int:
    return 1 + max((_depth(child) for child in unit.children), default=0)


def _check(identities: Iterable[str]) -> None:
    seen: set[str] = set()
    for identity in identities:
        if not is_identity(identity):
            raise UnsavableTextError(f"“{identity}” cannot be the identity of a paragraph")
        if identity in seen:
            raise UnsavableTextError(f"two paragraphs carry the identity {identity}")
        seen.add(identity)


def put_together(heads: str, outline: str, unit_text: TextOf, note_text: TextOf) -> Resolution:
    """The resolution that the files describe. Raises ValueError if they do not fit."""
    return read_outline(outline, heads_of(heads), unit_text, note_text)


def path_of_unit(identity: str) -> str:
    """The file of a unit in the folder of its resolution."""
    return f"{UNITS}/{identity}.md"


def encode(text: str) -> bytes:
    """The content of a file, tidy."""
    # A reader takes the first sign of this kind for a mark of other programs.
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    return f"{mark}{tidy(text)}\n".encode()


def reads_back(resolution: Resolution) -> bool:
    """Whether the store will give back this very text: nothing in it is untidied or settled."""
    notes = (note.text for note in resolution.notes)
    return all(_is_kept(text) for text in (*resolution.texts(), *notes))


def _is_kept(text: str) -> bool:
    is_tidy = (text.isascii() and text.isprintable()) or tidy(text) == text
    return is_tidy and not has_marks(text)


def decode(content: bytes) -> str:
    """The text in a file, made safe where another program wrote it otherwise."""
    text = content.decode(errors="replace").removesuffix("\n").removesuffix("\r")
    text = text.removeprefix(BYTE_ORDER_MARK)
    return text if text.isascii() and text.isprintable() else tidy(text)
