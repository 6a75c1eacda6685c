"""How far a proposal is removed from the text, as far as words can tell.

Amendments are voted on furthest removed in substance first (General Assembly rules 90 and
130). Substance is for the chair to judge: this is an order to begin from.
"""

from __future__ import annotations

from drafting.model.edits import Edit
from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.redline.tokens import is_word, tokens
from drafting.redline.word_diff import words


def removal(edit: Edit, text: Resolution) -> float:
    """From 0 (only the place or form changes) to 1 (nothing is left as it was)."""
    wordings = [one.wordings for one in edit.each()]
    if all(wordings):
        old, new = zip(*filter(None, wordings), strict=True)
        return _share(" ".join(old), " ".join(new))
    if edit.brought:
        return min(1.0, _count(edit.brought[0].text) / max(_mean(text), 1.0)) / 2
    return 1.0 if edit.taken else 0.0


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
