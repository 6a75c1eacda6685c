"""Which resolution a file comes from, and which state of it was exported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.model.fields import FIELDS, get_field
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.script import Operation
from drafting.workspace.environment.paths import name_as_text
from drafting.workspace.incoming.comparable_words import distance, folded, said_by, words_apart
from drafting.workspace.incoming.errors import UnknownOriginError
from drafting.workspace.incoming.views import Origin
from drafting.workspace.record.history import text_then

if TYPE_CHECKING:
    from datetime import datetime

    from drafting.formats.docx.returned.values import Returned
    from drafting.store.records import Draft, Entry
    from drafting.workspace.record.session_record import SessionRecord

REACH = 200
"""How many states of the working text are looked at where no draft reads like the file."""
_ALIKE = 0.3
"""Share of the paragraphs that a file and a text must have in common."""
_TELLING = 20
"""Letters without which a paragraph tells nothing: "Annex", "Also decides:"."""


class _State(NamedTuple):
    """One state of a resolution."""

    label: str
    when: datetime
    text: Resolution


def find_origin(session: SessionRecord, returned: Returned, path: Path, handle: str) -> Origin:
    """The text that a file was made from. Raises NobodysError or a StoreError."""
    by = "name"
    if not handle:
        handle, by = _resolution(session, returned, path)
    state, exact = _state(session, handle, returned.original)
    since = _changed(state.text, session.text(handle))
    return Origin(handle, state.label, state.when, state.text, exact, by, since)


def doubt(session: SessionRecord, returned: Returned, path: Path, origin: Origin) -> str:
    """What speaks against the text that a person took a file for; empty where nothing does."""
    if origin.by != "name":
        return ""
    wanted = _telling(returned.original)
    shared = (_telling(origin.text) & wanted).total()
    if shared >= _ALIKE * wanted.total():
        return ""
    file = name_as_text(path)
    said = f"{file} has next to nothing in common with {origin.handle}"
    try:
        likely, _ = _resolution(session, returned, path)
    except UnknownOriginError:
        likely = ""
    return f"{said}: it looks like {likely}." if likely not in ("", origin.handle) else f"{said}."


# The resolution


def _resolution(session: SessionRecord, returned: Returned, path: Path) -> tuple[str, str]:
    """The handle of the resolution that a file comes from, and what tells it."""
    symbol = _symbol(returned.original)
    bearers = [
        summary.handle
        for summary in session.store.summaries()
        if symbol and folded(summary.symbol) == symbol
    ]
    known = {unit.id for unit in returned.original.walk()} & returned.carried
    if known:
        shares = {
            handle: len(known & {unit.id for unit in session.text(handle).walk()})
            for handle in (*bearers, *session.handles())
        }
        best = max(shares, key=lambda handle: shares[handle], default="")
        if best and shares[best]:
            return best, "identity"
    if len(bearers) == 1:
        return bearers[0], "symbol"
    likest = _likest(session, returned.original, bearers)
    if likest:
        return likest, "symbol" if bearers else "content"
    raise UnknownOriginError(path)


def _symbol(text: Resolution) -> str:
    return " ".join(plain(text.masthead.symbol).split())


def _likest(session: SessionRecord, text: Resolution, bearers: list[str]) -> str:
    wanted = _telling(text)
    shares = {
        handle: (_telling(session.text(handle)) & wanted).total()
        for handle in bearers or session.handles()
    }
    best = max(shares, key=lambda handle: shares[handle], default="")
    if best and (bearers or shares[best] >= _ALIKE * max(1, wanted.total())):
        return best
    return ""


def _telling(text: Resolution) -> Counter[str]:
    return Counter({words: n for words, n in said_by(text).items() if len(words) >= _TELLING})


# The state


def _state(session: SessionRecord, handle: str, text: Resolution) -> tuple[_State, bool]:
    """The state that reads like the file, or the one that comes nearest.

    Several drafts may have the same paragraphs, as an adopted text and the one rolled over
    from it: then the masthead tells, and after it the later draft. Of states that differ in as
    many paragraphs, that in the fewest words: the others were changed in these since, or before.
    """
    said = said_by(text)
    drafts = [(distance(said, said_by(one.text)), one) for one in _drafts(session, handle)]
    if alike := [one for apart, one in drafts if apart == 0]:
        return min(alike, key=lambda one: _values_apart(text, one.text)), True
    states = list(drafts)
    for state in _working_texts(session, handle):
        apart = distance(said, said_by(state.text))
        if apart == 0:
            return state, True
        states.append((apart, state))
    if not states:
        raise UnknownOriginError(Path(handle))
    least = min(apart for apart, _ in states)
    near = [state for apart, state in states if apart == least]
    return min(near, key=lambda one: words_apart(said, said_by(one.text))), False


def _values_apart(one: Resolution, other: Resolution) -> int:
    """How many single values of two texts differ."""
    return sum(get_field(one, field) != get_field(other, field) for field in FIELDS)


def _drafts(session: SessionRecord, handle: str) -> Iterator[_State]:
    """The drafts, the latest first."""
    drafts: tuple[Draft, ...] = session.store.drafts(handle)
    for draft in reversed(drafts):
        yield _State(draft.label, draft.when, session.text(handle, draft.label))


def _working_texts(session: SessionRecord, handle: str) -> Iterator[_State]:
    """The working text and what it was before."""
    entries: tuple[Entry, ...] = session.store.history(handle, limit=REACH)
    for entry in entries:
        if text := text_then(session.store, handle, entry.id):
            yield _State("", entry.when, text)


def _changed(old: Resolution, new: Resolution) -> tuple[str, ...]:
    """What the working text has changed since a state, by label."""
    from drafting.redline import redline

    if old == new:
        return ()
    numbering = new.once(Numbering)
    rows = (
        row
        for row in redline(old, new).units
        if row.operation is not Operation.EQUAL and not row.consequential
    )
    labels = (
        numbering[row.new].label if row.new in numbering else f"{row.old_label} (taken out)"
        for row in rows
    )
    return tuple(dict.fromkeys(labels))
