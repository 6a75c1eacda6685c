"""What came of a table that was filled in: told thing by thing."""

from __future__ import annotations

from collections.abc import Callable

from drafting.amendments.errors import AmendmentError
from drafting.dataclasses import dataclass, field
from drafting.model.errors import ModelError
from drafting.workspace.errors import WorkspaceError

NOBODY = "nobody is named: say with --by whose table it is, or write the name before the words"


@dataclass(slots=True)
class CommentsReport:
    """A sentence for each thing."""

    made: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """What is in the table and was not taken into the record, with the reason."""

    def leave(self, label: str, why: str) -> None:
        """Keep what could not be placed."""
        self.left.append(f"{label}: {why.rstrip('.')}." if label else f"{why.rstrip('.')}.")

    def record(self, label: str, words: str, act: Callable[[], str]) -> None:
        """Do something for the record; if it is refused, its words are kept with the reason."""
        try:
            self.made.append(act())
        except (WorkspaceError, ModelError, AmendmentError) as error:
            self.leave(label, f"“{words}”: {error}")
