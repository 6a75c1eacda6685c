"""What the paragraphs of a compilation are called: "Section II, OP3 bis", "OP2 (b) (i bis)".

Rooms type the same name in many ways: "OP1.alt.", "New OP1 bis", "OP 3(a)", "1 bis.", "(a bis)".
"""

from __future__ import annotations

import re

from drafting.amendments.compilation.ranges import RangeName
from drafting.lexicon import latin
from drafting.model.ranges import DASH, range_label
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_WORDS = rf"(?:[\s.]*\(?{latin.BETWEEN}\)?)*"
_ITEM = rf"\(?(?-i:[a-z]{{1,5}})(?:\s?{latin.BETWEEN})?\)"
_DEEP_ITEM = rf"(?-i:[a-z]{{1,5}})(?:\s{latin.BETWEEN})?\."
_PATH = rf"(?:\s*{_ITEM}(?:\s+{_ITEM})*(?:\s+{_DEEP_ITEM})*(?=[\s:.\[]|$))?"
_ALT = r"(?:(?<=\))\.?\s*alt\.?(?:\s?\d{1,3})?(?!\w))?"
_END = r"(?P<gap>[.:)]*\s*[–—-]\s+|[.:)]*(?:\s+|(?=\[)|$))"
_CAPTION = regex(
    rf"(?P<new>(?:\(new\)|new|\[new\])\s+)?(?P<other>alt\.?\s+)?(?:section\s(?P<section>\w{{1,6}}),\s)?"
    rf"(?P<part>PP|OP)\s?(?P<count>\d{{1,3}})(?P<word>{_WORDS})(?P<path>{_PATH})(?P<alt>{_ALT}){_END}",
    re.IGNORECASE,
)
_NUMBERED = regex(
    rf"(?P<new>)(?P<section>)(?P<part>)(?P<count>\d{{1,3}})(?P<word>(?:\s?{latin.BETWEEN})?)"
    rf"[.)](?P<path>{_PATH})(?P<gap>\s+)",
    re.IGNORECASE,
)
_LATIN = rf"(?:[\s.]*\(?{latin.WORD}\)?)*"
_UNNUMBERED = r"(?:heading|text|table)\s\d{1,3}"
"""What this program calls paragraphs that a room has no name for."""
_ANNEX = r"annex(?:\s[ivxlc]{1,6})?,\s"
_ALONE = rf"(?:(?:PP|OP|{_ANNEX})\s?\d{{1,3}}{_LATIN}(?:\s*{_ITEM})*|(?:{_ANNEX})?{_UNNUMBERED})"
_RANGE = regex(
    rf"(?:(?P<before>alt\.?|alternative)(?: to)?\s+)?"
    rf"(?P<first>(?:section\s\w{{1,6}},\s)?{_ALONE})"
    rf"(?:\s?(?:[–—-]|to\s)\s?(?P<last>{_ALONE}|\d{{1,3}}{_LATIN}(?:\s*{_ITEM})*|{_ITEM}))?"
    rf"(?:[\s.]*\b(?P<behind>alt\.?|alternative(?=\s*(?:\d|[:.\[(]|$)))"
    rf"(?:\s?(?P<number>\d{{1,3}}))?)?"
    rf"(?:\s?\((?P<at>\d{{1,2}})/(?P<of>\d{{1,2}})\))?(?P<path>{_PATH}){_END}",
    re.IGNORECASE,
)
"""An alternative to several paragraphs, or one of several paragraphs in place of one."""
_ALTERNATIVE = regex(r"\balt", re.IGNORECASE)
_FARTHEST = 60
"""Letters in which a name has told that it is of an alternative."""
_NAMED_RANGE = regex(
    r"(?P<range>.+) alt (?P<number>\d+)(?: \((?P<at>\d+)/(?P<of>\d+)\))?(?P<below>(?: \S+)*)"
)
_LONE = regex(
    rf"(?P<path>(?:\(?[a-z]{{1,5}}(?:\s?{latin.BETWEEN})?\)|{_DEEP_ITEM}))(?P<gap>\s+(?=\S))"
)
_OTHER = regex(r"\[?(?P<alt>alt\.?(?:\s?\d{1,3})?)\]?[.:]*(?P<gap>\s+)(?=[\[(])", re.IGNORECASE)
_MARKER = regex(rf"\(?(?P<marker>[a-z]{{1,5}}?)(?P<word>\s?{latin.BETWEEN})?[).]")
_APART = regex(r"[\s.()]+")
_JOINED = regex(r"(?<=\d)(?=[a-z])")


