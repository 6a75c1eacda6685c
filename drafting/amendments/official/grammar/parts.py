"""The parts that the words of an instruction play: verbs, places, quoted words, links."""

from __future__ import annotations

from enum import StrEnum

from drafting.amendments.official.operations import Side
from drafting.amendments.official.targets import Target, TargetPart
from drafting.amendments.official.word_ranges import ONLY, WordRange
from drafting.dataclasses import dataclass


class Action(StrEnum):
    """What a verb asks for."""

    DELETE = "delete"
    INSERT = "insert"
    REPLACE = "replace"
    READ = "read"
    AMEND = "amend"
    MOVE = "move"
    BECOME = "become"
    FOLLOW = "follow"
    PRECEDE = "precede"
    PRECEDED = "be preceded"
    FOLLOWED = "be followed"
    EXCHANGE = "exchange"
    REVERSE = "reverse"
    MERGE = "merge"
    SPLIT = "split"
    BRACKET = "put in brackets"
    CAPITALIZE = "capitalize"
    BEGIN = "begin"
    END = "end"


class Kind(StrEnum):
    """What is new."""

    ANY = "text"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "subparagraph"
    SENTENCE = "sentence"
    NOTE = "footnote"
    HEADING = "heading"
    SECTION = "section heading"
    UNNUMBERED = "unnumbered paragraph"
    NUMBERED = "numbered paragraph"
    TABLE = "table"
    ANNEX = "annex"
    LINE = "line"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Stop:
    """What separates clauses or goes between their parts: a mark or "and"."""

    mark: str


@dataclass(frozen=True, slots=True)
class Verb:
    """What is to be done."""

    action: Action
    passive: bool = False
    """Whether what it is done to stands before it."""


@dataclass(frozen=True, slots=True)
class Words:
    """Quoted words."""

    words: str
    occurrence: int | None = ONLY


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that are not all quoted: "everything after “X”"; without a stretch, "the rest"."""

    stretch: WordRange | None = None
    beside: Target | None = None
    """The sentence or subparagraph after which all is meant."""


@dataclass(frozen=True, slots=True)
class Named:
    """Paragraphs by their names."""

    targets: tuple[Target, ...]
    preposition: str = ""
    """"in", "of" and the like; empty where they stand by themselves."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place beside quoted words."""

    side: Side
    words: str
    occurrence: int | None = ONLY
    until: str = ""
    """The words that follow right behind: "between “X” and “Y”"."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A place beside a paragraph, a sentence or a heading."""

    side: Side
    target: Target
    other: Target | None = None
    """The neighbour on the other side: "between paragraphs 3 and 4"."""


@dataclass(frozen=True, slots=True)
class Edge:
    """The end of what is named, or its beginning."""

    end: bool


@dataclass(frozen=True, slots=True)
class Which:
    """Which of several places of words is meant."""

    occurrence: int | None


@dataclass(frozen=True, slots=True)
class Except:
    """Places that are left as they are."""

    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class New:
    """Something new: "a new operative paragraph 3 bis", "the following two sentences"."""

    kind: Kind
    part: TargetPart | None = None
    names: tuple[str, ...] = ()
    """The numbers or letters that the new ones are given."""
    ordinal: int = 0
    """Its place, where it is told by an ordinal: "a new second sentence", -1 the last."""
    count: int = 0
    """How many there are, 0 where it is not told."""
    path: tuple[str, ...] = ()
    level: int = 0
    """The degree of a heading, if it is told."""
    title: str = ""
    """What it is entitled, inline markup."""
    contents: tuple[New, ...] = ()
    """What stands in it, in order, where that is told."""
    around: TargetPart = TargetPart.ANY
    """The part of the text that a heading named."""
    scope: str = ""
    """The annex or the section that is spoken of."""


@dataclass(frozen=True, slots=True)
class Link:
    """What leads to the new text: "with", "by", "reading", "as follows"."""

    reads: bool = False
    """Whether it says how the whole reads, not what comes in."""
    outcome: bool = False
    """Whether it tells what comes out: "so that the paragraph reads"."""


@dataclass(frozen=True, slots=True)
class For:
    """What leads to what the new text stands for: "for", "instead of"."""


@dataclass(frozen=True, slots=True)
class It:
    """What was named before: "it", "the paragraph", "the words"."""

    words: bool = False
    pronoun: bool = False
    """Whether "it" or "them" leaves open if words are meant or a paragraph."""


@dataclass(frozen=True, slots=True)
class Instead:
    """That the new stands where the old did: "in its place", "therefor"."""


@dataclass(frozen=True, slots=True)
class Brackets:
    """That words stand in square brackets from now on."""


@dataclass(frozen=True, slots=True)
class Respectively:
    """That lists go together one by one."""


@dataclass(frozen=True, slots=True)
class Likewise:
    """That the same is done elsewhere."""


@dataclass(frozen=True, slots=True)
class Renumbering:
    """That numbers follow, which they do by themselves."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The text printed beneath the instruction."""

    begun: str = ""
    """What of it stands in the instruction itself, behind a quotation mark."""


Part = (
    Stop | Verb | Words | Passage | Named | Anchor | Beside | Edge | Which | Except | New | Link
    | For | It | Instead | Brackets | Respectively | Likewise | Renumbering | Printed
)  # fmt: skip
Adjunct = Named | Anchor | Beside | Edge | Which | Except
