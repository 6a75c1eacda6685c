"""A session on several desks: whatever is recorded where, all have the same in the end."""

import shutil
from pathlib import Path

import pytest
from support.store_cases import by, git, rewording

from drafting.model.edits import DeleteUnit, InsertUnit
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.store import Store
from drafting.store.sharing.errors import OtherSessionError, RefusedRecordError, RemoteError
from drafting.store.sharing.exchange import Exchanged
from drafting.store.sharing.folder_remote import FolderRemote


class Desk:
    """A copy of the session, with the folder it is shared through."""

    def __init__(self, path: Path, remote: Path, author: str) -> None:
        self.store = Store.open(path)
        self.author = author
        self.remote = FolderRemote(remote, path / "objects", by(author))

    def words(self, unit: str, text: str) -> None:
        self.store.commit("L.6", rewording(self.store, unit, text), by(self.author))

    def text(self, unit: str) -> str:
        return self.store.text("L.6").find(unit).text

    def sync(self) -> Exchanged:
        return self.store.exchange(self.remote, by(self.author))

    @property
    def tree(self) -> str:
        return git(self.store.path, "rev-parse", "main^{tree}").strip()

    @property
    def state(self) -> str:
        return git(self.store.path, "rev-parse", "main").strip()


@pytest.fixture
def shared(store: Store, path: Path, tmp_path: Path) -> Path:
    """A folder through which the session of `store` is shared."""
    folder = tmp_path / "stick"
    remote = FolderRemote(folder, path / "objects", by("Chile"))
    remote.prepare()
    store.exchange(remote, by("Chile"))
    store.close()
    return folder


@pytest.fixture
def desks(shared: Path, path: Path, tmp_path: Path):
    """Two copies of one session that share one folder."""
    other = tmp_path / "other"
    shutil.copytree(path, other)
    made = (Desk(path, shared, "Chile"), Desk(other, shared, "Peru"))
    yield made
    for desk in made:
        desk.store.close()


def test_what_one_desk_writes_the_other_has_after_both_exchanged(desks: tuple[Desk, Desk]):
    chile, peru = desks
    chile.words("o1", "*Urges* all to light their harbours;")
    assert [one.entry.author for one in chile.sync().sent] == ["Chile"]
    came = peru.sync()
    assert [one.entry.author for one in came.came] == ["Chile"]
    assert peru.text("o1") == "*Urges* all to light their harbours;"
    assert peru.state == chile.state
    assert peru.sync() == Exchanged()


def test_changes_of_both_come_together_and_keep_their_authors(desks: tuple[Desk, Desk]):
    chile, peru = desks
    chile.words("o1", "*Urges* all to light their harbours;")
    peru.words("o4", "*Decides* to return to it.")
    chile.sync()
    assert (len(peru.sync().sent), len(chile.sync().came)) == (1, 1)
    assert chile.state == peru.state
    assert chile.text("o4") == "*Decides* to return to it."
    authors = [entry.author for entry in chile.store.history("L.6")]
    assert {"Chile", "Peru"} <= set(authors)
    assert "error" not in git(chile.store.path, "fsck", "--strict")


def test_only_a_change_of_ones_own_is_made_here_not_what_an_exchange_brings(
    desks: tuple[Desk, Desk],
):
    chile, peru = desks
    before = chile.store.state()
    chile.words("o1", "*Urges* all to light their harbours;")
    own = chile.store.state()
    chile.words("o4", "*Decides* to return to it.")
    assert chile.store.made_all_between(before, chile.store.state())
    peru.words("p1", "*Recalling* the charter of harbours,")
    peru.sync()
    last = chile.store.state()
    chile.sync()
    met = chile.store.state()
    assert not chile.store.made_all_between(last, met)
    chile.words("o4", "*Decides* never to return to it.")
    assert chile.store.made_all_between(met, chile.store.state())
    assert not chile.store.made_all_between(own, chile.store.state())
    peru.sync()
    assert not peru.store.made_all_between(before, peru.store.state())


def test_whoever_merges_makes_the_same_change(desks: tuple[Desk, Desk], tmp_path: Path):
    chile, peru = desks
    chile.words("o1", "*Urges* all to light their harbours;")
    peru.words("o1", "*Urges* some to darken their harbours;")
    for one, other in ((chile, peru), (peru, chile)):
        copy = tmp_path / f"copy of {one.author}"
        shutil.copytree(one.store.path, copy)
        with Store.open(copy) as store:
            direct = FolderRemote(other.store.path, copy / "objects", by(one.author))
            if one is chile:
                store.exchange(_reading(direct), by(one.author))
                first = git(copy, "rev-parse", "main")
            else:
                store.exchange(_reading(direct), by(one.author))
                assert git(copy, "rev-parse", "main") == first


def _reading(remote: FolderRemote) -> FolderRemote:
    """The same, so that nothing is sent there."""
    remote.push = lambda *_: True  # type: ignore[method-assign]
    return remote


def test_two_wordings_of_the_same_words_are_both_kept_and_told(desks: tuple[Desk, Desk]):
    chile, peru = desks
    chile.words("o1", "*Urges* Member States to lighten their harbours;")
    peru.words("o1", "*Urges* Member States to darken their harbours;")
    chile.sync()
    assert any("two at once" in note for note in peru.sync().notes)
    chile.sync()
    assert "[lighten]" in chile.text("o1")
    assert "[darken]" in peru.text("o1")


