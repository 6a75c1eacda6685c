"""Symbols of documents, and where the documents stand."""

from __future__ import annotations

from drafting.lexicon.ordinals import ordinal_value
from drafting.patterns import regex

SERIES = (
    "A", "E", "S", "T", "ST", "APLC", "BWC", "CAC", "CAT", "CBD", "CCM", "CCPR", "CCW", "CD",
    "CED", "CEDAW", "CERD", "CLCS", "CMW", "CRC", "CRPD", "CTOC", "DP", "FCCC", "HRI", "HS", "HSP",
    "ICCD", "IDB", "ISBA", "LC", "NPT", "SPLOS", "TD", "UNEP", "UNW",
)  # fmt: skip
"""How the symbols of the United Nations and of its conventions begin."""
ADDRESS = "https://docs.un.org/{language}/"
"""A symbol behind it, without spaces, is the official address of the document."""
NUMBERS_FROM = 31
"""The session from which resolutions of the Assembly have numbers such as "31/5"."""
LETTERS_FROM = 57
"""The session from which resolutions under letters such as "57/270 B" are documents each."""
RESOLUTION_BEFORE_NUMBER = (
    r"[Rr]ésolutions?", r"[Rr]esoluci(?:ón|ones)", r"[Рр]езолюци\w+",
    r"[وفبل]?(?:ال)?قرار(?:ات|ين|ي)?\w{0,3}",
)  # fmt: skip
"""The word before the number of a resolution, in other languages than English, as patterns."""
SUFFIXES = ("Rev", "Add", "Corr", "Amend")
"""What follows the number of a document, each with a number of its own: "/Rev.1"."""
DRAFT_SERIES = ("L", "CRP", "WP")
"""Series in which drafts are put before an organ: limited, conference room and working papers."""
_SESSION = regex(r"(?P<kind>emergency special |special )?session$")
_KINDS_OF_SESSION = {None: "", "special ": "S-", "emergency special ": "ES-"}


def session_in_symbol(session: str) -> str:
    """A session as symbols have it: "80" for "Eightieth session", "ES-11"; else nothing."""
    words = " ".join(session.casefold().split())
    if not (found := _SESSION.search(words)):
        return ""
    value = ordinal_value(words[: found.start()].strip())
    return f"{_KINDS_OF_SESSION[found['kind']]}{value}" if value > 0 else ""
