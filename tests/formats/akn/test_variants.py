"""Akoma Ntoso as programs other than those of the United Nations write it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from support.akn_samples import (
    COVER,
    ENACTING,
    NAMESPACE,
    container,
    paragraph,
    read,
    rows,
    statement,
)
from support.variations import said

from drafting.formats.akn.errors import NoParagraphsError
from drafting.model.inline import plain

NOTE = '<authorialNote marker="1" placement="bottom"><p>See chart 4.</p></authorialNote>'
SAMPLE = statement(
    paragraph(f"<i>Urges</i> all States{NOTE} to light their lamps:", "1.")
    + "<paragraph><num>2.</num><intro><p><i>Requests</i> ports:</p></intro><subparagraph>"
    "<num>(a)</num><content><p>To report;</p></content></subparagraph><subparagraph>"
    "<num>(b)</num><content><p>To meet.</p></content></subparagraph></paragraph>"
    + paragraph("<i>Decides</i> to remain seized of the matter.", "3."),
    preamble=ENACTING + container("<i>Recalling</i> its resolution 60/1,"),
    head=COVER,
)
Change = Callable[[etree._Element, random.Random], None]


def akn(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def comments(root: etree._Element, chance: random.Random) -> None:
    for text in list(root.iter(akn("p"), akn("i"))):
        comment = etree.Comment(" checked ")
        comment.tail, text.text = text.text, None
        text.insert(0, comment)
        if chance.random() < 0.5:
            text.append(etree.ProcessingInstruction("page", "2"))


def empty_elements(root: etree._Element, chance: random.Random) -> None:
    for element in list(root.iter(akn("paragraph"), akn("container"))):
        element.addprevious(etree.Element(akn(chance.choice(("p", "paragraph")))))
    for text in list(root.iter(akn("p"))):
        text.append(etree.Element(akn("span")))


def unknown_wrappers(root: etree._Element, chance: random.Random) -> None:
    for body in list(root.iter(akn("mainBody"))):
        for element in list(body):
            wrapper = etree.Element(chance.choice((akn("div"), akn("hcontainer"), "{urn:x}any")))
            element.addprevious(wrapper)
            wrapper.append(element)


def unknown_words(root: etree._Element, chance: random.Random) -> None:
    """Half of a plain text in an element of another vocabulary."""
    for text in root.iter(akn("p")):
        words = text.text or ""
        if len(text) == 0 and len(words) > 10:
            inner = etree.Element(chance.choice((akn("term"), akn("ref"), "{urn:x}name")))
            inner.text, text.text = words[5:], words[:5]
            text.append(inner)


def spaces(root: etree._Element, chance: random.Random) -> None:  # noqa: ARG001
    """Line breaks and indents between elements that hold no words of their own."""
    for element in root.iter(akn("statement"), akn("mainBody"), akn("paragraph"), akn("content")):
        element.text = "\n\t\t"
        for child in element:
            child.tail = "\n      "


def other_containers(root: etree._Element, chance: random.Random) -> None:  # noqa: ARG001
    for element in list(root.iter(akn("paragraph"))):
        element.tag = akn("hcontainer")
        element.set("name", "paragraph")


def numbers_in_bold(root: etree._Element, chance: random.Random) -> None:  # noqa: ARG001
    for number in root.iter(akn("num")):
        inner = etree.SubElement(number, akn("b"))
        inner.text, number.text = number.text, "\n  "


CHANGES: dict[str, Change] = {
    change.__name__: change
    for change in (
        comments, empty_elements, unknown_wrappers, unknown_words, spaces, other_containers,
        numbers_in_bold,
    )
}  # fmt: skip


@given(
    names=st.lists(st.sampled_from(sorted(CHANGES)), min_size=1, max_size=4, unique=True),
    seed=st.integers(0, 999),
)
def test_what_says_nothing_changes_nothing(names: list[str], seed: int):
    root = etree.fromstring(SAMPLE)
    chance = random.Random(seed)  # noqa: S311 (nothing is kept secret by it)
    for name in names:
        CHANGES[name](root, chance)
    assert said(read(etree.tostring(root)).resolution) == said(read(SAMPLE).resolution)


@pytest.mark.parametrize(
    "namespace",
    [f"{NAMESPACE}/WD17", "http://www.akomantoso.org/2.0", ""],
)
def test_other_versions_are_read_alike(namespace: str):
    declared = f' xmlns="{namespace}"' if namespace else ""
    data = SAMPLE.replace(f' xmlns="{NAMESPACE}"'.encode(), declared.encode())
    assert said(read(data).resolution) == said(read(SAMPLE).resolution)


def test_a_prefix_is_a_matter_of_taste():
    prefixed = re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1an:", SAMPLE).replace(b"xmlns=", b"xmlns:an=")
    assert said(read(prefixed).resolution) == said(read(SAMPLE).resolution)


PLAIN = (
    "<p>Lamps</p><p>The General Assembly,</p><p>Recalling its resolution 60/1,</p>"
    "<p>1. Urges States:</p><p>(a) To act;</p><p>(b) To rest;</p><p>2. Decides to meet.</p>"
)


@pytest.mark.parametrize(
    "wrapped",
    [
        f'<doc name="draft"><mainBody>{PLAIN}</mainBody></doc>',
        f"<debateReport><meta/><mainBody><section>{PLAIN}</section></mainBody></debateReport>",
        f'<statement name="x"><mainBody><division>{PLAIN}</division></mainBody></statement>',
    ],
)
def test_a_text_whose_elements_say_nothing_is_read_by_its_words(wrapped: str):
    reading = read(f'<akomaNtoso xmlns="{NAMESPACE}">{wrapped}</akomaNtoso>'.encode())
    text = reading.resolution
    assert (text.title, plain(text.enacting)) == ("Lamps", "The General Assembly,")
    assert rows(reading) == [
        (0, "preambular", "", "Recalling its resolution 60/1,"),
        (0, "operative", "1.", "Urges States:"),
        (1, "subparagraph", "(a)", "To act;"),
        (1, "subparagraph", "(b)", "To rest;"),
        (0, "operative", "2.", "Decides to meet."),
    ]


def test_the_words_before_a_list_of_items_are_those_of_its_paragraph():
    listed = (
        "<paragraph><num>1</num><content><blockList><listIntroduction>Urges States:"
        "</listIntroduction><item><num>a</num><p>To act;</p></item><item><num>b</num>"
        "<p>To rest.</p></item></blockList></content></paragraph>"
    )
    assert rows(read(statement(listed))) == [
        (0, "operative", "1.", "Urges States:"),
        (1, "subparagraph", "(a)", "To act;"),
        (1, "subparagraph", "(b)", "To rest."),
    ]


def test_a_long_title_is_a_title():
    head = "<preface><longTitle><p>Draft resolution on lamps</p></longTitle></preface>"
    assert read(statement(paragraph("Urges.", "1."), head=head)).resolution.title == (
        "Draft resolution on lamps"
    )


def test_a_reference_to_a_note_that_is_not_there_is_kept_and_reported():
    reading = read(statement(paragraph('Urges all<noteRef marker="7" href="#n7"/> to act.', "1.")))
    assert rows(reading) == [(0, "operative", "1.", "Urges all7 to act.")]
    assert "the mark 7" in reading.remarks[0].message


def test_a_text_without_words_is_refused():
    with pytest.raises(NoParagraphsError, match="empty"):
        read(statement("", preamble=""))
