"""Which precedents are wanted, as a person says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass
from drafting.patterns import regex

if TYPE_CHECKING:
    from drafting.library.wanted import Wanted

_YEARS = regex(r"(?P<since>\d{4})?(?P<dash>-)?(?P<until>\d{4})?")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a place must be to count; what is empty does not matter."""

    organ: str = ""
    since: int = 0
    until: int = 0
    consensus: bool = False
    part: str = ""

    def wanted(self) -> Wanted:
        """As the library takes it: only what was adopted."""
        from drafting.library.wanted import Wanted

        return Wanted(
            self.organ, self.since, self.until, self.consensus, adopted=True, part=self.part
        )

    def told(self) -> tuple[str, ...]:
        """Each in a few words."""
        years = (
            f"{self.since or ''}–{self.until or ''}"
            if self.since != self.until
            else (str(self.since or ""))
        )
        consensus = "without a vote" if self.consensus else ""
        return tuple(filter(None, (self.organ, years, consensus, self.part)))


ADOPTED = Filters()
"""All that was adopted."""


def years_of(typed: str) -> tuple[int, int]:
    """The first and the last year of “2019”, “2019-” or “2015-2020”; 0 where it is open.

    Raises ValueError, which says how years are written.
    """
    found = _YEARS.fullmatch(typed.replace("–", "-").replace(" ", ""))
    since, until = (int(found[name] or 0) for name in ("since", "until")) if found else (0, 0)
    if found is None or (until and (since > until or not found["dash"])):
        raise ValueError(
            f"“{typed.strip():.30}” names no years: write 2019, 2019-, -2020 or 2015-2020."
        )
    return since, until if found["dash"] else since
