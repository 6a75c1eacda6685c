"""The spaces around words of several authors at one place.

Where one author's words go and another's come, the redline has one space for both. Each
gets a space of its own, so that whichever of them stays is not run together with what
stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise

from drafting.named_tuples import NamedTuple
from drafting.redline.spans import Sign, Span

_SPACE = " "


class Place(NamedTuple):
    """A place that differs, between what stays before it and after it."""

    before: str
    spans: tuple[Span, ...]
    after: str


def respaced(stretches: Iterable[tuple[Span, ...]]) -> Iterator[Span]:
    """The spans of a text, given as what stays and what differs in turns."""
    parts = list(stretches)
    for at, spans in enumerate(parts):
        if spans and spans[0].sign != "=" and not _are_paired(spans):
            before, after = _kept(parts, at - 1), _kept(parts, at + 1)
            place = _spaced(Place(before, spans, after))
            parts[at] = place.spans
            for beside, was, now in ((at - 1, before, place.before), (at + 1, after, place.after)):
                if was != now:
                    parts[beside] = (Span("=", now),) if now else ()
    return chain.from_iterable(parts)


def _are_paired(spans: Iterable[Span]) -> bool:
    """Whether each author's words come where words of the same author go."""
    runs = [{span.sign for span in own} for _, own in groupby(spans, key=_author)]
    return len(runs) == 1 or all(len(signs) == len(("-", "+")) for signs in runs)


def _author(span: Span) -> str | None:
    return span.by.act.author if span.by else None


def _kept(parts: Sequence[tuple[Span, ...]], at: int) -> str:
    """What stays beside a place; nothing at the end of a text."""
    return "".join(span.text for span in parts[at]) if 0 <= at < len(parts) else ""


def _spaced(place: Place) -> Place:
    """The same place, each author's words with the space that goes with them."""
    outs, ins = _text(place.spans, "-"), _text(place.spans, "+")
    if outs and ins:
        if place.after[:1] == _SPACE and _SPACE not in (outs[-1], ins[-1]):
            place = _with_space_after(place)
        elif place.before[-1:] == _SPACE and _SPACE not in (outs[0], ins[0]):
            place = _with_space_before(place)
    for sign in ("-", "+"):
        place = place._replace(spans=_parted(place.spans, sign))
    return place


def _text(spans: Sequence[Span], sign: Sign) -> str:
    return "".join(span.text for span in spans if span.sign == sign)


def _with_space_after(place: Place) -> Place:
    spans = list(place.spans)
    for sign in ("-", "+"):
        last = max(at for at, span in enumerate(spans) if span.sign == sign)
        spans[last] = spans[last]._replace(text=spans[last].text + _SPACE)
    return Place(place.before, tuple(spans), place.after[1:])


def _with_space_before(place: Place) -> Place:
    spans = list(place.spans)
    for sign in ("-", "+"):
        first = min(at for at, span in enumerate(spans) if span.sign == sign)
        spans[first] = spans[first]._replace(text=_SPACE + spans[first].text)
    return Place(place.before[:-1], tuple(spans), place.after)


def _parted(spans: Sequence[Span], sign: Sign) -> tuple[Span, ...]:
    """The words of one sign, the spaces between them at the ends at which the others are."""
    own = [at for at, span in enumerate(spans) if span.sign == sign]
    text = _text(spans, sign)
    found = list(spans)
    if text.endswith(_SPACE):
        for before, at in pairwise(own):
            words = found[at].text.lstrip(_SPACE)
            spaces = found[at].text[: len(found[at].text) - len(words)]
            found[before] = found[before]._replace(text=found[before].text + spaces)
            found[at] = found[at]._replace(text=words)
    elif text.startswith(_SPACE):
        for at, after in zip(own[-2::-1], own[:0:-1], strict=True):
            words = found[at].text.rstrip(_SPACE)
            found[after] = found[after]._replace(
                text=found[at].text[len(words) :] + found[after].text
            )
            found[at] = found[at]._replace(text=words)
    return tuple(span for span in found if span.text)
