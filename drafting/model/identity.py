"""Permanent identities of units and notes.

An identity is random, ten characters long, and safe as a file name on every
platform (lower case only, no letter that reads like a digit). The model never
draws identities itself: whoever creates a unit is handed an `IdSource`. Only what is split off a
unit has its identity from that unit and the words with which it begins.
"""

from __future__ import annotations

from collections.abc import Callable

from drafting.patterns import regex

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
LENGTH = 10

IdSource = Callable[[], str]

_IDENTITY = regex(r"[a-z0-9]{1,32}")
_RESERVED = frozenset({"preamble", "operative", "annexes", "con", "prn", "aux", "nul"})


def is_identity(text: str) -> bool:
    """Whether `text` may name a unit or a note: lower-case letters and digits, at most 32."""
    return _IDENTITY.fullmatch(text) is not None and text not in _RESERVED


def is_drawn(text: str) -> bool:
    """Whether `text` looks like an identity that was drawn, and so like no label."""
    return len(text) == LENGTH and set(text) <= set(ALPHABET)


def identity_of_part(whole: str, opening: str) -> str:
    """The identity of what is split off a unit of that identity and begins so.

    Whoever takes a split back and makes it again has the same paragraph, which a reading has
    given a label to.
    """
    from drafting.digests import sha256

    drawn = int.from_bytes(sha256(f"{whole} {opening}".encode()).digest())
    letters = (drawn // len(ALPHABET) ** place % len(ALPHABET) for place in range(LENGTH))
    return "".join(ALPHABET[letter] for letter in letters)


def counting_ids(prefix: str = "u") -> IdSource:
    """Identities that count upwards (`u1`, `u2`, …): for tests and for readers of foreign text."""
    count = 0

    def draw() -> str:
        nonlocal count
        count += 1
        return f"{prefix}{count}"

    return draw
