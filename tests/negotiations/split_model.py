"""Paragraphs cut and put together while words of them are proposed: what must come out.

Every word stands once in the whole text, so a word is its own name: a proposal is about words, and
stands as long as they do, wherever the paragraph was cut meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum


class Fate(Enum):
    """How a proposal stands to the paper."""

    FREE = "its words stand where and as they did"
    TORN = "its words stand in two paragraphs now"
    LOOSE = "the words that it would take out stand apart, and are taken out or not"
    TOUCHED = "its words were changed by an agreement"
    DONE = "what it asks for was done by another"
    SETTLED = "it is settled"


@dataclass
class Strip:
    """A paragraph: its words, and the word with which it once began, as a name of its beginning."""

    kind: str
    words: list[str]
    begin: str


@dataclass(frozen=True)
class Ask:
    """Words to go, words to come; where nothing goes, the word behind which they come."""

    name: str
    by: str
    gone: tuple[str, ...]
    new: tuple[str, ...]
    after: str = ""
    before: str = ""

    @property
    def about(self) -> tuple[str, ...]:
        """The words that must stand side by side for it to be made."""
        return self.gone or (self.after, self.before)


@dataclass(frozen=True)
class Split:
    """Cut before a word: as a proposal where it has a name, else as an edit."""

    name: str
    by: str
    left: str
    at: str


@dataclass(frozen=True)
class Join:
    """Put the paragraph that began so to the one before it."""

    name: str
    by: str
    begin: str


@dataclass(frozen=True)
class Agree:
    """Agree a proposal."""

    name: str


Proposal = Ask | Split | Join
Step = Proposal | Agree


@dataclass
class Paper:
    """The text, and the proposals on it."""

    strips: list[Strip]
    pending: dict[str, Proposal] = field(default_factory=dict)

    # What stands where

    def strip_of(self, word: str) -> int | None:
        """Which paragraph a word stands in."""
        return next((at for at, strip in enumerate(self.strips) if word in strip.words), None)

    def begins(self, begin: str) -> int | None:
        """Which paragraph has this beginning."""
        return next((at for at, strip in enumerate(self.strips) if strip.begin == begin), None)

    def label(self, at: int) -> str:
        """How a paragraph is called."""
        preambular = operative = letter = 0
        for strip in self.strips[: at + 1]:
            preambular += strip.kind == "preambular"
            operative += strip.kind == "operative"
            letter = letter + 1 if strip.kind == "subparagraph" else 0
        kind = self.strips[at].kind
        if kind == "preambular":
            return f"PP{preambular}"
        return f"OP{operative} ({chr(96 + letter)})" if letter else f"OP{operative}"

    def lone(self, at: int) -> bool:
        """Whether nothing hangs beneath a paragraph."""
        below = at + 1 < len(self.strips) and self.strips[at + 1].kind == "subparagraph"
        return self.strips[at].kind == "subparagraph" or not below

    def rows(self) -> list[str]:
        """The paragraphs as they are shown, each with its label."""
        return [
            f"{self.label(at)} {' '.join(strip.words).replace('*', '')}"
            for at, strip in enumerate(self.strips)
        ]

    # What can be done

    def fate(self, proposal: Proposal) -> Fate:
        """How a proposal stands."""
        if proposal.name and proposal.name not in self.pending:
            return Fate.SETTLED
        if isinstance(proposal, Join):
            at = self.begins(proposal.begin)
            return Fate.FREE if at is not None and self.may_join(at) else Fate.DONE
        about = (proposal.left, proposal.at) if isinstance(proposal, Split) else proposal.about
        places = [self.strip_of(word) for word in about]
        if None in places:
            return Fate.TOUCHED
        if isinstance(proposal, Ask) and not proposal.new and len(set(places)) > 1:
            # Words that go are taken out wherever they stand: nobody touched them.
            return Fate.FREE if self._in_a_row(about) else Fate.LOOSE
        return Fate.FREE if len(set(places)) == 1 and self._together(about) else Fate.TORN

    def may_join(self, at: int) -> bool:
        """Whether a paragraph can be put to the one before it."""
        if not at or self.strips[at - 1].kind != self.strips[at].kind:
            return False
        return self.lone(at) and self.lone(at - 1)

    def empties(self, ask: Ask) -> bool:
        """Whether nothing of a paragraph would be left."""
        return not ask.new and any(
            set(strip.words) <= set(ask.gone) for strip in self.strips_of(ask)
        )

    def strips_of(self, ask: Ask) -> list[Strip]:
        """The paragraphs in which its words stand, in order."""
        return [strip for strip in self.strips if set(ask.about) & set(strip.words)]

    def make(self, proposal: Proposal) -> None:
        """Do what is proposed."""
        if isinstance(proposal, Join):
            at = self.begins(proposal.begin)
            assert at
            self.strips[at - 1].words += self.strips.pop(at).words
        elif isinstance(proposal, Split):
            at = self.strip_of(proposal.at)
            assert at is not None
            strip = self.strips[at]
            cut = strip.words.index(proposal.at)
            self.strips.insert(at + 1, Strip(strip.kind, strip.words[cut:], proposal.at))
            del strip.words[cut:]
        else:
            self._word(proposal)
        self.pending.pop(proposal.name, None)

    def at_odds(self, ask: Proposal) -> Iterator[Ask]:
        """Pending proposals that touch some of the same words."""
        gone = set(ask.gone) if isinstance(ask, Ask) else set()
        for other in self.pending.values():
            if other != ask and isinstance(other, Ask) and gone & set(other.gone):
                yield other

    def _word(self, ask: Ask) -> None:
        if not ask.new:
            for strip in self.strips:
                strip.words = [word for word in strip.words if word not in ask.gone]
            return
        at = self.strip_of(ask.about[0])
        assert at is not None
        words = self.strips[at].words
        start = words.index(ask.gone[0]) if ask.gone else words.index(ask.after) + 1
        words[start : start + len(ask.gone)] = ask.new

    def _together(self, about: tuple[str, ...]) -> bool:
        at = self.strip_of(about[0])
        assert at is not None
        return _are_in_a_row(about, self.strips[at].words)

    def _in_a_row(self, about: tuple[str, ...]) -> bool:
        return _are_in_a_row(about, [word for strip in self.strips for word in strip.words])


def _are_in_a_row(about: tuple[str, ...], words: list[str]) -> bool:
    start = words.index(about[0])
    return tuple(words[start : start + len(about)]) == about
