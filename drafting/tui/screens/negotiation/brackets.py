"""Brackets are asked about on one line: which are lifted, and which go with their words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from typing import TYPE_CHECKING

from drafting.tui.screens.base import WorkScreen
from drafting.workspace.completion.delegations import names_in
from drafting.workspace.wording import cut_short

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.workspace.negotiation.owned_brackets import Lifting

_MINUS = "-−–"
_QUOTED = 24
_ALL = "all"

_ROOM = "room"
"""Said before a colon: that the room has agreed to lift brackets, whosever they are."""

Settle = Callable[["Lifting"], Awaitable[None]]
"""Settles the brackets, called by their numbers in the text that was read."""


def ask_about_brackets(
    screen: WorkScreen, text: Resolution, keys: Collection[str], settle: Settle
) -> None:
    """Ask which brackets to lift among those in some paragraphs, and settle them."""
    from drafting.workspace.editing.brackets import in_brackets
    from drafting.workspace.negotiation.owned_brackets import Lifting

    here = [one for one in in_brackets(text) if one.passage.key in keys]
    if not here:
        screen.refuse("No words stand in brackets here.")
        return
    called = {str(place): str(one.number) for place, one in enumerate(here, start=1)}

    async def settled(typed: str) -> None:
        who, _, said = typed.rpartition(":")
        lift, take_out = _named(said, called)
        if lift or take_out:
            is_room = who.strip().casefold() == _ROOM
            by = () if is_room else tuple(names_in(who))
            kept = frozenset(called[name] for name in lift - take_out)
            gone = frozenset(called[name] for name in take_out)
            await settle(Lifting(kept, gone, by, agreed=is_room))
        elif typed:
            screen.refuse(f"“{typed}” names none of the brackets: 1, -2, all or EU: 1.")

    words = (cut_short(one.words, _QUOTED) for one in here)
    listed = "  ".join(f"{place} “{said}”" for place, said in enumerate(words, 1))
    screen.prompt(f"Lift which brackets? -1 takes the words out. {listed}", settled, _ALL)


def _named(typed: str, known: Collection[str]) -> tuple[set[str], set[str]]:
    """The places to lift, and those with a minus before them, to take out."""
    lift, take_out = set[str](), set[str]()
    for word in typed.replace(",", " ").split():
        name = word.lstrip(_MINUS)
        found = set(known) if name.casefold() == _ALL else {name}.intersection(known)
        if name == word:
            lift |= found
        else:
            take_out |= found
    return lift, take_out
