"""Variations within paragraphs: the same words in other elements."""

from __future__ import annotations

import copy
import random
from itertools import count

from lxml import etree

from support.variations.package import (
    RELATIONS,
    Vary,
    W,
    WordParts,
    outside_fields,
    plain_runs,
    some,
    text_element,
    w,
    wrap,
)

_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_WORD_SHAPES = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def split_runs(parts: WordParts, chance: random.Random) -> None:
    """Cut runs in two anywhere, as editing over years does."""
    for paragraph in parts.paragraphs():
        for run in plain_runs(paragraph):
            words = run.find(W + "t")
            if len(run.findall(W + "t")) == 1 and len(words.text or "") > 1:
                _cut(run, words, chance.randrange(1, len(words.text)))


def _cut(run: etree._Element, words: etree._Element, place: int) -> None:
    second = copy.deepcopy(run)
    copied = second.find(W + "t")
    for before in list(second):
        if before is copied:
            break
        if before.tag != W + "rPr":
            second.remove(before)
    for after in list(words.itersiblings()):
        run.remove(after)
    text = words.text
    words.text, copied.text = text[:place], text[place:]
    for element in (words, copied):
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.addnext(second)


def content_controls(parts: WordParts, chance: random.Random) -> None:
    """Words in content controls."""
    for paragraph in parts.paragraphs():
        for run in some(chance, outside_fields(paragraph)):
            content = w("sdtContent")
            wrap(run, w("sdt", w("sdtPr", w("tag", val="x")), content), content)


def smart_tags(parts: WordParts, chance: random.Random) -> None:
    """Places and dates that an old Word marked, nested ones too."""
    for paragraph in parts.paragraphs():
        for run in some(chance, outside_fields(paragraph)):
            inner = w("smartTag", w("smartTagPr"), element="place")
            wrap(run, w("smartTag", inner, element="country-region"), inner)


def proofing_marks(parts: WordParts, chance: random.Random) -> None:
    """Marks of the spelling checker, of page breaks, of permissions."""
    for paragraph in parts.paragraphs():
        for run in some(chance, outside_fields(paragraph)):
            run.addprevious(w("proofErr", type="spellStart"))
            run.addnext(w("proofErr", type="spellEnd"))
            run.addprevious(w("permStart", id=7, edGrp="everyone"))
            run.find(W + "t").addprevious(w("lastRenderedPageBreak"))


def bookmarks(parts: WordParts, chance: random.Random) -> None:
    """Bookmarks around words, some running into the next paragraph."""
    numbers = count(900)
    for paragraph in parts.paragraphs():
        for run in some(chance, outside_fields(paragraph)):
            number = next(numbers)
            run.addprevious(w("bookmarkStart", id=number, name=f"OLE_LINK{number}"))
            following = paragraph.getnext()
            if chance.random() < 0.3 and following is not None and following.tag == W + "p":
                following.append(w("bookmarkEnd", id=number))
            else:
                run.addnext(w("bookmarkEnd", id=number))


def hyperlinks(parts: WordParts, chance: random.Random) -> None:
    """Words as links to a place outside."""
    for paragraph in parts.paragraphs():
        for run in some(chance, outside_fields(paragraph)):
            link = w("hyperlink", history=1)
            link.set(f"{{{RELATIONS}}}id", "rIdNone")
            wrap(run, link, link)


def fields(parts: WordParts, chance: random.Random) -> None:
    """Words as results of fields: complex ones in several runs, and simple ones."""
    codes = (" REF _Ref4 \\h ", ' HYPERLINK "https://example.org" ', " DATE ", " DOCPROPERTY x ")
    for paragraph in parts.paragraphs():
        for run in some(chance, outside_fields(paragraph)):
            code = chance.choice(codes)
            if chance.random() < 0.5:
                field = w("fldSimple", instr=code)
                wrap(run, field, field)
                continue
            for mark in ("begin", "code", "separate"):
                inner = (
                    text_element(code, "instrText")
                    if mark == "code"
                    else w("fldChar", fldCharType=mark)
                )
                run.addprevious(w("r", inner))
            run.addnext(w("r", w("fldChar", fldCharType="end")))


