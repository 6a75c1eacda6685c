"""The latest state, when its commit is lost and its files are still here.

A power cut empties the file that was written last, which is that of the commit. The journal of
the branch tells who made it, when, and upon which state; the list of its files is the latest
one among the objects that no state has.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.store.health.loose_objects import loose_files
from drafting.store.messages import write_commit
from drafting.store.plumbing import reflog
from drafting.store.plumbing.trees import read_tree
from drafting.store.private.files import LAYER
from drafting.store.recognition import SESSION
from drafting.store.records import MENDED

if TYPE_CHECKING:
    from drafting.store.health.complaints import Patient
    from drafting.store.plumbing.repository import Repository


def made_again(patient: Patient, state: str) -> str:
    """The name of a state made again in place of one that is lost; nothing if it cannot be."""
    moves = reflog.moves(patient.path, patient.repository.branch)
    move = next((line for line in moves if line.new == state), None)
    before = patient.repository.reader.read(move.old) if move else None
    if move is None or before is None:
        return ""
    tree = next(_lists_of_no_state(patient), "")
    if not tree:
        return ""
    trailers = ((MENDED, "The commit was lost; its files and the journal had this"),)
    writer = patient.repository.writer
    made = writer.add("commit", write_commit(tree, [move.old], move.record.with_trailers(trailers)))
    writer.flush()
    return made


def _lists_of_no_state(patient: Patient) -> Iterator[str]:
    """Lists of all files of a session that no state has, the latest first."""
    known = set(_lists_of_states(patient.repository))
    files = sorted(loose_files(patient.path / "objects"), key=lambda file: -file.stat().st_mtime_ns)
    for file in files:
        identity = file.parent.name + file.name
        if identity in known or not (found := patient.repository.reader.read(identity)):
            continue
        if found.kind == "tree" and {SESSION, LAYER} & read_tree(found.data).keys():
            yield identity


def _lists_of_states(repository: Repository) -> Iterator[str]:
    for found in repository.reader.read_many(list(repository.all_of_kind("commit"))):
        if found is not None:
            yield found.data[5:45].decode(errors="replace")
