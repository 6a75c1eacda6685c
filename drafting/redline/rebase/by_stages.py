"""An edit that meets a text by way of the states that the text has been in since.

The words of a paragraph tell where it was split or joined, but for those that were changed as
well. In the text right behind the split they are as they were; from there on their paragraph is
known by its identity.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafting.model.edits import Edit
from drafting.model.resolution import Resolution
from drafting.redline.rebase import Grade, Rebased, Surroundings, rebase

_MADE = (Grade.CLEAN, Grade.SHIFTED)


def rebase_by_stages(
    edit: Edit, around: Surroundings, earlier: Iterable[Resolution], now: Resolution
) -> Rebased | None:
    """The edit as it is made on `now`, by way of earlier texts; None where none of them takes it.

    Of these, which come newest first, it goes back to the first on which it can be made.
    """
    later = [now]
    for text in earlier:
        made = rebase(edit, around, text)
        if made.grade in _MADE:
            return _onwards(made, text, reversed(later))
        later.append(text)
    return None


def _onwards(made: Rebased, base: Resolution, texts: Iterable[Resolution]) -> Rebased | None:
    """What was made on one text, made on one after the other that followed it."""
    reasons = [made.reason]
    for text in texts:
        made = rebase(made.edit, base, text)
        if made.grade not in _MADE:
            return None
        reasons.append(made.reason)
        base = text
    reason = " ".join(dict.fromkeys(filter(None, reasons)))
    return made._replace(grade=Grade.SHIFTED, reason=reason)
