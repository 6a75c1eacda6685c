"""A look at everything the program rests on: the session, git, the files that come with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from drafting.workspace import failures
from drafting.workspace.context import Context, find_store
from drafting.workspace.errors import NoSessionError, SettingsError
from drafting.workspace.session import Session
from drafting.workspace.wording import counted


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, and what was found."""

    what: str
    ok: bool
    found: str


def examine(context: Context, named: str = "") -> tuple[Check, ...]:
    """Look at the tools, the templates, the samples and the session, if there is one."""
    return tuple(_checks(context, named))


def _checks(context: Context, named: str) -> Iterator[Check]:
    yield Check("Author", True, context.author)
    yield _checked("git", _git)
    yield _checked("Templates", lambda: _templates(context))
    yield _checked("Sample sessions", lambda: _samples(context))
    try:
        path = find_store(named)
    except NoSessionError:
        yield Check("Session", True, "none in this folder or above it")
        return
    disorder: list[Check] = []
    yield _checked("Session", lambda: _session(path, context, disorder))
    yield from disorder


def _checked(what: str, look: Callable[[], str]) -> Check:
    try:
        return Check(what, True, look())
    except failures.known() as error:
        return Check(what, False, str(error))
    except OSError as error:
        return Check(what, False, f"{error.filename or ''} {error.strerror}".strip())


def _git() -> str:
    from drafting.store.examination import git_version

    return git_version()


def _templates(context: Context) -> str:
    from drafting.formats.bodies import load_bodies

    bodies = load_bodies(context.templates)
    if not bodies:
        raise SettingsError(f"no organ or committee lies in {context.templates}; install again.")
    return ", ".join(body.key for body in bodies)


def _samples(context: Context) -> str:
    found = sorted(path.parent.name for path in context.samples.glob("*/session.toml"))
    if not found:
        raise SettingsError(f"none lies in {context.samples}; install again.")
    return ", ".join(found)


def _session(path: Path, context: Context, disorder: list[Check]) -> str:
    from drafting.store.examination import examine as examine_store

    with Session.open(path, context) as session:
        examine_store(session.store)
        handles = session.handles()
        for handle in handles:
            disorder += (Check(handle, False, remark) for remark in session.remarks(handle))
    found = "in disorder: the next change of each text mends it" if disorder else "sound"
    return f"{path}: {counted(len(handles), 'resolution')}, {found}"
