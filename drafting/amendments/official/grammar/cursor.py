"""A place in the tokens of an instruction, and the small phrases that are read there."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.lexer import Sort, Token
from drafting.amendments.official.targets import Target, TargetPart
from drafting.amendments.official.word_ranges import BOTH, EVERYWHERE, ONLY, shown
from drafting.lexicon.ordinals import ordinal_value

_WORDS_NAMED = frozenset({
    "word", "words", "phrase", "phrases", "expression", "expressions", "term", "terms", "text",
    "reference", "references", "sentence", "clause", "portion", "part", "of", "to", "following",
    "also", "new", "the", "a", "an", "existing", "entire", "whole", "additional", "wording",
    "mention", "mentions", "figure", "figures", "number", "date", "year", "title", "phrasing",
    "language", "adjective", "adverb", "verb", "name", "symbol", "such",
})  # fmt: skip
_SIGNS = {"comma": ",", "semicolon": ";", "colon": ":"}
_TIMES = ("occurrence", "occurrences", "mention", "mentions", "instance", "instances",
          "reference", "references", "appearance", "appearances", "use")  # fmt: skip
_ALL = ("all", "each", "every", "both the", "both", "any")


class Cursor:
    """Reads tokens from the first to the last."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self.at = 0
        self.part = TargetPart.ANY
        """The part of the text that a heading named."""
        self.scope = ""
        """The annex or the section that is spoken of."""
        self.above: Target | None = None
        """The paragraph named last, which "subparagraph (c)" may stand under."""
        self.occurrence: int | None = ONLY
        """Which of several places the last quotation means, where it was told before it."""

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

    def ordinal(self) -> int:
        """The ordinal here, of one word or several ("one hundred and first"); 0 if none is."""
        if value := ordinal_value(self.take(Sort.ORDINAL)):
            return value
        words: list[str] = []
        for ahead in range(4):
            words.append(self.word(ahead))
            if value := ordinal_value(" ".join(words)):
                self.at += ahead + 1
                return value
        return 0

    def quotation(self) -> str | None:
        """The next quotation behind words such as "the following phrase"; None if none is there.

        Sets `occurrence` by what is told before it: "the second occurrence of “X”".
        """
        start = self.at
        self.occurrence = self._told_occurrence()
        self.accept("the phrase reading", "the words reading", "the sentence reading")
        self.skip(_WORDS_NAMED)
        self.skip_marks(",:")
        if self.peek().sort is Sort.QUOTE:
            return self.take(Sort.QUOTE)
        if sign := _SIGNS.get(self.word()):
            self.at += 1
            return sign
        self.at, self.occurrence = start, ONLY
        return None

    def _told_occurrence(self) -> int | None:
        """Such as "The second occurrence of", "both", "all references to", "the last"."""
        start = self.at
        if self.accept(*_ALL):
            both = "both" in (self.word(-1), self.word(-2))
            self.accept(*_TIMES)
            return BOTH if both else EVERYWHERE
        self.accept("the")
        if value := self.ordinal():
            self.accept(*_TIMES)
            return value
        self.at = start
        return ONLY

    def quotations(self) -> list[tuple[str, int | None]]:
        """All quotations of a list, “A”, “B” and “C”, and which place of each is meant."""
        found: list[tuple[str, int | None]] = []
        while True:
            start = self.at
            if found:
                self.skip_marks(",")
                self.accept("and also", "and", "or", "as well as")
            goes_on = not found or self.at > start or self.peek().sort is Sort.QUOTE
            words = self.quotation() if goes_on else None
            if words is None:
                self.at = start
                return found
            found.append((words, self.occurrence))

    def failure(self) -> InstructionError:
        """What is not understood here."""
        if self.ended:
            return InstructionError("the instruction ends before it says what to do")
        for token in self._tokens[self.at :]:
            if token.sort is Sort.OPEN:
                return InstructionError(f"the quotation {shown(token.text)} is not closed")
        rest = self._tokens[self.at : self.at + 6]
        words = " ".join(f"“{one.text}”" if one.sort is Sort.QUOTE else one.text for one in rest)
        return InstructionError(f"{shown(words)} is not understood")
