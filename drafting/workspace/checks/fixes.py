"""The fixes of findings, planned as one edit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.edits import Several
from drafting.model.resolution import Resolution
from drafting.workspace.checks.errors import NothingToFixError
from drafting.workspace.editing.plans import Plan
from drafting.workspace.wording import counted, listed

if TYPE_CHECKING:
    from drafting.editorial import Finding


_MOST_NAMED = 6


_ROUNDS = 4
"""How often a text is looked at again after its fixes."""


def plan_of_all_fixes(text: Resolution, look: Callable[[Resolution], tuple[Finding, ...]]) -> Plan:
    """Every fix of what a look finds, those included that only other fixes make possible.

    Raises NothingToFixError.
    """
    from drafting.editorial import fixing_edit

    found = look(text)
    plan = fix_plan(text, found)
    edits = [plan.edit]
    now = plan.edit.apply(text)
    for _ in range(_ROUNDS):
        edit = fixing_edit(now, look(now))
        if edit is None:
            break
        edits.append(edit)
        now = edit.apply(now)
    return replace(plan, edit=Several(tuple(edits)))


def fix_plan(text: Resolution, findings: Sequence[Finding]) -> Plan:
    """The fixes of findings as one edit. Raises NothingToFixError."""
    from drafting.editorial import fixing_edit

    edit = fixing_edit(text, findings)
    if edit is None:
        raise NothingToFixError
    fixed = list(dict.fromkeys(one.label for one in findings if one.fix))
    many = len(fixed) > _MOST_NAMED
    where = counted(len(fixed), "place") if many else listed(fixed)
    codes = {one.code for one in findings if one.fix}
    rules = f" ({codes.pop()})" if len(codes) == 1 else ""
    return Plan(edit, f"Put right {where} by the drafting rules{rules}.", findings[0].unit)
