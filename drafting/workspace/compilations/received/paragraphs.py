"""The paragraphs of a compilation, taken in one after the other: text, or a proposal."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from drafting.amendments.agreement import Decision
from drafting.amendments.compilation.asked_edits import VALUES
from drafting.amendments.compilation.captions import (
    Caption,
    alternative_of,
    key_of,
    range_named,
    read_caption,
)
from drafting.amendments.compilation.letters import Letters
from drafting.amendments.compilation.list_reader import ReadKind, ReadList
from drafting.amendments.compilation.reader import ReadParagraph, read_paragraph, read_words
from drafting.amendments.positions import Stance
from drafting.dataclasses import replace
from drafting.formats.plain.landmarks import annex_parts
from drafting.model.fields import set_field
from drafting.model.inline import note_references, plain
from drafting.model.resolution import OPERATIVE, PREAMBLE, Note, Resolution
from drafting.model.tree import Place
from drafting.model.unit import Kind, Unit
from drafting.workspace.compilations.received.agreed_remarks import conditions_of, stage_of
from drafting.workspace.compilations.received.bracket_drafts import BracketDrafts, bare, is_empty
from drafting.workspace.compilations.received.listed_proposals import names_of, reworded_by
from drafting.workspace.compilations.received.remarked_proposals import planned
from drafting.workspace.compilations.received.text import (
    ReceivedText,
    sections_begun,
    sections_named,
)
from drafting.workspace.negotiation.text_position_rows import (
    RESERVED,
    SAID,
    is_on_text,
    read_marks,
)

if TYPE_CHECKING:
    from drafting.amendments.compilation.ranges import RangeName
    from drafting.amendments.positions import Position
    from drafting.workspace.compilations.received.paper_parts import PaperParts
    from drafting.workspace.compilations.received.proposals import Draft
    from drafting.workspace.environment.context import Context

TITLE = "title"
_UNCALLED = ("chapeau", "enacting", "closing")
"""Single values among the paragraphs, which have no name there."""


class ReceivedParagraphs:
    """The text of a compilation, what its brackets propose, and what was not understood."""

    def __init__(
        self, parts: PaperParts, listed: ReadList, context: Context, changed: Collection[str]
    ) -> None:
        self._parts, self._changed, self._context = parts, changed, context
        self._has_list = bool(listed.entries)
        self.decisions: list[tuple[str, Decision]] = []
        self._early: list[ReadParagraph] = []
        """Other wordings whose paragraph has not come yet."""
        self._agreed: list[tuple[str, str]] = []
        """Label and words of each of these decisions, in the same order."""
        self.printed: dict[str, str] = {}
        """The words of each line by the name of its paragraph, with a sign for each note."""
        self._inserted = {key_of(name) for one in listed.entries for name in names_of(one)}
        self._alternatives = {
            name
            for name in map(reworded_by, listed.entries)
            if " alt " in name and not read_caption(name).main
        }
        self._alternatives |= {
            name
            for one in listed.entries
            for name in names_of(one)
            if name.startswith("Annex") and not read_caption(name).main
        }
        """Names of what is proposed by which their lines alone would not be known."""
        self._present = {key_of(name): words for name, words in listed.present.items()}
        self._kinds = list(listed.kinds)
        lines = (*parts.text, *parts.listed)
        anywhere = {name for line in lines for name in note_references(line)}
        self._uncited = {*listed.uncited, *(parts.notes.keys() - anywhere)}
        self._growing: dict[str, list[tuple[Draft, str]]] = {}
        captions = [read_caption(plain(line)) for line in parts.text]
        mains = [one.main.rpartition(", ")[2] for one in captions if one.main]
        self._parts_named = {PREAMBLE if one.startswith("PP") else OPERATIVE for one in mains}
        """The parts of which some paragraph has a name."""
        sections = sections_named(captions) or (
            frozenset() if self._has_list else sections_begun(parts.text, captions)
        )
        self._text = ReceivedText(context.ids, parts.has_looks, sections)
        self.looks = self._text.looks
        self.brackets = BracketDrafts(context.ids, self.looks)
        self.positions: dict[str, tuple[Position, ...]] = {}
        """What delegations say of the text itself, by the identities of its paragraphs."""
        for line in parts.text:
            self._take(line)
        self.notes = tuple(self._note(name, words) for name, words in parts.notes.items())
        for paragraph in self._early:
            self._named_early(paragraph)
        for label, agreed in listed.agreed.items():
            if (unit := self._text.units.get(key_of(label))) is not None:
                self._decide(self._text.text.find(unit), label, agreed)
        self._take_conditions()

    def _named_early(self, paragraph: ReadParagraph) -> None:
        """Another wording that was printed before the paragraph that it is of."""
        base, number = alternative_of(paragraph.caption.key)
        if base in self._text.units:
            unit = self._text.text.find(self._text.units[base])
            self.brackets.other_wordings(paragraph, unit, number)
        else:
            self._aside(paragraph)

    def _take_conditions(self) -> None:
        """What each agreement depends on, now that all paragraphs are known."""
        for at, (label, agreed) in enumerate(self._agreed):
            unit, decision = self.decisions[at]
            conditions = conditions_of(agreed, self._text.units)
            if conditions is None:
                self.brackets.unread.append(f"{label}: ({agreed})")
            else:
                self.decisions[at] = (unit, replace(decision, conditions=conditions))

    def _decide(self, unit: Unit, label: str, agreed: str) -> None:
        """Note how far a paragraph is agreed."""
        now, by = self._context.now(), self._context.author
        self.decisions.append((unit.id, Decision(stage_of(agreed), by, now, text=unit.text)))
        self._agreed.append((label, agreed))

    def whole_text(self) -> Resolution:
        """The text with its footnotes."""
        text = self._text.with_typed_annexes
        cited = {name for words in text.texts() for name in note_references(words)} | self._uncited
        return replace(text, notes=tuple(note for note in self.notes if note.id in cited))

    def _take(self, line: str) -> None:
        if self._kinds and self._take_kind(line, self._kinds[0]):
            return
        if self._take_alternative(line):
            return
        if is_table(line) and self._text.is_begun:
            self._text.table(line)
            return
        paragraph = read_paragraph(line, self._text.last)
        caption = self._text.full(paragraph.caption)
        if not caption.main and (told := self._told_by_place(paragraph)):
            caption = told
        if not caption.main:
            self._without_name(replace(read_words(line), remarks=paragraph.remarks))
            return
        self.printed[caption.key] = Letters(line).words[caption.end :]
        if self._is_listed(caption):
            self._text.passed(caption)
        else:
            self._named(replace(paragraph, caption=caption))

    def _told_by_place(self, paragraph: ReadParagraph) -> Caption | None:
        """The name of a paragraph where no paragraph of its part has one in the file."""
        words = plain("".join(one.stretch.text for one in paragraph.pieces)).rstrip()
        if self._has_list or not self._text.text.enacting:
            return None
        preamble, operative = self._text.text.preamble, self._text.text.operative
        if words.endswith(",") and not operative and PREAMBLE not in self._parts_named:
            return Caption(f"PP{len(preamble) + 1}")
        if words.endswith((";", ".")) and OPERATIVE not in self._parts_named:
            return Caption(f"OP{len(operative) + 1}")
        return None

    def _is_read(self, key: str) -> bool:
        """Whether the brackets of a paragraph are read for proposals."""
        return not self._has_list or key in self._changed

    def _is_listed(self, caption: Caption) -> bool:
        """Whether a line prints what the list brings in."""
        if self._is_read(caption.key):
            return False
        if range_named(caption.main):
            return True
        base, place = alternative_of(caption.key)
        return caption.key in self._inserted or bool(place and base in self._text.units)

    # Paragraphs with a name

    def _named(self, paragraph: ReadParagraph) -> None:
        caption = paragraph.caption
        if name := range_named(caption.main):
            self._in_place_of_range(paragraph, name)
            return
        base, number = alternative_of(caption.key)
        if number and base in self._text.units and is_empty(paragraph.text):
            unit = self._text.text.find(self._text.units[base])
            self.brackets.other_wordings(paragraph, unit, number)
        elif number and base not in self._text.units and is_empty(paragraph.text):
            self._early.append(paragraph)
        elif caption.path and caption.above in self._growing:
            self._under_proposed(paragraph)
        elif (place := self._text.place(caption)) is None:
            self._aside(paragraph)
        else:
            self._placed(paragraph, place)

    def _in_place_of_range(self, paragraph: ReadParagraph, name: RangeName) -> None:
        self._text.passed(paragraph.caption)
        if paragraph.caption.path:
            is_taken = self.brackets.beneath_range(paragraph)
        else:
            self.brackets.in_place_of_range(paragraph, name)
            is_taken = bool(paragraph.proposals) and is_empty(paragraph.text)
        if not is_taken:
            self._aside(paragraph)

    def _placed(self, paragraph: ReadParagraph, place: Place) -> None:
        caption = paragraph.caption
        is_read = self._is_read(caption.key)
        typed = _typed_stances(paragraph) if is_read else frozenset[Stance]()
        held = tuple(read_marks(paragraph.remarks, self._context.now(), typed))
        others = tuple(mark for mark in paragraph.remarks if not is_on_text(mark, typed))
        paragraph = replace(paragraph, remarks=others)
        words = bare(paragraph.text) if is_read else self._words(caption.key, paragraph)
        unit = self._text.made(caption, words, place)
        if is_read and (caption.is_new or (paragraph.proposals and is_empty(words))):
            self._growing[caption.key] = self.brackets.new(paragraph, unit, place)
            self._text.passed(caption)
            return
        self._text.add(caption, unit, place)
        if is_read and alternative_of(caption.key)[1]:
            self.brackets.unread.append(
                f"It stands in the text as a paragraph, for nobody is named: "
                f"{caption.label}: {plain(words)}"
            )
        if held:
            self.positions[unit.id] = held
        if is_read:
            self.brackets.changes(paragraph, unit)
        if paragraph.agreed:
            self._decide(unit, caption.label, paragraph.agreed)

    def _words(self, name: str, paragraph: ReadParagraph) -> str:
        """What something reads at present, as the list says or the brackets tell."""
        return self._present.get(name, _unstruck(paragraph.text))

    def _under_proposed(self, paragraph: ReadParagraph) -> None:
        """A subparagraph of a paragraph that is itself proposed comes in with it."""
        caption = paragraph.caption
        words = bare("".join(one.stretch.text for one in paragraph.pieces)).strip()
        if words.startswith("[") and words.endswith("]"):
            words = words[1:-1]
        grown = []
        for draft, parent in self._growing[caption.above]:
            child = Unit(self._context.ids(), Kind.SUBPARAGRAPH, words)
            draft.grow(parent, child)
            grown.append((draft, child.id))
        self._growing[caption.key] = grown
        self._text.passed(caption)

    # Lines without a name

    def _take_kind(self, line: str, wanted: ReadKind) -> bool:
        """Take in a line whose kind the list tells; False if it is another line."""
        if wanted.words and plain(line) in (_number(wanted.label), wanted.number):
            return True
        lines = _behind(line, wanted)
        found = next((one for one in lines if _is_same(one.text, wanted.words)), None)
        if found is None:
            return False
        self._kinds.pop(0)
        unit = self._text.add_kind(wanted)
        if held := tuple(read_marks(found.remarks, self._context.now())):
            self.positions[unit] = held
        self.printed[wanted.label] = Letters(found.source).words
        return True

    def _take_alternative(self, line: str) -> bool:
        """Pass over a line with another wording that the list tells; False for another line."""
        words = Letters(line).words
        for name in self._alternatives.difference(self._changed):
            if words.startswith(f"{name} "):
                self.printed[name] = words.removeprefix(f"{name} ")
                return True
        return False

    def _without_name(self, paragraph: ReadParagraph) -> None:
        for field in _UNCALLED:
            value = self._present.get(VALUES[field])
            if value is not None and _is_same(paragraph.text, value):
                del self._present[VALUES[field]]
                self._text.text = set_field(self._text.text, field, value)
                return
        if self._text.is_begun and paragraph.proposals and is_empty(paragraph.text):
            if not self._has_list:
                heading = Unit("", Kind.HEADING, "", level=1)
                self.brackets.new(paragraph, heading, self._text.end())
            return
        self._heading(paragraph)

    def _heading(self, paragraph: ReadParagraph) -> None:
        """A heading, the title or the enacting words, as its place tells."""
        is_title = not self._text.is_begun and not self._text.text.title
        words = bare(paragraph.text)
        if is_title and not self._is_read(TITLE):
            words = self._words(VALUES[TITLE], paragraph)
        annex = annex_parts(plain(words)) if self._text.is_begun and not self._has_list else None
        if annex is not None:
            name, mark, title = annex
            made: Unit | str = self._text.begin_annex(name, mark + title)
        else:
            made = self._text.heading(words)
        if made == TITLE:
            self.printed[TITLE] = Letters(paragraph.source).words
        if isinstance(made, Unit) and not self._has_list:
            self.brackets.changes(paragraph, made)
        elif isinstance(made, str) and made and self._is_read(made):
            self.brackets.value(made, paragraph)
        elif not made:
            self._aside(paragraph)

    def _aside(self, paragraph: ReadParagraph) -> None:
        """Keep a line that has no place in the text, and say so."""
        self._text.aside(paragraph.source)
        self.brackets.unread.append(f"It has no place in the text: {plain(paragraph.source)}")

    # Footnotes

    def _note(self, name: str, words: str) -> Note:
        mark = next((mark for mark, one in self._parts.marks.items() if one == name), "")
        paragraph = read_words(words)
        called = f"Footnote {mark}"
        self.printed[called] = Letters(words).words
        own_mark = "" if mark.isdecimal() else mark
        if called in self._present:
            return Note(name, self._present[called], own_mark)
        if self._has_list and called not in self._changed:
            return Note(name, _unstruck(paragraph.text), own_mark)
        return self._read_note(name, mark, paragraph, own_mark)

    def _read_note(self, name: str, mark: str, paragraph: ReadParagraph, own_mark: str) -> Note:
        """A footnote by its brackets: one that is proposed as a whole comes in with its mark."""
        if is_empty(paragraph.text) and len(paragraph.proposals) == 1:
            return Note(name, bare(paragraph.proposals[0].stretch.text), own_mark)
        note = Note(name, bare(paragraph.text), own_mark)
        self.brackets.note(note, mark, paragraph)
        return note


def is_table(line: str) -> bool:
    """Whether a line is a table in the notation of the model."""
    return all(row.startswith("|") and row.endswith("|") for row in line.split("\n"))


def _typed_stances(paragraph: ReadParagraph) -> frozenset[Stance]:
    """The stances of the text that are read as rooms type them behind a paragraph.

    Where something is proposed, what is said may be of that, but for a reservation; what stands
    behind a request for the whole paragraph is of the request.
    """
    if any(planned(mark.says) for mark in paragraph.remarks):
        return frozenset()
    return RESERVED if paragraph.proposals else SAID


def _unstruck(words: str) -> str:
    """Words of the text without the look that says that somebody would take them out."""
    return words.replace("~~", "")


def _is_same(words: str, wanted: str) -> bool:
    return plain(words).split() == plain(wanted).split()


def _number(label: str) -> str:
    """What is printed before a heading of that label."""
    return label.rpartition(", ")[2].removeprefix("Section ")


def _behind(line: str, wanted: ReadKind) -> Iterator[ReadParagraph]:
    """A line, and what is left of it behind its label or number, be that on a line of its own."""
    letters = Letters(line)
    for name in dict.fromkeys(("", wanted.label, _number(wanted.label), wanted.number)):
        if name and letters.words == name:
            yield read_words("")
        for before in (f"{name} ", f"{name}\n") if name else ("",):
            if letters.words.startswith(before):
                words = letters.between(len(before), len(letters.words))
                yield from (read_words(words, is_remarked=True), read_words(words))
