"""The compilation, printed or written."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.amendments.compilation.attribution import held_on_words
from drafting.amendments.compilation.notation import Fragment, FragmentLook, lines
from drafting.cli.looks import BOLD, FAINT, StyledText, TextStyle, emphasis, set_lines
from drafting.cli.sessions import session_of
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.lexicon.small_figures import raised
from drafting.model.inline import plain, runs
from drafting.page.blocks import Block, Role
from drafting.page.paper import PaperBlock, compose_paper, paper_marks
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.errors import CallError

if TYPE_CHECKING:
    from drafting.amendments.compilation.paper import Paper
    from drafting.cli.shapes import Shape
    from drafting.workspace.environment.context import Context
    from drafting.workspace.negotiation.proceedings import Proceedings

DONE = 0
_CODES = {FragmentLook.ADDED: "32", FragmentLook.DELETED: "31", FragmentLook.NAMES: FAINT.codes}
_HANG = "    "
_UNWRAPPED = 1_000_000
"""Columns where no person reads along: each paragraph is one line."""


def compile_text(call: Namespace, context: Context) -> int:
    """Print or write the compilation."""
    from drafting.workspace.compilations.files import paper_of, write_compilation

    if call.tracked and not call.output:
        raise CallError("Say with -o FILE where to write the tracked changes.")
    if call.table:
        return _write_table(call, context)
    from drafting.workspace.negotiation.sentences import no_object

    with session_of(call, context) as session:
        if call.output:
            target = typed_path(call.output)
            say(write_compilation(session, call.handle, target, tracked=call.tracked).message)
            return DONE
        negotiating = session.negotiation(call.handle)
        paper = paper_of(negotiating, session.context)
        on_words, clashing = list(_on_words(negotiating)), _clashing(negotiating)
        moot = list(filter(None, map(no_object, negotiating.rows())))
        progress = str(negotiating.progress())
    if call.json:
        say_json(_shape(paper, clashing) | {"on_words": on_words, "moot": moot})
        return DONE
    print_paper(paper)
    for sentence in (*on_words, *clashing, *moot):
        say(sentence)
    say(f"{progress}.")
    return DONE


def _write_table(call: Namespace, context: Context) -> int:
    """Write the table that delegations fill in."""
    from drafting.workspace.comment_tables.files import write_comment_table

    if not call.output:
        raise CallError("Say with -o FILE.docx where to write the table.")
    with session_of(call, context) as session:
        say(write_comment_table(session, call.handle, typed_path(call.output)).message)
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


def print_paper(paper: Paper) -> None:
    """Print a compilation, each paragraph with its label."""
    _Printer(compose_paper(paper)).print()


class _Printer:
    """Prints a compilation, each paragraph with its label."""

    def __init__(self, blocks: tuple[PaperBlock, ...]) -> None:
        # What each proposal asks for is what `proposals` lists.
        self._blocks = tuple(block for block in blocks if not block.is_listed)
        self._marks = paper_marks(self._blocks)
        self._size = width() if sys.stdout.isatty() else _UNWRAPPED

    def print(self) -> None:
        """Print the head, the text and the notes."""
        for block in self._blocks:
            if block.role is Role.KEY:
                self._key(block.block)
            elif block.role is Role.PAPER_TITLE:
                self._say([StyledText(plain(block.block.text), BOLD)])
            else:
                self._paragraph(block)

    def _paragraph(self, block: PaperBlock) -> None:
        label = raised(block.label) if block.role is Role.NOTE else block.label
        words = (one for fragment in block.fragments for one in self._words(fragment))
        self._say(words, f"{label} " if label else "", spaced=block.role is not Role.FACT)

    def _key(self, key: Block) -> None:
        say()
        for sample, meaning in key.rows[1:]:
            words = (
                *self._words(Fragment(FragmentLook.TEXT, sample)),
                StyledText(f"  {plain(meaning)}", FAINT),
            )
            self._say(words, _HANG)

    def _say(self, words: Iterable[StyledText], first: str = "", *, spaced: bool = False) -> None:
        if said := set_lines(words, self._size, has_looks(), first, _HANG):
            say_styled(f"{said}\n" if spaced else said)

    def _words(self, fragment: Fragment) -> Iterator[StyledText]:
        for run in runs(fragment.text):
            codes = filter(None, (emphasis(run), _CODES.get(fragment.look)))
            words = raised(self._marks.get(run.note, "?")) if run.note else run.text
            yield StyledText(words, TextStyle(";".join(codes)))


def _on_words(negotiating: Proceedings) -> Iterator[str]:
    """What is held of single words of pending proposals."""
    for number, proposal in negotiating.state.numbered_live():
        if held := held_on_words(proposal):
            yield f"Proposal {number}, {held}."


def _clashing(negotiating: Proceedings) -> list[str]:
    """Each pair of pending proposals in conflict, told once: from the later one."""
    from drafting.workspace.negotiation.sentences import clashes

    return [
        f"Proposal {row.number} {sentence[:1].lower()}{sentence[1:]}"
        for row in negotiating.rows()
        for sentence, rival in zip(clashes(row), row.rivals, strict=True)
        if rival < row.number
    ]
