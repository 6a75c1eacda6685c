"""A paragraph as text: every character with the runs that print it.

A field, a reference to a note, a symbol, a picture or a formula is one character of a
private range, the same one wherever the same thing is meant; so two paragraphs are
compared as plain strings.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from copy import copy, deepcopy

from lxml import etree

from drafting.formats.docx.markup.elements import SPACE
from drafting.formats.docx.markup.names import ID, RELATIONS, RPR, P, R, T, W
from drafting.named_tuples import NamedTuple

ORIGIN = "origin"
"""Attribute, while a paragraph is edited, that tells which run a part of it comes from."""

_SIGNS = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n",
    W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad",
}  # fmt: skip
_HOLDERS = frozenset(
    W + name
    for name in ("hyperlink", "smartTag", "customXml", "ins", "moveTo", "sdt", "sdtContent",
                 "dir", "bdo")
)  # fmt: skip
_REFERENCES = (W + "footnoteReference", W + "endnoteReference")
_OWN_NUMBERS = frozenset((W + "footnoteRef", W + "endnoteRef"))
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_THINGS = frozenset((*(W + name for name in ("drawing", "pict", "object", "ruby")), _COMPATIBLE))
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FORMULAS = frozenset((_MATH + "oMath", _MATH + "oMathPara"))
_RELATION = f"{{{RELATIONS}}}"
_FIRST_PRIVATE = 0x100000
_WORDS = frozenset((T, W + "delText"))
_DEPTHS = {"begin": 1, "end": -1}
_COUNTED = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES"))

NoteKey = Callable[[str], Hashable]
"""What something is known by in both texts, from its name in the file: that of a footnote
is its number, that of an endnote "endnote 3", that of a related part "part rId3"."""


class Signs:
    """One private character for each thing that is no text."""

    def __init__(self) -> None:
        self._known: dict[Hashable, str] = {}

    def of(self, key: Hashable) -> str:
        """The character that stands for `key`."""
        return self._known.setdefault(key, chr(_FIRST_PRIVATE + len(self._known)))


class RunPiece:
    """Characters of a paragraph and the elements, side by side, that print them."""

    __slots__ = ("elements", "text")

    def __init__(self, text: str, elements: list[etree._Element]) -> None:
        self.text = text
        self.elements = elements

    @property
    def note(self) -> str:
        """The name of the note that it refers to, if it does."""
        found = next(self.elements[0].iter(*_REFERENCES), None)
        return "" if found is None else note_name(found)

    @property
    def link(self) -> etree._Element | None:
        """The hyperlink that it stands in, if it does."""
        around = next(self.elements[0].iterancestors(W + "hyperlink", P), None)
        return None if around is None or around.tag == P else around


class Cut:
    """A copy of a paragraph whose runs hold one thing each."""

    def __init__(self, paragraph: etree._Element, signs: Signs, note_key: NoteKey) -> None:
        self.paragraph = deepcopy(paragraph)
        self.paragraph.tail = None
        for number, run in enumerate(list(_runs(self.paragraph))):
            _separate(run, str(number))
        self.pieces = [
            RunPiece(text, [part.element for part in parts])
            for text, parts in _read(self.paragraph, signs, note_key)
        ]

    def cut_at(self, borders: set[int]) -> None:
        """Cut runs of text so that a piece begins at each border."""
        found: list[RunPiece] = []
        at = 0
        for piece in self.pieces:
            end = at + len(piece.text)
            inside = sorted(border - at for border in borders if at < border < end)
            found += _parts(piece, inside) if inside else [piece]
            at = end
        self.pieces = found

    def joined(self) -> etree._Element:
        """The paragraph, with the parts of each run that still stand side by side as one run."""
        for run in list(_runs(self.paragraph)):
            before = run.getprevious()
            if (
                before is not None
                and before.tag == R
                and run.get(ORIGIN) is not None
                and before.get(ORIGIN) == run.get(ORIGIN)
            ):
                _join(before, run)
        for run in self.paragraph.iter(R):
            if ORIGIN in run.attrib:
                del run.attrib[ORIGIN]
        return self.paragraph


def reading(paragraph: etree._Element, signs: Signs, note_key: NoteKey) -> str:
    """What a paragraph reads, fields and notes as private characters."""
    parts = list(_parts_of(paragraph, signs, note_key))
    if not any(map(_has_mark, parts)):
        return "".join([part.text for part in parts])
    return "".join([text for text, _ in _joined(parts, signs)])


class _Part(NamedTuple):
    """One thing in a paragraph: what it reads, the element it is in, and itself, if in a run."""

    text: str
    element: etree._Element
    content: etree._Element | None


def _read(
    paragraph: etree._Element, signs: Signs, note_key: NoteKey
) -> Iterator[tuple[str, Sequence[_Part]]]:
    """What stands in a paragraph, in order; a field, from where it begins to its end, as one."""
    return _joined(list(_parts_of(paragraph, signs, note_key)), signs)


def _joined(parts: Sequence[_Part], signs: Signs) -> Iterator[tuple[str, Sequence[_Part]]]:
    at = 0
    while at < len(parts):
        end = _field_end(parts, at)
        field = parts[at:end]
        if len(field) > 1 and len({part.element.getparent() for part in field}) == 1:
            yield _field_sign(field, signs), field
        else:
            yield from ((part.text, (part,)) for part in field)
        at = end


def _parts_of(holder: etree._Element, signs: Signs, note_key: NoteKey) -> Iterator[_Part]:
    for child in holder:
        if child.tag == R:
            contents = [one for one in child if one.tag != RPR]
            for content in contents:
                yield _Part(_reading(content, signs, note_key), child, content)
            if not contents:
                yield _Part("", child, None)
        elif child.tag == W + "fldSimple":
            result = "".join(word.text or "" for word in child.iter(T))
            yield _Part(_sign_of_field(child.get(W + "instr", ""), result, signs), child, None)
        elif child.tag in _HOLDERS:
            yield from _parts_of(child, signs, note_key)
        elif child.tag in _FORMULAS:
            formula = etree.tostring(child, method="c14n", exclusive=True, with_tail=False)
            yield _Part(signs.of(("formula", formula)), child, None)


def _reading(content: etree._Element, signs: Signs, note_key: NoteKey) -> str:
    if content.tag == T:
        return content.text or ""
    if content.tag in _REFERENCES:
        return signs.of(("note", note_key(note_name(content))))
    if content.tag in _OWN_NUMBERS:
        return signs.of("own number of a note")
    if content.tag == W + "sym":
        return signs.of(("symbol", *sorted(content.attrib.items())))
    if content.tag == W + "br" and content.get(W + "type") in ("page", "column"):
        return signs.of(("break", content.get(W + "type")))
    return _reading_of_thing(content, signs, note_key)


def _reading_of_thing(content: etree._Element, signs: Signs, note_key: NoteKey) -> str:
    if content.tag in _THINGS:
        return signs.of(("thing", *_thing(content, note_key)))
    return _SIGNS.get(content.tag, "")


def _thing(content: etree._Element, note_key: NoteKey) -> tuple[Hashable, ...]:
    """What a picture shows; where it stands and how large is its look.

    What a text box says is edited by itself.
    """
    shown = content[0] if content.tag == _COMPATIBLE and len(content) else content
    boxes = sum(1 for _ in shown.iter(W + "txbxContent"))
    said = boxes or "".join(word.text or "" for word in shown.iter(T))
    related = (
        note_key(f"part {element.get(name)}")
        for element in shown.iter()
        for name in map(str, element.attrib)
        if name.startswith(_RELATION)
    )
    return said, *related


def is_counted(code: str) -> bool:
    """Whether a field of this code counts pages: its result follows, whatever was saved of it."""
    words = code.split()
    return bool(words) and words[0].upper() in _COUNTED


def note_name(reference: etree._Element) -> str:
    """The name of the note that is referred to: footnotes and endnotes are numbered apart."""
    number = reference.get(ID, "")
    return number if reference.tag == W + "footnoteReference" else f"endnote {number}"


def _field_sign(field: Sequence[_Part], signs: Signs) -> str:
    codes = [
        code.text or ""
        for part in field
        for code in (part.element if part.content is None else part.content).iter(W + "instrText")
    ]
    return _sign_of_field("".join(codes), "".join(part.text for part in field), signs)


def _sign_of_field(code: str, result: str, signs: Signs) -> str:
    said = "" if is_counted(code) else result
    return signs.of(("field", " ".join(code.split()), said))


def _has_mark(part: _Part) -> bool:
    """Whether a field begins or ends here."""
    return part.content is not None and part.content.tag == W + "fldChar"


def _field_end(parts: Sequence[_Part], start: int) -> int:
    """Behind the end of the field that begins at `start`; the next place if none does."""
    depth = 0
    for at in range(start, len(parts)):
        mark = parts[at].content
        if mark is not None and _has_mark(parts[at]):
            depth += _DEPTHS.get(mark.get(W + "fldCharType", ""), 0)
        if depth <= 0:
            return at + 1 if depth == 0 else start + 1
    return start + 1


def _runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph, not those of a text box in it."""
    for run in paragraph.iter(R):
        if next(run.iterancestors(P), None) is paragraph:
            yield run