class Caption(NamedTuple):
    """The name of a paragraph, taken apart."""

    main: str = ""
    """The paragraph at the margin in one spelling, "OP3 bis"; empty for a line without label."""
    path: tuple[str, ...] = ()
    """The markers of subparagraphs below it: ("b", "i bis")."""
    is_new: bool = False
    """Whether it says that the paragraph is new."""
    is_dotted: bool = False
    """Whether a lone marker has a full stop behind it, "a."."""
    end: int = 0
    """Where the words begin behind it."""

    @property
    def key(self) -> str:
        """What makes two names of one paragraph alike."""
        return " ".join((self.main, *self.path))

    @property
    def comes_in(self) -> bool:
        """Whether the name is that of a paragraph that comes in beside numbered ones."""
        return self.is_new or " " in self.main.rpartition(", ")[2] or " " in "".join(self.path[-1:])

    @property
    def label(self) -> str:
        """The name as this program writes it: "OP2 (b) (i bis)"."""
        items = (f"({one})" if at < 2 else f"{one}." for at, one in enumerate(self.path))
        return " ".join(filter(None, (self.main, *items)))

    @property
    def above(self) -> str:
        """The key of the paragraph that a subparagraph stands under."""
        return " ".join((self.main, *self.path[:-1]))


def read_caption(words: str, last: str = "") -> Caption:
    """The name at the beginning of a paragraph; an empty one where it has none.

    `last` is the main name before it, of which a lone "alt" is another wording.
    """
    if named := _range(words):
        return named
    if found := _CAPTION.match(words) or _NUMBERED.match(words):
        path = _markers(found["path"])
        parts = found.groupdict()
        if other := parts.get("alt"):
            path = (*path[:-1], f"{path[-1]} {_word(other)}")
        main = f"{_main(found)} alt" if parts.get("other") else _main(found)
        return Caption(main, path, bool(found["new"]), end=found.end())
    if last and (found := _OTHER.match(words)):
        return Caption(spelled(f"{last} {found['alt']}"), end=found.end())
    if found := _LONE.match(words):
        is_dotted = found["path"].endswith(".")
        return Caption("", _markers(found["path"]), is_dotted=is_dotted, end=found.end())
    return Caption()


def _range(words: str) -> Caption | None:
    """The name of an alternative to paragraphs in a row; None for any other."""
    if not _ALTERNATIVE.search(words, 0, _FARTHEST):
        return None
    found = _RANGE.match(words)
    if found is None or not (found["last"] or found["at"]):
        return None
    if not (found["before"] or found["behind"]):
        return None
    first = _end_of_range(found["first"])
    last = _end_of_range(_whole_name(found["last"], first)) if found["last"] else first
    at, of = (int(found[name] or 1) for name in ("at", "of"))
    name = RangeName(range_label(first, last), int(found["number"] or 1), at, of)
    return Caption(str(name), _markers(found["path"]), end=found.end())


def _end_of_range(words: str) -> str:
    """The name of the first or last paragraph of a range in the spelling of this program."""
    annex, comma, rest = words.rpartition(", ")
    if annex[:5].casefold() == "annex":
        return f"{annex.upper().replace('ANNEX', 'Annex')}{comma}{rest.casefold()}"
    return read_caption(words).label or words.casefold()


def _whole_name(last: str, first: str) -> str:
    """The name of the second end of a range, of which what both share may be left out."""
    if last[0].isdigit():
        return f"{re.split(r'[0-9]', first, maxsplit=1)[0]}{last}"
    if first.startswith("Annex") and regex(_UNNUMBERED, re.IGNORECASE).match(last):
        return f"{first.rpartition(', ')[0]}, {last}"
    return (
        last if last[0].isalpha() and ")" not in last[:6] else f"{first.rpartition(' ')[0]} {last}"
    )


def range_named(key: str) -> RangeName | None:
    """The alternative to paragraphs in a row that a name, or its key, is of; None for others."""
    found = _NAMED_RANGE.fullmatch(key)
    if found is None or not (DASH in found["range"] or found["at"]):
        return None
    return RangeName(found["range"], *(int(found[name] or 1) for name in ("number", "at", "of")))


def last_of_range(name: RangeName) -> Caption:
    """The name of the last paragraph of a range."""
    first, dash, last = name.range.partition(DASH)
    return read_caption(_whole_name(last, first) if dash else first)


def _main(found: re.Match[str]) -> str:
    section = f"Section {found['section'].upper()}, " if found["section"] else ""
    part = found["part"].upper() or "OP"
    return f"{section}{part}{found['count']} {_word(found['word'])}".rstrip()


def _word(word: str) -> str:
    """The words behind a number in one spelling: ".ALT." is "alt", "bis 2" stays."""
    apart = " ".join(filter(None, _APART.split(word.casefold())))
    return latin.respelled(re.sub(r"\balt(?=\d)", "alt ", apart))


def _markers(path: str) -> tuple[str, ...]:
    found = _MARKER.finditer(path)
    return tuple(f"{one['marker']} {_word(one['word'] or '')}".rstrip() for one in found)


def key_of(label: str) -> str:
    """What makes two labels of one paragraph alike; a label of another form is its own."""
    return read_caption(label).key or label


def spelled(label: str) -> str:
    """A label in one spelling: "pp2BIS" is "PP2 bis", "op 3 Alt 2" is "OP3 alt 2"."""
    return read_caption(label).key


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
