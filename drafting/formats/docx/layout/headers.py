"""Headers and footers: the fields of a layout's Word file, filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy

from lxml import etree

from drafting.formats.docx.layout.blocks import Composition, Piece
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import PPR, RPR, VAL, W
from drafting.formats.docx.markup.runs import contents, printable
from drafting.model.inline import Run
from drafting.page.words import label, united_nations
from drafting.redline.script import Sign

Pieces = tuple[Piece, ...]

Element = etree._Element  # noqa: SLF001 (lxml has no other name for it)
Mark = Callable[[Iterable[tuple[Piece, Element]]], Iterable[Element]]
"""From pieces and the runs that print them to what stands in the paragraph."""


class Fields:
    """The values that the content controls of headers and footers are replaced by."""

    def __init__(
        self, composition: Composition, job_number: str = "", mark: Mark | None = None
    ) -> None:
        """`mark` puts changes around the runs of signed pieces; a clean text needs none."""
        self._mark = mark or _unmarked
        self._values = dict(_with_typed_marks(composition))
        for name in ("distribution", "original"):
            before = label(name, composition.language)
            self._values[name] = _labelled(self._values.get(name, ()), before)
        self._values["united-nations"] = _typed(united_nations(composition.language))
        letter, rest = _split_symbol(self._values.get("symbol", ()))
        self._values |= {
            "symbol-letter": letter,
            "symbol-rest": rest,
            "job-number": _typed(job_number.partition(" ")[0]),
            "job-number-line": _typed(job_number),
        }

    def plain(self, name: str) -> str:
        """The value of a field in the new text."""
        pieces = self._values.get(name, ())
        return printable("".join(piece.run.text for piece in pieces if piece.sign != "-"))

    def fill(self, root: etree._Element, emblem: etree._Element | None = None) -> None:
        """Put values, and the picture of the emblem, in place of the content controls."""
        for control in list(root.iter(W + "sdt")):
            tag = control.find(f"{W}sdtPr/{W}tag")
            name = "" if tag is None else tag.get(VAL, "")
            made = self._runs(name, control)
            if name == "emblem" and emblem is not None:
                made = [w("r", emblem)]
            _put_in_place_of(control, made)

    def _runs(self, name: str, control: etree._Element) -> list[etree._Element]:
        look = control.find(f"{W}sdtContent/{W}r/{RPR}")
        printed = [
            (piece, w("r", deepcopy(look), *contents(piece.run.text)))
            for piece in self._values.get(name, ())
        ]
        return list(self._mark(printed))


def _unmarked(printed: Iterable[tuple[Piece, etree._Element]]) -> Iterator[etree._Element]:
    return (run for _, run in printed)


def _put_in_place_of(control: etree._Element, made: list[etree._Element]) -> None:
    paragraph = control.getparent()
    if paragraph is None:
        return
    if not made and paragraph.find(f"{W}r/{W}instrText") is not None:
        # A field without a value would be computed anew by Word, into an error message.
        paragraph[:] = paragraph.findall(PPR)
        return
    place = paragraph.index(control)
    paragraph[place : place + 1] = made


def _with_typed_marks(composition: Composition) -> Mapping[str, Pieces]:
    """Word allows no footnotes in headers: the mark of a note is typed there."""
    marks = {note.key: note.mark for note in composition.notes}

    def typed(piece: Piece) -> Piece:
        return piece._replace(run=Run(marks.get(piece.run.note, ""))) if piece.run.note else piece

    return {name: tuple(map(typed, pieces)) for name, pieces in composition.masthead.items()}


def _typed(text: str, sign: Sign = "=", by: Revision | None = None) -> Pieces:
    return (Piece(sign, Run(text), by=by),) if text else ()


def _labelled(value: Pieces, before: str) -> Pieces:
    """A value with what is printed before it; an empty value prints nothing."""
    if not value:
        return ()
    sign, by = _common_sign(value), value[0].by
    return (*_typed(before, sign, by), *value)


def _common_sign(pieces: Iterable[Piece]) -> Sign:
    """The sign that all share; "=" where there is a value before and after."""
    signs = {piece.sign for piece in pieces}
    return signs.pop() if len(signs) == 1 else "="


def _split_symbol(symbol: Pieces) -> tuple[Pieces, Pieces]:
    """The letters of the organ, printed large, and the rest from the first stroke on."""
    letters: list[Piece] = []
    rest: list[Piece] = []
    passed: set[Sign] = set()
    for piece in symbol:
        # Old and new text each have their own first stroke.
        sides: set[Sign] = {"-", "+"} if piece.sign == "=" else {piece.sign}
        before, stroke, after = piece.run.text.partition("/")
        if sides <= passed:
            before, stroke, after = "", "", piece.run.text
        elif stroke:
            passed |= sides
        letters += _cut(piece, before)
        rest += _cut(piece, stroke + after)
    return tuple(letters), tuple(rest)


def _cut(piece: Piece, text: str) -> Pieces:
    return (piece._replace(run=piece.run._replace(text=text)),) if text else ()
