"""The compilation, printed or written."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from drafting.amendments.compilation.notation import dressed, lines, shown
from drafting.amendments.compilation.values import CompiledUnit, Mark, Status, Stretch
from drafting.cli.looks import BOLD, FAINT, Look, Words, emphasis, set_lines
from drafting.cli.sessions import session_of
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.lexicon.small_figures import raised
from drafting.model.inline import Run, runs
from drafting.model.numbering import note_numbers
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.errors import CallError

if TYPE_CHECKING:
    from drafting.amendments.compilation.paper import Paper
    from drafting.cli.shapes import Shape
    from drafting.workspace.environment.context import Context
    from drafting.workspace.negotiation.proceedings import Proceedings

DONE = 0
_COLOURS = {Status.ADDED: "32", Status.DELETED: "31"}
_HANG = "    "
_UNWRAPPED = 1_000_000
"""Columns where no person reads along: each paragraph is one line."""


def compile_text(call: Namespace, context: Context) -> int:
    """Print or write the compilation."""
    from drafting.workspace.negotiation.compilation import paper_of, write_compilation

    if call.tracked and not call.output:
        raise CallError("Say with -o FILE where to write the tracked changes.")
    with session_of(call, context) as session:
        if call.output:
            target = typed_path(call.output)
            say(write_compilation(session, call.handle, target, tracked=call.tracked).message)
            return DONE
        negotiating = session.negotiating(call.handle)
        paper = paper_of(negotiating, session.context)
        clashing = _clashing(negotiating)
        progress = str(negotiating.progress())
    if call.json:
        say_json(_shape(paper, clashing))
        return DONE
    _Printer(paper).print()
    for sentence in clashing:
        say(sentence)
    say(f"{progress}.")
    return DONE


def _shape(paper: Paper, clashing: list[str]) -> Shape:
    compilation = paper.compilation
    units = [{"label": label, "text": text} for label, text in lines(compilation)]
    return {
        "heading": paper.title,
        "facts": list(paper.facts),
        "delegations": list(compilation.delegations),
        "units": units,
        "conflicts": clashing,
    }


class _Printer:
    """Prints a compilation, each paragraph with its label."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._compilation = paper.compilation
        self._text = paper.text
        self._marks = note_numbers(self._text)
        self._size = width() if sys.stdout.isatty() else _UNWRAPPED

    def print(self) -> None:
        """Print the head, the text and the notes."""
        self._head()
        self._say(self._stretches(self._compilation.title.stretches), spaced=True)
        self._say(_words(self._text.enacting, self._marks), spaced=True)
        for unit in self._compilation.printed():
            first = f"{unit.label} " if unit.label else ""
            self._say(self._unit(unit), first, spaced=True)
        for note in self._text.notes_in_order():
            proposed = self._compilation.notes.get(note.id)
            words = self._stretches(proposed) if proposed else _words(note.text, self._marks)
            self._say(words, f"{raised(self._marks[note.id])} ", spaced=True)

    def _head(self) -> None:
        self._say([Words(self._paper.title, BOLD)])
        for fact in self._paper.facts:
            self._say([Words(fact)])
        for value in self._paper.values:
            self._say(_words(value, self._marks))
        say()
        for sign in self._paper.key:
            sample = (*_words(sign.sample, self._marks), Words(f"  {sign.meaning}", FAINT))
            self._say(sample, _HANG)
        if self._paper.delegations:
            self._say([Words(f"Delegations: {', '.join(self._paper.delegations)}")], spaced=True)

    def _say(self, words: Iterable[Words], first: str = "", *, spaced: bool = False) -> None:
        if said := set_lines(words, self._size, has_looks(), first, _HANG):
            say_styled(f"{said}\n" if spaced else said)

    def _unit(self, unit: CompiledUnit) -> Iterator[Words]:
        yield from self._stretches(unit.stretches)
        yield from _said(unit.remarks)

    def _stretches(self, stretches: Iterable[Stretch]) -> Iterator[Words]:
        for part in shown(stretches):
            if part.status is Status.KEPT:
                yield from _words(part.words, self._marks)
                continue
            yield Words(f"{part.before}[")
            words = dressed(part.words, part.status)
            yield from _words(words, self._marks, _COLOURS[part.status])
            yield Words("]")
            yield from _said(part.marks)
            yield Words(part.after)


def _said(marks: Iterable[Mark]) -> Iterator[Words]:
    for mark in marks:
        yield Words(" ")
        yield Words(str(mark), FAINT)


def _words(text: str, marks: Mapping[str, str], colour: str = "") -> Iterator[Words]:
    for run in runs(text):
        codes = ";".join(filter(None, (emphasis(run), colour)))
        yield Words(_shown(run, marks), Look(codes))


def _shown(run: Run, marks: Mapping[str, str]) -> str:
    return raised(marks.get(run.note, "?")) if run.note else run.text


def _clashing(negotiating: Proceedings) -> list[str]:
    """Each pair of pending proposals in conflict, told once: from the later one."""
    from drafting.workspace.negotiation.sentences import clashes

    return [
        f"Proposal {row.number} {sentence[:1].lower()}{sentence[1:]}"
        for row in negotiating.rows()
        for sentence, rival in zip(clashes(row), row.rivals, strict=True)
        if rival < row.number
    ]
