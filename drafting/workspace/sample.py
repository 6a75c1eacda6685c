"""Sample sessions: a readable script, played into a store as a true history."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

from drafting.dataclasses import dataclass, replace
from drafting.model.errors import ModelError
from drafting.workspace.editing.planners import kind_named
from drafting.workspace.environment.context import Context
from drafting.workspace.errors import SampleError, WorkspaceError
from drafting.workspace.session import Session
from drafting.workspace.wording import Done

PAUSE = timedelta(minutes=3)
"""Time between two steps where the script gives none."""


@dataclass(frozen=True, slots=True)
class ScriptStep:
    """One step of a script: who did what to which resolution, when."""

    number: int
    do: str
    handle: str
    author: str
    when: datetime
    values: Mapping[str, Any]

    def get(self, name: str) -> str:
        """A value that this step must have. Raises SampleError."""
        try:
            value = self.values[name]
        except KeyError:
            raise SampleError(f"Step {self.number} ({self.do}) says no “{name}”.") from None
        return str(value)


def demo(context: Context, key: str = "", fresh: bool = False) -> Path:
    """The sample session among this user's data: as the user left it, or made anew.

    Raises SampleError.
    """
    source = _sample(context.samples, key)
    target = context.data / "sessions" / source.name
    if target.exists() and not fresh:
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    # Played aside and put in place whole, so that a stop half-way leaves nothing half-made.
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".making-") as aside:
        made = Path(aside) / source.name
        play(source, made, context)
        if target.exists():
            shutil.move(target, Path(aside) / "before")
        shutil.move(made, target)
    return target


def _sample(samples: Path, key: str) -> Path:
    found = sorted(path.parent for path in samples.glob("*/session.toml"))
    for folder in found:
        if folder.name == key or not key:
            return folder
    known = ", ".join(folder.name for folder in found)
    if found:
        raise SampleError(f"There is no sample session “{key}”; there is {known}.")
    raise SampleError(f"No sample session lies in {samples}: install the program again.")


def play(source: Path, target: Path, context: Context) -> None:
    """Play the script in the folder `source` into a new session at `target`.

    Raises SampleError, which names the step.
    """
    head = _table(source / "session.toml")
    with Session.create(
        target,
        str(head.get("body", "")),
        context,
        str(head.get("session", "")),
        str(head.get("place_and_dates", "")),
    ) as session:
        for step in _steps(source, _zone(str(head.get("zone", "+00:00")))):
            session.context = replace(
                context, author=step.author, email="", now=_standing_clock(step.when)
            )
            _play_step(session, step, source)


def _standing_clock(when: datetime) -> Callable[[], datetime]:
    return lambda: when


def _table(path: Path) -> dict[str, Any]:
    from drafting.formats.errors import UnfitFileError
    from drafting.formats.small_files import small_text
    from drafting.formats.tables import table_of

    try:
        return table_of(small_text(path))
    except (OSError, UnfitFileError) as error:
        raise SampleError(f"The sample session cannot be read: {path}: {error}.") from error


def _zone(offset: str) -> tzinfo | None:
    try:
        return datetime.fromisoformat(f"2000-01-01T00:00:00{offset}").tzinfo
    except ValueError:
        raise SampleError(f"“{offset}” is not a time zone; say it as “+02:00”.") from None


def _steps(source: Path, zone: tzinfo | None) -> Iterator[ScriptStep]:
    before = ScriptStep(0, "", "", "", datetime(2000, 1, 1, tzinfo=zone), {})
    for number, values in enumerate(_table(source / "history.toml").get("step", []), start=1):
        when = values.get("when", before.when + PAUSE)
        if not isinstance(when, datetime):
            raise SampleError(f"Step {number}: “when” must be a date with a time.")
        step = ScriptStep(
            number,
            str(values.get("do", "")),
            str(values.get("on", before.handle)),
            str(values.get("by", before.author)),
            when if when.tzinfo else when.replace(tzinfo=zone),
            values,
        )
        before = step
        yield step


def _play_step(session: Session, step: ScriptStep, source: Path) -> None:
    from drafting.formats.errors import FormatError
    from drafting.store import StoreError

    verb = _VERBS.get(step.do)
    if verb is None:
        raise SampleError(f"Step {step.number}: there is no verb “{step.do}”.")
    try:
        verb(session, step, source)
    except (ModelError, FormatError, StoreError, WorkspaceError) as error:
        raise SampleError(f"Step {step.number} ({step.do}) cannot be played: {error}") from error


def _import(session: Session, step: ScriptStep, source: Path) -> None:
    label = str(step.values.get("label", ""))
    session.files.import_file(source / step.get("file"), step.handle, label)


def _edit(session: Session, step: ScriptStep, _: Path) -> Done:
    unit = step.get("unit")
    if "replace" in step.values:
        return session.editing.replace_words(
            step.handle, unit, step.get("replace"), str(step.values.get("by_words", ""))
        )
    return session.editing.rewrite(step.handle, unit, step.get("text"))


def _insert(session: Session, step: ScriptStep, _: Path) -> Done:
    kind = kind_named(step.get("kind")) if "kind" in step.values else None
    return session.editing.insert(step.handle, step.get("place"), step.get("text"), kind)


def _set(session: Session, step: ScriptStep, _: Path) -> Done:
    value = step.values.get("value", "")
    return session.editing.set_field(
        step.handle, step.get("field"), value if isinstance(value, list) else str(value)
    )


_VERBS: dict[str, Callable[[Session, ScriptStep, Path], object]] = {
    "import": _import,
    "edit": _edit,
    "insert": _insert,
    "set": _set,
    "draft": lambda session, step, _: session.editing.make_draft(step.handle, step.get("label")),
    "delete": lambda session, step, _: session.editing.delete(step.handle, step.get("unit")),
    "move": lambda session, step, _: session.editing.move(
        step.handle, step.get("unit"), step.get("place")
    ),
    "split": lambda session, step, _: session.editing.split(
        step.handle, step.get("unit"), step.get("at")
    ),
    "join": lambda session, step, _: session.editing.join(step.handle, step.get("unit")),
    "recast": lambda session, step, _: session.editing.recast(
        step.handle, step.get("unit"), kind_named(step.get("kind"))
    ),
    "note": lambda session, step, _: session.editing.add_note(
        step.handle, step.get("unit"), step.get("after"), step.get("text")
    ),
    "note-edit": lambda session, step, _: session.editing.edit_note(
        step.handle, step.get("note"), step.get("text")
    ),
    "note-delete": lambda session, step, _: session.editing.delete_note(
        step.handle, step.get("note")
    ),
    "undo": lambda session, step, _: session.editing.undo(step.handle),
    "redo": lambda session, step, _: session.editing.redo(step.handle),
}
