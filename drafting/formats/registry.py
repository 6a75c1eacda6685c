"""Every format of files, by the ending of a name: who reads it and who writes it.

A new format is a module or a package beside this one, and a line in `FORMATS`; the verbs that
read and write files, their messages and the choice on the screen follow from that line.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafting.formats.atomic_write import write_atomically
from drafting.formats.encoding import refuse_other_kinds
from drafting.formats.errors import DamagedFileError, EmptyFileError, NoSuchTextError
from drafting.formats.text_files import content_of, text_of

if TYPE_CHECKING:
    from drafting.amendments.compilation.paper import Paper
    from drafting.formats.bodies import Body
    from drafting.formats.docx import Revision
    from drafting.formats.reading import Reading
    from drafting.model.identity import IdSource
    from drafting.model.resolution import Resolution
    from drafting.redline.script import Redline

Read = Callable[[Path, "IdSource", int | None], "Reading"]
"""Reads a file, of several texts the one of a number. Raises a FormatError."""
Write = Callable[["Resolution", Path, "Body"], None]
WriteRedline = Callable[["Resolution", "Resolution", "Redline", Path, "Body", "Revision"], None]
WritePaper = Callable[["Paper", Path, "Body"], None]


class Format(NamedTuple):
    """What is done with files of one ending; None for what is not."""

    name: str
    """As a person chooses it."""
    read: Read | None
    write: Write
    write_redline: WriteRedline | None = None
    redline_name: str = ""
    """As a person chooses a redline in it; empty where none is offered."""
    write_paper: WritePaper | None = None
    """Writes a compilation; else it is written as a text."""


def format_of(path: Path) -> Format | None:
    """The format of a file's name."""
    return FORMATS.get(path.suffix.casefold())


# Readers


def _read_text_file(path: Path, ids: IdSource, which: int | None) -> Reading:
    from drafting.formats.canonical import is_canonical, is_closed, read_text

    text, remark = text_of(path)
    if not is_canonical(text):
        from drafting.formats.file_names import with_symbol
        from drafting.formats.plain import read_plain

        reading = read_plain(text, ids, which, path.name)
        return _with_remark(with_symbol(reading, path.stem), remark)
    _check_single(path, which)
    if not is_closed(text):
        raise DamagedFileError(
            f"{path.name}: the front matter at its head never ends, so the file is cut off; "
            "fetch it again, or close the front matter with a line +++."
        )
    return _with_remark(read_text(text, ids), remark)


def _read_json_file(path: Path, ids: IdSource, which: int | None) -> Reading:
    from drafting.formats.json import read_json

    _check_single(path, which)
    text, remark = text_of(path)
    return _with_remark(read_json(text, ids, path.name), remark)


def _read_word_file(path: Path, ids: IdSource, which: int | None) -> Reading:
    from drafting.formats.docx import read_document

    return read_document(path, ids, which)


def _read_xml_file(path: Path, ids: IdSource, which: int | None) -> Reading:
    from drafting.formats.akn import read_akn

    _check_single(path, which)
    content = content_of(path)
    if not content.strip():
        raise EmptyFileError(path.name)
    refuse_other_kinds(content, path.name)
    return read_akn(content, ids, path.name)


def _check_single(path: Path, which: int | None) -> None:
    """Refuse to look for a further text in a format that holds one."""
    if which not in (None, 1):
        raise NoSuchTextError(path.name, 1)


def _with_remark(reading: Reading, message: str) -> Reading:
    if not message:
        return reading
    from drafting.formats.reading import Remark

    return reading._replace(remarks=(Remark(0, message), *reading.remarks))


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

    return resolution_html(resolution, body.facts)


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
        _read_word_file,
        _word,
        _word_redline,
        "Word, changes tracked",
        _word_paper,
    ),
    ".md": Format(
        "Markdown (canonical text)",
        _read_text_file,
        _as_text(_canonical),
        write_paper=_paper_as_text(_markdown_paper),
    ),
    ".txt": Format(
        "plain text",
        _read_text_file,
        _as_text(_printed),
        write_paper=_paper_as_text(_plain_paper),
    ),
    ".json": Format("JSON", _read_json_file, _as_text(_json), _redline_as_text(_json_redline)),
    ".html": Format(
        "HTML page",
        None,
        _as_text(_html),
        _redline_as_text(_html_redline),
        "HTML page, changes marked",
        _paper_as_text(_html_paper),
    ),
    ".xml": Format("Akoma Ntoso", _read_xml_file, _akoma_ntoso),
}
