"""What a letter puts around a text that is pasted from it: header, salutation, farewell."""

from __future__ import annotations

import re

from drafting.formats.plain.enacting import is_enacting
from drafting.formats.plain.landmarks import is_annex
from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.marks import leading_mark
from drafting.formats.plain.openers import opener
from drafting.patterns import regex

_HEADER = regex(
    r"(?:From|To|Cc|CC|Bcc|Sent|Date|Subject|Reply-To|Attachments?|De|À|Envoyé|Objet|Para|Asunto|"
    r"Enviado(?:\s+el)?)\s?:\s?.*"
)
_SENDER = regex(r"(?:From|Subject|De|Objet|Asunto)\s?:")
_SALUTATION = regex(
    r"(?:Dear|Hello|Hi|Excellency|Excellencies|Good\s+(?:morning|afternoon|evening)|Chère?s?|"
    r"Estimad[oa]s?|Уважаем\w+)\b[^.;]{0,80}[,:!]?"
)
_FAREWELL = regex(
    r"(?:(?:With\s+)?(?:(?:Best|Kind|Kindest|Warm|Warmest|Many)\s+)?(?:regards|wishes|thanks)|Best|"
    r"(?:Yours\s+)?(?:sincerely|faithfully|truly)|Sincerely(?:\s+yours)?|Thank\s+you|"
    r"Cordialement|Bien\s+à\s+vous|Atentamente|Saludos(?:\s+cordiales)?|С\s+уважением|"
    r"Sent\s+from\s+my\s+\w+|--)\s?[,.!]?",
    re.IGNORECASE,
)
_QUOTING = regex(r"On\s.{6,120}\swrote:|-{2,}\s?(?:Original|Forwarded)\s+[Mm]essage\s?-{2,}")
_HEADER_LINES = 12
_LONGEST_FAREWELL = 12
"""Lines of a farewell, with names and addresses."""


def mark_letter(lines: list[SourceLine]) -> list[SourceLine]:
    """`lines` with those of a letter around the text marked as furniture."""
    begins = _end_of_header(lines)
    begins = _end_of_salutation(lines, begins)
    ends = _farewell(lines)
    return [
        line._replace(furniture=True)
        if index < begins or index >= ends or _QUOTING.fullmatch(line.text)
        else line
        for index, line in enumerate(lines)
    ]


def _end_of_header(lines: list[SourceLine]) -> int:
    """The line after the header of a message; 0 if there is none."""
    last = 0
    for index, line in enumerate(lines[:_HEADER_LINES]):
        if _HEADER.fullmatch(line.text):
            last = index + 1
        elif not _QUOTING.fullmatch(line.text):
            break
    senders = sum(_SENDER.match(line.text) is not None for line in lines[:last])
    return last if senders and last > 1 else 0


def _end_of_salutation(lines: list[SourceLine], start: int) -> int:
    """The line after the salutation and the sentences under it."""
    for index, line in enumerate(lines[start : start + _HEADER_LINES], start):
        if _begins_text(line):
            return start
        if _SALUTATION.fullmatch(line.text):
            end = index + 1
            while _is_prose(block := _block(lines, end)):
                end += len(block)
            return end
    return start


def _begins_text(line: SourceLine) -> bool:
    return is_enacting(line.text) or leading_mark(line.text) is not None or bool(opener(line.bare))


def _block(lines: list[SourceLine], start: int) -> list[SourceLine]:
    """The lines from `start` up to the next gap."""
    end = start + 1
    while end < len(lines) and not lines[end].gap:
        end += 1
    return lines[start:end]


def _is_prose(block: list[SourceLine]) -> bool:
    """Whether a block is still the letter's: sentences, and nothing that a text begins with."""
    ended = bool(block) and block[-1].text.endswith((".", ":", "!", "?"))
    return ended and not any(is_enacting(line.text) or leading_mark(line.text) for line in block)


def _farewell(lines: list[SourceLine]) -> int:
    """Where the farewell of a letter begins; the end of the lines if there is none."""
    start = max(0, len(lines) - _LONGEST_FAREWELL)
    for index in range(start, len(lines)):
        line = lines[index]
        if line.gap and _FAREWELL.fullmatch(line.text):
            after = lines[index + 1 :]
            if not any(leading_mark(one.text) or is_annex(one.bare) for one in after):
                return index
    return len(lines)
