"""What one session compiles, another one reads: the same proposals, at the same places."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from drafting.amendments.compilation.compiler import compiled
from drafting.amendments.compilation.paper import Paper, PaperFacts
from drafting.amendments.kept_labels import freeze_labels
from drafting.amendments.proposals import Proposal
from drafting.dataclasses import replace
from drafting.formats.paper import paper_markdown, paper_text
from drafting.model.edits import EditText, InsertUnit
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.model.tree import Place
from drafting.model.unit import Kind, Unit
from drafting.workspace.compilations.received.compilation import read_file
from drafting.workspace.compilations.received.content import CompilationContent
from drafting.workspace.environment.context import Context
from drafting.workspace.files.bodies import body_of
from drafting.workspace.files.output import write_paper

SECTIONS, HEADINGS, FLAT = "sections", "headings", "flat"
Said = tuple[Kind, str, tuple["Said", ...]]
"""Kind and words of a paragraph, with those below it."""


def context(folder: Path) -> Context:
    return Context("Chair", folder, ids=counting_ids("x"))


def base(preambular: int, operative: list[int], form: str = FLAT) -> Resolution:
    """A text with that many paragraphs; each number says how many subparagraphs it has."""
    units: list[Unit] = []
    for at, below in enumerate(operative):
        if form != FLAT and at % 3 == (0 if form == SECTIONS else 1):
            kind = Kind.SECTION if form == SECTIONS else Kind.HEADING
            units.append(Unit(f"h{at}", kind, f"Of part {at}", level=kind is Kind.HEADING))
        children = tuple(_subparagraph(f"o{at}s{one}", one) for one in range(below))
        words = f"*Urges* keepers of pier {at} to act{':' if below else ';'}"
        units.append(Unit(f"o{at}", Kind.OPERATIVE, words, children))
    return Resolution(
        title="Keeping of lamps",
        enacting="*The General Assembly*,",
        preamble=tuple(
            Unit(f"p{at}", Kind.PREAMBULAR, f"*Noting* tide {at},") for at in range(preambular)
        ),
        operative=tuple(units),
    )


def _subparagraph(name: str, at: int) -> Unit:
    below = (Unit(f"{name}i", Kind.SUBPARAGRAPH, "With oil;"),) if at % 2 else ()
    return Unit(name, Kind.SUBPARAGRAPH, f"To light lamp {at};", below)


def places(text: Resolution) -> list[Place]:
    """Everywhere that something can be put in."""
    found = [Place("preamble", None), Place("operative", None)]
    found += [Place("preamble", unit.id) for unit in text.preamble]
    found += [Place("operative", unit.id) for unit in text.operative]
    for unit in text.walk():
        if unit.kind in (Kind.OPERATIVE, Kind.SUBPARAGRAPH):
            found += [Place(unit.id, None), *(Place(unit.id, one.id) for one in unit.children)]
    return found


def insertion(place: Place, at: int, below: int = 0) -> Proposal:
    kind, words = Kind.SUBPARAGRAPH, f"To count boat {at};"
    if place.parent == "preamble":
        kind, words = Kind.PREAMBULAR, f"*Aware* of boat {at},"
    elif place.parent == "operative":
        kind, words = Kind.OPERATIVE, f"*Thanks* the crew of boat {at};"
    children = tuple(
        Unit(f"n{at}c{one}", Kind.SUBPARAGRAPH, f"Of rank {one};") for one in range(below)
    )
    unit = Unit(f"n{at}", kind, words, () if kind is Kind.PREAMBULAR else children)
    return Proposal(
        id=f"q{at}", by=("Cuba",), edit=InsertUnit(place, unit), label="", says="",
        when=Context("Chair", Path()).now(),
    )  # fmt: skip


@st.composite
def talks(draw: DrawFn) -> tuple[Resolution, tuple[Proposal, ...]]:
    text = base(
        draw(st.integers(0, 3)),
        draw(st.lists(st.integers(0, 3), max_size=5)),
        draw(st.sampled_from((FLAT, HEADINGS, SECTIONS))),
    )
    chosen = draw(st.lists(st.sampled_from(places(text)), min_size=1, max_size=20))
    proposals = (insertion(place, at, draw(st.integers(0, 2))) for at, place in enumerate(chosen))
    return text, tuple(proposals)


def said(unit: Unit) -> Said:
    return unit.kind, plain(unit.text), tuple(map(said, unit.children))


def texts(text: Resolution) -> list[Said]:
    return [said(unit) for unit in (*text.preamble, *text.operative)]


def put(text: Resolution, proposals: list[Proposal]) -> list[tuple[str, str, Said]]:
    """Each proposal by the words of what it stands under and behind."""
    words = {unit.id: plain(unit.text) for unit in text.walk()}
    found = []
    for one in proposals:
        assert isinstance(one.edit, InsertUnit)
        place = one.edit.place
        under = words.get(place.parent, place.parent)
        found.append((under, words.get(place.after or "", ""), said(one.edit.unit)))
    return sorted(found)


def read_again(
    text: Resolution, proposals: tuple[Proposal, ...], suffix: str
) -> CompilationContent:
    paper = Paper(PaperFacts("draft resolution “lamps”"), compiled(text, proposals))
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"c{suffix}"
        written = paper_markdown(paper) if suffix == ".md" else paper_text(paper)
        path.write_text(written, encoding="utf-8")
        return CompilationContent(read_file(path, context(path.parent)), context(path.parent))


def behind(place: Place, count: int) -> tuple[Proposal, ...]:
    return tuple(insertion(place, at) for at in range(count))


ONE = base(1, [0, 2, 0])


@pytest.mark.slow
@example((ONE, behind(Place("operative", "o0"), 40)))
@example((ONE, behind(Place("operative", None), 40)))
@example((ONE, behind(Place("o1", "o1s0"), 40)))
@example((ONE, behind(Place("preamble", "p0"), 40)))
@example((base(0, []), behind(Place("operative", None), 3)))
@given(talks())
@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_insertions_are_read_again_as_the_same_proposals(
    suffix: str, talk: tuple[Resolution, tuple[Proposal, ...]]
) -> None:
    text, proposals = talk
    entry = read_again(text, proposals, suffix)
    assert texts(entry.text) == texts(text)
    assert put(entry.text, entry.proposals) == put(text, list(proposals))


def test_the_series_never_runs_out() -> None:
    proposals = behind(Place("operative", "o0"), 130)
    entry = read_again(ONE, proposals, ".md")
    assert put(entry.text, entry.proposals) == put(ONE, list(proposals))
    assert {one.label for one in entry.proposals} == {"after OP1"}


@given(talks())
def test_paragraphs_that_a_reading_put_in_keep_their_labels(
    talk: tuple[Resolution, tuple[Proposal, ...]],
) -> None:
    """Where numbers are frozen, the text itself has the words; a compilation reads them again."""
    text, proposals = talk
    after = text
    for one in proposals:
        after = one.edit.apply(after)
    frozen = freeze_labels(text, after)
    last = replace(insertion(Place("operative", None), 99))
    entry = read_again(frozen, (last,), ".md")
    assert texts(entry.text) == texts(frozen)


def test_other_wordings_of_a_paragraph_stay_what_they_are() -> None:
    new = "*Invites* keepers to act when they can;"
    old = ONE.operative[1].text
    asked = [
        replace(
            insertion(Place("operative", None), at), edit=EditText("o1", old, new), alternative=at
        )
        for at in (1, 2)
    ]
    entry = read_again(ONE, (*asked, *behind(Place("operative", "o1"), 2)), ".md")
    assert texts(entry.text) == texts(ONE)
    edits = [one.edit for one in entry.proposals if one.alternative]
    assert [isinstance(edit, EditText) and edit.after for edit in edits] == [new, new]
    assert [one.alternative for one in entry.proposals if one.alternative] == [1, 2]
    assert len(entry.proposals) == 4


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("form", [FLAT, HEADINGS, SECTIONS])
def test_a_word_file_is_read_again_with_what_comes_in_everywhere(
    form: str, language: str, tmp_path: Path
) -> None:
    text = replace(base(2, [2, 3, 0, 1], form), language=language)
    proposals = tuple(insertion(place, at, 1) for at, place in enumerate(places(text)))
    person = context(tmp_path)
    paper = Paper(PaperFacts("draft resolution “lamps”"), compiled(text, proposals))
    write_paper(paper, tmp_path / "c.docx", body_of(text, person, "ecosoc"), person)
    entry = CompilationContent(read_file(tmp_path / "c.docx", person), person)
    assert texts(entry.text) == texts(text)
    assert put(entry.text, entry.proposals) == put(text, list(proposals))
