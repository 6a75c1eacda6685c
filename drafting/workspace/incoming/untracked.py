"""What nobody tracked, and the names that its comparison gives: all states of a file follow it."""

from __future__ import annotations

from drafting.dataclasses import replace
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.identities import renamed
from drafting.workspace.incoming.change_groups import Grouped, grouped
from drafting.workspace.incoming.identities import Matched


class Untracked(NamedTuple):
    """What changed without a trace, and the file under the names that this has."""

    done: Grouped
    matched: Matched


def untracked_in(base: Resolution, matched: Matched) -> Untracked:
    """The difference between a text and the file without its tracked changes.

    A paragraph that was written anew in place of another is that other one: where two have
    exchanged their names by that, they have done so in every state of the file, for what an
    author did to one of them would be done to the other.
    """
    done = grouped(base, matched.original)
    if done.after is matched.original:
        return Untracked(done, matched)
    pairs = zip(matched.original.walk(), done.after.walk(), strict=True)
    names = {one.id: other.id for one, other in pairs if one.id != other.id}
    states: dict[int, Resolution] = {}

    def state(text: Resolution) -> Resolution:
        # Several authors begin from one text: it stays one.
        if id(text) not in states:
            states[id(text)] = done.after if text is matched.original else _under(text, names)
        return states[id(text)]

    def name_of(raw: str) -> str:
        name = matched.name_of(raw)
        return names.get(name, name)

    proposed = tuple(
        replace(one, before=state(one.before), after=state(one.after)) for one in matched.proposed
    )
    return Untracked(
        done, Matched(done.after, state(matched.accepted), proposed, matched.found, name_of)
    )


def _under(text: Resolution, names: dict[str, str]) -> Resolution:
    """A state of a file under other names; as it is where two paragraphs would have one."""
    units = {unit.id: names.get(unit.id, unit.id) for unit in text.walk()}
    if len(set(units.values())) < len(units):
        return text
    return renamed(text, units, {note.id: note.id for note in text.notes})
