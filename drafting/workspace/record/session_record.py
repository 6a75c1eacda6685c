"""The record of a session, and who works on it: what every use case needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.workspace.record.errors import NoDraftError

if TYPE_CHECKING:
    from drafting.formats.bodies import Body
    from drafting.model.resolution import Resolution
    from drafting.store import Store
    from drafting.workspace.environment.context import Context
    from drafting.workspace.record.views import DraftRow, Info, Overview


class SessionRecord:
    """The store of a session with the context in which it is open: its texts, looked up."""

    def __init__(self, store: Store, context: Context) -> None:
        self.store = store
        self.context = context

    @property
    def info(self) -> Info:
        """Which session this is."""
        from drafting.workspace.record.overview import info

        return info(self.store)

    @property
    def body(self) -> Body:
        """The organ or committee that meets. Raises a FormatError."""
        from drafting.formats.bodies import load_body

        return load_body(self.info.body, self.context.templates)

    @property
    def editorial_profile(self) -> str:
        """Key of the style of the body that meets; empty where its template is not at hand."""
        from drafting.formats.errors import FormatError

        try:
            return self.body.editorial
        except FormatError:
            return ""

    def may_be_written(self) -> bool:
        """Whether changes can be put on record here, as far as the system says so beforehand."""
        return self.store.may_be_written()

    def state(self) -> str:
        """The name of the latest state of the record: another one after every change."""
        return self.store.state()

    def made_all_between(self, earlier: str, state: str) -> bool:
        """Whether nobody but who works here had a part in what lies between two states."""
        return self.store.made_all_between(earlier, state)

    def handles(self) -> tuple[str, ...]:
        """Handles of all resolutions, in alphabetical order."""
        return tuple(self.store.handles())

    def handle_now(self, handle: str) -> str:
        """What the resolution is called now that has this handle, or had it before.

        Raises UnknownResolutionError or DeletedResolutionError.
        """
        return self.store.handle_now(handle)

    def overview(self) -> tuple[Overview, ...]:
        """Every resolution with where it stands."""
        from drafting.workspace.record.overview import overview

        return overview(self.store)

    def text(self, handle: str, label: str = "") -> Resolution:
        """The working text, one of its drafts, or its issued document ("base")."""
        from drafting.workspace.record.issued_text import text_named

        return text_named(self.store, handle, label) if label else self.store.text(handle)

    def drafts(self, handle: str) -> tuple[DraftRow, ...]:
        """The named drafts of a resolution, oldest first."""
        from drafting.workspace.record.overview import drafts

        return drafts(self.store, handle)

    def last_draft(self, handle: str) -> str:
        """The label of the latest draft. Raises NoDraftError."""
        rows = self.drafts(handle)
        if not rows:
            raise NoDraftError(handle)
        return rows[-1].label

    @property
    def recorded(self) -> tuple[str, ...]:
        """The sentences of what was recorded since the session was opened here, oldest first."""
        return self.store.recorded

    def remarks(self, handle: str) -> tuple[str, ...]:
        """What had to be decided to read a text that plain git or a hand left in disorder."""
        return self.store.remarks(handle)

    @property
    def noticed(self) -> tuple[tuple[str, str], ...]:
        """Such remarks on all that was read so far, each with the text that it is about."""
        return self.store.noticed

    def shortcomings(self) -> tuple[str, ...]:
        """What the record is known to lack, a sentence each, and why a change was not signed."""
        return (*self.store.shortcomings(), *filter(None, [self.store.unsigned]))
