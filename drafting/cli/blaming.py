"""Who brought in each word of the working text, in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from drafting.cli.looks import BOLD, FAINT, Words, set_lines
from drafting.cli.streams import has_looks, say_styled, width
from drafting.cli.whose import told
from drafting.lexicon.small_figures import raised
from drafting.model.inline import runs

if TYPE_CHECKING:
    from drafting.workspace.record.views import CreditedWords, WordsOf

_INDENT, _HANG = "  ", "      "


def print_words(rows: Iterable[WordsOf], marks: Mapping[str, str]) -> None:
    """Print texts, their words in the order of the text, by who brought them in.

    `marks` are the printed numbers of notes by identity. What only switches a look is no
    word; it is told in JSON alone.
    """
    for row in rows:
        say_styled(set_lines([Words(row.label, BOLD)], width(), has_looks()))
        for passage in filter(_has_words, row.passages):
            words = _words(passage, marks)
            say_styled(set_lines(words, width(), has_looks(), first=_INDENT, hang=_HANG))


def _has_words(passage: CreditedWords) -> bool:
    return any(run.note or run.text.strip() for run in runs(passage.text))


def _words(passage: CreditedWords, marks: Mapping[str, str]) -> Iterator[Words]:
    yield Words(told(passage.act) if passage.act else "Nobody known", FAINT)
    if replaced := _said(passage.replaced, marks):
        yield Words(", in place of “", FAINT)
        yield Words(replaced)
        yield Words("”", FAINT)
    yield Words(": ", FAINT)
    yield Words(_said(passage.text, marks))


def _said(text: str, marks: Mapping[str, str]) -> str:
    """What inline markup says, without the spaces around it."""
    said = (raised(marks.get(run.note, "?")) if run.note else run.text for run in runs(text))
    return "".join(said).strip()
