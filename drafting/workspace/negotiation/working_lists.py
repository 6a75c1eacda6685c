"""The lists that a secretary works from: what is open, and proposals in one order or another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.amendments.agreement import paragraphs
from drafting.amendments.distance import removal
from drafting.dataclasses import dataclass, replace
from drafting.model.edits import InsertUnit
from drafting.model.inline import escape
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.negotiation.sentences import clashes_in_short
from drafting.workspace.negotiation.text_position_rows import TextPosition, spoken_of
from drafting.workspace.wording import Done, counted, cut_short, listed, quoted

if TYPE_CHECKING:
    from drafting.workspace.negotiation.proposal_rows import ProposalRow
    from drafting.workspace.record.session_record import SessionRecord

_TITLES = {
    "tabled": "Proposals in the order in which they were put",
    "paragraph": "Proposals by paragraph",
    "delegation": "Proposals by delegation",
    "voting": "Proposals in voting order",
    "open": "Open items",
}
VOTING = (
    "The order is an offer: which amendment is furthest removed in substance is for the Chair "
    "to decide. Amendments to amendments come first."
)


POSITIONS = "Positions on the text"
"""Heading of what delegations say where nothing is proposed."""


@dataclass(frozen=True, slots=True)
class Section:
    """Some proposals under one heading; an open paragraph may have none."""

    heading: str
    rows: tuple[ProposalRow, ...]


@dataclass(frozen=True, slots=True)
class WorkingList:
    """A list with its sections, and what is to be said above it."""

    title: str
    sections: tuple[Section, ...]
    says: str = ""
    positions: tuple[TextPosition, ...] = ()
    """What delegations say of the text itself."""

    @property
    def rows(self) -> tuple[ProposalRow, ...]:
        """All proposals in the order of the list, each once."""
        found = {row.number: row for section in self.sections for row in section.rows}
        return tuple(found.values())

    def on(self, text: Resolution, unit: str) -> WorkingList:
        """With those positions alone that are on one paragraph, or on what is beneath it."""
        inside = {one.id for one in Numbering(text).resolve(unit).unit.walk()}
        return replace(
            self, positions=tuple(one for one in self.positions if one.passage in inside)
        )


def working_list(
    proceedings: Proceedings, order: str, wanted: Callable[[ProposalRow], bool] | None = None
) -> WorkingList:
    """The proposals that are `wanted` (all, unless it is given) in an order that has a title.

    Open items and voting order have only what is before the room.
    """
    rows = [row for row in proceedings.rows() if wanted is None or wanted(row)]
    if order in ("voting", "open"):
        rows = [row for row in rows if row.proposal.is_live]
    makers: dict[str, Callable[[], Iterable[Section]]] = {
        "tabled": lambda: [Section("", tuple(rows))],
        "paragraph": lambda: _by_paragraph(proceedings.text, rows),
        "delegation": lambda: _by_delegation(rows),
        "voting": lambda: _in_voting_order(proceedings.text, rows),
        "open": lambda: _open(proceedings, rows),
    }
    says = VOTING if order == "voting" else ""
    sections = tuple(one for one in makers[order]() if one.rows or one.heading)
    return WorkingList(_TITLES[order], sections, says, proceedings.text_positions())


def in_order(order: str, rows: Sequence[ProposalRow], text: Resolution) -> tuple[ProposalRow, ...]:
    """Proposals in the order of a list, each once; what is settled has no place in a vote."""
    if order == "tabled":
        return tuple(rows)
    live = tuple(row for row in rows if row.proposal.is_live) if order == "voting" else rows
    sections = {
        "paragraph": lambda: _by_paragraph(text, rows),
        "delegation": lambda: _by_delegation(rows),
        "voting": lambda: _in_voting_order(text, live),
    }[order]()
    found = {row.number: row for section in sections for row in section.rows}
    # What has no place in the list comes behind.
    return tuple((found | {row.number: row for row in rows if row.number not in found}).values())


def _by_paragraph(text: Resolution, rows: Sequence[ProposalRow]) -> Iterator[Section]:
    places = _places(text)
    ordered = sorted(rows, key=lambda row: (places(row), row.number))
    for heading in dict.fromkeys(_heading(row) for row in ordered):
        yield Section(heading, tuple(row for row in ordered if _heading(row) == heading))


def _heading(row: ProposalRow) -> str:
    return row.label[:1].upper() + row.label[1:]


def _places(text: Resolution) -> Callable[[ProposalRow], float]:
    """Where a proposal belongs in reading order; an insertion right behind what it follows."""
    order = {row.unit.id: float(at) for at, row in enumerate(Numbering(text))}

    def place(row: ProposalRow) -> float:
        edit = next(row.edit.each())
        if isinstance(edit, InsertUnit):
            last = edit.place.after or edit.place.parent
            below = [one.id for unit in text.walk() if unit.id == last for one in unit.walk()]
            return max((order[one] for one in below), default=-1.0) + 0.5
        return order.get(edit.subject, -1.0)

    return place


def _by_delegation(rows: Sequence[ProposalRow]) -> Iterator[Section]:
    names = sorted({name for row in rows for name in row.proposal.by}, key=str.casefold)
    for name in names:
        yield Section(name, tuple(row for row in rows if name in row.proposal.by))


def _in_voting_order(text: Resolution, rows: Sequence[ProposalRow]) -> Iterator[Section]:
    for section in _by_paragraph(text, rows):
        yield Section(section.heading, _voted(section.rows, text))


def _voted(rows: Sequence[ProposalRow], text: Resolution) -> tuple[ProposalRow, ...]:
    """Furthest removed first, each behind the proposals that would amend it."""
    far = sorted(rows, key=lambda row: (-_removal(row, text), row.number))
    own = {row.proposal.id for row in rows}
    roots = [row for row in far if row.proposal.on not in own]

    def with_amendments(row: ProposalRow) -> Iterator[ProposalRow]:
        for other in far:
            if other.proposal.on == row.proposal.id:
                yield from with_amendments(other)
        yield row

    return tuple(one for row in roots for one in with_amendments(row))


def _removal(row: ProposalRow, text: Resolution) -> float:
    return removal(row.edit, text)


def _open(proceedings: Proceedings, rows: Sequence[ProposalRow]) -> Iterator[Section]:
    """Paragraphs that are not agreed, or only on a condition, and all that is pending."""
    text, standings = proceedings.text, proceedings.state.standings
    numbering = Numbering(text)
    waiting: dict[str, str] = {}
    for one in proceedings.hanging():
        waiting[one.unit] = " ".join(filter(None, (waiting.get(one.unit), one.reason)))
    left, spoken = list(rows), spoken_of(text, proceedings.state)
    for unit in paragraphs(text):
        inside = {one.id for one in unit.walk()}
        here = [row for row in left if inside.intersection(row.units)]
        left = [row for row in left if row not in here]
        stage = standings.stage(unit.id, unit.text)
        if here or not stage.is_agreed or unit.id in waiting or unit.id in spoken:
            said = waiting.get(unit.id) or f"{numbering.label(unit.id)} is {stage.value}."
            yield Section(said.removesuffix("."), tuple(here))
    yield from _by_paragraph(text, left)


# On paper


def write_list(session: SessionRecord, handle: str, found: WorkingList, path: Path) -> Done:
    """Write a list in the format of the file's name. Raises a FormatError."""
    from drafting.formats.atomic_write import write_atomically
    from drafting.workspace.files.bodies import body_of
    from drafting.workspace.files.output import as_working_paper, write_text

    text, context = session.text(handle), session.context
    document = _document(text, handle, found, Proceedings(session, handle).standing())
    if path.suffix.casefold() == ".md":
        write_atomically(path, _markdown(document).encode())
    else:
        body = as_working_paper(body_of(text, context, session.info.body))
        write_text(document, path, body, context)
    count = counted(len(found.rows), "proposal")
    return Done(f"Wrote {count} on {handle} to {path}.", text)


