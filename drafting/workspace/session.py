"""One session: the only door to it for both front ends."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind
from drafting.workspace.editing import commits, footnotes, planners, plans, values
from drafting.workspace.editing.missing_footnotes import missing_notes, plan_with_notes
from drafting.workspace.editing.plans import Planner
from drafting.workspace.environment.context import Context
from drafting.workspace.files.filing import Filing
from drafting.workspace.procedure import drafts
from drafting.workspace.record.errors import NoDraftError
from drafting.workspace.record.views import (
    Authorship,
    DraftRow,
    Entry,
    Info,
    Overview,
    Wording,
    WordsOf,
)
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from drafting.formats.bodies import Body
    from drafting.redline.script import Redline
    from drafting.store import Store
    from drafting.workspace.checks.checks import Checks
    from drafting.workspace.completion.completer import Completer
    from drafting.workspace.completion.known_names import KnownNames
    from drafting.workspace.editing.replacement import Sought
    from drafting.workspace.negotiation.proceedings import Proceedings


class Session(Filing):
    """A session that is open: its resolutions, and every verb on them.

    Synchronous; it belongs to the thread that opened it. Errors of this layer and
    of the layers below all say in one sentence what to do.
    """

    def __init__(self, store: Store, context: Context) -> None:
        self.store = store
        self.context = context

    @classmethod
    def open(cls, path: Path, context: Context) -> Self:
        """Open the session at `path`. Raises a StoreError."""
        from drafting.store import Store

        return cls(Store.open(path, context.own_folder(path)), context)

    @classmethod
    def create(
        cls,
        path: Path,
        body_key: str,
        context: Context,
        session: str = "",
        place_and_dates: str = "",
    ) -> Self:
        """Begin a session of a body at `path`. Raises a StoreError or a FormatError."""
        from drafting.workspace.record.beginning import create_store

        store = create_store(path, body_key, context, session, place_and_dates)
        return cls(store, context)

    def close(self) -> None:
        """Let go of the session."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def recorded(self) -> tuple[str, ...]:
        """The sentences of what was recorded since the session was opened here, oldest first."""
        return self.store.recorded

    # Reading

    @property
    def info(self) -> Info:
        """Which session this is."""
        from drafting.workspace.record.overview import info

        return info(self)

    @property
    def body(self) -> Body:
        """The organ or committee that meets. Raises a FormatError."""
        from drafting.formats.bodies import load_body

        return load_body(self.info.body, self.context.templates)

    @property
    def editorial_profile(self) -> str:
        """Key of the style of the body that meets; empty where its template is not at hand."""
        from drafting.formats.errors import FormatError

        try:
            return self.body.editorial
        except FormatError:
            return ""

    def state(self) -> str:
        """The name of the latest state of the record: another one after every change."""
        return self.store.state()

    def handles(self) -> tuple[str, ...]:
        """Handles of all resolutions, in alphabetical order."""
        return tuple(self.store.handles())

    def overview(self) -> tuple[Overview, ...]:
        """Every resolution with where it stands."""
        from drafting.workspace.record.overview import overview

        return overview(self)

    def text(self, handle: str, label: str = "") -> Resolution:
        """The working text, one of its drafts, or its issued document ("base")."""
        from drafting.workspace.record import issued_text

        return issued_text.text_named(self, handle, label) if label else self.store.text(handle)

    def remarks(self, handle: str) -> tuple[str, ...]:
        """What had to be decided to read a text that plain git or a hand left in disorder."""
        return self.store.remarks(handle)

    def shortcomings(self) -> tuple[str, ...]:
        """What the record is known to lack, a sentence each."""
        return self.store.shortcomings()

    @property
    def noticed(self) -> tuple[tuple[str, str], ...]:
        """Such remarks on all that was read so far, each with the text that it is about."""
        return self.store.noticed

    def drafts(self, handle: str) -> tuple[DraftRow, ...]:
        """The named drafts of a resolution, oldest first."""
        from drafting.workspace.record.overview import drafts

        return drafts(self, handle)

    def last_draft(self, handle: str) -> str:
        """The label of the latest draft. Raises NoDraftError."""
        rows = self.drafts(handle)
        if not rows:
            raise NoDraftError(handle)
        return rows[-1].label

    def history(self, handle: str, unit: str = "") -> tuple[Entry, ...]:
        """The recorded changes of a resolution, or of one unit, newest first."""
        from drafting.workspace.record.history import history

        return history(self, handle, unit)

    def wordings(self, handle: str, unit: str) -> tuple[Wording, ...]:
        """The wordings of one unit from first to last, each as a change to the one before."""
        from drafting.workspace.record.history import wordings

        return wordings(self, handle, unit)

    def blame(self, handle: str, unit: str = "") -> tuple[Authorship, ...]:
        """Who last touched each unit of the working text, or one of them."""
        from drafting.workspace.record.history import blame

        return blame(self, handle, unit)

    def authorship(self, handle: str, unit: str = "") -> tuple[WordsOf, ...]:
        """Who brought in each word of the working text, when, and in place of what.

        `unit` limits it to one paragraph, note ("note 2") or value ("title").
        """
        from drafting.workspace.record.provenance import authorship

        return authorship(self, handle, unit)

    def provenance(self, handle: str, old: str, new: str = "") -> Redline:
        """The changes between two drafts, each with whose it is."""
        from drafting.workspace.record.provenance import provenance

        return provenance(self, handle, old, new)

    def redline(self, handle: str, old: str, new: str = "") -> Redline:
        """The changes between two drafts; an empty `new` is the working text."""
        from drafting.redline import redline

        return redline(self.text(handle, old), self.text(handle, new))

    def completer(self, handle: str, place: str, names: KnownNames | None = None) -> Completer:
        """What is offered while a unit, or a new paragraph at a place in words, is written.

        Without `names`, those of all texts of the session are read. Raises UnknownPlaceError.
        """
        from drafting.workspace.completion.completer import completer

        known = names or self.names()
        return completer(self.text(handle), place, known, self.editorial_profile)

    def names(self, handles: Sequence[str] | None = None) -> KnownNames:
        """States, and the symbols, resolutions and titles in some texts, or in all."""
        from drafting.workspace.completion.known_names import KnownNames, names_in

        known = KnownNames()
        for handle in self.handles() if handles is None else handles:
            known.learn(names_in(self.text(handle)))
        return known

    # Editing

    def rewrite(
        self,
        handle: str,
        unit: str,
        text: str,
        base: str | None = None,
        notes: Sequence[Note] = (),
    ) -> Done:
        """Give a unit a new wording; `base` is the wording that it was made from.

        `notes` are new footnotes that the wording refers to.
        """
        ids = self.context.ids
        read = self.text(handle) if base is None else commits.text_as_read(self, handle, unit, base)
        return self._make(
            handle, lambda now: planners.rewrite(now, unit, text, ids), read, text, notes
        )

    def replace_words(self, handle: str, unit: str, old: str, new: str) -> Done:
        """Replace words that stand once in a unit."""
        ids = self.context.ids
        return self._make(handle, lambda now: planners.replace_in(now, unit, old, new, ids))

    def replace_everywhere(
        self,
        handle: str,
        sought: Sought,
        read: Resolution | None = None,
        left_out: AbstractSet[int] = frozenset(),
    ) -> Done:
        """Replace words at every place of a text, as one act, but for the places `left_out`.

        Those are numbered as `replacing.occurrences` finds them in the text `read`.
        """
        from drafting.workspace.editing.replacement import replace_everywhere

        return self._make(handle, lambda now: replace_everywhere(now, sought, left_out), read)

    def insert(
        self,
        handle: str,
        where: str,
        text: str,
        kind: Kind | None = None,
        level: int = 0,
        notes: Sequence[Note] = (),
    ) -> Done:
        """Insert paragraphs at a place in words ("before OP3", "first in preamble")."""
        ids = self.context.ids
        return self._make(
            handle,
            lambda now: planners.insert(now, where, text, ids, kind, level),
            typed=text,
            notes=notes,
        )

    def delete(self, handle: str, unit: str) -> Done:
        """Take out a unit with all beneath it."""
        return self._make(handle, lambda now: planners.delete(now, unit))

    def move(self, handle: str, unit: str, where: str) -> Done:
        """Move a unit, with all beneath it, to a place in words."""
        return self._make(handle, lambda now: planners.move(now, unit, where))

    def delete_several(self, handle: str, units: Sequence[str]) -> Done:
        """Take out several units, as one act."""
        from drafting.workspace.editing import several

        return self._make(handle, lambda now: several.delete(now, units))

    def move_several(self, handle: str, units: Sequence[str], where: str) -> Done:
        """Move several units to a place in words, one behind the other, as one act."""
        from drafting.workspace.editing import several

        return self._make(handle, lambda now: several.move(now, units, where))

    def copy_several(
        self, source: Resolution, units: Sequence[str], handle: str, where: str
    ) -> Done:
        """Put copies of units of a text at a place of a resolution, notes included."""
        from drafting.workspace.editing import several

        ids = self.context.ids
        return self._make(handle, lambda now: several.copy(source, units, now, where, ids))

    def split(self, handle: str, unit: str, at: int | str) -> Done:
        """Split a unit at an offset of its markup, or before words."""
        ids = self.context.ids
        return self._make(handle, lambda now: planners.split(now, unit, at, ids))

    def join(self, handle: str, unit: str) -> Done:
        """Join a unit with the next one beside it."""
        return self._make(handle, lambda now: planners.join(now, unit))

    def recast(self, handle: str, unit: str, kind: Kind, level: int = 0) -> Done:
        """Make a unit another kind of paragraph."""
        return self._make(handle, lambda now: planners.recast(now, unit, kind, level))

    def set_field(self, handle: str, field: str, value: str | Sequence[str]) -> Done:
        """Change a single value: title, symbol, sponsors and the rest."""
        return self._make(handle, lambda now: values.set_value(now, field, value))

    def add_note(self, handle: str, unit: str, after: int | str, text: str) -> Done:
        """Add a footnote, its mark after words or at an offset of the markup."""
        ids = self.context.ids
        return self._make(handle, lambda now: footnotes.add_note(now, unit, after, text, ids))

    def edit_note(self, handle: str, note: str, text: str) -> Done:
        """Give a footnote, called by its printed number, a new text."""
        return self._make(handle, lambda now: footnotes.edit_note(now, note, text))

    def delete_note(self, handle: str, note: str) -> Done:
        """Take out a footnote with all its marks."""
        return self._make(handle, lambda now: footnotes.delete_note(now, note))

    def undo(self, handle: str) -> Done:
        """Take back the last change, by a new one."""
        return commits.undo(self, handle)

    def redo(self, handle: str) -> Done:
        """Make again what was taken back last."""
        return commits.redo(self, handle)

    def make_draft(self, handle: str, label: str) -> Done:
        """Freeze the working text under a name."""
        return drafts.make_draft(self, handle, label)

    def carry_out(self, handle: str, planner: Planner) -> Done:
        """Make what is planned on the text of today."""
        return self._make(handle, planner)

    def _make(
        self,
        handle: str,
        planner: Planner,
        read: Resolution | None = None,
        typed: str = "",
        notes: Sequence[Note] = (),
    ) -> Done:
        now = read or self.text(handle)
        referred = missing_notes(self, handle, now, typed, notes)
        plan = plans.settled(now, plan_with_notes(now, planner, referred))
        return commits.commit(self, handle, plan)

    def negotiating(self, handle: str) -> Proceedings:
        """What can be done in the negotiation of a resolution."""
        from drafting.workspace.negotiation.proceedings import Proceedings

        return Proceedings(self, handle)

    def proposing(self, delegations: Sequence[str]) -> Session:
        """This session as one in which changes of a text are put as proposals, not made."""
        from drafting.workspace.negotiation.proceedings import Terms
        from drafting.workspace.negotiation.proposing import Proposing

        return Proposing(self, Terms(tuple(delegations)))

    @property
    def checks(self) -> Checks:
        """The checks of drafting rules, and the verbs on what they find."""
        from drafting.workspace.checks.checks import Checks

        return Checks(self)
