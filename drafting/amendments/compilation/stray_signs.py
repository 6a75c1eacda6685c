"""Signs of a compilation among words that were kept as text: brackets and names left over.

Nothing is guessed of them: the words stay as they stand, and whoever reads is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.amendments.compilation.marks import AGREED, read_marks
from drafting.amendments.compilation.names import is_of_pen, known_names, read_names
from drafting.amendments.compilation.qualifiers import LATER, is_remark, qualified
from drafting.amendments.compilation.reader import ReadParagraph
from drafting.model.inline import runs
from drafting.patterns import regex

_BRACKET = regex(r"\[(?P<inside>[^\[\]]*)\]")
_BEFORE = regex(r"(?P<names>[^:–—]+?)\s*:\s.*")
_BEHIND = regex(r".*\s[–—-]\s(?P<names>[^–—]+)")
_OF_PEN = regex(
    r"(?:(?:co-?)?(?:chair|facilitator|coordinator|penholder)|secretariat|presidency|bureau|note|comment|"
    r"placeholder|deleted\b|on\shold\b|tb[cd]\b|new\b[^:]*:|(?:[OP]P\s?\d+\s+)?agreed\b)",
    re.IGNORECASE,
)
"""How brackets begin that hold a remark of who has the pen, and no words of the text."""
_SAYS = regex(
    r"[^:]{2,80}:\s*(?:to\s)?(?:delete|del|retain|keep|reserv|support|oppos|add|insert|replace|move)"
    r"[a-z]*\b.*",
    re.IGNORECASE,
)
"""How brackets read that tell what somebody says, whoever that is."""
_UNSIGNED = regex(
    r"\((?:on\shold|tb[cd]|pending|placeholder|under\s(?:discussion|consideration)|no\sconsensus|"
    r"reserv(?:e|es|ation)|placement\stbd)[^()]*\)[;,.]?\s*$",
    re.IGNORECASE,
)
"""What is said at the end of a paragraph without a name."""
_SLASHES = regex(r"\s//\s*(?P<said>[^:/]{2,80}):\s*[a-z][^/]*")
_PROPOSED = regex(r"[^.;]{0,80}\bpropos(?:al|ed)\b[^.;]{0,40}\b(?:by|of|from)\b[^:]{2,80}:.*")
_REMARK = regex(
    r"(?:comment|note|remark|question)s?\b[^:;]{0,60}:|(?:co-?)?(?:chair|facilitator)[’']?s?\b[^:;]{0,60}:",
    re.IGNORECASE,
)
"""How a line of its own begins that is no text."""
_STRUCK = regex(r"~~[^~]+~~")
_IN_BRACES = regex(r"\{(?P<names>[^{}:]{2,80}):[^{}]*\}")
_NAME = regex(r"[A-Z][\w’-]*(?:\s[A-Z][\w’-]*)*")
_WAITS = regex(rf"\s+{LATER}.*", re.IGNORECASE)
_SHOWN = 30
"""Letters on each side of a sign that are shown."""


def stray_signs(paragraph: ReadParagraph) -> tuple[str, ...]:
    """What looks like a sign in the words that were kept, each with the words around it."""
    kept = [piece.words for piece in paragraph.pieces if piece.is_kept]
    found = [sign for words in kept for sign in _in_words(words)]
    if not paragraph.caption.main and kept:
        is_remark = _PROPOSED.fullmatch(kept[0]) or _REMARK.match(kept[0])
        found += [kept[0]] if is_remark else []
    found += (
        f"struck, and nobody is named: {run.text}"
        for piece in paragraph.pieces
        if piece.is_kept
        for run in runs(piece.stretch.text)
        if run.struck and run.text.strip()
    )
    return tuple(dict.fromkeys(found))


def _in_words(words: str) -> Iterator[str]:
    if words.count("[") != words.count("]"):
        at = words.index("[") if "[" in words else words.index("]")
        yield _around(words, at, at + 1)
    for pattern in (_UNSIGNED, _SLASHES, _IN_BRACES, _STRUCK):
        for told in pattern.finditer(words):
            yield _around(words, told.start(), told.end())
    for found in _BRACKET.finditer(words):
        if _is_a_sign(found["inside"]):
            yield _around(words, found.start(), found.end())
    at = words.find("(")
    while at >= 0:
        read = read_marks(words, at)
        if read and any(_is_known(name) for mark in read.marks for name in mark.delegations):
            yield _around(words, at, read.end)
        elif _speaks_of_somebody(words, at) or _says_something(words, at) or _is_noted(words, at):
            yield _around(words, at, (words.find(")", at) + 1) or len(words))
        elif read is None and words.count("(") > words.count(")") and _opens_name(words, at):
            yield _around(words, at, len(words))
        at = words.find("(", at + 1)


def _around(words: str, start: int, end: int) -> str:
    """A sign with some words on each side, cut between words."""
    before, behind = words[max(0, start - _SHOWN) : start], words[end : end + _SHOWN]
    if start > _SHOWN:
        before = f"…{before.partition(' ')[2]}"
    if end + _SHOWN < len(words):
        behind = f"{behind.rpartition(' ')[0]}…"
    return f"{before}{words[start:end]}{behind}".strip()


def _is_a_sign(inside: str) -> bool:
    """Whether brackets hold no words of the text: a name, a stage, a remark of who has the pen."""
    told = _OF_PEN.match(inside) or _SAYS.fullmatch(inside) or is_remark(inside)
    return _names_somebody(inside) or not inside.strip() or bool(told)


def _speaks_of_somebody(words: str, at: int) -> bool:
    """Whether parentheses right behind brackets name somebody among other words."""
    if not words[:at].rstrip().endswith("]") or ")" not in words[at:]:
        return False
    inside = words[at + 1 : words.index(")", at)]
    return any(_is_known(name) for name in _NAME.findall(inside))


def _is_noted(words: str, at: int) -> bool:
    """Whether parentheses at the end of brackets or of a paragraph hold a note on the text.

    Behind brackets names are wanted; what begins with a capital there and is none is a note.
    """
    inside, _, behind = words[at + 1 :].partition(")")
    if words[:at].rstrip().endswith("]") and inside[:1].isupper() and "/" not in inside:
        return True
    ends = words[:at].rstrip().endswith(("]", ";", ",", ".", ":")) or behind.startswith("]")
    return (ends or not behind.strip(" ;,.:")) and is_remark(inside)


def _says_something(words: str, at: int) -> bool:
    """Whether parentheses tell what somebody says, whoever that is."""
    return _SAYS.fullmatch(words[at + 1 :].partition(")")[0]) is not None


def _names_somebody(inside: str) -> bool:
    """Whether a name stands in brackets, or at one end of what stands in them."""
    found = _BEFORE.fullmatch(inside) or _BEHIND.fullmatch(inside)
    names = [qualified(name).name for name in read_names(found["names"] if found else inside)]
    names = [_WAITS.sub("", name) for name in names]
    return bool(names) and all(map(_is_known, names))


def _opens_name(words: str, at: int) -> bool:
    first = words[at + 1 :].split(" ", maxsplit=1)[0].rstrip(",;.:")
    return _is_known(first)


def _is_known(name: str) -> bool:
    return name in known_names() or is_of_pen(name) or AGREED.match(name) is not None
