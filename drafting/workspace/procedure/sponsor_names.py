"""Names of sponsors: official forms and their order in a heading."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from drafting.model.inline import plain
from drafting.workspace.procedure.errors import SponsorError

if TYPE_CHECKING:
    pass


def bare(name: str) -> str:
    """The name of a sponsor without the mark of a note, and without “on behalf of …”."""
    return plain(name.partition("[^")[0]).split(" (on behalf of")[0].strip(" *\u00a0")


def in_order(names: Iterable[str]) -> tuple[str, ...]:
    """Sponsors in English alphabetical order, observers behind Members."""
    from drafting.editorial.families.names import sort_key

    observers = frozenset(_names()[1])
    unique = dict.fromkeys(names)
    return tuple(sorted(unique, key=lambda one: (bare(one) in observers, sort_key(bare(one)))))


def official(name: str) -> str:
    """The official short name of a State. Raises SponsorError for a group, or a name unknown."""
    from difflib import get_close_matches

    known, observers, groups = _names()
    wanted = " ".join(name.replace("'", "’").split()).casefold()
    for form in (wanted, wanted.removeprefix("the ")):
        if form in known:
            return known[form]
        if form in groups and form not in map(str.casefold, observers):
            raise SponsorError(
                f"{name} is a group: a State sponsors on its behalf (--behalf “{name}”)."
            )
    near = get_close_matches(wanted, known, 1)
    hint = f"did you mean {known[near[0]]}?" if near else "give its official short name."
    raise SponsorError(f"No State is called “{name}”: {hint}")


@cache
def _names() -> tuple[dict[str, str], tuple[str, ...], frozenset[str]]:
    """Official names by every form of them, observers, and groups."""
    from drafting.lexicon.groups import group_names, short_names
    from drafting.lexicon.states import observers, states

    known: dict[str, str] = {}
    for state in states():
        for form in (*state.others, state.name, state.prose, state.inverted):
            known[form.casefold()] = state.name
    known |= {one.casefold(): one for one in observers()}
    groups = frozenset(one.casefold() for one in group_names() | short_names())
    return known, observers(), groups