def test_a_paragraph_taken_out_here_and_changed_there_stays(desks: tuple[Desk, Desk]):
    chile, peru = desks
    text = chile.store.text("L.6")
    chile.store.commit("L.6", DeleteUnit(place_of(text, "o3"), text.find("o3")), by("Chile"))
    peru.words("o3", "*Requests* two maps;")
    chile.sync(), peru.sync(), chile.sync()
    assert chile.text("o3") == "[*Requests* two maps;]"


def test_paragraphs_put_in_at_one_place_by_both_are_there_once_each(desks: tuple[Desk, Desk]):
    chile, peru = desks
    for desk, name in zip(desks, ("x1", "x2"), strict=True):
        unit = Unit(name, Kind.OPERATIVE, f"*Adds* {name};")
        desk.store.commit("L.6", InsertUnit(Place("operative", "o4"), unit), by(desk.author))
    chile.sync(), peru.sync(), chile.sync()
    units = [unit.id for unit in chile.store.text("L.6").walk()]
    assert units.count("x1") == units.count("x2") == 1
    assert chile.tree == peru.tree


def test_one_name_for_two_drafts_keeps_both(desks: tuple[Desk, Desk]):
    chile, peru = desks
    for desk in desks:
        desk.words("o1", f"*Urges* {desk.author};")
        desk.store.make_draft("L.6", "Rev.1", by(desk.author))
    chile.sync()
    assert peru.sync().notes[-1].endswith("the later one is Rev.1 (2).")
    chile.sync()
    for desk in desks:
        labels = [draft.label for draft in desk.store.drafts("L.6")]
        assert labels[-2:] == ["Rev.1", "Rev.1 (2)"]
        assert desk.store.text("L.6", "Rev.1").find("o1").text == "*Urges* Chile;"
        assert desk.store.text("L.6", "Rev.1 (2)").find("o1").text == "*Urges* Peru;"


def test_undo_takes_back_the_latest_change_of_one_desk_alone(desks: tuple[Desk, Desk]):
    chile, peru = desks
    chile.words("o1", "*Urges* all to light their harbours;")
    peru.words("o4", "*Decides* to return to it.")
    chile.sync(), peru.sync(), chile.sync()
    chile.store.undo("L.6", by("Chile"))
    assert chile.text("o1") == "*Urges* Member States to light their harbours;"
    assert chile.text("o4") == "*Decides* to return to it."


def test_another_session_is_refused(desks: tuple[Desk, Desk], tmp_path: Path):
    from drafting.store.records import SessionInfo

    chile, _ = desks
    other = tmp_path / "elsewhere"
    Store.create(other, SessionInfo("x", "Another", "ga"), by("Fiji")).close()
    before = chile.state
    chile.remote = FolderRemote(other, chile.store.path / "objects", by("Chile"))
    with pytest.raises(OtherSessionError, match="another session, Another"):
        chile.sync()
    assert chile.state == before


def test_a_stick_that_is_not_there_is_said(desks: tuple[Desk, Desk], tmp_path: Path):
    chile, _ = desks
    chile.remote = FolderRemote(tmp_path / "gone", chile.store.path / "objects", by("Chile"))
    with pytest.raises(RemoteError, match="it is not plugged in"):
        chile.sync()


@pytest.mark.parametrize("mode", ["120000", "160000", "README"])
def test_what_no_session_has_is_refused_whole(desks: tuple[Desk, Desk], shared: Path, mode: str):
    chile, _ = desks
    blob = git(shared, "rev-parse", "main:session.toml").strip()
    name = "README.md" if mode == "README" else "session.toml"
    kind = {"160000": "commit", "README": "blob"}.get(mode, "blob")
    target = git(shared, "rev-parse", "main").strip() if kind == "commit" else blob
    rows = git(shared, "ls-tree", "main").replace("session.toml", "old")
    rows = "\n".join(row for row in rows.splitlines() if not row.endswith("old"))
    made = f"{rows}\n{'100644' if mode == 'README' else mode} {kind} {target}\t{name}\n"
    if mode == "README":
        made += f"100644 blob {blob}\tsession.toml\n"
    file = shared / "rows"
    file.write_text(made)
    with file.open() as stdin:
        tree = git(shared, "mktree", "--missing", stdin=stdin).strip()
    stranger = git(
        shared,
        "-c",
        "user.name=x",
        "-c",
        "user.email=x",
        "commit-tree",
        tree,
        "-p",
        "main",
        "-m",
        "x",
    ).strip()
    git(shared, "update-ref", "refs/heads/main", stranger)
    before = chile.state
    with pytest.raises(RefusedRecordError, match=r"no plain file|no session has"):
        chile.sync()
    assert chile.state == before
    assert not list((chile.store.path / "objects").glob("tmp_objdir*"))


def test_the_shared_folder_does_not_fill_with_what_was_sent_piece_by_piece(
    desks: tuple[Desk, Desk], shared: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("drafting.store.plumbing.maintenance._PACKS", 3)
    one, other = desks
    for number in range(4):
        one.words("o1", f"*Asks* {number};")
        one.sync()
    assert len(list((shared / "objects" / "pack").glob("*.pack"))) <= 3
    other.sync()
    assert other.tree == one.tree
    assert "error" not in git(shared, "fsck", "--strict")
