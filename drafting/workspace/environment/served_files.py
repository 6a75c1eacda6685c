"""What somebody in a browser reaches of this machine: no file, or those of one folder.

The program stands in that folder: names are short there, and no message says where it lies.
"""

from __future__ import annotations

import os
from pathlib import Path

from drafting.dataclasses import dataclass, replace
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.errors import NoFilesError, NoFolderError, OutOfReachError
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.environment.reach import Reach


@dataclass(frozen=True)
class _Served(Reach):
    secrets: tuple[Path, ...]
    """Folders of this machine that are not told of."""

    @property
    def is_of_visitor(self) -> bool:
        """Yes."""
        return True

    def told(self, sentence: str) -> str:
        """The sentence, with paths into those folders cut down to their ends."""
        for folder in sorted(map(str, self.secrets), key=len, reverse=True):
            sentence = sentence.replace(f"{folder}{os.sep}", "")
        return sentence


@dataclass(frozen=True)
class NoFiles(_Served):
    """No file at all."""

    @property
    def refusal(self) -> str:
        """What to do about it."""
        return str(NoFilesError())

    def path(self, _typed: str) -> Path:
        """None. Raises NoFilesError."""
        raise NoFilesError

    def known(self, _path: Path) -> Path | None:
        """None."""
        return None

    def folder(self, _store: Path) -> Path:
        """None. Raises NoFilesError."""
        raise NoFilesError

    def holds(self, _path: Path) -> bool:
        """No."""
        return False


@dataclass(frozen=True)
class OneFolder(_Served):
    """The files of the folder in which the program stands, but for hidden ones and the record."""

    root: Path
    record: Path
    """The session, whose own files nobody can name."""

    def path(self, typed: str) -> Path:
        """The file of that name in the folder. Raises OutOfReachError."""
        path = Path(typed)
        if not self.holds(path):
            raise OutOfReachError(typed)
        return path

    def known(self, path: Path) -> Path | None:
        """A file of the folder, by its name there."""
        try:
            named = path.resolve().relative_to(self.root)
        except (OSError, RuntimeError, ValueError):
            return None
        return named if self.holds(named) else None

    def folder(self, _store: Path) -> Path:
        """The folder itself, in which the program stands."""
        return Path()

    def holds(self, path: Path) -> bool:
        """Whether a path leads to a file of the folder, by its name and behind every link."""
        if path.anchor or any(part.startswith((".", "~")) for part in path.parts):
            return False
        # “report.docx#2” is the second text of report.docx: both names have to lie here.
        report = path.name.rpartition("#")[0]
        return self._lies_here(path) and (not report or self._lies_here(path.with_name(report)))

    def _lies_here(self, path: Path) -> bool:
        try:
            real = path.resolve()
            # Links that lead to one another are refused by this alone from Python 3.13 on.
            path.stat()
        except FileNotFoundError:
            pass  # a file to be written
        except (OSError, RuntimeError, ValueError):
            return False
        return real.is_relative_to(self.root) and not real.is_relative_to(self.record)


def folder_to_serve(typed: str, store: Path) -> Path:
    """The folder that was named, where it can be served. Raises NoFolderError."""
    folder = typed_path(typed)
    if not folder.is_dir():
        raise NoFolderError(folder, "there is no such folder")
    folder = folder.resolve()
    if folder.is_relative_to(store.resolve()):
        raise NoFolderError(folder, "it is the record of the session")
    return folder


def served(context: Context, store: Path, folder: Path | None = None) -> Context:
    """The same for somebody in a browser, who changes no settings and reaches a folder or nothing.

    With a folder the program has to stand in it from then on.
    """
    own, store = context.settings, store.resolve()
    closed = replace(
        context,
        # The program goes elsewhere, and these stay where they are.
        data=context.data.absolute(),
        templates=context.templates.absolute(),
        settings=replace(own, emblem=own.emblem and str(typed_path(own.emblem).absolute())),
        settings_file=None,
    )
    secrets = (store.parent, closed.data, closed.templates, typed_path("~"))
    if folder is None:
        return replace(closed, files=NoFiles(secrets))
    return replace(closed, files=OneFolder((*secrets, folder), folder.resolve(), store))
