"""How a reference is worded by whoever writes it."""

from __future__ import annotations

from dataclasses import dataclass

from .references_model import PREVIOUS, Layout, Place

FOREIGN = (
    "paragraph 4 of resolution 70/1",
    "paragraphs 2 to 5 of its resolution 68/192",
    "operative paragraph 3 of that resolution",
    "article 2, paragraph 3, of the Convention",
    "paragraph 2 of the report of the Secretary-General",
    "paragraphs 1 and 3 of the annex to the decision",
)


@dataclass(frozen=True)
class Want:
    """A reference that is to be written: between two words of its own."""

    form: str
    targets: tuple[str, ...]
    left: str
    right: str


@dataclass(frozen=True)
class Spec:
    """A paragraph that is to be written: its name is a word that stands nowhere else."""

    key: str
    opener: str
    end: str
    wants: tuple[Want, ...] = ()


def worded(want: Want, layout: Layout, here: float, only: str) -> str:
    """The reference as it is written today; empty where there is nothing to refer to."""
    if want.form == "foreign":
        return FOREIGN[len(want.left + want.right) % len(FOREIGN)]
    if want.form == "previous":
        return PREVIOUS[len(want.left) % 2]
    side, way = _one_side(want, layout, here, only)
    if not side:
        return ""
    if want.form in ("sub", "subs"):
        return _lettered(side, way)
    if want.form == "operative":
        return f"operative paragraph {side[0].number}"
    numbers = [one.number for one in side]
    return f"paragraph{'s' * (len(side) > 1)} {listed(runs(numbers))} {way}"


def _one_side(want: Want, layout: Layout, here: float, only: str) -> tuple[list[Place], str]:
    """Those that are meant, above or below."""
    places = [layout.places[key] for key in want.targets if key in layout.places]
    above = [one for one in places if one.at < here]
    below = [one for one in places if one.at > here]
    up = only == "above" or (bool(above) and len(above) >= len(below))
    return sorted(above if up else below, key=lambda one: one.rank), "above" if up else "below"


def _lettered(side: list[Place], way: str) -> str:
    letters = [one.letter for one in side if one.letter]
    if not letters or any(one.number != side[0].number for one in side):
        return ""
    return f"paragraph{'s' * (len(letters) > 1)} {side[0].number} {listed(letters)} {way}"


def runs(numbers: list[str]) -> list[str]:
    """Three and more numbers in a row as a range."""
    made: list[list[str]] = []
    for one in numbers:
        if made and one.isdigit() and made[-1][-1].isdigit() and int(one) == int(made[-1][-1]) + 1:
            made[-1].append(one)
        else:
            made.append([one])
    return [
        word
        for run in made
        for word in ([f"{run[0]} to {run[-1]}"] if len(run) > 2 else run)
    ]  # fmt: skip


def listed(items: list[str]) -> str:
    """Some, with commas and an “and”."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
