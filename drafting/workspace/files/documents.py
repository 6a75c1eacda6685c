"""Any document: what it holds beside its words, and a copy of it without that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from drafting.formats.document_report import DocumentReport, Trace
    from drafting.workspace.environment.context import Context

ACCEPT, REJECT, KEEP = "accept", "reject", "keep"
CHOICES = (ACCEPT, REJECT, KEEP)
"""What becomes of tracked changes in a clean copy."""
_SETTLED = {
    ACCEPT: "its tracked changes are accepted",
    REJECT: "its tracked changes are rejected",
    KEEP: "its tracked changes are kept, without their authors and times",
}
_NOTHING = "nothing but its visible words would leave with it"


def examine(path: Path, context: Context) -> DocumentReport:
    """What is known of a document. Raises a FormatError for what is no file."""
    from drafting.formats.examination import examine

    return examine(path, context.ids)


def write_clean(source: Path, target: Path, changes: str) -> str:
    """Write a copy of a file that tells nothing but its visible words; gives one sentence.

    `changes` is one of `CHOICES`. Raises a FormatError; then nothing is written.
    """
    from drafting.formats.clean_copy import write_clean

    remark = write_clean(source, target, changes)
    said = (
        f"Wrote {source.name} to {target} without names, comments, hidden words, properties, "
        f"numbers of revisions and active content; {_SETTLED[changes]}. Every visible word of it "
        "is there."
    )
    return f"{said} {remark}" if remark else said


def rows_of(report: DocumentReport) -> Iterator[tuple[str, str]]:
    """A report as lines for a person: what it is about, and what was found."""
    from drafting.workspace.wording import counted

    yield "kind", f"{report.kind}, {report.size:,} bytes"
    yield "made by", report.producer or "it does not say"
    yield "text", report.reading
    yield from _listed("could run or fetch", report.active)
    if report.links:
        yield "links", f"{counted(report.links, 'address', 'addresses')} that open when followed"
    for one in report.changes:
        counts = f"{counted(one.insertions, 'insertion')}, {counted(one.deletions, 'deletion')}"
        more = f", {one.others} of looks or tables" if one.others else ""
        yield "tracked changes", f"{one.author.strip() or 'nobody named'}: {counts}{more}"
    for who in report.comments:
        initials = f" ({who.initials})" if who.initials else ""
        name = who.author.strip() or "nobody named"
        yield "comments", f"{name}{initials}: {who.comments}"
    yield from _listed("not seen", report.hidden)
    yield from _listed("metadata", report.metadata)
    if report.is_clean and report.is_readable:
        yield "beside it", _NOTHING


def _listed(about: str, traces: Sequence[Trace]) -> Iterator[tuple[str, str]]:
    for trace in traces:
        where = f" ({trace.part})" if trace.part and trace.part != trace.found else ""
        yield about, f"{trace.what}: {trace.found}{where}" if trace.found else trace.what


def data_of(report: DocumentReport) -> dict[str, Any]:
    """A report as JSON values."""
    from drafting.dataclasses import asdict

    tables = ("active", "changes", "comments", "hidden", "metadata")
    return asdict(report) | {name: [row._asdict() for row in getattr(report, name)]
                             for name in tables}  # fmt: skip


def is_alarming(report: DocumentReport) -> bool:
    """Whether it cannot be read, could run or fetch something, or hides words."""
    return bool(report.active or report.hidden or not report.is_readable)
