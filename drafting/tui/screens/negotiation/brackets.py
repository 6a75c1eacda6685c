"""Brackets are asked about on one line: which are lifted, and which go with their words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from typing import TYPE_CHECKING

from drafting.tui.screens.base import WorkScreen
from drafting.workspace.editing.plans import Planner
from drafting.workspace.wording import quoted

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution

_MINUS = "-−–"
_QUOTED = 24
_ALL = "all"

Settle = Callable[[Planner], Awaitable[None]]
"""Makes what settles the brackets."""


def ask_about_brackets(
    screen: WorkScreen, text: Resolution, keys: Collection[str], settle: Settle
) -> None:
    """Ask which brackets to lift among those in some paragraphs, and settle them."""
    from drafting.workspace.editing.brackets import in_brackets, planned

    here = [one for one in in_brackets(text) if one.passage.key in keys]
    if not here:
        screen.refuse("No words stand in brackets here.")
        return
    called = {str(place): one for place, one in enumerate(here, start=1)}

    async def settled(typed: str) -> None:
        lift, take_out = _named(typed, called)
        if lift or take_out:
            kept = [called[name] for name in lift - take_out]
            gone = [called[name] for name in take_out]
            await settle(lambda now: planned(now, kept, gone))
        elif typed:
            screen.refuse(f"“{typed}” names none of the brackets: 1, -2 or all.")

    listed = "  ".join(f"{place} {quoted(one.words, _QUOTED)}" for place, one in enumerate(here, 1))
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
