"""A resolution and its body as the blocks of a page, in printed order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafting.lexicon.languages import RIGHT_TO_LEFT, WITHOUT_ITALICS
from drafting.lexicon.resolution_symbols import is_open
from drafting.model.inline import Run, markup, note_references, plain, runs
from drafting.model.numbering import Numbered, Numbering, note_numbers
from drafting.model.resolution import ANNEXES, Resolution
from drafting.model.unit import Kind
from drafting.page.blocks import ANY_BODY, Block, BodyFacts, Role
from drafting.page.masthead import with_house_masthead
from drafting.page.submission import document_line
from drafting.page.words import council_heading, labelled, own_name, printed_number
from drafting.patterns import regex

_ROLES = {kind.value: Role(kind.value) for kind in Kind}
_SPEECH = frozenset((Role.HEADING, Role.SECTION, Role.ENACTING, Role.PARAGRAPH, Role.OPERATIVE))
"""What begins the speech of an organ, or ends it."""
_ROMAN = regex(r"[IVXLC]+")
"""A numeral that stands on a line of its own over its heading."""


def compose(
    resolution: Resolution,
    facts: BodyFacts = ANY_BODY,
    numbering: Iterable[Numbered] | None = None,
    *,
    as_issued: bool = False,
) -> tuple[Block, ...]:
    """All that is printed of a resolution: masthead, text, closing line, annexes, notes.

    Every unit has its block, an empty one too. `numbering` saves computing it again. The
    masthead is in the language of the text, unless it is to stand `as_issued`.
    """
    language = resolution.language
    rows = list(Numbering(resolution) if numbering is None else numbering)
    head = resolution if as_issued else with_house_masthead(resolution)
    main = [row for row in rows if row.part != ANNEXES]
    units = _units(main, language)
    printed = [
        *_head(head, facts),
        *(_as_operative(units) if _enacts(resolution, main) else units),
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
    heading = resolution.masthead.number if facts.has_number_line else ""
    for role, text in (
        (Role.NUMBER, council_heading(heading, resolution.language) if heading else ""),
        (Role.ADOPTION, resolution.masthead.adoption),
        (Role.REPORT, resolution.masthead.report),
        (Role.SPONSORS, document_line(resolution)),
        (Role.CHAPEAU, resolution.chapeau),
    ):
        yield from _value(role, text, resolution.language)
    yield from _title(resolution, "" if heading else resolution.masthead.number)
    yield from _value(Role.ENACTING, _enacting_line(resolution), resolution.language)


def _title(resolution: Resolution, number: str) -> Iterator[Block]:
    """The title with the number of the resolution; notes on the number are called before it.

    A full stop follows the number, but in Arabic, where it would stand before it.
    """
    calls = "".join(f"[^{note}]" for note in note_references(number))
    printed = plain(number)
    has_stop = printed and not is_open(printed) and resolution.language not in RIGHT_TO_LEFT
    stop = "." if has_stop else ""
    title = f"{calls}{resolution.title}"
    yield from _value(Role.TITLE, title, resolution.language, f"{printed}{stop}")


def _cells(resolution: Resolution) -> Iterator[tuple[Role, str]]:
    masthead, language = resolution.masthead, resolution.language
    yield Role.SYMBOL, masthead.symbol
    yield Role.ORGAN, masthead.organ
    yield Role.DISTRIBUTION, labelled("distribution", masthead.distribution, language)
    yield Role.DATE, masthead.date
    yield Role.EDITION, own_name(language) if own_name(language) in masthead.other else ""
    yield Role.ORIGINAL, labelled("original", masthead.original, language)


def _lines(resolution: Resolution, facts: BodyFacts) -> Iterator[tuple[Role, str]]:
    masthead = resolution.masthead
    lines = {
        Role.SESSION: (masthead.session,),
        Role.COMMITTEE: (masthead.committee,),
        Role.PLACE: (masthead.place_and_dates,),
        Role.AGENDA_ITEM: (masthead.agenda_item,),
        Role.AGENDA_TITLE: (masthead.agenda_title,),
        Role.OTHER: [line for line in masthead.other if line != own_name(resolution.language)],
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
            _role(row, inset), unit.text, printed_number(row.number, language, unit.text), unit.id,
            row.depth, unit.level or degree, inset, language,
        )  # fmt: skip
        if block.role is not Role.ANNEX:
            yield block
        else:
            yield block._replace(text="")
            if unit.text:
                yield block._replace(role=Role.ANNEX_TITLE, number="")
        above.append(unit.kind)


def _enacts(resolution: Resolution, rows: Iterable[Numbered]) -> bool:
    """Whether an organ speaks in the text, as it does in none of amendments."""
    return bool(resolution.enacting) or any(row.unit.kind is Kind.ENACTING for row in rows)


def _as_operative(blocks: Iterable[Block]) -> Iterator[Block]:
    """What is numbered where an organ speaks is printed as it is counted in operative parts.

    What follows a heading of its own, such as a programme of work, is none of its speech.
    """
    speaks = True
    for block in blocks:
        if block.role in _SPEECH:
            speaks = block.role not in (Role.HEADING, Role.SECTION)
        is_said = speaks and block.role is Role.NUMBERED
        yield block._replace(role=Role.OPERATIVE) if is_said else block


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
