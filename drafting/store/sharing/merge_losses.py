"""Merges that came and leave out what one side wrote: each is made anew and compared.

Two states give one merge, whoever makes it. A merge that another hand or another version made may
read otherwise and stands all the same; what it has lost of either side is told, for nobody would
look for it there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from drafting.amendments.negotiation import Negotiation
from drafting.dataclasses import replace
from drafting.model.fields import FIELDS, get_field
from drafting.model.numbering import Numbering
from drafting.named_tuples import NamedTuple
from drafting.redline.similarity import reading_words
from drafting.store.change import NOBODY
from drafting.store.checklist.items import Found, Origin
from drafting.store.errors import StoreError
from drafting.store.layout import AGREEMENT, PROPOSALS, decode
from drafting.store.merge import Merging
from drafting.store.messages import read_commit
from drafting.store.names import RESOLUTIONS, decoded
from drafting.store.negotiation_files import agreement_of
from drafting.store.plumbing.isolation import IsolatedGit
from drafting.store.plumbing.repository import Repository
from drafting.store.plumbing.skeleton import lay_out
from drafting.store.register import handles_in
from drafting.store.texts import Texts

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.store.plumbing.repository import Head
    from drafting.store.plumbing.trees import Tree, TreeEntry
    from drafting.store.records import Entry

_MOST_WORDS = 12
_BESIDE = (PROPOSALS, AGREEMENT)


class MergeLoss(NamedTuple):
    """What one merge leaves out of one paragraph, or of what else a resolution has."""

    merge: Entry
    handle: str
    place: str
    """What lost it: “OP3”, “the title”; empty for the resolution itself."""
    words: str = ""
    unit: str = ""
    is_unknown: bool = False
    """Whether the merge cannot be made anew, so that nothing tells what it leaves out."""

    def __str__(self) -> str:
        return f"{self.handle}: {self.says}" if self.handle else self.says

    @property
    def says(self) -> str:
        """One sentence."""
        what = f"words of {self.place}" if self.words else (self.place or "the whole text")
        said = f" (“{self.words}”)" if self.words else ""
        by = "" if self.merge.author == NOBODY else f" by {self.merge.author}"
        if self.is_unknown:
            return (
                f"A merge{by} of {self.merge.when:%Y-%m-%d %H:%M} cannot be made anew, so that "
                "nothing tells whether it leaves words out: look at what came."
            )
        return f"A merge{by} leaves out {what}{said}: look at it."

    @property
    def found(self) -> Found:
        """The same for a checklist."""
        label = self.place if self.unit else ""
        return Found(self.says, Origin.SYNC, "", self.unit, label)


def merge_losses(
    repository: Repository, folders: Iterable[Path], since: str, until: str
) -> tuple[MergeLoss, ...]:
    """What is left out by the merges up to a state that are not part of another one.

    `folders` have the objects of both. Nothing is written there.
    """
    rows = repository.walk(
        "log", "--merges", "--reverse", "--format=%H %P%x00", until, "--not", since, "--"
    )
    merges = [row.split() for row in rows if row.strip()]
    if not merges:
        return ()
    with _beside(folders) as scratch:
        review = _Review(scratch)
        return tuple(loss for state, *parents in merges for loss in review.losses(state, parents))


@contextmanager
def _beside(folders: Iterable[Path]) -> Iterator[Repository]:
    """A repository that sees these objects and writes elsewhere, for as long as it lasts."""
    with TemporaryDirectory(prefix="drafting-") as name:
        path = Path(name)
        lay_out(path)
        scratch = Repository(path, IsolatedGit(path / "objects").borrowing(*folders), None)
        try:
            yield scratch
        finally:
            scratch.close()


class _Review:
    """Makes merges anew, and compares."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._texts = Texts(repository)
        self._merging = Merging(repository, self._texts)

    def losses(self, state: str, parents: Iterable[str]) -> Iterator[MergeLoss]:
        """What one merge leaves out; where it cannot be made anew, that is said."""
        found = self._repository.reader.read(state)
        if found is None:
            return
        entry = read_commit(state, found.data)
        try:
            heads = [self._repository.state(parent) for parent in parents]
            made = reduce(self._merging.together, heads)
            losses = tuple(self._compared(entry, made, self._repository.state(state)))
        except StoreError:
            losses = (MergeLoss(entry, "", "", is_unknown=True),)
        yield from losses

    def _compared(self, merge: Entry, made: Head, came: Head) -> Iterator[MergeLoss]:
        whole, left = (self._entries(self._repository.tree(one.tree), RESOLUTIONS)
                       for one in (made, came))  # fmt: skip
        handles = handles_in(self._repository, made.tree)
        for name, entry in whole.items():
            handle = handles.row(decoded(name) or name).handle
            other = left.get(name)
            if other is None:
                yield MergeLoss(merge, handle, "")
            elif other.id != entry.id:
                yield from self._in_text(merge, handle, entry.id, other.id)
                yield from self._beside_text(merge, handle, entry.id, other.id)

    def _in_text(self, merge: Entry, handle: str, whole: str, left: str) -> Iterator[MergeLoss]:
        should, reads = (self._texts.of_folder(folder, handle) for folder in (whole, left))
        missing = _words(should) - _words(reads)
        there = {name: words for name, _, words in _places(reads)}
        for name, place, words in _places(should) if missing else ():
            lost = Counter(words) - Counter(there.get(name, ()))
            if lost & missing:
                said = [word for word in words if word in lost and word in missing]
                unit = name if name in {one.id for one in should.walk()} else ""
                yield MergeLoss(merge, handle, place, _quoted(said), unit)

    def _beside_text(self, merge: Entry, handle: str, whole: str, left: str) -> Iterator[MergeLoss]:
        """What is on record beside a text: whole files that are gone."""
        for name in _BESIDE:
            should, reads = (self._repository.tree(folder) for folder in (whole, left))
            gone = set(self._entries(should, name)) - set(self._entries(reads, name))
            if name in should and name not in reads and not gone and self._holds(should[name]):
                yield MergeLoss(merge, handle, "what was agreed")
            elif gone:
                count = "a proposal" if len(gone) == 1 else f"{len(gone)} proposals"
                yield MergeLoss(merge, handle, count)

    def _holds(self, agreement: TreeEntry) -> bool:
        """Whether a record of agreement says more than which numbers were given."""
        found = self._repository.reader.read(agreement.id) if agreement.is_file else None
        says = agreement_of(decode(found.data)).value if found else Negotiation()
        return replace(says, last_number=0) != Negotiation()

    def _entries(self, tree: Tree, name: str) -> Tree:
        entry = tree.get(name)
        return self._repository.tree(entry.id) if entry and entry.is_folder else {}


def _places(text: Resolution) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Everything of a text that has words: its name, what it is called, and the words."""
    labels = text.once(Numbering)
    for unit in text.walk():
        yield unit.id, labels.label(unit.id) or "a paragraph", reading_words(unit.text)
    for note in text.notes:
        yield f"note {note.id}", "a footnote", reading_words(note.text)
    for field in FIELDS:
        value = get_field(text, field)
        words = value if isinstance(value, str) else " ".join(value)
        called = field.rpartition(".")[2].replace("_", " ")
        yield f"field {field}", f"the {called}", reading_words(words)


def _words(text: Resolution) -> Counter[str]:
    return Counter(word for _, _, words in _places(text) for word in words)


def _quoted(words: list[str]) -> str:
    more = " …" if len(words) > _MOST_WORDS else ""
    return f"{' '.join(words[:_MOST_WORDS])}{more}"
