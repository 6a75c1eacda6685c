"""Whose the changes of a redline are, in the terminal: by number, and by colour as well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.lexicon.small_figures import lowered
from drafting.redline.authors import latest_acts, with_ends

if TYPE_CHECKING:
    from drafting.redline.script import Act, Change, Credit
    from drafting.redline.styles import CreditedRun

_COLOURS = ("34", "35", "36", "33", "32", "31")


class AuthorMarks:
    """The numbers and colours of those who have a part in a redline."""

    def __init__(self, authors: Iterable[str] = (), *, looks: bool = True) -> None:
        self._places = {name: place for place, name in enumerate(authors)}
        self._looks = looks

    def acts(self, change: Change) -> str:
        """Who has a part in a row: "₂ Chile, 2017-05-22 10:00, second reading"."""
        return " · ".join(f"{self._number(act)} {told(act)}" for act in latest_acts(change))

    def numbered(self, runs: Iterable[CreditedRun]) -> Iterator[tuple[CreditedRun, str]]:
        """Runs, each with what to print behind it: the number of an author whose change ends."""
        for entry, act in with_ends(runs, before_spaces=self._looks):
            yield entry, self._number(act) if act else ""

    def colour(self, by: Credit | None) -> str:
        """The code of an author's colour, or nothing."""
        return _COLOURS[self._places[by.act.author] % len(_COLOURS)] if by else ""

    def _number(self, act: Act) -> str:
        return lowered(str(self._places[act.author] + 1))


def told(act: Act) -> str:
    """Who made an act, when, in which round and by which proposal; where its words were agreed."""
    when = f"{act.when:%Y-%m-%d %H:%M}"
    proposal = act.proposal and f"proposal {act.proposal}"
    agreed = act.precedent and f"agreed in {act.precedent}"
    return ", ".join(filter(None, (act.author, when, act.round, proposal, agreed)))
