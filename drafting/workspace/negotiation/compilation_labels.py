"""What the paragraphs of a compilation are called: "Section II, OP3 bis", "OP2 (b) (i bis)"."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafting.amendments.compilation.reader import ReadParagraph
from drafting.lexicon import latin
from drafting.patterns import regex

_ITEM = rf"\(?[a-z]{{1,5}}(?:\s{latin.BETWEEN})?[).]"
_PATH = regex(rf"(?:{_ITEM}\s+)+")
_MARKER = regex(rf"\(?(?P<marker>[a-z]{{1,5}})(?P<word>\s{latin.BETWEEN})?[).]")
_LONE_MARKER = regex(rf"\([a-z]{{1,4}}(?:\s{latin.BETWEEN})?\)\s+")
_LABEL = regex(
    r"(?:section\s(?P<section>\w+),\s)?(?P<part>PP|OP)\s?(?P<count>\d+)\s?(?P<word>.*)",
    re.IGNORECASE,
)


class Called(NamedTuple):
    """The name of a paragraph, taken apart."""

    main: str
    """The paragraph at the margin in one spelling, "OP3 bis"; empty for a line without label."""
    path: tuple[str, ...] = ()
    """The markers of subparagraphs below it: ("b", "i bis")."""
    words: str = ""
    """What stands behind label and markers, for a subparagraph."""

    @property
    def key(self) -> str:
        """What makes two names of one paragraph alike."""
        return " ".join((self.main, *self.path))

    @property
    def above(self) -> str:
        """The key of the paragraph that a subparagraph stands under."""
        return " ".join((self.main, *self.path[:-1]))


def called(paragraph: ReadParagraph) -> Called:
    """How a paragraph is called by its label and the markers behind it."""
    main = spelled(paragraph.label)
    rest = str(paragraph)[len(paragraph.label) + len(paragraph.gap) :]
    found = (_PATH if main else _LONE_MARKER).match(rest)
    if found is None:
        return Called(main)
    markers = (one["marker"] + (one["word"] or "") for one in _MARKER.finditer(found[0]))
    return Called(main, tuple(map(latin.respelled, markers)), rest[found.end() :])


def spelled(label: str) -> str:
    """A label in one spelling: "pp2BIS" is "PP2 bis", "op 3 Alt 2" is "OP3 alt 2"."""
    found = _LABEL.fullmatch(label)
    if found is None:
        return ""
    section = f"Section {found['section'].upper()}, " if found["section"] else ""
    word = latin.respelled(found["word"].casefold())
    return f"{section}{found['part'].upper()}{found['count']} {word}".rstrip()


def alternative_of(label: str) -> tuple[str, int]:
    """The paragraph that a label has another wording of, and which: 2 for "OP4 alt 2"."""
    base, alt, count = label.partition(" alt")
    if not alt or not (count.strip().isdecimal() or not count):
        return label, 0
    return base, int(count or 1)


def own_number(label: str) -> str:
    """A label as a number that a paragraph can be given: "PP2 bis", "3 bis."."""
    name = label.rpartition(", ")[2]
    return name if name.startswith("PP") else f"{name.removeprefix('OP')}."


def section_of(label: str) -> str:
    """The numeral of the section that a label names, or nothing."""
    return label.removeprefix("Section ").partition(",")[0] if label.startswith("Section") else ""
