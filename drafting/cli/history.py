"""What became of paragraphs: their wordings one after the other, and who brought in each word."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping

from drafting.cli.authors import told
from drafting.cli.entries import entry_line
from drafting.cli.looks import BOLD, FAINT, StyledText, set_lines
from drafting.cli.redlines import words_of
from drafting.cli.sessions import session_of
from drafting.cli.shapes import wordings_shape
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.lexicon.small_figures import raised
from drafting.model.inline import runs
from drafting.model.numbering import note_numbers
from drafting.workspace.environment.context import Context
from drafting.workspace.errors import CallError
from drafting.workspace.record.views import CreditedWords, WordsOf

DONE = 0
_INDENT = "    "
_WORDS_INDENT, _WORDS_HANG = "  ", "      "


def print_wordings(call: Namespace, context: Context) -> int:
    """Print every wording of one paragraph, each as a change to the one before."""
    if not call.unit:
        raise CallError("Say which paragraph’s wordings to show: drafting log HANDLE UNIT.")
    with session_of(call, context) as session:
        history = session.history
        tell = history.wordings if call.all or call.json else history.told_wordings
        rows = tell(call.handle, call.unit)
        marks = note_numbers(session.text(call.handle))
    if call.json:
        say_json(wordings_shape(rows))
        return DONE
    for row in rows:
        say(entry_line(row.entry))
        words = list(words_of(row.spans, marks))
        if words:
            say_styled(set_lines(words, width(), has_looks(), first=_INDENT, hang=_INDENT))
    return DONE


def print_words(rows: Iterable[WordsOf], marks: Mapping[str, str]) -> None:
    """Print texts, their words in the order of the text, by who brought them in.

    `marks` are the printed numbers of notes by identity. What only switches a look is no
    word; it is told in JSON alone.
    """
    for row in rows:
        say_styled(set_lines([StyledText(row.label, BOLD)], width(), has_looks()))
        for passage in filter(_has_words, row.passages):
            words = _words(passage, marks)
            say_styled(
                set_lines(words, width(), has_looks(), first=_WORDS_INDENT, hang=_WORDS_HANG)
            )


def _has_words(passage: CreditedWords) -> bool:
    return any(run.note or run.text.strip() for run in runs(passage.text))


def _words(passage: CreditedWords, marks: Mapping[str, str]) -> Iterator[StyledText]:
    yield StyledText(told(passage.act) if passage.act else "Nobody known", FAINT)
    if replaced := _said(passage.replaced, marks):
        yield StyledText(", in place of “", FAINT)
        yield StyledText(replaced)
        yield StyledText("”", FAINT)
    yield StyledText(": ", FAINT)
    yield StyledText(_said(passage.text, marks))


def _said(text: str, marks: Mapping[str, str]) -> str:
    """What inline markup says, without the spaces around it."""
    said = (raised(marks.get(run.note, "?")) if run.note else run.text for run in runs(text))
    return "".join(said).strip()
