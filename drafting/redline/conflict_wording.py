"""What is written, and what is told, where two changed the same: both wordings, in brackets."""

from __future__ import annotations

from drafting.model.inline import Run
from drafting.redline.tokens import is_space

CHANGED_BY_TWO = "was changed by two at once: both wordings stand in brackets"
STAYS = "it stays, in brackets"
"""Of what one took out and another changed."""
_OPENING, _CLOSING = "[", "]"


def alternatives(ours: tuple[Run, ...], theirs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Two wordings of the same words, one after the other."""
    opening, closing = Run(_OPENING), Run(_CLOSING)
    return (opening, *ours, closing, opening, *theirs, closing)


def doubtful(wording: tuple[Run, ...]) -> tuple[Run, ...]:
    """A wording that the other side took out, the spaces around it left outside."""
    start, end = 0, len(wording)
    while start < end and is_space(wording[start].text):
        start += 1
    while end > start and is_space(wording[end - 1].text):
        end -= 1
    words = wording[start:end]
    return (*wording[:start], Run(_OPENING), *words, Run(_CLOSING), *wording[end:])


def bracketed(text: str) -> str:
    """Inline text in the square brackets of what is not agreed; once is enough."""
    if not text or _is_bracketed(text):
        return text
    escape = "\\" if f"{_OPENING}{text}".startswith("[^") else ""
    return f"{escape}{_OPENING}{text}{_CLOSING}"


def _is_bracketed(text: str) -> bool:
    depth = 0
    for position, character in enumerate(text):
        depth += (character == _OPENING) - (character == _CLOSING)
        if depth <= 0:
            return position == len(text) - 1 and character == _CLOSING and len(text) > 1
    return False
