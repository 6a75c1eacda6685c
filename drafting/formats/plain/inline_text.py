"""Source text to inline markup: emphasis, links, escapes, and references to notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.formats.plain.notes import SourceNotes
from drafting.lexicon.months import ENGLISH_PATTERN
from drafting.lexicon.small_figures import RAISED, level
from drafting.model.inline import Run, markup
from drafting.patterns import regex

_TOKEN = regex(
    r"\\(?P<escaped>[\\*_\[\]()#.+\-!`>])"
    r"|\[\^(?P<label>[^\]\s]{1,16})\]"
    r"|(?<=[^\s\\])\\?\[(?P<square>\d{1,3})\\?\]"
    rf"|(?P<super>[{RAISED}]+)"
    r"|(?P<stars>\*+)"
    r"|(?P<lines>_+)"
    r"|\[(?P<words>[^\[\]\n]{1,200})\]\((?:\#|https?:|/|www\.|mailto:)[^()\s]{0,500}\)"
    rf"|(?P<text>[^\\*_\[{RAISED}]+|.)",
    re.DOTALL,
)
_EMPHASIS = {
    "*": regex(r"(?<![\w*\\])(?P<mark>\*{1,3})(?=\S)[^*]+(?<=\S)(?P=mark)(?![\w*])"),
    "_": regex(r"(?<![\w_\\])(?P<mark>_{1,3})(?=\S)[^_]+(?<=\S)(?P=mark)(?![\w_])"),
}
_SMALL = regex(
    r"(?:(?<=[^\W\d_])(?P<gap> ?)|(?<=[,.;:”’\"')\]])(?P<apart> ?))"
    r"(?P<number>\d{1,3})(?=[\s,.;:)\]”]|$)"
)
_COUNTING_WORDS = frozenset(
    (
        "article", "articles", "paragraph", "paragraphs", "para", "paras", "section",
        "sections", "chapter", "chapters", "annex", "annexes", "part", "parts",
        "volume", "vol", "no", "nos", "resolution", "resolutions", "decision",
        "decisions", "goal", "goals", "target", "targets", "phase", "item", "items",
        "the", "of", "to", "and", "or", "from", "in", "on", "for", "at", "by", "with",
        "between", "about", "than", "nearly", "over", "level", "least", "most", "every",
        "some", "only", "all", "under", "page", "pages", "table", "figure", "agenda",
        "schedule", "protocol", "rule", "rules", "objective", "objectives", "principle",
        "principles", "pillar", "category", "group", "day", "may", "june", "july",
    )
)  # fmt: skip
"""Words after which a number counts something else than a note."""
_UNITS = regex(
    rf"\s(?:{ENGLISH_PATTERN}|"
    r"million|billion|trillion|per|years?|days?|months?|weeks?|and \d|to \d|or \d|\()"
)


class InlineParser:
    """Reads texts in the order of the source; the small digits of notes are told by their order."""

    def __init__(self, notes: SourceNotes) -> None:
        self._notes = notes
        self._small = notes.small()
        self._square = notes.square()
        self._next = 1

    def read(self, text: str, line: int) -> str:
        """Inline markup of `text`."""
        return markup(self._runs(text, line))

    def plain_read(self, text: str, line: int) -> str:
        """Inline markup of `text` where no plain digit is a reference: a note itself."""
        small, self._small = self._small, set()
        try:
            return self.read(text, line)
        finally:
            self._small = small

    def _runs(self, text: str, line: int) -> Iterator[Run]:
        switches = _switches(text)
        italic = bold = False
        for token in _TOKEN.finditer(text):
            kind = token.lastgroup or "text"
            if kind in ("stars", "lines") and token.start() in switches:
                italic ^= switches[token.start()] != 2
                bold ^= switches[token.start()] >= 2
            else:
                yield from self._token(kind, token, line, (italic, bold))

    def _token(
        self, kind: str, token: re.Match[str], line: int, look: tuple[bool, bool]
    ) -> Iterator[Run]:
        if kind == "label":
            mark = token["label"].replace("\\", "")
            yield self._reference(mark, token[0], line, look)
        elif kind == "square":
            known = token["square"] in self._square
            identity = self._notes.resolve(token["square"], line) if known else ""
            yield Run("" if known else token[0].replace("\\", ""), *look, note=identity)
        elif kind == "super":
            yield from self._superscripts(token, line, look)
        elif kind in ("stars", "escaped") and token[0].strip("\\*") == "":
            yield self._stars(token, line, look)
        elif kind == "text" and self._small:
            yield from self._with_small(token, line, look)
        else:
            yield Run(token[kind], *look)

    def _reference(self, mark: str, printed: str, line: int, look: tuple[bool, bool]) -> Run:
        if identity := self._notes.resolve(mark, line):
            return Run("", *look, note=identity)
        self._notes.unknown.append((line, printed))
        return Run(printed, *look)

    def _stars(self, token: re.Match[str], line: int, look: tuple[bool, bool]) -> Run:
        """Asterisks that are not emphasis: after a word, a reference if there is such a note."""
        stars = token[0].replace("\\", "") or "\\"
        after_word = token.start() > 0 and not token.string[token.start() - 1].isspace()
        identity = self._notes.resolve(stars, line) if after_word else ""
        return Run("", *look, note=identity) if identity else Run(stars, *look)

    def _superscripts(
        self, token: re.Match[str], line: int, look: tuple[bool, bool]
    ) -> Iterator[Run]:
        digits = level(token["super"])
        before = token.string[max(0, token.start() - 3) : token.start()]
        if re.search(r"(?<![^\W\d_])[kcmd]?m$", before) and digits in ("2", "3"):
            yield Run(token["super"], *look)
        elif identity := self._notes.resolve(digits, line):
            yield Run("", *look, note=identity)
        elif marks := self._run_together(digits):
            for mark in marks:
                yield Run("", *look, note=self._notes.resolve(mark, line))
        else:
            self._notes.unknown.append((line, token["super"]))
            yield Run(token["super"], *look)

    def _run_together(self, digits: str) -> list[str]:
        """The marks of two notes, or the single digits of several, that stand side by side."""
        splits = [[digits[:at], digits[at:]] for at in range(1, len(digits))] + [list(digits)]
        known = [s for s in splits if all(map(self._notes.knows, s))]
        rising = [split for split in known if split == sorted(split, key=int)]
        return next(iter(rising or known), [])

    def _with_small(
        self, token: re.Match[str], line: int, look: tuple[bool, bool]
    ) -> Iterator[Run]:
        text = token["text"]
        done = 0
        for match in _SMALL.finditer(text):
            if match["number"] not in self._small or not self._is_reference(text, match):
                continue
            identity = self._notes.resolve(match["number"], line)
            self._next = max(self._next, int(match["number"]) + 1)
            yield Run(text[done : match.start()], *look)
            yield Run("", *look, note=identity)
            done = match.end()
        yield Run(text[done:], *look)

    def _is_reference(self, text: str, match: re.Match[str]) -> bool:
        """Whether small digits count a note and not something else."""
        number = int(match["number"])
        before = text[max(0, match.start() - 30) : match.start()]
        attached = number == self._next and number < 100 and before.endswith(",")
        if re.search(r"(?<!\d)\d{1,3}[,.]?$|/\S*[\w.]$", before) and not attached:
            return False
        if _UNITS.match(text, match.end()):
            return False
        spaced = match["gap"] == " "
        if spaced and re.sub(r"\W", "", before.split(" ")[-1]).casefold() in _COUNTING_WORDS:
            return False
        return self._next <= number <= self._next + 2 or (number < self._next and not spaced)


def _switches(text: str) -> dict[int, int]:
    """Where emphasis begins and ends: the position of its marks, and how many they are."""
    found: dict[int, int] = {}
    for mark, pattern in _EMPHASIS.items():
        if mark in text:
            for match in pattern.finditer(text):
                length = len(match["mark"])
                found[match.start()] = found[match.end() - length] = length
    return found
