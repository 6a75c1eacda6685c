"""What can go wrong in a use case, each failure with the sentence a delegate reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


class WorkspaceError(Exception):
    """A request that cannot be carried out; `str()` is one sentence for the user."""


class NoSessionError(WorkspaceError):
    """No session was named, and none lies in the folder or above it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"There is no session in {folder} or above it: make one with “drafting new”, "
            "or name one with --store or DRAFTING_STORE."
        )


class SeveralSessionsError(WorkspaceError):
    """Several sessions lie in the folder, and none was named."""

    def __init__(self, folder: Path, names: list[str]) -> None:
        super().__init__(
            f"Several sessions lie in {folder} ({', '.join(names)}): name one with --store."
        )


class UnknownPlaceError(WorkspaceError):
    """Words that name no place in the text."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"“{words}” is not a place: say “before OP3”, “after PP2”, “under OP4”, "
            "“first in preamble” or “last in operative”."
        )


class EmptyTextError(WorkspaceError):
    """A paragraph or note without words."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} needs at least one word.")


class NoSuchBracketsError(WorkspaceError):
    """Brackets that are named and do not stand there."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” names no words in brackets: call them by number, by paragraph, or “all”."
        )


class BracketsChangedError(WorkspaceError):
    """Brackets that are not there any more as somebody saw them."""

    def __init__(self) -> None:
        super().__init__("Somebody changed these words in brackets meanwhile: look at them again.")


class UnchangedError(WorkspaceError):
    """An edit that would leave the text as it is."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} already reads so: nothing was changed.")


class WordsNotFoundError(WorkspaceError):
    """Words that should stand in a paragraph, once, and do not."""

    def __init__(self, words: str, label: str, count: int) -> None:
        where = f"stand {count} times in {label}" if count else f"do not stand in {label}"
        advice = "give more of the sentence" if count else "give them as they are printed there"
        super().__init__(f"The words “{words}” {where}: {advice}.")


class NothingToReplaceError(WorkspaceError):
    """Words to be replaced everywhere that stand nowhere, or would read the same."""

    def __init__(self, words: str, places: int) -> None:
        why = "would read the same after it" if places else "stand nowhere in this text"
        super().__init__(f"The words “{words}” {why}: nothing was changed.")


class NothingToJoinError(WorkspaceError):
    """A paragraph with no neighbour that it could be joined with."""

    def __init__(self, label: str, reason: str) -> None:
        super().__init__(f"{label} cannot be joined: {reason}.")


class SplitPointError(WorkspaceError):
    """A point of a split that leaves one side without words."""

    def __init__(self, label: str) -> None:
        super().__init__(f"{label} cannot be split there: one side would be empty.")


class UnknownFieldError(WorkspaceError):
    """A single value that no resolution has."""

    def __init__(self, field: str, known: str) -> None:
        super().__init__(f"There is no value “{field}”; a resolution has {known}.")


class UnknownNoteError(WorkspaceError):
    """No footnote is printed with this number."""

    def __init__(self, number: str) -> None:
        super().__init__(f"There is no footnote {number} in this text.")


class UnknownKindError(WorkspaceError):
    """A kind of paragraph that does not exist."""

    def __init__(self, kind: str, known: str) -> None:
        super().__init__(f"“{kind}” is not a kind of paragraph; use one of {known}.")


class SettingsError(WorkspaceError):
    """The settings file, or a file that comes with the program, cannot be used."""


class SampleError(WorkspaceError):
    """The sample session cannot be played; says which step and why."""


class EditorError(WorkspaceError):
    """The user's text editor could not be run, or ended in failure."""


class UnknownRedlineFormatError(WorkspaceError):
    """No redline is written to files of this name."""

    def __init__(self, name: str, known: str) -> None:
        super().__init__(f"{name}: a redline is written to one of {known}.")


class NoDraftError(WorkspaceError):
    """A resolution without a draft, where one is needed."""

    def __init__(self, handle: str) -> None:
        super().__init__(
            f"{handle} has no draft yet: freeze one with “drafting draft {handle} zero”."
        )


class CallError(WorkspaceError):
    """A call whose words contradict each other, or leave something out."""


class InterfaceError(WorkspaceError):
    """The terminal interface was asked for where there is no terminal."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The terminal interface needs a terminal; the session lies in {path}, "
            "and every verb works without one (drafting --help)."
        )


class ServeError(WorkspaceError):
    """The interface was to be shown in a browser, and what serves it is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "The interface in a browser needs textual-serve: install it with "
            "“pip install 'un-drafting[serve]'”."
        )


class NoFilesError(WorkspaceError):
    """A file that was asked for by whoever is served a page, and reaches none."""

    def __init__(self) -> None:
        super().__init__(
            "This session is served without files of its host: ask whoever serves it to start "
            "it with “drafting serve --files FOLDER”."
        )


