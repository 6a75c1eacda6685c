"""What the session knows to complete what a person types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.workspace.completion.completer import Completer, completer
from drafting.workspace.completion.known_names import KnownNames, names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafting.workspace.record.session_record import SessionRecord


class Completion:
    """Completers of the places of a session."""

    def __init__(self, session: SessionRecord) -> None:
        self._session = session

    def completer(self, handle: str, place: str, names: KnownNames | None = None) -> Completer:
        """What is offered while a unit, or a new paragraph at a place in words, is written.

        Without `names`, those of all texts of the session are read. Raises UnknownPlaceError.
        """
        known = names or self.names()
        text = self._session.text(handle)
        return completer(text, place, known, self._session.editorial_profile)

    def names(self, handles: Sequence[str] | None = None) -> KnownNames:
        """States, and the symbols, resolutions and titles in some texts, or in all."""
        known = KnownNames()
        for handle in self._session.handles() if handles is None else handles:
            known.learn(names_in(self._session.text(handle)))
        return known
