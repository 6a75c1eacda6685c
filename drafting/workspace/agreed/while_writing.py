"""What agreed language has for the paragraph that is being written: the nearest, and ways on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from drafting.model.inline import escape, plain
from drafting.named_tuples import NamedTuple
from drafting.workspace.completion.completer import Offer
from drafting.workspace.libraries.opened import libraries_of
from drafting.workspace.libraries.own_symbols import own_symbols
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.library.libraries import Libraries
    from drafting.library.place import Place
    from drafting.library.precedent import Precedent
    from drafting.library.wanted import Wanted
    from drafting.model.resolution import Resolution
    from drafting.redline.spans import Span
    from drafting.workspace.environment.context import Context

_FEWEST = 5
"""Words from which on a paragraph has a nearest wording worth naming."""
_CHANGES = 3
"""Changes that are named; the pane beside the page has all."""


class Written(NamedTuple):
    """A paragraph as far as it is written, and the text that it stands in."""

    resolution: Resolution
    paragraph: str
    """Inline markup."""
    before: str
    """The part of it before the cursor."""


class Heard(NamedTuple):
    """What agreed language has for it."""

    line: str
    """“= A/RES/80/155 OP12, 14 times”, “96 %: urges → encourages”; empty where nothing is near."""
    offers: tuple[Offer, ...]
    """Ways to go on; `start` counts from the beginning of the paragraph."""


NOTHING_HEARD = Heard("", ())


def heard(context: Context, written: Written) -> Heard:
    """Ask the libraries of this user about it. Raises a LibraryError."""
    with libraries_of(context) as libraries:
        if not libraries.all:
            return NOTHING_HEARD
        from drafting.library.wanted import Wanted

        text = written.resolution
        wanted = Wanted(adopted=True, language=text.language, without=frozenset(own_symbols(text)))
        return Heard(
            _nearest(libraries, written, wanted), _offers(libraries, written.before, wanted)
        )


def _nearest(libraries: Libraries, written: Written, wanted: Wanted) -> str:
    from drafting.library.nearest import Asked

    if len(plain(written.paragraph).split()) < _FEWEST:
        return ""
    text = written.resolution
    asked = Asked(written.paragraph, plain(text.title), plain(text.masthead.organ))
    found = libraries.nearest(asked, wanted, 2)
    same = next((each for each in found if each.is_same), None)
    if same is None and (begun := _begun(libraries, written, wanted)):
        return begun
    return line_said(same or found[0]) if found else ""


def _begun(libraries: Libraries, written: Written, wanted: Wanted) -> str:
    """The wording that begins with just what is written."""
    from drafting.library.beginning import beginning

    places = beginning(libraries, written.paragraph, wanted)
    times = len({place.document.symbol for place in places})
    return f"= so far {_where(places[0])}, {counted(times, 'time')}" if places else ""


def _where(place: Place) -> str:
    return f"{place.document.symbol} {place.label}"


def line_said(precedent: Precedent) -> str:
    """The nearest wording on one line; what is not written yet of its end is no difference."""
    where = _where(precedent.places[0])
    written = _written(precedent.spans)
    changes = _changes(written)
    if not changes:
        so_far = " so far" if len(written) < len(precedent.spans) else ""
        return f"={so_far} {where}, {counted(precedent.times, 'time')}"
    more = ", …" if len(changes) > _CHANGES else ""
    told = ", ".join(changes[:_CHANGES])
    return f"{round(100 * precedent.likeness)} %: {told}{more} ({where})"


def _written(spans: Sequence[Span]) -> Sequence[Span]:
    """The spans without an end that is not written yet, or of which a word is begun."""
    last = next((at for at in reversed(range(len(spans))) if spans[at].sign == "="), -1) + 1
    agreed, mine = (
        _named("".join(span.text for span in spans[last:] if span.sign == sign)) for sign in "-+"
    )
    return spans[:last] if agreed and agreed.startswith(mine) else spans


def _changes(spans: Iterable[Span]) -> list[str]:
    """Each change from the agreed words to those written: “urges → encourages”, “+ clean”."""
    found: list[str] = []
    left = ""
    for span in (*spans, None):
        words = _named(span.text) if span else ""
        if span and span.sign == "-":
            left = words
        elif span and span.sign == "+":
            found += [f"{left} → {words}" if left else f"+ {words}"] if words else _taken(left)
            left = ""
        elif left:
            found += _taken(left)
            left = ""
    return found


def _taken(words: str) -> list[str]:
    return [f"− {words}"] if words else []


def _named(text: str) -> str:
    """The words of a change, without the signs and spaces around them."""
    return plain(text).strip(" \u00a0.,;:")


def _offers(libraries: Libraries, before: str, wanted: Wanted) -> tuple[Offer, ...]:
    from drafting.library.continuation import continuations

    ways = continuations(libraries, before, wanted)
    # A begun word behind which a mark stands, as at the end of italics, cannot be gone on with.
    ends = plain(before)
    return tuple(
        Offer(len(before) - way.begun, way.text, escape(way.text))
        for way in ways
        if before.endswith(ends[len(ends) - way.begun :])
    )
