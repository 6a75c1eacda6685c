"""How many words a text has."""

from __future__ import annotations

from functools import lru_cache

from drafting.model.inline import plain
from drafting.model.resolution import ANNEXES, OPERATIVE, PREAMBLE, Resolution
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_ALONE = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_FAR = "\U00020000-\U0003ffff"
_MARKS = "\u3000-\u3004\u3008-\u3020\uff00-\uff0f"
_APART = _ALONE + _FAR + _MARKS
# Each character of a script that is written without spaces counts as a word.
_WORD = regex(rf"[{_ALONE}{_FAR}]|[^\s\w{_APART}]*[^\W{_APART}][^\s{_APART}]*")


@lru_cache(maxsize=8192)
def words_in(text: str) -> int:
    """The words of inline `text`; a Chinese character is one, a lone dash or bracket none."""
    words = plain(text)
    if words.isascii() and words.replace(" ", "").isalnum():
        return len(words.split())
    return sum(1 for _ in _WORD.finditer(words))


class Counts(NamedTuple):
    """Words of the parts of a resolution."""

    preamble: int
    operative: int
    annexes: int
    notes: int

    @property
    def text(self) -> int:
        """Words of all paragraphs; notes and what stands above them are not counted."""
        return self.preamble + self.operative + self.annexes


def counts(resolution: Resolution) -> Counts:
    """The words of each part."""
    preamble, operative, annexes = (
        sum(words_in(unit.text) for top in resolution.part(part) for unit in top.walk())
        for part in (PREAMBLE, OPERATIVE, ANNEXES)
    )
    notes = sum(words_in(note.text) for note in resolution.notes)
    return Counts(preamble, operative, annexes, notes)
