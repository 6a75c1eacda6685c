"""Words looked for in the libraries of this user."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drafting.model.inline import plain
from drafting.named_tuples import NamedTuple
from drafting.workspace.libraries.opened import some_libraries_of
from drafting.workspace.libraries.shapes import places_shape

if TYPE_CHECKING:
    from drafting.library.search import Found
    from drafting.library.wanted import Wanted
    from drafting.workspace.environment.context import Context


class Sought(NamedTuple):
    """Words as `drafting.library.query` reads them, and words that a text opens with."""

    typed: str
    opening: str = ""


class Results(NamedTuple):
    """How many wordings were found, and the latest of them."""

    total: int
    found: list[Found]


def search(context: Context, sought: Sought, wanted: Wanted, limit: int) -> Results:
    """The wordings in which words stand. Raises NoLibraryError or a LibraryError."""
    with some_libraries_of(context) as libraries:
        return Results(*libraries.search(sought.typed, sought.opening, wanted, limit))


def results_shape(results: Results) -> dict[str, Any]:
    """What was found as JSON has it."""
    return {
        "total": results.total,
        "found": [
            {
                "text": plain(each.text),
                "sentence": [[piece.text, piece.is_found] for piece in each.sentence],
                "places": places_shape(each.places),
            }
            for each in results.found
        ],
    }
