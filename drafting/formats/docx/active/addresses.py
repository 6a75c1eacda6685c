"""Addresses: those that open a page or a letter, and those that lead to a program or a file."""

from __future__ import annotations

import re

from drafting.patterns import regex

_PLAIN = frozenset(("http", "https", "mailto", "ftp", "ftps", "tel", "news"))
_SCHEME = regex(r"([a-z][a-z0-9+.-]+):", re.IGNORECASE)
"""What an address begins with; a single letter is a drive."""
_HOST = regex(r"(?:[\w-]+\.)+([a-z]{2,})(?::\d+)?(?:[/?#]|$)", re.IGNORECASE)
"""An address of a page that is written without what it begins with."""
_PROGRAMS = frozenset((
    "bat", "cmd", "cpl", "dll", "exe", "hta", "jar", "js", "jse", "lnk", "msi", "pif", "reg",
    "scr", "url", "vbe", "vbs", "wsf", "docm", "dotm", "xlsm",
))  # fmt: skip
"""Endings of files that run; "host.exe" is none."""
_SWITCH = regex(r'\\[lots]\s*(?:"[^"]*"|[^\s"\\]*)|\\[a-z*@#!]', re.IGNORECASE)
_ARGUMENT = regex(r'"([^"]*)"?|“([^”]*)”?|(\S+)')


def is_plain_link(address: str) -> bool:
    """Whether an address opens a page or a letter, and no program and no file of any disk."""
    said = "".join(letter for letter in address if letter > " ")
    if scheme := _SCHEME.match(said):
        return scheme[1].casefold() in _PLAIN
    if not said or said.startswith(("#", "?")):
        return True
    host = _HOST.match(said)
    return host is not None and host[1].casefold() not in _PROGRAMS


def address_of(code: str) -> str:
    """Where a HYPERLINK field leads, from its code behind that word; a switch is no address."""
    rest = code.lstrip()
    while switch := _SWITCH.match(rest):
        rest = rest[switch.end() :].lstrip()
    said = _ARGUMENT.match(rest)
    return "" if said is None else "".join(filter(None, said.groups())).replace("\\\\", "\\")
