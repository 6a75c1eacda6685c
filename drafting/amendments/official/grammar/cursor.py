"""A place in the tokens of an instruction, and the small phrases that are read there."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.lexing import Sort, Token
from drafting.amendments.official.stretches import shown

_WORDS_NAMED = frozenset({
    "word", "words", "phrase", "phrases", "expression", "expressions", "term", "terms", "text",
    "reference", "references", "sentence", "clause", "portion", "part", "of", "to", "following",
    "also", "new", "the", "a", "an", "existing", "entire", "whole", "additional",
})  # fmt: skip


class Cursor:
    """Reads tokens from the first to the last."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self.at = 0

    @property
    def ended(self) -> bool:
        """Whether nothing is left."""
        return self.at >= len(self._tokens)

    def peek(self, ahead: int = 0) -> Token:
        """The token here, or some places ahead."""
        place = self.at + ahead
        return self._tokens[place] if place < len(self._tokens) else Token(Sort.MARK, "")

    def word(self, ahead: int = 0) -> str:
        """The word here in small letters; empty if it is no word."""
        token = self.peek(ahead)
        return token.text.casefold() if token.sort is Sort.WORD else ""

    def take(self, sort: Sort) -> str:
        """The text of a token of that sort, and a step over it; empty if it is of another."""
        token = self.peek()
        if token.sort is not sort:
            return ""
        self.at += 1
        return token.text

    def accept(self, *phrases: str) -> bool:
        """Step over the first of the phrases that stands here."""
        for phrase in phrases:
            words = phrase.split()
            if all(self.word(ahead) == word for ahead, word in enumerate(words)):
                self.at += len(words)
                return True
        return False

    def skip(self, words: frozenset[str]) -> None:
        """Step over any of these words."""
        while self.word() in words:
            self.at += 1

    def skip_marks(self, marks: str = ",;:.") -> None:
        """Step over punctuation."""
        while self.peek().sort is Sort.MARK and self.peek().text and self.peek().text in marks:
            self.at += 1

    def quotation(self) -> str | None:
        """The next quotation behind words such as "the following phrase"; None if none is there."""
        start = self.at
        self.skip(_WORDS_NAMED)
        self.skip_marks(",:")
        if self.peek().sort is Sort.QUOTE:
            return self.take(Sort.QUOTE)
        self.at = start
        return None

    def quotations(self) -> list[str]:
        """All quotations of a list: “A”, “B” and “C”."""
        found: list[str] = []
        while True:
            start = self.at
            if found:
                self.skip_marks(",")
                self.accept("and", "or")
            words = self.quotation()
            if words is None:
                self.at = start
                return found
            found.append(words)

    def failure(self) -> InstructionError:
        """What is not understood here."""
        if self.ended:
            return InstructionError("the instruction ends before it says what to do")
        rest = self._tokens[self.at : self.at + 6]
        words = " ".join(f"“{one.text}”" if one.sort is Sort.QUOTE else one.text for one in rest)
        return InstructionError(f"{shown(words)} is not understood")
