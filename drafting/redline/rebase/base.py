"""The text that an edit was made on, as far as it is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from drafting.model.errors import ModelError
from drafting.model.resolution import PARTS, Resolution
from drafting.model.tree import Place, order
from drafting.redline.rebase.surroundings import Surroundings, Test, beside, surroundings

if TYPE_CHECKING:
    from drafting.model.edits import Edit
    from drafting.model.unit import Unit

Past = Callable[[Test], Resolution | None]
"""The latest earlier text that passes a test, if there is one."""


class Base(Protocol):
    """Who stood where when an edit was made: whole texts, or what was kept of one."""

    def around(self, edit: Edit) -> Surroundings:
        """What stood around an edit."""

    def before(self, place: Place) -> tuple[str, ...]:
        """Identities of what stood before a place, beside it, the nearest last."""

    def after(self, edit: Edit) -> Base:
        """The base once an edit was made on it."""

    def latest(self, test: Test) -> Resolution | None:
        """The latest text that passes a test, if one is known."""

    def knows(self, unit: Unit) -> bool:
        """Whether the author of the edit knew a unit as it reads."""


class KnownTexts:
    """A base of which whole texts are known.

    `base` is the one that the edit was made on, or what was kept of it, or None; `others` are
    those that its author knew as well, and `past` is the way back to earlier ones.
    """

    def __init__(
        self,
        base: Resolution | Surroundings | None,
        others: Sequence[Resolution] = (),
        past: Past | None = None,
    ) -> None:
        self._base, self._others, self._past = base, others, past

    def _known(self) -> Iterator[Resolution]:
        if isinstance(self._base, Resolution):
            yield self._base
        yield from self._others

    def around(self, edit: Edit) -> Surroundings:
        """What stood around an edit in the text that it was made on."""
        if isinstance(self._base, Resolution):
            return surroundings(edit, self._base)
        return self._base or Surroundings(follower=None)

    def before(self, place: Place) -> tuple[str, ...]:
        """Identities of what stood before a place when it was there last."""
        if isinstance(self._base, Surroundings):
            return self._base.earlier
        text = self.latest(lambda text: _stands(text, place))
        return beside(text, place)[0] if text else ()

    def after(self, edit: Edit) -> KnownTexts:
        """The texts once an edit was made on the first of them."""
        if not isinstance(self._base, Resolution):
            return self
        try:
            return KnownTexts(edit.apply(self._base), self._others, self._past)
        except ModelError:
            return self

    def latest(self, test: Test) -> Resolution | None:
        """The latest of the texts that passes a test."""
        found = next((text for text in self._known() if test(text)), None)
        return self._past(test) if found is None and self._past else found

    def knows(self, unit: Unit) -> bool:
        """Whether a unit reads so in one of the other texts that the author knew."""
        return any(unit == unit_in(text, unit.id) for text in self._others)


def unit_in(text: Resolution, identity: str) -> Unit | None:
    """The unit of that identity, or None."""
    return text.find(identity) if text.has(identity) else None


def has_parent(text: Resolution, parent: str) -> bool:
    """Whether something can be put under `parent`."""
    return parent in PARTS or text.has(parent)


def nearest(text: Resolution, place: Place, earlier: Callable[[], Sequence[str]]) -> Place:
    """`place`, or where its neighbours are now if the unit it follows is gone from there.

    `earlier` tells what stood before it, the nearest last.
    """
    if place.after is None or parent_of(text, place.after) == place.parent:
        return place
    here = order(text, place.parent)
    known = earlier()
    if not known:
        return Place(place.parent, here[-1] if here else None)
    beside = (one for one in reversed(known) if parent_of(text, one) == place.parent)
    return Place(place.parent, next(beside, None))


def parent_of(text: Resolution, identity: str) -> str:
    """What a unit stands under; empty if there is none of that identity."""
    spot = text.places.spot(identity)
    return spot[0] if spot else ""


def _stands(text: Resolution, place: Place) -> bool:
    """Whether a text has the unit that a place is after."""
    return place.after is not None and parent_of(text, place.after) == place.parent
