"""Which places of the libraries a call wants, by its options."""

from __future__ import annotations

from argparse import Namespace

from drafting.library.wanted import Wanted
from drafting.workspace.errors import CallError
from drafting.workspace.libraries.filters import years_of


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
    try:
        return years_of(typed)
    except ValueError as error:
        raise CallError(f"--years: {error}") from error
