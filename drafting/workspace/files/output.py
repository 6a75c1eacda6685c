"""Texts and redlines as files, in the format of the file's name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.named_tuples import NamedTuple
from drafting.workspace.environment.context import shipped
from drafting.workspace.environment.errors import SettingsError
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.files.errors import OverBaseRefusedError, UnknownRedlineFormatError

if TYPE_CHECKING:
    from drafting.amendments.compilation.paper import Paper
    from drafting.formats.bodies import Body
    from drafting.formats.reading import Remark
    from drafting.formats.registry import WriteRedline
    from drafting.model.resolution import Resolution
    from drafting.redline.script import Redline
    from drafting.store.records import Base
    from drafting.workspace.environment.context import Context

WORD = ".docx"
"""How the name of a Word file ends that is written."""
_WORKING_PAPER = "working-paper.toml"


class OutputFormat(NamedTuple):
    """One kind of file, as a person chooses it."""

    name: str
    suffix: str
    is_redline: bool = False
    is_fresh: bool = False
    """Laid out anew, rather than tracked in the issued document."""


def output_formats() -> tuple[OutputFormat, ...]:
    """All kinds of files that texts and redlines are written to, Word first."""
    from drafting.formats.registry import FORMATS

    found: list[OutputFormat] = []
    for suffix, one in FORMATS.items():
        found.append(OutputFormat(one.name, suffix))
        if one.redline_name:
            found.append(OutputFormat(one.redline_name, suffix, is_redline=True))
    return (*found, _LAID_OUT_ANEW)


_LAID_OUT_ANEW = OutputFormat(
    "Word, changes tracked, laid out anew", ".docx", is_redline=True, is_fresh=True
)


def is_of_known_format(path: Path) -> bool:
    """Whether a name is that of a kind of file that is written."""
    from drafting.formats.registry import format_of

    return format_of(path) is not None


def check_format(path: Path) -> None:
    """Refuse a name that no redline is written to. Raises UnknownRedlineFormatError."""
    _redline_writer(path)


def _redline_writer(path: Path) -> WriteRedline:
    from drafting.formats.registry import FORMATS, format_of

    found = format_of(path)
    if found is None or found.write_redline is None:
        known = (suffix for suffix, one in FORMATS.items() if one.write_redline)
        raise UnknownRedlineFormatError(path.name, ", ".join(known))
    return found.write_redline


def write_text(text: Resolution, path: Path, body: Body, context: Context) -> None:
    """Write a text, a Word file with the emblem that the user supplies, links unless turned off.

    Raises SettingsError or a FormatError.
    """
    from drafting.formats.files import write_file

    body = replace(body, has_links=context.settings.links != "off")
    write_file(text, path, _with_emblem(body, context))


def write_paper(paper: Paper, path: Path, body: Body, context: Context) -> None:
    """Write a compilation in the format of the file's name. Raises a FormatError."""
    from drafting.formats.registry import format_of

    found = format_of(path)
    if found is not None and found.write_paper:
        found.write_paper(paper, path, as_working_paper(body))
    else:
        write_text(paper.text, path, body, context)


def as_working_paper(body: Body) -> Body:
    """The body with the layout of working papers, its own or the one that is shipped."""
    from drafting.page.blocks import MASTHEAD_LINES

    own = body.layout.with_name(_WORKING_PAPER)
    layout = own if own.is_file() else shipped("templates") / "layouts" / _WORKING_PAPER
    return replace(body, layout=layout, organ="", masthead=MASTHEAD_LINES, emblem=None)


def _with_emblem(body: Body, context: Context) -> Body:
    if not context.settings.emblem:
        return body
    path = typed_path(context.settings.emblem)
    if not path.is_file():
        raise SettingsError(f"The emblem that the settings name is not there: {path}.")
    return replace(body, emblem=path)


def write_changes(
    old: Resolution, new: Resolution, redline: Redline, path: Path, body: Body, context: Context
) -> None:
    """Write a redline, a Word file with the emblem that the user supplies.

    Raises UnknownRedlineFormatError, SettingsError or a FormatError.
    """
    from drafting.formats.docx import Revision

    write_redline = _redline_writer(path)
    revision = Revision.by(context.author, context.now())
    write_redline(old, new, redline, path, _with_emblem(body, context), revision)


class OverBase(NamedTuple):
    """An issued document that is written over."""

    base: Base
    with_active: bool = False
    """Whether what it could run or fetch stays in it."""


def write_base(over: OverBase, path: Path) -> tuple[Remark, ...]:
    """Write an issued document as it is, but for its active content. Raises a FormatError."""
    from drafting.formats.atomic_write import write_atomically
    from drafting.formats.docx.active.sending import sent
    from drafting.formats.reading import Remark

    content, said = (over.base.content, "") if over.with_active else sent(*over.base[:2])
    write_atomically(path, content)
    return (Remark(0, said),) if said else ()


def write_over_base(
    over: OverBase,
    new: Resolution,
    redline: Redline,
    path: Path,
    body: Body,
    context: Context,
) -> tuple[Remark, ...]:
    """Write an issued document with the changes from its text to another one tracked in it.

    Gives remarks on changes that the document does not print, and on what is left out of it.
    Raises OverBaseRefusedError, AuthorProofError or another FormatError.
    """
    from drafting.formats.docx import Revision
    from drafting.formats.docx.reading.base_map import BaseMap
    from drafting.formats.docx.tracked.errors import UntrackableError
    from drafting.formats.docx.tracked.from_redline.writer import (
        Changes,
        IssuedFile,
        write_tracked_redline,
    )
    from drafting.formats.errors import AuthorProofError, ProofError

    base = over.base
    places = BaseMap.from_plain(base.facts)
    revision = Revision.by(context.author, context.now())
    try:
        return write_tracked_redline(
            IssuedFile(Path(base.name).name, base.content, places),
            Changes(base.text, new, redline),
            path,
            body,
            revision,
            with_active=over.with_active,
        )
    except AuthorProofError:
        raise
    except (UntrackableError, ProofError) as error:
        raise OverBaseRefusedError(str(error)) from error
