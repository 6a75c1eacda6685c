"""What an exchange brought and sent, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from drafting.model.numbering import Numbering
from drafting.named_tuples import NamedTuple
from drafting.workspace.sharing.private_sharing import PrivateSynced
from drafting.workspace.wording import counted, listed

if TYPE_CHECKING:
    from datetime import datetime

    from drafting.model.resolution import Resolution
    from drafting.store import Store
    from drafting.store.sharing.carried import Carried
    from drafting.store.sharing.exchange import Exchanged

_MOST_LABELS = 6


class SharedChange(NamedTuple):
    """One change that came or was sent."""

    author: str
    when: datetime
    handles: tuple[str, ...]
    labels: tuple[str, ...]
    """What its paragraphs are called today."""
    message: str
    units: tuple[str, ...] = ()
    """Their identities, those of paragraphs that are gone too."""

    @property
    def as_json(self) -> dict[str, Any]:
        """The same for a script."""
        return {
            "author": self.author,
            "when": self.when.isoformat(),
            "handles": list(self.handles),
            "paragraphs": list(self.labels),
            "message": self.message,
        }


class Synced(NamedTuple):
    """What an exchange brought, sent, and left to look at."""

    came: tuple[SharedChange, ...] = ()
    sent: tuple[SharedChange, ...] = ()
    waiting: tuple[SharedChange, ...] = ()
    """What the other side does not take from this person."""
    kept_both: tuple[str, ...] = ()
    """One sentence for each thing that a person should look at."""
    drafts_came: tuple[str, ...] = ()
    drafts_sent: tuple[str, ...] = ()
    private: PrivateSynced | None = None
    """What became of private notes, where they are exchanged."""

    @property
    def message(self) -> str:
        """One line: what came and what went."""
        private = self.private.message if self.private else ""
        own = "" if private and not self._has_news else self._message
        return " ".join(filter(None, (own, private)))

    @property
    def to_look_at(self) -> tuple[str, ...]:
        """One sentence for each thing that a person should look at, in either layer."""
        return (*self.kept_both, *(self.private.kept_both if self.private else ()))

    @property
    def _has_news(self) -> bool:
        return any((self.came, self.sent, self.waiting, self.drafts_came, self.drafts_sent))

    @property
    def _message(self) -> str:
        said = [self.what_came] if self.what_came else []
        sent = [counted(len(self.sent), "change")] if self.sent else []
        sent += [f"drafts {listed(list(self.drafts_sent))}"] if self.drafts_sent else []
        said += [f"{'sent' if said else 'Sent'}: {', '.join(sent)}"] if sent else []
        if self.waiting:
            waits = counted(len(self.waiting), "change")
            kept = "not sent" if said else "Not sent"
            said.append(f"{kept}, for it may only be read there: {waits}")
        return f"{'; '.join(said)}." if said else "In step: nothing new on either side."

    @property
    def what_came(self) -> str:
        """“Came: 4 changes by Norway in L.6 (OP3, OP7)”; empty where nothing did."""
        parts = [_came(self.came)] if self.came else []
        parts += [f"drafts {listed(list(self.drafts_came))}"] if self.drafts_came else []
        return f"Came: {'; '.join(parts)}" if parts else ""

    @property
    def as_json(self) -> dict[str, Any]:
        """The same for a script."""
        return {
            "came": [change.as_json for change in self.came],
            "sent": [change.as_json for change in self.sent],
            "waiting": [change.as_json for change in self.waiting],
            "kept_both": list(self.kept_both),
            "drafts_came": list(self.drafts_came),
            "drafts_sent": list(self.drafts_sent),
            **({"private": self.private.as_json} if self.private else {}),
        }


def synced(store: Store, done: Exchanged) -> Synced:
    """The report of an exchange, its paragraphs called as they are now."""
    labels = Labels(store)
    return Synced(
        labels.changes(done.came),
        labels.changes(done.sent),
        labels.changes(done.waiting),
        done.notes,
        done.drafts_came,
        done.drafts_sent,
    )


class Labels:
    """What paragraphs are called in the texts of today, or else in texts that came."""

    def __init__(self, store: Store | None, came: Mapping[str, Resolution] | None = None) -> None:
        self._store = store
        self._came = came or {}
        self._known: dict[str, tuple[Numbering, ...]] = {}

    def changes(self, carried: Iterable[Carried]) -> tuple[SharedChange, ...]:
        """Each change with the paragraphs that it is about, the oldest first."""
        return tuple(
            SharedChange(
                one.entry.author,
                one.entry.when,
                one.handles,
                self._labels(one),
                one.entry.message,
                tuple(one.entry.all("Unit")),
            )
            for one in reversed(tuple(carried))
        )

    def label(self, handle: str, unit: str) -> str:
        """What a paragraph is called; empty where it is in no text."""
        named = (one.label(unit) for one in self._numberings(handle) if unit in one)
        return next(named, "")

    def _labels(self, one: Carried) -> tuple[str, ...]:
        named = (self.label(handle, unit) for unit in one.units for handle in one.handles)
        return tuple(dict.fromkeys(filter(None, named)))

    def _numberings(self, handle: str) -> tuple[Numbering, ...]:
        if handle not in self._known:
            texts = (self._here(handle), self._came.get(handle))
            self._known[handle] = tuple(Numbering(text) for text in texts if text is not None)
        return self._known[handle]

    def _here(self, handle: str) -> Resolution | None:
        from drafting.store.errors import StoreError

        try:
            return self._store.text(handle) if self._store else None
        except StoreError:  # it was taken out meanwhile, or is not here yet
            return None


def _came(changes: Sequence[SharedChange]) -> str:
    """“4 changes by Norway in L.6 (OP3, OP7)”, one such for each author."""
    by: dict[str, list[SharedChange]] = {}
    for change in changes:
        by.setdefault(change.author, []).append(change)
    return ", ".join(_by_author(author, rows) for author, rows in by.items())


def _by_author(author: str, changes: Sequence[SharedChange]) -> str:
    places: dict[str, dict[str, None]] = {}
    for change in changes:
        for handle in change.handles:
            places.setdefault(handle, {}).update(dict.fromkeys(change.labels))
    where = listed([_place(handle, labels) for handle, labels in places.items()])
    return f"{counted(len(changes), 'change')} by {author}{f' in {where}' if where else ''}"


def _place(handle: str, labels: Mapping[str, None]) -> str:
    known = list(labels)
    more = f", and {len(known) - _MOST_LABELS} more" if len(known) > _MOST_LABELS else ""
    return f"{handle} ({', '.join(known[:_MOST_LABELS])}{more})" if known else handle
