"""A session is begun: what is offered for each body, where it goes, and one around a file."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.lexicon.ordinals import ordinal, ordinal_value
from drafting.named_tuples import NamedTuple
from drafting.workspace.record.symbols import safe_name
from drafting.workspace.session import Session
from drafting.workspace.sessions.errors import NoBodyError
from drafting.workspace.sessions.views import Offer

if TYPE_CHECKING:
    from drafting.formats.bodies import Meetings
    from drafting.model.resolution import Resolution
    from drafting.workspace.environment.context import Context
    from drafting.workspace.files.source_file import SourceFile
    from drafting.workspace.files.views import Imported


_ORGANS = {"General Assembly": 0, "Economic and Social Council": 1, "Security Council": 2}
"""In which order bodies are offered."""


def offers(context: Context) -> tuple[Offer, ...]:
    """Every organ and committee, with the session that it would hold now. Raises a FormatError."""
    from drafting.formats.bodies import load_bodies

    now = context.now()
    bodies = load_bodies(context.templates)
    # By principal organ, which comes first; its committees as they are numbered.
    in_order = sorted(bodies, key=lambda body: (_ORGANS.get(body.organ, 9), bool(body.committee)))
    return tuple(
        Offer(body.key, body.name, session_at(body.meets, now), _place(body.meets, now))
        for body in in_order
    )


def session_at(meets: Meetings, when: datetime) -> str:
    """The session that is held, or held next, at some time: "Eighty-first session"."""
    year = when.year if when.month >= meets.opens else when.year - 1
    number = (year - meets.first) * meets.times + 1 + (when.month - 1) * meets.times // 12
    if "{ordinal}" in meets.session and not (meets.first and 0 < number < 400):
        return ""
    words = ordinal(number) if meets.first else ""
    return meets.session.format(ordinal=words.capitalize(), year=when.year)


def _place(meets: Meetings, now: datetime) -> str:
    return f"{meets.place}, {now:%B %Y}" if meets.place else ""


def session_name(key: str, session: str) -> str:
    """A short name for a session: "ccpcj-26" for the twenty-sixth of a body."""
    word = session.split(" ", maxsplit=1)[0] if session else ""
    number = ordinal_value(session.casefold().removesuffix(" session")) or word
    return safe_name(f"{key}-{number}" if number else key)


def free_path(folder: Path, name: str) -> Path:
    """A place for a session in a folder, under the first number that makes its name free."""
    path, number = folder / name, 1
    while path.exists() or path.is_symlink():
        number += 1
        path = folder / f"{name} ({number})"
    return path


def place_for(key: str, session: str, context: Context) -> Path:
    """Where a new session of a body goes."""
    return free_path(context.sessions_folder, session_name(key, session))


def begin(offer: Offer, context: Context) -> Path:
    """Begin a session as it was offered, and give its place. Raises a FormatError or StoreError."""
    path = place_for(offer.key, offer.session, context)
    with Session.create(path, offer.key, context, offer.session, offer.place_and_dates):
        return path


class Surroundings(NamedTuple):
    """The session that a text says it belongs to; empty is what it does not say."""

    body: str
    session: str
    place_and_dates: str


def surroundings_of(text: Resolution, context: Context) -> Surroundings:
    """What a text says of its session, as far as it does."""
    from drafting.formats.bodies import body_for, load_bodies
    from drafting.model.inline import plain

    masthead = text.masthead
    body = body_for(masthead, load_bodies(context.templates))
    said = (plain(masthead.session).strip(), plain(masthead.place_and_dates).strip())
    return Surroundings(body.key if body else "", *said)


def begin_around(
    source: SourceFile, path: Path, around: Surroundings, context: Context
) -> Imported:
    """Begin a session around a file that was read, which is its first resolution.

    Raises NoBodyError, a FormatError or a StoreError; nothing is left then.
    """
    if not around.body:
        raise NoBodyError(source.path)
    with Session.create(
        path, around.body, context, around.session, around.place_and_dates
    ) as session:
        try:
            return session.files.import_file(source)
        except BaseException:
            shutil.rmtree(path, ignore_errors=True)
            raise
