"""What a file with tracked changes says once all of them are accepted, and the proof of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import chain, zip_longest

from lxml import etree

from drafting.formats.docx.layout.blocks import Composition
from drafting.formats.docx.layout.lines import line_of, note_said, rows_said
from drafting.formats.docx.markup.names import ID, PPR, TBL, P, T, W, value
from drafting.formats.docx.markup.revisions import accepted_as_in_word
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.reading.bookmarks import notes_by_bookmark
from drafting.formats.docx.reading.initials import is_initial
from drafting.formats.docx.reading.lines import number_read_with
from drafting.formats.docx.reading.numbering import Numbers as ListNumbers
from drafting.formats.docx.reading.stories import stories
from drafting.formats.docx.reading.styles import Style, Styles
from drafting.formats.docx.reading.text import TextReader, note_key
from drafting.formats.docx.tracked.footnotes import Numbers
from drafting.formats.docx.tracked.from_redline.cited_notes import CitedNotes
from drafting.formats.docx.tracked.from_redline.glyphs import TEXT_BOX
from drafting.formats.docx.tracked.from_redline.issued import IssuedText
from drafting.formats.docx.tracked.from_redline.meaning import (
    Entry,
    Meaning,
    Text,
    letters_of,
    merged,
    reference,
    spaced,
)
from drafting.formats.docx.tracked.part import Edits
from drafting.formats.docx.tracked.proof import apart, differs, failed, shown
from drafting.model.inline import Run
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_REFERENCES = (W + "footnoteReference", W + "endnoteReference")
_GONE_MARKS = (W + "del", W + "moveFrom")
_OWN_MARK = W + "customMarkFollows"


class Accepting(NamedTuple):
    """Which changes are accepted, and how a message calls them."""

    accept: Callable[[etree._Element], etree._Element]
    """Accepts them in a copy of a part."""
    how: str


ALL = Accepting(accepted_as_in_word, "all changes")
_COUNTING = regex(r"(?i)^\s*(?:AUTONUM|LISTNUM|SEQ)")
_UNKNOWN = "unknown"
"""A note of the file that no text has."""
_TRACK = "track"
"""Attribute, without a namespace and only in the proof: which element of the result it is."""


def prove_said(
    issued: IssuedText,
    edits: Edits,
    roots: Mapping[str, etree._Element],
    text: Text,
    names: NoteNames,
) -> None:
    """Raise ProofError unless the result, all changes accepted, says what the new text does.

    `roots` are those of the document, under "", and of its notes by kind.
    """
    reading, meaning = prove_paragraphs(issued, edits, roots, text, names)
    notes_said = (
        reading.notes_to_the_letter(meaning) if text.is_laid_out else reading.notes_said(text.new)
    )
    for number, meant, found in notes_said:
        if meant != found:
            raise failed(issued.name, f"note {number} should read {apart(meant, found)}")


def prove_paragraphs(
    issued: IssuedText,
    edits: Edits,
    roots: Mapping[str, etree._Element],
    text: Text,
    names: NoteNames,
    accepting: Accepting = ALL,
) -> tuple[AcceptedText, Meaning]:
    """Raise ProofError unless the paragraphs, some changes accepted, say what they should.

    Gives what the result says, and what it is meant to say.
    """
    origins = _origins(issued, edits, roots[""])
    document, *notes = (accepting.accept(root) for root in roots.values())
    of_notes = dict(zip(list(roots)[1:], notes, strict=True))
    reading = AcceptedText(issued, document, of_notes, names)
    meaning = Meaning(issued, text, frozenset(id(one) for one in edits.instead))
    entries = reading.entries(list(stories(document[0])), origins, meaning)
    for place, (one, other) in enumerate(zip_longest(meaning.entries(), entries), start=1):
        is_said = Entry.is_said_by if text.is_whole else Entry.is_told_by
        if one is None or other is None or not is_said(one, other):
            meant, said = (None if each is None else each.shown for each in (one, other))
            raise differs(issued.name, place, meant, said, accepting.how)
        if text.is_whole and not one.looks_like(other):
            raise failed(issued.name, f"words that come in look otherwise in {shown(one.shown)}")
    return reading, meaning


def _origins(
    issued: IssuedText, edits: Edits, root: etree._Element
) -> dict[str, etree._Element | None]:
    """What each element of the result stands for: an element of the file, or None if it is new."""
    origins: dict[str, etree._Element | None] = {}
    made = iter(enumerate(stories(root[0])))
    for element in issued.elements:
        own = edits.instead.get(element, [element])
        for new, count in ((True, len(edits.before.get(element, ()))), (False, len(own)),
                           (True, len(edits.after.get(element, ())))):  # fmt: skip
            for _ in range(count):
                number, found = next(made)
                found.set(_TRACK, str(number))
                origins[str(number)] = None if new else element
    if next(made, None) is not None:
        raise failed(issued.name, "a paragraph is one too many")
    return origins


class NoteNames:
    """Which notes those of the result are, whatever number they have there."""

    def __init__(self, notes: CitedNotes, numbers: Numbers) -> None:
        self._notes = notes
        self._before = {
            f"{kind[0]}{now}": f"{kind[0]}{was}"
            for kind, others in numbers.items()
            for was, now in others.items()
        }

    def identity(self, key: str) -> str:
        """The identity of the note that the result knows by `key`."""
        return self._notes.identity(self._before.get(key, key))

    def is_changed(self, identity: str) -> bool:
        """Whether a note comes in, or its text changes."""
        return self._notes.is_changed(identity)


class AcceptedText:
    """What the file says, all changes accepted."""

    def __init__(
        self,
        issued: IssuedText,
        document: etree._Element,
        notes: Mapping[str, etree._Element],
        known: NoteNames,
    ) -> None:
        self._styles = Styles(issued.root_of("styles"))
        self._numbers = ListNumbers(issued.root_of("numbering"))
        self._reader = TextReader(self._styles, notes_by_bookmark(document))
        self._document, self._notes, self._known = document, notes, known
        self._cited = {reference.get(ID) for reference in document.iter(*_REFERENCES)}
        self._joined_before = _joined_before(issued)
        codes = (code.text or "" for code in document.iter(W + "instrText"))
        self._counts_by_fields = any(map(_COUNTING.search, codes))
        """Whether what stays counts too: numbers in it that fields show."""

    def entries(
        self,
        elements: Sequence[etree._Element],
        origins: Mapping[str, etree._Element | None],
        meaning: Meaning,
    ) -> list[Entry]:
        """The paragraphs of the text in order; what the text does not know of is left out."""
        return merged(self._entries(elements, origins, meaning))

    def _entries(
        self,
        elements: Sequence[etree._Element],
        origins: Mapping[str, etree._Element | None],
        meaning: Meaning,
    ) -> Iterator[Entry]:
        for element, origin, joined in _with_origins(elements, origins):
            if element.tag == TBL and not meaning.is_whole:
                continue
            found = ("", False) if origin is None else meaning.passage_of(origin)
            if origin is not None and (not found or found[1]) and self._is_joined(element, origin):
                found = ("", False)
            if found is None:
                continue
            group, stays = found
            number = self._number(element) if meaning.is_whole else ""
            if stays:
                if self._counts_by_fields:
                    self._reader.runs(element)
                yield Entry(group)
            elif meaning.is_laid_out:
                # Where words that stay were joined to it, it is their paragraph.
                goes = origin is not None and meaning.goes(origin)
                is_told = goes and not any(map(meaning.lasts, joined))
                yield from self._to_the_letter(element, number, is_told=is_told)
            else:
                yield from self._by_words(element, number, group, notes=meaning.is_whole)

    def _by_words(
        self, element: etree._Element, number: str, group: str, *, notes: bool
    ) -> Iterator[Entry]:
        if element.tag == TBL:
            for row in element.iter(W + "tr"):
                if cells := spaced(" ".join(map(self._cell, row.iter(W + "tc")))):
                    yield Entry(group, cells)
            return
        runs = [run for run in self._reader.runs(element) if notes or not run.note]
        own = self._words(runs)
        if words := spaced(f"{number_read_with(number, spaced(own)) if number else ''} {own}"):
            letters = () if self._is_set(element) else letters_of(runs)
            yield Entry(group, words, letters, begins_word=is_initial(element))

    def _is_joined(self, element: etree._Element, origin: etree._Element) -> bool:
        """Whether words of what stood before a paragraph that stays came into it now."""
        own = _told(element)
        before = self._joined_before.get(origin)
        return own not in (before, _told(origin)) and own != _told(accepted_as_in_word(origin))

    def _to_the_letter(
        self, element: etree._Element, number: str, *, is_told: bool
    ) -> Iterator[Entry]:
        """Its lines, but for empty ones, unless they are to be told of."""
        rows = (
            rows_said(element, self._reader)
            if element.tag == TBL
            else [(Run(number), *self._reader.runs(element))]
        )
        for runs in rows:
            line = line_of(runs, self._name)
            if is_told or not line.is_empty:
                yield Entry("", line=line)

    def _name(self, key: str) -> str:
        return self._known.identity(key) or _UNKNOWN

    def _number(self, element: etree._Element) -> str:
        if element.tag == TBL:
            return ""
        return self._numbers.of(self._numbers.item(element, self._style(element)))

    def _style(self, paragraph: etree._Element) -> Style:
        return self._styles[value(paragraph.find(PPR), "pStyle")]

    def _is_set(self, paragraph: etree._Element) -> bool:
        """Whether its style gives all words a look, so that their own does not tell."""
        style = self._style(paragraph)
        return style.italic or style.bold

    def _cell(self, cell: etree._Element) -> str:
        return " ".join(self._words(self._reader.runs(paragraph)) for paragraph in cell.iter(P))

    def _words(self, runs: Sequence[Run]) -> str:
        return "".join(
            reference(self._known.identity(run.note)) if run.note else run.text for run in runs
        )

    def notes_said(self, new: Composition) -> Iterator[tuple[str, str, str]]:
        """The key of each note that came in or changed, what it should say, and what it says."""
        meant = {note.note: note for note in new.notes}
        for kind, root in self._notes.items():
            for element in root.iterchildren(W + kind):
                identity = self._known.identity(f"{kind[0]}{element.get(ID, '')}")
                note = meant.get(identity)
                cited = element.get(ID) in self._cited
                if note is None or not cited or not self._known.is_changed(identity):
                    continue
                paragraphs = (
                    "".join(r.text for r in self._reader.runs(p)) for p in element.iter(P)
                )
                said = spaced("\n".join(paragraphs))
                said = said.removeprefix(note.mark).lstrip() if note.mark else said
                words = "".join(printable(piece.run.text) for piece in note.pieces)
                yield identity, spaced(words), said

    def notes_to_the_letter(self, meaning: Meaning) -> Iterator[tuple[str, str, str]]:
        """The identity of each note, what it should say behind its mark, and what it says."""
        said = self._marked_notes()
        meant = meaning.notes()
        for identity in dict.fromkeys((*meant, *said)):
            one, other = (" ".join(notes.get(identity, ())) for notes in (meant, said))
            yield identity, one, other

    def _marked_notes(self) -> dict[str, tuple[str, str]]:
        """The mark and the words of the notes that anything seen refers to, by identity."""
        marked = (one for one in self._document.iter(*_REFERENCES) if one.get(_OWN_MARK))
        for paragraph in {next(one.iterancestors(P), self._document) for one in marked}:
            self._reader.runs(paragraph)
        found = {}
        for kind, root in self._notes.items():
            for element in root.iterchildren(W + kind):
                key = note_key(f"{W}{kind}Reference", element.get(ID, ""))
                if element.get(ID) in self._cited and key not in self._reader.silent:
                    runs = chain.from_iterable(map(self._reader.runs, element.iter(P)))
                    mark = self._reader.marks.get(key, "")
                    found[self._name(key)] = mark, note_said(runs, mark)
        return found


def _with_origins(
    elements: Sequence[etree._Element], origins: Mapping[str, etree._Element | None]
) -> Iterator[tuple[etree._Element, etree._Element | None, list[etree._Element | None]]]:
    """What each element stands for, and what those did that were joined to it or taken out."""
    last = -1
    for element in elements:
        track = int(element.get(_TRACK, ""))
        yield element, origins[str(track)], [origins[str(one)] for one in range(last + 1, track)]
        last = track


def _joined_before(issued: IssuedText) -> dict[etree._Element, list[tuple[str, str | None]]]:
    """What paragraphs say that changes of the issued file itself join to those before them."""
    root = issued.document.root
    if next(root.iter(*_GONE_MARKS), None) is None:
        return {}
    copy = deepcopy(root)
    for number, element in enumerate(stories(copy[0])):
        element.set(_TRACK, str(number))
    settled = stories(accepted_as_in_word(copy)[0])
    return {issued.elements[int(one.get(_TRACK, ""))]: _told(one) for one in settled}


def _told(element: etree._Element) -> list[tuple[str, str | None]]:
    """The words of a paragraph or a table, but for those of boxes, which are none of its own."""
    return [
        (str(one.tag), one.text)
        for one in element.iter(T, *_REFERENCES)
        if next(one.iterancestors(TEXT_BOX), None) is None
    ]
