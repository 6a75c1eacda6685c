"""Source text to inline markup: emphasis, links, escapes, and references to notes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from drafting.formats.plain.footnotes import FoundNote
from drafting.model.identity import IdSource
from drafting.model.inline import Run, markup
from drafting.model.resolution import Note

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TOKEN = re.compile(
    r"\\(?P<escaped>[\\*_\[\]()#.+\-!`>])"
    r"|\[\^(?P<label>[^\]\s]{1,16})\]"
    r"|(?P<super>[⁰¹²³⁴-⁹]+)"
    r"|(?P<stars>\*+)"
    r"|(?P<lines>_+)"
    r"|\[(?P<words>[^\[\]\n]{1,200})\]\((?:\#|https?:|/|www\.|mailto:)[^()\s]{0,500}\)"
    r"|(?P<text>[^\\*_\[⁰¹²³⁴-⁹]+|.)",
    re.DOTALL,
)
_EMPHASIS = (
    re.compile(r"(?<![\w*\\])(?P<mark>\*{1,3})(?=\S)[^*]+(?<=\S)(?P=mark)(?![\w*])"),
    re.compile(r"(?<![\w_\\])(?P<mark>_{1,3})(?=\S)[^_]+(?<=\S)(?P=mark)(?![\w_])"),
)
_SMALL = re.compile(
    r"(?:(?<=[^\W\d_])(?P<gap> ?)|(?<=[,.;:”’\"')\]])(?P<apart> ?))(?P<number>\d{1,3})(?=[\s,.;:)\]”]|$)"
)
_COUNTING_WORDS = frozenset(
    [
        "article",
        "articles",
        "paragraph",
        "paragraphs",
        "para",
        "paras",
        "section",
        "sections",
        "chapter",
        "chapters",
        "annex",
        "annexes",
        "part",
        "parts",
        "volume",
        "vol",
        "no",
        "nos",
        "resolution",
        "resolutions",
        "decision",
        "decisions",
        "goal",
        "goals",
        "target",
        "targets",
        "phase",
        "item",
        "items",
        "the",
        "of",
        "to",
        "and",
        "or",
        "from",
        "in",
        "on",
        "for",
        "at",
        "by",
        "with",
        "between",
        "about",
        "than",
        "nearly",
        "over",
        "level",
        "least",
        "most",
        "every",
        "some",
        "only",
        "all",
        "under",
        "page",
        "pages",
        "table",
        "figure",
        "agenda",
        "schedule",
        "protocol",
        "rule",
        "rules",
        "objective",
        "objectives",
        "principle",
        "principles",
        "pillar",
        "category",
        "group",
        "day",
        "may",
        "june",
        "july",
    ]
)
_UNITS = re.compile(
    r"\s(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"million|billion|trillion|per|years?|days?|months?|weeks?|and \d|to \d|or \d|\()"
)


class Notes:
    """The notes of a source, found by their marks; each is made once, however often referred to."""

    def __init__(self, found: list[FoundNote], ids: IdSource) -> None:
        self._all = [(note, ids()) for note in found]
        self._lines: dict[str, list[int]] = defaultdict(list)
        self._ids: dict[str, list[str]] = defaultdict(list)
        for note, identity in self._all:
            self._lines[note.mark].append(note.line)
            self._ids[note.mark].append(identity)
        self.referred: set[str] = set()
        self.unknown: list[tuple[int, str]] = []

    def resolve(self, mark: str, line: int) -> str:
        """Identity of the note that `mark` in `line` refers to, or empty.

        Where notes are counted page by page it is the next one after the line.
        """
        if mark not in self._ids:
            return ""
        place = min(bisect_left(self._lines[mark], line), len(self._ids[mark]) - 1)
        identity = self._ids[mark][place]
        self.referred.add(identity)
        return identity

    def small(self) -> set[str]:
        """Marks that stand in the source as plain digits."""
        return {note.mark for note, _ in self._all if note.printed_small and note.mark.isdigit()}

    def made(self, reader: InlineReader) -> tuple[Note, ...]:
        """The notes as the model has them."""
        return tuple(
            Note(identity, reader.plain_read(note.text, note.line), _printed_mark(note.mark))
            for note, identity in self._all
        )

    def unreferred(self) -> Iterator[FoundNote]:
        """Notes that nothing refers to."""
        return (note for note, identity in self._all if identity not in self.referred)


def _printed_mark(mark: str) -> str:
    return mark if mark.strip("*") == "" else ""


class InlineReader:
    """Reads texts in the order of the source; the small digits of notes are told by their order."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._small = notes.small()
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
                for length, rest in (switches[token.start()],):
                    italic ^= length != 2
                    bold ^= length >= 2
                    yield from self._literal(token[0][:rest], line, italic, bold)
                continue
            yield from self._token(kind, token, line, (italic, bold))

    def _token(
        self, kind: str, token: re.Match[str], line: int, look: tuple[bool, bool]
    ) -> Iterator[Run]:
        if kind == "label":
            mark = token["label"].replace("\\", "")
            yield self._reference(mark, token[0], line, look)
        elif kind == "super":
            yield from self._superscripts(token, line, look)
        elif kind in ("stars", "escaped") and token[0].strip("\\*") == "":
            yield from self._literal(token[0].replace("\\", "") or "\\", line, *look, token)
        elif kind == "text" and self._small:
            yield from self._with_small(token, line, look)
        else:
            yield Run(token[kind], *look)

    def _reference(self, mark: str, printed: str, line: int, look: tuple[bool, bool]) -> Run:
        if identity := self._notes.resolve(mark, line):
            return Run("", *look, note=identity)
        self._notes.unknown.append((line, printed))
        return Run(printed, *look)

    def _literal(
        self, stars: str, line: int, italic: bool, bold: bool, token: re.Match[str] | None = None
    ) -> Iterator[Run]:
        """Asterisks that are not emphasis: a reference to a note where there is such a note."""
        if not stars:
            return
        after_word = token is None or (
            token.start() > 0 and not token.string[token.start() - 1].isspace()
        )
        identity = self._notes.resolve(stars, line) if after_word and stars.strip("*") == "" else ""
        yield Run("", italic, bold, identity) if identity else Run(stars, italic, bold)

    def _superscripts(
        self, token: re.Match[str], line: int, look: tuple[bool, bool]
    ) -> Iterator[Run]:
        digits = token["super"].translate(_DIGITS)
        before = token.string[max(0, token.start() - 3) : token.start()]
        if re.search(r"(?<![^\W\d_])[kcmd]?m$", before) and digits in ("2", "3"):
            yield Run(token["super"], *look)
        elif identity := self._notes.resolve(digits, line):
            yield Run("", *look, note=identity)
        elif len(digits) > 1 and all(self._notes.resolve(digit, line) for digit in digits):
            for digit in digits:
                yield Run("", *look, note=self._notes.resolve(digit, line))
        else:
            self._notes.unknown.append((line, token["super"]))
            yield Run(token["super"], *look)

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


def _switches(text: str) -> dict[int, tuple[int, int]]:
    """Where emphasis begins and ends: position of the marks -> their length, and what is left over."""
    found: dict[int, tuple[int, int]] = {}
    for pattern in _EMPHASIS:
        if pattern.pattern and ("*" in text or "_" in text):
            for match in pattern.finditer(text):
                length = len(match["mark"])
                found[match.start()] = (length, 0)
                found[match.end() - length] = (length, 0)
    return found
