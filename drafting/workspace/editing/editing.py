"""Every verb that changes the text of a resolution."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind
from drafting.workspace.editing import commits, footnotes, planners, values
from drafting.workspace.editing.missing_footnotes import missing_notes, plan_with_notes
from drafting.workspace.editing.plans import Plan, Planner, well_placed
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from drafting.workspace.editing.replacement import Sought
    from drafting.workspace.record.session_record import SessionRecord


class Editing:
    """The verbs on the working texts of a session; each is one change of the record."""

    def __init__(self, session: SessionRecord) -> None:
        self._session = session

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
        ids = self._session.context.ids
        read = (
            self._session.text(handle)
            if base is None
            else commits.text_as_read(self._session, handle, unit, base)
        )
        return self._typed(
            handle, lambda now: planners.rewrite(now, unit, text, ids), read, text, notes
        )

    def restore(self, handle: str, unit: str, wording: str) -> Done:
        """Give a unit a wording again that it had before."""
        return self._typed(handle, lambda now: planners.reword(now, unit, wording), typed=wording)

    def replace_words(self, handle: str, unit: str, old: str, new: str) -> Done:
        """Replace words that stand once in a unit."""
        ids = self._session.context.ids
        return self._typed(handle, lambda now: planners.replace_in(now, unit, old, new, ids))

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
        ids = self._session.context.ids
        return self._typed(
            handle,
            lambda now: planners.insert(now, where, text, ids, kind, level),
            typed=text,
            notes=notes,
        )

    def replace_range(self, handle: str, name: str, text: str, notes: Sequence[Note] = ()) -> Done:
        """Replace the paragraphs of a range ("OP4-OP6") by others, which blank lines part."""
        from drafting.workspace.editing.ranges import replace_range

        ids = self._session.context.ids
        return self._typed(
            handle, lambda now: replace_range(now, name, text, ids), typed=text, notes=notes
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

        ids = self._session.context.ids
        return self._typed(handle, lambda now: several.copy(source, units, now, where, ids))

    def split(self, handle: str, unit: str, at: int | str) -> Done:
        """Split a unit at an offset of its markup, or before words."""
        ids = self._session.context.ids
        return self._make(handle, lambda now: planners.split(now, unit, at, ids))

    def join(self, handle: str, unit: str) -> Done:
        """Join a unit with the next one beside it."""
        return self._make(handle, lambda now: planners.join(now, unit))

    def recast(self, handle: str, unit: str, kind: Kind, level: int = 0) -> Done:
        """Make a unit another kind of paragraph."""
        from drafting.workspace.editing.recast import recast

        return self._make(handle, lambda now: recast(now, unit, kind, level))

    def set_field(self, handle: str, field: str, value: str | Sequence[str]) -> Done:
        """Change a single value: title, symbol, sponsors and the rest."""
        return self._make(handle, lambda now: values.set_value(now, field, value))

    def add_note(self, handle: str, unit: str, after: int | str, text: str) -> Done:
        """Add a footnote, its mark after words or at an offset of the markup."""
        ids = self._session.context.ids
        return self._make(handle, lambda now: footnotes.add_note(now, unit, after, text, ids))

    def edit_note(self, handle: str, note: str, text: str) -> Done:
        """Give a footnote, called by its printed number, a new text."""
        return self._make(handle, lambda now: footnotes.edit_note(now, note, text))

    def delete_note(self, handle: str, note: str) -> Done:
        """Take out a footnote with all its marks."""
        return self._make(handle, lambda now: footnotes.delete_note(now, note))

    def settle_brackets(
        self,
        handle: str,
        lift: AbstractSet[str],
        take_out: AbstractSet[str],
        read: Resolution | None = None,
    ) -> Done:
        """Lift brackets from words that stay, and take others out with their words, as one act.

        Both are called as `brackets.chosen` says in the text that was `read`, or that of now.
        Raises NoSuchBracketsError, BracketsChangedError or EmptyTextError.
        """
        from drafting.workspace.editing import brackets

        planner = brackets.settlement(read or self._session.text(handle), lift, take_out)
        return self.carry_out(handle, planner)

    def undo(self, handle: str) -> Done:
        """Take back the last change, by a new one."""
        return commits.undo(self._session, handle)

    def redo(self, handle: str) -> Done:
        """Make again what was taken back last."""
        return commits.redo(self._session, handle)

    def make_draft(self, handle: str, label: str, takes: AbstractSet[str] = frozenset()) -> Done:
        """Freeze the working text under a name, which it takes symbol, date or kind from.

        `takes` are those values of `draft_heads.VALUES`, as far as the name brings them along.
        """
        from drafting.workspace.procedure.drafts import make_draft

        if not takes:
            return make_draft(self._session, handle, label)
        from drafting.workspace.procedure.draft_heads import head_of
        from drafting.workspace.procedure.silence_notice import silence_notice

        head = [one for one in head_of(self._session, handle, label) if one.name in takes]
        done = make_draft(self._session, handle, label, head)
        notice = silence_notice(self._session, handle) if head else ""
        return done._replace(message=f"{done.message}{notice}")

    def carry_out(self, handle: str, planner: Planner) -> Done:
        """Make what is planned on the text of today."""
        return self._make(handle, planner)

    def bring_in(
        self, handle: str, planner: Planner, typed: str, notes: Sequence[Note] = ()
    ) -> Done:
        """Make what is planned with a text from elsewhere, and with the footnotes it refers to."""
        return self._typed(handle, planner, typed=typed, notes=notes)

    def _typed(
        self,
        handle: str,
        planner: Planner,
        read: Resolution | None = None,
        typed: str = "",
        notes: Sequence[Note] = (),
    ) -> Done:
        """Make what was typed, and tell of a paragraph that opens as those of the other part."""
        from drafting.workspace.editing.misfits import misfit

        edited: list[str] = []

        def planned(now: Resolution) -> Plan:
            plan = planner(now)
            edited[:] = plan.edit.units
            return plan

        done = self._make(handle, planned, read, typed, notes)
        return done._replace(misfit=misfit(done.text, edited))

    def _make(
        self,
        handle: str,
        planner: Planner,
        read: Resolution | None = None,
        typed: str = "",
        notes: Sequence[Note] = (),
    ) -> Done:
        now = read or self._session.text(handle)
        referred = missing_notes(self._session.store, handle, now, typed, notes)
        plan = well_placed(now, plan_with_notes(now, planner, referred))
        return commits.commit(self._session, handle, plan)
