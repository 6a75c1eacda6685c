"""Which wording of private notes its author takes back next, and what stands then."""

from __future__ import annotations

from drafting.named_tuples import NamedTuple
from drafting.store.private.notes import Notes, PrivateNote, Wording


class Step(NamedTuple):
    """A wording that can be taken back, in its note."""

    note: PrivateNote
    wording: Wording

    @property
    def standing(self) -> tuple[str, ...]:
        """What of the note stands as this wording left it; nothing if somebody wrote on it since.

        What was taken back since stands as it was before.
        """
        wanted = _meant(self.note, self.wording)
        last = (one for one in self.note.wordings if one.id in self.note.last)
        return tuple(one.id for one in last if _meant(self.note, one) == wanted)

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


def _meant(note: PrivateNote, wording: Wording) -> frozenset[str]:
    """The wordings that stand by it: itself, or those that stood before what it takes back."""
    taken = note.find(wording.undoes) if wording.undoes else None
    if taken is None:
        return frozenset({wording.id})
    before = (note.find(name) for name in taken.before)
    return frozenset().union(*(_meant(note, one) for one in before if one))


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
