"""What a deletion leaves of a paragraph without a word goes with it."""

from __future__ import annotations

import pytest
from lxml import etree

from drafting.formats.docx.markup.names import NAMESPACE, W
from drafting.formats.docx.markup.revisions import (
    accepted,
    accepted_as_in_word,
    partly_accepted_as_in_word,
    rejected,
)

BY = 'w:id="1" w:author="Austria" w:date="2026-01-05T09:00:00Z"'
TAB = "<w:r><w:tab/></w:r>"
DELETED = f"<w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"
INSERTED = f"<w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def deleted(*runs: str) -> str:
    taken = "".join(runs).replace("w:t ", "w:delText ").replace("/w:t>", "/w:delText>")
    return f"<w:del {BY}>{taken}</w:del>"


def paragraph(*content: str, mark: str = "") -> str:
    return f"<w:p>{mark}{''.join(content)}</w:p>"


def numbered(number: str, words: str) -> str:
    return paragraph(TAB, run(number), TAB, run(words))


def texts(root: etree._Element) -> list[str]:
    return [
        "".join(part.text or "\t" for part in one.iter(W + "t", W + "tab"))
        for one in root.iter(W + "p")
    ]


def document(*paragraphs: str) -> etree._Element:
    body = f"<w:body>{''.join(paragraphs)}<w:sectPr/></w:body>"
    return etree.fromstring(f'<w:document xmlns:w="{NAMESPACE}">{body}</w:document>')


PICTURE = "<w:r><w:pict/></w:r>"
NEXT = "\t4.\tInvites all;"


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        (TAB, ""),
        (TAB + run("3.") + TAB, ""),
        (run("(a)") + TAB, ""),
        (run("3 bis. "), ""),
        (run("•") + TAB, ""),
        (TAB + run("II."), ""),
        ("", run(" ")),
        (TAB, run("\u00a0")),
        ("", run(";")),
        (run(" "), "<w:r><w:br/></w:r>"),
    ],
)
def test_what_has_no_word_left_goes_with_the_paragraph(before: str, behind: str):
    root = document(
        numbered("2.", "Decides;"),
        paragraph(before, deleted(run("Requests;")), behind, mark=DELETED),
        numbered("4.", "Invites all;"),
    )
    assert texts(accepted(root)) == ["\t2.\tDecides;", NEXT]
    assert len(texts(rejected(root))) == 3


def test_a_proof_takes_it_to_stay_as_word_does():
    root = document(
        paragraph(TAB, run("3."), TAB, deleted(run("Requests;")), mark=DELETED),
        numbered("4.", "Invites all;"),
    )
    said = [f"\t3.\t{NEXT}"]
    assert texts(accepted_as_in_word(root)) == said
    assert texts(partly_accepted_as_in_word(root, lambda _: True)) == said
    assert len(texts(partly_accepted_as_in_word(root, lambda _: False))) == 2


def test_a_number_that_is_put_in_for_another_is_no_word_that_was_taken_out():
    put_in = f"<w:ins {BY}>{run('(a)')}</w:ins>"
    root = document(
        paragraph(deleted(run("(a)"), TAB), mark=DELETED),
        paragraph(deleted(run("(b)")), put_in, TAB),
    )
    assert texts(accepted(root)) == ["(a)\t"]


def test_so_do_several_in_a_row_and_the_last():
    root = document(
        numbered("1.", "Urges;"),
        *(
            paragraph(TAB, run(f"{number}."), TAB, deleted(run("Requests;")), mark=DELETED)
            for number in (2, 3)
        ),
    )
    assert texts(accepted(root)) == ["\t1.\tUrges;"]


@pytest.mark.parametrize("left", [run("[") + TAB, run("all"), run("3. all"), PICTURE])
def test_a_word_a_bracket_or_a_picture_that_is_left_joins_the_next_paragraph(left: str):
    root = document(
        paragraph(left, deleted(run("Requests;")), mark=DELETED), paragraph(run("Invites"))
    )
    kept = accepted(root)
    assert len(texts(kept)) == 1
    assert next(kept.iter(W + "p"))[0].tag == W + "r"


def test_a_reference_to_a_note_that_is_left_joins_the_next_paragraph():
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    root = document(paragraph(deleted(run("one")), note, mark=DELETED), paragraph(run("two")))
    assert accepted(root).find(f".//{W}footnoteReference") is not None


def test_a_number_stays_for_a_paragraph_that_lost_its_own():
    """From the words of one paragraph to those of the next."""
    bookmark = '<w:bookmarkStart w:id="9" w:name="of_the_next"/>'
    root = document(
        paragraph(TAB, run("3."), TAB, deleted(run("Requests;")), mark=DELETED),
        paragraph(bookmark, deleted(TAB, run("4."), TAB), run("Invites all;")),
    )
    kept = accepted(root)
    assert texts(kept) == ["\t3.\tInvites all;"]
    assert next(kept.iter(W + "p"))[0].tag == W + "bookmarkStart"


def test_a_number_goes_where_all_words_were_taken_out_from_the_end_of_the_paragraph_before():
    root = document(
        paragraph(run("Decides;"), mark=DELETED),
        paragraph(TAB, run("3."), TAB, deleted(run("Requests;"))),
        numbered("4.", "Invites all;"),
    )
    assert texts(accepted(root)) == ["Decides;", NEXT]


def test_a_mark_brought_in_behind_a_number_parted_one_paragraph():
    split = document(paragraph(TAB, run("3."), TAB, mark=INSERTED), paragraph(run("Invites;")))
    assert texts(rejected(split)) == ["\t3.\tInvites;"]


@pytest.mark.parametrize("number", ["II.", "3.", "•"])
def test_a_number_that_had_no_words_joins_those_that_are_to_stand_behind_it(number: str):
    joined = document(paragraph(run(number), TAB, mark=DELETED), paragraph(run("Harbours")))
    assert texts(accepted(joined)) == [f"{number}\tHarbours"]


def test_bookmarks_of_what_goes_stay():
    marks = '<w:bookmarkStart w:id="9" w:name="b"/>', '<w:bookmarkEnd w:id="9"/>'
    root = document(
        paragraph(marks[0], TAB, deleted(run("one")), marks[1], mark=DELETED), paragraph(run("two"))
    )
    kept = accepted(root)
    assert kept.find(f".//{W}bookmarkStart") is not None
    assert kept.find(f".//{W}bookmarkEnd") is not None
