"""The head of what was pasted, beside that of the text it goes into."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.lexicon.kinds import ADOPTED, DRAFT
from drafting.model.edits import SetField
from drafting.model.fields import FIELDS, MASTHEAD_PREFIX, FieldValue, get_field
from drafting.model.inline import note_references, plain
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple

_MARK = "sponsors_note"
_OF_THE_TEXT = frozenset({"title", "chapeau", "sponsors", _MARK, "submitted_by"})
"""Values that a whole text brings along into one that has no paragraphs yet."""
_COMPUTED = frozenset({"language"})
_SAYS_NOTHING = frozenset({"", DRAFT, ADOPTED})
"""What the kind is where nothing names it."""


class Value(NamedTuple):
    """A single value of what was pasted."""

    field: str
    before: FieldValue
    after: FieldValue
    taken: bool
    """Whether it goes into the text, which else has its own."""

    @property
    def name(self) -> str:
        """What people call it: "agenda item"."""
        return self.field.removeprefix(MASTHEAD_PREFIX).replace("_", " ")

    @property
    def words(self) -> str:
        """What it says, as inline markup on one line; nothing for a mark of a note."""
        return "" if self.field == _MARK else in_words(self.after)

    @property
    def notes(self) -> tuple[str, ...]:
        """Identities of the notes that it refers to."""
        said = in_words(self.after)
        return (said,) if self.field == _MARK else note_references(said)

    @property
    def edit(self) -> SetField:
        """The edit that takes it."""
        return SetField(self.field, self.before, self.after)


def values(now: Resolution, pasted: Resolution) -> Iterator[Value]:
    """The single values that were pasted and that the text does not have like that."""
    empty = next(now.walk(), None) is None
    for field in FIELDS:
        before, after = get_field(now, field), get_field(pasted, field)
        if not after or field in _COMPUTED or _alike(before, after):
            continue
        if field == "kind" and after in _SAYS_NOTHING:
            continue
        taken = not before or (empty and field in _OF_THE_TEXT)
        taken = taken or (empty and field == "kind" and before in _SAYS_NOTHING)
        yield Value(field, before, after, taken)


def in_words(value: FieldValue) -> str:
    """A value on one line."""
    return value.replace("\n", " ") if isinstance(value, str) else "; ".join(value)


def _alike(one: FieldValue, other: FieldValue) -> bool:
    first, second = (plain(in_words(value)).casefold().split() for value in (one, other))
    return first == second
