"""Files checked by the drafting rules, and written with their fixes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.model.resolution import Resolution

if TYPE_CHECKING:
    from drafting.editorial import Finding, Selection
    from drafting.workspace.environment.context import Context
    from drafting.workspace.files.source_file import SourceFile
from drafting.workspace.agreed.known import KnownInLibraries, known_in_libraries
from drafting.workspace.checks.findings import found_in
from drafting.workspace.checks.fixes import plan_of_all_fixes
from drafting.workspace.checks.selection import Wanted, selection_in


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file with what the rules find in it."""

    path: Path
    source: SourceFile
    findings: tuple[Finding, ...]
    selection: Selection
    known: KnownInLibraries
    fixed: Resolution | None = None

    @property
    def text(self) -> Resolution:
        """What was read from it, or what it is with its fixes."""
        return self.fixed or self.source.reading.resolution


def check_file(path: Path, context: Context, wanted: Wanted) -> CheckedFile:
    """What the rules find in a file. Raises a FormatError, UnknownRuleError, ChecksFileError."""
    from drafting.workspace.files.source_file import read_file

    source = read_file(path, context)
    selection = selection_in(path.resolve().parent, wanted, path.name)
    known = known_in_libraries(context)
    findings = found_in(source.reading.resolution, selection, known)
    return CheckedFile(path, source, findings, selection, known)


def write_fixed(checked: CheckedFile, target: Path, context: Context) -> tuple[str, CheckedFile]:
    """Write a file with the fixes of its findings; gives one sentence, and what is left.

    A Word file that becomes a Word file keeps everything and has the fixes as tracked
    changes. Raises NothingToFixError or a FormatError.
    """
    from drafting.redline import redline
    from drafting.workspace.files.bodies import body_of
    from drafting.workspace.files.output import WORD, OverBase, write_over_base, write_text

    before = checked.text
    plan = plan_of_all_fixes(before, lambda now: found_in(now, checked.selection, checked.known))
    after = plan.edit.apply(before)
    left = replace(checked, findings=found_in(after, checked.selection, checked.known), fixed=after)
    body = body_of(after, context, "")
    base = checked.source.base(before, context)
    if base is not None and target.suffix.casefold() == WORD:
        changes = redline(before, after)
        remarks = write_over_base(OverBase(base), after, changes, target, body, context)
        said = "".join(f" {remark.message}" for remark in remarks if not remark.text)
        return f"Wrote {checked.path.name} with the fixes tracked in it to {target}.{said}", left
    write_text(after, target, body, context)
    return f"Wrote {checked.path.name} with its fixes to {target}.", left
