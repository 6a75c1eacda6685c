"""Checks of drafting rules on the texts of a session and on files: findings, fixes, exemptions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.model.edits import Several
from drafting.model.fields import FIELDS, get_field
from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.workspace.checks_file import table_above, unknown_codes
from drafting.workspace.editing import Plan
from drafting.workspace.errors import NothingToMendError, UnknownRuleError
from drafting.workspace.wording import Done, counted, listed

if TYPE_CHECKING:
    from drafting.editorial import Finding, Selection
    from drafting.workspace.bringing import Brought
    from drafting.workspace.context import Context
    from drafting.workspace.session import Session

_MOST_NAMED = 6
_ROUNDS = 4
"""How often a text is looked at again after its fixes."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rules are asked for; what is left empty is as in the file, or as usual."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


_TOGETHER = (
    ("UN-OP04", "UN-OP05", "UN-OP06", "UN-OP07"),
    ("UN-NU01", "UN-NU02", "UN-NU03", "UN-NU04", "UN-NU05"),
)
"""Rules whose fixes follow from one another: “also” and “further”, and numbers."""


def together(code: str) -> Wanted:
    """The rules whose findings are put right together with those of a rule."""
    group = next((codes for codes in _TOGETHER if code in codes), (code,))
    return Wanted(select=group)


class Checks:
    """The checks of one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def findings(
        self, handle: str, label: str = "", wanted: Wanted | None = None
    ) -> tuple[Finding, ...]:
        """What the rules find in the working text or a draft, in reading order.

        What is let pass is left out. Raises UnknownRuleError or ChecksFileError.
        """
        return self._findings(handle, self._session.text(handle, label), wanted)

    def _findings(
        self, handle: str, text: Resolution, wanted: Wanted | None
    ) -> tuple[Finding, ...]:
        folder = Path(self._session.store.path).resolve().parent
        selection = selected(folder, wanted or Wanted(), handle)
        passing = tuple(self._session.store.exemptions(handle).items())
        selection = replace(selection, exempt=(*selection.exempt, *passing))
        return found_in(text, selection, self._session.editorial_profile)

    def mend(self, handle: str, findings: Sequence[Finding]) -> Done:
        """Carry out the fixes of findings as one change. Raises NothingToMendError."""
        return self._session.carry_out(handle, lambda now: mending(now, findings))

    def mend_all(self, handle: str, wanted: Wanted | None = None) -> Done:
        """Carry out every fix that is safe as one change. Raises NothingToMendError."""
        return self._session.carry_out(
            handle, lambda text: mending_all(text, lambda now: self._findings(handle, now, wanted))
        )

    def let_pass(self, handle: str, finding: Finding) -> Done:
        """Let a finding pass at its place from now on, as a change of the record."""
        from drafting.workspace import recording

        def added(before: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
            codes = before.get(finding.unit, ())
            return {**before, finding.unit: (*codes, finding.code)}

        message = f"Let {finding.code} pass at {finding.label}."
        record = recording.record(self._session.context, message)
        committed = self._session.store.exempt(handle, added, record)
        return Done(message, committed.text, finding.unit)

    def hold(self, handle: str, unit: str = "") -> Done:
        """Let nothing pass any more, at one place or anywhere."""
        from drafting.workspace import recording

        def kept(before: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
            return {place: codes for place, codes in before.items() if unit and place != unit}

        message = f"Nothing is let pass {'there' if unit else f'in {handle}'} any more."
        record = recording.record(self._session.context, message)
        committed = self._session.store.exempt(handle, kept, record)
        return Done(message, committed.text, unit)


def while_typing(text: Resolution, unit: str) -> Callable[[str], tuple[Finding, ...]]:
    """What finds, in some words of a unit, what the rules about single paragraphs object to.

    It is asked at every key; what is about the text as a whole waits until the words are saved.
    """
    from drafting.editorial import check_passage, profile_of
    from drafting.editorial.passages import document_of

    profile = profile_of(text)
    passage = next((one for one in document_of(text).passages if one.place == unit), None)
    if passage is None:
        return lambda _words: ()
    return lambda words: check_passage(words, passage, profile, text.language)


def found_in(text: Resolution, selection: Selection, profile_key: str = "") -> tuple[Finding, ...]:
    """What the rules find in a text; `profile_key` counts where the text names no organ."""
    from drafting.editorial import check, profile_of

    return check(text, profile_of(text, profile_key), selection)


def mending_all(text: Resolution, look: Callable[[Resolution], tuple[Finding, ...]]) -> Plan:
    """Every fix of what a look finds, those included that only other fixes make possible.

    Raises NothingToMendError.
    """
    from drafting.editorial import fixing_edit

    found = look(text)
    plan = mending(text, found)
    edits = [plan.edit]
    now = plan.edit.apply(text)
    for _ in range(_ROUNDS):
        edit = fixing_edit(now, look(now))
        if edit is None:
            break
        edits.append(edit)
        now = edit.apply(now)
    return replace(plan, edit=Several(tuple(edits)))


def mending(text: Resolution, findings: Sequence[Finding]) -> Plan:
    """The fixes of findings as one edit. Raises NothingToMendError."""
    from drafting.editorial import fixing_edit

    edit = fixing_edit(text, findings)
    if edit is None:
        raise NothingToMendError
    mended = list(dict.fromkeys(one.label for one in findings if one.fix))
    many = len(mended) > _MOST_NAMED
    where = counted(len(mended), "place") if many else listed(mended)
    codes = {one.code for one in findings if one.fix}
    rules = f" ({codes.pop()})" if len(codes) == 1 else ""
    return Plan(edit, f"Put right {where} by the drafting rules{rules}.", findings[0].unit)


def words_at(text: Resolution, finding: Finding, reach: int = 24) -> tuple[str, str, str]:
    """Some words before a finding, its own, and some after, as they are printed."""
    markup = _markup(text, finding.unit)
    if "\n" in markup[: finding.start] + markup[finding.end :]:
        begin = markup.rfind("\n", 0, finding.start) + 1
        end = markup.find("\n", finding.end)
        shifted = finding._replace(start=finding.start - begin, end=finding.end - begin)
        return _around(markup[begin : end if end >= 0 else None], shifted, reach)
    return _around(markup, finding, reach)


def _around(markup: str, finding: Finding, reach: int) -> tuple[str, str, str]:
    said = plain(markup[: finding.start]), plain(markup[finding.start : finding.end])
    before, after = said[0], plain(markup)[len(said[0]) + len(said[1]) :]
    if len(before) > reach:
        before = f"…{before[-reach:].partition(' ')[2]}"
    if len(after) > reach:
        after = f"{after[:reach].rpartition(' ')[0]}…"
    return before, said[1], after


def _markup(text: Resolution, place: str) -> str:
    for unit in text.walk():
        if unit.id == place:
            return unit.text
    if note := text.note(place):
        return note.text
    if place in FIELDS:
        value = get_field(text, place)
        return value if isinstance(value, str) else "\n".join(value)
    return ""


def explained(code: str) -> tuple[str, ...]:
    """What a rule says and where it comes from, in sentences."""
    from drafting.editorial import find_rule

    rule = find_rule(code)
    if rule is None:
        return ()
    paragraphs = (" ".join(part.split()) for part in rule.explanation.split("\n\n"))
    return (f"{rule.about.title}.", *paragraphs, f"Source: {rule.about.source}.")


def shown_example(text: str) -> list[str]:
    """The example of a rule, a line each, as it is shown to people."""
    from drafting.editorial.examples import shown

    return list(shown(text))


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file with what the rules find in it."""

    path: Path
    brought: Brought
    findings: tuple[Finding, ...]
    selection: Selection
    mended: Resolution | None = None

    @property
    def text(self) -> Resolution:
        """What was read from it, or what it is with its fixes."""
        return self.mended or self.brought.reading.resolution


