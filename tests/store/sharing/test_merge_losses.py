"""A merge that came and leaves out what one side wrote is told, listed, and not refused."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.merge_by_hand import merge_by_hand
from support.store_cases import by, git, rewording

from drafting.amendments.proposals import Proposal
from drafting.model.edits import SetField
from drafting.store import Store
from drafting.store.errors import StoreError
from drafting.store.merge import Merging
from drafting.store.plumbing.repository import Head
from drafting.store.sharing.folder_remote import FolderRemote
from drafting.store.sharing.preview import Preview

WORDS = "*Requests* the Secretariat to print a map of reefs and shoals;"
SAYS = "L.6: A merge by Peru leaves out words of OP3 (“of reefs and shoals”): look at it."


@pytest.fixture
def desks(store: Store, path: Path, tmp_path: Path) -> Iterator[list[Store]]:
    """Three copies of a session: Chile wrote OP3, Peru OP1, and Fiji nothing yet."""
    store.close()
    for name in ("peru", "fiji"):
        shutil.copytree(path, tmp_path / name)
    found = [Store.open(one) for one in (path, tmp_path / "peru", tmp_path / "fiji")]
    chile, peru, _ = found
    chile.commit("L.6", rewording(chile, "o3", WORDS), by("Chile"))
    peru.commit("L.6", rewording(peru, "o1", "*Urges* States to light all harbours;"), by("Peru"))
    yield found
    for one in found:
        one.close()


def remote(desk: Store) -> FolderRemote:
    stick = desk.path.parent / "stick"
    stick.mkdir(exist_ok=True)
    found = FolderRemote(stick, desk.path / "objects", by("Chair"))
    found.prepare()
    return found


def sync(desk: Store) -> tuple[str, ...]:
    return desk.exchange(remote(desk), by("Chair")).notes


def merged_by_hand(desks: list[Store], tree_of: int) -> None:
    """The stick has a merge of both whose tree is that of one of them."""
    chile, peru, _ = desks
    sync(chile)
    git(peru.path, "fetch", "-q", str(chile.path.parent / "stick"), "main")
    tree = (peru, chile)[tree_of].state()
    made = merge_by_hand(peru.path, chile.state(), peru.state(), tree)
    git(peru.path, "push", "-q", str(chile.path.parent / "stick"), f"{made}:refs/heads/main")


def listed(desk: Store) -> list[str]:
    return [f"L.6: {item.found.message}" for item in desk.checklist("L.6")]


def previewed(desk: Store) -> Preview:
    return desk.preview(remote(desk))


def test_a_merge_that_drops_the_words_of_one_side_is_told_and_listed(desks: list[Store]) -> None:
    merged_by_hand(desks, tree_of=0)
    fiji = desks[2]
    before = fiji.state()
    assert [str(one) for one in previewed(fiji).lost] == [SAYS]
    assert fiji.state() == before
    assert sync(fiji) == (SAYS,)
    assert fiji.text("L.6").find("o3").text != WORDS
    (item,) = fiji.checklist("L.6")
    assert (item.found.message, item.found.unit, item.found.label) == (SAYS[5:], "o3", "OP3")


def test_whoever_receives_it_lists_it_once(desks: list[Store]) -> None:
    merged_by_hand(desks, tree_of=0)
    chile, _, fiji = desks
    chile.receive(remote(chile), by("Chile"))
    fiji.receive(remote(fiji), by("Fiji"))
    assert chile.state() == fiji.state()
    assert sync(fiji) == sync(chile) == ()
    assert listed(chile) == listed(fiji) == [SAYS]


def test_the_words_of_the_other_side_are_missed_as_well(desks: list[Store]) -> None:
    merged_by_hand(desks, tree_of=1)
    (said,) = sync(desks[2])
    assert "OP1" in said
    assert "OP3" not in said


def test_a_proposal_and_several_paragraphs_that_are_gone_are_told(desks: list[Store]) -> None:
    chile, _, fiji = desks
    chile.commit("L.6", rewording(chile, "o4", "*Wishes* for calm seas;"), by("Chile"))
    edit = SetField("title", chile.text("L.6").title, "Lit harbours")
    made = Proposal("q1", ("Chile",), edit, "title", "replace the title", by("Chile").when)
    chile.negotiate("L.6", lambda state: state.with_proposal(made), by("Chile"))
    merged_by_hand(desks, tree_of=0)
    said = sync(fiji)
    assert len(said) == 3
    assert [place in one for place, one in zip(("OP3", "OP4", "a proposal"), said, strict=True)]


def test_merges_made_here_leave_nothing_out(desks: list[Store]) -> None:
    for desk in (*desks, *desks):
        assert sync(desk) == ()
    assert len({desk.state() for desk in desks}) == 1
    assert desks[2].text("L.6").find("o3").text == WORDS


def test_where_a_merge_cannot_be_made_anew_that_is_told_and_listed(
    desks: list[Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    merged_by_hand(desks, tree_of=0)
    _, _, fiji = desks

    def refused(_self: Merging, _first: Head, _second: Head) -> Head:
        raise StoreError("a file of it is missing")

    with monkeypatch.context() as patch:
        patch.setattr(Merging, "together", refused)
        (said,) = previewed(fiji).lost
    assert str(said).startswith("A merge by Peru of 2")
    assert "nothing tells whether it leaves words out" in said.says
    assert (said.found.message, said.found.label) == (said.says, "")
