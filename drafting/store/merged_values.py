"""Single values and notes that two people changed at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from drafting.model.edits import EditNote, SetField
from drafting.model.fields import FieldValue, get_field, set_field
from drafting.model.resolution import Note, Resolution

MergeText = Callable[[str, str, str], tuple[str, bool]]
"""Base, ours and theirs to the merged text, and whether both wordings had to stay."""

_CODES = frozenset({"language", "sponsors_note"})
"""Values that are no prose: the later hand decides."""


def bracketed(text: str) -> str:
    """Text in the square brackets of what is not agreed; once is enough."""
    if not text or _is_bracketed(text):
        return text
    opening = "\\[" if text.startswith("^") else "["
    return f"{opening}{text}]"


def _is_bracketed(text: str) -> bool:
    depth = 0
    for position, character in enumerate(text):
        depth += (character == "[") - (character == "]")
        if depth <= 0:
            return position == len(text) - 1 and character == "]" and len(text) > 1
    return False


def merged_value(text: Resolution, edit: SetField, merge: MergeText) -> tuple[Resolution, bool]:
    """`text` with a single value changed by both."""
    value, conflict = _merged(edit, get_field(text, edit.field), merge)
    return set_field(text, edit.field, value), conflict


def _merged(edit: SetField, now: FieldValue, merge: MergeText) -> tuple[FieldValue, bool]:
    before, after = edit.before, edit.after
    if isinstance(now, tuple) and isinstance(before, tuple) and isinstance(after, tuple):
        return _merged_lines(before, now, after), False
    if isinstance(now, str) and isinstance(before, str) and isinstance(after, str):
        return (after, False) if edit.field in _CODES else merge(before, now, after)
    raise TypeError(f"{edit.field} changed between text and list")


def _merged_lines(
    before: tuple[str, ...], now: tuple[str, ...], after: tuple[str, ...]
) -> tuple[str, ...]:
    """The lines of today without those taken out, and with those brought in."""
    kept = [line for line in now if line in after or line not in before]
    return (*kept, *(line for line in after if line not in before and line not in kept))


def merged_note(now: Note, edit: EditNote, merge: MergeText) -> tuple[Note, bool]:
    """A note changed by both."""
    text, conflict = merge(edit.before.text, now.text, edit.after.text)
    mark = edit.after.mark if edit.after.mark != edit.before.mark else now.mark
    return replace(now, text=text, mark=mark), conflict


def merged_words(base: str, ours: str, theirs: str) -> tuple[str, bool]:
    """Both changes of a wording, and whether both wordings had to stay, in brackets."""
    from drafting.redline import merge_text

    merged = merge_text(base, ours, theirs)
    return merged.text, merged.conflict
