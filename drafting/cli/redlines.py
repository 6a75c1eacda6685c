"""A redline in the terminal: a summary, then each change under its sign and label."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.cli.authors import AuthorMarks
from drafting.cli.looks import (
    ADDED,
    BOLD,
    FAINT,
    PLAIN,
    REMOVED,
    StyledText,
    TextStyle,
    emphasis,
    set_lines,
)
from drafting.lexicon.small_figures import raised
from drafting.page.rows import PresentedRow, present
from drafting.page.signs import UNICODE
from drafting.page.summary import (
    SAME,
    VerbChange,
    consequences,
    paragraph_counts,
    verb_changes,
    word_counts,
)
from drafting.redline import credited, styled
from drafting.redline.authors import authors
from drafting.redline.script import Redline, Sign, Span, Summary

if TYPE_CHECKING:
    from drafting.model.inline import Run

_LOOKS: dict[Sign, TextStyle] = {"=": PLAIN, "+": ADDED, "-": REMOVED}
_INDENT = "    "


def redline_lines(
    redline: Redline, size: int, looks: bool, everything: bool, marks: dict[str, str]
) -> Iterator[str]:
    """The lines of a redline; `marks` are the printed numbers of notes by identity."""
    whose = AuthorMarks(authors(redline), looks=looks)
    if redline.is_empty:
        yield f"{SAME}."
    else:
        yield from _summary_lines(redline.summary, size, looks)
    for row in present(redline):
        if not row.is_substance and not everything:
            continue
        yield ""
        yield _head(row, size, looks)
        if acts := whose.acts(row.change):
            yield set_lines([StyledText(acts, FAINT)], size, looks, first="  ", hang="  ")
        if words := list(words_of(row.spans, marks, whose)):
            yield set_lines(words, size, looks, first=_INDENT, hang=_INDENT)
    if (said := consequences(redline.summary)) and not everything:
        yield ""
        yield set_lines([StyledText(f"{said}; --all shows everything.", FAINT)], size, looks)


def _summary_lines(summary: Summary, size: int, looks: bool) -> Iterator[str]:
    verbs = verb_changes(summary)
    for verb in verbs:
        if verb.is_of_force:
            yield set_lines(_verb(verb), size, looks, hang="    ")
    counts = f"{paragraph_counts(summary)}. {word_counts(summary)}."
    yield set_lines([StyledText(counts)], size, looks)
    for verb in verbs:
        if not verb.is_of_force:
            yield set_lines(_verb(verb), size, looks, first="  ", hang="    ")


def _verb(verb: VerbChange) -> list[StyledText]:
    return [
        StyledText(f"{verb.label}: "), StyledText(verb.before, REMOVED), StyledText(" → "),
        StyledText(verb.after, ADDED), StyledText(verb.said),
    ]  # fmt: skip


def _head(row: PresentedRow, size: int, looks: bool) -> str:
    words = [StyledText(row.name, BOLD)]
    if row.said:
        words.append(StyledText(f"  {', '.join(row.said)}", FAINT))
    sign = UNICODE[row.operation] or " "
    return set_lines(words, size, looks, first=f"{sign} ", hang="  ")


def words_of(
    spans: tuple[Span, ...], marks: dict[str, str], whose: AuthorMarks | None = None
) -> Iterator[StyledText]:
    """The words of spans in their looks; `marks` are the printed numbers of notes.

    With `whose`, changes have the colours and numbers of their authors.
    """
    if whose is None:
        for sign, run in styled(spans):
            yield StyledText(_text(run, marks), _look(sign, run))
        return
    for (sign, run, by), number in whose.numbered(credited(spans)):
        yield StyledText(_text(run, marks), _look(sign, run, whose.colour(by)))
        if number:
            yield StyledText(number, FAINT)


def _text(run: Run, marks: dict[str, str]) -> str:
    return raised(marks.get(run.note, "?")) if run.note else run.text


def _look(sign: Sign, run: Run, colour: str = "") -> TextStyle:
    look = _LOOKS[sign]
    line = look.codes.partition(";")[0]
    codes = f"{line};{colour}" if colour else look.codes
    return look._replace(codes=";".join(filter(None, (codes, emphasis(run)))))
