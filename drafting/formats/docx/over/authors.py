"""Marks of several authors, each change under the name of who made it."""

from __future__ import annotations

from drafting.formats.docx.authorship import Revision
from drafting.formats.docx.inplace.revising import Marker


class Authors(Marker):
    """Marks changes under the author of each, with numbers that nothing else in the file has."""

    def __init__(self, revision: Revision, last: int) -> None:
        super().__init__(revision, last)
        self._of_the_file = revision

    def under(self, by: Revision | None) -> Authors:
        """From now on, changes are those of `by`, or of the author of the file."""
        self._revision = by or self._of_the_file
        return self
