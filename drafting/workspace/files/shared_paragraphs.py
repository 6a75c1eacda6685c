"""What is said of paragraphs of a Word file that no author alone has as that author left them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.workspace.wording import listed

if TYPE_CHECKING:
    from drafting.redline.provenance import Apart, MovedAgain, SharedParagraph

_TWICE = (
    " {places}, which {author} {did} and {others} changed, {stand} as whole revisions side by "
    "side: as {author} had it, and as it reads now, under the name of {last}."
)
_ONCE = (
    " {places}, which {author} {did} and {others} changed, {stand} whole under the name of {last}, "
    "and cannot show as {author} had it."
)
_OF_ALL = (
    " {places}, which {author} {did} and {others} changed, {stand} as whole revisions side by "
    "side: as each of them had it, and as it reads now, under the name of whoever made the file."
)
_WHERE_IT_WAS = " Under each but {author} it also stands where it was."
_BOTH_PLACES = " Under {last} alone it also stands where it was."
_MOVED_AGAIN = (
    " {places}, which {movers} moved one after the other, can be moved under one name only: that "
    "of {last}; without it {places} {stand} as before."
)


def side_by_side(apart: Apart, after: Resolution) -> str:
    """Which paragraphs they are, and whose; a space before each sentence."""
    labels = Numbering(after)
    return "".join((*_shared(apart.shared, labels), *_moved_again(apart.moved_again, labels)))


def _shared(shared: Sequence[SharedParagraph], labels: Numbering) -> Iterator[str]:
    for _, group in groupby(sorted(shared, key=_kind), key=_kind):
        found = list(group)
        yield _sentence(found[0], [labels.label(one.unit) for one in found])


def _kind(one: SharedParagraph) -> tuple[bool, bool, bool, str, tuple[str, ...]]:
    return one.is_moved, one.is_twice, one.of_all, one.author, one.others


def _sentence(one: SharedParagraph, places: list[str]) -> str:
    said = _OF_ALL if one.of_all else _TWICE if one.is_twice else _ONCE
    beside = _WHERE_IT_WAS if one.of_all else _BOTH_PLACES
    return (said + beside * one.is_moved).format(
        places=listed(places),
        author=one.author,
        did="moved" if one.is_moved else "brought in",
        others=listed(list(one.others)),
        stand=_stand(places),
        last=one.others[-1],
    )


def _moved_again(moved: Sequence[MovedAgain], labels: Numbering) -> Iterator[str]:
    for movers, group in groupby(sorted(moved, key=_movers), key=_movers):
        places = [labels.label(one.unit) for one in group]
        yield _MOVED_AGAIN.format(
            places=listed(places),
            movers=listed(list(movers)),
            last=movers[-1],
            stand=_stand(places),
        )


def _movers(one: MovedAgain) -> tuple[str, ...]:
    return one.movers


def _stand(places: Sequence[str]) -> str:
    return "stand" if len(places) > 1 else "stands"
