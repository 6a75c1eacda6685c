"""Quotation marks before each paragraph, as press releases quote a whole text."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.formats.plain.enacting import is_enacting
from drafting.formats.plain.lines import SourceLine

_OPENING = ("“", '"', "«", "„")
_CLOSING = ("”", '"', "»")
_FEWEST = 3


def without_repeated_quotes(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines; quotation marks that open all paragraphs and close only the last are taken out."""
    start = next((at for at, line in enumerate(lines) if _quotes_enacting(line.text)), None)
    if start is None:
        return list(lines)
    sign = lines[start].text[0]
    ends = [at for at in range(start, len(lines)) if _closes(lines[at].text, sign)]
    end = ends[-1] if ends else len(lines) - 1
    quoted = [at for at in range(start, end + 1) if lines[at].text.startswith(sign)]
    gaps = [at for at in range(start + 1, end + 1) if lines[at].gap]
    apart = all(lines[at].text.startswith(sign) for at in gaps)
    if len(quoted) < _FEWEST or not apart or len(ends) * 2 > len(quoted):
        return list(lines)
    return [
        _bare(line, opens=at in quoted, closes=at in ends) if start <= at <= end else line
        for at, line in enumerate(lines)
    ]


def _quotes_enacting(text: str) -> bool:
    return text.startswith(_OPENING) and not text.endswith(_CLOSING) and is_enacting(text[1:])


def _closes(text: str, sign: str) -> bool:
    """Whether a line ends with a mark that closes what was opened before it."""
    if not text.endswith(_CLOSING):
        return False
    inner, last = text[1:] if text.startswith(sign) else text, text[-1]
    opened = inner.count('"') - 1 if last == '"' else inner.count(sign)
    closed = 0 if last == '"' else inner.count(last)
    return opened % 2 == 0 if last == '"' else closed > opened


def _bare(line: SourceLine, *, opens: bool, closes: bool) -> SourceLine:
    text = line.text[1:].lstrip() if opens else line.text
    text = text[:-1].rstrip() if closes else text
    return line._replace(text=text, columns=(text,))
