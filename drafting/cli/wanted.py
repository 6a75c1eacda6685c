"""Which places of the libraries a call wants, by its options."""

from __future__ import annotations

from argparse import Namespace

from drafting.library.wanted import Wanted
from drafting.patterns import regex
from drafting.workspace.errors import CallError

_YEARS = regex(r"(?P<since>\d{4})?(?P<dash>-)?(?P<until>\d{4})?")


def wanted_of(call: Namespace) -> Wanted:
    """The filter that a call names. Raises CallError."""
    since, until = _years(call.years)
    return Wanted(
        organ=call.organ,
        since=since,
        until=until,
        consensus=call.consensus,
        part=call.part,
        language=call.language,
        without=frozenset(call.without),
    )


def _years(typed: str) -> tuple[int, int]:
    found = _YEARS.fullmatch(typed.replace("–", "-").replace(" ", ""))
    if found is None:
        raise CallError(f"--years takes 2019, 2019-, -2020 or 2015-2020, and not “{typed:.30}”.")
    since, until = int(found["since"] or 0), int(found["until"] or 0)
    return since, until if found["dash"] else since