def _separate(run: etree._Element, origin: str) -> None:
    """Leave the first content in the run, and put each other one in a run of its own after it."""
    run.set(ORIGIN, origin)
    contents = [child for child in run if child.tag != RPR]
    last = run
    for content in contents[1:]:
        other = _like(run)
        other.append(content)
        last.addnext(other)
        last = other


def _like(run: etree._Element) -> etree._Element:
    """A run of the same look without content."""
    other = empty_copy(run)
    properties = run.find(RPR)
    if properties is not None:
        other.append(deepcopy(properties))
    return other


def empty_copy(element: etree._Element) -> etree._Element:
    """An element of the same name and attributes, in the same namespaces, without content."""
    other = copy(element)
    other.text = other.tail = None
    del other[:]
    return other


def _parts(piece: RunPiece, borders: list[int]) -> Iterator[RunPiece]:
    run = piece.elements[0]
    last = run
    for start, end in zip((0, *borders), (*borders, len(piece.text)), strict=True):
        part = run if start == 0 else _like(run)
        words = part.find(T) if start == 0 else etree.SubElement(part, T)
        if words is not None:
            words.text = piece.text[start:end]
            words.set(SPACE, "preserve")
        if part is not run:
            last.addnext(part)
        last = part
        yield RunPiece(piece.text[start:end], [part])


def _join(run: etree._Element, following: etree._Element) -> None:
    """Put the content of `following` at the end of `run`; text that was cut is one text again."""
    for content in [child for child in following if child.tag != RPR]:
        last = run[-1] if len(run) else None
        if last is not None and last.tag == content.tag and content.tag in _WORDS:
            last.text = (last.text or "") + (content.text or "")
            last.set(SPACE, "preserve")
        else:
            run.append(content)
    parent = following.getparent()
    if parent is not None:
        parent.remove(following)
