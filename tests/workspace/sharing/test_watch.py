"""How a session and what is shared of it stand, looked at again and again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drafting.dataclasses import replace
from drafting.model.identity import counting_ids
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session
from drafting.workspace.sharing.sharing import join_session
from drafting.workspace.sharing.watch import Standing, Trouble, Watch, Way

Look = Callable[[Way], Standing]


def nobody(_address: str) -> None:
    return None


def unheard(*_: object) -> None:
    return None


@pytest.fixture
def context(tmp_path: Path) -> Context:
    moment = datetime(2017, 5, 22, 9, 0, tzinfo=UTC)
    return Context("Cuba", tmp_path / "data", now=lambda: moment, ids=counting_ids("cuba"))


@pytest.fixture
def cuba(tmp_path: Path, context: Context) -> Iterator[Session]:
    with Session.create(tmp_path / "ours", "ccpcj", context) as session:
        session.begin("L.1", "Rivers")
        session.sharing.share(str(tmp_path / "stick"), nobody, unheard)
        yield session


@pytest.fixture
def peru(cuba: Session, tmp_path: Path, context: Context) -> Iterator[Session]:
    other = replace(context.as_author("Peru"), data=tmp_path / "peru", ids=counting_ids("peru"))
    join_session(cuba.sharing.address, tmp_path / "theirs", other, nobody, unheard)
    with Session.open(tmp_path / "theirs", other) as session:
        yield session


@pytest.fixture
def look(cuba: Session) -> Look:
    watch = Watch()
    return lambda way: watch.look(cuba, way, nobody, unheard)


def write(session: Session, words: str) -> None:
    session.editing.insert("L.1", "last in operative", words)


def test_both_are_counted_before_anything_is_exchanged(cuba: Session, peru: Session, look: Look):
    assert look(Way.EXCHANGE)[3:5] == (0, 0)
    write(peru, "*Urges* all to go;")
    write(peru, "*Urges* all to come;")
    peru.sharing.sync(nobody, unheard)
    write(cuba, "*Notes* that;")
    state = cuba.state()
    assert look(Way.COMPARE)[3:5] == (1, 2)
    assert cuba.state() == state
    assert look(Way.HERE).ahead == 1
    done = look(Way.EXCHANGE)
    assert done[3:5] == (0, 0)
    assert done.report.what_came == "Came: 2 changes by Peru in L.1 (OP2, OP3)"
    assert look(Way.EXCHANGE).report.came == ()


def test_what_both_said_otherwise_is_to_be_checked_whoever_brought_it_together(
    cuba: Session, peru: Session, look: Look
):
    write(cuba, "*Urges* all to go;")
    look(Way.EXCHANGE)
    peru.sharing.sync(nobody, unheard)
    unit = cuba.text("L.1").operative[0].id
    cuba.editing.rewrite("L.1", unit, "*Urges* all to swim;")
    peru.editing.rewrite("L.1", unit, "*Urges* all to fly;")
    cuba.sharing.sync(nobody, unheard)
    watch = Watch()
    assert watch.look(peru, Way.EXCHANGE, nobody, unheard).to_check == 1
    assert look(Way.EXCHANGE).to_check == 1
    assert cuba.text("L.1") == peru.text("L.1")
    assert look(Way.EXCHANGE).to_check == 0


def test_a_folder_that_is_gone_is_a_connection_that_is_gone(
    cuba: Session, look: Look, tmp_path: Path
):
    assert look(Way.EXCHANGE).trouble is None
    (tmp_path / "stick").rename(tmp_path / "away")
    write(cuba, "*Notes* that;")
    gone = look(Way.EXCHANGE)
    assert (gone.trouble, gone.ahead) == (Trouble.NO_CONNECTION, 1)
    (tmp_path / "away").rename(tmp_path / "stick")
    assert len(look(Way.EXCHANGE).report.sent) == 1


def test_a_record_that_is_refused_is_fetched_once(
    cuba: Session, look: Look, tmp_path: Path, context: Context, monkeypatch: pytest.MonkeyPatch
):
    from drafting.store.sharing.folder_remote import FolderRemote

    fetched: list[object] = []
    fetch = FolderRemote.fetch
    monkeypatch.setattr(
        FolderRemote, "fetch", lambda self, *how: (fetched.append(how), fetch(self, *how))
    )
    stick = tmp_path / "stick"
    stick.rename(tmp_path / "away")
    with Session.create(tmp_path / "other", "ccpcj", context) as other:
        other.begin("L.9", "Quite another session")
        other.sharing.share(str(stick), nobody, unheard)
    for _ in range(3):
        refused = look(Way.EXCHANGE)
        assert refused.trouble is Trouble.REFUSED
        assert "not taken in" in refused.why
    assert len(fetched) == 1
    write(cuba, "*Notes* that;")
    look(Way.EXCHANGE)
    assert len(fetched) == 2


def test_who_only_reads_is_ahead_and_sends_nothing(
    cuba: Session, look: Look, tmp_path: Path, context: Context
):
    other = replace(context.as_author("Peru"), data=tmp_path / "peru", ids=counting_ids("peru"))
    path = tmp_path / "theirs"
    join_session(str(tmp_path / "stick"), path, other, nobody, unheard, read_only=True)
    watch = Watch()
    with Session.open(path, other) as peru:
        write(peru, "*Urges* all to go;")
        write(cuba, "*Notes* that;")
        cuba.sharing.sync(nobody, unheard)
        assert len(watch.look(peru, Way.EXCHANGE, nobody, unheard).report.came) == 1
        after = watch.look(peru, Way.EXCHANGE, nobody, unheard)
        assert (after.ahead, after.behind, after.report.came) == (1, 0, ())
    assert look(Way.EXCHANGE).report.came == ()
