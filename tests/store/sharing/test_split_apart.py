"""One paragraph split on two desks: both cuts stand, whoever brings them together."""

import shutil
from pathlib import Path

import pytest
from support.store_cases import by, rewording

from drafting.dataclasses import replace
from drafting.model.edits import SplitUnit
from drafting.store import Store
from drafting.store.sharing.folder_remote import FolderRemote

WORDS = "*Urges* keepers to trim wicks and to paint doors and to count ships at dawn;"


def split(store: Store, words: str, author: str) -> None:
    """Cut the paragraph before some words of it."""
    whole = store.text("L.6").find("o1")
    head, tail = whole.text.split(f" {words}")
    parts = (replace(whole, text=head), replace(whole, id=author, text=f"{words}{tail}"))
    store.commit("L.6", SplitUnit(whole, parts), by(author))


@pytest.mark.parametrize("is_chile_first", [True, False])
def test_both_cuts_of_one_paragraph_stand(
    store: Store, path: Path, tmp_path: Path, is_chile_first: bool
) -> None:
    store.commit("L.6", rewording(store, "o1", WORDS), by("Chair"))
    store.close()
    shutil.copytree(path, tmp_path / "other")
    (tmp_path / "stick").mkdir()
    with Store.open(path) as chile, Store.open(tmp_path / "other") as peru:
        split(chile, "and to count", "chile")
        split(peru, "and to paint", "peru")
        desks = (chile, peru) if is_chile_first else (peru, chile)
        remotes = [FolderRemote(tmp_path / "stick", one.path / "objects", by("A")) for one in desks]
        remotes[0].prepare()
        told = [
            desk.exchange(remote, by("A")).notes
            for desk, remote in zip((*desks, desks[0]), (*remotes, remotes[0]), strict=True)
        ]
        for desk in desks:
            assert [unit.text for unit in desk.text("L.6").operative[:3]] == [
                "*Urges* keepers to trim wicks",
                "and to paint doors",
                "and to count ships at dawn;",
            ]
        assert told == [(), (), ()]
