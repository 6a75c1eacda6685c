"""Blanks of instruments: what stands between brackets where a signatory fills something in."""

from __future__ import annotations

from drafting.patterns import regex

_ASKED = frozenset({
    "address", "amount", "authority", "body", "capital", "capacity", "city", "country", "currency",
    "date", "dates", "day", "days", "designation", "duration", "entity", "figure", "function",
    "government", "institution", "instrument", "language", "languages", "location", "month",
    "months", "name", "names", "nationality", "number", "numbers", "office", "organization",
    "party", "parties", "percentage", "period", "place", "position", "rank", "reference",
    "representative", "seal", "session", "sex", "signature", "signatures", "signatory", "state",
    "subject", "sum", "symbol", "time", "title", "venue", "year", "years",
})  # fmt: skip
"""What a blank asks for."""
_SAID = frozenset({
    "a", "above", "an", "and", "applicable", "appropriate", "as", "at", "be", "by", "completed",
    "concerned", "contracting", "determined", "entry", "filled", "for", "force", "full", "give",
    "here", "host", "in", "indicate", "insert", "inserted", "into", "member", "of", "official",
    "on", "or", "provide", "receiving", "sending", "set", "signing", "specified", "specify",
    "state", "the", "this", "to", "type", "which", "whose", "with",
})  # fmt: skip
"""Words that go with it."""
_WORD = regex(r"[^\W\d_]+")
_POINTS = regex(r"\[[\s._…–-]*\]")


def is_blank(bracketed: str) -> bool:
    """Whether text in square brackets asks for something: "[place]", "[insert name of State]"."""
    said = [word.casefold() for word in _WORD.findall(bracketed)]
    known = all(word in _ASKED or word in _SAID for word in said)
    asks = known and not _ASKED.isdisjoint(said)
    return asks or bool(_POINTS.fullmatch(bracketed))
