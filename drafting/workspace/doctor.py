"""A look at everything the program rests on: the session, git, the files that come with it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.workspace import errors
from drafting.workspace.environment.context import Context, find_store
from drafting.workspace.environment.errors import NoSessionError, SettingsError
from drafting.workspace.record.signature import signed
from drafting.workspace.session import Session
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.store.health import Examination


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, and what was found."""

    what: str
    ok: bool
    found: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a look at everything found."""

    checks: tuple[Check, ...]
    session: Examination | None = None
    """What was found in the session, if there is one."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong any more."""
        sound = self.session is None or self.session.is_sound
        return sound and all(check.ok for check in self.checks)


def examine(
    context: Context, named: str = "", *, mending: bool = False, source: Path | None = None
) -> Report:
    """Look at the tools, the templates, the samples and the session, if there is one.

    `mending` puts right in the session what can be put right, with the help of another copy of
    it (`source`) where one is named. Raises NoCopyError for a source that is none.
    """
    if source is not None:
        _check_copy(source)
    checks = [
        Check("Author", True, context.author),
        _checked("git", _git),
        _checked("Templates", lambda: _templates(context)),
        _checked("Sample sessions", lambda: _samples(context)),
    ]
    try:
        path = find_store(named)
    except NoSessionError:
        none = Check("Session", True, "none in this folder or above it")
        return Report((*checks, none))
    found: list[Examination] = []

    def look() -> str:
        found.append(_session(path, context, mending=mending, source=source))
        return _in_short(path, found[0], context)

    check = _checked("Session", look)
    sound = check.ok and all(one.is_sound for one in found)
    copies = _checked("Copies", lambda: _copies(path, context))
    return Report((*checks, replace(check, ok=sound), copies), next(iter(found), None))


def _check_copy(source: Path) -> None:
    from drafting.store.health import check_copy

    check_copy(source)


def _checked(what: str, look: Callable[[], str]) -> Check:
    try:
        return Check(what, True, look())
    except errors.expected_errors() as error:
        return Check(what, False, str(error))
    except OSError as error:
        return Check(what, False, f"{error.filename or ''} {error.strerror}".strip())


def _git() -> str:
    from drafting.store.health import git_version

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


def _session(path: Path, context: Context, *, mending: bool, source: Path | None) -> Examination:
    from drafting.store import health

    own, said = context.own_folder(path), signed(context)
    if mending:
        found = health.repair(path, said, own, source)
        _keep(path, context, found)
        return found
    return health.examine(path, said, own)


def _keep(path: Path, context: Context, examination: Examination) -> None:
    """Put what was mended on the checklist of the session, as far as that can be written.

    What was mended of a text, and what a merge decided, is on that of the text already.
    """
    from drafting.store.checklist.items import Found, Origin

    with suppress(*errors.expected_errors()), Session.open(path, context) as session:
        known = set(session.handles())
        session.checklist.keep(
            "",
            (
                Found(f"{one.where}: {one.says}; {one.did}.", Origin.REPAIR)
                for one in examination.findings
                if one.did and one.where not in known
            ),
        )


def _in_short(path: Path, examination: Examination, context: Context) -> str:
    mended = sum(bool(finding.did) for finding in examination.findings)
    left = len(examination.findings) - mended
    if not examination.findings:
        with Session.open(path, context) as session:
            return f"{path}: {counted(len(session.handles()), 'resolution')}, sound"
    said = [f"{counted(mended, 'thing')} put right"] if mended else []
    if left:
        said.append(f"{counted(left, 'thing')} wrong")
        if not mended:
            said.append("“drafting doctor --repair” puts right what can be")
    return f"{path}: {', '.join(said)}"


def _copies(path: Path, context: Context) -> str:
    from drafting.store.plumbing.copies import Copies

    found = Copies(context.own_folder(path), path).own()
    if not found:
        return "none of the session yet; one is made on each day on which something is recorded"
    return (
        f"{counted(len(found), 'copy', 'copies')} of the session; “drafting backup {found[0]} "
        "--restore PATH” makes a session of the latest"
    )
