"""What a chat sets before each message that is copied from it: who wrote it, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.formats.plain.lines import SourceLine
from drafting.formats.reading import MESSAGE
from drafting.patterns import regex

_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_TIME = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?"
_WHEN = rf"(?:{_DATE},?\s+(?:at\s+)?{_TIME}|{_TIME},?\s+{_DATE})"
_NAME = r"[^\s:\[\]][^:\[\]]{0,59}"
_STAMP = regex(
    rf"(?P<stamp>(?:\[{_WHEN}\](?:\s?[-–])?|{_WHEN}\s?[-–])\s{_NAME}:"  # WhatsApp, Teams
    rf"|{_NAME},\s\[{_WHEN}\]:?)(?:\s+|$)"  # Telegram
)
_PERSON = r"(?:[^\W\d_a-z][\w’'.-]*)(?:\s[^\W\d_][\w’'.-]*){0,3}"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?"
_NAMED_TIME = regex(rf"{_PERSON},?\s{_CLOCK}")
_TIME_ALONE = regex(rf"(?:{_DATE},?\s)?{_CLOCK}")
_NAME_ALONE = regex(_PERSON)


def with_stamps_apart(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """The lines; the stamp of a message as a line of its own, which is no part of the text."""
    for line in _without_names(list(lines)):
        match = _STAMP.match(line.text)
        if match is None:
            yield line
            continue
        stamp, rest = match["stamp"], line.text[match.end() :]
        yield line._replace(text=stamp, columns=(stamp,), heading=0, furniture=True, reason=MESSAGE)
        if rest:
            yield line._replace(text=rest, columns=(rest,), gap=True)


def _without_names(lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
    """The lines; names and times above messages, if the first line is one or there are several."""
    times = {at for at, line in enumerate(lines) if _says_time(line.text)}
    names = {at - 1 for at in times if at and _TIME_ALONE.fullmatch(lines[at].text)}
    above = {at for at in names if _NAME_ALONE.fullmatch(lines[at].text)} | times
    certain = len(times) > 1 or 0 in above
    for at, line in enumerate(lines):
        aside = certain and at in above
        yield line._replace(furniture=True, reason=MESSAGE) if aside else line


def _says_time(text: str) -> bool:
    return bool(_TIME_ALONE.fullmatch(text) or _NAMED_TIME.fullmatch(text))
