"""A file in each state of its tracked changes reads as it does when it is read in this alone."""

from __future__ import annotations

from itertools import chain, combinations
from pathlib import Path

import pytest
from lxml import etree
from support.issued_word_files import LISTS, listed, paragraph, reference, run, write

from drafting.dataclasses import replace
from drafting.formats.docx.markup.revisions import partly_accepted
from drafting.formats.docx.package.archive import Package, open_package
from drafting.formats.docx.reading.known import number_runs
from drafting.formats.docx.reading.source import Source, begun, source_of
from drafting.formats.docx.returned.identities import Named, Names, name_units
from drafting.formats.docx.returned.marks import Marks, number_of
from drafting.formats.docx.returned.revised_part import RevisedPart
from drafting.formats.docx.returned.revised_text import RevisedText, fields_end
from drafting.model.inline import merged

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
    "words taken out of what another one brought in": (
        paragraph(run("Noting "), f'<w:ins w:id="6" {BY}>{run("the ")}{struck("big ")}</w:ins>',
                  run("ships,")),
    ),
    "a table and a paragraph that go, between others": (
        paragraph(run("Noting ships,"), properties=GONE),
        (f'<w:tbl><w:tr><w:trPr><w:del w:id="7" {BY}/></w:trPr><w:tc>{paragraph(run("x"))}</w:tc>'
        "</w:tr></w:tbl>"),
        paragraph(struck("Urges"), properties=GONE), paragraph(run("Invites States;")),
        paragraph(run("Requests States;"), properties=GONE),
    ),
    "as many other words joined to a paragraph that nobody changed": (
        paragraph(struck("old"), typed("new"), properties=GONE), paragraph(run(" words")),
    ),
    "words in the middle of others": (
        paragraph(run("All "), struck("large "), typed("small "), run("ships,")),
        paragraph(run("Noting ships,")),
    ),
    "what a deletion leaves of paragraphs": (
        paragraph(run("2."), run("Decides;"), properties=GONE),
        paragraph(run("3."), struck("Requests;"), properties=GONE),
        paragraph(run("4."), struck("Asks;")),
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
    """The parts of a file, each parsed once, with its tracked changes numbered."""

    def __init__(self, package: Package) -> None:
        self.main, self._package = package.main, package
        self.related = package.related
        self._roots: dict[str, etree._Element] = {}
        self.document = self.xml(self.main)
        marks, named = Marks(), Named()
        name_units(self.document, Names(b""), named)
        marks.find(self.document, named)
        self.numbers = [change.number for change in marks.changes]

    def __contains__(self, part: str) -> bool:
        return part in self._package

    def xml(self, part: str) -> etree._Element:
        if part not in self._roots:
            self._roots[part] = self._package.xml(part)
        return self._roots[part]


def alone(parts: Parts, accepted: frozenset[int]) -> Source:
    return source_of(
        parts, lambda root: partly_accepted(root, lambda one: number_of(one) in accepted)
    )


def joined(source: Source) -> Source:
    """A source in which it does not matter how its words are cut into runs."""
    found = [one._replace(runs=tuple(merged(one.runs))) for one in source.paragraphs]
    return replace(source, paragraphs=found)


class Shared:
    """The readings of one file, which have in common what they can."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._known = begun(parts, parts.document)
        self._known.runs = {}
        body = RevisedPart(parts.document, RevisedText(self._known))
        number_runs(parts.document, body.copied)
        self._revised = {parts.document: body}

    def read(self, accepted: frozenset[int]) -> Source:
        def resolve(root: etree._Element) -> etree._Element:
            return self._revised.setdefault(root, RevisedPart(root)).accepting(accepted)

        return source_of(self._parts, resolve, self._known)


@pytest.mark.parametrize("body", BODIES.values(), ids=list(BODIES))
def test_each_state_reads_as_it_does_alone(body: tuple[str, ...], tmp_path: Path):
    path = tmp_path / "a.docx"
    write(path, body, ["A note."] if "footnoteReference" in "".join(body) else (), LISTS)
    with open_package(path) as package:
        parts = Parts(package)
        shared, numbers = Shared(Parts(package)), parts.numbers
        sizes = range(len(numbers) + 1)
        states = chain.from_iterable(combinations(numbers, size) for size in sizes)
        for accepted in map(frozenset, states):
            assert joined(shared.read(accepted)) == joined(alone(parts, accepted))


def test_what_no_change_touches_is_one_element_in_all_states(tmp_path: Path):
    path = tmp_path / "a.docx"
    write(path, (paragraph(run("Noting ships,")), paragraph(typed("Noting boats,"))))
    with open_package(path) as package:
        part = RevisedPart(Parts(package).document)
        kept = [part.accepting(numbers)[0][0] for numbers in (frozenset[int](), frozenset({0}))]
        assert kept[0] is kept[1]


def test_a_field_that_ends_in_another_paragraph_or_change_is_told(tmp_path: Path):
    begin, *_, end = counted().split("<w:r>")[1:]
    paragraphs = {
        paragraph(counted()): True,
        paragraph(f"<w:r>{begin}") + paragraph(f"<w:r>{end}"): False,
        paragraph(f'<w:r>{begin}<w:ins w:id="1" {BY}><w:r>{end}</w:ins>'): False,
    }
    for number, (body, ends) in enumerate(paragraphs.items()):
        path = tmp_path / f"{number}.docx"
        write(path, (body,))
        with open_package(path) as package:
            assert fields_end(package.xml(package.main)) is ends
