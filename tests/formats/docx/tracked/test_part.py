"""The bytes of a part: what an edit names is written anew, all else stays."""

from __future__ import annotations

import pytest

from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import NAMESPACE, P, W
from drafting.formats.docx.package.xml import parse
from drafting.formats.docx.tracked.errors import UntrackableError
from drafting.formats.docx.tracked.part import Edits, Part

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def part(content: str, prefix: str = "w:", namespace: str = NAMESPACE) -> Part:
    colon = f":{prefix[:-1]}" if prefix else ""
    data = f'<{prefix}body xmlns{colon}="{namespace}">{content}</{prefix}body>'.encode()
    return Part("word/document.xml", data, parse(data, "a.docx", "word/document.xml"))


@pytest.mark.parametrize(
    ("content", "paragraphs", "prefix"),
    [
        ("<w:p/><w:p >x</w:p >", ["<w:p/>", "<w:p >x</w:p >"], "w:"),
        ("<w:pPr/><w:p a='>'/>", ["<w:p a='>'/>"], "w:"),
        ("<!-- <w:p> --><w:p><![CDATA[</w:p>]]></w:p>", ["<w:p><![CDATA[</w:p>]]></w:p>"], "w:"),
        ("<p><pPr/></p>", ["<p><pPr/></p>"], ""),
        (
            f'<w:p/><x:p xmlns:x="{NAMESPACE}"/><y:p xmlns:y="else"/>',
            ["<w:p/>", f'<x:p xmlns:x="{NAMESPACE}"/>'],
            "w:",
        ),
        ("<w:p><w:r><w:p/></w:r></w:p>", ["<w:p><w:r><w:p/></w:r></w:p>", "<w:p/>"], "w:"),
    ],
)
def test_a_paragraph_is_found_in_the_bytes(content: str, paragraphs: list[str], prefix: str):
    found = part(content, prefix)
    assert [found.bytes_of(one).decode() for one in found.root.iter(P)] == paragraphs


def test_edits_stand_where_they_were_asked_for_and_the_rest_stays_to_the_byte():
    before = part("<w:p  a='1'/>\n<w:p/>\n<w:p  a='3'/>")
    first, second, third = before.root.iter(P)
    edits = Edits()
    edits.instead[second] = [w("p", w("r")), w("p")]
    edits.add_after(first, w("tbl"))
    edits.add_before(third, w("tr"))
    edits.add_after(third, w("tc"))
    inside = before.edited(edits).data.partition(b">")[2].rpartition(b"</")[0]
    assert inside == (
        b"<w:p  a='1'/><w:tbl/>\n<w:p><w:r/></w:p><w:p/>\n<w:tr/><w:p  a='3'/><w:tc/>"
    )


def test_without_edits_a_part_is_the_same():
    before = part("<w:p/>")
    assert before.edited(Edits()) is before


def test_what_comes_into_a_strict_part_is_strict():
    before = part("<w:p/>", namespace=STRICT)
    edits = Edits()
    edits.add_after(next(before.root.iter(P)), w("p", w("r")))
    assert NAMESPACE.encode() not in before.edited(edits).data


def test_a_change_where_no_paragraph_stands_is_refused_with_a_sentence():
    found = part("<w:p><w:r/></w:p>")
    edits = Edits()
    edits.add_after(next(found.root.iter(W + "r")), w("p"))
    with pytest.raises(UntrackableError, match="words change where no paragraph can stand"):
        found.spliced(edits)
