"""Proposals, amendments and compilations that cannot be taken as they are."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.workspace.errors import WorkspaceError


class NoAmendmentsError(WorkspaceError):
    """A file that was to be an amendment document and gives no instruction."""

    def __init__(self, name: str, reasons: Sequence[str] = ()) -> None:
        more = f" ({len(reasons) - 1} more)" if len(reasons) > 1 else ""
        why = f"{reasons[0]}{more}" if reasons else "is it an amendment document?"
        super().__init__(
            f"{name} does not say what it amends and gives no instruction that is understood: {why}"
        )


class NoInstructionError(WorkspaceError):
    """Instructions of an amendment document that cannot be carried out on the text of today."""

    def __init__(self, name: str, reasons: Sequence[str]) -> None:
        why = " ".join(reasons) or "it asks for nothing that the text does not say already."
        super().__init__(f"{name}: nothing was carried out. {why}")


class NothingToAmendError(WorkspaceError):
    """Two drafts between which no amendment document can be written."""

    def __init__(self, unsaid: tuple[str, ...]) -> None:
        if unsaid:
            reason = f"No instruction can say what is changed: {'; '.join(unsaid)}."
        else:
            reason = "The two drafts are the same."
        super().__init__(f"There is nothing that an amendment document could say: {reason}")


class NotProposableError(WorkspaceError):
    """A change that cannot be put as a proposal."""

    def __init__(self) -> None:
        super().__init__(
            "A proposal changes one thing: words of a paragraph, a paragraph, its place, or "
            "the title; put the others as proposals of their own."
        )


class SettledProposalError(WorkspaceError):
    """A proposal that is to be settled and is settled already."""

    def __init__(self, number: int, stage: str) -> None:
        super().__init__(
            f"Proposal {number} is {stage} already: “tabled” brings it before the room again."
        )


class ChangedMeanwhileError(WorkspaceError):
    """Something that was decided on, and that is otherwise by now."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"Nothing was recorded, for meanwhile {what}: look at it again and decide anew."
        )


class UnseenStateError(WorkspaceError):
    """A state of the record that somebody says to have looked at, and that is not there."""

    def __init__(self, handle: str, name: str) -> None:
        super().__init__(
            f"The record of {handle} has no state “{name}”: name a draft, or the state that "
            "“drafting proposals --json” prints."
        )


class BracketsOfOthersError(WorkspaceError):
    """Brackets that somebody else has put, and that are not lifted without them."""

    def __init__(self, words: str, label: str, owners: Sequence[str]) -> None:
        names = " and ".join(owners)
        super().__init__(
            f"The brackets around “{words}” in {label} are those of {names}: say who lifts its own "
            "(--by NAME; on the screen “EU: 1”), or that the room does (--agreed; “room: 1”)."
        )


class BracketsOnProposalError(WorkspaceError):
    """A stance that can be taken on the text, and not on a proposal."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"Brackets stand in the text and not in proposal {number}: name the paragraph, and "
            "with --words what stands between them."
        )


class PackageError(WorkspaceError):
    """A package deal that cannot be put or settled as it is."""


class PackagePartError(WorkspaceError):
    """Something that is agreed with others or not at all."""

    def __init__(self, what: str, package: str) -> None:
        super().__init__(
            f"{what} is part of the package “{package}”, which is agreed as a whole "
            f"(“drafting package HANDLE NAME --agree”) or dissolved first."
        )


class PackageRefusedError(WorkspaceError):
    """A package of which one part cannot be agreed, so that none is."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"Nothing of the package “{name}” is agreed. {why}")


class ContestedError(WorkspaceError):
    """A proposal that cannot be made in the working text as it stands."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(
            f"Proposal {number} cannot be made as it stands: {reason} "
            "Agree it as modified, in the wording that the room settles on, or settle it otherwise."
        )


class NoWordsToAmendError(WorkspaceError):
    """A proposal on a proposal that does not change the words of that one."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"A proposal on proposal {number} changes the words that {number} asks for: name "
            "words of it, or put yours on the paragraph."
        )


class NoCompilationError(WorkspaceError):
    """A file in which nobody proposes anything in the notation of the room."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is no compilation: nothing in it reads like “[and commitments] (G77)”; "
            "import it as it is."
        )


class VoteError(WorkspaceError):
    """A vote, or a statement on one, that cannot be as it is told."""


class PendingProposalsError(WorkspaceError):
    """Proposals that have to be decided on before what they would amend."""

    def __init__(self, named: str) -> None:
        super().__init__(
            f"Proposals are decided on before the text that they would amend, and before the room "
            f"is still {named}: “drafting decide” settles each, --fallen N lets it fall with this."
        )
