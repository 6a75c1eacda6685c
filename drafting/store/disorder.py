"""What plain git or a hand left in disorder in the folder of a resolution, and how it is mended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from drafting.store import exemptions
from drafting.store.change import Change, Made
from drafting.store.layout import AGREEMENT, PROPOSALS
from drafting.store.records import MENDED, UNIT
from drafting.store.texts import Texts, changes_between, written_whole
from drafting.store.tolerant.remarks import NOTHING, Mended

if TYPE_CHECKING:
    from drafting.amendments.negotiation import Negotiation
    from drafting.model.resolution import Resolution
    from drafting.store.bases import Bases
    from drafting.store.checklist.checklists import Checklists
    from drafting.store.checklist.items import Found
    from drafting.store.exemptions import Exemptions
    from drafting.store.negotiations import Negotiations
    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.plumbing.trees import Changes
    from drafting.store.records import Base, Record


class Disorder:
    """Looks through all that is kept of a resolution; nothing is written here."""

    def __init__(
        self,
        repository: Repository,
        texts: Texts,
        bases: Bases,
        negotiations: Callable[[], Negotiations],
        checklists: Callable[[], Checklists],
    ) -> None:
        self._repository = repository
        self._texts = texts
        self._bases = bases
        self._negotiations = negotiations
        self._checklists = checklists
        self._noticed: dict[tuple[str, str], None] = {}

    @property
    def noticed(self) -> tuple[tuple[str, str], ...]:
        """The remarks on all that was read so far, each once, with what it is about."""
        return tuple(self._noticed)

    def _notice(self, name: str, remarks: Iterable[str]) -> None:
        self._noticed.update(dict.fromkeys((name, remark) for remark in remarks))

    def text(self, folder: str, handle: str, draft: str = "") -> Resolution:
        """The text in a folder; what had to be decided to read it is noticed."""
        name = f"{handle}@{draft}" if draft else handle
        self._notice(name, self._texts.remarks(folder, handle))
        return self._texts.of_folder(folder, handle)

    def base(self, folder: str, handle: str) -> Base | None:
        """The issued document in a folder; what had to be decided is noticed."""
        base, remarks = self._bases.read(folder, handle)
        self._notice(handle, remarks)
        return base

    def negotiation(self, folder: str, handle: str) -> Negotiation:
        """The negotiation in a folder; what had to be decided is noticed."""
        held = self._negotiations().held(folder, handle)
        self._notice(handle, held.remarks)
        return held.negotiation

    def exemptions(self, folder: str, handle: str) -> Exemptions:
        """What is let pass in a folder; what had to be decided is noticed."""
        found = exemptions.of_folder(self._repository, folder, handle)
        self._notice(handle, found.remarks)
        return found.value

    def remarks(self, folder: str, handle: str) -> tuple[str, ...]:
        """What had to be decided to read a resolution. Raises DamagedStoreError."""
        talks = self._negotiations().held(folder, handle) if self._talks(folder) else None
        return (
            *self._texts.remarks(folder, handle),
            *(talks.remarks if talks else ()),
            *exemptions.of_folder(self._repository, folder, handle).remarks,
            *self._bases.remarks(folder, handle),
        )

    def _talks(self, folder: str) -> bool:
        """Whether anything was negotiated; its readers are loaded only then."""
        entries = self._repository.tree(folder)
        return AGREEMENT in entries or PROPOSALS in entries

    def change(
        self, head: Head, handle: str, now: Resolution, made: Made, record: Record
    ) -> Change | None:
        """What to record of a change; a text in disorder is written whole with it.

        What a person is to look at afterwards is on the checklist in the same change.
        """
        files = changes_between(now, made.text) | made.files
        if not files and not made.found:
            return None
        folder = self._texts.folder(head.tree, handle)
        whole = self._whole(folder, handle, made.text)
        trailers = made.trailers + whole.trailers
        listed = self._listed((folder, head.id), made._replace(trailers=trailers), record)
        return Change(
            self._texts.within(handle, files | whole.files | listed), made.message, trailers
        )

    def _listed(self, at: tuple[str, str], made: Made, record: Record) -> Changes:
        """What to write for a checklist, in a folder and on a state; of most changes nothing."""
        if not (made.found or made.notes or any(name == MENDED for name, _ in made.trailers)):
            return {}
        folder, state = at
        return self._checklists().added(folder, _found_in(made), record, state)

    def _whole(self, folder: str, handle: str, text: Resolution) -> Mended:
        remarks = self._texts.remarks(folder, handle)
        return Mended(written_whole(text), remarks) if remarks else NOTHING

    def mending(self, head: Head, handle: str, record: Record) -> Change | None:
        """What to record so that it reads the same without a remark; None if it does."""
        files: Changes = {}
        trailers = record.trailers
        folder = self._texts.folder(head.tree, handle)
        for one in self._mended(folder, handle):
            files |= one.files
            trailers += one.trailers
        message = record.message or f"Mend the text of {handle}"
        made = Made(self._texts.of_folder(folder, handle), message, trailers)
        files |= self._listed((folder, head.id), made, record)
        return Change(self._texts.within(handle, files), message, trailers) if files else None

    def _mended(self, folder: str, handle: str) -> Iterator[Mended]:
        yield self._whole(folder, handle, self._texts.of_folder(folder, handle))
        if self._talks(folder):
            yield self._negotiations().mended(folder, handle)
        yield exemptions.mended(self._repository, folder, handle)
        yield self._bases.mended(folder, handle)


def _found_in(made: Made) -> Iterator[Found]:
    """What a person is to look at after a change of a text: what it brings, and what it met."""
    from drafting.store.checklist.checklists import placed
    from drafting.store.checklist.items import Found, Origin

    yield from made.found
    changed = next((value for name, value in made.trailers if name == UNIT), "")
    for note in made.notes:
        yield placed(Found(note, Origin.MERGE), made.text, changed)
    for name, value in made.trailers:
        if name == MENDED:
            yield placed(Found(value, Origin.MENDING), made.text)
