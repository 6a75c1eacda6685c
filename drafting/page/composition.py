"""A resolution and its body as the blocks of a page, in printed order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.lexicon.languages import WITHOUT_ITALICS
from drafting.model.inline import Run, markup, note_references, plain, runs
from drafting.model.numbering import Numbered, Numbering, note_numbers
from drafting.model.resolution import ANNEXES, Resolution
from drafting.model.unit import Kind
from drafting.page.blocks import ANY_BODY, Block, BodyFacts, Role
from drafting.page.submission import document_line
from drafting.page.words import labelled
from drafting.patterns import regex

_ROLES = {kind.value: Role(kind.value) for kind in Kind}
_ROMAN = regex(r"[IVXLC]+")
"""A numeral that stands on a line of its own over its heading."""


def compose(
    resolution: Resolution, facts: BodyFacts = ANY_BODY, numbering: Iterable[Numbered] | None = None
) -> tuple[Block, ...]:
    """All that is printed of a resolution: masthead, text, closing line, annexes, notes.

    Every unit has its block, an empty one too. `numbering` saves computing it again.
    """
    language = resolution.language
    rows = list(Numbering(resolution) if numbering is None else numbering)
    printed = [
        *_head(resolution, facts),
        *_units([row for row in rows if row.part != ANNEXES], language),
        *_value(Role.CLOSING, resolution.closing, language),
        *_units([row for row in rows if row.part == ANNEXES], language),
    ]
    return (*printed, *_notes(resolution, printed))


def _value(role: Role, text: str, language: str, number: str = "") -> Iterator[Block]:
    if text or number:
        yield Block(role, text, number, language=language)


def _head(resolution: Resolution, facts: BodyFacts) -> Iterator[Block]:
    """All that stands above the first paragraph."""
    for role, text in (*_cells(resolution), *_lines(resolution, facts)):
        yield from _value(role, text, resolution.language)
    for role, text in (
        (Role.ADOPTION, resolution.masthead.adoption),
        (Role.REPORT, resolution.masthead.report),
        (Role.SPONSORS, document_line(resolution)),
        (Role.CHAPEAU, resolution.chapeau),
    ):
        yield from _value(role, text, resolution.language)
    yield from _title(resolution)
    yield from _value(Role.ENACTING, _enacting_line(resolution), resolution.language)


def _title(resolution: Resolution) -> Iterator[Block]:
    """The title with the number of the resolution; notes on the number are called before it."""
    number = plain(resolution.masthead.number)
    calls = "".join(f"[^{note}]" for note in note_references(resolution.masthead.number))
    yield from _value(
        Role.TITLE,
        f"{calls}{resolution.title}",
        resolution.language,
        f"{number}." if number else "",
    )


def _cells(resolution: Resolution) -> Iterator[tuple[Role, str]]:
    masthead, language = resolution.masthead, resolution.language
    yield Role.SYMBOL, masthead.symbol
    yield Role.ORGAN, masthead.organ
    yield Role.DISTRIBUTION, labelled("distribution", masthead.distribution, language)
    yield Role.DATE, masthead.date
    yield Role.ORIGINAL, labelled("original", masthead.original, language)


def _lines(resolution: Resolution, facts: BodyFacts) -> Iterator[tuple[Role, str]]:
    masthead = resolution.masthead
    lines = {
        Role.SESSION: (masthead.session,),
        Role.COMMITTEE: (masthead.committee,),
        Role.PLACE: (masthead.place_and_dates,),
        Role.AGENDA_ITEM: (masthead.agenda_item,),
        Role.AGENDA_TITLE: (masthead.agenda_title,),
        Role.OTHER: masthead.other,
    }
    # A line that the body's template leaves out is still printed if the text has it.
    for role in dict.fromkeys((*map(Role, facts.masthead), *lines)):
        yield from ((role, text) for text in lines[role])


def _enacting_line(resolution: Resolution) -> str:
    """The enacting line as it is printed, in italics where its source lost them."""
    enacting = resolution.enacting
    given = runs(enacting)
    if resolution.language in WITHOUT_ITALICS or any(run.italic for run in given):
        return enacting
    name = "".join(run.text for run in given).rstrip(",: ")
    return markup(_slanted(given, len(name)))


def _slanted(given: Iterable[Run], length: int) -> Iterator[Run]:
    """Runs of which the first `length` letters are italic."""
    for run in given:
        yield run._replace(text=run.text[:length], italic=True)
        yield run._replace(text=run.text[length:], note="")
        length = max(0, length - len(run.text))


def _units(rows: Iterable[Numbered], language: str) -> Iterator[Block]:
    """Blocks of units in reading order; degree and inset follow from what stands above."""
    above: list[Kind] = []
    for row in rows:
        del above[row.depth :]
        # A resolution that stands by itself, as the second of two under one number, is not set in.
        inset = above[1:].count(Kind.RESOLUTION)
        unit, degree = row.unit, _degree(above)
        if unit.kind is Kind.SUBPARAGRAPH:
            degree += 1
        block = Block(
            _role(row, inset), unit.text, row.number, unit.id,
            row.depth, unit.level or degree, inset, language,
        )  # fmt: skip
        if block.role is not Role.ANNEX:
            yield block
        else:
            yield block._replace(text="")
            if unit.text:
                yield block._replace(role=Role.ANNEX_TITLE, number="")
        above.append(unit.kind)


def _degree(above: Sequence[Kind]) -> int:
    """How many subparagraphs stand above, counted anew in a nested text."""
    if Kind.SUBPARAGRAPH not in above:
        return 0
    texts = [place for place, kind in enumerate(above) if kind in (Kind.ANNEX, Kind.RESOLUTION)]
    return above[max(texts, default=-1) + 1 :].count(Kind.SUBPARAGRAPH)


def _role(row: Numbered, inset: int) -> Role:
    kind = row.unit.kind
    if kind is Kind.HEADING and _ROMAN.fullmatch(row.number):
        return Role.SECTION
    if kind is Kind.TITLE and inset:
        return Role.NESTED_TITLE
    return _ROLES[kind]


def _notes(resolution: Resolution, printed: Sequence[Block]) -> Iterator[Block]:
    """All notes but those of lines that are not printed, such as the sponsors once adopted."""
    if not resolution.notes:
        return
    cited = {note for block in printed for note in note_references(block.text)}
    unprinted = {note for text in resolution.texts() for note in note_references(text)} - cited
    marks = note_numbers(resolution)
    for note in resolution.notes_in_order():
        if note.id not in unprinted:
            yield Block(Role.NOTE, note.text, marks[note.id], note.id, language=resolution.language)
