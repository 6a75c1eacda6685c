"""A compilation that somebody sent, brought in: its text, its proposals, who holds what."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.amendments.agreement import Agreement, Decision
from drafting.amendments.compilation.paper import HEADING
from drafting.amendments.compilation.reading import (
    Paragraph,
    Piece,
    is_compilation,
    read_compilation,
    wants_kept,
    wants_out,
)
from drafting.amendments.compilation.values import Mark, Status
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Proposal
from drafting.model.edits import EditText, InsertUnit
from drafting.model.inline import escape, plain, tidy
from drafting.model.numbering import Numbering, letters
from drafting.model.resolution import OPERATIVE, PREAMBLE, Resolution
from drafting.model.tree import Place
from drafting.model.unit import Kind, Unit
from drafting.workspace.days import surrounded
from drafting.workspace.errors import NoCompilationError
from drafting.workspace.paths import name_as_text
from drafting.workspace.wording import Done, counted

if TYPE_CHECKING:
    from drafting.workspace.context import Context
    from drafting.workspace.session import Session

_STANCES = (
    (re.compile(r"(?:will |can )?(?:support|accept)", re.IGNORECASE), Stance.SUPPORTS),
    (re.compile(r"(?:oppose|reject|object)", re.IGNORECASE), Stance.OPPOSES),
    (re.compile(r"(?:scrutiny )?reserv", re.IGNORECASE), Stance.RESERVES),
    (re.compile(r"flexib", re.IGNORECASE), Stance.FLEXIBLE),
)
_SUBPARAGRAPH = re.compile(r"\(([a-z]{1,4})\)\s+(.*)")
_SUPPORTED = re.compile(r"\s(?:with (?:the )?supports? of|supported by)\s", re.IGNORECASE)


def read_file(path: Path, context: Context) -> tuple[Paragraph, ...]:
    """The paragraphs of a compilation in a file. Raises a FormatError or NoCompilationError."""
    from drafting.formats.canonical import is_canonical
    from drafting.formats.files import read_words

    is_text = path.suffix.casefold() in (".txt", ".md")
    text = tidy(read_words(path)) if is_text else ""
    if is_text and not is_canonical(text):
        is_markdown = path.suffix.casefold() == ".md"
        paragraphs = read_compilation(_joined(_without_head(text, is_markdown=is_markdown)))
    else:
        paragraphs = read_compilation("\n".join(_lines(path, context)))
    if not is_compilation(paragraphs):
        raise NoCompilationError(path.name)
    return paragraphs


def _without_head(text: str, *, is_markdown: bool) -> str:
    """The words of a compilation; of one that we wrote, without its head and its notes."""
    from drafting.formats.paper import END_OF_HEAD, NOTES

    lines = text.replace("\r\n", "\n").split("\n")
    if lines[0].lstrip("# ").startswith(HEADING) and END_OF_HEAD in lines:
        lines = lines[lines.index(END_OF_HEAD) + 1 :]
        lines = lines[: lines.index(NOTES)] if NOTES in lines else lines
    if is_markdown:
        lines = [plain(line.lstrip("#").strip()) for line in lines]
    return "\n".join(lines)


def _joined(text: str) -> str:
    """A paragraph a line: lines that are wrapped are joined, where empty lines part others."""
    blocks = re.split(r"\n\s*\n", text.replace("\r\n", "\n"))
    if len(blocks) < 2:
        return text
    return "\n".join(" ".join(block.split("\n")) for block in blocks)


def _lines(path: Path, context: Context) -> list[str]:
    from drafting.formats.files import read_file as read_text

    text = read_text(path, context.ids).resolution
    lines = [plain(text.title), plain(text.enacting)]
    for row in Numbering(text):
        label = row.label if row.unit.kind in (Kind.PREAMBULAR, Kind.OPERATIVE) else row.number
        if row.number.startswith(("PP", "OP")):
            label = row.number
        lines.append(f"{label} {plain(row.unit.text)}".strip())
    return [line for line in lines if line]


def bring_in(session: Session, path: Path, handle: str) -> Done:
    """Begin a resolution from a compilation: its text, its proposals and positions on record.

    Raises a FormatError, a StoreError or NoCompilationError.
    """
    from drafting.workspace.recording import record

    context = session.context
    entry = Entry(read_file(path, context), context)
    handle = handle or re.sub(r"[^\w.\-]+", "-", path.stem).strip("-.")
    message = f"Brought in {handle} from the compilation {name_as_text(path)}."
    session.store.add(handle, entry.text, record(context, message))
    state = session.state()
    proposals = [
        replace(one, state=state, around=surrounded(one, entry.text)) for one in entry.proposals
    ]

    def change(now: Negotiation) -> Negotiation:
        for proposal in proposals:
            now = now.with_proposal(proposal)
        standings = now.standings
        for unit, decision in entry.decisions:
            standings = standings.decide(unit, decision)
        return replace(now, standings=standings)

    said = f"{counted(len(proposals), 'proposal')} of {name_as_text(path)} are on record."
    session.negotiating(handle).record(said, change)
    progress = session.negotiating(handle).progress()
    return Done(f"{message} {said} {progress}.", entry.text)


class Entry:
    """What a compilation says, as a text and what is proposed for it."""

    def __init__(self, paragraphs: tuple[Paragraph, ...], context: Context) -> None:
        self._context = context
        self._now = context.now()
        self.proposals: list[Proposal] = []
        self.decisions: list[tuple[str, Decision]] = []
        self.text = Resolution()
        self._last = ""
        for paragraph in paragraphs:
            self._take(paragraph)

    def _take(self, paragraph: Paragraph) -> None:
        label = paragraph.label.upper()
        if _SUBPARAGRAPH.match(str(paragraph)[len(label) :].lstrip()) and self._above(label):
            self._below(paragraph)
        elif not label:
            self._heading(paragraph)
        else:
            preamble = label.startswith("PP")
            part = PREAMBLE if preamble else OPERATIVE
            kind = Kind.PREAMBULAR if preamble else Kind.OPERATIVE
            number = _number(paragraph, self._next(part))
            units = self.text.part(part)
            place = Place(part, units[-1].id if units else None)
            self._last = label
            self._add(paragraph, Unit(self._context.ids(), kind, "", number=number), place)

    def _add(self, paragraph: Paragraph, unit: Unit, place: Place) -> None:
        """Put a paragraph into the text with what is proposed for it; or propose it as a whole."""
        made = _opened if unit.kind is not Kind.SUBPARAGRAPH else escape
        unit = replace(unit, text=made(paragraph.text))
        if not plain(unit.text).strip(" ,;."):
            self._new_paragraph(paragraph, unit, place)
            return
        self.text = InsertUnit(place, unit).apply(self.text)
        for piece in paragraph.proposals:
            words = paragraph.made(piece)
            alike = words.split(" ")[:1] == plain(unit.text).split(" ")[:1]
            # A word that only comes to stand first is no opening word.
            edit = EditText(unit.id, unit.text, made(words) if alike else escape(words))
            self._propose(paragraph, piece, edit)
        if paragraph.agreed:
            decision = Decision(Agreement.AGREED, self._context.author, self._now, text=unit.text)
            self.decisions.append((unit.id, decision))

    def _above(self, label: str) -> Unit | None:
        """The paragraph that a subparagraph belongs to: the last one, or the one it names."""
        units = self.text.operative or self.text.preamble
        return units[-1] if units and label in ("", self._last) else None

    def _below(self, paragraph: Paragraph) -> None:
        """A line such as “(b) To light;” under the paragraph before it."""
        above = self._above(paragraph.label.upper())
        found = _SUBPARAGRAPH.match(str(paragraph)[len(paragraph.label) :].lstrip())
        if above is None or found is None:
            return
        parent = above
        if above.children and _is_deeper(found[1], len(above.children)):
            parent = above.children[-1]
        last = parent.children[-1].id if parent.children else None
        own = read_compilation(found[2])[0]
        unit = Unit(self._context.ids(), Kind.SUBPARAGRAPH, "")
        self._add(replace(own, label=f"{self._last} ({found[1]})"), unit, Place(parent.id, last))

    def _heading(self, paragraph: Paragraph) -> None:
        words = escape(paragraph.text)
        units = self.text.operative or self.text.preamble
        if units and words:
            part = OPERATIVE if self.text.operative else PREAMBLE
            unit = Unit(self._context.ids(), Kind.HEADING, words)
            self.text = InsertUnit(Place(part, units[-1].id), unit).apply(self.text)
        elif words.rstrip().endswith(",") and not self.text.enacting:
            self.text = replace(self.text, enacting=f"*{words.rstrip(',')}*,")
        elif not self.text.title:
            self.text = replace(self.text, title=words)
        else:
            other = (*self.text.masthead.other, words)
            self.text = replace(self.text, masthead=replace(self.text.masthead, other=other))

    def _next(self, part: str) -> int:
        """The number that the order would give the next paragraph."""
        rows = (row for row in Numbering(self.text) if row.part == part and not row.depth)
        digits = [found for row in rows if (found := re.search(r"\d+", row.label))]
        return 1 + max((int(one[0]) for one in digits), default=0)

    def _new_paragraph(self, paragraph: Paragraph, unit: Unit, place: Place) -> None:
        """A paragraph of which nothing stands in the text yet."""
        for piece in paragraph.proposals:
            new = replace(unit, text=_opened(paragraph.made(piece)), number="")
            edit = InsertUnit(place, replace(new, id=self._context.ids()))
            self._propose(paragraph, piece, edit)

    def _propose(self, paragraph: Paragraph, piece: Piece, edit: EditText | InsertUnit) -> None:
        out = piece.stretch.status is Status.DELETED
        asking = [one for one in piece.stretch.marks if _asks(one, out=out)]
        by = tuple(name for mark in asking for name in _names(mark))
        verb = "delete" if out else "insert"
        words = " ".join(piece.stretch.text.split())
        others = [one for one in piece.stretch.marks if one not in asking]
        self.proposals.append(
            Proposal(
                id=self._context.ids(),
                by=by or ("Unknown",),
                edit=edit,
                label=paragraph.label,
                says=f"{verb} “{words}” in {paragraph.label}",
                when=self._now,
                rationale="; ".join(_said(paragraph)),
                positions=tuple(
                    self._position(name, mark) for mark in others for name in _names(mark)
                ),
            )
        )

    def _position(self, name: str, mark: Mark) -> Position:
        stance = _stance(mark.says)
        plainly = mark.says.casefold() in ("delete", "retain", "reserve", "flexible", "supports")
        return Position(name, stance, self._now, comment="" if plainly else mark.says)


def _is_deeper(marker: str, before: int) -> bool:
    """Whether a marker in roman numerals is of the second degree, not the next letter."""
    if not re.fullmatch(r"[ivx]+", marker):
        return False
    return marker != letters(before + 1)


def _said(paragraph: Paragraph) -> list[str]:
    """What delegations say of a paragraph as a whole: "EU, US: no change in position"."""
    return [str(one.mark)[1:-1] for one in paragraph.remarks if one.mark.says]


def _asks(mark: Mark, *, out: bool) -> bool:
    return not mark.says or (out and wants_out(mark.says))


def _names(mark: Mark) -> list[str]:
    return [part for name in mark.delegations for part in _SUPPORTED.split(name)]


def _stance(says: str) -> Stance:
    if wants_out(says):
        return Stance.DELETE
    if wants_kept(says):
        return Stance.RETAIN
    found = (stance for pattern, stance in _STANCES if pattern.match(says))
    return next(found, Stance.RESERVES)


def _number(paragraph: Paragraph, expected: int) -> str:
    """The number of a paragraph that the order would not give it: "PP2 bis", "3 bis."."""
    part, digits, word = re.fullmatch(r"(\D+?)\s?(\d+)\s?(.*)", paragraph.label).groups()  # type: ignore[union-attr]
    if not word and int(digits) == expected:
        return ""
    bare = f"{digits} {word.casefold()}".strip()
    return f"PP{bare}" if part.upper().startswith("PP") else f"{bare}."


def _opened(words: str) -> str:
    """The words as inline markup, the opening word in italics."""
    first, space, rest = escape(words).partition(" ")
    return f"*{first}*{space}{rest}" if first.isalpha() else escape(words)
