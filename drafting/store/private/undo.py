"""Which wording of private notes its author takes back next, and what stands then."""

from __future__ import annotations

from typing import NamedTuple

from drafting.store.private.notes import Notes, PrivateNote, Wording


class Step(NamedTuple):
    """A wording that can be taken back, in its note."""

    note: PrivateNote
    wording: Wording

    @property
    def is_last(self) -> bool:
        """Whether nobody wrote on it since."""
        return self.wording.id in self.note.last

    @property
    def former(self) -> tuple[Wording, ...]:
        """What stood before it; nothing if the note began with it."""
        named = (self.note.find(name) for name in self.wording.before)
        return tuple(one for one in named if one)


def to_undo(notes: Notes, author: str) -> Step | None:
    """The latest wording of an author that is not taken back; of nobody else's."""
    done, _ = _stacks(notes, author)
    return done[-1] if done else None


def to_redo(notes: Notes, author: str) -> Step | None:
    """What the author took back last, if nothing else was written by the author since."""
    _, undone = _stacks(notes, author)
    return undone[-1] if undone else None


def _stacks(notes: Notes, author: str) -> tuple[list[Step], list[Step]]:
    """What can be taken back, and what can be made again, the next one last."""
    rows = (Step(note, one) for note in notes.values() for one in note.wordings)
    own = sorted(
        (row for row in rows if row.wording.by == author),
        key=lambda row: (row.wording.step, row.wording.when.timestamp(), row.wording.id),
    )
    done: list[Step] = []
    undone: list[Step] = []
    for row in own:
        if not row.wording.undoes:
            done.append(row)
            undone.clear()
        elif done and done[-1].wording.id == row.wording.undoes:
            done.pop()
            undone.append(row)
        elif undone and undone[-1].wording.id == row.wording.undoes:
            undone.pop()
            done.append(row)
    return done, undone
