"""Variations of whole paragraphs: what they stand in, how they are numbered."""

from __future__ import annotations

import copy
import random
import re

from lxml import etree

from support.variations.package import Vary, W, WordParts, some, text_element, w, wrap

_NUMBER = re.compile(r"\d{1,3}\.|\([a-z]{1,4}\)")
_BY = {"id": 6, "author": "A", "date": "2030-01-01T00:00:00Z"}


def blocks_in_controls(parts: WordParts, chance: random.Random) -> None:
    """Paragraphs in content controls and in custom XML."""
    for paragraph in some(chance, parts.paragraphs()):
        if chance.random() < 0.5:
            content = w("sdtContent")
            wrap(paragraph, w("sdt", w("sdtPr"), content), content)
        else:
            custom = w("customXml", element="clause")
            wrap(paragraph, custom, custom)


def empty_paragraphs(parts: WordParts, chance: random.Random) -> None:
    """Empty paragraphs for distance, some with spaces and tabs."""
    for paragraph in some(chance, parts.paragraphs()):
        filling = (w("r", w("tab"), text_element("  ")),) if chance.random() < 0.5 else ()
        paragraph.addprevious(w("p", *filling))


def spaces_after_numbers(parts: WordParts, chance: random.Random) -> None:
    """Spaces, in any number and also no-break ones, for tabs."""
    for tab in list(parts.body.iter(W + "tab")):
        if tab.getparent().tag == W + "r":
            space = chance.choice((" ", "   ", "\u00a0", "\u00a0 ", " \u2003"))
            tab.getparent().replace(tab, text_element(space))


def indents_for_tabs(parts: WordParts, chance: random.Random) -> None:
    """The tab before a paragraph's first word as an indent."""
    for paragraph in some(chance, parts.paragraphs()):
        first = next(paragraph.iter(W + "tab", W + "t"), None)
        if first is not None and first.tag == W + "tab" and first.getparent().tag == W + "r":
            first.getparent().remove(first)


def revised_paragraphs(parts: WordParts, chance: random.Random) -> None:
    """Paragraphs brought in, taken out and laid out anew by tracked changes."""
    for paragraph in some(chance, parts.paragraphs()):
        properties = paragraph.find(W + "pPr")
        if properties is None or properties.find(W + "rPr") is not None:
            continue
        look = w("rPr", w("ins", **_BY))
        section = properties.find(W + "sectPr")
        if section is not None:
            section.addprevious(look)
        else:
            properties.append(look)
        properties.append(w("pPrChange", w("pPr"), **_BY))
        mark = w("pPr", w("rPr", w("del", **_BY)))
        gone = w("r", text_element("Deleted words.", "delText"))
        paragraph.addprevious(w("p", mark, w("del", gone, **_BY)))


def automatic_numbers(parts: WordParts, chance: random.Random) -> None:  # noqa: ARG001
    """Typed numbers of the operative part as those of lists, one list for each paragraph's."""
    levels = (
        _level(0, "decimal", "%1."),
        _level(1, "lowerLetter", "(%2)"),
    )
    abstract = w("abstractNum", *levels, abstractNumId=977)
    chosen = _numbered(parts)
    numbering = parts.xml("word/numbering.xml")
    if numbering is None:
        parts.add("numbering", f'<w:numbering xmlns:w="{W[1:-1]}"/>')
        numbering = parts.xml("word/numbering.xml")
    numbering.insert(0, abstract)
    numbering.append(w("num", w("abstractNumId", val=977), numId=978))
    for paragraph, level in chosen:
        _number_automatically(paragraph, level)


def _level(depth: int, form: str, text: str) -> etree._Element:
    return w(
        "lvl", w("start", val=1), w("numFmt", val=form), w("lvlText", val=text), ilvl=depth
    )  # fmt: skip


def _numbered(parts: WordParts) -> list[tuple[etree._Element, int]]:
    """Paragraphs whose typed numbers are those a list would print, with their degrees.

    Nothing is chosen unless the numbers run from 1 without a break.
    """
    found = []
    expected = {0: 1, 1: 1}
    for paragraph in parts.paragraphs():
        typed = _typed_number(paragraph)
        if not _NUMBER.fullmatch(typed):
            continue
        level = int(typed.startswith("("))
        printed = f"({chr(96 + expected[1])})" if level else f"{expected[0]}."
        if typed != printed:
            return []
        expected[level] += 1
        if not level:
            expected[1] = 1
        found.append((paragraph, level))
    return found


def _typed_number(paragraph: etree._Element) -> str:
    words = "".join(
        "\t" if part.tag == W + "tab" else part.text or ""
        for part in paragraph.iter(W + "t", W + "tab")
        if part.getparent().tag == W + "r"
    )
    return words.strip().partition("\t")[0]


def _number_automatically(paragraph: etree._Element, level: int) -> None:
    """Take the typed number and the tabs around it away, and put the paragraph into the list."""
    rest = len(_typed_number(paragraph))
    for part in list(paragraph.iter(W + "t", W + "tab")):
        if part.getparent().tag != W + "r":
            continue
        if part.tag == W + "tab":
            part.getparent().remove(part)
            if not rest:
                break
        else:
            taken = min(rest, len(part.text or ""))
            part.text = (part.text or "")[taken:]
            rest -= taken
            if part.text:
                break
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = w("pPr")
        paragraph.insert(0, properties)
    style = properties.find(W + "pStyle")
    numbers = w("numPr", w("ilvl", val=level), w("numId", val=978))
    properties.insert(0 if style is None else 1, numbers)


def other_identities(parts: WordParts, chance: random.Random) -> None:
    """Save marks and paragraph identities of another program."""
    for paragraph in parts.paragraphs():
        paragraph.set(W + "rsidR", f"{chance.randrange(1 << 32):08X}")
        for run in paragraph.iter(W + "r"):
            run.set(W + "rsidRPr", f"{chance.randrange(1 << 32):08X}")


def empty_runs(parts: WordParts, chance: random.Random) -> None:
    """Runs that hold nothing, in any look."""
    for paragraph in some(chance, parts.paragraphs()):
        for run in list(paragraph.iterchildren(W + "r")):
            empty = w("r", w("rPr", w("b"), w("i")), text_element(""))
            run.addnext(copy.deepcopy(empty))


PARAGRAPHS: dict[str, Vary] = {
    way.__name__: way
    for way in (
        blocks_in_controls,
        empty_paragraphs,
        spaces_after_numbers,
        indents_for_tabs,
        revised_paragraphs,
        automatic_numbers,
        other_identities,
        empty_runs,
    )
}
