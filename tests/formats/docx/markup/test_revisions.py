"""Accepting and rejecting tracked changes, as the standard has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree

from drafting.formats.docx.markup.names import NAMESPACE, W
from drafting.formats.docx.markup.revisions import accepted, has_revisions, rejected

BY = 'w:id="1" w:author="Austria" w:date="2026-01-05T09:00:00Z"'
INSERTED = f"<w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr>"
DELETED = f"<w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"


def document(body: str) -> etree._Element:
    return etree.fromstring(
        f'<w:document xmlns:w="{NAMESPACE}" xmlns:m="m"><w:body>{body}'
        "<w:sectPr/></w:body></w:document>"
    )


def run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    return f"<w:p>{properties}{content}</w:p>"


def inserted(text: str) -> str:
    return f"<w:ins {BY}>{run(text)}</w:ins>"


def deleted(text: str) -> str:
    return f"<w:del {BY}>{run(text, 'delText')}</w:del>"


def texts(root: etree._Element) -> list[str]:
    assert not has_revisions(root)
    assert next(root.iter(W + "delText"), None) is None
    return ["".join(t.text or "" for t in p.iter(W + "t")) for p in root.iter(W + "p")]


def both(body: str) -> tuple[list[str], list[str]]:
    root = document(body)
    before = etree.tostring(root)
    outcome = texts(accepted(root)), texts(rejected(root))
    assert etree.tostring(root) == before
    return outcome


def test_words_brought_in_and_taken_out():
    body = paragraph(run("Urges ") + deleted("all ") + inserted("Member ") + run("States"))
    assert both(body) == (["Urges Member States"], ["Urges all States"])


def test_a_word_brought_in_by_one_and_taken_out_by_another_is_in_neither_text():
    body = paragraph(run("kept") + f"<w:ins {BY}>{deleted(' never')}</w:ins>")
    assert both(body) == (["kept"], ["kept"])


def test_a_new_paragraph_goes_with_its_mark():
    body = paragraph(run("one")) + paragraph(inserted("new"), INSERTED) + paragraph(run("two"))
    assert both(body) == (["one", "new", "two"], ["one", "two"])


def test_a_paragraph_taken_out_goes_with_its_mark():
    body = paragraph(run("one")) + paragraph(deleted("old"), DELETED) + paragraph(run("two"))
    assert both(body) == (["one", "two"], ["one", "old", "two"])


def test_a_split_is_a_mark_brought_in():
    body = paragraph(run("one "), INSERTED) + paragraph(run("two"))
    assert both(body) == (["one ", "two"], ["one two"])


def test_a_join_is_a_mark_taken_out():
    body = paragraph(run("one "), DELETED) + paragraph(run("two"))
    assert both(body) == (["one two"], ["one ", "two"])


def test_what_joins_takes_the_properties_of_the_paragraph_it_joins():
    style = '<w:pPr><w:pStyle w:val="{}"/>{}</w:pPr>'
    mark = f"<w:rPr><w:del {BY}/></w:rPr>"
    body = paragraph(run("one"), style.format("A", mark)) + paragraph(
        run("two"), style.format("B", "")
    )
    joined = accepted(document(body)).find(f".//{W}pStyle")
    assert joined is not None
    assert joined.get(W + "val") == "B"


def test_a_paragraph_before_a_table_goes_whole():
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run('cell'))}</w:tc></w:tr></w:tbl>"
    body = paragraph(run("one")) + paragraph(deleted("old"), DELETED) + table
    assert both(body) == (["one", "cell"], ["one", "old", "cell"])


def test_text_that_a_table_follows_keeps_its_paragraph():
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run('cell'))}</w:tc></w:tr></w:tbl>"
    assert both(paragraph(run("one"), DELETED) + table)[0] == ["one", "cell"]


def test_new_paragraphs_at_the_end_go_without_a_trace():
    body = paragraph(run("one")) + paragraph(inserted("new"), INSERTED)
    assert both(body) == (["one", "new"], ["one"])


def test_the_only_paragraph_of_a_cell_stays():
    cell = f"<w:tbl><w:tr><w:tc>{paragraph(deleted('old'), DELETED)}</w:tc></w:tr></w:tbl>"
    assert both(cell) == ([""], ["old"])


@pytest.mark.parametrize(
    ("marker", "resolve"), [("del", accepted), ("ins", rejected)], ids=["taken out", "brought in"]
)
def test_a_row_goes_with_its_text(marker: str, resolve: Callable[[etree._Element], etree._Element]):
    row = "<w:tr>{}<w:tc>" + paragraph(run("cell")) + "</w:tc></w:tr>"
    body = f"<w:tbl>{row.format('')}{row.format(f'<w:trPr><w:{marker} {BY}/></w:trPr>')}</w:tbl>"
    assert texts(resolve(document(body))) == ["cell"]


def test_a_table_goes_with_its_last_row():
    row = f"<w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc>{paragraph(run('cell'))}</w:tc></w:tr>"
    root = accepted(document(paragraph(run("one")) + f"<w:tbl>{row}</w:tbl>"))
    assert root.find(f".//{W}tbl") is None


def test_a_cell_brought_in_goes_on_rejecting():
    cell = "<w:tc>{}" + paragraph(run("cell")) + "</w:tc>"
    marked = cell.format(f"<w:tcPr><w:cellIns {BY}/></w:tcPr>")
    body = f"<w:tbl><w:tr>{cell.format('')}{marked}</w:tr></w:tbl>"
    assert both(body) == (["cell", "cell"], ["cell"])


def test_a_move_leaves_one_copy():
    left = (
        f'<w:moveFromRangeStart {BY} w:name="move1"/>'
        + paragraph(
            f"<w:moveFrom {BY}>{run('moved')}</w:moveFrom>",
            f"<w:pPr><w:rPr><w:moveFrom {BY}/></w:rPr></w:pPr>",
        )
        + '<w:moveFromRangeEnd w:id="1"/>'
    )
    arrived = (
        f'<w:moveToRangeStart {BY} w:name="move1"/>'
        + paragraph(
            f"<w:moveTo {BY}>{run('moved')}</w:moveTo>",
            f"<w:pPr><w:rPr><w:moveTo {BY}/></w:rPr></w:pPr>",
        )
        + '<w:moveToRangeEnd w:id="1"/>'
    )
    body = left + paragraph(run("one")) + arrived + paragraph(run("two"))
    assert both(body) == (["one", "moved", "two"], ["moved", "one", "two"])
    assert accepted(document(body)).find(f".//{W}moveToRangeStart") is None


def test_properties_return_to_what_they_were():
    properties = (
        f'<w:pPr><w:jc w:val="both"/><w:rPr><w:b/></w:rPr><w:pPrChange {BY}><w:pPr>'
        '<w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>'
    )
    changed = (
        f"<w:r><w:rPr><w:i/><w:rPrChange {BY}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>"
        "<w:t>text</w:t></w:r>"
    )
    root = document(paragraph(changed, properties))
    after, before = accepted(root), rejected(root)
    assert [jc.get(W + "val") for jc in after.iter(W + "jc")] == ["both"]
    assert [jc.get(W + "val") for jc in before.iter(W + "jc")] == ["left"]
    assert after.find(f".//{W}r/{W}rPr/{W}i") is not None
    assert before.find(f".//{W}r/{W}rPr/{W}i") is None
    assert before.find(f".//{W}r/{W}rPr/{W}b") is not None
    assert before.find(f".//{W}pPr/{W}rPr/{W}b") is not None


def test_a_link_emptied_by_the_changes_goes():
    body = paragraph(run("see ") + f"<w:hyperlink>{deleted('A/72/1')}</w:hyperlink>")
    assert accepted(document(body)).find(f".//{W}hyperlink") is None
    assert rejected(document(body)).find(f".//{W}hyperlink") is not None


def test_field_codes_are_restored():
    body = paragraph(f"<w:del {BY}>{run(' NOTEREF x ', 'delInstrText')}</w:del>")
    assert rejected(document(body)).find(f".//{W}instrText") is not None


def test_a_mark_joins_across_bookmarks_and_into_a_content_control():
    body = (
        paragraph(run("one "), DELETED)
        + '<w:bookmarkStart w:id="9" w:name="b"/>'
        + f"<w:sdt><w:sdtContent>{paragraph(run('two'))}</w:sdtContent></w:sdt>"
    )
    assert both(body) == (["one two"], ["one ", "two"])


def controlled(content: str) -> str:
    """Content in a control, as Google Docs sets one around each tracked change."""
    return (
        '<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_1"/></w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def test_a_rejected_paragraph_in_a_content_control_before_a_table_leaves_nothing():
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run('Cell'))}</w:tc></w:tr></w:tbl>"
    new = controlled(paragraph(controlled(inserted("Urges all")), INSERTED))
    body = paragraph(run("Notes it")) + new + table + paragraph("")
    assert both(body) == (["Notes it", "Urges all", "Cell", ""], ["Notes it", "Cell", ""])


def test_a_content_control_goes_with_the_last_of_its_words():
    body = paragraph(run("Urges ") + controlled(deleted("all ")) + controlled(run("States")))
    kept = [len(list(root.iter(W + "sdt"))) for root in (accepted(document(body)),
                                                        rejected(document(body)))]  # fmt: skip
    assert both(body) == (["Urges States"], ["Urges all States"])
    assert kept == [1, 2]
