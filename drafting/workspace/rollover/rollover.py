"""Rolling an adopted resolution over: the draft of the next session that begins from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.lexicon.kinds import DRAFT
from drafting.lexicon.languages import ENGLISH_NAMES
from drafting.model.difference import difference
from drafting.model.edits import Several
from drafting.model.inline import note_references, plain, tidy
from drafting.model.numbering import note_numbers
from drafting.model.resolution import Masthead, Resolution
from drafting.model.typed_inline import as_typed
from drafting.workspace.editing.values import parted
from drafting.workspace.environment.paths import name_as_text
from drafting.workspace.errors import NotAdoptedError
from drafting.workspace.files.source_file import SourceFile, read_file
from drafting.workspace.procedure.drafts import make_draft
from drafting.workspace.record.found import found_in_file
from drafting.workspace.record.signature import signed
from drafting.workspace.record.symbols import free_handle, handle_from, label_from
from drafting.workspace.rollover.dated_passages import adopted_name, dated_passages
from drafting.workspace.rollover.views import PlaceToCheck, ReasonToCheck, RolledOver
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.formats.bodies import Body
    from drafting.store.checklist.items import Found
    from drafting.store.records import Base
    from drafting.workspace.record.session_record import SessionRecord

ROLLOVER = "rollover"
"""Name of the draft that is the text as it was rolled over."""
_KIND = DRAFT


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the new draft and no session can know."""

    symbol: str = ""
    agenda_item: str = ""
    agenda_title: str = ""
    sponsors: str = ""
    """As a sponsor line lists them."""


def roll_over(
    session: SessionRecord, source: Path | SourceFile, handle: str, heading: Heading
) -> RolledOver:
    """Begin a draft from an adopted resolution; the adopted text is kept as a draft too.

    Both have the same identities, so a redline against the adopted text shows what
    changed and nothing else. A Word file is the base text of the new draft: it is to be
    submitted as that file, with every change tracked in it.
    """
    file = read_file(source, session.context) if isinstance(source, Path) else source
    path, reading = file.path, file.reading
    adopted = reading.resolution
    if not any(adopted.walk()):
        raise NotAdoptedError(path)
    draft, places = rolled_over(session, adopted, heading)
    places = (*places, *_later_texts(session, adopted))
    symbol = draft.masthead.symbol or plain(adopted.masthead.symbol)
    name = handle or free_handle(handle_from(symbol, path.stem), session.handles())
    label = label_from(adopted.masthead.symbol, "adopted")
    base = file.base(adopted, session.context)
    label = label if label != "imported" else "adopted"
    found = (*map(_found, places), *found_in_file(reading.remarks, draft, name_as_text(path)))
    _put_in(session, name, (adopted, draft), label, base, found)
    kept = session.drafts(name)[0].label
    count = counted(len(places), "place")
    message = (
        f"Rolled {adopted_name(adopted)} over as {name}: {count} to look at. "
        f"The adopted text is kept as draft {kept}, the new one as draft {ROLLOVER}."
    )
    if base is not None:
        message += f" It is to be submitted as {base.name}, with every change tracked in it."
    text = session.text(name)
    return RolledOver(message, name, text, kept, places, reading.remarks, reading.aside)


def _later_texts(session: SessionRecord, adopted: Resolution) -> tuple[PlaceToCheck, ...]:
    """What the libraries know of it; one that cannot be read is nothing that stops a rollover."""
    from drafting.library.errors import LibraryError
    from drafting.workspace.libraries.opened import libraries_of
    from drafting.workspace.rollover.later_texts import later_texts

    try:
        with libraries_of(session.context) as libraries:
            return later_texts(libraries, adopted) if libraries.all else ()
    except LibraryError as error:
        return (_above("library", "could not be asked for newer texts", str(error)),)


def _put_in(
    session: SessionRecord,
    handle: str,
    texts: tuple[Resolution, Resolution],
    label: str,
    base: Base | None,
    found: Sequence[Found],
) -> None:
    adopted, draft = texts
    arrival = f"Brought in {adopted_name(adopted)} to be rolled over as {handle}."
    session.store.add(handle, adopted, signed(session.context, arrival), base)
    make_draft(session, handle, label)
    edits = Several(difference(adopted, draft))
    message = f"Rolled {adopted_name(adopted)} over to this session as {handle}."
    session.store.commit(handle, edits, signed(session.context, message), found=found)
    make_draft(session, handle, ROLLOVER)


