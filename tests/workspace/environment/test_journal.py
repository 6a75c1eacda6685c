from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from drafting.workspace.environment.context import Context
from drafting.workspace.environment.journal import Journal, Unsaved

NOON = datetime(2017, 5, 22, 12, 0, tzinfo=UTC)


def test_unsaved_text_is_offered_back_by_the_next_run(context: Context, tmp_path: Path):
    kept = Unsaved("L.9", "k3", "before", "after [to\nextend] ’\u00a0é", NOON)
    Journal.of(tmp_path / "store", context).keep(kept)
    assert Journal.of(tmp_path / "store", context).unsaved() == (kept,)


def test_one_text_is_kept_for_each_place(context: Context, tmp_path: Path):
    journal = Journal.of(tmp_path / "store", context)
    journal.keep(Unsaved("L.9", "k3", "a", "b", NOON))
    journal.keep(Unsaved("L.9", "k3", "a", "c", NOON.replace(hour=13)))
    journal.keep(Unsaved("L.9", "after OP3", "", "d", NOON, inserting=True))
    assert [kept.text for kept in journal.unsaved()] == ["d", "c"]


def test_text_that_is_in_the_record_is_forgotten(context: Context, tmp_path: Path):
    journal = Journal.of(tmp_path / "store", context)
    journal.keep(Unsaved("L.9", "k3", "a", "b", NOON))
    journal.clear("L.9", "k3")
    journal.clear("L.9", "never kept")
    assert journal.unsaved() == ()


def test_sessions_keep_their_journals_apart(context: Context, tmp_path: Path):
    Journal.of(tmp_path / "one", context).keep(Unsaved("L.9", "k3", "a", "b", NOON))
    assert Journal.of(tmp_path / "two", context).unsaved() == ()


def test_a_half_written_file_is_left_alone_and_hides_nothing(context: Context, tmp_path: Path):
    journal = Journal.of(tmp_path / "store", context)
    journal.keep(Unsaved("L.9", "k3", "a", "b", NOON))
    folder = next((context.data / "journal").iterdir())
    damaged = folder / "0.json"
    damaged.write_text('{"handle": "L', encoding="utf-8")
    assert [kept.text for kept in journal.unsaved()] == ["b"]
    assert damaged.exists()
