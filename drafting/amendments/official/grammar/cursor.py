"""A place in the tokens of an instruction, and the small phrases that are read there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.lexer import Sort, Token
from drafting.amendments.official.targets import Target, TargetPart
from drafting.amendments.official.word_ranges import shown
from drafting.lexicon.cardinals import cardinal_value
from drafting.lexicon.ordinals import ordinal_value

_SHOWN = 7
"""How many pieces a message shows of what is not understood."""
_NOTHING = Token(Sort.MARK, "")


@cache
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """The words of each phrase, in the order of the phrases, by the first of them."""
    found: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        words = phrase.split()
        found.setdefault(words[0], []).append(words)
    return found


def _heard(token: Token) -> str:
    return token.text.casefold() if token.sort in (Sort.WORD, Sort.MARK) else ""


class Cursor:
    """Reads tokens from the first to the last."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._heard = [_heard(token) for token in tokens]
        """The words and marks in small letters: nearly all of reading is to compare them."""
        self.at = 0
        self.part = TargetPart.ANY
        """The part of the text that a heading named."""
        self.scope = ""
        """The annex or the section that is spoken of."""
        self.above: Target | None = None
        """The paragraph named last, which "subparagraph (c)" may stand under."""
        self.document = ""
        """Symbol of the document that the instruction says it is about."""
        self.polite = False
        """Whether it was said that one would be grateful if something could be done."""

    @property
    def ended(self) -> bool:
        """Whether nothing is left."""
        return self.at >= len(self._tokens)

    def peek(self, ahead: int = 0) -> Token:
        """The token here, or some places ahead."""
        place = self.at + ahead
        return self._tokens[place] if 0 <= place < len(self._tokens) else _NOTHING

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
        """Step over the first of the phrases that stands here; a mark stands for itself."""
        at = self.at
        here = self._heard[at] if at < len(self._heard) else ""
        for words in _by_first_word(phrases).get(here, ()):
            if self._heard[at : at + len(words)] == words:
                self.at += len(words)
                return True
        return False

    def skip(self, words: frozenset[str]) -> None:
        """Step over any of these words."""
        while self.word() in words:
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

    def cardinal(self) -> int:
        """The number here in words, "two"; 0 if none is."""
        value = cardinal_value(self.word())
        self.at += value > 0
        return value

    def told_from(self, start: int) -> str:
        """What the document writes from one token to the place here."""
        return " ".join(one.shown for one in self._tokens[start : self.at] if one.shown)

    def left_over(self, until: int) -> InstructionError:
        """What is said where no part can be read, up to the place where one can again."""
        end = self.at + 1
        last = min(max(until, self.at + _SHOWN), len(self._tokens))
        while end < last and (self._tokens[end].sort is not Sort.MARK or end < until):
            end += 1
        rest = self._tokens[self.at : end]
        for token in rest:
            if token.sort is Sort.OPEN:
                return InstructionError(f"the quotation {shown(token.text)} is not closed")
        words = " ".join(token.shown for token in rest if token.shown)
        return InstructionError(f"{shown(words)} is not understood")
