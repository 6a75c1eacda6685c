"""The verb that replaces words everywhere, and its preview."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.edits import DONE, report
from drafting.cli.looks import ADDED, REMOVED, StyledText, set_lines
from drafting.cli.sessions import session_of
from drafting.cli.streams import has_looks, say, say_json, say_styled, width
from drafting.model.inline import plain
from drafting.workspace.editing.errors import NothingToReplaceError
from drafting.workspace.editing.replacement import Occurrence, Sought, occurrences
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context


def replace(call: Namespace, context: Context) -> int:
    """Replace words everywhere, or show where they stand."""
    sought = Sought(call.old, call.new, call.words, call.any_case)
    with session_of(call, context) as session:
        if not call.dry_run:
            report(call, session.editing.replace_everywhere(call.handle, sought))
            return DONE
        found = occurrences(session.text(call.handle), sought)
    if call.json:
        say_json({"places": [_shape(place) for place in found]})
    elif not found:
        raise NothingToReplaceError(call.old, 0)
    else:
        for place in found:
            say_styled(_line(place))
        say(f"{counted(len(found), 'place')}; nothing was changed.")
    return DONE


def _line(place: Occurrence) -> str:
    before, after = place.context()
    words = [
        StyledText(f"{place.label}: {before}"),
        StyledText(place.words, REMOVED),
        StyledText(plain(place.new), ADDED),
        StyledText(after),
    ]
    return set_lines(words, width(), has_looks(), hang="  ")


def _shape(place: Occurrence) -> dict[str, object]:
    before, after = place.context()
    return {
        "unit": place.passage.key,
        "label": place.label,
        "before": before,
        "old": place.words,
        "new": place.new,
        "after": after,
    }
