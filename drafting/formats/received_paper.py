"""The lines of a working paper that somebody sent, in Markdown, in plain text or in Word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, field, replace
from drafting.formats.kinds import FileKind, kind_of
from drafting.formats.paper import BETWEEN_MARKS, CLOSES_MARK, NOTES, OPENS_MARK
from drafting.formats.reading import ABOVE_NOTES, HIDDEN
from drafting.formats.text_files import read_words
from drafting.formats.word_files import as_word_file, can_be_word
from drafting.lexicon.small_figures import RAISED_FIGURES, level
from drafting.model.inline import Run, escape, markup, note_references, runs, tidy
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.formats.docx.reading.source import Source

_NOTE_LINE = regex(r"\[\^(?P<mark>[a-z0-9]{1,32})\]:\s*(?P<text>.*)", re.DOTALL)
_RAISED = "".join(sorted(RAISED_FIGURES))
_MARK = rf"(?:{OPENS_MARK}[{_RAISED}*]+{CLOSES_MARK}|[{_RAISED}]+)"
_RAISED_LINE = regex(rf"(?P<mark>{_MARK}|\*+)\s*(?P<text>\S.*)", re.DOTALL)
_RAISED_MARK = regex(rf"{_MARK}(?:{BETWEEN_MARKS}{_MARK})*")
_BEGINS = regex(
    r"(?<=[;:.,)\]])[^\S\n]*\n[^\S\n]*(?=\(?[a-z]{1,4}(?:\s(?:bis|ter|quater))?\)\s|"
    r"[OP]P\s?\d{1,3}\b|\d{1,3}(?:\s(?:bis|ter|quater))?[.)]\s+[A-Z\[])"
)
"""Where a line that is not parted from the one before it begins a paragraph all the same."""
_HEADING = regex(r"#{1,6}\s+")


@dataclass(frozen=True, slots=True)
class ReceivedPaper:
    """What a file prints, in order."""

    lines: tuple[str, ...]
    """Its paragraphs, inline markup; no empty ones. A table is one, as the model has it."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """Its footnotes by the identity that the lines refer to them by, inline markup."""
    marks: Mapping[str, str] = field(default_factory=dict)
    """What each of them is called in print, by the same identity."""
    has_looks: bool = True
    """Whether the file tells italics from other words."""
    left: tuple[str, ...] = ()
    """Its words that are in none of these."""


def read_paper(path: Path) -> ReceivedPaper:
    """The paragraphs of a file; `is_paper` says of which. Raises a FormatError."""
    if kind_of(path) is not FileKind.TEXT:
        return _read_word(path)
    return _read_markdown(path) if path.suffix.casefold() == ".md" else _read_plain(path)


def is_paper(path: Path) -> bool:
    """Whether a file is read line by line: Word, or text. Raises a FormatError."""
    return kind_of(path) is FileKind.TEXT or can_be_word(path)


def is_read_again(path: Path) -> bool:
    """Whether what is written under that name is read as a paper."""
    return path.suffix.casefold() in _READ_AGAIN


def _paragraphs(path: Path) -> list[str]:
    """A paragraph a line: lines that are wrapped are joined, where empty lines part others."""
    text = tidy(read_words(path)).replace("\r\n", "\n")
    blocks = re.split(r"\n[^\S\n]*\n", text)
    blocks = blocks if len(blocks) < 2 else [_BEGINS.sub("\n\n", one) for one in blocks]
    blocks = [part for block in blocks for part in block.split("\n\n")]
    lines = text.split("\n") if len(blocks) < 2 else [one.replace("\n", " ") for one in blocks]
    return [line.strip() for line in lines if line.strip()]


def _read_markdown(path: Path) -> ReceivedPaper:
    lines: list[str] = []
    notes: dict[str, str] = {}
    for paragraph in _paragraphs(path):
        if note := _NOTE_LINE.fullmatch(paragraph):
            notes[note["mark"]] = note["text"]
        elif paragraph != NOTES.replace("_", "\\_") and paragraph != NOTES:
            lines.append(_HEADING.sub("", paragraph, count=1))
    looks = any(run.italic for line in lines for run in runs(line))
    return ReceivedPaper(tuple(lines), notes, {mark: mark for mark in notes}, looks)


def _read_plain(path: Path) -> ReceivedPaper:
    paragraphs = _paragraphs(path)
    at = len(paragraphs)
    while at and _RAISED_LINE.fullmatch(paragraphs[at - 1]):
        at -= 1
    found = [one for line in paragraphs[at:] if (one := _RAISED_LINE.fullmatch(line))]
    notes = {_identity(one["mark"]): one["text"] for one in found}
    lines = [line for line in paragraphs[:at] if line != NOTES]

    def marked(text: str) -> str:
        return _RAISED_MARK.sub(lambda marks: _references(marks[0], notes), escape(text))

    return ReceivedPaper(
        tuple(map(marked, lines)),
        {name: marked(text) for name, text in notes.items()},
        {_identity(one["mark"]): _bare(one["mark"]) for one in found},
        has_looks=False,
    )


def _identity(mark: str) -> str:
    """A name for a note: "¹" and "⁽¹⁾" are marks of different kinds."""
    name = _bare(mark).replace("*", "s")
    return f"p{name}" if mark.startswith(OPENS_MARK) else f"n{name}"


def _bare(mark: str) -> str:
    return level(mark).strip(f"{OPENS_MARK}{CLOSES_MARK}")


def _references(marks: str, notes: Mapping[str, str]) -> str:
    """The references that raised marks are; those of no note are words of the text."""
    names = [_identity(mark) for mark in marks.split(BETWEEN_MARKS)]
    if not all(name in notes for name in names):
        return marks
    return "".join(f"[^{name}]" for name in names)


def _read_word(path: Path) -> ReceivedPaper:
    from drafting.formats.docx.reading.source import read_source

    with as_word_file(path) as (word, _):
        source = read_source(word)
    lines = [
        "\n".join(one.rows)
        or markup(_level(Run(f"{one.number} " if one.number else ""), *one.runs))
        for one in source.paragraphs
        if one.rows or one.text.strip() or any(run.note for run in one.runs)
    ]
    notes = {key: markup(_level(*pieces)).strip() for key, pieces in source.notes.items()}
    order = dict.fromkeys(name for line in lines for name in note_references(line))
    marks = {name: source.marks.get(name, str(at)) for at, name in enumerate(order, 1)}
    looks = any(run.italic for one in source.paragraphs for run in one.runs)
    paper = ReceivedPaper(tuple(line.strip() for line in lines), notes, marks, looks)
    return replace(paper, left=tuple(_left(source, paper)))


def _left(source: Source, paper: ReceivedPaper) -> Iterator[str]:
    """The words of a Word file that are neither in its lines nor in its notes."""
    from drafting.formats.account.made import MadeText
    from drafting.formats.account.missing import losses
    from drafting.formats.account.words import composed, difference, without_looks, words_in

    found = (*source.passages, *(one for each in source.note_passages.values() for one in each))
    passages = [one._replace(text=composed(one.text)) for one in found if not one.aside]
    texts = [without_looks(one) for one in (*paper.lines, *paper.notes.values())]
    missing, _ = difference((one.text for one in passages), texts, paper.marks.values())
    unseen = (one.text.strip() for one in found if one.aside in (HIDDEN, ABOVE_NOTES))
    yield from (text for text in unseen if any(words_in(text)))
    if missing:
        lost = losses(passages, (MadeText("", text) for text in texts), missing, ())
        yield from (one.text.strip() for one in lost)


def _level(*pieces: Run) -> Iterator[Run]:
    """Runs with tabs as spaces."""
    yield from (run._replace(text=run.text.replace("\t", " ")) for run in pieces)


_READ_AGAIN = (".md", ".txt", ".docx")
