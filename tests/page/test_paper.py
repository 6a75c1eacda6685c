"""A compilation is composed once: every file and the terminal print the same in the same order."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from support.strategies import resolutions

from drafting.amendments.compilation.compiler import compiled
from drafting.amendments.compilation.paper import Paper, PaperFacts
from drafting.amendments.proposals import Proposal
from drafting.cli.compilation import print_paper
from drafting.formats.bodies import load_body
from drafting.formats.docx.layout.paper import write_paper
from drafting.formats.html.paper import paper_html
from drafting.formats.paper import paper_markdown, paper_text
from drafting.model.edits import EditText, SetField
from drafting.model.inline import plain
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.page.blocks import Role
from drafting.page.paper import compose_paper
from drafting.workspace.files.output import as_working_paper

BODY = as_working_paper(load_body("ga", Path(__file__).parents[2] / "templates"))
NOW = datetime(2026, 5, 4, tzinfo=UTC)
TEXT = Resolution(
    chapeau="The Council recommends the following:",
    title="Clean water",
    enacting="*The General Assembly*,",
    preamble=(Unit("p1", Kind.PREAMBULAR, "*Recalling* the wells[^n1],"),),
    operative=(
        Unit("o1", Kind.OPERATIVE, "*Urges* all:", (Unit("s1", Kind.SUBPARAGRAPH, "To dig;"),)),
    ),
    closing="12th plenary meeting",
    annexes=(Unit("a1", Kind.ANNEX, "Buckets", (Unit("x1", Kind.NUMBERED, "Clean ones."),)),),
    notes=(Note("n1", "See the map."),),
)
PROPOSALS = (
    Proposal("q1", ("EU",), EditText("s1", "To dig;", "To dig deep;"), "", "", NOW),
    Proposal("q2", ("US",), SetField("closing", TEXT.closing, "13th plenary meeting"), "", "", NOW),
)
PAPER = Paper(PaperFacts("draft resolution L.1", ("As of today.",)), compiled(TEXT, PROPOSALS))
PRINTED = (
    "Compilation of proposals on draft resolution L.1",
    "As of today.",
    "Working paper of the negotiation",
    "A proposes to add the words",
    "Delegations: EU (European Union), US",
    "The Council recommends",
    "Clean water",
    "The General Assembly,",
    "PP1 Recalling the wells",
    "OP1 Urges all:",
    "(a) To dig [deep] (EU);",
    "[12th] (US: delete) [13th] (US) plenary meeting",
    "Annex Buckets",
    "Clean ones.",
    "See the map.",
)


def markdown() -> str:
    return re.sub(r"[*~#]|\[\^1\]", "", paper_markdown(PAPER))


def web_page() -> str:
    body = paper_html(PAPER).split("<body>")[1]
    return unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(?:span|div|p|h\d|td)>\s*(?=<)", " ", body)))


def word(folder: Path) -> str:
    write_paper(PAPER, folder / "paper.docx", BODY)
    with ZipFile(folder / "paper.docx") as archive:
        parts = (archive.read(f"word/{name}.xml").decode() for name in ("document", "footnotes"))
        return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>|<w:tab/>", " ", " ".join(parts)))


def terminal(capsys: pytest.CaptureFixture[str]) -> str:
    print_paper(PAPER)
    return capsys.readouterr().out


@pytest.fixture(params=["text", "Markdown", "web page", "Word", "terminal"])
def rendering(
    request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> str:
    """One of the five, as words without their looks."""
    renderers: dict[str, Callable[[], str]] = {
        "text": lambda: paper_text(PAPER),
        "Markdown": markdown,
        "web page": web_page,
        "Word": lambda: word(tmp_path),
        "terminal": lambda: terminal(capsys),
    }
    return " ".join(renderers[request.param]().split())


def test_every_rendering_says_all_of_it_in_the_same_order(rendering: str) -> None:
    at = -1
    for said in PRINTED:
        found = rendering.find(said, at + 1)
        assert found > at, (said, rendering)
        at = found


@given(resolutions())
def test_the_passages_of_a_paragraph_are_its_text(resolution: Resolution) -> None:
    paper = Paper(PaperFacts("draft resolution L.1"), compiled(resolution, ()))
    for block in compose_paper(paper):
        text = "".join(fragment.text for fragment in block.fragments)
        assert plain(text) == plain(block.block.text) or block.role is Role.KEY