def soft_hyphens(parts: WordParts, chance: random.Random) -> None:
    """Places where a word may be divided, as a character and as an element."""
    for paragraph in parts.paragraphs():
        for run in some(chance, outside_fields(paragraph)):
            words = run.find(W + "t")
            text = words.text or ""
            place = chance.randrange(len(text) + 1)
            if not (text[:place][-1:].isalpha() and text[place:][:1].isalpha()):
                continue
            if chance.random() < 0.5:
                words.text = f"{text[:place]}\u00ad{text[place:]}"
            else:
                words.text = text[:place]
                words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                words.addnext(text_element(text[place:]))
                words.addnext(w("softHyphen"))


def hyphens_of_either_form(parts: WordParts, chance: random.Random) -> None:  # noqa: ARG001
    """No-break hyphens as characters where they were elements, and the reverse."""
    for mark in list(parts.body.iter(W + "noBreakHyphen")):
        mark.getparent().replace(mark, text_element("\u2011"))


def comments(parts: WordParts, chance: random.Random) -> None:
    """Comments on words, in the usual three elements."""
    shown = []
    numbers = count(800)
    for paragraph in parts.paragraphs():
        for run in some(chance, outside_fields(paragraph)):
            number = next(numbers)
            run.addprevious(w("commentRangeStart", id=number))
            run.addnext(w("r", w("commentReference", id=number)))
            run.addnext(w("commentRangeEnd", id=number))
            shown.append(
                f'<w:comment w:id="{number}" w:author="A"><w:p><w:r><w:t>Remark {number}'
                "</w:t></w:r></w:p></w:comment>"
            )
    if "word/comments.xml" not in parts.raw:
        head = f'<w:comments xmlns:w="{W[1:-1]}">'
        parts.add("comments", f"{head}{''.join(shown)}</w:comments>")


def alternatives(parts: WordParts, chance: random.Random) -> None:
    """A run in two renderings, of which one is to be read."""
    for paragraph in parts.paragraphs():
        for run in some(chance, outside_fields(paragraph)):
            kinds = {"mc": _COMPATIBILITY, "wps": _WORD_SHAPES}
            both = etree.Element(f"{{{_COMPATIBILITY}}}AlternateContent", nsmap=kinds)
            choice = etree.SubElement(both, f"{{{_COMPATIBILITY}}}Choice", Requires="wps")
            fallback = etree.SubElement(both, f"{{{_COMPATIBILITY}}}Fallback")
            fallback.append(copy.deepcopy(run))
            wrap(run, both, choice)


def leftover_revisions(parts: WordParts, chance: random.Random) -> None:
    """Tracked changes nobody accepted: words brought in and taken out, looks changed."""
    by = {"id": 5, "author": "A", "date": "2030-01-01T00:00:00Z"}
    for paragraph in parts.paragraphs():
        for run in some(chance, outside_fields(paragraph)):
            gone = w("r", text_element("word ", "delText"))
            run.addnext(w(chance.choice(("del", "moveFrom")), gone, **by))
            inserted = w(chance.choice(("ins", "moveTo")), **by)
            wrap(run, inserted, inserted)
            look = run.find(W + "rPr")
            if look is not None:
                look.append(w("rPrChange", w("rPr", w("i")), **by))


def looks_in_other_words(parts: WordParts, chance: random.Random) -> None:
    """Italics and bold said in other ways that Word takes for the same."""
    for look in parts.body.iter(W + "i", W + "b"):
        if look.get(W + "val") is None:
            look.set(W + "val", chance.choice(("1", "true", "on")))


def double_spaces(parts: WordParts, chance: random.Random) -> None:  # noqa: ARG001
    """Two spaces where there was one, as typists of old did."""
    for paragraph in parts.paragraphs():
        for run in outside_fields(paragraph):
            words = run.find(W + "t")
            words.text = (words.text or "").replace(". ", ".  ").replace(", ", ",  ")


WORDS: dict[str, Vary] = {
    way.__name__: way
    for way in (
        split_runs,
        content_controls,
        smart_tags,
        proofing_marks,
        bookmarks,
        hyperlinks,
        fields,
        soft_hyphens,
        hyphens_of_either_form,
        comments,
        alternatives,
        leftover_revisions,
        looks_in_other_words,
        double_spaces,
    )
}