def check_file(path: Path, context: Context, wanted: Wanted) -> CheckedFile:
    """What the rules find in a file. Raises a FormatError, UnknownRuleError, ChecksFileError."""
    from drafting.workspace.bringing import read_file

    brought = read_file(path, context)
    selection = selected(path.resolve().parent, wanted, path.name)
    findings = found_in(brought.reading.resolution, selection)
    return CheckedFile(path, brought, findings, selection)


def write_mended(checked: CheckedFile, target: Path, context: Context) -> tuple[str, CheckedFile]:
    """Write a file with the fixes of its findings; gives one sentence, and what is left.

    A Word file that becomes a Word file keeps everything and has the fixes as tracked
    changes. Raises NothingToMendError or a FormatError.
    """
    from drafting.redline import redline
    from drafting.workspace.bodies import body_of
    from drafting.workspace.writing import write_over_base, write_text

    before = checked.text
    plan = mending_all(before, lambda now: found_in(now, checked.selection))
    after = plan.edit.apply(before)
    left = replace(checked, findings=found_in(after, checked.selection), mended=after)
    body = body_of(after, context, "")
    base = checked.brought.base(before, context)
    if base is not None and target.suffix.casefold() == checked.path.suffix.casefold():
        write_over_base(base, after, redline(before, after), target, body, context)
        return f"Wrote {checked.path.name} with the fixes tracked in it to {target}.", left
    write_text(after, target, body, context)
    return f"Wrote {checked.path.name} with its fixes to {target}.", left


def selected(folder: Path, wanted: Wanted, name: str) -> Selection:
    """The rules asked for in a folder, for a text of some name.

    Raises UnknownRuleError or ChecksFileError.
    """
    from drafting.editorial import Selection, Severity

    table = table_above(folder)
    exempt = table.get("exempt", {}).get(name, {})
    weights = table.get("severity", {})
    selection = Selection(
        select=wanted.select or tuple(table.get("select", ())) or Selection().select,
        ignore=(*wanted.ignore, *table.get("ignore", ())),
        exempt=tuple((str(place), tuple(codes)) for place, codes in exempt.items()),
        weights=tuple((code, Severity(weight)) for code, weight in weights.items()),
    )
    if strange := next(unknown_codes((*wanted.select, *wanted.ignore)), ""):
        raise UnknownRuleError(strange)
    return selection
