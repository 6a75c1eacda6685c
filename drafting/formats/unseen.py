"""Why nobody sees words of a file, and what is said of those that were read all the same."""

from __future__ import annotations

from collections.abc import Iterable

OF_ITS_GROUND = "in the colour of its ground"
TINY = "of a size that nobody can read"
COVERED = "covered, or without a shape"
"""Words that look so are read, with a remark: it is a judgement."""
NOT_PAINTED = "not painted"
OUTSIDE = "outside the page"
SWITCHED_OFF = "in a layer that is switched off"
CUT_OFF = "cut off"
LEFT_OUT = frozenset((NOT_PAINTED, OUTSIDE, SWITCHED_OFF, CUT_OFF))
"""Words of which the file itself says that they are not shown: they are set aside."""

_READ = (
    "Words that nobody sees in the file were read as its text: {0}. Take them out if they do not "
    "belong to it."
)
_SET_ASIDE = "Words that nobody sees in the file were left out: {0}."
_SHOWN = 60
_MOST = 5


def told_read(found: Iterable[tuple[str, str]]) -> str:
    """What to say of such words that were read, each with the reason; nothing where none were."""
    return _told(_READ, found)


def told_set_aside(found: Iterable[tuple[str, str]]) -> str:
    """What to say of those that were set aside."""
    return _told(_SET_ASIDE, found)


def _told(sentence: str, found: Iterable[tuple[str, str]]) -> str:
    known = list(dict.fromkeys(found))
    shown = ((words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…", why) for words, why in known)
    said = [f"“{words}” ({why})" for words, why in list(shown)[:_MOST]]
    more = len(known) - len(said)
    return sentence.format("; ".join(said) + (f"; and {more} more" if more else "")) if said else ""
