"""Marks of several authors, each change under the name of who made it."""

from __future__ import annotations

from collections import defaultdict

from lxml import etree

from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.runs import printable
from drafting.formats.docx.tracked.from_file.revising import Marker

_APART = 2
"""Minutes between two changes of one author that LibreOffice does not take for one."""
_SHIFTS = tuple(range(0, 10 * _APART, _APART))


class Authors(Marker):
    """Marks changes under the author of each, with numbers that nothing else in the file has."""

    def __init__(self, revision: Revision, last: int) -> None:
        super().__init__(revision, last)
        self._of_the_file = revision
        self._before: dict[str, set[Revision]] = {}
        self._here: defaultdict[str, set[Revision]] = defaultdict(set)
        """The times at which each author made changes, in the paragraph before and in this one."""

    def under(self, by: Revision | None) -> Authors:
        """From now on, changes are those of `by`, or of the author of the file."""
        self._revision = by or self._of_the_file
        return self

    def change(self, tag: str) -> etree._Element:
        """An empty element that marks a change."""
        revision = self._dated(self._revision)
        self._here[revision.author].add(revision)
        author = printable(revision.author)
        return w(tag, id=self.number(), author=author, date=revision.when)

    def set_apart(self) -> None:
        """Keep what follows from growing together with what stands before.

        LibreOffice joins changes of one kind and author on either side of a paragraph
        mark, if there is no more than a minute between them, though the mark stays, and on
        rejecting takes the mark with them.
        """
        self._before, self._here = dict(self._here), defaultdict(set)

    def _dated(self, revision: Revision) -> Revision:
        others = self._before.get(revision.author, ())
        for shift in _SHIFTS:
            dated = revision._replace(when=revision.later(shift)) if shift else revision
            if all(dated.minutes_from(other) >= _APART for other in others):
                return dated
        return revision
