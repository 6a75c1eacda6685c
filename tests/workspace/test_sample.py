from __future__ import annotations

from pathlib import Path

import pytest

from drafting.store.health import examine
from drafting.workspace.environment.context import Context
from drafting.workspace.errors import SampleError
from drafting.workspace.record.signature import signed
from drafting.workspace.sample import demo, play
from drafting.workspace.session import Session

HEAD = 'body = "ccpcj"\nsession = "First session"\nplace_and_dates = "Vienna"\nzone = "+02:00"\n'
IMPORT = """
[[step]]
do = "import"
on = "L.1"
by = "Mali"
when = 2017-05-02T09:00:00
file = "texts/one.txt"
"""
ONE = "Title of lamps\n\nThe Assembly,\n\nNoting lamps,\n\n1. Urges oil;\n\n2. Invites all.\n"


def script(folder: Path, history: str, head: str = HEAD) -> Path:
    (folder / "texts").mkdir(parents=True)
    (folder / "texts" / "one.txt").write_text(ONE, encoding="utf-8")
    (folder / "session.toml").write_text(head, encoding="utf-8")
    (folder / "history.toml").write_text(IMPORT + history, encoding="utf-8")
    return folder


def test_the_sample_session_plays_and_every_text_has_drafts_and_a_history(context: Context):
    with Session.open(demo(context), context) as session:
        assert examine(session.store.path, signed(context)).is_sound
        rows = session.overview()
        assert len(rows) >= 2
        for row in rows:
            entries = session.history.changes(row.handle)
            assert session.drafts(row.handle)
            assert len({entry.author for entry in entries}) > 1
            assert entries[0].when > entries[-1].when


def test_the_sample_is_kept_as_the_user_left_it_until_it_is_made_afresh(context: Context):
    path = demo(context)
    with Session.open(path, context) as session:
        handle = session.handles()[0]
        session.editing.set_field(handle, "title", "Changed by me")
    with Session.open(demo(context), context) as session:
        assert session.text(handle).title == "Changed by me"
    with Session.open(demo(context, fresh=True), context) as session:
        assert session.text(handle).title != "Changed by me"
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_script_becomes_a_record_with_its_authors_and_times(tmp_path: Path, context: Context):
    steps = """
[[step]]
do = "edit"
by = "Cuba"
unit = "OP1"
replace = "oil"
by_words = "oil and wicks"

[[step]]
do = "draft"
when = 2017-05-03T10:00:00+00:00
label = "zero"
"""
    source = script(tmp_path / "source", steps)
    play(source, tmp_path / "store", context)
    with Session.open(tmp_path / "store", context) as session:
        entries = session.history.changes("L.1")
        assert [(entry.author, f"{entry.when:%d %H:%M %z}") for entry in entries] == [
            ("Cuba", "02 09:03 +0200"),
            ("Mali", "02 09:00 +0200"),
        ]
        assert entries[0].drafts == ("zero",)


@pytest.mark.parametrize(
    ("step", "told"),
    [
        ('do = "dance"', "Step 2: there is no verb “dance”"),
        ('do = "delete"', "Step 2 .delete. says no “unit”"),
        ('do = "delete"\nunit = "OP9"', "Step 2 .delete. cannot be played: .*OP9"),
        ('do = "undo"\nwhen = 2017-05-02', "Step 2: “when”"),
        ('do = "import"\nfile = "texts/none.txt"', "Step 2 .import. cannot be played"),
        ("do = ", "cannot be read"),
    ],
)
def test_a_script_that_cannot_be_played_names_the_step(
    tmp_path: Path, context: Context, step: str, told: str
):
    source = script(tmp_path / "source", f"\n[[step]]\n{step}\n")
    with pytest.raises(SampleError, match=told):
        play(source, tmp_path / "store", context)


def test_a_sample_that_is_not_there_is_said(context: Context, tmp_path: Path):
    from drafting.dataclasses import replace

    with pytest.raises(SampleError, match="ccpcj-26"):
        demo(context, "moon-1")
    with pytest.raises(SampleError, match="install"):
        demo(replace(context, samples=tmp_path / "none"))
