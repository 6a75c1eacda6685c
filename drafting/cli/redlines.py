"""A redline in the terminal: a summary, then each change under its sign and label."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from drafting.cli.looks import (
    ADDED,
    BOLD,
    FAINT,
    PLAIN,
    REMOVED,
    Look,
    Words,
    emphasis,
    set_lines,
)
from drafting.cli.whose import Whose
from drafting.lexicon.small_figures import raised
from drafting.page.rows import PresentedRow, present
from drafting.page.signs import UNICODE
from drafting.redline import credited, styled
from drafting.redline.force import Shift, shift
from drafting.redline.script import Operation, Redline, Sign, Span, Summary
from drafting.redline.whose import authors
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.model.inline import Run

_LOOKS: dict[Sign, Look] = {"=": PLAIN, "+": ADDED, "-": REMOVED}
_INDENT = "    "


def redline_lines(
    redline: Redline, size: int, looks: bool, everything: bool, marks: dict[str, str]
) -> Iterator[str]:
    """The lines of a redline; `marks` are the printed numbers of notes by identity."""
    whose = Whose(authors(redline), looks=looks)
    if redline.is_empty:
        yield "No difference."
    else:
        yield from _summary_lines(redline.summary, size, looks)
    for row in present(redline):
        if not row.is_substance and not everything:
            continue
        yield ""
        yield _head(row, size, looks)
        if acts := whose.acts(row.change):
            yield set_lines([Words(acts, FAINT)], size, looks, first="  ", hang="  ")
        if words := list(words_of(row.spans, marks, whose)):
            yield set_lines(words, size, looks, first=_INDENT, hang=_INDENT)
    if redline.summary.consequential and not everything:
        yield ""
        yield set_lines([Words(_consequences(redline.summary.consequential), FAINT)], size, looks)


def _summary_lines(summary: Summary, size: int, looks: bool) -> Iterator[str]:
    forces = {change: shift(*change[1:]) for change in summary.verbs}
    for change, force in forces.items():
        if force is not Shift.SAME:
            yield set_lines(_verb(*change, f" ({force})"), size, looks, hang="    ")
    yield set_lines([Words(summary_sentence(summary))], size, looks)
    for change, force in forces.items():
        if force is Shift.SAME:
            yield set_lines(_verb(*change), size, looks, first="  ", hang="    ")


def _verb(label: str, before: str, after: str, said: str = "") -> list[Words]:
    return [
        Words(f"{label}: "), Words(before, REMOVED), Words(" → "), Words(after, ADDED), Words(said),
    ]  # fmt: skip


def summary_sentence(summary: Summary) -> str:
    """What changed, in one sentence of counts."""
    counts = [
        f"{count} {kind.words}"
        for kind, count in summary.units.items()
        if kind is not Operation.EQUAL and count
    ]
    words = [
        f"{counted(count, 'word')} {what}"
        for count, what in (
            (summary.words_inserted, "added"),
            (summary.words_deleted, "taken out"),
        )
        if count
    ]
    if not counts and not words:
        return "No change of substance."
    return (
        f"{', '.join(counts) or 'No paragraph changed'}{'; ' if words else ''}{', '.join(words)}."
    )


def _consequences(count: int) -> str:
    what = "change that follows" if count == 1 else "changes that follow"
    return f"{count} {what} from these (numbers, “also”, notes); --all shows everything."


def _head(row: PresentedRow, size: int, looks: bool) -> str:
    words = [Words(row.name, BOLD)]
    if row.said:
        words.append(Words(f"  {', '.join(row.said)}", FAINT))
    sign = UNICODE[row.operation] or " "
    return set_lines(words, size, looks, first=f"{sign} ", hang="  ")


def words_of(
    spans: tuple[Span, ...], marks: dict[str, str], whose: Whose | None = None
) -> Iterator[Words]:
    """The words of spans in their looks; `marks` are the printed numbers of notes.

    With `whose`, changes have the colours and numbers of their authors.
    """
    if whose is None:
        for sign, run in styled(spans):
            yield Words(_text(run, marks), _look(sign, run))
        return
    for (sign, run, by), number in whose.numbered(credited(spans)):
        yield Words(_text(run, marks), _look(sign, run, whose.colour(by)))
        if number:
            yield Words(number, FAINT)


def _text(run: Run, marks: dict[str, str]) -> str:
    return raised(marks.get(run.note, "?")) if run.note else run.text


def _look(sign: Sign, run: Run, colour: str = "") -> Look:
    look = _LOOKS[sign]
    line = look.codes.partition(";")[0]
    codes = f"{line};{colour}" if colour else look.codes
    return replace(look, codes=";".join(filter(None, (codes, emphasis(run)))))
