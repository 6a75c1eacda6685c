"""A change of the words of one paragraph, told as changes of the parts that it stands in today."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.redline.tokens import is_word, tokens
from drafting.redline.weights import is_conjunction
from drafting.redline.word_diff import words

if TYPE_CHECKING:
    from drafting.redline.spans import Span


class Shares(NamedTuple):
    """Old and new words of each part."""

    then: tuple[str, ...]
    wanted: tuple[str, ...]
    is_torn: bool
    """Whether words that come in replace words of two parts: they stand in the first of them."""


def distributed(old: str, new: str, owners: Sequence[int], count: int) -> Shares:
    """The change from `old` to `new`; `owners` says which of `count` parts has each old letter."""
    deal = _Deal(old, owners, count)
    spans = words(old, new)
    for span, before in zip(spans, (None, *spans), strict=False):
        if span.sign == "+":
            deal.bring(span.text, before)
        else:
            deal.go_on(span.text, is_kept=span.sign == "=")
    then = [""] * count
    for letter, owner in zip(old, owners, strict=True):
        then[owner] += letter
    return Shares(
        tuple(text.strip() for text in then),
        tuple(text.strip() for text in deal.wanted),
        deal.is_torn,
    )


class _Deal:
    def __init__(self, old: str, owners: Sequence[int], count: int) -> None:
        self._old, self._owners = old, owners
        self.wanted = [""] * count
        self.is_torn = False
        self._at = 0

    def go_on(self, text: str, *, is_kept: bool) -> None:
        """Words of the old text, which stay with their part or go."""
        if is_kept:
            for letter, owner in zip(text, self._owners[self._at :], strict=False):
                self.wanted[owner] += letter
        self._at += len(text)

    def bring(self, text: str, before: Span | None) -> None:
        """Words that come in: for others, or beside those before them or behind them."""
        behind = self._owners[self._at] if self._at < len(self._owners) else None
        last = self._owners[self._at - 1] if self._at else behind
        if before is not None and before.sign == "-":
            last = self._of_the_replaced(before.text, text)
        elif behind is not None and text[:1].isalnum() and not is_conjunction(self._word_behind()):
            last = behind
        self.wanted[last or 0] += text

    def _word_behind(self) -> str:
        return next(filter(is_word, tokens(self._old[self._at :])), "")

    def _of_the_replaced(self, gone: str, text: str) -> int:
        start = self._at - len(gone)
        said: list[int] = []
        for token in tokens(gone):
            if is_word(token):
                said.append(self._owners[start])
            start += len(token)
        if any(map(is_word, tokens(text))) and len(set(said)) > 1:
            self.is_torn = True
        return said[0] if said else self._owners[self._at - len(gone)]
