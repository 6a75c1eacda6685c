"""A file that is read several times gives each time what it gives when it is read once."""

from __future__ import annotations

from itertools import chain, combinations
from pathlib import Path

import pytest
from lxml import etree
from support.issued_word_files import LISTS, listed, paragraph, reference, run, write

from drafting.formats.docx.markup.revisions import REVISIONS, partly_accepted
from drafting.formats.docx.package.archive import Package, open_package
from drafting.formats.docx.reading.known import Known, number_elements
from drafting.formats.docx.reading.source import Source, source_of

BY = 'w:author="Peru" w:date="2026-11-20T10:00:00Z"'


def typed(text: str) -> str:
    return f'<w:ins w:id="1" {BY}>{run(text)}</w:ins>'


def struck(text: str) -> str:
    return f'<w:del w:id="2" {BY}>{run(text).replace("w:t", "w:delText")}</w:del>'


def counted() -> str:
    kinds = ("begin", "end")
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds)
    return f"{begin}<w:r><w:instrText> SEQ a </w:instrText></w:r>{end}"


GONE = f'<w:rPr><w:del w:id="3" {BY}/></w:rPr>'
LEVELLED = f'<w:outlineLvl w:val="1"/><w:pPrChange w:id="4" {BY}><w:pPr/></w:pPrChange>'
LOUDER = f'<w:b/><w:rPrChange w:id="5" {BY}><w:rPr/></w:rPrChange>'
BODIES = {
    "as many other words joined to a paragraph that nobody changed": (
        paragraph(struck("old"), typed("new"), properties=GONE), paragraph(run(" words")),
    ),
    "words in the middle of others": (
        paragraph(run("All "), struck("large "), typed("small "), run("ships,")),
        paragraph(run("Noting ships,")),
    ),
    "another level and another look": (
        paragraph(run("Ships"), properties=LEVELLED), paragraph(run("sail", LOUDER)),
    ),
    "numbers that a list and a field count": (
        paragraph(typed("One"), properties=listed(0) + GONE),
        paragraph(run("Two"), properties=listed(0)),
        paragraph(run("Table "), counted()), paragraph(struck("x"), counted()),
        paragraph(run("Three"), properties=listed(0)),
    ),
    "notes, and numbers in the file that are not ours": (
        paragraph(run("Noting"), reference(1), typed(" it")),
        paragraph(f'<w:hyperlink number="7">{typed("here")}{struck("there")}</w:hyperlink>'),
        paragraph(f'<w:smartTag number="7">{struck("where")}</w:smartTag><!-- a comment -->'),
    ),
}  # fmt: skip


class Parts:
    """The parts of a file, each parsed once."""

    def __init__(self, package: Package) -> None:
        self.main, self._package = package.main, package
        self.related = package.related
        self._roots: dict[str, etree._Element] = {}

    def __contains__(self, part: str) -> bool:
        return part in self._package

    def xml(self, part: str) -> etree._Element:
        if part not in self._roots:
            self._roots[part] = self._package.xml(part)
        return self._roots[part]


def read(parts: Parts, accepted: frozenset[str], known: Known | None) -> Source:
    return source_of(
        parts, lambda root: partly_accepted(root, lambda one: one.get("mine") in accepted), known
    )


@pytest.mark.parametrize("body", BODIES.values(), ids=list(BODIES))
def test_each_state_reads_as_it_does_alone(body: tuple[str, ...], tmp_path: Path):
    path = tmp_path / "a.docx"
    write(path, body, ["A note."] if "footnoteReference" in "".join(body) else (), LISTS)
    with open_package(path) as package:
        parts, known = Parts(package), Known()
        document = parts.xml(parts.main)
        changes = [str(at) for at, _ in enumerate(document.iter(*REVISIONS))]
        for name, change in zip(changes, document.iter(*REVISIONS), strict=True):
            change.set("mine", name)
        number_elements(document)
        sizes = range(len(changes) + 1)
        states = chain.from_iterable(combinations(changes, size) for size in sizes)
        for accepted in map(frozenset, states):
            assert read(parts, accepted, known) == read(parts, accepted, None)
