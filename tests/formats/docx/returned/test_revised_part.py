"""A file in each state of its tracked changes reads as it does when it is read in this alone."""

from __future__ import annotations

from itertools import chain, combinations
from pathlib import Path
from random import Random

import pytest
from support.issued_word_files import (
    ENACTING,
    LISTS,
    TITLE,
    cross_reference,
    listed,
    paragraph,
    reference,
    run,
    write,
)
from support.revised_states import (
    Parts,
    Shared,
    alone,
    assert_that_each_reads_as_from_scratch,
    joined,
    made_dirty,
)
from support.thorough import at_first

from drafting.formats.docx.package.archive import open_package
from drafting.formats.docx.returned.revised_part import RevisedPart
from drafting.formats.docx.returned.revised_text import fields_end

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


def box(text: str) -> str:
    return f"<w:r><w:pict><w:txbxContent>{paragraph(run(text))}</w:txbxContent></w:pict></w:r>"


def table(*rows: tuple[str, str]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(run(text))}</w:tc>" for text in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{one}</w:tr>' for one in cells)}</w:tbl>"


CLEAN = (
    TITLE, ENACTING,
    paragraph(run("\t"), run("Recalling", "<w:i/>"), run(" its charter of harbours"),
              reference(1), run(",")),
    paragraph(run("\t"), run("Noting", "<w:i/>"), run(" the storms of "), run("the north,")),
    paragraph(run("\t"), run("Alarmed", "<w:i/>"), run(" by wrecks"),
              cross_reference("_Ref1", "1"), run(",")),
    paragraph(run("1.\t"), run("Urges", "<w:i/>"), run(" all States to "), run("act;")),
    paragraph(run("Invites", "<w:i/>"), run(" all pilots:"), properties=listed(0)),
    paragraph(run("To chart "), run("their waters;"), properties=listed(1)),
    paragraph(run("To keep their lights;"), properties=listed(1)),
    paragraph(run("Requests", "<w:i/>"), run(" reports"), reference(2), run(";"), box("A draft"),
              properties=listed(0)),
    table(("Harbour", "Lamps"), ("North", "12"), ("South", "7")),
    paragraph(run("Table "), counted(), run(" shows lamps.")),
    paragraph(run("Decides", "<w:i/>"), run(" to remain seized of it."), properties=listed(0)),
)  # fmt: skip


def dirty(path: Path, chance: Random, changes: int) -> None:
    """The clean text as it comes back, with so many changes."""
    clean = path.with_name("clean.docx")
    write(clean, CLEAN, ["A note of 2005.", "Another note."], LISTS)
    made_dirty(clean, path, chance, changes)


@pytest.mark.parametrize("seed", at_first(3, range(12)))
def test_each_state_of_a_dirty_file_reads_as_it_does_from_scratch(seed: int, tmp_path: Path):
    chance = Random(seed)  # noqa: S311 (the same each time)
    for changes in (3, 9, 30):
        path = tmp_path / f"{changes}.docx"
        dirty(path, chance, changes)
        assert_that_each_reads_as_from_scratch(path, chance, 8)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 400))
def test_so_it_is_in_hundreds_of_files(seed: int, tmp_path: Path):
    chance = Random(seed)  # noqa: S311 (the same each time)
    path = tmp_path / "dirty.docx"
    dirty(path, chance, chance.randint(1, 60))
    assert_that_each_reads_as_from_scratch(path, chance, 12)


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
