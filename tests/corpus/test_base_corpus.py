"""Every official file as a base text: kept to the byte, all of it mapped, edited, tracked in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.workspace.environment.context import Context
from drafting.workspace.rollover.rollover import Heading
from drafting.workspace.session import Session

ADOPTED = Path(__file__).parents[2].parent / "shared" / "corpus" / "docx" / "adopted"
FILES = sorted(ADOPTED.glob("*.docx"))

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not FILES, reason="needs the shared corpus"),
]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("based")
    now = datetime(2018, 9, 18, tzinfo=UTC)
    context = Context("Cuba", folder / "data", now=lambda: now, ids=counting_ids())
    with Session.create(folder / "store", "ga", context, "Seventy-third session") as made:
        yield made


@pytest.mark.parametrize("source", FILES, ids=lambda path: path.stem)
def test_an_official_file_is_kept_whole_and_every_paragraph_of_it_is_mapped(
    session: Session, source: Path, tmp_path: Path
):
    handle = session.files.import_file(source).handle
    row = session.issued.look(handle)
    assert row.unmapped == ()
    assert session.text(handle, row.draft) == session.text(handle, "base")
    out = tmp_path / "out.docx"
    session.issued.write_out(handle, "", out)
    assert out.read_bytes() == source.read_bytes()
    assert session.issued.on_disk(handle).same


@pytest.mark.parametrize("source", FILES[::6], ids=lambda path: path.stem)
def test_a_rolled_over_file_carries_every_change_and_keeps_its_other_parts(
    session: Session, source: Path, tmp_path: Path
):
    heading = Heading("A/C.3/73/L.9", "Agenda item 30", "Harbours", "Cuba and Greece")
    rolled = session.roll_over(source, "", heading)
    handle = rolled.handle
    session.context = session.context.as_author("Norland")
    session.editing.insert(handle, "last in operative", "*Decides* to return to [all] harbours.")
    session.context = session.context.as_author("Cuba")
    target = tmp_path / "tracked.docx"
    session.files.export_tracked(handle, "", target)
    with ZipFile(source) as before, ZipFile(target) as after:
        changing = ("word/document", "word/header", "word/footnotes", "word/endnotes")
        kept = [name for name in before.namelist() if not name.startswith(changing)]
        assert all(before.read(name) == after.read(name) for name in kept)
        marked = after.read("word/document.xml").decode()
    assert {"Cuba", "Norland"} <= set(re.findall(r'w:author="([^"]*)"', marked))
    from drafting.formats.files import read_file

    read = read_file(target, session.context.ids).resolution
    assert any(plain(unit.text).endswith("[all] harbours.") for unit in read.walk())
    assert (read.masthead.number, read.closing) == ("", "")
    assert plain(read.masthead.agenda_item) == "Agenda item 30"
    assert plain(read.masthead.symbol) == "A/C.3/73/L.9"
