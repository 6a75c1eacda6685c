"""The issued document beside a text: kept to the byte, replaced, taken back."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.clones import Clone
from support.store_cases import by, git, rewording, small_resolution

from drafting.model.edits import Several
from drafting.store import Store
from drafting.store.bases import LARGEST, written_facts
from drafting.store.errors import (
    UnknownDraftError,
    UnknownResolutionError,
    UnsavableBaseError,
)
from drafting.store.records import Base

BYTES = b"PK\x03\x04\r\n\n\r\x00\xff $Id$ \r\n" * 50
FACTS = {"sha256": "ab12", "size": len(BYTES), "units": {"p1": [4], "o1": [7, 8]}}


def base(name: str = "A_C.3_79_L.6.docx", content: bytes = BYTES) -> Base:
    return Base(name, content, small_resolution(), FACTS)


def test_a_document_is_given_back_to_the_byte_after_a_restart(store: Store, path: Path):
    store.add("L.7", small_resolution(), by("Norway"), base())
    with Store.open(path) as again:
        assert again.base("L.7") == base()
        assert again.text("L.7") == small_resolution()


def test_plain_git_gives_the_document_too(store: Store, path: Path):
    store.add("L.7", small_resolution(), by("Norway"), base())
    work = path.parent / "work"
    git(path.parent, "-c", "core.autocrlf=true", "clone", "-q", str(path), str(work))
    folder = work / "resolutions" / "L.7" / "base"
    assert (folder / "A_C.3_79_L.6.docx").read_bytes() == BYTES
    facts = tomllib.loads((folder / "map.toml").read_text())
    assert facts == {"file": "A_C.3_79_L.6.docx", **FACTS}


def test_the_text_of_the_document_stays_as_it_was_while_the_working_text_goes_on(store: Store):
    store.add("L.7", small_resolution(), by("Norway"), base())
    store.commit("L.7", rewording(store, "o1", "Otherwise.", "L.7"), by("Norway"))
    kept = store.base("L.7")
    assert kept is not None
    assert kept.text == small_resolution()
    assert store.text("L.7").find("o1").text == "Otherwise."


def test_a_text_that_did_not_come_from_a_document_has_none(store: Store):
    assert store.base("L.6") is None
    with pytest.raises(UnknownResolutionError):
        store.base("L.9")
    with pytest.raises(UnknownDraftError):
        store.base("L.6", "zero")


def test_another_document_replaces_the_first_and_the_record_keeps_both(store: Store, path: Path):
    store.commit("L.6", Several(()), by("Norway"), base())
    store.make_draft("L.6", "zero", by("Norway"))
    second = base("Rev.1.docx", b"PK second")
    store.commit("L.6", Several(()), by("Norway"), second)
    assert store.base("L.6") == second
    assert store.base("L.6", "zero") == base()
    names = git(path, "ls-tree", "--name-only", "main:resolutions/L.6/base").split()
    assert names == ["Rev.1.docx", "map.toml", "text"]


def test_undo_takes_the_document_away_with_the_text_and_redo_brings_it_back(store: Store):
    edit = rewording(store, "o1", "As the revision has it.")
    store.commit("L.6", edit, by("Norway", "Made Rev.1 the working text"), base())
    undone = store.undo("L.6", by("Norway"))
    assert undone.text == small_resolution()
    assert store.base("L.6") is None
    store.redo("L.6", by("Norway"))
    assert store.base("L.6") == base()
    assert store.text("L.6").find("o1").text == "As the revision has it."


def test_undo_of_a_replacement_brings_the_former_document_back(store: Store):
    store.commit("L.6", Several(()), by("Norway"), base())
    store.commit("L.6", Several(()), by("Norway"), base("Rev.1.docx", b"PK second"))
    store.undo("L.6", by("Norway"))
    assert store.base("L.6") == base()
    store.undo("L.6", by("Norway"))
    assert store.base("L.6") is None


def test_undo_leaves_a_document_alone_that_somebody_else_put_in_its_place(store: Store):
    edit = rewording(store, "o1", "As the revision has it.")
    store.commit("L.6", edit, by("Norway"), base())
    later = base("Rev.2.docx", b"PK later")
    store.commit("L.6", Several(()), by("Chile"), later)
    store.undo("L.6", by("Norway"))
    assert store.base("L.6") == later


def test_a_document_that_is_too_large_is_refused_before_anything_is_written(store: Store):
    state = store.state()
    with pytest.raises(UnsavableBaseError, match="105 MB") as refused:
        store.add("L.7", small_resolution(), by("Norway"), base(content=bytes(LARGEST + 1)))
    assert "L.7" not in store.handles()
    assert store.state() == state
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "name",
    [
        "决议草案.docx",
        "a/b.docx",
        "../map.toml",
        "con.docx",
        ".docx",
        "x" * 300,
        "é" * 90,
        "\u202ex",
    ],
)
def test_any_file_name_can_be_kept(store: Store, path: Path, name: str):
    store.add("L.7", small_resolution(), by("Norway"), base(name))
    kept = store.base("L.7")
    assert kept is not None
    assert kept.content == BYTES
    assert git(path, "fsck", "--strict") == ""


def test_a_document_is_kept_without_its_map_and_left_out_without_its_text(store: Store, path: Path):
    store.add("L.7", small_resolution(), by("Norway"), base())
    work = path.parent / "work"
    git(path.parent, "clone", "-q", str(path), str(work))
    folder = work / "resolutions" / "L.7" / "base"
    (folder / "map.toml").write_text("= nonsense")
    git(work, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qam", "Break it")
    git(work, "push", "-q")
    kept = store.base("L.7")
    assert kept is not None
    assert (kept.content, kept.text, kept.facts) == (BYTES, base().text, {})
    assert store.remarks("L.7")[0].startswith("What is known of the issued document was changed")
    git(work, "rm", "-qr", "resolutions/L.7/base/text")
    git(work, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qam", "Break it more")
    git(work, "push", "-q")
    assert store.base("L.7") is None
    assert "The issued document is not there whole" in store.remarks("L.7")[-1]
    assert store.text("L.7") == small_resolution()


def test_two_documents_that_git_put_side_by_side_are_told_and_the_one_of_the_map_counts(
    store: Store, path: Path
):
    clone = Clone(path)
    store.commit("L.6", Several(()), by("Chile"), base("one.docx"))
    clone.git("fetch", "-q")
    clone.git("branch", "-q", "one", "origin/main")
    git(path, "update-ref", "refs/heads/main", clone.git("rev-parse", "main").strip())
    store.commit("L.6", Several(()), by("Norway"), base("another.docx", b"PK another"))
    clone.git("pull", "-q")
    clone.git("merge", "-q", "one", fails=True)
    clone.git("add", "-A")
    clone.git("commit", "-q", "-m", "Merge")
    clone.push()
    kept = store.base("L.6")
    assert kept == base("another.docx", b"PK another")
    remarks = store.remarks("L.6")
    assert remarks[0].startswith("What is known of the issued document was changed by two")
    assert store.mend("L.6", by("Chair")) == remarks
    with Store.open(path) as afresh:
        assert afresh.base("L.6") == kept
        assert afresh.remarks("L.6") == ()


def test_two_bring_in_a_document_each_and_the_later_one_stays(store: Store, path: Path):
    with Store.open(path) as other:
        other.commit("L.6", Several(()), by("Chile"), base("one.docx"))
        second = base("two.docx")._replace(content=b"PK two")
        store.commit("L.6", Several(()), by("Norway"), second)
        assert other.base("L.6") == second


_WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf")), max_size=12)
_VALUES = _WORDS | st.integers(-(2**62), 2**62) | st.booleans() | st.lists(st.integers(0, 9))


@given(st.dictionaries(_WORDS, _VALUES | st.dictionaries(_WORDS, _VALUES)))
def test_facts_are_read_back_as_they_were_written(facts: dict[str, object]):
    from drafting.model.inline import tidy

    def tidied(value: object) -> object:
        if isinstance(value, dict):
            return {tidy(name): tidied(inner) for name, inner in value.items()}
        return tidy(value) if isinstance(value, str) else value

    assert tomllib.loads(written_facts(facts)) == tidied(facts)
