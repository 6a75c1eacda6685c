"""What a letter puts around a text that is pasted from it: header, salutation, farewell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.formats.plain.enacting import is_enacting
from drafting.formats.plain.landmarks import is_annex
from drafting.formats.plain.lines import SourceLine
from drafting.formats.plain.marks import leading_mark
from drafting.formats.plain.openers import Opener, opener
from drafting.formats.plain.paragraphs import end_of
from drafting.formats.reading import MESSAGE
from drafting.patterns import regex

_HEADER = regex(
    r"(?:From|To|Cc|CC|Bcc|Sent|Date|Subject|Reply-To|Attachments?|De|À|Envoyé|Objet|Para|Asunto|"
    r"Enviado(?:\s+el)?)\s?:\s?.*"
)
_SENDER = regex(r"(?:From|Subject|De|Objet|Asunto)\s?:")
_WELCOME = (
    r"(?:Dear|Hello|Hi|Hey|Greetings|Excellency|Excellencies|Colleagues|Good\s+(?:morning|afternoon|"
    r"evening|day)|Ch(?:er|ère)s?|Bonjour|Bonsoir|Mesdames|Madame|Messieurs|Monsieur|Estimad[oa]s?|"
    r"Querid[oa]s?|Hola|Buen[oa]s\s+(?:días|tardes|noches)|Уважаем\w+|Добрый\s+(?:день|вечер)|"
    r"Здравствуйте|السادة|السيدات|تحية|الزملاء|尊敬的|各位|亲爱的)"
)
_SALUTATION = regex(rf"{_WELCOME}\b[^.;]{{0,80}}[,:!，：！،.]?")
_SALUTATION_AND_SENTENCE = regex(
    rf"{_WELCOME}\b[^.;:!]{{0,60}}[,:!.–—-]\s(?P<more>.{{1,300}}[.:!?])"
)
_FAREWELL = regex(
    r"(?:(?:With\s+)?(?:(?:my|our)\s+)?(?:(?:Best|Kind|Kindest|Warm|Warmest|Many)\s+)?"
    r"(?:regards|wishes|thanks)|Best|All\s+(?:the\s+)?best|Cheers|"
    r"(?:Yours\s+)?(?:sincerely|faithfully|truly)|Sincerely(?:\s+yours)?|Thank\s+you|Respectfully|"
    r"(?:Bien\s+|Très\s+)?Cordialement|Bien\s+à\s+vous|Merci|Atentamente|(?:Un\s+)?(?:cordial\s+)?"
    r"Saludos?(?:\s+cordial(?:es)?)?|Gracias|С\s+уважением|مع\s+(?:أطيب\s+)?التحيات?|此致|谢谢|"
    r"Sent\s+from\s+my\s+\w+|Get\s+Outlook\s+for\s+\w+|--)\s?[,.!，。،]?",
    re.IGNORECASE,
)
_THANKS = regex(
    r"(?:Many\s+thanks|Thanks(?=\s+(?:again|a|so|in|and|for|to|very|you|everyone)\b)|Thank\s+you|See\s+you|Looking\s+forward|Have\s+a|All\s+the\s+best|"
    r"Best\s+(?:regards|wishes)|Kind\s+regards|Merci|Gracias)\b(?:\s+[^\s;:\d]+){1,9}[,.!]?",
    re.IGNORECASE,
)
"""A farewell in more words; it ends a message, and short lines alone come after it."""
_LONGEST_NAME = 60
_LONGEST_PROSE = 320
"""Letters of a paragraph of the letter itself."""
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
        line._replace(furniture=True, reason=MESSAGE)
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
        if _is_salutation(line.text):
            end = index + 1
            while _is_prose(block := _block(lines, end)):
                end += len(block)
            return end
    return start


def _is_salutation(text: str) -> bool:
    """Whether a line greets, and at most goes on with a sentence that is none of a text."""
    if _SALUTATION.fullmatch(text):
        return True
    match = _SALUTATION_AND_SENTENCE.fullmatch(text)
    return match is not None and opener(match["more"]) is None


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
    if not ended or sum(len(line.text) for line in block) > _LONGEST_PROSE:
        return False
    if any(is_enacting(line.text) or leading_mark(line.text) for line in block):
        return False
    known = None if _THANKS.match(block[0].text) else opener(block[0].bare)
    return known is None or known[0] is Opener.PREAMBULAR


def _farewell(lines: list[SourceLine]) -> int:
    """Where the farewell of a letter begins; the end of the lines if there is none."""
    start = max(0, len(lines) - _LONGEST_FAREWELL)
    for index in range(start, len(lines)):
        line = lines[index]
        if line.gap and _is_farewell(line.text, lines[index + 1 :]):
            return index
    return len(lines)


def _is_farewell(text: str, after: Sequence[SourceLine]) -> bool:
    """Whether a line takes leave; what comes after it is none of a text."""
    if any(leading_mark(one.text) or is_annex(one.bare) for one in after):
        return False
    if _FAREWELL.fullmatch(text):
        return True
    short = all(len(one.text) <= _LONGEST_NAME and end_of(one.text) != ";" for one in after)
    return short and _THANKS.fullmatch(text) is not None
