"""Every format in which files are written, by the ending of a name.

A new format is a module or a package beside this one, and a line in `FORMATS`; the verbs that
write files, their messages and the choice on the screen follow from that line. What is read, and
by whom, `readers.py` says.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.formats.atomic_write import write_atomically
from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.amendments.compilation.paper import Paper
    from drafting.formats.bodies import Body
    from drafting.formats.docx import Revision
    from drafting.model.resolution import Resolution
    from drafting.redline.script import Redline

Write = Callable[["Resolution", Path, "Body"], None]
WriteRedline = Callable[["Resolution", "Resolution", "Redline", Path, "Body", "Revision"], None]
WritePaper = Callable[["Paper", Path, "Body"], None]


class Format(NamedTuple):
    """How files of one ending are written; None for what is not."""

    name: str
    """As a person chooses it."""
    write: Write
    write_redline: WriteRedline | None = None
    redline_name: str = ""
    """As a person chooses a redline in it; empty where none is offered."""
    write_paper: WritePaper | None = None
    """Writes a compilation; else it is written as a text."""
    is_read: bool = True
    """Whether what was written is read again."""


def format_of(path: Path) -> Format | None:
    """The format of a file's name."""
    return FORMATS.get(path.suffix.casefold())


# Writers


def _word(resolution: Resolution, path: Path, body: Body) -> None:
    from drafting.formats.docx import write_document

    write_document(resolution, path, body)


def _akoma_ntoso(resolution: Resolution, path: Path, _body: Body) -> None:
    from drafting.formats.akn import write_akn

    write_atomically(path, write_akn(resolution))


def _as_text(write: Callable[[Resolution, Body], str]) -> Write:
    return lambda text, path, body: write_atomically(path, write(text, body).encode())


def _canonical(resolution: Resolution, _body: Body) -> str:
    from drafting.formats.canonical import write_text

    return write_text(resolution)


def _printed(resolution: Resolution, body: Body) -> str:
    from drafting.formats.printed import print_text

    return print_text(resolution, body.facts)


def _json(resolution: Resolution, _body: Body) -> str:
    from drafting.formats.json import resolution_json, written

    return written(resolution_json(resolution))


def _html(resolution: Resolution, body: Body) -> str:
    from drafting.formats.html import resolution_html
    from drafting.page.links import Links

    links = Links(resolution, body.editorial) if body.has_links else None
    return resolution_html(resolution, body.facts, links)


# Writers of redlines


def _word_redline(
    old: Resolution, new: Resolution, redline: Redline, path: Path, body: Body, revision: Revision
) -> None:
    from drafting.formats.docx import write_redline

    write_redline(old, new, redline, path, body, revision)


def _redline_as_text(write: Callable[[Redline, Resolution], str]) -> WriteRedline:
    return lambda _old, new, redline, path, _body, _revision: write_atomically(
        path, write(redline, new).encode()
    )


def _html_redline(redline: Redline, new: Resolution) -> str:
    from drafting.formats.html import redline_html

    return redline_html(redline, new)


def _json_redline(redline: Redline, _new: Resolution) -> str:
    from drafting.formats.json import redline_json, written

    return written(redline_json(redline))


# Writers of compilations


def _word_paper(paper: Paper, path: Path, body: Body) -> None:
    from drafting.formats.docx.layout.paper import write_paper

    write_paper(paper, path, body)


def _paper_as_text(write: Callable[[Paper], str]) -> WritePaper:
    return lambda paper, path, _body: write_atomically(path, write(paper).encode())


def _html_paper(paper: Paper) -> str:
    from drafting.formats.html.paper import paper_html

    return paper_html(paper)


def _markdown_paper(paper: Paper) -> str:
    from drafting.formats.paper import paper_markdown

    return paper_markdown(paper)


def _plain_paper(paper: Paper) -> str:
    from drafting.formats.paper import paper_text

    return paper_text(paper)


FORMATS = {
    ".docx": Format(
        "Word document",
        _word,
        _word_redline,
        "Word, changes tracked",
        _word_paper,
    ),
    ".md": Format(
        "Markdown (canonical text)",
        _as_text(_canonical),
        write_paper=_paper_as_text(_markdown_paper),
    ),
    ".txt": Format(
        "plain text",
        _as_text(_printed),
        write_paper=_paper_as_text(_plain_paper),
    ),
    ".json": Format("JSON", _as_text(_json), _redline_as_text(_json_redline)),
    ".html": Format(
        "HTML page",
        _as_text(_html),
        _redline_as_text(_html_redline),
        "HTML page, changes marked",
        _paper_as_text(_html_paper),
        is_read=False,
    ),
    ".xml": Format("Akoma Ntoso", _akoma_ntoso),
}
