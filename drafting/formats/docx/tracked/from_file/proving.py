"""The proof of a file edited in place, before it is put anywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from lxml import etree

from drafting.formats.docx.markup.names import ID, PPR, RPR, P, R, T, W
from drafting.formats.docx.markup.revisions import accepted, has_revisions, rejected
from drafting.formats.docx.tracked.from_file.errors import InPlaceError
from drafting.formats.docx.tracked.from_file.fields import FIELD_PARTS, Fields

_SIGNS = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n",
    W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad", W + "footnoteRef": "\u2191",
}  # fmt: skip
_TRACKED = tuple(
    W + name
    for name in ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart")
)
_STANDING = (
    *_SIGNS,
    *(
        W + name
        for name in ("hyperlink", "fldChar", "instrText", "bookmarkStart", "footnoteReference",
                     "commentReference", "sym", "drawing", "pict", "object")
    ),
)  # fmt: skip
_REFERENCES = (W + "footnoteReference", W + "endnoteReference")
_TEXT = (T, "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")
_READ = (*_TEXT, *_REFERENCES, W + "sym", *_SIGNS)
_EMPTY = (RPR, PPR)
_NO_PROPERTIES = (PPR, (), ())
_SHOWN = 60


class Text(NamedTuple):
    """The document and its notes."""

    document: etree._Element
    notes: etree._Element | None
    endnotes: etree._Element | None = None


def prove(name: str, old: Text, new: Text, made: Text) -> None:
    """Raise InPlaceError unless `made` accepted says what `new` does, and rejected is `old`.

    The look is compared where anything is tracked: all else stands there to the byte.
    """
    _equal(name, "accepting", _lines(_resolved(made, accepted)), _lines(_resolved(new, accepted)))
    _mark_touched(made.document)
    result, origin = _resolved(made, rejected), _resolved(old, rejected)
    lines = _lines(origin)
    _equal(name, "rejecting", _lines(result), lines)
    for found, right, line in zip(result[0].iter(P), origin[0].iter(P), lines, strict=False):
        if _TOUCHED in found.attrib and list(_form(found)) != list(_form(right)):
            raise InPlaceError(name, f"rejecting all changes would not restore {_shown(line)}")
    counts = Counter(
        element.get(ID) for root in made if root is not None for element in root.iter(*_TRACKED)
    )
    before = Counter(
        element.get(ID) for root in old if root is not None for element in root.iter(*_TRACKED)
    )
    for number, times in counts.items():
        if times > max(1, before[number]):
            raise InPlaceError(name, f"{times} changes would have the number {number}")


_TOUCHED = "touched"
"""Attribute, without a namespace and only in a proof, of a paragraph with tracked changes."""


def _mark_touched(document: etree._Element) -> None:
    """Mark paragraphs with changes, and those behind them, which what is left may join."""
    touched = {next(change.iterancestors(P), None) for change in document.iter(*_TRACKED)}
    was_touched = False
    for paragraph in document.iter(P):
        is_touched = paragraph in touched
        if is_touched or was_touched:
            paragraph.set(_TOUCHED, "")
        was_touched = is_touched


def _resolved(text: Text, resolve: Callable[[etree._Element], etree._Element]) -> Text:
    """The text without tracked changes: itself, if it has none."""

    def without(root: etree._Element) -> etree._Element:
        return resolve(root) if has_revisions(root) else root

    notes = (None if root is None else without(root) for root in text[1:])
    return Text(without(text.document), *notes)


def _equal(name: str, how: str, found: list[str], right: list[str]) -> None:
    for place, (one, other) in enumerate(zip_longest(found, right), start=1):
        if one != other:
            raise InPlaceError(
                name,
                f"{how} all changes would give {_shown(one)} in place of {_shown(other)} "
                f"as paragraph {place}",
            )


def _shown(text: str | None) -> str:
    if text is None:
        return "nothing"
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"


def _lines(text: Text) -> list[str]:
    """What each paragraph reads, with the notes that it refers to."""
    said: dict[str, str] = {}
    for root, reference in zip(text[1:], _REFERENCES, strict=True):
        for note in () if root is None else root:
            said[reference + note.get(ID, "")] = "\n".join(_readings(note, {}))
    # A document without any paragraph is shown, and saved, with an empty one.
    return _readings(text.document, said) or [""]


def _readings(root: etree._Element, notes: dict[str, str]) -> list[str]:
    """What stands behind the beginning of each paragraph, up to that of the next one."""
    lines: list[list[str]] = []
    fields = Fields()
    for element in root.iter(P, *_READ, *FIELD_PARTS):
        tag = element.tag
        if tag == P:
            lines.append([])
        elif not lines or tag in FIELD_PARTS or fields.hide(element):
            # Words outside any paragraph are shown by nobody.
            fields.see(element)
        elif tag in _TEXT:
            lines[-1].append(element.text or "")
        elif tag != W + "tab" or _is_content(element):
            lines[-1].append(_sign(element, notes))
    return ["".join(line) for line in lines]


def _sign(element: etree._Element, notes: dict[str, str]) -> str:
    if element.tag in _REFERENCES:
        return f"[{notes.get(element.tag + element.get(ID, ''), '')}]"
    if element.tag == W + "sym":
        return f"[{element.get(W + 'font')} {element.get(W + 'char')}]"
    return _SIGNS[element.tag]


def _form(paragraph: etree._Element) -> Iterator[object]:
    """Properties, stretches of text of one look, and what stands between them."""
    properties = paragraph.find(PPR)
    if properties is not None and (proper := _shape(properties)) != _NO_PROPERTIES:
        yield proper
    look: object = None
    stretch: list[str] = []
    for element in paragraph.iter(R, T, *_STANDING):
        if element.tag == R:
            found = element.find(RPR)
            shape = () if found is None else _shape(found)[2]
            if shape != look and stretch:
                yield look, "".join(stretch)
                stretch = []
            look = shape
        elif element.tag == T:
            stretch.append(element.text or "")
        elif element.tag != W + "tab" or _is_content(element):
            if stretch:
                yield look, "".join(stretch)
                stretch = []
            # Which note it is, the lines tell; its number follows from its place.
            is_note = element.tag in _REFERENCES
            values = () if is_note else sorted(element.attrib.items())
            yield element.tag, values, element.text
    if stretch:
        yield look, "".join(stretch)


def _is_content(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == R


def _shape(element: etree._Element) -> tuple[object, ...]:
    """An element as a value; an empty list of properties says what none says."""
    inner = tuple(_shape(child) for child in element if child.tag not in _EMPTY or len(child))
    return element.tag, tuple(sorted(element.attrib.items())), inner
