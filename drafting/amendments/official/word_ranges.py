"""A stretch of a paragraph, named by its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from drafting.amendments.official.errors import InstructionError
from drafting.dataclasses import dataclass
from drafting.model.inline import plain

EVERYWHERE = 0
"""As an occurrence: all places."""
BOTH = 1000
"""As an occurrence: the two places, an error where there are more or fewer."""
ONLY = None
"""As an occurrence: the one place, an error where there are several."""
ENDS = " \u00a0\u202f.;,:"
"""What closes a paragraph: its mark, and the space that French has before it."""
_SHOWN = 60
_AROUND = 24
_FEW = 3
"""How many places a message shows."""
_ELISION = re.compile(r"\s*\[?(?:…|\.\.\.)\]?\s*")
_SENTENCE_END = re.compile(
    r"(?<!\bNo)(?<!\bart)(?<!\bpara)(?<!\bvol)[.?!][”’)]*\s+(?=[“‘(\[«]?\s?[A-ZÀ-ÖØ-Þ])"
)
_ALIKE = str.maketrans({
    "’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\u2011": "-", "\n": " ",
})  # fmt: skip


def sentences(read: str) -> list[tuple[int, int]]:
    """Begin and end of each sentence, its own full stop included, what closes the paragraph not."""
    end = len(read.rstrip(ENDS))
    starts = [0, *(match.end() for match in _SENTENCE_END.finditer(read, 0, end))]
    ends = [*(len(read[:start].rstrip()) for start in starts[1:]), end]
    return list(zip(starts, ends, strict=True))


class Where(StrEnum):
    """How the words given name the stretch."""

    WORDS = "words"
    """The words themselves."""
    AFTER = "after"
    """The empty place behind the words."""
    BEFORE = "before"
    """The empty place before the words."""
    REST = "rest"
    """All that follows the words."""
    THROUGH = "through"
    """From the words up to and including those of `until`."""
    BEGINNING = "beginning"
    """The empty place before the whole paragraph."""
    END = "end"
    """The empty place behind the whole paragraph, before its closing punctuation."""
    CLOSE = "close"
    """The empty place behind all of it, its closing punctuation included."""
    NEXT_SENTENCE = "next sentence"
    """The same place, for a sentence of its own."""
    WHOLE = "whole"
    """All of the paragraph, or of the sentence that is named."""


@dataclass(frozen=True, slots=True)
class WordRange:
    """Some words of a paragraph, or a place between words."""

    where: Where
    words: str = ""
    """Inline markup, as quoted."""
    until: str = ""
    occurrence: int | None = ONLY
    """Which of several places: 1 is the first, -1 the last."""
    after: str = ""
    """Words right before it, where they tell which of several places is meant."""
    before: str = ""
    """Words right behind it."""
    near: int | None = ONLY
    """Which of several places of those other words is meant."""
    adjacent: bool = False
    """Whether those other words must follow right behind."""
    edge: str = ""
    """"beginning" or "end" where the words must stand there."""
    as_quoted: bool = False
    """Whether capitals must be as quoted, but for those that begin a sentence."""

    def find(self, text: str) -> list[tuple[int, int]]:
        """Its places in the plain words of inline `text`. Raises InstructionError."""
        read = plain(text)
        end = len(read.rstrip(ENDS))
        if self.where is Where.BEGINNING:
            return [(0, 0)]
        if self.where in (Where.END, Where.NEXT_SENTENCE):
            return [(end, end)]
        if self.where is Where.CLOSE:
            return [(len(read.rstrip()), len(read.rstrip()))]
        if self.where is Where.WHOLE:
            return [(0, end)]
        found = self._near(read, self._places(read))
        places = self._chosen(read, [place for place in found if self._is_at_edge(read, place)])
        return [self._extended(read, place) for place in places]

    def _places(self, read: str) -> list[tuple[int, int]]:
        """All its places; where every one is meant, also those that begin a sentence."""
        words = plain(self.words).strip()
        if self.occurrence == EVERYWHERE and (found := _beginning_sentences(read, words)):
            return found
        return _literal(read, words, 0) if self.as_quoted else occurrences(read, words)

    def _is_at_edge(self, read: str, place: tuple[int, int]) -> bool:
        """Whether the words stand where they are told to, at the beginning or the end."""
        if self.edge == "beginning":
            return not read[: place[0]].strip()
        return self.edge != "end" or not read[place[1] :].strip(ENDS)

    def _near(self, read: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The places that stand beside the other words that are named."""
        if self.after and places:
            ends = [end for _, end in self._others(read, self.after)]
            places = _next_to(places, ends)
        if self.before and places:
            starts = [start for start, _ in self._others(read, self.before)]
            places = _just_before(places, starts)
            touching = [one for one in places if _touches(read, one[1], starts)]
            if self.adjacent and places and not touching:
                told = f"{shown(self.before)} does not follow right behind {shown(self.words)}"
                raise InstructionError(f"nothing can come in between: {told}")
            places = touching if self.adjacent else places
        return places

    def _others(self, read: str, words: str) -> list[tuple[int, int]]:
        found = occurrences(read, plain(words))
        if not found:
            raise InstructionError(f"the words {shown(words)} are not there")
        return found if self.near in (ONLY, EVERYWHERE) else [_nth(found, self.near, words)]

    def _chosen(self, read: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
        if not places:
            raise InstructionError(f"the words {shown(self.words)} are not there")
        if self.occurrence is ONLY:
            if len(places) > 1:
                contexts = " and ".join(_context(read, place) for place in places[:_FEW])
                raise InstructionError(
                    f"the words {shown(self.words)} stand there {len(places)} times: {contexts}"
                )
            return places
        if self.occurrence == BOTH and len(places) != 2:
            times = len(places)
            raise InstructionError(f"{shown(self.words)} stands there {times} times, not twice")
        if self.occurrence in (EVERYWHERE, BOTH):
            return places
        return [_nth(places, self.occurrence, self.words)]

    def _extended(self, read: str, place: tuple[int, int]) -> tuple[int, int]:
        start, end = place
        closing = len(read.rstrip(ENDS))
        last = closing if start < closing else end
        if self.where is Where.AFTER:
            # Words that are quoted with the mark that closes the paragraph.
            return min(end, last), min(end, last)
        if self.where is Where.BEFORE:
            return start, start
        if self.where is Where.REST:
            return end, last
        if self.where is Where.THROUGH:
            if not self.until:
                return start, last
            lasts = [stop for first, stop in occurrences(read, plain(self.until)) if first >= end]
            if not lasts:
                raise InstructionError(f"the words {shown(self.until)} do not follow")
            if len(lasts) > 1:
                raise InstructionError(f"the words {shown(self.until)} follow {len(lasts)} times")
            return start, lasts[0]
        return place


def _nth(places: Sequence[tuple[int, int]], wanted: int, words: str) -> tuple[int, int]:
    """The place of that count, -1 the last. Raises InstructionError."""
    index = wanted - 1 if wanted > 0 else wanted
    if not -len(places) <= index < len(places):
        raise InstructionError(f"the words {shown(words)} do not stand there so often")
    return places[index]


def _context(read: str, place: tuple[int, int]) -> str:
    """A place with the words around it, as a message shows it."""
    start, end = max(0, place[0] - _AROUND), place[1] + _AROUND
    before, after = read[start : place[0]], read[place[1] : end]
    if start:
        before = f"…{before.partition(' ')[2]}"
    if end < len(read):
        after = f"{after.rpartition(' ')[0]}…"
    return f"“{before}{read[place[0] : place[1]]}{after}”"


def _next_to(places: Sequence[tuple[int, int]], ends: Sequence[int]) -> list[tuple[int, int]]:
    """Of the places, those that follow one of the ends most closely."""
    gaps = [min((start - end for end in ends if end <= start), default=-1) for start, _ in places]
    least = min((gap for gap in gaps if gap >= 0), default=-1)
    return [place for place, gap in zip(places, gaps, strict=True) if gap >= 0 and gap == least]


def _just_before(places: Sequence[tuple[int, int]], starts: Sequence[int]) -> list[tuple[int, int]]:
    """Of the places, those that one of the starts follows most closely."""
    gaps = [min((at - end for at in starts if at >= end), default=-1) for _, end in places]
    least = min((gap for gap in gaps if gap >= 0), default=-1)
    return [place for place, gap in zip(places, gaps, strict=True) if gap >= 0 and gap == least]


def _touches(read: str, end: int, starts: Sequence[int]) -> bool:
    """Whether nothing but spaces and marks stands between a place and the next words."""
    return any(end <= start and not read[end:start].strip(" ,;:") for start in starts)


def occurrences(read: str, words: str) -> list[tuple[int, int]]:
    """Where whole words stand; quotation marks, spaces and, at need, capitals are not minded.

    Words with an elision, “to give … and to advise”, are all from the first to the last.
    """
    words = words.strip()
    if found := _literal(read, words):
        return found
    parts = [part for part in _ELISION.split(words) if part]
    if len(parts) < 2 or breaks_off(words, inside=False):
        return []
    return [
        span
        for start, end in _literal(read, parts[0])
        if (span := _spans(read, start, end, parts[1:]))
    ]


def _spans(read: str, start: int, end: int, parts: Sequence[str]) -> tuple[int, int] | None:
    """From one place on, through the next place of each of the parts."""
    for part in parts:
        following = [place for place in _literal(read, part) if place[0] >= end]
        if not following:
            return None
        end = following[0][1]
    return start, end


def _beginning_sentences(read: str, words: str) -> list[tuple[int, int]]:
    """Where whole words stand as they are quoted, but for the capital that begins a sentence."""
    places = set(_literal(read, words, 0))
    if not (capital := words[:1].upper()).isalpha() or words.startswith(capital):
        return sorted(places)
    starts = {first for first, _ in sentences(read)}
    opening = _literal(read, f"{capital}{words[1:]}", 0)
    return sorted(places | {place for place in opening if place[0] in starts})


def _literal(read: str, words: str, *flags: int) -> list[tuple[int, int]]:
    if not words:
        return []
    alike = read.translate(_ALIKE)
    for flag in flags or (0, re.IGNORECASE):
        for pattern in _patterns(words):
            if found := [match.span() for match in re.finditer(pattern, alike, flag)]:
                return found
    return []


def _patterns(words: str) -> Iterator[str]:
    """The words as they are, and with a hyphen that the end of a line put into one of them."""
    alike = [re.escape(word) for word in words.translate(_ALIKE).split()]
    before = r"(?<!\w)" if words[0].isalnum() else ""
    behind = r"(?!\w)" if words[-1].isalnum() else ""
    yield before + r"\s+".join(alike) + behind
    loose = [re.sub(r"(?<=[a-z])\\-(?=[a-z])", "-?", word) for word in alike]
    if loose != alike:
        yield before + r"\s+".join(loose) + behind


def breaks_off(words: str, *, inside: bool = True) -> bool:
    """Whether words are not quoted in full: they have an elision at an end, or `inside`."""
    read = plain(words).strip()
    if inside:
        return _ELISION.search(read) is not None
    return read.startswith(("…", "...", "[…", "[...")) or read.endswith(("…", "...", "…]", "...]"))


def shown(words: str) -> str:
    """The words as a message quotes them, long ones shortened."""
    read = plain(words).strip()
    return f"“{read[:_SHOWN]}…”" if len(read) > _SHOWN else f"“{read}”"
