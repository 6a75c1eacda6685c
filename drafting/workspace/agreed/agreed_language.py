"""What the libraries of this user say of the texts of a session."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.workspace.agreed.new_language import (
    NewLanguage,
    NewParagraph,
    Passage,
    Text,
    compared,
    text_to_compare,
)
from drafting.workspace.libraries.opened import some_libraries_of

if TYPE_CHECKING:
    from drafting.workspace.agreed.through_years import ThroughYears
    from drafting.workspace.record.session_record import SessionRecord
    from drafting.workspace.wording import Done


class AgreedLanguage:
    """The questions about one session; each opens the libraries, and lets go of them."""

    def __init__(self, session: SessionRecord) -> None:
        self._session = session

    def text(self, handle: str, label: str = "", since: str = "") -> Text:
        """What is to be held against the libraries, paragraph by paragraph.

        With the name of a draft in `since`, only what came after it.
        """
        from drafting.workspace.wording import named

        resolution = self._session.text(handle, label)
        old = self._session.text(handle, since) if since else None
        return text_to_compare(named(handle, label), resolution, since, old)

    def compared(
        self, text: Text, passages: tuple[Passage, ...], *, sourced: bool = False
    ) -> tuple[NewParagraph, ...]:
        """Some paragraphs of it; if `sourced`, with the precedents of those that are agreed too.

        Raises NoLibraryError or a LibraryError.
        """
        with some_libraries_of(self._session.context) as libraries:
            return tuple(
                compared(libraries, text, passage, sourced=sourced) for passage in passages
            )

    def new_language(self, handle: str, label: str = "", since: str = "") -> NewLanguage:
        """What is new in the working text or a draft. Raises NoLibraryError or a LibraryError."""
        text = self.text(handle, label, since)
        return NewLanguage(text, self.compared(text, text.passages))

    def write_new_language(self, handle: str, path: Path, label: str = "", since: str = "") -> Done:
        """Write what is new to a file, in the format of its name."""
        from drafting.workspace.agreed.files import check_new_language_format, write_new_language

        check_new_language_format(path)
        text = self.text(handle, label, since)
        found = NewLanguage(text, self.compared(text, text.passages, sourced=True))
        return write_new_language(self._session, found, self._session.text(handle, label), path)

    def through_years(self, handle: str, unit: str) -> ThroughYears:
        """The adopted versions of a paragraph, by its identity or label."""
        from drafting.workspace.agreed.through_years import of_draft

        text = self._session.text(handle)
        with some_libraries_of(self._session.context) as libraries:
            return of_draft(libraries, handle, text, unit)
