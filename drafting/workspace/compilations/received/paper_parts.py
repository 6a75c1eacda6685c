"""The parts of a compilation that came: its head, the text, the list behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import takewhile

from drafting.amendments.compilation.paper import (
    HEADING,
    LIST,
    NOT_HELD,
    UNOFFICIAL,
    is_of_key,
)
from drafting.dataclasses import dataclass
from drafting.formats.paper import END_OF_HEAD
from drafting.formats.received_paper import ReceivedPaper
from drafting.model.inline import markup, plain, runs

_DELEGATIONS = "Delegations: "


@dataclass(frozen=True, slots=True)
class PaperParts:
    """The lines of each part, inline markup; footnotes under identities of their own."""

    text: tuple[str, ...]
    listed: tuple[str, ...]
    """Those of the list of proposals; empty for a paper of others."""
    notes: Mapping[str, str]
    """The words of footnotes by identity."""
    marks: dict[str, str]
    """Identities of footnotes by their printed marks."""
    has_looks: bool
    not_held: tuple[str, ...]
    """What its head says that it does not hold."""


def parts_of(paper: ReceivedPaper, ids: Callable[[], str]) -> PaperParts:
    """The parts of a paper; one that this program did not write is text altogether."""
    names = {name: ids() for name in paper.notes}
    lines = tuple(_renamed(line, names) for line in paper.lines)
    words = [plain(line) for line in lines]
    is_ours = bool(words) and words[0].startswith(HEADING)
    start = _end_of_head(words) if is_ours else 0
    listed = is_ours and LIST in words[start:]
    end = len(words) - words[::-1].index(LIST) - 1 if listed else len(words)
    return PaperParts(
        lines[start:end],
        lines[end + 1 :],
        {names[name]: _renamed(text, names) for name, text in paper.notes.items()},
        {paper.marks[name]: names[name] for name in paper.notes if name in paper.marks},
        paper.has_looks,
        tuple(line for line in words[:start] if line.startswith(NOT_HELD)),
    )


def _renamed(line: str, names: Mapping[str, str]) -> str:
    if "[^" not in line:
        return line
    return markup(run._replace(note=names.get(run.note, run.note)) for run in runs(line))


def _end_of_head(words: list[str]) -> int:
    if END_OF_HEAD in words:
        return words.index(END_OF_HEAD) + 1
    if UNOFFICIAL not in words:
        return 1
    last = words.index(UNOFFICIAL)
    named = (at for at in range(last, len(words)) if words[at].startswith(_DELEGATIONS))
    return next(named, last + len(list(takewhile(is_of_key, words[last + 1 :])))) + 1
