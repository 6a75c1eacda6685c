"""Our tracked changes, accepted and rejected by a program that is not ours."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from unicodedata import normalize

import pytest
from support.libreoffice import NEEDS_OFFICE, resolved

from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.docx import Revision, write_redline
from drafting.formats.docx.layout.composition import compose
from drafting.formats.docx.layout.lines import Lines, Said, meant
from drafting.formats.docx.package.archive import open_package
from drafting.formats.docx.reading.styles import Styles
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.tree import Place, insert, place_of, remove, replace_run, siblings, update_unit
from drafting.model.unit import Kind, Unit
from drafting.redline import redline
from drafting.redline.provenance import Trace, attributed, steps_of
from drafting.redline.script import Act

BODY = load_body("c3", Path(__file__).parents[2] / "templates")
REVISION = Revision.by("Austria", datetime(2026, 1, 5, 9, tzinfo=UTC))
SEEDS = range(80)
SEEDS_OF_SEVERAL = range(20, 80)
"""Those whose edits are by several authors."""
DELEGATIONS = ("Austria", "Benin", "Chile")
EDITS = 8
WORDS = ("where applicable", "urgently", "in this regard", "and its neighbours", "upon request")
COUNTED = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH)


pytestmark = NEEDS_OFFICE


def sample() -> Resolution:
    """A text with what makes tracked changes hard: notes cited again, letters, a table."""
    preamble = [
        Unit("pa", Kind.PREAMBULAR, "*Recalling* its resolution 60/1 on small harbours,[^na]"),
        Unit("pb", Kind.PREAMBULAR, "*Noting* the storms of the north,[^nb] and their toll,"),
        Unit("pc", Kind.PREAMBULAR, "*Welcoming* the charts of the southern coasts,"),
    ]
    letters = tuple(
        Unit(f"s{index}", Kind.SUBPARAGRAPH, f"To keep berth {index} open[^nb] in winter;")
        for index in range(3)
    )
    operative = [
        Unit("oa", Kind.OPERATIVE, "*Urges* all coastal States to chart their waters:", letters),
        Unit("ob", Kind.OPERATIVE, "*Invites* pilots[^na] to report wrecks; and thanks the crews;"),
        Unit("oc", Kind.HEADING, "Lighthouses", level=1),
        Unit("od", Kind.OPERATIVE, "*Requests* a report on lighthouses[^nc] and their keepers;"),
        Unit("oe", Kind.TABLE, "| Port | Berths |\n| North | 12 |\n| South | 7 |"),
        Unit("of", Kind.OPERATIVE, "*Decides* to remain seized of the matter at its next session."),
    ]
    return Resolution(
        masthead=Masthead(symbol="A/C.3/90/L.4", session="Ninetieth session"),
        sponsors=("Fiji", "Malta"),
        title="Safety of small harbours",
        enacting="*The General Assembly*,",
        preamble=tuple(preamble),
        operative=tuple(operative),
        notes=(Note("na", "Adopted in 2005."), Note("nb", "See *Charts*."), Note("nc", "Lit.")),
    )


class Drafter:
    """Edits a text at random, as drafters do."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - the same edits at every run, no secret
        self._count = 0

    def states(self, text: Resolution) -> Iterator[Resolution]:
        """The text after each edit."""
        for _ in range(EDITS):
            edit = self._random.choice(
                (self._words, self._words, self._out, self._new, self._move, self._split,
                 self._join, self._note)
            )  # fmt: skip
            unit = self._random.choice([unit for unit in text.walk() if unit.kind in COUNTED])
            text = edit(text, unit)
            yield text

    def _fresh(self) -> str:
        self._count += 1
        return f"x{self._count}"

    def _words(self, text: Resolution, unit: Unit) -> Resolution:
        parts = unit.text.split(" ")
        place = self._random.randrange(1, len(parts) + 1)
        parts.insert(place, self._random.choice(WORDS))
        return update_unit(text, unit.id, lambda old: replace(old, text=" ".join(parts)))

    def _out(self, text: Resolution, unit: Unit) -> Resolution:
        return remove(text, unit.id) if len(list(text.walk())) > EDITS else text

    def _new(self, text: Resolution, unit: Unit) -> Resolution:
        made = Unit(self._fresh(), unit.kind, f"*Stressing* the need {self._random.choice(WORDS)};")
        return insert(text, Place(place_of(text, unit.id).parent, unit.id), made)

    def _move(self, text: Resolution, unit: Unit) -> Resolution:
        without = remove(text, unit.id)
        others = [other for other in without.walk() if other.kind is unit.kind]
        if not others:
            return text
        after = self._random.choice(others)
        return insert(without, Place(place_of(without, after.id).parent, after.id), unit)

    def _split(self, text: Resolution, unit: Unit) -> Resolution:
        parts = unit.text.split(" ")
        half = len(parts) // 2
        if unit.children or half < 2:
            return text
        first = replace(unit, text=" ".join(parts[:half]) + ";")
        second = Unit(self._fresh(), unit.kind, " ".join(parts[half:]))
        return replace_run(text, (unit,), (first, second))

    def _join(self, text: Resolution, unit: Unit) -> Resolution:
        beside = siblings(text, place_of(text, unit.id).parent)
        place = [other.id for other in beside].index(unit.id) + 1
        if place == len(beside) or beside[place].kind is not unit.kind:
            return text
        other = beside[place]
        if unit.children or other.children:
            return text
        whole = replace(unit, text=f"{unit.text} {other.text}")
        return replace_run(text, (unit, other), (whole,))

    def _note(self, text: Resolution, unit: Unit) -> Resolution:
        note = Note(self._fresh(), f"See {self._random.choice(WORDS)}.")
        cited = update_unit(text, unit.id, lambda old: replace(old, text=f"{old.text}[^{note.id}]"))
        return replace(cited, notes=(*text.notes, note))


