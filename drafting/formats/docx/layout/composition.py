"""The blocks of a page as those of a clean Word document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drafting.formats.bodies import Body
from drafting.formats.docx.layout.blocks import Block, Composition, Piece, PrintedNote, Role
from drafting.formats.docx.layout.unbroken import unbroken
from drafting.formats.docx.layout.uncited_notes import first_references, with_all_cited
from drafting.lexicon import note_marks
from drafting.lexicon.small_figures import raised
from drafting.model.inline import Run, markup, runs
from drafting.model.resolution import Resolution
from drafting.page import blocks as page
from drafting.page.composition import compose as composed
from drafting.page.submission import is_adopted
from drafting.page.words import in_language, label

_ROLES = {
    **{role: Role(role.value) for role in page.Role if role.value in set(Role)},
    page.Role.NESTED_TITLE: Role.HEADING,
}
"""Every other role is text."""
_APART = page.CELLS | {page.Role.NOTE}
"""What stands in the masthead table and at the foot."""


def compose(resolution: Resolution, body: Body, *, as_issued: bool = False) -> Composition:
    """All that a clean document prints; `as_issued`, with the masthead that its text has."""
    printed = composed(resolution, body.facts, as_issued=as_issued)
    blocks = tuple(blocks_of(printed if as_issued else map(unbroken, printed)))
    if is_adopted(resolution):
        blocks = tuple(map(_of_adopted_text, blocks))
    return _composition(resolution, printed, blocks, _masthead(resolution, printed, body))


def _of_adopted_text(block: Block) -> Block:
    """What a layout may set otherwise once a text is adopted, as a level of its own."""
    return block._replace(depth=2) if block.role is Role.AGENDA_TITLE else block


def composition_of(
    resolution: Resolution, blocks: tuple[Block, ...], masthead: Mapping[str, tuple[Piece, ...]]
) -> Composition:
    """Blocks that print a resolution, with its notes and what the headers print."""
    return _composition(resolution, composed(resolution), blocks, masthead)


def pieces_of(text: str) -> tuple[Piece, ...]:
    """Inline markup as pieces of a clean text."""
    return tuple(Piece("=", run) for run in runs(text))


def _composition(
    resolution: Resolution,
    printed: Iterable[page.Block],
    blocks: tuple[Block, ...],
    masthead: Mapping[str, tuple[Piece, ...]],
) -> Composition:
    own = {note.id: _printed_mark(note.mark) for note in resolution.notes}
    notes = tuple(_notes([block for block in printed if block.role is page.Role.NOTE], own))
    cited = with_all_cited(blocks, notes, notes)
    known = first_references(blocks, "+")
    notes = tuple(note._replace(uncited=note.key not in known) for note in notes)
    return Composition(cited, notes, masthead, resolution.language)


def _masthead(
    resolution: Resolution, printed: Iterable[page.Block], body: Body
) -> dict[str, tuple[Piece, ...]]:
    """What the masthead table and the running heads print, by field; labels stand around it."""
    values = {role.value: "" for role in sorted(page.CELLS)}
    for block in printed:
        if block.role in page.CELLS:
            name = block.role.value
            values[name] = block.text.removeprefix(label(name, resolution.language))
    # The table at the head of the first page is the letterhead of an organ.
    values["organ"] = values["organ"] or in_language("organ", body.organ, resolution.language)
    values["running-title"] = resolution.title if is_adopted(resolution) else ""
    return {name: pieces_of(value) for name, value in values.items()}


def blocks_of(printed: Iterable[page.Block]) -> Iterator[Block]:
    """The paragraphs of a clean document; what stands in its masthead or at its foot is none."""
    for block in printed:
        is_bare = block.role is page.Role.RESOLUTION and not block.text
        if block.role not in _APART and not is_bare:
            yield Block(
                _ROLES.get(block.role, Role.TEXT),
                pieces_of(block.text),
                (Piece("=", Run(block.number)),) if block.number else (),
                depth=block.degree,
                unit=block.source,
                inset=block.inset,
            )


def _printed_mark(mark: str) -> str:
    """The mark of a note; one that is not to be told from words beside it is left for a number."""
    return mark if note_marks.MARK.fullmatch(mark) else ""


def _notes(printed: Iterable[page.Block], own: Mapping[str, str]) -> Iterator[PrintedNote]:
    marks = page.note_marks(printed)
    for note in printed:
        text = _with_typed_numbers(note.text, marks)
        yield PrintedNote(note.source, text, own[note.source], note.source)


def _with_typed_numbers(text: str, marks: Mapping[str, str]) -> tuple[Piece, ...]:
    """The text of a note; Word knows no notes to notes, so their numbers are typed."""
    typed = (
        run._replace(text=raised(marks.get(run.note, "")), note="") if run.note else run
        for run in runs(text)
    )
    return pieces_of(markup(typed))
