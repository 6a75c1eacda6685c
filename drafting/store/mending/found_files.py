"""What lies in the folder of a text, whatever another hand has left there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from drafting.model.identity import is_identity
from drafting.named_tuples import NamedTuple
from drafting.store.layout import HEADS, NOTES, OUTLINE, UNITS
from drafting.store.tolerant.remarks import Remark

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Repository
    from drafting.store.plumbing.trees import Tree, TreeEntry

SUFFIX = ".md"
_CALLED = {UNITS: "paragraphs", NOTES: "notes"}

ReadFiles = Callable[[Iterable[str]], Mapping[str, str]]
"""The texts of files by identity; what is missing is left out."""


class Files(NamedTuple):
    """The words that lie in a folder, by what they are."""

    heads: str | None
    """None where there are none."""
    outline: str
    units: dict[str, str]
    notes: dict[str, str]
    told: tuple[Remark, ...]


class Finder:
    """Looks through the folder of one text. What git has lost is a damage all the same."""

    def __init__(self, repository: Repository, read: ReadFiles, handle: str) -> None:
        self._repository = repository
        self._read = read
        self._handle = handle
        self._told: list[Remark] = []

    def files(self, folder: str) -> Files:
        """All the words in a folder. Raises DamagedStoreError."""
        tree = self._repository.tree(folder)
        heads, outline = (self._single(tree, name) for name in (HEADS, OUTLINE))
        if outline is None:
            self._told.append(Remark("The order of the text is missing"))
        units, notes = (self._several(tree, name) for name in (UNITS, NOTES))
        return Files(heads, outline or "", units, notes, tuple(self._told))

    def _single(self, tree: Tree, name: str) -> str | None:
        entry = tree.get(name)
        if entry is None or not entry.is_file:
            return None
        return self._texts({name: entry})[name]

    def _several(self, tree: Tree, name: str) -> dict[str, str]:
        entry = tree.get(name)
        if entry is None:
            return {}
        if not entry.is_folder:
            self._told.append(Remark(f"Something else stands in place of the {_CALLED[name]}"))
            return {}
        entries = self._repository.tree(entry.id)
        files = {file: row for file, row in entries.items() if row.is_file and _is_text(file)}
        for strange in sorted(entries.keys() - files.keys()):
            what = f"Something among the {_CALLED[name]} is none, and is left out"
            self._told.append(Remark(what, "", strange))
        return self._named(self._texts(files), files, _CALLED[name])

    def _texts(self, files: Mapping[str, TreeEntry]) -> dict[str, str]:
        texts = self._read(entry.id for entry in files.values())
        for name, entry in files.items():
            if entry.id not in texts:
                raise self._repository.damaged(f"{name} of {self._handle} is missing")
        return {name: texts[entry.id] for name, entry in files.items()}

    def _named(
        self, texts: Mapping[str, str], files: Mapping[str, TreeEntry], called: str
    ) -> dict[str, str]:
        """Texts by identity; one whose name is none is given another, and kept."""
        found = {
            name.removesuffix(SUFFIX): text
            for name, text in texts.items()
            if is_identity(name.removesuffix(SUFFIX))
        }
        for name in sorted(texts):
            if is_identity(name.removesuffix(SUFFIX)):
                continue
            if not texts[name].strip() or texts[name] in found.values():
                what = f"A copy among the {called} says nothing of its own, and is left out"
                self._told.append(Remark(what, "", name))
                continue
            # The letters of a fingerprint are such as an identity may have.
            starts = range(len(files[name].id) - 10)
            drawn = (files[name].id[start : start + 10] for start in starts)
            found[next(one for one in drawn if one not in found)] = texts[name]
            self._told.append(Remark(f"A file among the {called} had a strange name", "", name))
        return found


def _is_text(name: str) -> bool:
    return name.endswith(SUFFIX)
