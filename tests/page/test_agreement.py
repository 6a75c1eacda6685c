"""Every rendering of a text says the same, in the same order, as its page is composed."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree
from support.strategies import resolutions

from drafting.cli.page import page_lines
from drafting.formats.bodies import Body, load_bodies
from drafting.formats.docx import write_document
from drafting.formats.html import resolution_html
from drafting.formats.printed import print_text
from drafting.model.resolution import Masthead, Resolution
from drafting.page.blocks import CELLS, LINES, Block, Role
from drafting.page.composition import compose
from drafting.tui.page.layout import Document, Layout
from drafting.tui.signs import UNICODE

BODIES = load_bodies(Path(__file__).parents[2] / "templates")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEAD = CELLS | LINES | {Role.ADOPTION, Role.REPORT}
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
TAGS = {"p", "table", "h1", "h2", "h3", "h4", "h5", "h6"}
BY_KEY = {body.key: body for body in BODIES}
NUMBERED = Resolution(masthead=Masthead(number="2700 (2023)"))
bodies = st.sampled_from(BODIES)


def bare(text: str) -> str:
    """Letters and figures: what every rendering shows alike. The marks of notes are raised."""
    return "".join(letter for letter in text if letter.isalnum() and letter not in RAISED)


def words(block: Block) -> str:
    return bare("".join(run.text for run in block.runs))


def whole(blocks: Iterable[Block]) -> str:
    """All numbers and words, one after the other; a note is known by its words."""
    return "".join(
        words(block) if block.role is Role.NOTE else bare(block.number) + words(block)
        for block in blocks
    )


@given(resolutions(), bodies)
def test_plain_text_says_what_the_page_says(text: Resolution, body: Body):
    blocks = compose(text, body.facts)
    assert bare(print_text(text, body.facts)) == whole(blocks)


@given(resolutions(), bodies, st.integers(30, 120))
def test_the_command_line_says_what_the_page_says(text: Resolution, body: Body, width: int):
    lines = list(page_lines(text, width, looks=False, facts=body.facts))
    above, rule, notes = "\n".join(lines).partition("─" * 20)
    blocks = compose(text, body.facts)
    foot = [block for block in blocks if block.role is Role.NOTE]
    assert bool(rule) == bool(foot)
    assert bare(above) == whole(block for block in blocks if block.role is not Role.NOTE)
    assert bare(notes) == "".join(bare(block.number) + words(block) for block in foot)


class _Html(HTMLParser):
    """Reads the role, the number and the words of every paragraph of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.said: list[tuple[str, str, str]] = []
        self._open: list[str] = []
        self._block: list[str] | None = None
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in TAGS and self._block is None:
            names = (values.get("class") or "note").split()
            self._block = [names[1] if names[0] == "unit" else names[0], "", ""]
            self._depth = len(self._open)
        if tag not in ("br", "meta"):
            self._open.append("number" if values.get("class") == "number" else tag)

    def handle_endtag(self, _tag: str) -> None:
        self._open.pop()
        if self._block is not None and len(self._open) == self._depth:
            role, number, said = self._block
            self.said.append((role, bare(number), bare(said)))
            self._block = None

    def handle_data(self, data: str) -> None:
        if self._block is not None:
            is_mark = "sup" in self._open
            if not is_mark or self._open[-1] == "sup":
                self._block[1 if is_mark or "number" in self._open else 2] += data


@given(resolutions(), bodies)
def test_a_page_of_html_says_what_the_page_says(text: Resolution, body: Body):
    blocks = compose(text, body.facts)
    said = [(block.role.value, bare(block.number), words(block)) for block in blocks]
    assert _Html(resolution_html(text, body.facts)).said == said


def _key(block: Block) -> str:
    if block.role in HEAD or block.role is Role.NUMBER:
        return "field:masthead"
    if block.role is Role.NOTE:
        return f"note:{block.source}"
    return block.source or f"field:{block.role.value}"


@given(resolutions(), bodies, st.integers(30, 100))
@example(NUMBERED, BY_KEY["sc"], 60)
def test_the_screen_says_what_the_page_says(text: Resolution, body: Body, width: int):
    document = Document.of(text, body.facts)
    shown = [
        (block.key, bare("".join(line.plain for line in block.lines)))
        for block in Layout(UNICODE).blocks(document, width)
        if block.key
    ]
    said = {key: whole(group) for key, group in groupby(compose(text, body.facts), key=_key)}
    said.setdefault("field:masthead", "")
    head, above = dict(shown)["field:masthead"], said["field:masthead"]
    # Two columns side by side have no order of lines.
    assert sorted(head) == sorted(above)
    rest = [(key, line) for key, line in shown if key != "field:masthead"]
    if not text.title:
        at = [key for key, _ in rest].index("field:title")
        key, line = rest.pop(at)
        assert line == said.pop(key, "") + bare("(no title yet)")
    assert rest == [(key, line) for key, line in said.items() if key != "field:masthead"]


@pytest.mark.slow
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=resolutions(), body=bodies)
def test_a_word_file_says_what_the_page_says(text: Resolution, body: Body, tmp_path: Path):
    write_document(text, path := tmp_path / "out.docx", body)
    parts = _parts(path)
    blocks = compose(text, body.facts)
    printed = [block for block in blocks if block.role not in CELLS | {Role.NOTE}]
    said = [bare(block.number) + words(block) for block in printed]
    assert list(filter(None, _paragraphs(parts["word/document.xml"]))) == list(filter(None, said))
    heads = [bare(_text(root)) for name, root in parts.items() if "/header" in name]
    for block in blocks:
        if block.role in CELLS:
            assert any(words(block) in head for head in heads), block
    notes = [words(block) for block in blocks if block.role is Role.NOTE]
    found = [bare(_text(note)) for note in parts["word/footnotes.xml"]]
    assert sorted(filter(None, found)) == sorted(filter(None, notes))


def _parts(path: Path) -> dict[str, etree._Element]:
    with ZipFile(io.BytesIO(path.read_bytes())) as package:
        return {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.startswith("word/") and name.endswith(".xml")
        }


def _paragraphs(document: etree._Element) -> Iterator[str]:
    for element in document[0]:
        if element.tag in (f"{W}p", f"{W}tbl"):
            yield bare(_text(element))


def _text(root: etree._Element) -> str:
    """The words of a part; what a field shows is the number of a note."""
    said, depth = "", 0
    for element in root.iter(f"{W}t", f"{W}fldChar"):
        if element.tag == f"{W}fldChar":
            kind = element.get(f"{W}fldCharType")
            depth += {"begin": 1, "end": -1}.get(kind or "", 0)
        elif not depth:
            said += element.text or ""
    return said


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.key)
def test_the_lines_of_the_masthead_stand_in_the_order_of_the_body(body: Body):
    lines = {"session": "S", "committee": "C", "place_and_dates": "P", "agenda_item": "I"}
    text = Resolution(masthead=Masthead(**lines, agenda_title="T", other=("O",)))
    names = {
        "session": "S", "committee": "C", "place": "P", "agenda-item": "I", "agenda-title": "T",
        "other": "O",
    }  # fmt: skip
    order = [names.pop(line) for line in body.masthead] + list(names.values())
    printed = [block.text for block in compose(text, body.facts) if block.role in LINES]
    assert printed == order
