"""Sessions as a whole: begun, found again, renamed, copied, archived, deleted, brought back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from drafting.dataclasses import replace
from drafting.formats.bodies import Meetings, load_body
from drafting.workspace.environment.context import Context, shipped
from drafting.workspace.environment.journal import Journal, Unsaved
from drafting.workspace.files.source_file import read_file
from drafting.workspace.session import Session
from drafting.workspace.sessions.beginning import (
    begin_around,
    offers,
    session_at,
    session_name,
    surroundings_of,
)
from drafting.workspace.sessions.errors import (
    NoBodyError,
    SessionExistsError,
    UnusableSessionNameError,
)
from drafting.workspace.sessions.known_sessions import FILE
from drafting.workspace.sessions.management import Sessions

TEXT = """\
Commission on Narcotic Drugs
Sixtieth session
Vienna, 13\u201317 March 2017

Norway: draft resolution

Lamps of harbours

The Commission on Narcotic Drugs,

Recalling its earlier words,

1. Decides to go on.
"""


@pytest.fixture
def mine(context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Context:
    monkeypatch.chdir(tmp_path)
    return replace(context, sessions=tmp_path / "drafting")


def begun(context: Context, name: str = "ccpcj-26") -> Path:
    path = context.sessions_folder / name
    with Session.create(path, "ccpcj", context, "Twenty-sixth session", "Vienna, May 2017") as one:
        one.begin("L.6", "Lamps")
    return path


@pytest.mark.parametrize(
    ("key", "when", "session"),
    [
        ("c3", datetime(2024, 10, 1, tzinfo=UTC), "Seventy-ninth session"),
        ("ga", datetime(2025, 3, 1, tzinfo=UTC), "Seventy-ninth session"),
        ("ccpcj", datetime(2017, 5, 22, tzinfo=UTC), "Twenty-sixth session"),
        ("cnd", datetime(2017, 3, 13, tzinfo=UTC), "Sixtieth session"),
        ("csw", datetime(2017, 3, 13, tzinfo=UTC), "Sixty-first session"),
        ("hrc", datetime(2017, 6, 6, tzinfo=UTC), "Thirty-fifth session"),
        ("hrc", datetime(2017, 9, 11, tzinfo=UTC), "Thirty-sixth session"),
        ("ecosoc", datetime(2017, 7, 1, tzinfo=UTC), "2017 session"),
        ("sc", datetime(2017, 7, 1, tzinfo=UTC), ""),
    ],
)
def test_the_session_that_a_body_holds_is_offered(key: str, when: datetime, session: str) -> None:
    assert session_at(load_body(key, shipped("templates")).meets, when) == session


def test_a_body_of_which_nothing_is_known_offers_no_session() -> None:
    assert session_at(Meetings(), datetime(2017, 1, 1, tzinfo=UTC)) == ""


def test_every_body_is_offered_with_its_place(mine: Context) -> None:
    found = {offer.key: offer for offer in offers(mine)}
    assert found["hrc"].place_and_dates == "Geneva, May 2017"
    assert len(found) == len(list((mine.templates / "bodies").glob("*.toml")))


def test_a_session_is_named_after_its_number() -> None:
    assert session_name("ccpcj", "Twenty-sixth session") == "ccpcj-26"
    assert session_name("ecosoc", "2017 session") == "ecosoc-2017"
    assert session_name("sc", "") == "sc"


def test_a_session_is_begun_around_a_file(mine: Context, tmp_path: Path) -> None:
    file = tmp_path / "E_CN.7_2017_L.3.txt"
    file.write_text(TEXT, "utf-8")
    source = read_file(file, mine)
    around = surroundings_of(source.reading.resolution, mine)
    assert around == ("cnd", "Sixtieth session", "Vienna, 13\u201317 March 2017")
    begin_around(source, tmp_path / "made", around, mine)
    with Session.open(tmp_path / "made", mine) as session:
        assert session.info.body == "cnd"
        assert session.info.place_and_dates == around.place_and_dates
        assert session.text("L.3").title == "Lamps of harbours"
    with pytest.raises(NoBodyError, match="choose one"):
        begin_around(source, tmp_path / "other", around._replace(body=""), mine)
    assert not (tmp_path / "other").exists()


def test_sessions_are_listed_with_what_changed_last_first(mine: Context) -> None:
    first, second = begun(mine, "first"), begun(mine, "second")
    sessions = Sessions(mine)
    for path in (first, second):
        sessions.opened(path)
    assert [row.name for row in sessions.rows()] == ["second", "first"]
    with Session.open(first, mine) as session:
        session.begin("L.7")
    seen = sessions.look(sessions.find("first"))
    assert (seen.resolutions, seen.session) == (2, "Twenty-sixth session")
    assert [row.name for row in sessions.rows()] == ["first", "second"]


def test_where_the_list_is_lost_the_sessions_are_found_again(mine: Context) -> None:
    begun(mine)
    (mine.data / FILE).parent.mkdir(exist_ok=True)
    (mine.data / FILE).write_text("[", "utf-8")
    assert [row.name for row in Sessions(mine).rows()] == ["ccpcj-26"]


def test_a_renamed_session_keeps_what_was_being_written_in_it(mine: Context) -> None:
    path, sessions = begun(mine), Sessions(mine)
    Journal.of(path, mine).keep(Unsaved("L.6", "u", "", "words", mine.now()))
    target, _ = sessions.rename(path, "crime 26")
    assert [row.path for row in sessions.rows()] == [target]
    assert [kept.text for kept in Journal.of(target, mine).unsaved()] == ["words"]
    with Session.open(target, mine) as session:
        assert (session.info.key, session.handles()) == ("crime 26", ("L.6",))
    begun(mine)
    with pytest.raises(SessionExistsError, match="choose another name"):
        sessions.rename(target, "ccpcj-26")
    with pytest.raises(UnusableSessionNameError):
        sessions.rename(target, "a/b")


def test_a_session_is_said_to_be_another(mine: Context) -> None:
    path, sessions = begun(mine), Sessions(mine)
    sessions.describe(path, "Twenty-seventh session", "Vienna, 14\u201318 May 2018")
    with Session.open(path, mine) as session:
        assert session.info.session == "Twenty-seventh session"
        assert session.info.place_and_dates == "Vienna, 14\u201318 May 2018"


def test_a_copied_session_has_all_of_the_record_and_a_life_of_its_own(mine: Context) -> None:
    path, sessions = begun(mine), Sessions(mine)
    target, _ = sessions.copy(path, "try")
    with Session.open(target, mine) as session:
        assert session.handles() == ("L.6",)
        session.begin("L.7")
    with Session.open(path, mine) as session:
        assert session.handles() == ("L.6",)


def test_a_deleted_session_comes_back_to_where_it_was(mine: Context) -> None:
    path, sessions = begun(mine), Sessions(mine)
    sessions.delete(path)
    assert not path.exists()
    assert sessions.rows() == ()
    (away,) = sessions.put_away()
    assert (away.name, away.status, away.resolutions) == ("ccpcj-26", "deleted", 1)
    begun(mine)
    back, _ = sessions.restore(away.path)
    assert back.name == "ccpcj-26 (2)"
    assert sessions.put_away() == ()
    with Session.open(back, mine) as session:
        assert session.handles() == ("L.6",)


def test_an_archived_session_stays_where_it_is_and_leaves_the_list(mine: Context) -> None:
    path, sessions = begun(mine), Sessions(mine)
    sessions.archive(path)
    assert (path.exists(), sessions.rows()) == (True, ())
    sessions.restore(path)
    assert [row.path for row in sessions.rows()] == [path]


def test_a_session_that_is_gone_says_so_and_can_be_taken_off(mine: Context) -> None:
    path, sessions = begun(mine), Sessions(mine)
    sessions.opened(path)
    path.rename(path.with_name(".elsewhere"))
    (row,) = sessions.rows()
    assert "is not a session" in sessions.look(row).trouble
    sessions.delete(path)
    assert sessions.rows() == ()
