"""The words of a front matter for the account, taken from its lines.

Names of values and of tables say what a value is, and are no words of the text.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from drafting.formats.reading import Passage
from drafting.model.inline import tidy
from drafting.patterns import regex

_BARE = r"[\w-]+"
_QUOTED = r'"(?:\\.|[^"\\\n])*"|' + r"'[^'\n]*'"
_TOKEN = regex(
    rf'(?m:^)(?P<called>{_BARE}) = "(?P<plain>[^"\\\n]*)"(?m:$)'
    rf"|(?m:^)[ \t]*\[{{1,2}}(?P<table>[^\[\]\n\"'=,]*)\]{{1,2}}[ \t]*(?:#.*)?(?m:$)"
    rf"|(?P<name>(?:{_BARE}|{_QUOTED})(?:[ \t]*\.[ \t]*(?:{_BARE}|{_QUOTED}))*)(?=[ \t]*=)"
    r'|"""(?P<long>(?:\\[\s\S]|[^\\])*?)"""|' + r"'''(?P<long_as_is>[\s\S]*?)'''"
    r'|"(?P<text>(?:\\.|[^"\\\n])*)"|' + r"'(?P<as_is>[^'\n]*)'"
    r"|\#(?P<comment>.*)|(?P<value>[^\s\"'#\[\]{},=]+)"
)
"""Nearly all lines are a name and a text without escapes, and are seen as a whole."""
_ESCAPE = regex(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|\n\s*|(.))")
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}
_COMMENT = "comment in the front matter"
_OF_CODES = ("language", "marks")
"""What says what a text is, or is printed beside it."""


def front_passages(
    lines: Sequence[str], told: Mapping[str, str], codes: Container[str]
) -> Iterator[Passage]:
    """The words of a front matter that begins on line 2; what was not set aside is inline markup.

    `told` has the damaged lines, and why; `codes` are those of the language and of marks, as read.
    """
    for number, line in enumerate(lines, start=2):
        if line in told:
            yield Passage(number, line, told[line])
    sound = "\n".join("" if line in told else line for line in lines)
    table = name = ""
    for found in _TOKEN.finditer(sound):
        kind = found.lastgroup or "table"
        if kind == "table":
            table, name = found[kind].strip(), ""
        elif kind == "name":
            name = found[kind].strip("\"'")
        else:
            name = found["called"] or name
            number = 2 + sound.count("\n", 0, found.start(kind))
            text = _text(kind, found[kind])
            if kind == "comment":
                yield Passage(number, text.strip(), _COMMENT)
            elif (table or name) not in _OF_CODES or text not in codes:
                yield Passage(number, f"[^{text}]" if name == "sponsors_note" else text)


def _text(kind: str, written: str) -> str:
    if kind in ("text", "long"):
        written = _ESCAPE.sub(_unescaped, written)
    return tidy(written)


def _unescaped(found: re.Match[str]) -> str:
    if code := found[1] or found[2]:
        value = int(code, 16)
        return chr(value) if value <= 0x10FFFF else ""
    return _ESCAPED.get(found[3], found[3]) if found[3] else ""
