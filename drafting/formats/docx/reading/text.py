"""The words of Word paragraphs: runs, footnote references, fields, and nothing hidden.

Reads parts whose tracked changes are resolved. What a reader of the printed page would
not see as text (field codes, comments, hidden words) is no text here either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from itertools import zip_longest

from lxml import etree

from drafting.dataclasses import dataclass, field
from drafting.formats.docx.markup.names import (
    ALTERNATIVES,
    ID,
    PPR,
    RELATIONS,
    RPR,
    VAL,
    R,
    T,
    W,
    child,
    is_on,
    value,
)
from drafting.formats.docx.markup.runs import UNSEEN_MARK
from drafting.formats.docx.reading.alternatives import chosen
from drafting.formats.docx.reading.characters import as_set, is_underlined, text_of
from drafting.formats.docx.reading.equations import is_equation, linear
from drafting.formats.docx.reading.known import NUMBER, KnownRuns
from drafting.formats.docx.reading.styles import Look, Style, Styles
from drafting.formats.docx.reading.told import Told
from drafting.formats.docx.reading.unworked_fields import FieldCounts, shown_by, shows_nothing
from drafting.formats.reading import HIDDEN
from drafting.lexicon import note_marks
from drafting.model.inline import Run

_RELATION_ID = f"{{{RELATIONS}}}id"
REFERENCES = {W + "footnoteReference": "f", W + "endnoteReference": "e"}
_FIELD_CHARACTER, _CODE, _RUBY = (W + name for name in ("fldChar", "instrText", "ruby"))
_OF_FIELD = "code of a field, or the number that it shows of a note"
_OWN = "\0"
"""The text, for a moment, of a reference to a note whose mark is typed after it."""
_OFF = ("0", "false", "off")
_BROKEN = ("Error! Reference source", "Error! Bookmark", "Error: Reference source")
"""What programs print for a cross-reference to what is no more."""
_NO_STYLE = Style()
_PLAIN = Run("")
_WRAPPERS = frozenset(
    W + name
    for name in (
        "hyperlink",
        "smartTag",
        "customXml",
        "fldSimple",
        "sdt",
        "sdtContent",
        "dir",
        "bdo",
    )
)
_TODAY = {
    W + name + length: f"{name} of today"
    for name in ("day", "month", "year")
    for length in ("Long", "Short")
}
"""What Word prints of the date on which it shows the file."""
_LONGEST_MARK = 4


def note_key(tag: str, identity: str) -> str:
    """How runs name a footnote or an endnote of the file."""
    return REFERENCES[tag] + "".join(filter(str.isalnum, identity.lower()))


@dataclass(slots=True)
class _Field:
    """A field that has begun: its code, and whether its result is being read."""

    code: str = ""
    shown: bool = False
    number: str = ""
    """What a cross-reference to a note shows."""
    said: str = ""
    """Its result, as far as it is words."""
    form: etree._Element | None = None
    """What began it, with the box or the list of a form."""

    @property
    def bookmark(self) -> str:
        """The bookmark a cross-reference to a note points at, empty for other fields."""
        words = self.code.split()
        return words[1] if len(words) > 1 and words[0].upper() == "NOTEREF" else ""

    @property
    def address(self) -> str:
        """Where a link leads out of the document, empty for other fields."""
        words = self.code.split()
        is_link = len(words) > 1 and words[0].upper() == "HYPERLINK" and words[1] != "\\l"
        return words[1].strip('"') if is_link else ""


@dataclass(slots=True)
class TextReader:
    """Reads paragraphs one after the other; a field may run on from one to the next."""

    styles: Styles
    notes_by_bookmark: Mapping[str, str] = field(default_factory=dict)
    known: KnownRuns | None = None
    """What other readings of the file have found, where its runs have numbers."""
    hidden: int = 0
    """How many runs of hidden words were passed over."""
    lost_references: int = 0
    """How many cross-references point at no note."""
    marks: dict[str, str] = field(default_factory=dict)
    """The marks of notes that have one of their own, by key."""
    figures: dict[str, str] = field(default_factory=dict)
    """The numbers of notes that are typed, by key; they are counted like any other."""
    struck: int = 0
    """How many runs are struck through."""
    underlined: int = 0
    """How many runs are underlined that are no links."""
    equations: list[str] = field(default_factory=list)
    """The equations that were read as text."""
    unworked: list[str] = field(default_factory=list)
    """The codes of fields that show nothing until a program works them out."""
    links: list[tuple[str, str]] = field(default_factory=list)
    """What a link shows, and its address or the name of the relation that has it."""
    told: Told = field(default_factory=Told)
    silent: list[str] = field(default_factory=list)
    """Notes whose mark stands in the masthead, by key."""
    _looks: dict[tuple[object, ...], Run | None] = field(default_factory=dict)
    _fields: list[_Field] = field(default_factory=list)
    _counted: list[str] = field(default_factory=list)
    """The notes cited so far that are counted, by key."""
    _counts: FieldCounts = field(default_factory=FieldCounts)

    def runs(self, paragraph: etree._Element) -> tuple[Run, ...]:
        """The runs of a paragraph. Tabs are kept: they set numbers apart from text."""
        style = self.styles[value(child(paragraph, PPR), "pStyle")]
        return tuple(self._with_own_marks(list(self._content(paragraph, style.look))))

    def _with_own_marks(self, runs: list[Run]) -> Iterator[Run]:
        """Runs without the marks typed after references to notes that have one of their own.

        A note whose mark stands elsewhere, in the masthead, is cited by nothing that is seen.
        """
        marked = ""
        for run, following in zip_longest(runs, runs[1:]):
            if run.text == _OWN:
                after = "" if following is None else following.text
                figures = note_marks.FIGURES.fullmatch(after)
                mark = figures or note_marks.MARK.match(after)
                marked = mark[0] if mark else UNSEEN_MARK
                if mark:
                    (self.figures if figures else self.marks)[run.note] = marked
                    yield run._replace(text="")
                else:
                    self.silent.append(run.note)
            else:
                yield run._replace(text=run.text.removeprefix(marked)) if marked else run
                marked = ""

    def _content(self, parent: Iterable[etree._Element], base: Look) -> Iterator[Run]:
        for element in parent:
            if element.tag == R:
                yield from self._run(element, base)
            elif element.tag == W + "fldSimple" and "NOTEREF" in element.get(W + "instr", ""):
                self.told.aside.update(dict.fromkeys(element.iter(T), _OF_FIELD))
                shown = "".join(text.text or "" for text in element.iter(T))
                yield from self._reference(_Field(element.get(W + "instr", ""), number=shown))
            elif element.tag in _WRAPPERS:
                yield from self._linked(element, base)
            elif element.tag == ALTERNATIVES:
                yield from self._content(chosen(element), base)
            elif is_equation(element):
                self.equations.append(linear(element))
                self.told.shown[element] = self.equations[-1]
                yield Run(self.equations[-1])

    def _linked(self, element: etree._Element, base: Look) -> Iterator[Run]:
        """What a wrapper holds; a link on the number of a note is a reference to it."""
        note = self.notes_by_bookmark.get(element.get(W + "anchor", ""), "")
        content = list(self._content(element, base))
        shown = "".join(run.text for run in content)
        if note and content and len(shown) <= _LONGEST_MARK:
            self.told.aside.update(dict.fromkeys(element.iter(T), _OF_FIELD))
            yield Run("", note=note)
            return
        if relation := element.get(_RELATION_ID, ""):
            self.links.append((shown, relation))
        yield from content
        if element.tag == W + "fldSimple" and not shown.strip():
            yield from self._worked(_Field(element.get(W + "instr", "")), Run(""))

    def _worked(self, ended: _Field, look: Run) -> Iterator[Run]:
        """What a field without words shows by its code, if that says it."""
        shown = shown_by(ended.code, ended.form)
        shown = self._counts.shown(ended.code) if shown is None else shown
        if shown is None and not shows_nothing(ended.code):
            self.unworked.append(" ".join(ended.code.split()))
        if shown:
            yield look._replace(text=shown)

    def _run(self, run: etree._Element, base: Look) -> Iterable[Run]:
        """What a run says; one that says it in any reading of the file is read once."""
        number = None if self.known is None or self._fields else run.get(NUMBER)
        if self.known is None or number is None:
            return self.read_run(run, base)
        if (found := self.known.get((number, base))) is None:
            before = self.count_of_findings()
            found = tuple(self.read_run(run, base))
            if before == self.count_of_findings() and not any(one.note for one in found):
                self.known[number, base] = found
        return found

    @property
    def is_in_field(self) -> bool:
        """Whether a field has begun that has not ended."""
        return bool(self._fields)

    def count_of_findings(self) -> int:
        """How much was found so far beside words; outside of fields it never gets less."""
        found: tuple[Sized, ...] = (
            self.equations, self.unworked, self.links, self.silent, self.marks, self.figures,
            self.told.shown, self.told.aside, self._counted, self._fields,
        )  # fmt: skip
        numbers = self.hidden + self.lost_references + self.struck + self.underlined
        return sum(map(len, found)) + numbers

    def read_run(self, run: etree._Element, base: Look) -> Iterator[Run]:
        """What a run says in a paragraph whose own look is `base`."""
        properties = child(run, RPR)
        plain = None if base[2] else _PLAIN
        worn = plain if properties is None else self._look(properties, base)
        if worn is None:
            self.hidden += 1
            self.told.aside.update(dict.fromkeys(run, HIDDEN))
            return
        self.struck += worn.struck
        yield from self._said(iter(_shown_in(run)), properties, worn)

    def _said(
        self, elements: Iterator[etree._Element], properties: etree._Element | None, worn: Run
    ) -> Iterator[Run]:
        """What elements of a run say that looks so; a mark behind a reference is in one piece."""
        for element in elements:
            tag = element.tag
            if tag in REFERENCES:
                yield from self._cited(element, worn)
                if _has_own_mark(element):
                    yield from _joined(self._said(elements, properties, worn))
            elif tag == _FIELD_CHARACTER:
                yield from self._field_character(element, worn)
            elif tag == _CODE:
                self._add_code(element.text or "")
            elif text := text_of(element):
                yield from self._text(element, text, properties, worn)
            elif element.tag in _TODAY:
                self.unworked.append(_TODAY[str(element.tag)])

    def _look(self, properties: etree._Element, base: Look) -> Run | None:
        """The look of a run, which has no words yet; None if it is hidden. Few are different."""
        key = (*[one.tag for one in properties], *[one.get(VAL) for one in properties], *base)
        if key not in self._looks:
            self._looks[key] = self._worn(properties, base)
        return self._looks[key]

    def _worn(self, properties: etree._Element, base: Look) -> Run | None:
        style = value(properties, "rStyle")
        look = self.styles[style] if style else _NO_STYLE
        if _toggled(properties, "vanish", inherited=look.hidden or base[2]):
            return None
        italic = _looks(properties, "i", inherited=look.italic) and not base[0]
        bold = _looks(properties, "b", inherited=look.bold) and not base[1]
        struck = is_on(properties, "strike") or is_on(properties, "dstrike")
        return Run("", italic, bold, struck=struck)

    def _text(
        self, element: etree._Element, text: str, properties: etree._Element | None, look: Run
    ) -> Iterator[Run]:
        if self._passes_over(text):
            self.told.aside[element] = _OF_FIELD
            return
        if properties is not None:
            self.underlined += bool(text.strip()) and is_underlined(properties)
            shown = as_set(text, properties)
            if shown != text:
                self.told.shown[element] = text = shown
        yield Run(text, look.italic, look.bold, "", look.struck)

    def _cited(self, element: etree._Element, look: Run) -> Iterator[Run]:
        if self._inside_code():
            return
        key = note_key(element.tag, element.get(ID, ""))
        own = _has_own_mark(element)
        if not own and key not in self._counted:
            self._counted.append(key)
        yield look._replace(text=_OWN if own else "", note=key)

    def _field_character(self, element: etree._Element, look: Run) -> Iterator[Run]:
        kind = element.get(W + "fldCharType", "")
        if kind == "begin":
            self._fields.append(_Field(form=element))
        elif self._fields and kind == "separate":
            self._fields[-1].shown = True
        elif self._fields and kind == "end":
            ended = self._fields.pop()
            if not self._inside_code():
                yield from self._reference(ended)
                if ended.address:
                    self.links.append((ended.said, ended.address))
                if not ended.said.strip() and not ended.bookmark:
                    yield from self._worked(ended, look)

    def _add_code(self, code: str) -> None:
        if self._fields and not self._fields[-1].shown:
            self._fields[-1].code += code

    def _inside_code(self) -> bool:
        return any(not entry.shown for entry in self._fields)

    def _passes_over(self, text: str) -> bool:
        """Whether what is read now is a field's code, or the number a cross-reference shows."""
        if any(not entry.shown for entry in self._fields):
            return True
        for entry in self._fields:
            entry.said += text
            if entry.bookmark:
                entry.number += text
                return True
        if self._fields and text.startswith(_BROKEN):
            self.lost_references += 1
            return True
        return False

    def _reference(self, ended: _Field) -> Iterator[Run]:
        """The note that a cross-reference points at, or the one whose number it shows."""
        if not ended.bookmark:
            return
        if note := self.notes_by_bookmark.get(ended.bookmark) or self._numbered(ended.number):
            yield Run("", note=note)
        else:
            self.lost_references += 1

    def _numbered(self, shown: str) -> str:
        """The note before that has a number, where programs have lost what points at it."""
        number = int(shown) if shown.isascii() and shown.isdigit() and len(shown) < 5 else 0
        return self._counted[number - 1] if 0 < number <= len(self._counted) else ""


