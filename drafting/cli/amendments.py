"""The verb of amendment documents: read one, apply it, or write one."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.streams import say, say_json
from drafting.model.inline import plain
from drafting.workspace.environment.paths import name_as_text, typed_path
from drafting.workspace.errors import CallError
from drafting.workspace.files.output import is_of_known_format

if TYPE_CHECKING:
    from drafting.amendments.official.apply import Amended
    from drafting.amendments.official.document import AmendmentDocument, Instruction
    from drafting.cli.shapes import Shape
    from drafting.workspace.environment.context import Context

DONE, UNDONE = 0, 1


def amendments(call: Namespace, context: Context) -> int:
    """Read an amendment document and apply it, or write one; 1 if something was left undone."""
    source = typed_path(call.source)
    if is_of_known_format(source) or source.is_file():
        return _onto(source, call, context) if call.onto else _read(source, call, context)
    if call.apply_to or call.onto:
        option = "--apply-to" if call.apply_to else "--onto"
        raise CallError(f"{call.source} is no file: {option} is for an amendment document.")
    return _write(call, context)


def _read(source: Path, call: Namespace, context: Context) -> int:
    from drafting.workspace.amendment_documents.documents import apply_to, read

    if bool(call.apply_to) != bool(call.output):
        raise CallError("--apply-to DRAFT and -o OUT go together: the amended text is written.")
    document = read(source, context)
    result = None
    if call.apply_to:
        draft, target = typed_path(call.apply_to), typed_path(call.output)
        result = apply_to(document, draft, target, context)
    if call.json:
        say_json(_json(document, result))
    else:
        _print(document, result)
        if result is not None:
            for sentence in (*result.references, *_warnings(document, result)):
                say(f"\n  {sentence}")
            count = sum(outcome.applied for outcome in result.outcomes)
            say(f"Wrote {call.output}: {count} of {len(result.outcomes)} instructions applied.")
    understood = all(one.understood for one in document.instructions)
    return DONE if understood and (result is None or result.complete) else UNDONE


def _onto(source: Path, call: Namespace, context: Context) -> int:
    """Carry the document out on a working text of the session, as far as it fits."""
    from drafting.cli.sessions import session_of
    from drafting.workspace.amendment_documents.documents import read
    from drafting.workspace.amendment_documents.received import carry_out, matched, propose
    from drafting.workspace.editing.values import parted

    document = read(source, context)
    with session_of(call, context) as session:
        found = matched(session, call.onto, name_as_text(source), document)
        message = ""
        if found.fitting and call.propose:
            names = parted(call.sponsors) if call.sponsors else ()
            message = propose(session, call.onto, found, found.fitting, names).message
        elif found.fitting:
            message = carry_out(session, call.onto, found, found.fitting).message
    if call.json:
        points = [
            {"number": one.number, "text": one.text, "does": one.does or None,
             "applied": one.fits, "reason": one.reason or None}
            for one in found.points
        ]  # fmt: skip
        say_json({"message": message or None, "instructions": points})
        return DONE if len(found.fitting) == len(found.points) else UNDONE
    for point in found.points:
        if not point.fits:
            say(f"{point.number}. {point.text}\n    {point.reason}")
    say(message or "Nothing of it fits the text: nothing was changed.")
    return DONE if len(found.fitting) == len(found.points) else UNDONE


def _print(document: AmendmentDocument, result: Amended | None) -> None:
    sponsors = ", ".join(document.sponsors)
    say(f"{document.symbol or 'An amendment'} to {document.target or 'a draft resolution'}")
    say(f"by {sponsors}" if sponsors else "without sponsors")
    reasons = [one.reason for one in document.instructions]
    if result is not None:
        reasons = [outcome.reason for outcome in result.outcomes]
    for instruction, reason in zip(document.instructions, reasons, strict=True):
        number = f"{instruction.number} " if instruction.number else ""
        say(f"\n  {number}{instruction.text}")
        said = "; ".join(f"{name} {label}".strip() for name, label in _parts(instruction))
        whose = f" ({', '.join(instruction.by)})" if instruction.by else ""
        say(f"    {reason or said}{whose}")
    if document.left:
        say(f"\n  It says that it does not cover: {document.left}.")


def _parts(instruction: Instruction) -> list[tuple[str, str]]:
    """What is done to which paragraph, each pair once."""
    from drafting.amendments.official.operations import target_label

    pairs = ((one.name, target_label(one)) for one in instruction.operations)
    return list(dict.fromkeys(pairs))


def _json(document: AmendmentDocument, result: Amended | None) -> Shape:
    instructions = [_instruction_json(one) for one in document.instructions]
    if result is not None:
        for shape, outcome in zip(instructions, result.outcomes, strict=True):
            shape["applied"] = outcome.applied
            shape["reason"] = outcome.reason or None
    return {
        "symbol": document.symbol,
        "target": document.target,
        "target_symbol": document.target_symbol or None,
        "sponsors": list(document.sponsors),
        "title": document.title,
        "instructions": instructions,
        "left": document.left or None,
        **({} if result is None else _about_text(document, result)),
    }


def _about_text(document: AmendmentDocument, result: Amended) -> Shape:
    """What is told of the amended text, beside what became of each instruction."""
    return {
        "references": list(result.references),
        "warnings": list(_warnings(document, result)),
    }


def _warnings(document: AmendmentDocument, result: Amended) -> tuple[str, ...]:
    """What a person should know of a draft that is another document than the one amended."""
    from drafting.amendments.official.targets import same_document

    own, wanted = plain(result.resolution.masthead.symbol), document.target_symbol
    if not own or not wanted or document.target != wanted or same_document(own, wanted):
        return ()
    return (f"The draft is {own}, and the document amends {wanted}.",)


def _instruction_json(instruction: Instruction) -> Shape:
    parts = _parts(instruction)
    labels = dict.fromkeys(label for _, label in parts if label)
    return {
        "number": instruction.number or None,
        "text": instruction.text,
        "understood": instruction.understood,
        "operation": " and ".join(dict.fromkeys(name for name, _ in parts)) or None,
        "unit": ", ".join(labels) or None,
        "reason": instruction.reason or None,
        "by": list(instruction.by),
        "rationale": instruction.rationale or None,
        "parts": [{"operation": name, "unit": label or None} for name, label in parts],
    }


def _write(call: Namespace, context: Context) -> int:
    from drafting.cli.sessions import session_of
    from drafting.workspace.amendment_documents.documents import write, write_oral
    from drafting.workspace.procedure.readings import as_tabled

    if not call.output:
        raise CallError("Say with -o FILE where to write the amendment document.")
    handle, _, old_label = call.source.partition("@")
    new_handle, _, new_label = (call.new or handle).partition("@")
    if new_handle != handle:
        raise CallError(f"{handle} and {new_handle} are two resolutions: amendments are to one.")
    with session_of(call, context) as session:
        old_label = old_label or session.last_draft(handle)
        old, _ = as_tabled(session, handle, old_label, always=True)
        new, _ = as_tabled(session, handle, new_label, always=True)
    target = typed_path(call.output)
    if call.oral or call.past:
        composed = write_oral(old, new, target, context, past=call.past)
    else:
        composed = write(old, new, target, call.sponsors, context)
    count = composed.instructions
    say(f"Wrote {target}: {count} instruction{'' if count == 1 else 's'}.")
    for sentence in composed.unsaid:
        say(f"  Left out, as it says itself: {sentence}.")
    return UNDONE if composed.unsaid else DONE
