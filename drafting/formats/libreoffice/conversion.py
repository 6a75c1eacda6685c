"""A file of another kind turned into Word by LibreOffice, run apart from everything else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from drafting.formats.errors import EmptyFileError, EnormousFileError
from drafting.formats.kinds import FileKind, is_word
from drafting.formats.libreoffice.errors import ConversionError, NoLibreOfficeError
from drafting.formats.libreoffice.profile import write_profile
from drafting.formats.libreoffice.program import find
from drafting.formats.libreoffice.run import run_apart
from drafting.formats.regular_files import unreadable

LARGEST = 100 << 20
"""Bytes of the largest file that is handed to LibreOffice."""
SECONDS = 180
"""How long it may take; an issued document takes two or three, the first start ten."""

_FORMS = {
    FileKind.OPEN_DOCUMENT: (".odt", ""),
    FileKind.RICH_TEXT: (".rtf", "Rich Text Format"),
    FileKind.OLD_WORD: (".doc", ""),
    FileKind.WORD_XML: (".xml", "MS Word 2003 XML"),
    FileKind.WORD_PERFECT: (".wpd", "WordPerfect"),
}
"""The ending under which LibreOffice sees a file, and the filter that reads it; none where it is
known to find the right one of several."""
_QUIET = (
    "--headless", "--invisible", "--nologo", "--nodefault", "--norestore", "--nolockcheck",
    "--nofirststartwizard",
)  # fmt: skip
_AS_WORD = "docx:Office Open XML Text"
"""The ending of what is written, and the filter of LibreOffice that writes it."""


@contextmanager
def converted(path: Path, kind: FileKind) -> Iterator[Path]:
    """The Word file that LibreOffice makes of a file, under the name of that, for a while.

    Raises NoLibreOfficeError, ConversionError or another FormatError.
    """
    program = find()
    if program is None:
        raise NoLibreOfficeError(path.name, kind.value)
    with TemporaryDirectory(prefix="drafting-", ignore_cleanup_errors=True) as folder:
        yield _converted(program, path, kind, Path(folder))


def _converted(program: Path, path: Path, kind: FileKind, folder: Path) -> Path:
    ending, reader = _FORMS[kind]
    source = folder / f"document{ending}"
    source.write_bytes(_content(path))
    write_profile(folder / "profile")
    out = folder / "out"
    read_by = [f"--infilter={reader}"] if reader else []
    call = [
        str(program), f"-env:UserInstallation={(folder / 'profile').as_uri()}", *_QUIET,
        *read_by, "--convert-to", _AS_WORD, "--outdir", str(out), str(source),
    ]  # fmt: skip
    ended = run_apart(call, folder, SECONDS)
    made = out / "document.docx"
    if not ended:
        raise ConversionError(path.name, kind.value, f"was not done with it in {SECONDS} seconds")
    if not made.is_file() or not is_word(made):
        raise ConversionError(path.name, kind.value, "could not read it")
    return _under_its_name(made, path.name)


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        raise unreadable(path, error) from error
    if size > LARGEST:
        raise EnormousFileError(path.name, size, LARGEST)
    if not content:
        raise EmptyFileError(path.name)
    return content


def _under_its_name(made: Path, name: str) -> Path:
    """The file under the name by which a person knows it, where the system takes it."""
    (made.parent / "named").mkdir()
    try:
        return made.rename(made.parent / "named" / name)
    except OSError:
        return made
