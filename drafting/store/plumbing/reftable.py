"""Refs that a later git keeps in tables: read from a copy, and laid out as files before writing.

A clone made with git 3 has them so. Git reads the tables, but in a folder of ours, to which
nothing but the tables is brought.
"""

from __future__ import annotations

from pathlib import Path

from drafting.store.plumbing.durable import flush_folder, write_file
from drafting.store.plumbing.foreign_files import content
from drafting.store.plumbing.skeleton import ASIDE, PACKED, lay_out

TABLES = "reftable"
_LIST = "tables.list"
_LARGEST = 100_000_000
_CONFIG = """\
[core]
\trepositoryformatversion = 1
\tbare = true
[extensions]
\trefStorage = reftable
"""


def is_kept_in_tables(path: Path) -> bool:
    """Whether the refs of a repository lie in tables: its folder of branches is none."""
    return table_list(path).is_file() and not (path / "refs" / "heads").is_dir()


def table_list(path: Path) -> Path:
    """The file that names the tables of a repository, and changes with every ref."""
    return path / TABLES / _LIST


def refs_in_tables(path: Path) -> dict[str, str]:
    """The refs in the tables of a repository, with the objects that they name.

    Raises ValueError where this version of git knows no tables.
    """
    from tempfile import TemporaryDirectory

    from drafting.store.plumbing.isolation import IsolatedGit

    with TemporaryDirectory(prefix="drafting-") as name:
        folder = Path(name)
        _lay_out(path / TABLES, folder)
        status, listed, complaint = IsolatedGit(path / "objects", folder).for_each_ref(
            "--format=%(objectname) %(refname)", with_extended_output=True, with_exceptions=False
        )
    if status:
        raise ValueError(complaint.strip())
    rows = (line.partition(" ") for line in listed.splitlines())
    return {ref: value for value, _, ref in rows}


def _lay_out(tables: Path, folder: Path) -> None:
    (folder / TABLES).mkdir()
    (folder / "refs").mkdir()
    (folder / "refs" / "heads").write_text("this repository uses the reftable format\n")
    (folder / "HEAD").write_text("ref: refs/heads/.invalid\n")
    (folder / "config").write_text(_CONFIG)
    for place in tables.iterdir():
        found = content(place, _LARGEST) if place.suffix in (".ref", ".list") else None
        if found is not None:
            (folder / TABLES / place.name).write_bytes(found)


def lay_out_as_files(path: Path) -> None:
    """Keep the refs of a repository in files from now on; the tables are set aside.

    Raises OSError, and ValueError where this version of git knows no tables.
    """
    refs = refs_in_tables(path)
    rows = "".join(f"{refs[ref]} {ref}\n" for ref in sorted(refs))
    write_file(path / PACKED, path / f"{PACKED}.lock", rows.encode(), mode=0o644)
    (path / ASIDE).mkdir(exist_ok=True)
    (path / TABLES).rename(path / ASIDE / TABLES)
    (path / "refs" / "heads").unlink(missing_ok=True)
    lay_out(path)
    flush_folder(path)
