"""The line that says who tables the text, and what kind of text it is."""

from __future__ import annotations

import re
from functools import cache

from drafting.formats.plain import amendment_lines, foreign
from drafting.formats.plain.lines import SourceLine, join_lines, without_wrapping_emphasis
from drafting.lexicon.amendment_lines import AMENDMENT
from drafting.lexicon.groups import group_names
from drafting.lexicon.kinds import ENGLISH
from drafting.lexicon.states import sponsor_names
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_LINE = regex(
    rf"(?P<names>.+?)\s?(?P<before>\\?\*{{0,3}}):\s?(?P<after>\\?\*{{0,3}})\s*(?P<kind>{ENGLISH}\b[^:]*)",
    re.DOTALL | re.IGNORECASE,
)
_SUBMITTED = regex(
    rf"(?P<kind>{ENGLISH}(?:\s+to\s+(?:the\s+)?(?:revised\s+)?draft\s+\w+\s+\S+)?)\s+"
    r"(?P<verb>submitted|proposed|presented|recommended|introduced)\s+by\s+(?P<who>.+)",
    re.DOTALL | re.IGNORECASE,
)
_ALONE = regex(
    rf"(?P<kind>{ENGLISH})(?:\s+(?P<number>[-–…\d]{{1,6}}/[A-Z0-9.]{{1,12}}))?(?P<star>\\?\*{{0,3}})",
    re.IGNORECASE,
)
_ENDS_SUBMITTED = regex(
    r"(?:[A-Z]+(?:/[\w.\-]+)+|\)|\*|Assembly|Council|Commission|Committee|Chair|President|Bureau)$"
)
_AMENDMENT = regex(AMENDMENT, re.IGNORECASE)
_MOST_LINES = 80
_LONGEST = 12_000
"""Letters of a list of all Member States, twice over."""


@cache
def _names() -> tuple[str, ...]:
    """Those who can table a text, the longest names first."""
    return tuple(sorted(sponsor_names() | group_names(), key=lambda name: (-len(name), name)))


@cache
def _masked() -> dict[str, str]:
    """Names in which "and" or a comma joins no two sponsors, with these masked."""
    joined = (name for name in _names() if " and " in name or "," in name)
    return {name: name.replace(" and ", "\x00").replace(",", "\x01") for name in joined}


class SponsorLine(NamedTuple):
    """Where the line stands (first line, and the line after the last) and what it says."""

    first: int
    end: int
    names: str
    kind: str
    star: str = ""
    submitted_by: str = ""
    number: str = ""
    """That of a text of a conference: "-/CP.31"."""
    names_apart: tuple[str, ...] = ()
    """The names, where the language of the line is known to part them."""
    connects: bool = False
    """Whether it has words that stand in no value, such as "proposed by"."""

    @property
    def is_loose_amendment(self) -> bool:
        """Whether it speaks of amendments, and says neither whose nor to which document."""
        is_said_of = self.names or self.names_apart or self.submitted_by or "/" in self.kind
        return "amendment" in self.kind.casefold() and not is_said_of


def find_sponsor_line(lines: list[SourceLine]) -> SponsorLine | None:
    """The sponsor line among the lines of a head."""
    for index, line in enumerate(lines):
        if found := _amending_elsewhere(lines, index):
            return found
        if found := _amending(lines, index) or _submitted(lines, index) or _sponsored(lines, index):
            return found
        match = _ALONE.fullmatch(line.bare)
        if match and (len(lines) > 1 or match["number"] or "statement" in line.bare):
            kind = _lowered(match["kind"]) + match["star"].replace("\\", "")
            return SponsorLine(index, index + 1, "", kind, number=match["number"] or "")
    return _foreign(lines)


def _foreign(lines: list[SourceLine]) -> SponsorLine | None:
    """The sponsor line of a head in another language: a block of lines of its own."""
    first = 0
    for index, line in enumerate(lines):
        first = index if line.gap or line.heading else first
        if not foreign.names_a_kind(line.text):
            continue
        found = foreign.sponsor_line(_joined(lines, first, index + 1))
        if found is None and first < index:
            first, found = index, foreign.sponsor_line(line.bare)
        if found is not None:
            return SponsorLine(
                first,
                index + 1,
                "",
                found.kind,
                found.star,
                found.submitted_by,
                names_apart=found.names,
            )
    return None


def _amending_elsewhere(lines: list[SourceLine], index: int) -> SponsorLine | None:
    """The same in another language; it may be broken once."""
    if not _AMENDMENT.search(_joined(lines, index, index + 2)):
        return None
    for end in (index + 1, index + 2):
        found = amendment_lines.elsewhere(_joined(lines, index, end))
        if found and not any(line.gap for line in lines[index + 1 : end]):
            names = found.names_apart
            return SponsorLine(index, end, "", found.kind, names_apart=names, connects=True)
    return None


