"""The verb that reviews a Word file that came back, and accepts its changes."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from drafting.cli.looks import BOLD, FAINT, StyledText, TextStyle, set_lines
from drafting.cli.redlines import words_of
from drafting.cli.sessions import session_of
from drafting.cli.streams import complain, has_looks, say, say_json, say_styled, width
from drafting.dataclasses import replace
from drafting.model.numbering import note_numbers
from drafting.page.signs import UNICODE
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.incoming.acceptance import accept
from drafting.workspace.incoming.proposals import leave_out, left_out, propose_changes
from drafting.workspace.incoming.review import chosen, review, written_by
from drafting.workspace.incoming.sentences import attributed, heading, heading_of, place_of
from drafting.workspace.incoming.views import Change, Comment, Fate, Incoming, Reply
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.amendments.negotiation import LeftOut
    from drafting.cli.shapes import Shape
    from drafting.workspace.environment.context import Context
    from drafting.workspace.session import Session

NOTHING, SOMETHING = 0, 1
_INDENT = "      "
_STRONG = (Fate.CONFLICT, Fate.WAITS, Fate.LOST)


def incoming(call: Namespace, context: Context) -> int:
    """List what a Word file changes, or accept changes of it by number."""
    with session_of(call, context) as session:
        found = review(session, typed_path(call.file), call.handle)
        listing = written_by(found, call.by or ())
        gone = left_out(session, found.origin.handle)
        if call.accept:
            changes = chosen(listing, call.accept, gone)
            accepted = accept(session, found, changes, call.author)
            if call.json:
                say_json({"accepted": list(accepted.made), "refused": list(accepted.refused)})
            else:
                for sentence in accepted.made:
                    say(sentence)
                for sentence in accepted.refused:
                    complain(sentence)
            return SOMETHING if accepted.refused else NOTHING
        if call.propose:
            return _propose(call, session, found, chosen(listing, call.propose, gone))
        if call.ignore:
            say(leave_out(session, found, chosen(listing, call.ignore, gone), call.reason))
            return NOTHING
    if call.json:
        say_json(_shape(listing, gone))
        return SOMETHING if listing.has_something else NOTHING
    for line in _lines(
        listing if call.all else _still_there(listing, gone), width(), has_looks(), call.all
    ):
        say_styled(line)
    _say_left_out([gone[one.mark] for one in listing.changes if one.mark in gone], call.all)
    return SOMETHING if _still_there(listing, gone).has_something else NOTHING


def _say_left_out(rows: Sequence[LeftOut], everything: bool) -> None:
    if rows and not everything:
        many = len(rows) > 1
        say(f"{counted(len(rows), 'change')} {'were' if many else 'was'} left out before: --all "
            f"shows {'them' if many else 'it'}.")  # fmt: skip
        return
    for one in rows:
        say(f"Left out ({one.author}): {one.says} {one.reason}".rstrip())


def _propose(call: Namespace, session: Session, found: Incoming, changes: Sequence[Change]) -> int:
    """Put changes on record as proposals."""
    put = propose_changes(session, found, changes, call.delegations)
    if call.json:
        say_json({"proposed": list(put.made), "refused": list(put.refused)})
        return SOMETHING if put.refused else NOTHING
    for sentence in put.made:
        say(sentence)
    for sentence in put.refused:
        complain(sentence)
    return SOMETHING if put.refused else NOTHING


def _still_there(found: Incoming, gone: Container[str]) -> Incoming:
    """The changes that nobody left out."""
    return replace(found, changes=tuple(one for one in found.changes if one.mark not in gone))


# For people


def _lines(found: Incoming, size: int, looks: bool, everything: bool) -> Iterator[str]:
    def line(text: str, look: TextStyle, first: str = "", hang: str = "") -> str:
        return set_lines([StyledText(text, look)], size, looks, first=first, hang=hang)

    for sentence in heading(found):
        yield line(sentence, TextStyle())
    marks: dict[str, str] = {}
    for change in found.changes:
        marks |= note_numbers(change.before) | note_numbers(change.after)
    shown = found.changes if everything else found.open_changes
    for (author, tracked), changes in groupby(shown, lambda one: (one.author, one.tracked)):
        yield ""
        yield line(heading_of(author, tracked=tracked), BOLD)
        for change in changes:
            yield from _change_lines(change, size, looks, marks)
    if found.comments:
        yield ""
        yield line("Comments", BOLD)
    for comment in found.comments:
        yield line(place_of(comment), TextStyle(), first="   ", hang=_INDENT)
        for remark in comment.said:
            yield line(attributed(remark), TextStyle(), first=_INDENT, hang=_INDENT + "  ")


def _change_lines(change: Change, size: int, looks: bool, marks: dict[str, str]) -> Iterator[str]:
    facts = [change.operation.words, change.place, str(change.found), change.fate.value]
    if change.when:
        facts.append(f"{change.when:%d %B %Y %H:%M}")
    first = f"{change.number:>4}{UNICODE[change.operation] or ' '} "
    head = [
        StyledText(change.label, BOLD),
        StyledText(f"  {', '.join(filter(None, facts))}", FAINT),
    ]
    yield set_lines(head, size, looks, first=first, hang=_INDENT)
    if change.advice:
        strength = BOLD if change.fate in _STRONG else TextStyle()
        yield set_lines([StyledText(change.advice, strength)], size, looks, _INDENT, _INDENT)
    for row in change.rows:
        if row.departed:
            continue
        own = row.new_label or row.old_label
        words = list(words_of(row.spans, marks))
        if own and row is not change.rows[0]:
            words.insert(0, StyledText(f"{own}: ", FAINT))
        if words:
            yield set_lines(words, size, looks, first=_INDENT, hang=_INDENT)


# For programs


def _shape(found: Incoming, gone: Mapping[str, LeftOut]) -> Shape:
    origin = found.origin
    return {
        "file": found.file,
        "handle": origin.handle,
        "found_by": origin.by,
        "draft": origin.label or None,
        "made_from": origin.name,
        "exact": origin.exact,
        "changed_since": list(origin.since),
        "changes": [_change_shape(change, gone.get(change.mark)) for change in found.changes],
        "comments": [_comment_shape(comment) for comment in found.comments],
        "looks": [{"author": author or None, "count": count} for author, count in found.looks],
        "remarks": list(found.remarks),
    }


def _change_shape(change: Change, gone: LeftOut | None) -> Shape:
    return {
        "number": change.number,
        "author": change.author or None,
        "tracked": change.tracked,
        "when": change.when.isoformat() if change.when else None,
        "unit": change.unit or None,
        "label": change.label,
        "op": change.operation.value,
        "place": change.place or None,
        "found": {"by": change.found.how.value, "percent": change.found.percent},
        "state": change.fate.name.casefold(),
        "advice": change.advice or None,
        "left_out": (gone.reason or "without a reason") if gone else None,
        "rests_on": list(change.rests_on),
        "rows": [
            {
                "op": row.operation.value,
                "kind": str(row.kind),
                "label": row.new_label or row.old_label or None,
                "spans": [[span.sign, span.text] for span in row.spans],
            }
            for row in change.rows
            if not row.departed
        ],
    }


def _comment_shape(comment: Comment) -> Shape:
    return {
        "unit": comment.unit or None,
        "label": comment.label or None,
        "anchor": comment.anchor,
        "resolved": comment.resolved,
        "said": _said_shape(comment.said),
    }


def _said_shape(said_there: Sequence[Reply]) -> list[Shape]:
    return [
        {
            "author": remark.author or None,
            "when": remark.when.isoformat() if remark.when else None,
            "text": remark.text,
        }
        for remark in said_there
    ]
