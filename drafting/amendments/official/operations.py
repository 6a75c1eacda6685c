"""What an instruction asks for, as values."""

from __future__ import annotations

from enum import StrEnum

from drafting.amendments.official.targets import Target
from drafting.amendments.official.word_ranges import Where, WordRange
from drafting.dataclasses import dataclass
from drafting.model.unit import Kind, Unit

_POINTS = frozenset(
    {Where.AFTER, Where.BEFORE, Where.BEGINNING, Where.END, Where.CLOSE, Where.NEXT_SENTENCE}
)


class Side(StrEnum):
    """On which side of a paragraph others come to stand."""

    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class DeleteParagraph:
    """Take a paragraph out."""

    target: Target
    reads: str = ""
    """How it begins, where the instruction says so."""
    name = "delete"


@dataclass(frozen=True, slots=True)
class DeleteSentences:
    """Take sentences out of a paragraph."""

    target: Target
    sentences: tuple[int, ...]
    """Which, from 1; -1 is the last."""
    reads: str = ""
    """How it begins, where the instruction says so."""
    name = "delete"


@dataclass(frozen=True, slots=True)
class DeleteAfter:
    """Take out all that follows a sentence in its paragraph, or a subparagraph."""

    target: Target
    name = "delete"


@dataclass(frozen=True, slots=True)
class DeleteBeneath:
    """Take out the subparagraphs of a paragraph, but for some."""

    target: Target
    excepted: tuple[Target, ...] = ()
    """Those that stay."""
    name = "delete subparagraphs"


@dataclass(frozen=True, slots=True)
class ReplaceParagraph:
    """Give a paragraph another text, or put several in its place."""

    target: Target
    paragraphs: tuple[Unit, ...] = ()
    """What the document prints beneath the instruction; the first is the new wording."""
    others: tuple[Target, ...] = ()
    """Further paragraphs, in whose place they stand too."""
    quoted: bool = False
    """Whether the instruction quotes them, and may leave out the mark that closes one."""
    name = "replace"


@dataclass(frozen=True, slots=True)
class ReplaceSentence:
    """Give a sentence another text."""

    target: Target
    words: str
    name = "replace"


@dataclass(frozen=True, slots=True)
class InsertSentence:
    """Put a sentence beside another one."""

    side: Side
    target: Target
    words: str
    name = "insert words"


@dataclass(frozen=True, slots=True)
class MoveSentence:
    """Put a sentence beside another one, in its paragraph or elsewhere."""

    target: Target
    side: Side
    beside: Target
    name = "move words"


@dataclass(frozen=True, slots=True)
class InsertParagraphs:
    """Put new paragraphs beside one that is there."""

    side: Side
    target: Target
    paragraphs: tuple[Unit, ...] = ()
    under: bool = False
    """Whether they are subparagraphs of the target, after those it has."""
    kind: Kind | None = None
    """What they are, where it is not what they stand beside."""
    level: int = 0
    """The degree of a heading, 0 for that of the headings around it."""
    rank: int = 0
    """2 for "bis", 3 for "ter": their order behind one paragraph; 0 for the order of coming."""
    quoted: bool = False
    """Whether the instruction quotes them, and may leave out the mark that closes one."""
    name = "insert"


@dataclass(frozen=True, slots=True)
class InsertNote:
    """Put a footnote at a point of a paragraph."""

    target: Target
    stretch: WordRange
    words: str
    name = "insert"


@dataclass(frozen=True, slots=True)
class MoveParagraph:
    """Put a paragraph beside another one."""

    target: Target
    side: Side
    beside: Target
    name = "move"


@dataclass(frozen=True, slots=True)
class EditWords:
    """Change some words of a paragraph."""

    target: Target
    stretch: WordRange
    words: str = ""
    """What is put in place of the stretch: inline markup, empty to delete."""
    excepted: tuple[Target, ...] = ()
    """Paragraphs that are left as they are."""
    moved: bool = False
    """Whether the stretch is taken out here to be put in elsewhere."""

    @property
    def name(self) -> str:
        """What is done to the words."""
        if self.stretch.where in _POINTS:
            return "insert words"
        return "replace words" if self.words else "delete words"


@dataclass(frozen=True, slots=True)
class MarkedText:
    """Change a paragraph as a whole printing of it marks: words struck out, words in bold."""

    target: Target
    pieces: tuple[tuple[str, str], ...]
    """In order: what stood and what stands; both are the same where nothing changes."""
    name = "replace words"


@dataclass(frozen=True, slots=True)
class BracketParagraph:
    """Put all of a paragraph in square brackets."""

    target: Target
    name = "bracket"


@dataclass(frozen=True, slots=True)
class MergeParagraphs:
    """Join paragraphs that follow one another into one."""

    target: Target
    others: tuple[Target, ...]
    name = "merge"


@dataclass(frozen=True, slots=True)
class SplitParagraph:
    """Make two paragraphs of one."""

    target: Target
    words: str
    """With them the second one begins."""
    behind: bool = False
    """Whether the first one ends with them instead."""
    name = "split"


@dataclass(frozen=True, slots=True)
class Renumber:
    """Give the paragraphs that follow new numbers, which computed numbers do by themselves."""

    target: Target | None = None
    """The paragraph that is told to have another number, if one is."""
    place: str = ""
    """That number."""
    name = "renumber"


@dataclass(frozen=True, slots=True)
class CheckReading:
    """Refuse all if a paragraph does not read as the instruction says that it does then."""

    target: Target
    words: str
    name = "check"


AmendmentOperation = (
    DeleteParagraph
    | DeleteSentences
    | DeleteAfter
    | DeleteBeneath
    | ReplaceParagraph
    | ReplaceSentence
    | InsertSentence
    | MoveSentence
    | InsertNote
    | CheckReading
    | InsertParagraphs
    | MoveParagraph
    | EditWords
    | MarkedText
    | BracketParagraph
    | MergeParagraphs
    | SplitParagraph
    | Renumber
)


def target_label(operation: AmendmentOperation) -> str:
    """Label of the paragraph that the operation is about; empty if it names none."""
    return operation.target.label if operation.target else ""
