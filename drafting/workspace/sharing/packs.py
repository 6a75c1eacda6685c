"""The record in files: written to be sent, looked into, and taken in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from drafting.workspace.record.signature import signed
from drafting.workspace.sharing.coming import Coming, coming
from drafting.workspace.sharing.errors import NothingToPackError
from drafting.workspace.sharing.memory import SharingMemory
from drafting.workspace.sharing.pack_start import PackStart, start_of
from drafting.workspace.sharing.report import Synced, synced
from drafting.workspace.wording import counted, cut_short

if TYPE_CHECKING:
    from drafting.store.sharing.cover import Cover
    from drafting.store.sharing.pack import Pack
    from drafting.store.sharing.progress import Progress
    from drafting.workspace.environment.context import Context
    from drafting.workspace.environment.reach import Reach
    from drafting.workspace.record.session_record import SessionRecord

_LONGEST_DROP = 4000
"""Characters of a path that may be dropped on a terminal."""


def pack(session: SessionRecord, memory: SharingMemory, target: Path, since: str) -> str:
    """Write the record into a file to be sent, and say so.

    `since` is a draft (`L.6@Rev.1`), a date, or whoever the last pack was for: what that has
    is left out. Raises UnknownStartError, NothingToPackError or PackNotWrittenError.
    """
    store = session.store
    start = start_of(session, memory, since)
    if start.leaves_nothing(store):
        raise NothingToPackError(start.says)
    head, drafts = store.state(), store.draft_objects()
    store.write_pack(_cover(session, start), start.known, target)
    if start.reader:
        memory.packed[start.reader] = head
        memory.packed_drafts[start.reader] = drafts
        memory.keep()
    what = f"what was recorded since {start.says}" if start.state else "the whole record"
    told = f" {start.told}" if start.told else ""
    return f"{target} holds {what}: whoever gets it takes it in with unpack.{told}"


def pack_name(session: SessionRecord) -> str:
    """What a pack of the session is called unless a person says otherwise."""
    from drafting.store.sharing.pack import SUFFIX

    return f"{session.store.info.key}{SUFFIX}"


def _cover(session: SessionRecord, start: PackStart) -> Cover:
    from drafting.store.sharing.cover import Cover

    info, context, store = session.store.info, session.context, session.store
    when = context.now().isoformat(timespec="minutes")
    if not start.state:
        return Cover(info.key, info.title, context.author, when)
    last = store.entry(start.state)
    begins = f"{last.when:%Y-%m-%d %H:%M}, {last.author}: “{cut_short(last.message)}”"
    return Cover(info.key, info.title, context.author, when, start.says, begins)


def look_into(session: SessionRecord, file: Path, progress: Progress) -> Coming:
    """What a file that came would bring. Raises NoPackError or RefusedRecordError."""
    with _opened(session, file) as found:
        return coming(found.cover, session.store.preview(found, progress), session.store)


def unpack(session: SessionRecord, file: Path, progress: Progress) -> Synced:
    """Take in what a file that came brings. Raises NoPackError or RefusedRecordError."""
    with _opened(session, file) as found:
        return synced(
            session.store, session.store.receive(found, signed(session.context), progress)
        )


@contextmanager
def _opened(session: SessionRecord, file: Path) -> Iterator[Pack]:
    from drafting.store.sharing.errors import LackingPackError
    from drafting.store.sharing.pack import Pack

    with TemporaryDirectory(prefix="drafting-") as folder:
        try:
            yield Pack(file, Path(folder))
        except LackingPackError as error:
            raise error.where_the_last_is(_last_draft(session)) from error


def _last_draft(session: SessionRecord) -> str:
    """“L.6@Rev.1”, the draft of the session that was made last; empty without any."""
    store = session.store
    rows = [(row.when, f"{handle}@{row.label}")
            for handle in store.handles() for row in store.drafts(handle)]  # fmt: skip
    return max(rows)[1] if rows else ""


def look_into_beginning(file: Path, progress: Progress) -> Coming:
    """What a session would have that is begun with a file. Raises what `look_into` raises."""
    from drafting.store.sharing.joining import look
    from drafting.store.sharing.pack import Pack

    with TemporaryDirectory(prefix="drafting-") as folder:
        found = Pack(file, Path(folder))
        _, preview = look(lambda _: found, progress)
        return coming(found.cover, preview)


def begin_from_pack(file: Path, path: Path, context: Context, progress: Progress) -> str:
    """Make a session where nothing is of a pack with the whole record, and say so.

    Raises NoPackError, LackingPackError, RefusedRecordError or StoreExistsError.
    """
    from drafting.store.sharing.joining import join
    from drafting.store.sharing.pack import Pack

    with TemporaryDirectory(prefix="drafting-") as folder:
        found = Pack(file, Path(folder))
        join(path, lambda _: found, progress)
    return begun(path, context)


def begun(path: Path, context: Context) -> str:
    """The sentence for a session that was made of a record from elsewhere."""
    from drafting.store import Store

    with Store.open(path, context.own_folder(path)) as store:
        count = counted(len(store.handles()), "resolution")
        return f"{path} is the session {store.info.title or store.info.key}, with {count}."


def session_of_pack(file: Path, paths: Iterable[Path], context: Context) -> Path | None:
    """The first of some sessions that a pack is of; None for none. Raises NoPackError."""
    from drafting.store import Store
    from drafting.store.errors import StoreError
    from drafting.store.sharing.pack import Pack

    with TemporaryDirectory(prefix="drafting-") as folder:
        found = Pack(file, Path(folder))
        for path in paths:
            # One that cannot be opened, or has nothing in common with it, takes nothing in.
            with suppress(StoreError), Store.open(path, context.own_folder(path)) as store:
                if store.info.key == found.cover.session:
                    store.preview(found)
                    return path
    return None


def dropped_pack(words: str, reach: Reach) -> Path | None:
    """The pack whose path a terminal typed because the file was dropped on it; None for others.

    A visitor in a browser drops no files of this machine.
    """
    typed = words.strip()
    if reach.is_of_visitor or not 0 < len(typed) <= _LONGEST_DROP or "\n" in typed:
        return None
    from drafting.store.sharing.pack import SUFFIX, is_pack

    path = reach.path(typed)
    is_one = path.name.casefold().endswith(SUFFIX) or is_pack(path)
    return path if is_one and _is_file(path) else None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
