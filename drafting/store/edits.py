"""What an edit, an undo or a redo makes of the text of today."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from drafting.model.edits import Edit, Several
from drafting.model.errors import InvalidPlaceError, ModelError
from drafting.store import history
from drafting.store.change import Made
from drafting.store.errors import NothingToRedoError, NothingToUndoError
from drafting.store.history import path_of
from drafting.store.layout import OUTLINE
from drafting.store.messages import author_name, read_commit
from drafting.store.plumbing.repository import Head, Repository
from drafting.store.plumbing.trees import Changes
from drafting.store.records import (
    ACCEPTED_BY,
    ACT,
    MERGED,
    REDO_OF,
    UNDO_OF,
    UNIT,
    Record,
    Trailers,
)
from drafting.store.register import folder_name, handles_in, path_in_register
from drafting.store.undo import (
    Stands,
    Target,
    last_of_others,
    reversed_sentence,
    to_redo,
    to_undo,
)

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.redline.rebase import Past
    from drafting.store.records import Entry
    from drafting.store.texts import Texts

Reversal = Callable[[Head, str, str], Changes]
"""What takes back what a commit did to files beside the text of a resolution."""
Words = tuple[str, str]
"""How the sentence of a reversal begins, and by what trailer it names what it is about."""
UNDO: Words = ("Undo", UNDO_OF)
REDO: Words = ("Redo", REDO_OF)


class TextEdits:
    """Makes changes on the texts of one repository; nothing is written here."""

    def __init__(
        self,
        repository: Repository,
        texts: Texts,
        reversals: Sequence[Reversal],
        shown: Mapping[str, Resolution],
    ) -> None:
        """`shown` has each text as the user has seen it last."""
        self._repository = repository
        self._texts = texts
        self._reversals = reversals
        self._shown = shown

    def edit(self, head: Head, handle: str, now: Resolution, edit: Edit, record: Record) -> Made:
        """The text with an edit made. Raises a ModelError for one that never made sense."""
        trailers = with_units(record.trailers, edit)
        message = record.message or "Change the text"
        try:
            return Made(edit.apply(now), message, trailers)
        except InvalidPlaceError:
            if now == self._shown.get(handle, now):
                raise
        except ModelError:
            pass  # the text has moved on
        shown = self._shown.get(handle)
        return self._rebased(edit, shown, (head, handle), Made(now, message, trailers))

    def undo(self, head: Head, handle: str, now: Resolution, record: Record, act: str = "") -> Made:
        """The text with the latest change of the author taken back, of an act if one is named.

        Raises NothingToUndoError.
        """
        targets = self._of_act(self.to_undo(head, handle, record), act)
        made = self._first_reversal(head, handle, now, targets, record, UNDO)
        if made is None:
            entries = self._entries(head, handle)
            last = last_of_others(entries, _names(record), self._stands_in(head))
            raise NothingToUndoError(handle, *((last.author, last.message) if last else ()))
        return made

    def redo(self, head: Head, handle: str, now: Resolution, record: Record, act: str = "") -> Made:
        """The text with what the author undid last made again, of an act if one is named.

        Raises NothingToRedoError.
        """
        targets = self._of_act(self.to_redo(head, handle, record), act)
        made = self._first_reversal(head, handle, now, targets, record, REDO)
        if made is None:
            raise NothingToRedoError(handle)
        return made

    def to_undo(self, head: Head, handle: str, record: Record) -> Iterator[Target]:
        """What the author may take back, newest first."""
        found = to_undo(self._entries(head, handle), _names(record), self._stands_in(head))
        return self._still_to_do(head, handle, found)

    def to_redo(self, head: Head, handle: str, record: Record) -> Iterator[Target]:
        """What the author may make again, the last undone first."""
        found = to_redo(self._entries(head, handle), _names(record), self._stands_in(head))
        return self._still_to_do(head, handle, found)

    def _entries(self, head: Head, handle: str) -> Iterator[Entry]:
        """The changes of a resolution and of its name, newest first."""
        register = path_in_register(folder_name(self._repository, handle))
        return history.entries(self._repository, head.id, self._path(handle), register)

    def _still_to_do(self, head: Head, handle: str, targets: Iterator[Target]) -> Iterator[Target]:
        """All but the names that the resolution has again already."""
        handles = handles_in(self._repository, head.tree)
        now = handles.row(handles.folder(handle)).handle
        return (target for target in targets if target.former != now)

    def named_back(self, target: Target, record: Record, words: Words) -> Record:
        """The record of a reversal of what changed the name of a resolution."""
        verb, trailer = words
        said = record.with_trailers(((trailer, target.original),))
        return said._replace(message=record.message or f"{verb}: {self._subject(target)}")

    def told(self, act: Sequence[Target], words: Words) -> str:
        """What is said of an act whose changes were reversed one after the other: each of them.

        Where several people made them, each is named.
        """
        in_order = act[::-1] if words is UNDO else act
        made = [self._made_by(target) for target in in_order]
        if len({name for name, _ in made}) == 1:
            return f"{words[0]}: {' '.join(said for _, said in made)}"
        return f"{words[0]}: {' '.join(f'{name}: {said}' for name, said in made)}"

    def _made_by(self, target: Target) -> tuple[str, str]:
        found = self._repository.reader.read(target.original)
        name = read_commit(target.original, found.data).author if found else "Somebody"
        return name, self._subject(target)

    def _path(self, handle: str) -> str:
        return path_of(self._repository, handle)

    @staticmethod
    def _of_act(targets: Iterator[Target], act: str) -> Iterator[Target]:
        return takewhile(lambda target: target.act == act, targets) if act else targets

    def _first_reversal(
        self,
        head: Head,
        handle: str,
        now: Resolution,
        targets: Iterator[Target],
        record: Record,
        words: Words,
    ) -> Made | None:
        """The first target that still has something to reverse, reversed; of an act each has."""
        from drafting.model.difference import difference

        for target in targets:
            if target.former:  # a name is taken back alone
                continue
            before = self._texts.at(f"{target.commit}^", handle)
            after = self._texts.at(target.commit, handle)
            if before is None or after is None:
                continue
            edit = Several(difference(before, after)).invert()
            verb, trailer = words
            message = record.message or f"{verb}: {self._subject(target)}"
            of_act = ((ACT, target.act),) if target.act else ()
            said = (*record.trailers, (trailer, target.original), *of_act)
            trailers = with_units(said, edit)
            made = self._rebased(edit, after, (head, handle), Made(now, message, trailers))
            files: Changes = {}
            for reversal in self._reversals:
                files |= reversal(head, handle, target.commit)
            if made.text != now or files or target.act:
                return made._replace(files=files)
        return None

    def _rebased(
        self, edit: Edit, base: Resolution | None, where: tuple[Head, str], made: Made
    ) -> Made:
        """The edit made on the text of today, which is that of `made`, where it has moved on."""
        # Loaded here: most edits meet the text that they were made on.
        from drafting.redline.rebase import KEEP_BOTH, Grade, KnownTexts, rebase

        known = KnownTexts(base, past=past_of(self._repository, self._texts, *where))
        done = rebase(edit, known, made.text, KEEP_BOTH)
        merged = done.grade is Grade.MOOT or done.edit != edit
        said = tuple((MERGED, note) for note in done.notes or ("with changes made meanwhile",))
        trailers = made.trailers + (said if merged else ())
        return Made(done.text, made.message, trailers, merged, done.notes)

    def _stands_in(self, head: Head) -> Stands:
        return lambda state: self._repository.is_before(state, head.id)

    def _subject(self, target: Target) -> str:
        """The sentence of a change that is reversed; of one that is gone, by that of its undo."""
        found = self._repository.reader.read(target.original)
        if found is not None:
            return read_commit(target.original, found.data).message
        undo = self._repository.reader.read(target.commit)
        said = reversed_sentence(read_commit(target.commit, undo.data).message) if undo else ""
        return said or "a change"


def with_units(trailers: Trailers, edit: Edit) -> Trailers:
    """Trailers that name the units of an edit, unless they name some already."""
    if any(name == UNIT for name, _ in trailers):
        return trailers
    return (*trailers, *((UNIT, unit) for unit in edit.units))


def past_of(repository: Repository, texts: Texts, head: Head, handle: str) -> Past:
    """The way back through the texts of a resolution before each change of their order."""

    def latest(test: Callable[[Resolution], bool]) -> Resolution | None:
        path = path_of(repository, handle, OUTLINE)
        for entry in history.entries(repository, head.id, path):
            text = texts.at(f"{entry.id}^", handle)
            if text is not None and test(text):
                return text
        return None

    return latest


def _names(record: Record) -> frozenset[str]:
    """By what names the person is known who makes a change: as whom, and their own."""
    own = (value for name, value in record.trailers if name == ACCEPTED_BY)
    return frozenset(author_name(name) for name in (record.author, *own))
