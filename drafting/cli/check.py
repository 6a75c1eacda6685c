"""The verb that checks drafting rules, and what it prints."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.looks import BOLD, StyledText, set_lines
from drafting.cli.sessions import session_of
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.named_tuples import NamedTuple
from drafting.workspace.checks.files import check_file, write_fixed
from drafting.workspace.checks.selection import Wanted
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.errors import CallError
from drafting.workspace.files.output import is_of_known_format
from drafting.workspace.wording import counted, cut_short

if TYPE_CHECKING:
    from drafting.cli.shapes import Shape
    from drafting.editorial import Finding, Rule
    from drafting.model.resolution import Resolution
    from drafting.workspace.environment.context import Context

DONE, FINDINGS = 0, 1
_CONTEXT = 40


class CheckedText(NamedTuple):
    """What was found in one text."""

    name: str
    text: Resolution
    findings: tuple[Finding, ...]


def check(call: Namespace, context: Context) -> int:
    """Check texts of the session, or files; or explain the rules."""
    if call.explain or call.rules:
        return _explain(call)
    wanted = Wanted(_codes(call.select), _codes(call.ignore))
    found = [_heavy(call, one) for one in _found(call, context, wanted)]
    _show(call, found)
    errors = any(one.severity == "error" for text in found for one in text.findings)
    return FINDINGS if errors else DONE


def _codes(given: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(code for one in given or () for code in one.replace(",", " ").split())


def _heavy(call: Namespace, found: CheckedText) -> CheckedText:
    """Only what weighs as much as was asked for."""
    order = ("error", "warning", "advice")
    kept = order[: order.index(call.least) + 1]
    return found._replace(findings=tuple(one for one in found.findings if one.severity in kept))


def _found(call: Namespace, context: Context, wanted: Wanted) -> list[CheckedText]:
    files = [name for name in call.names if _is_file(name)]
    handles = [name for name in call.names if name not in files]
    if files and (call.let_pass or call.hold):
        raise CallError("--let-pass and --hold are for a resolution of the session.")
    found = [_of_file(call, typed_path(name), context, wanted) for name in files]
    if handles or not files:
        found += _of_session(call, context, handles, wanted)
    return found


def _is_file(name: str) -> bool:
    path = typed_path(name)
    return path.is_file() or is_of_known_format(path)


def _of_file(call: Namespace, path: Path, context: Context, wanted: Wanted) -> CheckedText:
    checked = check_file(path, context, wanted)
    if not call.fix:
        return CheckedText(str(path), checked.text, checked.findings)
    if call.output is None:
        raise CallError("Say where a file with its fixes is to be written: -o FILE.")
    target = typed_path(call.output)
    said, left = write_fixed(checked, target, context)
    _tell(call, said)
    return CheckedText(str(path), left.text, left.findings)


def _of_session(
    call: Namespace, context: Context, handles: Sequence[str], wanted: Wanted
) -> Iterable[CheckedText]:
    found = []
    with session_of(call, context) as session:
        for name in handles or session.handles():
            handle, _, label = name.partition("@")
            if label and (call.fix or call.let_pass or call.hold):
                raise CallError(
                    f"The draft {name} stays as it is: name the working text, {handle}."
                )
            findings = session.checks.findings(handle, label, wanted)
            if call.fix and not label and any(one.fix for one in findings):
                _tell(call, session.checks.fix_all(handle, wanted).message)
                findings = session.checks.findings(handle, "", wanted)
            for place, code in call.let_pass or ():
                for one in _named(findings, place, code):
                    _tell(call, session.checks.let_pass(handle, one).message)
                findings = session.checks.findings(handle, label, wanted)
            if call.hold:
                _tell(call, session.checks.hold(handle).message)
                findings = session.checks.findings(handle, label, wanted)
            found.append(CheckedText(name, session.text(handle, label), findings))
    return found


def _named(findings: Iterable[Finding], place: str, code: str) -> list[Finding]:
    from drafting.editorial.findings import full_code

    named = [
        one
        for one in findings
        if one.code == full_code(code) and place.casefold() in (one.unit, one.label.casefold())
    ]
    if not named:
        raise CallError(f"{full_code(code)} objects to nothing at {place}: nothing was let pass.")
    return list({one.unit: one for one in named}.values())


def _tell(call: Namespace, sentence: str) -> None:
    if not (call.json or call.sarif):
        say(sentence)


# What is printed


def _show(call: Namespace, found: Sequence[CheckedText]) -> None:
    if call.json:
        say_json({"findings": [_shape(text.name, one) for text in found for one in text.findings]})
    elif call.sarif:
        from drafting.cli.sarif import sarif

        say_json(sarif([(text.name, text.text, text.findings) for text in found]))
    else:
        for text in found:
            for one in text.findings:
                say_styled(_line(text, one))
        say(_sum([one for text in found for one in text.findings]))


def _shape(name: str, one: Finding) -> Shape:
    fix = one.fix and {
        "title": one.fix.title,
        "replacements": [
            {"unit": each.place, "span": [each.start, each.end], "text": each.text}
            for each in one.fix.replacements
        ],
        "renumbered": list(one.fix.renumbers),
    }
    return {
        "file": name,
        "unit": one.unit,
        "label": one.label,
        "code": one.code,
        "severity": str(one.severity),
        "message": one.message,
        "span": [one.start, one.end],
        "fix": fix,
    }


def _line(text: CheckedText, one: Finding) -> str:
    words = [
        StyledText(f"{text.name} {one.label}: "),
        StyledText(one.code, BOLD),
        StyledText(f" {one.severity}: {one.message}"),
    ]
    if shown := _context(text.text, one):
        words.append(StyledText(f" {shown}"))
    if one.fix:
        words.append(StyledText(" [*]"))
    return set_lines(words, width(), has_looks(), hang="  ")


def _context(text: Resolution, one: Finding) -> str:
    """Some words around a finding."""
    from drafting.workspace.checks.findings import words_at

    before, said, after = words_at(text, one)
    short = cut_short(f"{before}{said}{after}", 2 * _CONTEXT)
    return f"“{short}”" if short else ""


def _sum(findings: Sequence[Finding]) -> str:
    if not findings:
        return "Nothing to object to."
    counts = {
        severity: sum(one.severity == severity for one in findings)
        for severity in ("error", "warning", "advice")
    }
    parts = [
        counted(counts["error"], "error"),
        counted(counts["warning"], "warning"),
        counted(counts["advice"], "piece of advice", "pieces of advice"),
    ]
    fixable = sum(one.fix is not None for one in findings)
    mended = f" {fixable} of them can be put right with --fix [*]." if fixable else ""
    return f"{', '.join(parts)}.{mended}"


# The rules


def _explain(call: Namespace) -> int:
    from drafting.editorial import all_rules, find_rule
    from drafting.workspace.checks.errors import UnknownRuleError

    rules = list(all_rules())
    if call.explain:
        rules = [rule for code in call.explain if (rule := find_rule(code))]
        missing = [code for code in call.explain if find_rule(code) is None]
        if missing:
            raise UnknownRuleError(missing[0])
    if call.json:
        say_json({"rules": [_rule_shape(rule) for rule in rules]})
        return DONE
    for rule in rules:
        if call.explain:
            say(_explained(rule))
        else:
            say(f"{rule.code} {rule.about.severity}: {rule.about.title}.")
    return DONE


def _explained(rule: Rule) -> str:
    from drafting.workspace.checks.findings import shown_example

    about = rule.about
    asked = " Checked only where it is selected by name." if about.on_request else ""
    return "\n".join((
        f"{rule.code} ({about.severity}): {about.title}.",
        "",
        rule.explanation,
        "",
        f"Source: {about.source}.{asked}",
        "",
        "Wrong:",
        *(f"    {line}" for line in shown_example(about.wrong)),
        "Right:",
        *(f"    {line}" for line in shown_example(about.right)),
    ))  # fmt: skip


def _rule_shape(rule: Rule) -> Shape:
    about = rule.about
    return {
        "code": rule.code,
        "title": about.title,
        "severity": str(about.severity),
        "explanation": rule.explanation,
        "source": about.source,
        "since": about.since or None,
        "languages": list(about.languages),
        "on_request": about.on_request,
        "wrong": about.wrong,
        "right": about.right,
    }