def _document(text: Resolution, handle: str, found: WorkingList, standing: str) -> Resolution:
    symbol = text.masthead.symbol or handle
    units = [Unit("", Kind.PARAGRAPH, escape(f"{standing}."))]
    units += [Unit("", Kind.PARAGRAPH, escape(found.says))] if found.says else []
    for section in found.sections:
        if section.heading:
            units.append(Unit("", Kind.HEADING, escape(section.heading)))
        for row in section.rows:
            printed = filter(None, (_line(row), row.reads))
            units += [Unit("", Kind.PARAGRAPH, text) for text in printed]
    if found.positions:
        units.append(Unit("", Kind.HEADING, POSITIONS))
        said = (escape(f"{one.says}.") for one in found.positions)
        units += [Unit("", Kind.PARAGRAPH, text) for text in said]
    numbered = (Unit(f"i{at}", unit.kind, unit.text) for at, unit in enumerate(units, start=1))
    return Resolution(
        kind=f"working list on {symbol}",
        title=escape(found.title),
        operative=tuple(numbered),
        language=text.language,
    )


def _markdown(document: Resolution) -> str:
    """The list as plain Markdown: it is for reading, and carries no identities."""
    lines = [f"# {document.title}", document.kind[:1].upper() + document.kind[1:]]
    for unit in document.operative:
        heading = unit.kind is Kind.HEADING
        lines.append(f"## {unit.text}" if heading else unit.text.replace(". **", "\\. **", 1))
    return "\n\n".join(lines) + "\n"


def _line(row: ProposalRow) -> str:
    by = escape(listed(list(row.proposal.by)))
    said = escape(f": {row.says}")
    notes = "; ".join(note.rstrip(".") for note in notes_of(row))
    return f"{row.number}. **{by}**{said} ({escape(notes)})"


def notes_of(row: ProposalRow) -> Iterator[str]:
    """How a proposal stands, what is held of it, and what stands against it."""
    from drafting.amendments.compilation.attribution import held

    proposal = row.proposal
    if row.on:
        yield f"on proposal {row.on}"
    yield row.grade if proposal.is_live else proposal.stage.value
    if row.carried and row.carried.reason:
        yield row.carried.reason
    yield from (f"with the footnote {quoted(note.text)}" for note in proposal.notes)
    if row.on_the_basis:
        yield row.on_the_basis
    if row.package:
        yield f"part of the package “{row.package}”"
    if proposal.condition:
        yield f"withdrawn {proposal.condition}"
    yield from held(proposal)
    yield from (f"{sentence[:1].lower()}{sentence[1:]}" for sentence in clashes_in_short(row))
    if proposal.rationale:
        yield cut_short(proposal.rationale, 200)
