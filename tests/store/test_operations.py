"""What a session promises in ordinary work."""

from pathlib import Path

import pytest
from support.store_cases import INFO, by, git, rewording, small_resolution

from drafting.model.edits import EditText, MoveUnit, SetField
from drafting.model.errors import InvalidPlaceError, UnknownUnitError
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit
from drafting.store import Store
from drafting.store.errors import (
    NothingToUndoError,
    ResolutionExistsError,
    UnknownResolutionError,
    UnsavableTextError,
    UnusableNameError,
)


def test_a_session_knows_what_it_is_after_a_restart(store: Store, path: Path):
    store.close()
    with Store.open(path) as opened:
        assert opened.info == INFO
        assert opened.handles() == ("L.6",)
        assert opened.text("L.6") == small_resolution()


def test_a_session_may_be_named_in_any_way_that_leads_to_it(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
):
    store.close()
    (path.parent / "link").symlink_to(path)
    monkeypatch.chdir(path.parent)
    for name in ("session", "./session/", "session/../session", "link"):
        with Store.open(Path(name)) as opened:
            assert opened.handles() == ("L.6",)
    with Store.create(Path("session/../other"), INFO, by("Chile")) as made:
        assert made.path == path.parent / "other"


def test_handles_come_in_the_order_of_their_numbers(store: Store):
    for handle in ("L.10", "L.2", "trafficking/Rev.1", "المسودة"):
        store.add(handle, small_resolution(), by("Secretariat"))
    assert store.handles() == ("L.2", "L.6", "L.10", "trafficking/Rev.1", "المسودة")


@pytest.mark.parametrize("handle", ["L.6", "l.6"])
def test_a_handle_is_given_once_whatever_its_capitals(store: Store, handle: str):
    with pytest.raises(ResolutionExistsError, match=r"There is a resolution L\.6"):
        store.add(handle, small_resolution(), by("Chile"))


def test_a_handle_without_letters_is_refused(store: Store):
    with pytest.raises(UnusableNameError, match="it is empty"):
        store.add(" ", small_resolution(), by("Chile"))


def test_a_handle_that_would_be_read_as_a_draft_is_refused(store: Store):
    with pytest.raises(UnusableNameError, match="what stands behind an @ is the name of a draft"):
        store.add("L.7@Rev.1", small_resolution(), by("Chile"))


def test_an_unknown_resolution_is_named_with_those_there_are(store: Store):
    with pytest.raises(UnknownResolutionError, match=r"no resolution L\.9.*it has L\.6"):
        store.text("L.9")


def test_an_unknown_resolution_has_no_empty_history_and_no_empty_list_of_drafts(store: Store):
    for look in (store.history, store.drafts):
        with pytest.raises(UnknownResolutionError, match=r"no resolution L\.9"):
            look("L.9")
    assert store.drafts("L.6") == ()


def test_a_resolution_that_was_taken_out_can_be_brought_back(store: Store):
    store.remove("L.6", by("Chile"))
    assert store.handles() == ()
    store.restore("L.6", by("Chile"))
    assert store.text("L.6") == small_resolution()
    with pytest.raises(NothingToUndoError):
        store.undo("L.6", by("Chile"))


def test_two_paragraphs_with_one_identity_are_refused_before_anything_is_written(store: Store):
    twins = Resolution(operative=(Unit("x", Kind.OPERATIVE, "a"), Unit("x", Kind.OPERATIVE, "b")))
    with pytest.raises(UnsavableTextError, match="two paragraphs carry the identity x"):
        store.add("L.7", twins, by("Chile"))
    assert store.handles() == ("L.6",)


def test_a_text_nested_too_deep_to_be_read_back_is_refused(store: Store):
    unit = Unit("x0", Kind.SUBPARAGRAPH, "")
    for number in range(1, 150):
        unit = Unit(f"x{number}", Kind.SUBPARAGRAPH, "", (unit,))
    with pytest.raises(UnsavableTextError, match="100 deep"):
        store.add("L.7", Resolution(operative=(unit,)), by("Chile"))


def test_a_text_that_was_not_tidied_is_the_same_for_everyone(store: Store, path: Path):
    untidy = "*Notes*\tthe cafe\u0301 \x1b[2J\ud800\r\nbelow"
    committed = store.commit("L.6", rewording(store, "o1", untidy), by("Chile"))
    assert committed.text.find("o1").text == "*Notes* the café [2J\nbelow"
    with Store.open(path) as other:
        assert other.text("L.6") == store.text("L.6") == committed.text
    title = store.commit(
        "L.6", SetField("title", committed.text.title, "Cafe\u0301\ud800"), by("Togo")
    )
    assert title.text.title == "Café"


