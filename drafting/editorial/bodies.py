"""Where the operative part of a body begins, for sources that divide it otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.editorial.passages import Body, Passage, Role
from drafting.model.unit import Kind
from drafting.patterns import regex

_FIRST = regex(r"1\.?$")
_FIGURE = regex(r"\d+\.?$")


def settled(body: Body) -> Body:
    """The body with its two parts divided by the numbers that the text prints.

    A reader of plain text takes the first finite verb for the start of the operative part,
    which a slip in an opening word can mislead; a printed "1." is the better witness.
    """
    body = _with_preamble(body)
    preamble, operative = body.preamble, body.operative
    begins = next((at for at, one in enumerate(operative) if _FIRST.match(one.own_number)), 0)
    strays = [one.words.rstrip().endswith(",") for one in operative[:begins]]
    if (
        any(strays)
        and 2 * sum(strays) >= len(strays)
        and not any(one.own_number for one in operative[:begins])
    ):
        counted = sum(one.role is Role.PREAMBULAR for one in preamble)
        moved = tuple(_as_preambular(operative[:begins], counted))
        return body._replace(preamble=(*preamble, *moved), operative=operative[begins:])
    ends = next(
        (at for at, one in enumerate(preamble) if _FIRST.match(one.own_number)), len(preamble)
    )
    follows = operative and _FIGURE.match(operative[0].own_number)
    if follows and ends < len(preamble) and not _FIRST.match(operative[0].own_number):
        moved = tuple(_as_operative(preamble[ends:]))
        return body._replace(preamble=preamble[:ends], operative=(*moved, *operative))
    return body


def _with_preamble(body: Body) -> Body:
    """The body with the preambular paragraphs at its head, which some sources keep there."""
    of_text = (
        at
        for at, one in enumerate(body.operative)
        if one.role is Role.OPERATIVE or one.kind is Kind.SECTION
    )
    begins = next(of_text, 0)
    if not begins or body.operative[0].role is not Role.PREAMBULAR:
        return body
    preamble = (*body.preamble, *body.operative[:begins])
    return body._replace(preamble=preamble, operative=body.operative[begins:])


def _as_preambular(passages: Iterable[Passage], count: int) -> Iterator[Passage]:
    """Passages as they are counted in the preamble; headings and subparagraphs stay."""
    for passage in passages:
        if passage.role in (Role.OPERATIVE, Role.CONTINUATION):
            count += 1
            yield passage._replace(role=Role.PREAMBULAR, label=f"PP{count}")
        else:
            yield passage


def _as_operative(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Passages as the text itself numbers them; headings and subparagraphs stay."""
    for passage in passages:
        if passage.role is Role.PREAMBULAR:
            label = f"OP{passage.own_number.rstrip('.')}"
            yield passage._replace(role=Role.OPERATIVE, label=label)
        else:
            yield passage
