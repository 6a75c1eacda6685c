"""The line above the title of a draft: who submits it, and what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.lexicon.kinds import ADOPTED
from drafting.lexicon.sponsor_lines import JOINING, SOUNDS_LIKE_Y, SUBMITTED_BY
from drafting.model.inline import plain
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution

_TRAILING_NOTES = regex(r"((?:\[\^[a-z0-9]{1,32}\])+)$")


def is_adopted(resolution: Resolution) -> bool:
    """Whether this is an adopted text, which names no sponsors."""
    return plain(resolution.kind).strip().casefold() == ADOPTED or bool(
        resolution.masthead.adoption
    )


def document_line(resolution: Resolution) -> str:
    """Who submits what: "Cuba and Mali:[^n1] draft resolution", "Draft resolution submitted by …".

    Inline markup; empty for an adopted text.
    """
    if is_adopted(resolution):
        return ""
    note = f"[^{resolution.sponsors_note}]" if resolution.sponsors_note else ""
    if resolution.sponsors:
        return f"{_followed(listed(resolution), ':')}{note} {resolution.kind}".rstrip()
    kind = resolution.kind[:1].upper() + resolution.kind[1:]
    by = resolution.submitted_by
    if by:
        return f"{kind} {SUBMITTED_BY.get(resolution.language, 'submitted by')} {by}{note}"
    return kind + note


def listed(resolution: Resolution) -> str:
    """The names of the sponsors as printed: "Cuba, Mali and Peru"; empty where there are none."""
    if not resolution.sponsors:
        return ""
    comma, joining = JOINING.get(resolution.language, JOINING["en"])
    *others, last = resolution.sponsors
    if not others:
        return last
    if resolution.language == "es" and SOUNDS_LIKE_Y.match(last):
        joining = " e "
    first = (_followed(name, comma) for name in others[:-1])
    return "".join((*first, others[-1], joining, last))


def _followed(name: str, sign: str) -> str:
    """A name and the sign after it; the mark of a note stands behind the sign."""
    marks = "".join(_TRAILING_NOTES.findall(name))
    closed = sign.rstrip()
    return name.removesuffix(marks) + closed + marks + sign.removeprefix(closed)