def test_an_edit_that_changes_nothing_is_not_recorded(store: Store):
    before = store.history("L.6")
    text = store.text("L.6").find("o1").text
    store.commit("L.6", EditText("o1", text, text), by("Chile"))
    assert store.history("L.6") == before


def test_an_edit_of_a_unit_that_never_was_is_an_error(store: Store):
    with pytest.raises(UnknownUnitError):
        store.commit("L.6", EditText("zz", "a", "b"), by("Chile"))


def test_a_paragraph_cannot_be_moved_into_itself(store: Store):
    place = place_of(store.text("L.6"), "o2")
    move = MoveUnit("o2", place, Place("a"), Kind.OPERATIVE, Kind.OPERATIVE)
    with pytest.raises(InvalidPlaceError):
        store.commit("L.6", move, by("Chile"))


def test_an_edit_made_on_an_older_text_keeps_both_wordings(store: Store):
    late = rewording(store, "o1", "*Requests* Member States to light their harbours;")
    store.commit("L.6", rewording(store, "o1", "*Asks* Member States to light them;"), by("Chile"))
    committed = store.commit("L.6", late, by("Norway", "Reword OP1"))
    words = committed.text.find("o1").text
    assert "Asks" in words
    assert "Requests" in words
    assert committed.merged
    assert store.history("L.6")[0].all("Merged") == committed.notes


def test_what_another_process_wrote_is_seen_at_once(store: Store, path: Path):
    with Store.open(path) as other:
        other.commit("L.6", rewording(other, "o1", "Elsewhere."), by("Norway"))
    assert store.text("L.6").find("o1").text == "Elsewhere."
    assert store.history("L.6")[0].author == "Norway"


def test_the_record_says_who_changed_what_and_when(store: Store):
    record = by("Norway", "Reword OP1")
    committed = store.commit("L.6", rewording(store, "o1", "Otherwise."), record)
    entry, imported = store.history("L.6")
    assert (entry.id, entry.author, entry.when) == (committed.id, "Norway", record.when)
    assert (entry.message, entry.trailers) == ("Reword OP1", (("Unit", "o1"),))
    assert imported.message == "Import L.6"


def test_no_author_and_no_message_can_forge_a_line(store: Store, path: Path):
    record = by("Eve <root@x>\nUndo-Of: 1", "A\n\nUndo-Of: 2\x1b[31m\x00")
    store.commit("L.6", rewording(store, "o1", "Otherwise."), record)
    entry = store.history("L.6")[0]
    assert entry.author == "Eve root@x Undo-Of: 1"
    assert entry.message == "A Undo-Of: 2[31m"
    assert entry.trailers == (("Unit", "o1"),)
    assert "error" not in git(path, "fsck", "--strict")


@pytest.mark.parametrize("author", ["", " ", "<>", "..."])
def test_an_author_without_a_name_is_unknown(store: Store, author: str, path: Path):
    store.commit("L.6", rewording(store, "o1", "Otherwise."), by(author))
    assert store.history("L.6")[0].author == "Unknown"
    assert "error" not in git(path, "fsck", "--strict")


def test_plain_git_makes_sense_of_the_store(store: Store, path: Path):
    store.commit("L.6", rewording(store, "o1", "Otherwise."), by("Norway", "Reword OP1"))
    unit = "resolutions/L.6/units/o1.md"
    assert git(path, "log", "--format=%an: %s", "--", unit).splitlines() == [
        "Norway: Reword OP1",
        "Secretariat: Import L.6",
    ]
    assert "Norway" in git(path, "blame", "main", "--", unit)
    assert git(path, "show", f"main:{unit}") == "Otherwise.\n"
    assert git(path, "show", "main:resolutions/L.6/outline").splitlines()[:4] == [
        "preamble",
        "  preambular p1",
        "  preambular p2",
        "operative",
    ]
    assert 'title = "Keeping harbours lit at night"' in git(
        path, "show", "main:resolutions/L.6/resolution.toml"
    )


def test_files_that_this_program_does_not_know_stay(store: Store, path: Path):
    blob = git(path, "rev-parse", "main:session.toml").strip()
    work = path.parent / "work"
    git(path.parent, "clone", "-q", str(path), str(work))
    base = work / "resolutions" / "L.6" / "base"
    base.mkdir()
    (base / "issued.docx").write_bytes((work / "session.toml").read_bytes())
    git(work, "add", ".")
    git(work, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "Keep the base")
    git(work, "push", "-q")
    store.commit("L.6", rewording(store, "o1", "Otherwise."), by("Norway"))
    assert git(path, "rev-parse", "main:resolutions/L.6/base/issued.docx").strip() == blob
