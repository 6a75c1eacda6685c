"""Beginning a session, and a resolution with nothing in it yet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.model.inline import markup, runs, tidy
from drafting.model.resolution import Masthead, Resolution
from drafting.model.typed_inline import as_typed
from drafting.workspace.environment.paths import name_as_text
from drafting.workspace.record.signature import signed
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from drafting.store import Store
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.session_record import SessionRecord


def create_store(
    path: Path, body_key: str, context: Context, session: str, place_and_dates: str
) -> Store:
    """A new store for a session of a body. Raises a FormatError or a StoreError."""
    from drafting.formats.bodies import load_body
    from drafting.store import Store
    from drafting.store.records import SessionInfo

    body = load_body(body_key, context.templates)
    place, _, dates = (part.strip() for part in place_and_dates.partition(","))
    info = SessionInfo(name_as_text(path), body.name, body_key, session, place, dates)
    return Store.create(path, info, signed(context), context.own_folder(path))


def begin(session: SessionRecord, handle: str, title: str = "") -> Done:
    """A resolution with the masthead of its session and no paragraph yet."""
    body = session.body
    info = session.info
    resolution = Resolution(
        masthead=Masthead(
            organ=body.organ,
            committee=body.committee,
            session=info.session,
            place_and_dates=info.place_and_dates,
            distribution="Limited",
            original=body.original,
            number=body.open_number(info.session),
        ),
        title=_title(title),
        enacting=body.enacting_line(preamble=True),
    )
    message = f"{handle} begun."
    session.store.add(handle, resolution, signed(session.context, message))
    return Done(message, session.text(handle))


def _title(typed: str) -> str:
    """A typed title; the text has no footnote yet that a mark in it could refer to."""
    shown = runs(as_typed(tidy(typed).strip()))
    return markup(
        run._replace(text=f"[^{run.note}]", note="") if run.note else run for run in shown
    )
