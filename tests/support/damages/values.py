"""A damage to a session, and what may differ once it is repaired."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from support.damages.world import World


@dataclass(frozen=True)
class Slack:
    """What may differ from the truth after a repair, and what must have come in."""

    words: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    extra: tuple[str, ...] = ()  # words of paragraphs that may have been added
    order: bool = False  # places of paragraphs
    head: tuple[str, ...] = ()  # single values
    history: str = "equal"  # or "grown"
    needed: set[str] | None = None  # of the history, if a part of it is gone for good
    entries: tuple[str, ...] = ()  # whose entries the history must have besides
    lost_drafts: tuple[str, ...] = ()
    new_drafts: bool = False
    proposal: tuple[str, ...] = ()  # values of a proposal
    left: bool = False  # complaints may be left, and git misses what is gone

    @property
    def texts_equal(self) -> bool:
        return not (self.words or self.extra or self.order or self.head)


Fact = tuple[str, bool, str]


@dataclass(frozen=True)
class Damage:
    """One way in which a session is broken, and what is expected of `doctor`."""

    name: str
    do: Callable[[World], object]
    said: str = "complaint"  # or "either": a remark is enough; or "free"
    source: str = ""  # “--from” a "folder" or a "bundle"
    automatic: bool = False  # the program's own bundles are there
    base: str = "session"  # which of the kept sessions is damaged
    slack: Slack = field(default_factory=Slack)
    git_sees: bool = True  # plain git gives other answers
    least: int = 1  # how many complaints
    check: Callable[[World], list[Fact]] | None = None
