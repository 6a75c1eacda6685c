"""What the readings of one file have in common: what says the same in several is read once."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from lxml import etree

from drafting.dataclasses import dataclass, field
from drafting.formats.docx.markup.names import ALTERNATIVES, P, R, W, each_of
from drafting.formats.docx.markup.revisions import REVISIONS
from drafting.formats.docx.reading.figures import DRAWN
from drafting.formats.docx.reading.numbering import ListItem, Numbers
from drafting.formats.docx.reading.paragraph import WordParagraph
from drafting.formats.docx.reading.styles import Look, Styles
from drafting.model.inline import Run
from drafting.named_tuples import NamedTuple

NUMBER = "number"
"""Attribute, without a namespace and only while a file is read, that says which run it is."""
_NOT_ALONE = frozenset((P, ALTERNATIVES, W + "fldChar", W + "rt", *DRAWN))


KnownRuns = dict[tuple[str, Look], tuple[Run, ...]]
"""What runs say, by their number and the look of the paragraph around them."""


class KnownParagraph(NamedTuple):
    """A paragraph that says the same in each reading, but for its place and its number."""

    paragraph: WordParagraph
    item: ListItem | None
    """Where it stands in which list."""
    words: str = ""
    """All its words, for the account of words."""


@dataclass(slots=True)
class Known:
    """What is the same in all readings of a file.

    An element that stands in several of them is the same in each.
    """

    styles: Styles
    numbers: Numbers
    cited: frozenset[str]
    """The keys of the notes that the body refers to, whatever the tracked changes make of it."""
    paragraphs: dict[etree._Element, KnownParagraph] = field(default_factory=dict)
    runs: KnownRuns | None = None
    """Where runs are numbered, what those say that were read so far."""


def number_runs(document: etree._Element, differing: Iterable[etree._Element]) -> None:
    """Number the runs of blocks that differ by reading, where they are themselves the same."""
    for element in document.iterfind(f".//*[@{NUMBER}]"):
        del element.attrib[NUMBER]  # by whoever wrote the file
    number = count()
    for block in differing:
        changes = block.iter(*REVISIONS)
        changed = {run for change in changes for run in change.iterancestors(R)}
        for run in block.iter(R):
            if run not in changed:
                run.set(NUMBER, str(next(number)))


def may_be_known(paragraph: etree._Element) -> bool:
    """Whether a paragraph says the same in each reading of which it is part.

    One with a field may say what others count, and one with a text box has others in it, which
    are read with it; of several renderings one is read.
    """
    inside = any(one is not paragraph for one in each_of(paragraph, _NOT_ALONE))
    return not inside and next(paragraph.iterancestors(P), None) is None
