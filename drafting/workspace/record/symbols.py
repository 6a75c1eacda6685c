"""Handles and labels of drafts, as people derive them from a document symbol."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from drafting.lexicon.symbols import SUFFIXES
from drafting.model.inline import plain
from drafting.patterns import regex

_SUFFIX = rf"(?:{'|'.join(SUFFIXES)})\.\d+"
_LIMITED = regex(rf"(?<![A-Za-z0-9])(L\.\d+)((?:[/_ ]{_SUFFIX})*)")
_UNSAFE = regex(r"[^A-Za-z0-9.-]+")
_LENGTH = 40


def handle_from(symbol: str, file_stem: str) -> str:
    """A short name for a text: `L.6` from `E/CN.15/2017/L.6/Rev.1`, else from its file's name."""
    for source in (plain(symbol), file_stem):
        if match := _LIMITED.search(source):
            return match[1]
    return safe_name(plain(symbol)) or safe_name(file_stem) or "text"


def label_from(symbol: str, file_stem: str) -> str:
    """The draft that a text is: `L.6/Rev.1` from its symbol or its file's name, else "imported"."""
    for source in (plain(symbol), file_stem):
        if match := _LIMITED.search(source):
            return match[1] + match[2].replace("_", "/").replace(" ", "/")
    return plain(symbol).strip() or "imported"


def first_symbol(symbol: str) -> str:
    """The symbol that a text was first issued under: without "/Rev.1" and the like."""
    return re.sub(f"(?:/{_SUFFIX})+$", "", plain(symbol).strip())


def safe_name(text: str) -> str:
    """`text` as a handle: plain letters, digits, dots and hyphens."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _UNSAFE.sub("-", ascii_only).strip("-.")[:_LENGTH].rstrip("-.")


def free_handle(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or with the first number that makes it free: `L.6-2`."""
    folded = {handle.casefold() for handle in taken}
    candidate, number = wanted, 1
    while candidate.casefold() in folded:
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate
