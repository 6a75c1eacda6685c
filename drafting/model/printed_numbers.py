"""Numbers that a text prints and that the order of its paragraphs does not give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from drafting.lexicon.alphabets import letters
from drafting.lexicon.roman import roman
from drafting.model.numbering import Numbering, is_of_no_series, label_key
from drafting.model.resolution import OPERATIVE, PREAMBLE, Resolution
from drafting.model.unit import Kind, Unit

_KINDS = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH)
_SERIES: tuple[Callable[[int], str], ...] = (str, letters, roman)


def prints_numbers_of_its_own(text: Resolution) -> bool:
    """Whether numbers of the body are none of a series: 1, 2, 4, or 1, 1 bis, 2.

    Letters that are only written in another manner, "a)" for "(a)", are in their order.
    """
    parts = (text.part(PREAMBLE), text.part(OPERATIVE))
    if not any(unit.number for part in parts for top in part for unit in top.walk()):
        return False
    numbering = Numbering(text)
    return any(_leaves_series(run, numbering) for part in parts for run in _runs(part))


def _runs(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """Paragraphs that are counted together, those beneath others too."""
    runs: dict[Kind, list[Unit]] = {}
    for unit in units:
        if unit.kind is Kind.SECTION:
            yield from runs.values()
            runs = {}
        elif unit.kind in _KINDS:
            runs.setdefault(unit.kind, []).append(unit)
        yield from _runs(unit.children)
    yield from runs.values()


def _leaves_series(run: list[Unit], numbering: Numbering) -> bool:
    if not any(unit.number for unit in run):
        return False
    if any(is_of_no_series(unit.number) for unit in run):
        return True
    keys = [label_key(_number(unit, at, numbering)) for at, unit in enumerate(run, 1)]
    again = run[0].kind is Kind.SUBPARAGRAPH
    in_order = any(_counts(keys, of, again=again) for of in _SERIES)
    return all(map(str.isascii, keys)) and not in_order


def _number(unit: Unit, at: int, numbering: Numbering) -> str:
    """What a paragraph is counted by; one that prints no number counts by its place."""
    return numbering.number(unit.id).removeprefix("PP") or f"{at}"


def _counts(keys: list[str], of: Callable[[int], str], *, again: bool) -> bool:
    """Whether these are a series from its first one, which a second list may begin `again`."""
    value = 0
    for key in keys:
        value = 1 if again and key == of(1) else value + 1
        if key != of(value):
            return False
    return True
