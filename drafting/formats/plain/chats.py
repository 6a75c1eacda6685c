"""What a chat sets before each message that is copied from it: who wrote it, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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


def with_stamps_apart(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """The lines; the stamp of a message as a line of its own, which is no part of the text."""
    for line in lines:
        match = _STAMP.match(line.text)
        if match is None:
            yield line
            continue
        stamp, rest = match["stamp"], line.text[match.end() :]
        yield line._replace(text=stamp, columns=(stamp,), heading=0, furniture=True, reason=MESSAGE)
        if rest:
            yield line._replace(text=rest, columns=(rest,), gap=True)
