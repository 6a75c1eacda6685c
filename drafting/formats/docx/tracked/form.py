"""The XML of a paragraph as a value, whatever runs its text is cut into."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from drafting.formats.docx.markup.bookmarks import NOTE_BOOKMARK, UNCITED_BOOKMARK, UNIT_BOOKMARK
from drafting.formats.docx.markup.names import ID, PPR, RPR, P, R, T, W
from drafting.formats.docx.tracked.footnotes import Numbers

_STANDING = tuple(
    W + name
    for name in (
        "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "footnoteRef", "endnoteRef",
        "hyperlink", "fldSimple", "instrText", "bookmarkStart", "footnoteReference",
        "endnoteReference", "commentReference", "sym", "drawing", "pict", "object",
    )
)  # fmt: skip
_OURS = (UNIT_BOOKMARK, NOTE_BOOKMARK, UNCITED_BOOKMARK)
_EMPTY = (RPR, PPR)
_FIELD = W + "fldChar"
_ASIDE = (P, R, W + "bookmarkStart")
_HOLDERS = (W + "hyperlink", W + "fldSimple")
_REFERENCES = (W + "footnoteReference", W + "endnoteReference")
_Numbers = Mapping[tuple[str, str], str]


class Forms:
    """Gives the forms of paragraphs of the file as it was and as it is made.

    `ours` are names of bookmarks that we left; `numbers` those of footnotes, before and now.
    """

    def __init__(self, ours: frozenset[str], numbers: Numbers) -> None:
        self._ours = ours
        self._numbers = {
            (f"{W}{kind}{what}", was): now
            for kind, others in numbers.items()
            for was, now in others.items()
            for what in ("", "Reference")
        }

    def number_now(self, note: etree._Element) -> str:
        """The number that a note of the file as it was has now."""
        number = note.get(ID, "")
        return self._numbers.get((str(note.tag), number), number)

    def before(self, element: etree._Element) -> list[object]:
        """The form of a paragraph of the file as it was."""
        return list(self._form(element, self._numbers))

    def after(self, element: etree._Element) -> list[object]:
        """The form of a paragraph of the file as it is made."""
        return list(self._form(element, {}))

    def _form(self, element: etree._Element, numbers: _Numbers) -> Iterator[object]:
        """Properties, stretches of text of one look, and what stands between them."""
        look: object = ()
        stretch: list[str] = []
        codes = _codes(element)
        references = _References(codes)
        for inner in element.iter(P, R, T, _FIELD, *_STANDING):
            if references.go_on_in(inner):
                continue
            if inner.tag == T:
                stretch.append(inner.text or "")
                continue
            if self._is_ours(inner) or _is_of_another(inner, codes) or _goes_on(inner):
                continue
            before, look = look, _look(inner) if inner.tag == R else look
            if stretch and (inner.tag != R or before != look):
                yield before, "".join(stretch)
                stretch = []
            if inner.tag != R:
                yield _standing(inner, look, numbers, codes)
        if stretch:
            yield look, "".join(stretch)

    def _is_ours(self, mark: etree._Element) -> bool:
        name = mark.get(W + "name", "") if mark.tag == W + "bookmarkStart" else ""
        return name.startswith(_OURS) or name in self._ours


class _References:
    """Tells references to one place that follow each other from one that goes on.

    Two fields side by side become two links, which read as one that was cut in two.
    """

    def __init__(self, codes: Mapping[etree._Element, str]) -> None:
        self._codes = codes
        self._last = ""
        """What the reference leads to that is open, or ended just before."""
        self._in_field = False

    def go_on_in(self, element: etree._Element) -> bool:
        """Whether an element says no more than that the last reference goes on."""
        if element.tag == _FIELD:
            self._in_field = element.get(W + "fldCharType") != "end"
            return True
        if element.tag in _ASIDE or _is_of_another(element, self._codes):
            return False
        if element.tag == T:
            if self._last and not self._in_field and not _is_held(element):
                self._last = ""
            return False
        last = self._last
        self._last = _anchor(element, self._codes.get(element, element.get(W + "instr") or ""))
        return bool(last) and last == self._last


def _is_held(text: etree._Element) -> bool:
    return next(text.iterancestors(*_HOLDERS), None) is not None


def _codes(element: etree._Element) -> dict[etree._Element, str]:
    """The code of each field, by the element that begins it."""
    found: dict[etree._Element, str] = {}
    first: etree._Element | None = None
    for inner in element.iter(W + "fldChar", W + "instrText"):
        if inner.tag == W + "fldChar":
            first = None
        elif first is None:
            first = inner
            found[inner] = inner.text or ""
        else:
            found[first] += inner.text or ""
    return found


def _is_of_another(element: etree._Element, codes: Mapping[etree._Element, str]) -> bool:
    """Whether it says nothing by itself: a tab stop, or the rest of a code."""
    if element.tag == W + "tab":
        parent = element.getparent()
        return parent is None or parent.tag != R
    return element.tag == W + "instrText" and element not in codes


def _goes_on(element: etree._Element) -> bool:
    """Whether it is the rest of a link that was cut in two."""
    before = element.getprevious() if element.tag == W + "hyperlink" else None
    return before is not None and before.tag == element.tag and before.items() == element.items()


def _standing(
    element: etree._Element,
    look: object,
    numbers: _Numbers,
    codes: Mapping[etree._Element, str],
) -> object:
    """What stands between words."""
    if element.tag == P:
        properties = element.find(PPR)
        return "paragraph", () if properties is None else _shape(properties)[2]
    if element.tag in _REFERENCES:
        number = element.get(ID, "")
        return element.tag, look, numbers.get((element.tag, number), number)
    code = codes.get(element, element.get(W + "instr") or "")
    if anchor := _anchor(element, code):
        return "reference", anchor
    return element.tag, look, sorted(element.attrib.items()), code


def _anchor(element: etree._Element, code: str) -> str:
    """What a link within the file or a cross-reference to a note leads to, or nothing.

    Both read the same; a cross-reference that is taken out becomes a link.
    """
    if element.tag == W + "hyperlink":
        return element.get(W + "anchor", "")
    words = code.split()
    return words[1] if len(words) > 1 and words[0].upper() == "NOTEREF" else ""


def _look(run: etree._Element) -> object:
    properties = run.find(RPR)
    return () if properties is None else _shape(properties)[2]


def _shape(element: etree._Element) -> tuple[str, object, tuple[object, ...]]:
    """An element as a value; an empty list of properties says what none says."""
    inner = tuple(_shape(child) for child in element if child.tag not in _EMPTY or len(child))
    return str(element.tag), tuple(sorted(element.attrib.items())), inner
