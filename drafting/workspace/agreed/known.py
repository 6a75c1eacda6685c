"""Resolutions that texts cite, as the checks look them up in the libraries of this user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.workspace.libraries.opened import libraries_of, state_of_libraries
from drafting.workspace.libraries.said import day_said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from drafting.editorial.cited_documents import CitedDocument
    from drafting.library.cited import CitedResolution
    from drafting.library.libraries import Libraries
    from drafting.workspace.environment.context import Context

    Look = Callable[[Libraries, str], Iterable[CitedResolution]]


class KnownInLibraries:
    """What the libraries know of a number, each looked up once as long as they do not change.

    A library that cannot be read knows nothing: the verbs on libraries say what is wrong with it.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._state: object = None
        self._found: dict[str, tuple[CitedDocument, ...]] = {}

    def look_again(self) -> None:
        """Forget what was found, if a library has changed since."""
        state = state_of_libraries(self._context)
        if state != self._state:
            self._state = state
            self._found.clear()

    def find(self, number: str) -> tuple[CitedDocument, ...]:
        """The resolutions of all organs that have a number."""
        if not self._state:
            return ()
        from drafting.library.cited import cited_resolutions

        if number not in self._found:
            self._found[number] = self._look_up(number, cited_resolutions)
        return self._found[number]

    def titled(self, title: str) -> tuple[CitedDocument, ...]:
        """The adopted resolutions of a title, the latest first."""
        if not self._state:
            return ()
        from drafting.library.cited import titled_resolutions

        key = f"“{title}”"
        if key not in self._found:
            self._found[key] = self._look_up(title, titled_resolutions)
        return self._found[key]

    def _look_up(self, said: str, look: Look) -> tuple[CitedDocument, ...]:
        from drafting.library.errors import LibraryError

        try:
            with libraries_of(self._context) as libraries:
                return tuple(map(as_cited, look(libraries, said)))
        except LibraryError:
            return ()


def known_in_libraries(context: Context) -> KnownInLibraries:
    """What the libraries know as they are now."""
    known = KnownInLibraries(context)
    known.look_again()
    return known


def as_cited(found: CitedResolution) -> CitedDocument:
    """What a library has of a resolution, as the rules are given it."""
    from drafting.editorial.cited_documents import CitedDocument

    return CitedDocument(
        found.document.symbol,
        found.organ,
        found.number,
        found.document.title,
        day_said(found.printed_date),
        day_said(found.recorded_date),
        day_said(found.published),
        found.paragraphs,
        found.annexes,
    )
