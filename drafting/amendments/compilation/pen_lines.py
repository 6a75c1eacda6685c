"""Lines of those who hold the pen: `[Chair's proposal: Calls upon …;]`, `(PP2 new) Noting …`.

Another wording that a Chair puts behind a paragraph is an alternative to it, of the Chair.
"""

from __future__ import annotations

import re

from drafting.amendments.compilation.letters import Letters
from drafting.model.inline import escape
from drafting.patterns import regex

_WHO = (
    r"(?P<who>(?:[Cc]o-?)?(?:[Cc]hairs?|[Cc]hairpersons?|[Ff]acilitators?|[Cc]oordinators?|"
    r"[Pp]enholders?)|[Pp]residents?|[Pp]residency|[Ss]ecretariat|[Bb]ureau)(?:['’]s?)?"
)
_WHAT = (
    r"\s+(?:(?:new|revised|alternative|compromise|bridging)\s+)*"
    r"(?:proposal|compromise|wording|suggestion|alternative|language|text)"
)
_ABOUT = (
    r"(?:\s+(?:for|on)\s+(?P<label>[OP]P\s?\d{1,3}(?:\s(?:bis|ter|quater))?(?:\s?\([a-z]+\))?))?"
)
_PUT = regex(rf"(?P<open>\[?){_WHO}{_WHAT}{_ABOUT}\s*:\s*(?P<words>\S.*)", re.DOTALL)
_QUOTED = regex(r"“(?P<words>[^“”]+)”|\"(?P<quoted>[^\"]+)\"")
_NEW = regex(
    r"\((?P<new>new\s+)?(?P<label>[OP]P\s?\d{1,3}(?:\s?(?:bis|ter|quater))?)(?P<behind>\s+new)?\)\s+",
    re.IGNORECASE,
)


def of_pen(line: str) -> str:
    """Such a line in the form that is read; any other as it is."""
    letters = Letters(line)
    if found := _NEW.match(letters.words):
        new = "New " if found["new"] or found["behind"] else ""
        return f"{new}{found['label']} {letters.between(found.end(), len(letters.words))}"
    found = _PUT.fullmatch(letters.words.rstrip())
    if found is None or bool(found["open"]) != found["words"].endswith("]"):
        return line
    start, end = found.span("words")
    end -= len(found["open"])
    words = letters.words[start:end]
    if quoted := _QUOTED.fullmatch(words):
        start, end = start + quoted.start() + 1, start + quoted.end() - 1
    elif not words.endswith((";", ",", ".", ":")) or not words[:1].isupper():
        return line
    label = f"{found['label']} " if found["label"] else ""
    who = re.sub(r"['’]s?$", "", found["who"])
    who = f"{who[0].upper()}{who[1:]}"
    return f"{label}alt [{letters.between(start, end)}] ({escape(who)})"
