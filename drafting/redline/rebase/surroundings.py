"""What stood around an edit in the text on which it was made, as far as rebasing it takes.

It can be kept with a proposal, by identities and words: whoever rewrites a record gives each of
its states another name, and the text of that day may be found no more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, replace
from drafting.model.errors import ModelError
from drafting.model.inline import opening
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, order, place_of

if TYPE_CHECKING:
    from drafting.model.edits import Edit
    from drafting.model.unit import Unit

Test = Callable[[Resolution], bool]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stood around one edit."""

    words: str = ""
    """The first words of the paragraph, where the edit itself does not hold its words."""
    above: str = ""
    """The first words of the paragraph beneath which its place is."""
    earlier: tuple[str, ...] = ()
    """Identities of what stood before its place, beside it, the nearest last.

    The place of what puts no paragraph anywhere is right behind the one that it is about.
    """
    follower: str | None = ""
    """Identity of what stood right behind its place; empty for nothing, None if nobody knows."""
    wordings: tuple[tuple[str, str], ...] = ()
    """Identity and text of paragraphs that it names and whose words it does not hold.

    Of what puts no paragraph anywhere, also of the one right before it: that may take it in.
    """
    places: tuple[tuple[str, str], ...] = ()
    """Identity and label of every paragraph, where words of the edit refer to some."""
    labels: tuple[tuple[str, str], ...] = ()
    """What the sentence of the proposal calls paragraphs, each with the identity of that one."""

    def around(self, edit: Edit) -> Surroundings:  # noqa: ARG002
        """Itself: it was kept for one edit."""
        return self

    def before(self, place: Place) -> tuple[str, ...]:  # noqa: ARG002
        """Identities of what stood before the place of the edit, beside it."""
        return self.earlier

    def after(self, edit: Edit) -> Surroundings:  # noqa: ARG002
        """Itself: nothing is known of later edits."""
        return self

    def latest(self, test: Test) -> Resolution | None:  # noqa: ARG002
        """None: no text was kept."""
        return None

    def knows(self, unit: Unit) -> bool:  # noqa: ARG002
        """False: no paragraph was kept."""
        return False


def surroundings(edit: Edit, text: Resolution) -> Surroundings:
    """What stands around an edit in the text on which it is made."""
    subject = _unit(text, edit.subject)
    place = edit.target
    if place is None:
        return _around_what_stays(edit, text, subject)
    earlier, follower = beside(text, place)
    return Surroundings(
        _words(subject),
        _words(_unit(text, place.parent)),
        earlier,
        follower,
        tuple(
            (one, text.find(one).text)
            for one in dict.fromkeys((edit.subject, place.after, place.parent))
            if one is not None and text.has(one)
        ),
    )


def _around_what_stays(edit: Edit, text: Resolution, subject: Unit | None) -> Surroundings:
    has_words = bool(edit.wordings or edit.taken)
    known = Surroundings(words="" if has_words else _words(subject))
    if subject is None:
        return known
    last = [one for one in edit.units if text.has(one)][-1:] or [subject.id]
    earlier, follower = beside(text, _behind(text, last[0]))
    before = _right_before(earlier, subject, text)
    named = before if has_words else [*before, subject.id]
    wordings = tuple((one, text.find(one).text) for one in named)
    return replace(known, earlier=earlier, follower=follower, wordings=wordings)


def _right_before(earlier: tuple[str, ...], subject: Unit, text: Resolution) -> list[str]:
    """What stands right before a unit among `earlier`; the last of them if it is not there."""
    _, at = text.places.spot(subject.id) or ("", 0)
    is_there = at < len(earlier) and earlier[at] == subject.id
    return [*(earlier[:at] if is_there else earlier)][-1:]


def _behind(text: Resolution, unit: str) -> Place:
    """The place right behind a paragraph: parts split off it come between it and the next."""
    return Place(place_of(text, unit).parent, unit)


def _unit(text: Resolution, identity: str) -> Unit | None:
    return text.find(identity) if text.has(identity) else None


def _words(unit: Unit | None) -> str:
    return opening(unit.text) if unit else ""


def beside(text: Resolution, place: Place) -> tuple[tuple[str, ...], str]:
    """What stands before a place, beside it, and what right behind it; empty for nothing."""
    try:
        names = order(text, place.parent)
    except ModelError:
        return (), ""
    if place.after is None:
        return (), names[0] if names else ""
    spot = text.places.spot(place.after)
    if spot is None or spot[0] != place.parent:
        return (), ""
    at = spot[1] + 1
    return names[:at], names[at] if at < len(names) else ""