def _has_own_mark(element: etree._Element) -> bool:
    """Whether it refers to a note whose mark is typed behind it."""
    return element.tag in REFERENCES and element.get(W + "customMarkFollows", "0") not in _OFF


def _joined(said: Iterable[Run]) -> Iterator[Run]:
    """The same with words that follow each other in one, as a mark of signs that stand apart."""
    words: Run | None = None
    for one in said:
        if one.note:
            if words is not None:
                yield words
            words = None
            yield one
        else:
            words = one if words is None else words._replace(text=words.text + one.text)
    if words is not None:
        yield words


def _toggled(properties: etree._Element | None, name: str, *, inherited: bool) -> bool:
    if properties is None or properties.find(W + name) is None:
        return inherited
    return is_on(properties, name)


def _looks(properties: etree._Element | None, name: str, *, inherited: bool) -> bool:
    """Whether a run is italic or bold; where it runs from the right, by a name of its own."""
    if properties is None:
        return inherited
    if is_on(properties, f"{name}Cs") and is_on(properties, "rtl"):
        return True
    return _toggled(properties, name, inherited=inherited)


def _shown_in(run: etree._Element) -> Iterator[etree._Element]:
    """What a run holds, of alternatives the chosen one."""
    for element in run:
        tag = element.tag
        if tag == ALTERNATIVES:
            yield from chosen(element)
        elif tag == _RUBY:
            yield from element.iterfind(f"{W}rubyBase/{R}/{T}")
        else:
            yield element
