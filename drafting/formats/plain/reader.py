"""The plain-text reader: the stages in order."""

from __future__ import annotations

from collections.abc import Container, Iterator

from drafting.dataclasses import fields, replace
from drafting.formats.account import accounted, source_of
from drafting.formats.plain.bullets import without_common_bullets
from drafting.formats.plain.chats import with_stamps_apart
from drafting.formats.plain.document_head import DocumentHead
from drafting.formats.plain.document_parts import find_opening
from drafting.formats.plain.enacting import enacting_sentence, language_of
from drafting.formats.plain.footnotes import take_out_notes
from drafting.formats.plain.furniture import mark_furniture, own_symbol
from drafting.formats.plain.head import read_head
from drafting.formats.plain.headings import numbered_or_labelled
from drafting.formats.plain.inline_text import InlineParser
from drafting.formats.plain.italics import enacting_italics
from drafting.formats.plain.letters import mark_letter
from drafting.formats.plain.lines import bare_heading, join_lines, split_lines
from drafting.formats.plain.lost_marks import with_lost_marks
from drafting.formats.plain.nested_numbers import with_letters_within
from drafting.formats.plain.nodes import Outline
from drafting.formats.plain.note_forms import with_usual_notes
from drafting.formats.plain.notes import SourceNotes
from drafting.formats.plain.ones import with_ones_counted
from drafting.formats.plain.outline import outline
from drafting.formats.plain.paragraphs import Paragraph, paragraphs
from drafting.formats.plain.passages import chosen_lines, passages, without_connecting
from drafting.formats.plain.repairs import repair_numbers
from drafting.formats.plain.reports import choose
from drafting.formats.plain.run_together import parted, taken_apart
from drafting.formats.plain.spoken import without_repeated_quotes
from drafting.formats.plain.units import UnitBuilder, keep_typed_numbers
from drafting.formats.plain.unsaid import is_adopted, tongue
from drafting.formats.plain.unusual_numbers import with_usual_numbers
from drafting.formats.plain.widths import single_spaced
from drafting.formats.reading import Passage, Reading, Remark
from drafting.lexicon.kinds import ADOPTED, DRAFT
from drafting.model.identity import IdSource
from drafting.model.inline import plain
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.patterns import regex

_MASTHEAD_FIELDS = tuple(
    entry.name for entry in fields(Masthead) if entry.name not in ("symbol", "other")
)
_ADOPTED_SYMBOL = regex(r"/RES/(?P<number>[\w-]+/\d+(?:/?\s?[A-Z]{1,2})?|\d+ \(\d{4}\))$")


def read(
    text: str,
    ids: IdSource,
    which: int | None,
    name: str,
    *,
    piece: bool,
    taken_in: Container[int] = (),
) -> Reading:
    """The resolution in `text`: `read_plain` says what it promises."""
    return _Reading(text, ids, which, name, piece=piece, taken_in=taken_in).run()


