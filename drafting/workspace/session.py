"""One session: the only door to it for both front ends."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from drafting.workspace.record.session_record import SessionRecord

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import TracebackType

    from drafting.model.resolution import Resolution
    from drafting.store import Store
    from drafting.workspace.agreed.agreed_language import AgreedLanguage
    from drafting.workspace.checks.checks import Checks
    from drafting.workspace.completion.completion import Completion
    from drafting.workspace.editing.editing import Editing
    from drafting.workspace.editing.plans import Planner
    from drafting.workspace.environment.context import Context
    from drafting.workspace.files.files import Files
    from drafting.workspace.files.issued_documents import IssuedDocuments
    from drafting.workspace.files.source_file import SourceFile
    from drafting.workspace.incoming.proposals import ProposalReport
    from drafting.workspace.libraries.session_precedents import SessionPrecedents
    from drafting.workspace.negotiation.owned_brackets import Lifting
    from drafting.workspace.negotiation.proceedings import Proceedings
    from drafting.workspace.negotiation.terms import Terms
    from drafting.workspace.private.fallbacks import Fallbacks
    from drafting.workspace.private.private_notes import PrivateNotes
    from drafting.workspace.record.checklist import Checklist
    from drafting.workspace.record.history import History
    from drafting.workspace.record.resolutions import Resolutions
    from drafting.workspace.record.signatures import Signatures
    from drafting.workspace.rollover.rollover import Heading
    from drafting.workspace.rollover.views import RolledOver
    from drafting.workspace.sharing.sharing import Sharing
    from drafting.workspace.wording import Done


class Session(SessionRecord):
    """A session that is open: its texts, and by its parts every verb on them.

    Synchronous; it belongs to the thread that opened it. Errors of this layer and
    of the layers below all say in one sentence what to do. A part is loaded when it
    is asked for.
    """

    def __init__(self, store: Store, context: Context, terms: Terms | None = None) -> None:
        super().__init__(store, context)
        self._terms = terms

    @classmethod
    def open(cls, path: Path, context: Context) -> Self:
        """Open the session at `path`. Raises a StoreError."""
        from drafting.store import Store

        return cls(Store.open(path, context.own_folder(path)), context)

    @classmethod
    def create(
        cls,
        path: Path,
        body_key: str,
        context: Context,
        session: str = "",
        place_and_dates: str = "",
    ) -> Self:
        """Begin a session of a body at `path`. Raises a StoreError or a FormatError."""
        from drafting.workspace.record.beginning import create_store

        store = create_store(path, body_key, context, session, place_and_dates)
        return cls(store, context)

    def close(self) -> None:
        """Let go of the session."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    # Resolutions

    def begin(self, handle: str, title: str = "") -> Done:
        """Begin a resolution with nothing in it but the masthead of the session."""
        from drafting.workspace.record.beginning import begin

        return begin(self, handle, title)

    def roll_over(
        self, source: Path | SourceFile, handle: str = "", heading: Heading | None = None
    ) -> RolledOver:
        """Begin a draft of this session from an adopted resolution, a file or what was read of it.

        Drafts are kept of the adopted text and of the new one as it begins.
        """
        from drafting.workspace.rollover.rollover import Heading, roll_over

        return roll_over(self, source, handle, heading or Heading())

    def propose_unsent(self, since: str = "") -> ProposalReport:
        """Put what was changed here, and is nowhere else, as proposals of those who made it.

        `since` is what a pack would go on from; without it, what is shared. Raises NotSharedError
        or a StoreError.
        """
        from drafting.workspace.incoming.unsent import propose_unsent

        return propose_unsent(self, self.sharing.start_of_unsent(since))

    # The parts

    @cached_property
    def editing(self) -> Editing:
        """The verbs that change texts; in a session of proposals they put these instead."""
        if self._terms is not None:
            from drafting.workspace.negotiation.proposed_editing import ProposedEditing

            return ProposedEditing(self, self._terms)
        from drafting.workspace.editing.editing import Editing

        return Editing(self)

    @cached_property
    def resolutions(self) -> Resolutions:
        """The verbs on resolutions as a whole: rename, copy, archive, delete, bring back."""
        from drafting.workspace.record.resolutions import Resolutions

        return Resolutions(self)

    @cached_property
    def history(self) -> History:
        """What was done to the texts, by whom, and what lies between two drafts."""
        from drafting.workspace.record.history import History

        return History(self.store)

    @cached_property
    def checklist(self) -> Checklist:
        """What is to be checked in each resolution, and of the session, until it is ticked off."""
        from drafting.workspace.record.checklist import Checklist

        return Checklist(self)

    @cached_property
    def files(self) -> Files:
        """The verbs that bring texts in from files and write them out."""
        from drafting.workspace.files.files import Files

        return Files(self)

    @cached_property
    def issued(self) -> IssuedDocuments:
        """The issued documents that texts start from, and the verbs on them."""
        from drafting.workspace.files.issued_documents import IssuedDocuments

        return IssuedDocuments(self)

    @cached_property
    def sharing(self) -> Sharing:
        """The ways between this session and those who share it."""
        from drafting.workspace.sharing.sharing import Sharing

        return Sharing(self)

    @cached_property
    def private(self) -> PrivateNotes:
        """What is noted beside the texts, for the delegation alone."""
        from drafting.workspace.private.private_notes import PrivateNotes

        return PrivateNotes(self)

    @cached_property
    def fallbacks(self) -> Fallbacks:
        """What can be done with the words of private notes."""
        from drafting.workspace.private.fallbacks import Fallbacks

        return Fallbacks(self, self.private)

    @cached_property
    def signatures(self) -> Signatures:
        """By whom the changes of this session are signed, and whose keys are known."""
        from drafting.workspace.record.signatures import Signatures

        return Signatures(self)

    @cached_property
    def completion(self) -> Completion:
        """What is offered while a person writes."""
        from drafting.workspace.completion.completion import Completion

        return Completion(self)

    @cached_property
    def agreed(self) -> AgreedLanguage:
        """What the libraries of this user say of the texts: what is new, and what was before."""
        from drafting.workspace.agreed.agreed_language import AgreedLanguage

        return AgreedLanguage(self)

    @cached_property
    def precedents(self) -> SessionPrecedents:
        """The agreed language nearest to the texts, and taken into them."""
        from drafting.workspace.libraries.session_precedents import SessionPrecedents

        return SessionPrecedents(self, self.editing)

    @cached_property
    def checks(self) -> Checks:
        """The checks of drafting rules, and the verbs on what they find."""
        from drafting.workspace.checks.checks import Checks

        return Checks(self, self._carry_out)

    def _carry_out(self, handle: str, planner: Planner) -> Done:
        # What changes texts is loaded where findings are put right, not for every look at them.
        return self.editing.carry_out(handle, planner)

    def negotiation(self, handle: str) -> Proceedings:
        """What can be done in the negotiation of a resolution."""
        from drafting.workspace.negotiation.proceedings import Proceedings

        return Proceedings(self, handle)

    def settle_brackets(
        self, handle: str, lifting: Lifting, read: Resolution | None = None
    ) -> Done:
        """Lift brackets of a text that was read; in a session of proposals that is proposed."""
        if self._terms is not None:
            return self.editing.settle_brackets(handle, lifting.lift, lifting.take_out, read)
        return self.negotiation(handle).settle_brackets(lifting, read or "")

    def proposing(self, by: Sequence[str] | Terms) -> Session:
        """This session as one in which changes of a text are put as proposals, not made.

        `by` are the delegations, or all the terms on which they are put.
        """
        from drafting.workspace.negotiation.terms import Terms

        terms = by if isinstance(by, Terms) else Terms(tuple(by))
        return Session(self.store, self.context, terms)
