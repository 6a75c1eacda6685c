"""A look at any document: what it is, what can be read of it, and what would leave with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.formats.document_report import DocumentReport
from drafting.formats.errors import FormatError
from drafting.formats.files import read_file
from drafting.formats.foreign_traces import facts_of
from drafting.formats.kinds import THROUGH_LIBREOFFICE, FileKind, kind_of, name_of_another_kind
from drafting.formats.regular_files import unreadable
from drafting.formats.word_files import as_word_file
from drafting.model.unit import Kind

if TYPE_CHECKING:
    from drafting.formats.reading import Reading
    from drafting.model.identity import IdSource

_LARGEST = 100 << 20
"""Bytes of the largest file that is looked into."""


def examine(path: Path, ids: IdSource) -> DocumentReport:
    """What is known of a document. Raises a FormatError for what is no file."""
    kind = kind_of(path)
    report = DocumentReport(path.name, _called(path, kind), path.stat().st_size)
    report = _with_foreign(report, kind, path)
    if kind is FileKind.WORD or kind in THROUGH_LIBREOFFICE:
        return _with_word(report, path, ids)
    try:
        if kind is FileKind.PDF:
            from drafting.formats.pdf.hidden import hidden_words

            report = replace(report, hidden=tuple(hidden_words(path)))
        return replace(report, reading=said_of(read_file(path, ids)), is_readable=True)
    except FormatError as error:
        return replace(report, reading=str(error))


def _counted(number: int, one: str) -> str:
    return f"{number} {one if number == 1 else one + 's'}"


def said_of(reading: Reading) -> str:
    """What was read, in a few words."""
    text = reading.resolution
    counts = (
        (sum(unit.kind is Kind.PREAMBULAR for unit in text.preamble), "preambular"),
        (sum(unit.kind is Kind.OPERATIVE for unit in text.operative), "operative"),
    )
    paragraphs = " and ".join(f"{count} {name}" for count, name in counts)
    notes = _counted(len(text.notes), "footnote")
    said = f"{text.kind or 'a text'} of {paragraphs} paragraphs, {notes}"
    remarks = len(reading.remarks)
    return f"{said}; {_counted(remarks, 'remark')} of the reader" if remarks else said


def _called(path: Path, kind: FileKind) -> str:
    ending = name_of_another_kind(path.name, kind)
    return f"{kind.value}, though its name ends in {ending}" if ending else kind.value


def _with_foreign(report: DocumentReport, kind: FileKind, path: Path) -> DocumentReport:
    if report.size > _LARGEST or kind is FileKind.WORD:
        return report
    try:
        found = facts_of(kind, path.read_bytes(), path.name)
    except OSError as error:
        raise unreadable(path, error) from error
    return replace(report, **found._asdict())


def _with_word(report: DocumentReport, path: Path, ids: IdSource) -> DocumentReport:
    from drafting.formats.docx.reading.document import read_document
    from drafting.formats.docx.traces.report import look_into

    try:
        with as_word_file(path) as (word, remark):
            facts = look_into(word)
            read = said_of(read_document(word, ids))
    except FormatError as error:
        return replace(report, reading=str(error))
    through = ", through LibreOffice" if remark else ""
    made_for = f", {facts.made_for}" if facts.made_for else ""
    return replace(
        report,
        kind=f"{report.kind}{made_for}",
        producer=report.producer or facts.producer,
        reading=f"{read}{through}",
        is_readable=True,
        active=report.active + facts.active,
        links=facts.links,
        changes=facts.changes,
        comments=facts.comments,
        hidden=report.hidden + facts.hidden,
        metadata=report.metadata if remark else facts.metadata,
    )