class _Reading:
    """One reading, stage by stage."""

    def __init__(
        self,
        text: str,
        ids: IdSource,
        which: int | None,
        name: str,
        *,
        piece: bool,
        taken_in: Container[int],
    ) -> None:
        self._remarks: list[Remark] = []
        self._language = "en"
        lines = list(with_stamps_apart(split_lines(text)))
        lines = without_common_bullets(without_repeated_quotes(lines))
        lines = with_usual_numbers(with_usual_notes(single_spaced(lines)))
        lines, told = with_ones_counted(lines)
        self._remarks += told
        lines = with_usual_notes(taken_apart(with_letters_within(lines)))
        self._symbol = own_symbol(lines)
        marked = mark_letter(mark_furniture(lines, self._symbol))
        self._lines = [
            line._replace(furniture=False) if line.number in taken_in else line for line in marked
        ]
        self._parted = take_out_notes(self._lines)
        self._notes = SourceNotes(self._parted.notes, ids)
        self._reader = InlineParser(self._notes)
        self._chosen = choose(self._parted.lines, which, name)
        self._remarks += self._chosen.remarks
        self._opening = find_opening(self._chosen.lines, piece=piece)
        self._ids = ids

    def run(self) -> Reading:
        head = read_head(self._opening.head, enacts=bool(self._opening.speaking))
        enacting, body = self._body()
        made = outline(
            body,
            self._remarks.append,
            amendment=self._opening.amendment,
            enacted=enacting != "",
            english=self._language == "en",
            several=bool(self._opening.several),
        )
        resolution, maker = self._make(head, enacting, made)
        resolution = keep_typed_numbers(resolution, maker, self._remarks.append)
        self._remark_on_head(head)
        self._remark_on_notes()
        remarks = tuple(sorted(self._remarks, key=lambda remark: remark.line))
        source = without_connecting(self._passages(), head, resolution)
        return accounted(
            Reading(resolution, remarks), source_of(source), self._ids, typed_marks=True
        )

    def _passages(self) -> Iterator[Passage]:
        """All lines; of a report those of one text are read, and the notes that it refers to."""
        aside = self._parted.set_aside
        unknown = frozenset(printed for _, printed in self._notes.unknown)
        square = self._notes.square()
        if not self._chosen.one_of_several:
            return passages(self._lines, aside, unknown=unknown, square=square)
        uncited = self._notes.unreferred()
        read = chosen_lines(self._lines, self._parted, self._chosen.lines, uncited)
        return passages(self._lines, aside, read, unknown=unknown, square=square)

    def _body(self) -> tuple[str, list[Paragraph]]:
        """The enacting words and the paragraphs of the body."""
        enacting = join_lines([line.text for line in self._opening.enacting])
        speaking = join_lines([line.text for line in self._opening.speaking])
        self._language = language_of(speaking) or "en"
        if not speaking and not self._opening.amendment:
            self._language = tongue(line.text for line in self._opening.body)
        if self._language != "en":
            found = list(parted(paragraphs(self._opening.body, english=False)))
            return enacting, with_lost_marks(found, english=False)
        found = paragraphs(self._opening.body)
        amendment = self._opening.amendment
        found = found if amendment else list(parted(found))
        found = numbered_or_labelled(found, amendment=amendment, enacted=enacting != "")
        found = repair_numbers(found, self._remarks.append)
        first = found[0] if found and found[0].mark is None and not enacting else None
        if first is not None and (sentence := enacting_sentence(first.text)):
            enacting, first.text = sentence
        return enacting, found if amendment else with_lost_marks(found)

    def _make(
        self, head: DocumentHead, enacting: str, made: Outline
    ) -> tuple[Resolution, UnitBuilder]:
        read = self._reader.read
        masthead = self._masthead(head)
        if self._chosen.one_of_several:
            masthead = replace(masthead, symbol="")  # it is that of the report
        sponsors = tuple(read(name, head.sponsor_line) for name in head.sponsors)
        star = read(f"x{head.sponsors_star}", head.sponsor_line) if head.sponsors_star else ""
        values = {
            name: self._value(head, name) for name in ("kind", "submitted_by", "chapeau", "title")
        }
        line = self._opening.enacting[0].number if self._opening.enacting else 0
        enacting_words = read(enacting, line)
        maker = UnitBuilder(
            self._reader, self._ids, italics=self._wants_italics(values["kind"], made)
        )
        resolution = Resolution(
            masthead=masthead,
            sponsors=sponsors,
            sponsors_note=star[3:-1] if star.startswith("x[^") else "",
            kind=values["kind"]
            or (ADOPTED if is_adopted(masthead, made.closing, sponsors) else DRAFT),
            submitted_by=values["submitted_by"],
            chapeau=values["chapeau"],
            title=values["title"],
            enacting=enacting_italics(enacting_words) if maker.italics else enacting_words,
            preamble=maker.part(made.preamble),
            operative=maker.part(made.operative),
            annexes=maker.part(made.annexes),
            closing=read("\n".join(text for text, _ in made.closing), 0),
            notes=self._made_notes(),
            language=self._language,
        )
        return resolution, maker

    def _made_notes(self) -> tuple[Note, ...]:
        """The notes; of a report those that the text refers to."""
        notes = self._notes.made(self._reader.plain_read)
        if not self._chosen.one_of_several:
            return notes
        return tuple(note for note in notes if note.id in self._notes.referred)

    def _masthead(self, head: DocumentHead) -> Masthead:
        values = {name: self._value(head, name) for name in _MASTHEAD_FIELDS}
        if values["adoption"] and not values["number"]:
            values["number"] = self._number_of_symbol()
        other = tuple(self._reader.read(text, line) for text, line in head.other)
        return Masthead(symbol=self._reader.read(self._symbol, 1), other=other, **values)

    def _number_of_symbol(self) -> str:
        """The number of an adopted text that is printed in its symbol only."""
        match = _ADOPTED_SYMBOL.search(self._symbol)
        if match is None:
            return ""
        message = f"The number {match['number']} was taken from the symbol."
        self._remarks.append(Remark(0, message, self._symbol))
        return match["number"]

    def _value(self, head: DocumentHead, name: str) -> str:
        text, line = head.value(name)
        return self._reader.read("\n".join(bare_heading(t) for t in text.split("\n")), line)

    def _wants_italics(self, kind: str, made: Outline) -> bool:
        """A decision without a preamble is printed upright throughout."""
        return "decision" not in kind or bool(made.preamble)

    def _remark_on_head(self, head: DocumentHead) -> None:
        for text, line in head.other:
            self._remarks.append(
                Remark(line, "This line of the masthead has no place of its own.", text)
            )

    def _remark_on_notes(self) -> None:
        for line, printed in self._notes.unknown:
            message = f"Nothing is found that the mark {printed} refers to; it was kept as text."
            self._remarks.append(Remark(line, message, printed))
        for note in self._notes.unreferred():
            if self._chosen.one_of_several:
                message, text = f"Note {note.mark} is of the rest of the report.", note.text
            else:
                message = f"Nothing refers to note {note.mark}; it was kept."
                text = plain(note.text)[:120]
            self._remarks.append(Remark(note.line, message, text))
