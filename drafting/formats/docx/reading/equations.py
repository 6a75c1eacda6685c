"""Equations as one line of text: "½" set as a fraction is "1/2", a raised "2" is "²".

The form is that of the linear format of mathematics in Word (Unicode Technical Note 28).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from drafting.lexicon.small_figures import as_lowered, as_raised

_DEEPEST = 60
"""Levels of an equation; what is nested deeper is read without its form."""
_NAMESPACE = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VALUE = _NAMESPACE + "val"
_SIMPLE = frozenset("0123456789.,%")


def is_equation(element: etree._Element) -> bool:
    """Whether an element is one of the language of equations."""
    return isinstance(element.tag, str) and element.tag.startswith(_NAMESPACE)


def linear(element: etree._Element, depth: int = 0) -> str:
    """An equation, or a part of one, as a line of text."""
    if depth > _DEEPEST:
        return "".join(text.text or "" for text in element.iter("{*}t"))
    return _FORMS.get(etree.QName(element).localname, _inside)(element, depth)


def _inside(element: etree._Element, depth: int) -> str:
    return "".join(linear(one, depth + 1) for one in element if isinstance(one.tag, str))


def _text(element: etree._Element, _: int) -> str:
    return element.text or ""


def _nothing(_element: etree._Element, _: int) -> str:
    return ""


def _parts(element: etree._Element, name: str, depth: int) -> Iterator[str]:
    return (linear(one, depth + 1) for one in element.iterchildren(_NAMESPACE + name))


def _part(element: etree._Element, name: str, depth: int) -> str:
    return "".join(_parts(element, name, depth))


def _property(element: etree._Element, path: str, otherwise: str) -> str:
    found = element.find("/".join(_NAMESPACE + name for name in path.split("/")))
    return otherwise if found is None else found.get(_VALUE, otherwise)


def _grouped(text: str) -> str:
    """In brackets, unless it is one figure or one letter."""
    return text if len(text) == 1 or set(text) <= _SIMPLE else f"({text})"


def _fraction(element: etree._Element, depth: int) -> str:
    above, below = (_grouped(_part(element, name, depth)) for name in ("num", "den"))
    stroke = "¦" if _property(element, "fPr/type", "bar") == "noBar" else "/"
    return f"{above}{stroke}{below}"


def _raised(text: str) -> str:
    return (as_raised(text) or f"^({text})") if text else ""


def _lowered(text: str) -> str:
    return (as_lowered(text) or f"_({text})") if text else ""


def _script(element: etree._Element, depth: int) -> str:
    below, above = (_part(element, name, depth) for name in ("sub", "sup"))
    base = _part(element, "e", depth)
    return f"{base}{_lowered(below)}{_raised(above)}"


def _script_before(element: etree._Element, depth: int) -> str:
    below, above = (_part(element, name, depth) for name in ("sub", "sup"))
    return f"{_lowered(below)}{_raised(above)}{_part(element, 'e', depth)}"


def _root(element: etree._Element, depth: int) -> str:
    degree = _raised(_part(element, "deg", depth))
    return f"{degree}√{_grouped(_part(element, 'e', depth))}"


def _sum(element: etree._Element, depth: int) -> str:
    below, above = (_part(element, name, depth) for name in ("sub", "sup"))
    operator = _property(element, "naryPr/chr", "∫")
    return f"{operator}{_lowered(below)}{_raised(above)} {_part(element, 'e', depth)}"


def _brackets(element: etree._Element, depth: int) -> str:
    first = _property(element, "dPr/begChr", "(")
    last = _property(element, "dPr/endChr", ")")
    between = _property(element, "dPr/sepChr", "|")
    return f"{first}{between.join(_parts(element, 'e', depth))}{last}"


def _function(element: etree._Element, depth: int) -> str:
    return f"{_part(element, 'fName', depth)} {_part(element, 'e', depth)}"


def _limit(element: etree._Element, depth: int) -> str:
    return f"{_part(element, 'e', depth)}_{_grouped(_part(element, 'lim', depth))}"


def _matrix(element: etree._Element, depth: int) -> str:
    rows = element.iterchildren(_NAMESPACE + "mr")
    return f"[{'; '.join(' '.join(_parts(row, 'e', depth)) for row in rows)}]"


def _lines(element: etree._Element, depth: int) -> str:
    return "; ".join(_parts(element, "e", depth))


def _accent(element: etree._Element, depth: int) -> str:
    return _part(element, "e", depth) + _property(element, "accPr/chr", "\u0302")


_FORMS: dict[str, Callable[[etree._Element, int], str]] = {
    "t": _text, "rPr": _nothing, "ctrlPr": _nothing, "f": _fraction, "sSup": _script,
    "sSub": _script, "sSubSup": _script, "sPre": _script_before, "rad": _root, "nary": _sum,
    "d": _brackets, "func": _function, "limLow": _limit, "limUpp": _limit, "m": _matrix,
    "eqArr": _lines, "acc": _accent,
}  # fmt: skip
