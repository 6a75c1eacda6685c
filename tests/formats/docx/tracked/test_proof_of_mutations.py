"""The proof of a redline in the layout of a body refuses whatever a broken writer could make."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from drafting.formats.bodies import load_body
from drafting.formats.docx import Revision
from drafting.formats.docx.layout.composition import compose
from drafting.formats.docx.markup.names import ID, PPR, RPR, P, R, T, W
from drafting.formats.docx.tracked.from_redline.in_layout import TrackedLayout
from drafting.formats.docx.tracked.from_redline.tracked_text import Texts
from drafting.formats.docx.tracked.signed.merge import Printed, merged
from drafting.formats.errors import ProofError
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline import redline

BODY = load_body("c3", Path(__file__).parents[4] / "templates")
REVISION = Revision.by("Austria", datetime(2026, 1, 5, 9, tzinfo=UTC))
NOTES = "word/footnotes.xml"
NOTED = {
    "od": Note("nb", "Printed every year."),
    "of": Note("nc", "See the list of lights."),
}
TABLE = "| Port | Lamps |\n| --- | --- |\n| North | {} |"


def _text(symbol: str, operative: tuple[str, ...], note: str, lamps: str) -> Resolution:
    words = {
        "oa": "*Urges* all States to chart their coasts;",
        "oA": "*Invites* all States to chart their *shallow* coasts;",
        "ob": "*Requests* the pilots to report every winter on the harbours that they know best;",
        "oc": "*Encourages* ports to keep their lamps lit;",
        "od": "*Welcomes* the almanac of tides;[^nb]",
        "oe": "*Calls upon* masters of vessels to sound their depths;",
        "of": "*Thanks* the keepers of the lighthouses;[^nc]",
        "oz": "*Decides* to remain seized of the matter.",
    }
    units = [Unit(name.lower(), Kind.OPERATIVE, words[name]) for name in operative]
    table = Unit("ot", Kind.TABLE, TABLE.format(lamps))
    return Resolution(
        masthead=Masthead(symbol=symbol),
        enacting="*The General Assembly*,",
        preamble=(
            Unit("pa", Kind.PREAMBULAR, "*Recalling* its resolution 60/1,[^na]"),
            Unit("pb", Kind.PREAMBULAR, "*Bearing in mind* the needs of small vessels,"),
        ),
        operative=(*units[:-1], table, units[-1]),
        notes=(Note("na", note), *(NOTED[name] for name in operative if name in NOTED)),
    )


OLD = _text("A/C.3/90/L.4", ("oa", "ob", "oc", "od", "oe", "oz"), "Adopted in 2005.", "four")
NEW = _text("A/C.3/90/L.4/Rev.1", ("oA", "oc", "od", "of", "ob", "oz"), "Adopted in 2006.", "five")


def _made() -> TrackedLayout:
    old, new = compose(OLD, BODY), compose(NEW, BODY)
    signed = merged(Printed(OLD, old), Printed(NEW, new), redline(OLD, NEW))
    return TrackedLayout(Texts(old, new, signed), BODY, REVISION, "x.docx")


MADE = _made()


def _paragraph(root: etree._Element, words: str) -> etree._Element:
    return next(one for one in root.iter(P) if words in "".join(one.itertext()))


def _word(root: etree._Element, words: str) -> etree._Element:
    return next(one for one in root.iter(T, W + "delText") if words in (one.text or ""))


def _drop(element: etree._Element) -> None:
    element.getparent().remove(element)


def _unwrap(change: etree._Element) -> None:
    for run in list(change):
        for deleted in run.iter(W + "delText"):
            deleted.tag = T
        change.addprevious(run)
    _drop(change)


def _replace(words: str, others: str) -> Callable[[etree._Element], None]:
    def mutate(root: etree._Element) -> None:
        word = _word(root, words)
        word.text = word.text.replace(words, others)

    return mutate


def _twice(words: str) -> Callable[[etree._Element], None]:
    def mutate(root: etree._Element) -> None:
        paragraph = _paragraph(root, words)
        copy = etree.fromstring(etree.tostring(paragraph))
        for number, inner in enumerate(copy.iter(), start=9000):
            if inner.get(ID) is not None and "bookmark" not in inner.tag:
                inner.set(ID, str(number))
        for mark in [*copy.iter(W + "bookmarkStart", W + "bookmarkEnd")]:
            _drop(mark)
        paragraph.addnext(copy)

    return mutate


def _swapped(root: etree._Element) -> None:
    one, other = _paragraph(root, "Recalling"), _paragraph(root, "Bearing in mind")
    one.addprevious(other)


def _reference_lost(root: etree._Element) -> None:
    _drop(next(_paragraph(root, "almanac").iter(W + "footnoteReference")))


def _reference_typed(root: etree._Element) -> None:
    reference = next(_paragraph(root, "almanac").iter(W + "footnoteReference"))
    typed = etree.SubElement(reference.getparent(), T)
    typed.text = "2"
    _drop(reference)


def _mark_not_taken_out(root: etree._Element) -> None:
    _drop(_paragraph(root, "sound their depths").find(f"{PPR}/{RPR}/{W}del"))


def _words_not_taken_out(root: etree._Element) -> None:
    for change in list(_paragraph(root, "sound their depths").iterchildren(W + "del")):
        _unwrap(change)


def _words_come_untracked(root: etree._Element) -> None:
    for change in list(_paragraph(root, "lighthouses").iterchildren(W + "ins")):
        _unwrap(change)


def _arrival_lost(root: etree._Element) -> None:
    arrived = next(root.iter(W + "moveTo"))
    _drop(next(arrived.iterancestors(P)))
    for mark in [*root.iter(W + "moveToRangeStart", W + "moveToRangeEnd")]:
        _drop(mark)


def _move_without_pair(root: etree._Element) -> None:
    next(root.iter(W + "moveToRangeStart")).set(W + "name", "another")


def _arrival_without_departure(root: etree._Element) -> None:
    for change in [*root.iter(W + "moveFrom")]:
        if next(change.iterancestors(RPR), None) is None:
            _unwrap(change)
        else:
            _drop(change)


def _old_number_otherwise(root: etree._Element) -> None:
    number = next(
        one for one in root.iter(W + "delText") if (one.text or "").strip() in ("3.", "3")
    )
    number.text = number.text.replace("3", "8")


def _new_number_otherwise(root: etree._Element) -> None:
    number = next(
        one
        for change in root.iter(W + "ins")
        for one in change.iter(T)
        if (one.text or "").strip() in ("2.", "2")
    )
    number.text = number.text.replace("2", "8")


def _italics_lost(root: etree._Element) -> None:
    run = next(_word(root, "shallow").iterancestors(R))
    for look in [*run.iter(W + "i", W + "iCs")]:
        _drop(look)


def _style_otherwise(root: etree._Element) -> None:
    style = _paragraph(root, "Bearing in mind").find(f"{PPR}/{W}pStyle")
    if style is None:
        properties = _paragraph(root, "Bearing in mind").find(PPR)
        properties.insert(0, etree.Element(W + "keepNext"))
    else:
        _drop(style)


def _same_numbers(root: etree._Element) -> None:
    one, other, *_ = root.iter(W + "ins")
    other.set(ID, one.get(ID))


def _by_a_stranger(root: etree._Element) -> None:
    next(root.iter(W + "ins")).set(W + "author", "Atlantis")


def _words_in_a_space(root: etree._Element) -> None:
    empty = next(
        one for one in root[0].iterchildren(P) if next(one.iter(R, W + "sectPr"), None) is None
    )
    run = etree.SubElement(empty, R)
    etree.SubElement(run, T).text = "Atlantis"


DOCUMENT = "word/document.xml"
MUTATIONS: dict[str, tuple[str, Callable[[etree._Element], None]]] = {
    "a word too few among words that come in": (DOCUMENT, _replace("shallow", "")),
    "a word too few among words that go": (DOCUMENT, _replace("Urges", "")),
    "a word too few in a paragraph that stays": (DOCUMENT, _replace("small", "")),
    "a space too many in a paragraph that stays": (DOCUMENT, _replace("small", "small ")),
    "a paragraph that stays stands twice": (DOCUMENT, _twice("Bearing in mind")),
    "a paragraph that comes in stands twice": (DOCUMENT, _twice("lighthouses")),
    "paragraphs that stay are swapped": (DOCUMENT, _swapped),
    "a reference to a note is lost": (DOCUMENT, _reference_lost),
    "a reference to a note is typed": (DOCUMENT, _reference_typed),
    "a note that comes in reads otherwise": (NOTES, _replace("list of lights", "list")),
    "a note that stays reads otherwise": (NOTES, _replace("every year", "yearly")),
    "the old words of a note are others": (NOTES, _replace("5", "4")),
    "the number is wrong once all is rejected": (DOCUMENT, _old_number_otherwise),
    "the number is wrong once all is accepted": (DOCUMENT, _new_number_otherwise),
    "the mark of a paragraph that goes stays": (DOCUMENT, _mark_not_taken_out),
    "the words of a paragraph that goes stay": (DOCUMENT, _words_not_taken_out),
    "words come in untracked": (DOCUMENT, _words_come_untracked),
    "a moved paragraph does not arrive": (DOCUMENT, _arrival_lost),
    "a moved paragraph does not leave": (DOCUMENT, _arrival_without_departure),
    "one end of a move has another name": (DOCUMENT, _move_without_pair),
    "italics of words that come in are lost": (DOCUMENT, _italics_lost),
    "a paragraph that stays is set otherwise": (DOCUMENT, _style_otherwise),
    "two changes have one number": (DOCUMENT, _same_numbers),
    "a change is by somebody else": (DOCUMENT, _by_a_stranger),
    "a cell of a table reads otherwise": (DOCUMENT, _replace("North", "South")),
    "there are words between the paragraphs": (DOCUMENT, _words_in_a_space),
    "the new symbol is another": ("word/header", _replace("Rev.1", "Rev.2")),
    "the old symbol is another": ("word/header", _replace("/C.3", "/C.4")),
}


def _mutated(package: bytes, part: str, mutate: Callable[[etree._Element], None]) -> bytes:
    made, count = io.BytesIO(), 0
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name.startswith(part):
                root = etree.fromstring(data)
                try:
                    mutate(root)
                    count += 1
                except StopIteration:
                    assert part == "word/header"
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            target.writestr(name, data)
    assert count
    return made.getvalue()


def test_the_redline_as_it_is_written_proves_itself():
    MADE.prove(MADE.package)
    MADE.prove(_mutated(MADE.package, DOCUMENT, lambda _: None))


@pytest.mark.parametrize("name", MUTATIONS)
def test_what_a_broken_writer_would_make_is_refused(name: str):
    with pytest.raises(ProofError, match=r"x\.docx"):
        MADE.prove(_mutated(MADE.package, *MUTATIONS[name]))