@dataclass(frozen=True)
class Case:
    """One redline, and what LibreOffice made of it."""

    old: Resolution
    new: Resolution
    accepted: Path
    rejected: Path


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    folder = tmp_path_factory.mktemp("redlines")
    old = sample()
    texts: dict[str, Resolution] = {}
    for seed in SEEDS:
        *_, texts[f"{seed}.docx"] = states = list(Drafter(seed).states(old))
        changes = redline(old, states[-1])
        if seed in SEEDS_OF_SEVERAL:
            changes = attributed(
                changes, Trace(old, steps_of(old, zip(acts(), states, strict=True)))
            )
        write_redline(old, states[-1], changes, folder / f"{seed}.docx", BODY, REVISION)
    for verb in ("accept", "reject"):
        (folder / verb).mkdir()
        resolved(verb, [folder / name for name in texts], folder / verb)
    return [
        Case(old, new, folder / "accept" / name, folder / "reject" / name)
        for name, new in texts.items()
    ]


def acts() -> Iterator[Act]:
    """Acts of three delegations in turn, several of them within one minute."""
    for place in range(EDITS):
        author = DELEGATIONS[place % len(DELEGATIONS)]
        yield Act(author, datetime(2026, 1, 4, 9, place // 4, tzinfo=UTC))


def said(path: Path) -> Lines:
    with open_package(path) as package:
        notes = package.xml("word/footnotes.xml") if "word/footnotes.xml" in package else None
        return Said(
            package.xml(package.main), notes, Styles(package.xml("word/styles.xml"))
        ).lines()


def plainly(lines: Lines) -> list[str]:
    """What is seen on the page: the number of a note, whatever puts it there and raises it."""
    seen = (re.sub(r"\[\^(\w+)\]", r"\1", str(line)) for line in lines.lines)
    return ["".join(normalize("NFKC", line).split()) for line in seen]


def notes(lines: Lines) -> Iterator[str]:
    return ("".join(text.split()) for _, text in lines.notes)


def differences(texts: Sequence[tuple[Resolution, Path]]) -> list[str]:
    found = []
    for text, path in texts:
        expected, read = meant(compose(text, BODY)), said(path)
        if plainly(expected) != plainly(read) or list(notes(expected)) != list(notes(read)):
            found.append(path.name)
    return found


def test_accepting_all_there_gives_the_new_text(cases: list[Case]):
    assert not differences([(case.new, case.accepted) for case in cases])


def test_rejecting_all_there_gives_the_old_text(cases: list[Case]):
    assert not differences([(case.old, case.rejected) for case in cases])
