"""Paragraphs of a body with tracked changes in their words, read for any state of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from lxml import etree

from drafting.formats.docx.markup.names import BETWEEN, P, W, holds
from drafting.formats.docx.markup.revisions import ALL_REVISIONS, REVISIONS
from drafting.formats.docx.reading.known import Known, KnownParagraph
from drafting.formats.docx.reading.passages import words_of_run
from drafting.formats.docx.reading.properties import wordless
from drafting.formats.docx.reading.styles import Look
from drafting.formats.docx.reading.text import TextReader
from drafting.formats.docx.returned.revised_paragraph import RevisedParagraph, revised_paragraph
from drafting.model.inline import Run
from drafting.named_tuples import NamedTuple

_FIELD = W + "fldChar"
_ENDS = {"begin": 1, "end": -1}


class _Said(NamedTuple):
    """What a run says."""

    runs: tuple[Run, ...]
    words: str


class _Part(NamedTuple):
    """What is left of one paragraph, alone or before that of others that it joins."""

    paragraph: RevisedParagraph
    runs: tuple[etree._Element, ...]


class RevisedText:
    """Reads the paragraphs of one body; what a run says is read once."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._text = TextReader(known.styles)
        self._findings = 0
        self._said: dict[tuple[etree._Element, Look], _Said | None] = {}
        self._stand_ins: dict[tuple[tuple[etree._Element, ...], ...], etree._Element] = {}
        self._wordless: dict[etree._Element, KnownParagraph] = {}

    def paragraphs(self, blocks: Sequence[etree._Element]) -> RevisedParagraphs | None:
        """Blocks that are read here; None where there is more in them than words.

        The last of them may be any paragraph, if no change is in it.
        """
        *others, last = [block for block in blocks if block.tag not in BETWEEN]
        made = {block: self._revised(block) for block in others}
        made[last] = self._revised(last)
        if None in [made[block] for block in others]:
            return None
        if found := made[last]:
            return None if any(found.marks) else RevisedParagraphs(self, blocks, made)
        is_whole = last.tag == P and not holds(last, ALL_REVISIONS)
        return RevisedParagraphs(self, blocks, made) if is_whole else None

    def _revised(self, block: etree._Element) -> RevisedParagraph | None:
        found = revised_paragraph(block)
        if found is None:
            return None
        base = self._properties(block).paragraph.style
        said = (self._run(piece.run, base.look) for piece in found.pieces)
        return found if all(said) else None

    def stand_in(self, parts: Sequence[_Part]) -> etree._Element:
        """An empty paragraph, known to say what is left of some that became one."""
        key = tuple((one.paragraph.element, *one.runs) for one in parts)
        if key not in self._stand_ins:
            self._stand_ins[key] = self._made(parts)
        return self._stand_ins[key]

    def _made(self, parts: Sequence[_Part]) -> etree._Element:
        known = self._properties(parts[-1].paragraph.element)
        style = known.paragraph.style
        runs = (run for part in parts for run in part.runs)
        said = list(filter(None, (self._run(run, style.look) for run in runs)))
        unit = next((one.paragraph.name for one in parts if one.runs and one.paragraph.name), "")
        paragraph = known.paragraph._replace(
            runs=tuple(_joined(chain.from_iterable(one.runs for one in said))), unit=unit
        )
        element = etree.Element(P)
        words = "".join(one.words for one in said)
        self._known.paragraphs[element] = known._replace(paragraph=paragraph, words=words)
        return element

    def _properties(self, element: etree._Element) -> KnownParagraph:
        """A paragraph without words."""
        if element not in self._wordless:
            found = wordless(element, self._known.styles)
            item = self._known.numbers.item(element, found.style)
            self._wordless[element] = KnownParagraph(found, item)
        return self._wordless[element]

    def _run(self, run: etree._Element, look: Look) -> _Said | None:
        """What a run says in a paragraph of that look; None where there is more to say of it."""
        key = (run, look)
        if key not in self._said:
            found = tuple(self._text.read_run(run, look))
            before, self._findings = self._findings, self._text.count_of_findings()
            is_all = before == self._findings
            self._said[key] = _Said(found, words_of_run(run)) if is_all else None
        return self._said[key]


class RevisedParagraphs:
    """Paragraphs side by side, of which one may join the next."""

    def __init__(
        self,
        text: RevisedText,
        blocks: Sequence[etree._Element],
        revised: dict[etree._Element, RevisedParagraph | None],
    ) -> None:
        self._text, self._blocks, self._revised = text, blocks, revised
        self._remainders: dict[tuple[etree._Element, tuple[etree._Element, ...]], bool] = {}
        """Whether a paragraph of which so much is left says nothing more."""

    def accepting(self, numbers: frozenset[int]) -> tuple[etree._Element, ...] | None:
        """What is to be read if these changes are accepted and the others rejected.

        None where words join a paragraph that is not read here, or where it is to be asked what
        becomes of what a deletion has left.
        """
        left = {
            block: _Part(revised, revised.runs(numbers))
            for block, revised in self._revised.items()
            if revised is not None
        }
        joins = not all(one.paragraph.keeps_mark(numbers) for one in left.values())
        if joins and any(map(self._leaves_remainder, left.values())):
            return None
        found: list[etree._Element] = []
        before: tuple[_Part, ...] = ()
        for block in self._blocks:
            part = left.get(block)
            if part is not None:
                parts = (*before, part)
                is_kept = part.paragraph.keeps_mark(numbers)
                if is_kept:
                    found.append(self._text.stand_in(parts))
                before = () if is_kept else tuple(one for one in parts if one.runs)
            elif before and block.tag == P:
                return None
            else:
                found.append(block)
        return tuple(found)

    def _leaves_remainder(self, part: _Part) -> bool:
        """Whether a paragraph has no word left, but something else."""
        key = part.paragraph.element, part.runs
        if key not in self._remainders:
            self._remainders[key] = part.paragraph.leaves_remainder(part.runs)
        return self._remainders[key]


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """The same, plain letters of one look as one run: tracked changes cut them into many."""
    before = Run("")
    goes_on = False
    for run in runs:
        is_plain = run.text.isascii() and run.text.isprintable()
        if goes_on and is_plain and run[1:] == before[1:]:
            before = before._replace(text=before.text + run.text)
        else:
            if before.text:
                yield before
            before, goes_on = run, is_plain and not run.text.isspace()
    if before.text:
        yield before


def fields_end(document: etree._Element) -> bool:
    """Whether each field ends in the paragraph, and in the tracked change, that it begins in."""
    depths: Counter[tuple[etree._Element | None, etree._Element | None]] = Counter()
    for character in document.iter(_FIELD):
        change = next(character.iterancestors(*REVISIONS), None)
        owner = next(character.iterancestors(P), None), change
        depths[owner] += _ENDS.get(character.get(W + "fldCharType", ""), 0)
        if depths[owner] < 0:
            return False
    return not any(depths.values())