def _amending(lines: list[SourceLine], index: int) -> SponsorLine | None:
    """A line of its own, "Amendments to draft resolution …", with who submits them if it says."""
    if not amendment_lines.may_begin(lines[index].bare):
        return None
    end = _end_of_kind(lines, index)
    found = amendment_lines.english(_joined(lines, index, end))
    if found is None:
        return None
    return SponsorLine(index, end, found.names, _lowered(found.kind), connects=True)


def _submitted(lines: list[SourceLine], index: int) -> SponsorLine | None:
    if not _SUBMITTED.match(_joined(lines, index, index + 2)):
        return None
    end = index + 1
    while end < len(lines) and not lines[end].gap and not lines[end].heading and end < index + 6:
        if _ENDS_SUBMITTED.search(lines[end - 1].bare) and not _goes_on(lines[end].text):
            break
        end += 1
    match = _SUBMITTED.fullmatch(_joined(lines, index, end))
    if match is None:
        return None
    kind, who = _lowered(match["kind"]), match["who"].strip()
    if match["verb"] != "submitted":
        return SponsorLine(index, end, "", f"{kind} {match['verb']} by {who}")
    return SponsorLine(index, end, "", kind, "", who)


def _goes_on(text: str) -> bool:
    return text[:1] in "(," or text[:1].islower() or re.match(r"[A-Z]+/", text) is not None


def _joined(lines: list[SourceLine], start: int, end: int) -> str:
    text = join_lines([line.text for line in lines[start:end]])
    return without_wrapping_emphasis(text)


def _lowered(kind: str) -> str:
    return kind[:1].lower() + kind[1:]


_COLON_KIND = regex(rf":\s?\\?\*{{0,3}}\s*{ENGLISH}\b", re.IGNORECASE)


_BROKEN_BEFORE_KIND = regex(r"(?::\s?\\?\*{0,3}|(?i:draft|revised))$")


def _sponsored(lines: list[SourceLine], index: int) -> SponsorLine | None:
    """A line with "…: draft resolution" in it, or broken after the colon."""
    text = lines[index].text
    broken = _BROKEN_BEFORE_KIND.search(text) and _COLON_KIND.search(
        _joined(lines, index, index + 2)
    )
    if not broken and not _COLON_KIND.search(text):
        return None
    first = _first_line(lines, index)
    end = _end_of_kind(lines, index)
    whole = _joined(lines, first, end)
    match = _LINE.fullmatch(whole) if len(whole) <= _LONGEST else None
    if match is None:
        return None
    before, after = match["before"].replace("\\", ""), match["after"].replace("\\", "")
    names = match["names"] + before
    return SponsorLine(first, end, names, _lowered(match["kind"].strip()), after)


@cache
def _known() -> re.Pattern[str]:
    """The name of a State or a group."""
    # Compiled when first asked for: names of one line, the ordinary case, need it not.
    spellings = "|".join(re.escape(name).replace("’", "[’']") for name in _names())
    return re.compile(rf"(?:{spellings})(?![\w’'-])")


def _first_line(lines: list[SourceLine], index: int) -> int:
    """The first line of the list of names that ends in line `index`."""
    first = best = index
    while first > 0 and index - first < _MOST_LINES:
        above = lines[first - 1].text
        if lines[first].gap and not above.endswith((",", " and")):
            break
        first -= 1
        if not _mostly_names(_joined(lines, first, index + 1)):
            break
        if _known().match(above.lstrip("*_ ")):
            best = first
    return best


def _mostly_names(text: str) -> bool:
    names = text.partition(":")[0]
    covered = sum(len(match[0]) for match in _known().finditer(names))
    return covered * 3 > len(names)


def _end_of_kind(lines: list[SourceLine], index: int) -> int:
    """The line after the kind: "amendment to draft resolution" may go on."""
    end = index + 1
    while end < len(lines) and not lines[end].gap and end < index + 4:
        so_far = _joined(lines, index, end)
        unfinished = re.search(
            r"(?i)(?::\s?\*{0,3}|\b(?:to|the|draft|revised|resolution|decision|in|document|"
            r"recommended|by|contained|its|report|Committee))$",
            so_far,
        )
        if not unfinished or (
            not re.search(r"(?i)amendments?", so_far)
            and re.search(r"(?i)draft\s+(?:resolution|decision)s?$", so_far)
        ):
            break
        end += 1
    return end


def split_sponsors(names: str) -> list[str]:
    """The names of a sponsor line, each with the asterisks that follow it."""
    text = re.sub(r",\s?(\*{1,3})(?=\s|$)", r"\1,", names.strip().replace("\\*", "*"))
    if re.search(r"\bon\s+behalf\s+o[fn]\b", text) and "(" not in text:
        return [text]
    for name, masked in _masked().items():
        text = text.replace(name, masked)
    parts = _split_outside_parentheses(text)
    if parts:
        parts[-1:] = parts[-1].rsplit(" and ", 1)
    cleaned = (re.sub(r"^and\s+", "", part.strip()) for part in parts)
    return [part.replace("\x00", " and ").replace("\x01", ",") for part in cleaned if part]


def _split_outside_parentheses(text: str) -> list[str]:
    parts = [""]
    depth = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        if character == "," and depth <= 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts
