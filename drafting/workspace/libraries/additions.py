"""Adding files to a library: one transaction a file, so that a run can stop and go on anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass, field
from drafting.workspace import errors
from drafting.workspace.libraries.texts import editions_in, files_in, source_of
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.library.edition import Source
    from drafting.library.library import Library

Progress = Callable[[int, int, Path], None]
"""Hears how many files are done of how many, and the next one."""


@dataclass(slots=True)
class Report:
    """What one run did."""

    added: int = 0
    """Files that are in the library as they are now."""
    unchanged: int = 0
    """Files that were in it as they are."""
    gone: int = 0
    """Files that are there no more; their texts are kept."""
    paragraphs: int = 0
    seconds: float = 0.0
    refused: dict[str, str] = field(default_factory=dict)
    """By path, why a file could not be read."""

    @property
    def speed(self) -> float:
        """Files a second."""
        return (self.added + len(self.refused)) / self.seconds if self.seconds else 0.0

    @property
    def sentence(self) -> str:
        """What was done."""
        said = [f"Added {counted(self.added, 'file')} with {counted(self.paragraphs, 'paragraph')}"]
        if self.added:
            said.append(f" ({self.speed:.0f} files a second)")
        if self.unchanged:
            said.append(f"; {counted(self.unchanged, 'file')} had not changed")
        if self.gone:
            gone = counted(self.gone, "is", "are")
            said.append(f"; {gone} no longer there, and what was read then is kept")
        if self.refused:
            said.append(f"; {len(self.refused):,} could not be read")
        return f"{''.join(said)}."


def add(library: Library, paths: Iterable[Path], progress: Progress) -> Report:
    """Add files, and all files of folders; what is in the library as it is, is passed over.

    Raises a FormatError for a path where nothing is, and a LibraryError.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            library.remember_folder(str(path.resolve()))
            found += files_in(path)
        else:
            _check(path)
            found.append(path)
    return _taken(library, found, progress)


def update(library: Library, progress: Progress) -> Report:
    """Add again what has changed, and what is new in the folders that were added."""
    known = [path for source in library.sources() if (path := Path(source.path)).is_absolute()]
    folders = [Path(folder) for folder in library.folders()]
    found = [path for folder in folders if folder.is_dir() for path in files_in(folder)]
    there = dict.fromkeys([*(path for path in known if path.exists()), *found])
    report = _taken(library, list(there), progress)
    report.gone = sum(not path.exists() for path in known)
    return report


def _check(path: Path) -> None:
    from drafting.formats.regular_files import check_file

    check_file(path)


def _taken(library: Library, paths: list[Path], progress: Progress) -> Report:
    report, began = Report(), monotonic()
    known = set(library.sources())
    try:
        for done, path in enumerate(paths):
            progress(done, len(paths), path)
            _take(library, path, known, report)
    finally:
        # What a run that is stopped has added is as good as what one adds that comes to its end.
        with suppress(*errors.expected_errors()):
            library.settle()
    report.seconds = monotonic() - began
    return report


def _take(library: Library, path: Path, known: set[Source], report: Report) -> None:
    try:
        source = source_of(path)
        if source in known:
            report.unchanged += 1
            return
        editions = editions_in(path)
    except OSError as error:
        report.refused[str(path)] = (error.strerror or str(error)).lower()
    except errors.expected_errors() as error:
        # Lists name the file before the reason.
        why = str(error).removeprefix(f"{path.name}: ")
        report.refused[str(path)] = why
        library.add(source, (), why)
    else:
        library.add(source, editions)
        report.added += 1
        report.paragraphs += sum(len(edition.paragraphs) for edition in editions)
