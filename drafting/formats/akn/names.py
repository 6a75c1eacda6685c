"""Names of Akoma Ntoso, of its profile for the United Nations, and our own."""

from __future__ import annotations

from lxml import etree

from drafting.lexicon.languages import THREE_LETTERS
from drafting.patterns import regex

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:drafting:akn"
"""What Akoma Ntoso has no word for: the kind of a unit, the field of a value."""

VERSION = f"{{{OWN}}}version"
KIND = f"{{{OWN}}}kind"
LEVEL = f"{{{OWN}}}level"
FIELD = f"{{{OWN}}}field"
PLACE = f"{{{OWN}}}place"
MARK = f"{{{OWN}}}mark"
NUMBER = f"{{{OWN}}}number"

LABEL = regex(r"^(?:[^:：]{1,30}[:：]|Distr\.)\s*")
"""What stands before a value of the masthead in any language."""

CHARACTER = "character"
"""Name of the inline element that stands for a character which XML cannot hold."""
_UNFIT = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

UNKNOWN_DATE = "0001-01-01"
"""How official files write a date that is not known."""

_OTHER_NAMES = {"fre": "fr", "chi": "zh", "ger": "de"}
_BY_LONG_NAME = {long: short for short, long in THREE_LETTERS.items()} | _OTHER_NAMES


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def parent_name(element: etree._Element) -> str:
    """The name of the element around this one; empty for the root."""
    parent = element.getparent()
    return local(parent) if parent is not None else ""


def line_of(element: etree._Element) -> int:
    """The line of the file that an element begins on; 0 where it is not known."""
    line: object = element.sourceline
    return line if isinstance(line, int) else 0


def words_of(element: etree._Element) -> str:
    """All words within an element, whatever they are for."""
    return " ".join("".join(str(piece) for piece in element.itertext()).split())


def akn(name: str) -> str:
    """The name of an element of Akoma Ntoso as lxml writes it."""
    return f"{{{AKN}}}{name}"


def attribute(value: str) -> str:
    """What an attribute can hold of a value: XML knows some characters in no form."""
    return _UNFIT.sub("", value)


def short_language(code: str) -> str:
    """`en` for `eng`; a code that is not known stays as it is."""
    return _BY_LONG_NAME.get(code, code)


def long_language(code: str) -> str:
    """`eng` for `en`; a code that is not known stays as it is, as far as XML can hold it."""
    return THREE_LETTERS.get(code) or attribute(code)