def _found(place: PlaceToCheck) -> Found:
    from drafting.store.checklist.items import Found, Origin

    return Found(place.message, Origin.ROLLOVER, place.text, place.unit, place.label)


def rolled_over(
    session: SessionRecord, adopted: Resolution, heading: Heading
) -> tuple[Resolution, tuple[PlaceToCheck, ...]]:
    """The draft that begins from an adopted text, and what a person must look at."""
    body = session.body
    draft = replace(
        adopted,
        masthead=_masthead(session, body, heading, adopted),
        sponsors=tuple(map(as_typed, parted(tidy(heading.sponsors))))
        if heading.sponsors.strip()
        else (),
        sponsors_note="",
        kind=_KIND,
        submitted_by="",
        chapeau=_chapeau(session, body, adopted),
        closing="",
    )
    gone = _referred(adopted) - _referred(draft)
    draft = replace(draft, notes=tuple(note for note in adopted.notes if note.id not in gone))
    return draft, (
        *_head(adopted, draft, body, gone),
        *dated_passages(_without_head(adopted, draft)),
    )


def _referred(resolution: Resolution) -> set[str]:
    return {identity for text in resolution.texts() for identity in note_references(text)}


def _without_head(adopted: Resolution, draft: Resolution) -> Resolution:
    """The text as it is now, with what tells number and date of the adopted one."""
    return replace(draft, masthead=adopted.masthead, closing=adopted.closing)


def _names(typed: str) -> tuple[str, ...]:
    return tuple(map(as_typed, parted(tidy(typed)))) if typed.strip() else ()


def _masthead(
    session: SessionRecord, body: Body, heading: Heading, adopted: Resolution
) -> Masthead:
    info = session.info
    return Masthead(
        organ=body.organ,
        committee=body.committee,
        symbol=as_typed(tidy(heading.symbol).strip()),
        distribution="Limited",
        original=body.original and ENGLISH_NAMES.get(adopted.language, body.original),
        session=info.session,
        place_and_dates=info.place_and_dates,
        agenda_item=as_typed(tidy(heading.agenda_item).strip()),
        agenda_title=as_typed(tidy(heading.agenda_title).strip()),
        number=body.open_number(info.session),
    )


def _chapeau(session: SessionRecord, body: Body, adopted: Resolution) -> str:
    """What this body puts before a text that the organ of the enacting line adopts."""
    from drafting.formats.bodies import load_bodies

    for other in load_bodies(session.context.templates):
        if other.key in body.chapeaux and _same_words(other.enacting, adopted.enacting):
            return body.chapeaux[other.key]
    return adopted.chapeau


def _same_words(one: str, other: str) -> bool:
    return _folded(one) == _folded(other)


def _folded(line: str) -> str:
    return " ".join(plain(line).casefold().replace(",", " ").split())


def _head(
    adopted: Resolution, draft: Resolution, body: Body, gone: set[str]
) -> Iterator[PlaceToCheck]:
    """What went from above the text, and what only a person can fill in there."""
    was, now = adopted.masthead, draft.masthead
    if not was.number and not was.adoption:
        yield _above("masthead", "no number and no line of adoption: was it adopted?", was.symbol)
    if not now.agenda_item:
        yield _above("agenda item", "to be given; the adopted text had", was.agenda_item)
    if not now.agenda_title and was.agenda_title:
        yield _above("agenda title", "to be given; the adopted text had", was.agenda_title)
    for line in was.other:
        yield _above("masthead", "a line that was left out", line)
    if draft.chapeau and draft.chapeau != adopted.chapeau:
        yield _above("chapeau", "the words of this body were put before the text", draft.chapeau)
    if not draft.chapeau and not _same_words(draft.enacting, body.enacting):
        yield _above("enacting line", f"not that of the {body.name}", draft.enacting)
    numbers = note_numbers(adopted)
    for note in adopted.notes_in_order():
        if note.id in gone:
            yield _above(f"note {numbers[note.id]}", "went with the line it stood at", note.text)


def _above(label: str, message: str, text: str) -> PlaceToCheck:
    return PlaceToCheck("", label, ReasonToCheck.HEAD, message, " ".join(plain(text).split()))
