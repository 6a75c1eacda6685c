"""Trees of git: how to read and write the list of a folder."""

from __future__ import annotations

from drafting.named_tuples import NamedTuple

FILE = "100644"
FOLDER = "40000"

Changes = dict[str, "bytes | Changes | TreeEntry | None"]
"""What to write into a folder: file contents, nothing (take out), changes of a folder in it,
or what lay elsewhere."""


class Anew(dict[str, "bytes | Changes | TreeEntry | None"]):
    """Changes of a folder that holds nothing else afterwards."""


class TreeEntry(NamedTuple):
    """One line of a folder."""

    mode: str
    id: str

    @property
    def is_folder(self) -> bool:
        """Whether this is a folder (and not a file, a symbolic link or a submodule)."""
        return self.mode == FOLDER

    @property
    def is_file(self) -> bool:
        """Whether this is a plain file."""
        return self.mode in (FILE, "100755", "100664")


Tree = dict[str, TreeEntry]


def read_tree(data: bytes) -> Tree:
    """The entries of a tree object by name. Raises ValueError on anything else."""
    entries: Tree = {}
    at = 0
    while at < len(data):
        space = data.index(b" ", at)
        end = data.index(b"\0", space)
        identity = data[end + 1 : end + 21]
        if len(identity) != 20:
            raise ValueError("a tree ends early")
        name = data[space + 1 : end].decode(errors="surrogateescape")
        mode = data[at:space].decode("ascii").lstrip("0")
        entries[name] = TreeEntry(mode, identity.hex())
        at = end + 21
    return entries


def write_tree(entries: Tree) -> bytes:
    """The tree object of `entries`, in the order that git demands."""
    rows = ((name.encode(errors="surrogateescape"), entry) for name, entry in entries.items())
    ordered = sorted(rows, key=lambda row: row[0] + b"/" if row[1].is_folder else row[0])
    return b"".join(
        b"%s %s\0%s" % (entry.mode.encode(), name, bytes.fromhex(entry.id))
        for name, entry in ordered
    )
