"""The symbol of a document in the name of its file."""

from __future__ import annotations

from drafting.dataclasses import replace
from drafting.formats.reading import Reading, Remark
from drafting.lexicon.symbols import SUFFIXES
from drafting.patterns import regex

_NAMED_AFTER_SYMBOL = regex(
    rf"[A-Z]{{1,5}}(?:_[A-Za-z0-9.]+)*_L\.\d+(?:_(?:{'|'.join(SUFFIXES)})\.\d+)*"
)


def symbol_from(file_stem: str) -> str:
    """The symbol that a file is named after, as the UN names its files: `A_C.3_78_L.10`."""
    return file_stem.replace("_", "/") if _NAMED_AFTER_SYMBOL.fullmatch(file_stem) else ""


def with_symbol(reading: Reading, file_stem: str) -> Reading:
    """The reading with the symbol that only the file's name tells, and a remark on it."""
    symbol = symbol_from(file_stem)
    resolution = reading.resolution
    if resolution.masthead.symbol or not symbol:
        return reading
    named = replace(resolution, masthead=replace(resolution.masthead, symbol=symbol))
    remark = Remark(0, f"The text prints no symbol; {symbol} was taken from the file's name")
    return reading._replace(resolution=named, remarks=(*reading.remarks, remark))
