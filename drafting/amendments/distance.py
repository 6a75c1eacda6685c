"""How far a proposal is removed from the text, as far as words can tell.

Amendments are voted on furthest removed in substance first (General Assembly rules 90 and
130). Substance is for the chair to judge: this is an order to begin from.
"""

from __future__ import annotations

from drafting.model.edits import (
    DeleteUnit,
    Edit,
    EditNote,
    EditText,
    InsertUnit,
    JoinUnits,
    SetField,
    SplitUnit,
)
from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.redline.tokens import is_word, tokens
from drafting.redline.wording import words


def removal(edit: Edit, text: Resolution) -> float:
    """From 0 (only the place or form changes) to 1 (nothing is left as it was)."""
    if isinstance(edit, DeleteUnit):
        return 1.0
    if found := wordings(edit):
        return _share(*found)
    if isinstance(edit, InsertUnit):
        return min(1.0, _count(edit.unit.text) / max(_mean(text), 1.0)) / 2
    return 0.0


def wordings(edit: Edit) -> tuple[str, str] | None:
    """Old and new words of an edit that changes some."""
    if isinstance(edit, EditText):
        return edit.before, edit.after
    if isinstance(edit, EditNote):
        return edit.before.text, edit.after.text
    if isinstance(edit, SetField) and isinstance(edit.before, str) and isinstance(edit.after, str):
        return edit.before, edit.after
    if isinstance(edit, SplitUnit):
        return edit.whole.text, " ".join(unit.text for unit in edit.parts)
    if isinstance(edit, JoinUnits):
        return " ".join(unit.text for unit in edit.parts), edit.whole.text
    return None


def _share(old: str, new: str) -> float:
    """Share of the words of both wordings that are not in the other."""
    changed = total = 0
    for span in words(old, new):
        count = _count(span.text)
        total += 2 * count if span.sign == "=" else count
        changed += 0 if span.sign == "=" else count
    return changed / total if total else 0.0


def _count(text: str) -> int:
    return sum(map(is_word, tokens(plain(text))))


def _mean(text: Resolution) -> float:
    counts = [_count(unit.text) for unit in text.walk()]
    return sum(counts) / len(counts) if counts else 0.0
