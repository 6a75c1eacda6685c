"""Checks of drafting rules on the texts of a session and on files: findings, fixes, exemptions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.lexicon.draft_names import agree
from drafting.lexicon.next_draft import next_names
from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.workspace.agreed.known import KnownInLibraries
from drafting.workspace.checks.findings import found_in
from drafting.workspace.checks.selection import Wanted, selection_in
from drafting.workspace.wording import Done

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafting.editorial import Finding
    from drafting.workspace.editing.plans import Planner
    from drafting.workspace.record.session_record import SessionRecord


class Checks:
    """The checks of one session."""

    def __init__(self, session: SessionRecord, carry_out: Callable[[str, Planner], Done]) -> None:
        self._session = session
        self._carry_out = carry_out
        self._known = KnownInLibraries(session.context)

    def findings(
        self, handle: str, label: str = "", wanted: Wanted | None = None
    ) -> tuple[Finding, ...]:
        """What the rules find in the working text or a draft, in reading order.

        What is let pass is left out. Raises UnknownRuleError or ChecksFileError.
        """
        return self._findings(handle, self._session.text(handle, label), wanted, label)

    def count_errors(self, handle: str, label: str = "") -> int:
        """How many of them are errors; rules that find none are not asked."""
        return len(self.findings(handle, label, Wanted(errors_alone=True)))

    def _findings(
        self, handle: str, text: Resolution, wanted: Wanted | None, label: str = ""
    ) -> tuple[Finding, ...]:
        folder = Path(self._session.store.path).resolve().parent
        names = self._session.store.names_of(handle)
        selection = selection_in(folder, wanted or Wanted(), *names)
        passing = tuple(self._session.store.exemptions(handle).items())
        selection = replace(selection, exempt=(*selection.exempt, *passing))
        draft = label or self._name_of_working_text(handle, text)
        self._known.look_again()
        return found_in(text, selection, self._known, self._session.editorial_profile, draft)

    def _name_of_working_text(self, handle: str, text: Resolution) -> str:
        """The last draft, as long as the text does not print the symbol of the next one."""
        labels = [draft.label for draft in self._session.drafts(handle)]
        printed = plain(text.masthead.symbol)
        if not labels or not printed or any(agree(one, printed) for one in next_names(labels)):
            return ""
        return labels[-1]

    def fix(self, handle: str, findings: Sequence[Finding]) -> Done:
        """Carry out the fixes of findings as one change. Raises NothingToFixError."""
        from drafting.workspace.checks.fixes import fix_plan

        return self._carry_out(handle, lambda now: fix_plan(now, findings))

    def fix_all(self, handle: str, wanted: Wanted | None = None) -> Done:
        """Carry out every fix that is safe as one change. Raises NothingToFixError."""
        from drafting.workspace.checks.fixes import plan_of_all_fixes

        return self._carry_out(
            handle,
            lambda text: plan_of_all_fixes(text, lambda now: self._findings(handle, now, wanted)),
        )

    def let_pass(self, handle: str, finding: Finding) -> Done:
        """Let a finding pass at its place from now on, as a change of the record."""
        from drafting.workspace.record import signature

        def added(before: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
            codes = before.get(finding.unit, ())
            return {**before, finding.unit: (*codes, finding.code)}

        message = f"Let {finding.code} pass at {finding.label}."
        record = signature.signed(self._session.context, message)
        committed = self._session.store.exempt(handle, added, record)
        return Done(message, committed.text, finding.unit)

    def hold(self, handle: str, unit: str = "") -> Done:
        """Let nothing pass any more, at one place or anywhere."""
        from drafting.workspace.record import signature

        def kept(before: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
            return {place: codes for place, codes in before.items() if unit and place != unit}

        message = f"Nothing is let pass {'there' if unit else f'in {handle}'} any more."
        record = signature.signed(self._session.context, message)
        committed = self._session.store.exempt(handle, kept, record)
        return Done(message, committed.text, unit)
