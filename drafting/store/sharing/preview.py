"""What another record would bring, looked at before anything of it is taken in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.store.errors import StoreError
from drafting.store.names import MAIN, draft_named
from drafting.store.sharing.carried import Carried, carried
from drafting.store.texts import Texts

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.store.plumbing.repository import Repository
    from drafting.store.sharing.arrival import Arrival
    from drafting.store.sharing.merge_losses import MergeLoss


class Preview(NamedTuple):
    """What would come; nothing of it is here."""

    changes: tuple[Carried, ...]
    """Newest first."""
    drafts: tuple[str, ...]
    """“L.6@Rev.1”, of each draft that is not here."""
    here_too: tuple[tuple[str, str], ...]
    """Resolution and unit, of what was changed here as well since both parted."""
    texts: Mapping[str, Resolution]
    """The texts that would come changed, as they came."""
    handles: tuple[str, ...]
    """All resolutions in the record that came."""
    lost: tuple[MergeLoss, ...] = ()
    """What merges of it leave out of either side."""


def preview(came: Arrival, since: str, known: Iterable[str]) -> Preview:
    """What an arrival has that a state of here lacks; `known` are the drafts that are here.

    `since` is empty where no record is here yet.
    """
    main, repository = came.refs.get(MAIN, ""), came.repository
    tree = repository.state(main).tree if main else ""
    changes = carried(repository, since, main, tree) if main else ()
    ours = carried(repository, main, since, tree) if main and since else ()
    texts = _texts(repository, tree, changes)
    have = set(known)
    drafts = (draft_named(ref) for ref, name in came.refs.items() if name not in have)
    return Preview(
        changes,
        tuple(f"{named[0]}@{named[1]}" for named in drafts if named),
        tuple(sorted(_touched(changes) & _touched(ours))),
        texts,
        tuple(Texts(repository).folders(tree)) if tree else (),
    )


def _touched(changes: Iterable[Carried]) -> set[tuple[str, str]]:
    return {(handle, unit) for one in changes for handle in one.handles for unit in one.units}


def _texts(repository: Repository, tree: str, changes: Iterable[Carried]) -> dict[str, Resolution]:
    texts = Texts(repository)
    found: dict[str, Resolution] = {}
    for handle in dict.fromkeys(handle for one in changes for handle in one.handles):
        with suppress(StoreError):  # it was taken out there
            found[handle] = texts.text(tree, handle)
    return found