class OutOfReachError(WorkspaceError):
    """A path that leads out of the folder whose files are served."""

    def __init__(self, typed: str) -> None:
        super().__init__(
            f"“{typed}” is no file that is served: name one in the folder that is, as tab shows it."
        )


class NoFolderError(WorkspaceError):
    """A folder that cannot be served, because there is none or it is the record itself."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"The files in {path} cannot be served: {why}.")


class UnreadableTextError(WorkspaceError):
    """A paragraph's text that was given in a file, and cannot be one."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where} cannot be the text of a paragraph: {why}.")


class NotAdoptedError(WorkspaceError):
    """A file without any paragraph, where an adopted resolution is needed."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: there is no paragraph in it to begin a draft from.")


class ChangedWhileReadError(WorkspaceError):
    """A file that another program wrote while it was being read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} was changed while it was being read: try again.")


class NoBaseError(WorkspaceError):
    """A resolution without a base text, where one is needed."""

    def __init__(self, name: str, handle: str) -> None:
        super().__init__(
            f"No issued document is kept for {name}: give it one with "
            f"“drafting base {handle} --attach FILE.docx”."
        )


class NotIssuedError(WorkspaceError):
    """A file that cannot be a base text."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} is no Word file (.docx), and only such a one can be a base.")


class CalledOffError(WorkspaceError):
    """Work that a person called off before anything came of it."""

    def __init__(self) -> None:
        super().__init__("Called off: nothing was changed or written.")


class NoAmendmentsError(WorkspaceError):
    """A file that was to be an amendment document and gives no instruction."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} does not say what it amends and gives no instruction that is understood: "
            "is it an amendment document?"
        )


class NoInstructionError(WorkspaceError):
    """Instructions of an amendment document that cannot be carried out on the text of today."""

    def __init__(self, name: str, reasons: Sequence[str]) -> None:
        why = " ".join(reasons) or "it asks for nothing that the text does not say already."
        super().__init__(f"{name}: nothing was carried out. {why}")


class NothingToAmendError(WorkspaceError):
    """Two drafts between which no amendment document can be written."""

    def __init__(self, unsaid: tuple[str, ...]) -> None:
        reason = " ".join(unsaid) or "The two drafts are the same."
        super().__init__(f"There is nothing that an amendment document could say: {reason}")


class OverBaseRefusedError(WorkspaceError):
    """Changes that cannot be tracked in the issued document."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"{why} The redline can be laid out anew instead: --fresh, or that choice of format."
        )


class UnknownRuleError(WorkspaceError):
    """A code that is none of a drafting rule, nor the beginning of one."""

    def __init__(self, code: str) -> None:
        super().__init__(
            f"There is no drafting rule “{code}”: “drafting check --rules” lists them all."
        )


class ChecksFileError(WorkspaceError):
    """A file of checks that cannot be read."""

    def __init__(self, path: Path, reason: str, where: str = "") -> None:
        super().__init__(f"The checks in {path}{where} cannot be read: {reason}.")


class NothingToMendError(WorkspaceError):
    """Findings without a fix that could be carried out."""

    def __init__(self) -> None:
        super().__init__("None of these findings has a fix that is safe: nothing was changed.")


class UnmarkedNoteError(WorkspaceError):
    """A footnote in a typed text that stands nowhere in it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The footnote “[^{name}]:” has no mark: write [^{name}] where it belongs in the text."
        )


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


class ContestedError(WorkspaceError):
    """A proposal that cannot be made in the working text as it stands."""

    def __init__(self, number: int, reason: str) -> None:
        super().__init__(
            f"Proposal {number} cannot be made as it stands: {reason} "
            "Give the agreed wording with --text, or settle it otherwise."
        )


class NotSaidError(WorkspaceError):
    """A change said in words that are not understood, or that do not fit the text."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"{reason} Say it as amendments do: In OP3, replace “urges” with “calls upon”."
        )


class NothingToRenumberError(WorkspaceError):
    """A text whose numbers are those of its order already."""

    def __init__(self, handle: str) -> None:
        super().__init__(f"The paragraphs of {handle} are numbered in order already.")


class ProvisionalLabelError(WorkspaceError):
    """A tabled document that would print “bis”."""

    def __init__(self, label: str, labels: str) -> None:
        super().__init__(
            f"{labels} cannot stand in a tabled document such as {label}: number the text anew "
            "with “drafting labels HANDLE --renumber” first."
        )


class SilenceError(WorkspaceError):
    """Something that a silence procedure does not allow."""


class DeadlineError(WorkspaceError):
    """A deadline that cannot be read."""

    def __init__(self, words: str, why: str) -> None:
        super().__init__(f"“{words}” is no deadline: {why}; say “2026-12-01 18:00 Europe/Vienna”.")


class SponsorError(WorkspaceError):
    """A name that cannot stand among the sponsors."""


class NoCompilationError(WorkspaceError):
    """A file in which nobody proposes anything in the notation of the room."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is no compilation: nothing in it reads like “[and commitments] (G77)”; "
            "import it as it is."
        )
