"""A session as it is read: every resolution with its drafts, its negotiation and its history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import TYPE_CHECKING, NoReturn

from drafting.patterns import regex
from drafting.store import drafts, history
from drafting.store.bases import Bases
from drafting.store.disorder import Disorder
from drafting.store.errors import UnknownDraftError, UnknownStateError
from drafting.store.history import History, path_of
from drafting.store.layout import AGREEMENT, CHECKLIST, decode, path_of_unit
from drafting.store.messages import read_commit
from drafting.store.names import draft_ref
from drafting.store.records import Base, Draft, Entry, SessionInfo, Summary, Wording
from drafting.store.register import folder_name, handles_in, put_away_at
from drafting.store.shortcomings import shortcomings
from drafting.store.texts import Texts

if TYPE_CHECKING:
    from datetime import datetime

    from drafting.amendments.labels import FrozenReading
    from drafting.amendments.negotiation import Negotiation
    from drafting.amendments.silence import Silence
    from drafting.model.resolution import Resolution
    from drafting.redline.provenance import Step
    from drafting.store.checklist.checklists import Checklists
    from drafting.store.checklist.items import Item
    from drafting.store.exemptions import Exemptions
    from drafting.store.negotiations import Negotiations
    from drafting.store.overview import Overviews
    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.private.layer import PrivateLayer
    from drafting.store.register import Registered
    from drafting.store.sharing.carried import Carried
    from drafting.store.sharing.distance import Distance
    from drafting.store.sharing.remote import Remote
    from drafting.store.text_changes import TextChanges

_STATE = regex(r"[0-9a-f]{7,40}")


class ReadableStore:
    """The half of a store that reads. It belongs to the thread that opened it.

    Every method may raise DamagedStoreError or StoreGoneError.
    """

    def __init__(self, repository: Repository, info: SessionInfo) -> None:
        self.path = repository.path
        self.info = info
        self._repository = repository
        self._texts = Texts(repository)
        self._bases = Bases(repository, self._texts)
        self._disorder = Disorder(
            repository,
            self._texts,
            self._bases,
            lambda: self._negotiations,
            lambda: self._checklists,
        )
        self._shown: dict[str, Resolution] = {}
        """Each text as the user has seen it last."""
        self._history = History(repository)

    @cached_property
    def _overviews(self) -> Overviews:
        # Loaded, as the next, when first asked for: most calls of the program read one text.
        from drafting.store.overview import Overviews

        return Overviews(self._repository, self._texts)

    @cached_property
    def _negotiations(self) -> Negotiations:
        from drafting.store.negotiations import Negotiations

        return Negotiations(self._repository)

    @cached_property
    def _text_changes(self) -> TextChanges:
        from drafting.store.text_changes import TextChanges

        return TextChanges(self._repository)

    @cached_property
    def _checklists(self) -> Checklists:
        from drafting.store.checklist.checklists import Checklists

        return Checklists(self._repository)

    @cached_property
    def private(self) -> PrivateLayer:
        """What is noted beside the texts, and never leaves with them."""
        from drafting.store.private.layer import PrivateLayer

        return PrivateLayer(self._repository)

    # The session and its texts

    def _head(self) -> Head:
        return self._repository.latest()

    def may_be_written(self) -> bool:
        """Whether the system lets the store be written, as far as it says so beforehand."""
        return self._repository.may_be_written()

    def state(self) -> str:
        """The name of the latest state: another one after every change, whoever made it."""
        return self._head().id

    def latest(self) -> Entry:
        """The latest change of the session. Raises DamagedStoreError."""
        return self.entry(self._head().id)

    def entry(self, state: str) -> Entry:
        """The change that made a state. Raises DamagedStoreError."""
        found = self._repository.reader.read(state)
        if found is None:
            raise self._repository.damaged(f"the change {state} is missing")
        return read_commit(state, found.data)

    def changes_since(self, state: str) -> tuple[Carried, ...]:
        """What the record has beyond a state, newest first."""
        from drafting.store.sharing.carried import carried

        return carried(self._repository, state, self._head().id)

    def commits(self, states: Iterable[str]) -> dict[str, bytes]:
        """The commits of some states as git keeps them, as far as they are here."""
        names = list(states)
        found = zip(names, self._repository.reader.read_many(names), strict=True)
        return {name: one.data for name, one in found if one and one.kind == "commit"}

    def states(self) -> Iterator[str]:
        """The names of all states of the record, newest first."""
        found = self._repository.walk("log", "--format=%H%x00", self._head().id)
        return (name.strip() for name in found if name.strip())

    def state_of(self, moment: datetime) -> str:
        """The last state that was recorded up to a moment; empty where that is before the first."""
        before = f"--before=@{int(moment.timestamp())}"
        found = self._repository.walk("log", "-n1", before, "--format=%H%x00", self._head().id)
        return next(found, "").strip()

    def is_on_record(self, state: str) -> bool:
        """Whether a state is part of the record up to now."""
        return self._repository.is_before(state, self._head().id)

    def handles(self) -> tuple[str, ...]:
        """The handles of all resolutions, `L.2` before `L.10`."""
        return tuple(self._texts.folders(self._head().tree))

    def put_away(self) -> tuple[Registered, ...]:
        """The resolutions that were archived or deleted, the last first."""
        found = handles_in(self._repository, self._head().tree).put_away()
        return tuple(sorted(found, key=put_away_at, reverse=True))

    def handle_now(self, handle: str) -> str:
        """What the resolution is called that has this handle, or had it before.

        Raises UnknownResolutionError or DeletedResolutionError.
        """
        return self.names_of(handle)[0]

    def names_of(self, handle: str) -> tuple[str, ...]:
        """Every handle of a resolution, the present one first. Raises what `handle_now` raises."""
        tree = self._head().tree
        self._texts.folder(tree, handle)
        handles = handles_in(self._repository, tree)
        row = handles.row(handles.folder(handle))
        return (row.handle, *row.former)

    def first_handle(self, handle: str) -> str:
        """The handle under which a resolution was begun, whatever it was called since."""
        return handles_in(self._repository, self._head().tree).folder(handle)

    def last_handle(self, first: str) -> str:
        """What the resolution is called, or was last, that was begun under a handle."""
        return handles_in(self._repository, self._head().tree).row(first).handle

    def text(self, handle: str, draft: str = "") -> Resolution:
        """The working text of a resolution, or one of its drafts.

        Raises UnknownResolutionError or UnknownDraftError.
        """
        text = self._disorder.text(self._folder(handle, draft), handle, draft)
        if not draft:
            self._shown[handle] = text
        return text

    def _draft(self, handle: str, label: str) -> str:
        """The object that a draft is kept by. Raises UnknownDraftError."""
        found = self._repository.references.read(
            draft_ref(folder_name(self._repository, handle), label)
        )
        return found or self._without_draft(handle, label)

    def _without_draft(self, handle: str, label: str) -> NoReturn:
        raise UnknownDraftError(handle, label, [draft.label for draft in self.drafts(handle)])

    def base(self, handle: str, draft: str = "") -> Base | None:
        """The issued document that the working text, or a draft, starts from, if any is kept.

        Raises UnknownResolutionError or UnknownDraftError.
        """
        return self._disorder.base(self._folder(handle, draft), handle)

    def _folder(self, handle: str, draft: str = "") -> str:
        if not draft:
            return self._texts.folder(self._head().tree, handle)
        found = self._texts.folder_at(self._draft(handle, draft), handle)
        return found or self._without_draft(handle, draft)

    def remarks(self, handle: str, draft: str = "") -> tuple[str, ...]:
        """What had to be decided to read it, one sentence each. Raises what `text` raises."""
        return self._disorder.remarks(self._folder(handle, draft), handle)

    def shortcomings(self) -> tuple[str, ...]:
        """What the record is known to lack, a sentence each; a glance, no examination."""
        return shortcomings(self._repository)

    @property
    def noticed(self) -> tuple[tuple[str, str], ...]:
        """The remarks on all that was read so far, each with the text that it is about."""
        return self._disorder.noticed

    def negotiation(self, handle: str) -> Negotiation:
        """Proposals, agreement and silence procedures. Raises UnknownResolutionError."""
        return self._disorder.negotiation(self._folder(handle), handle)

    def negotiation_at(self, handle: str, state: str) -> Negotiation:
        """The same as of a recorded change. Raises UnknownStateError."""
        folder = self._texts.folder_at(state, handle) if _STATE.fullmatch(state) else None
        if folder is None:
            raise UnknownStateError(handle, state)
        return self._negotiations.of_folder(folder, handle)

    def reading(self, handle: str) -> FrozenReading | None:
        """The reading during which numbers are frozen. Raises UnknownResolutionError."""
        folder = self._folder(handle)
        return self._negotiations.reading(folder, handle) if self._has_agreement(folder) else None

    def silences(self, handle: str) -> tuple[Silence, ...]:
        """The silence procedures on it, oldest first. Raises UnknownResolutionError."""
        folder = self._folder(handle)
        return self._negotiations.silences(folder, handle) if self._has_agreement(folder) else ()

    def _has_agreement(self, folder: str) -> bool:
        """Whether anything was agreed on; its readers are loaded only then."""
        return AGREEMENT in self._repository.tree(folder)

    def exemptions(self, handle: str) -> Exemptions:
        """Findings of checks that are let pass. Raises UnknownResolutionError."""
        return self._disorder.exemptions(self._folder(handle), handle)

    def checklist(self, handle: str = "") -> tuple[Item, ...]:
        """What is to be checked in a resolution, or of the session, and what was ticked off.

        Raises UnknownResolutionError.
        """
        folder = self._folder(handle) if handle else self._head().tree
        is_there = CHECKLIST in self._repository.tree(folder)
        return self._checklists.of_folder(folder) if is_there else ()

    def checklist_at(self, handle: str, state: str) -> tuple[Item, ...]:
        """What was or was to be checked in a resolution in an earlier state."""
        folder = self._texts.folder_at(state, handle)
        is_there = folder is not None and CHECKLIST in self._repository.tree(folder)
        return self._checklists.of_folder(folder) if folder and is_there else ()

    def state_at(self, handle: str, state: str) -> Resolution:
        """A resolution as of a recorded change. Raises UnknownStateError."""
        found = self._texts.at(state, handle) if _STATE.fullmatch(state) else None
        if found is None:
            raise UnknownStateError(handle, state)
        return found

    def summaries(self) -> tuple[Summary, ...]:
        """Every resolution at a glance: counts, latest draft, latest change."""
        return self._overviews.overview(self._head())

    def distance(self, remote: Remote, theirs: Mapping[str, str]) -> Distance:
        """How far the record is from that of a remote, `theirs` being what it has now."""
        from drafting.store.sharing.distance import distance

        return distance(self._repository, remote, theirs)

    def ahead_of(self, state: str) -> int:
        """How many changes were recorded beyond a state; none where that state is not here."""
        from drafting.store.sharing.distance import ahead_of

        return ahead_of(self._repository, state)

    # The record

    def history(self, handle: str, unit: str = "", limit: int | None = None) -> tuple[Entry, ...]:
        """The changes of a resolution or of one of its units, newest first.

        Raises UnknownResolutionError for a resolution that never was.
        """
        head = self._head()
        if unit:
            found = self._history.of_unit(head, handle, unit, limit)
        else:
            found = self._history.of_resolution(head, handle, limit)
        if not found:
            self._texts.folder(head.tree, handle)
        return found

    def changes(self, handle: str, since: str = "") -> int:
        """How many changes of the working text stand since a draft, or since the beginning.

        Raises UnknownResolutionError or UnknownDraftError.
        """
        return self._text_changes.count(
            self._head(), self._name(handle), self._since(handle, since)
        )

    def changes_to(self, handle: str, draft: str, since: str = "") -> int:
        """The same up to a draft."""
        until = self._draft_state(handle, draft)
        return self._text_changes.between(self._name(handle), self._since(handle, since), until)

    def _name(self, handle: str) -> str:
        return folder_name(self._repository, handle)

    def _since(self, handle: str, draft: str) -> str:
        self._folder(handle)
        return self._draft_state(handle, draft) if draft else ""

    def changes_of_text(self, handle: str) -> Iterator[str]:
        """The names of all changes of its text, looked for while something else is read."""
        return self._text_changes.of_text(self._head(), self._name(handle))

    def names_between(self, handle: str, since: str, until: str) -> Iterable[str]:
        """The names of its changes up to a state that are not part of an earlier one, if given.

        Those of other resolutions may be among them.
        """
        return self._history.names_between(self._head(), handle, since, until)

    def stages(self, handle: str, units: AbstractSet[str]) -> Iterator[Resolution]:
        """Its text after and before each change of the order around units, newest first."""
        for entry in self._history.changes_around(self._head(), handle, units):
            texts = (self._texts.at(state, handle) for state in (entry.id, f"{entry.id}^"))
            yield from filter(None, texts)

    def wordings(self, handle: str, unit: str) -> tuple[Wording, ...]:
        """What one unit has said, newest first."""
        path = path_of(self._repository, handle, path_of_unit(unit))
        entries = tuple(history.entries(self._repository, self._head().id, path))
        files = self._repository.reader.read_many([f"{entry.id}:{path}" for entry in entries])
        return tuple(
            Wording(entry, decode(file.data) if file else None)
            for entry, file in zip(entries, files, strict=True)
        )

    def words_at(self, handle: str, unit: str, states: Sequence[str]) -> tuple[str | None, ...]:
        """What one unit said at some states of the record; None where it was not there."""
        path = path_of(self._repository, handle, path_of_unit(unit))
        files = self._repository.reader.read_many([f"{state}:{path}" for state in states])
        return tuple(decode(file.data) if file else None for file in files)

    def last_changes(self, handle: str) -> dict[str, Entry]:
        """The latest change of the words of each unit that stands in the working text."""
        units = {unit.id for unit in self.text(handle).walk()}
        return history.last_changes(self._repository, self._head(), handle, units)

    def steps(self, handle: str, since: str = "", until: str = "") -> Iterator[Step]:
        """What each change did after a draft, or from the beginning, up to a draft or today.

        Raises UnknownDraftError or DamagedStoreError.
        """
        from drafting.store.steps import steps

        head = self._head()
        first = self._draft_state(handle, since) if since else ""
        last = self._draft_state(handle, until) if until else head.id
        return steps(self._repository, self._texts, handle, head, first, last)

    def _draft_state(self, handle: str, label: str) -> str:
        found = self._repository.reader.read(f"{self._draft(handle, label)}^{{commit}}")
        return found.id if found else self._without_draft(handle, label)

    def draft_objects(self) -> tuple[str, ...]:
        """The names of what the drafts of all resolutions are kept in."""
        return tuple(self._repository.references.drafts().values())

    def drafts(self, handle: str) -> tuple[Draft, ...]:
        """The drafts of a resolution, oldest first. Raises UnknownResolutionError."""
        head = self._head()
        found = drafts.drafts_of(self._repository, handle)
        if not found:
            self._texts.folder(head.tree, handle)
        return drafts.in_order(self._repository, head, found)
