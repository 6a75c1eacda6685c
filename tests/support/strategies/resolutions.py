"""Whole resolutions of every legal shape."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import count

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from drafting.dataclasses import fields
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from support.strategies.texts import tables, texts

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
NUMBERS = ("Article 4", "1.1", "3 bis.", "(1)", "A.", "IV", "§ 7 {x}")
_KINDS_BY_PART = {
    "preamble": (Kind.PREAMBULAR, Kind.HEADING, Kind.PARAGRAPH, Kind.TABLE),
    "operative": (
        Kind.OPERATIVE, Kind.OPERATIVE, Kind.HEADING, Kind.SECTION, Kind.PREAMBULAR,
        Kind.PARAGRAPH, Kind.TABLE,
    ),
    "annex": (
        Kind.NUMBERED, Kind.NUMBERED, Kind.HEADING, Kind.SECTION, Kind.PARAGRAPH, Kind.TABLE,
        Kind.PREAMBULAR, Kind.OPERATIVE,
    ),
}  # fmt: skip
WITH_CHILDREN = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.PARAGRAPH)
PARTS_OF_NESTED = (Kind.RESOLUTION, Kind.TITLE, Kind.ENACTING)


class Maker:
    """Draws the units of one resolution, with identities that never repeat."""

    def __init__(self, draw: DrawFn, notes: tuple[str, ...], prefix: str = "u") -> None:
        self._draw = draw
        self._texts = texts(notes)
        self._prefix = prefix
        self._count = count(1)

    def identity(self) -> str:
        return f"{self._prefix}{next(self._count)}"

    def several(self, make: Callable[[], Unit], most: int = 3) -> tuple[Unit, ...]:
        return tuple(make() for _ in range(self._draw(st.integers(0, most))))

    def unit(self, kind: Kind, children: tuple[Unit, ...] = ()) -> Unit:
        text = self._draw(tables() if kind is Kind.TABLE else self._texts)
        level = self._draw(st.integers(1, 4)) if kind is Kind.HEADING else 0
        own = kind in (Kind.OPERATIVE, Kind.NUMBERED, Kind.SECTION, Kind.SUBPARAGRAPH, Kind.ANNEX)
        number = self._draw(st.sampled_from(NUMBERS)) if own and self._seldom() else ""
        return Unit(self.identity(), kind, text, children, level, number)

    def _seldom(self) -> bool:
        return self._draw(st.integers(0, 5)) == 5

    def of_part(self, part: str) -> Unit:
        kind = self._draw(st.sampled_from(_KINDS_BY_PART[part]))
        if kind not in WITH_CHILDREN or not self._draw(st.booleans()):
            return self.unit(kind)
        if kind is not Kind.PREAMBULAR and self._seldom():
            return self.unit(kind, (self.nested(),))
        return self.unit(kind, self.below(1))

    def below(self, degree: int) -> tuple[Unit, ...]:
        """Subparagraphs of a degree, sometimes followed by more text of the paragraph."""
        found: list[Unit] = []
        for _ in range(self._draw(st.integers(1, 3 if degree == 1 else 2))):
            deeper = degree < 4 and self._draw(st.integers(0, 2)) == 2
            children = self.below(degree + 1) if deeper else ()
            found.append(self.unit(Kind.SUBPARAGRAPH, children))
        if self._seldom():
            found.append(self.unit(Kind.TABLE))
        if self._seldom():
            found.append(self.unit(Kind.CONTINUATION))
        return tuple(found)

    def nested(self) -> Unit:
        parts = [self.unit(kind) for kind in (Kind.TITLE, Kind.ENACTING) if not self._seldom()]
        parts.extend(self.several(lambda: self.unit(Kind.PREAMBULAR), 2))
        parts.extend(self.several(lambda: self.of_part("operative"), 2))
        if self._seldom():
            parts.append(self.annex())
        return self.unit(Kind.RESOLUTION, tuple(parts))

    def annex(self) -> Unit:
        return self.unit(Kind.ANNEX, self.several(lambda: self.of_part("annex")))

    def part(self, name: str) -> tuple[Unit, ...]:
        if name == "annexes":
            return self.several(self.annex, 2) if self._seldom() else ()
        if name == "operative" and self._seldom():
            return (self.unit(Kind.OPERATIVE, self.below(1) if self._seldom() else ()),)
        return self.several(lambda: self.of_part(name), 4)


@cache
def _perhaps(notes: tuple[str, ...]) -> SearchStrategy[str]:
    """A text, or none; made once, since making a strategy costs more than drawing from it."""
    return st.one_of(st.just(""), texts(notes))


@cache
def _either(usual: tuple[str, ...], notes: tuple[str, ...]) -> SearchStrategy[str]:
    return st.one_of(st.sampled_from(usual), texts(notes))


@cache
def _lines(notes: tuple[str, ...], most: int) -> SearchStrategy[list[str]]:
    return st.lists(texts(notes), max_size=most)


@st.composite
def mastheads(draw: DrawFn, notes: tuple[str, ...] = ()) -> Masthead:
    """A masthead with any of its values present."""
    value = _perhaps(notes)
    single = {entry.name: draw(value) for entry in fields(Masthead) if entry.name != "other"}
    return Masthead(**single, other=tuple(draw(_lines(notes, 2))))


@cache
def _masthead(notes: tuple[str, ...]) -> SearchStrategy[Masthead]:
    return st.one_of(st.just(Masthead()), mastheads(notes))


@st.composite
def resolutions(draw: DrawFn) -> Resolution:
    """A resolution of any legal shape."""
    names = tuple(f"n{index + 1}" for index in range(draw(st.integers(0, 3))))
    marks = st.sampled_from(("", "", "*", "**"))
    notes = tuple(Note(name, draw(texts()), draw(marks)) for name in names)
    value = texts(names)
    maker = Maker(draw, names)
    return Resolution(
        masthead=draw(_masthead(names)),
        sponsors=tuple(draw(_lines(names, 3))),
        sponsors_note=draw(st.sampled_from(("", *names))),
        kind=draw(_either(("draft resolution", "resolution"), names)),
        submitted_by=draw(_perhaps(names)),
        chapeau=draw(_perhaps(names)),
        title=draw(value),
        enacting=draw(_either(("The General Assembly,", ""), names)),
        preamble=maker.part("preamble"),
        operative=maker.part("operative"),
        annexes=maker.part("annexes"),
        notes=notes,
        closing=draw(_perhaps(names)),
        language=draw(st.sampled_from(LANGUAGES)),
    )
