"""A clause of an instruction: a verb, what it is about, and where."""

from __future__ import annotations

from drafting.amendments.official.grammar.parts import (
    Action,
    Anchor,
    Beside,
    Edge,
    Except,
    It,
    Named,
    New,
    Part,
    Passage,
    Stop,
    Which,
    Words,
)
from drafting.amendments.official.grammar.places_of_clause import Place
from drafting.amendments.official.targets import Target
from drafting.dataclasses import dataclass, field

ADJUNCTS = (Named, Anchor, Beside, Edge, Which, Except)
"""Parts that tell a place."""
OBJECTS = (Words, Passage, New, It)
"""Parts that something is done to, or that come in."""
END = Stop("")
"""What stands behind the last part."""


@dataclass(slots=True)
class Clause:
    """One thing that is asked for."""

    action: Action
    places: list[Place]
    objects: list[Part] = field(default_factory=list)
    """What is done something to, or what comes in."""
    news: list[Part] = field(default_factory=list)
    """What takes its place, or how it reads."""
    outcome: list[Part] = field(default_factory=list)
    """How the paragraph is told to read in the end."""
    destination: tuple[Target, ...] = ()
    """What a paragraph becomes."""
    instead: bool = False
    respectively: bool = False
    brackets: bool = False
    link: str = ""
    """The mark before it, or "and"."""
    sentence: int = 0
    """Which sentence of the instruction it stands in, counted at full stops."""
    bare: bool = False
    """Whether the place is named as a heading: "OP9: delete"."""
