"""What somebody asks for in words beside a paragraph, carried out as brackets.

`Invites States to cooperate; (Egypt: delete “cooperate”, replace with “coordinate”)` becomes
`… to [cooperate] (Egypt: delete) [coordinate] (Egypt);`. The words that are meant must stand once
before the parenthesis; where they do not, nothing is changed and the sign stays as it stands.
"""

from __future__ import annotations

import re

from drafting.amendments.compilation.names import known_in
from drafting.patterns import regex

_WORDS = '[“"](?P<{}>[^“”"]+)[”"]'
_TO = r"(?:to\s)?"
_AND = r"(?:\s*[,;]?\s*(?:and\s)?)"
_OLD, _NEW = _WORDS.format("old"), _WORDS.format("new")
_FORMS = tuple(
    regex(form, re.IGNORECASE)
    for form in (
        rf"{_TO}(?:delete|replace)\s{_OLD}{_AND}(?:replace\s(?:it\s)?)?(?:by|with)\s{_NEW}",
        rf"{_TO}delete\s(?P<gone>{_OLD.replace('old', 'taken')})",
        rf"{_TO}(?:after|behind)\s{_WORDS.format('after')}\s*,?\s*(?:add|insert)\s{_NEW}",
        rf"{_TO}(?:add|insert)\s{_NEW}\s(?:after|behind)\s{_WORDS.format('after')}",
        rf"{_TO}before\s{_WORDS.format('before')}\s*,?\s*(?:add|insert)\s{_NEW}",
        rf"{_TO}(?:add|insert)\s{_NEW}\sbefore\s{_WORDS.format('before')}",
        rf"{_TO}(?:add|insert)\s{_NEW}\sat\sthe\s(?P<end>end)(?:\sof\s(?:the\s)?para(?:graph)?)?",
        rf"{_TO}(?:add|insert)\sat\sthe\s(?P<end>end):?\s{_NEW}",
        rf"{_TO}at\sthe\s(?P<end>end)\s*,?\s*(?:add|insert)\s{_NEW}",
    )
)
_SIGN = regex(r"\s*[(\[](?P<names>[^()\[\]:]{2,80}(?:\([^()]*\))?):\s*(?P<says>[^()\[\]]+)[)\]]")
_EACH = regex(r"\s*;\s+(?=[A-Z][^:;“\"]{1,80}:\s)")
"""Between what different delegations ask for in one pair of parentheses."""
_LAST = regex(r"(?P<words>.*?)(?P<sign>\s*[;,.:]?(?:\[\^?\w+\])*\s*)", re.DOTALL)
"""The sign at the end of a paragraph, with the mark of a footnote behind it."""


def carried_out(line: str) -> str:
    """A line with each such request as brackets in its words."""
    at = 0
    while found := _SIGN.search(line, at):
        before, rest = line[: found.start()], []
        for one in _EACH.split(f"{found['names']}: {found['says']}"):
            names, _, says = one.partition(":")
            done = _done(before, says.strip().rstrip("."), ", ".join(known_in(names.strip())))
            before = done or before
            rest += [] if done else [one.strip()]
        if before != line[: found.start()]:
            left = f" ({'; '.join(rest)})" if rest else ""
            line, at = before + left + line[found.end() :], len(before)
        else:
            at = found.end()
    return line


def _done(before: str, says: str, names: str) -> str:
    """The words before a sign with what it asks for; empty where that is not understood."""
    told = next((found for form in _FORMS if (found := form.fullmatch(says))), None)
    if told is None or not names:
        return ""
    said = told.groupdict()
    put = f"[{said['new'].strip()}] ({names})" if said.get("new") else ""
    if said.get("end"):
        found = _LAST.fullmatch(before)
        return f"{found['words']} {put}{found['sign']}" if found and found["words"] else ""
    old = said.get("old") or said.get("taken")
    if old:
        return _at(before, old, f"[{old.strip()}] ({names}: delete) {put}".rstrip())
    if after := said.get("after"):
        return _at(before, after, f"{after} {put}")
    return _at(before, said["before"] or "", f"{put} {said['before']}")


def _at(before: str, words: str, put: str) -> str:
    """The words with others in the place of some that stand there once."""
    found = list(regex(rf"(?<!\w){re.escape(words)}(?!\w)").finditer(before))
    if len(found) != 1 or "[" in before[found[0].start() :].partition("]")[0]:
        return ""
    return before[: found[0].start()] + put + before[found[0].end() :]
