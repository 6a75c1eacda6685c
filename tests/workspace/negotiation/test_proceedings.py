from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.plain_git import git

from drafting.amendments.agreement import Agreement
from drafting.amendments.labels import Convention
from drafting.amendments.proposals import Stage
from drafting.dataclasses import replace
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.workspace.negotiation.frozen_numbers import freeze_numbers
from drafting.workspace.negotiation.terms import Ruling
from drafting.workspace.procedure import readings, silence, sponsorship
from drafting.workspace.procedure.deadlines import deadline_in_words, read_deadline
from drafting.workspace.procedure.errors import (
    DeadlineError,
    ProvisionalLabelError,
    SilenceError,
    SponsorError,
)
from drafting.workspace.session import Session

HANDLE = "lamps"


def labels(session: Session) -> list[str]:
    return [row.label for row in Numbering(session.text(HANDLE))]


def at(session: Session, when: datetime) -> Session:
    """The same session at another time."""
    return Session(session.store, replace(session.context, now=lambda: when))


# Numbers


def test_a_reading_keeps_its_numbers_whatever_is_agreed(session: Session) -> None:
    session.context = session.context.in_round("first reading")
    freeze_numbers(session, HANDLE, Convention.ROOM)
    session.proposing(["Peru"]).editing.insert(HANDLE, "after OP1", "*Thanks* the keepers;")
    session.proposing(["Chad"]).editing.insert(HANDLE, "after OP1", "*Thanks* the pilots;")
    for name in ("1", "2"):
        session.negotiation(HANDLE).decide(name, Ruling(Stage.AGREED))
    done = session.editing.insert(HANDLE, "before OP1", "*Affirms* the law of the sea;")
    assert done.message.startswith("Inserted OP1 ante:")
    found = [one for one in labels(session) if one.startswith("OP")]
    assert found == ["OP1 ante", "OP1", "OP1 bis", "OP1 ter", "OP2", "OP2 (a)", "OP2 (b)", "OP3"]
    assert "keepers" in Numbering(session.text(HANDLE)).resolve("OP1 bis").unit.text


def test_numbering_anew_gives_the_table_and_is_one_change(session: Session) -> None:
    freeze_numbers(session, HANDLE, Convention.ROOM)
    session.editing.insert(HANDLE, "after OP1", "*Recalls* paragraph 3 below;")
    _, found = readings.renumber(session, HANDLE)
    assert ("OP1 bis", "OP2") in found.table
    assert ("OP3", "OP4") in found.table
    assert session.text(HANDLE).operative[1].text == "*Recalls* paragraph 4 below;"
    session.editing.undo(HANDLE)
    assert "OP1 bis" in labels(session)
    assert session.store.reading(HANDLE) is not None


def test_no_bis_reaches_a_tabled_document(session: Session, tmp_path: Path) -> None:
    freeze_numbers(session, HANDLE, Convention.ROOM)
    session.editing.insert(HANDLE, "after OP1", "*Thanks* the keepers;")
    with pytest.raises(ProvisionalLabelError, match="OP1 bis cannot stand"):
        session.editing.make_draft(HANDLE, "L.90/Rev.1")
    session.editing.make_draft(HANDLE, "after the first reading")
    target = tmp_path / "tabled.txt"
    done = session.files.export(HANDLE, "", target)
    assert "OP1 bis cannot stand in a tabled document" in done.message
    printed = target.read_text(encoding="utf-8")
    assert "bis" not in printed
    assert "2. Thanks the keepers;" in " ".join(printed.split())


@pytest.mark.parametrize("ending", ["docx", "md", "html", "json", "xml"])
def test_no_bis_reaches_a_file_of_any_kind(session: Session, tmp_path: Path, ending: str) -> None:
    session.editing.make_draft(HANDLE, "L.90")
    freeze_numbers(session, HANDLE, Convention.ROOM)
    session.editing.insert(HANDLE, "after OP1", "*Thanks* the keepers;")
    session.editing.insert(HANDLE, "under OP2", "To lock the gates;")
    target, between = tmp_path / f"tabled.{ending}", tmp_path / f"redline.{ending}"
    session.files.export(HANDLE, "", target)
    if ending in ("docx", "html", "json"):
        session.files.export_redline(HANDLE, "L.90", "", between)
    for path in filter(Path.exists, (target, between)):
        assert not re.search(r"\bbis\b|\d\s?ter\b", printed(path)), path


def printed(path: Path) -> str:
    """All that stands in a file, packed or not."""
    if path.suffix != ".docx":
        return path.read_text(encoding="utf-8")
    with ZipFile(path) as package:
        return package.read("word/document.xml").decode("utf-8")


def test_a_file_imported_onto_a_text_in_reading_keeps_its_numbers(
    session: Session, tmp_path: Path
) -> None:
    came = tmp_path / "came.txt"
    session.editing.set_field(HANDLE, "symbol", "")
    session.files.export(HANDLE, "", came)
    first, decides, rest = came.read_text(encoding="utf-8").partition("2. Decides:")
    came.write_text(f"{first}Thanks the keepers;\n\n{decides}{rest}", encoding="utf-8")
    freeze_numbers(session, HANDLE, Convention.ROOM)
    session.files.import_onto(came, HANDLE, "")
    found = [one for one in labels(session) if one.startswith("OP")]
    assert found == ["OP1", "OP1 bis", "OP2", "OP2 (a)", "OP2 (b)", "OP3"]


def test_a_gap_in_the_numbers_does_not_reach_a_tabled_document_either(
    session: Session, tmp_path: Path
) -> None:
    freeze_numbers(session, HANDLE, Convention.ROOM)
    assert session.editing.delete(HANDLE, "OP1").message.startswith("Deleted OP1")
    assert "OP2" in labels(session)
    with pytest.raises(ProvisionalLabelError):
        session.editing.make_draft(HANDLE, "L.90/Rev.1")
    target = tmp_path / "tabled.txt"
    session.files.export(HANDLE, "", target)
    assert "1. Decides:" in " ".join(target.read_text(encoding="utf-8").split())


# Silence


def test_a_deadline_has_a_zone_or_a_city() -> None:
    moment, zone = read_deadline("2026-12-01 18:00 Vienna")
    assert (moment.astimezone(UTC).hour, zone) == (17, "Europe/Vienna")
    assert deadline_in_words(moment, zone) == "1 December 2026, 18:00 Europe/Vienna (17:00 UTC)"
    moment, zone = read_deadline("2026-12-01 22:30 UTC-5")
    assert (
        deadline_in_words(moment, zone) == "1 December 2026, 22:30 UTC-0500 (2 December 03:30 UTC)"
    )


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ("tomorrow", "it needs a day"),
        ("2026-12-01 18:00", "names no time zone"),
        ("2026-13-01 18:00 UTC", "no such day"),
        ("2026-12-01 18:00 Atlantis", "no zone is called"),
        ("2027-03-28 02:30 Europe/Vienna", "put forward"),
        ("2026-10-25 02:30 Europe/Vienna", "comes twice"),
    ],
)
def test_a_deadline_that_is_none_is_refused(words: str, complaint: str) -> None:
    with pytest.raises(DeadlineError, match=complaint):
        read_deadline(words)


def test_a_silence_that_is_kept_agrees_what_still_reads_so(session: Session) -> None:
    now = session.context.now()
    until = f"{now + timedelta(days=3):%Y-%m-%d %H:%M} UTC"
    silence.begin_silence(session, HANDLE, until)
    assert [one.label for one in session.drafts(HANDLE)][-1] == "silence 1"
    with pytest.raises(SilenceError, match="still runs"):
        silence.settle_silence(session, HANDLE)
    session.editing.replace_words(HANDLE, "OP1", "lit", "burning")
    later = at(session, now + timedelta(days=4))
    with pytest.raises(SilenceError, match="ended"):
        silence.break_silence(later, HANDLE, ["OP1"], "Peru")
    assert "was kept" in silence.settle_silence(later, HANDLE).message
    standings = session.negotiation(HANDLE).state.standings
    stages = [standings.stage(unit.id, unit.text) for unit in session.text(HANDLE).operative]
    assert stages == [Agreement.OPEN, Agreement.AGREED, Agreement.AGREED]


def test_a_change_under_silence_is_recorded_and_leaves_the_frozen_text(session: Session) -> None:
    now = session.context.now()
    silence.begin_silence(session, HANDLE, f"{now + timedelta(days=3):%Y-%m-%d %H:%M} UTC")
    frozen = session.text(HANDLE, "silence 1")
    assert silence.standing(session, HANDLE).startswith("under silence until ")
    done = session.editing.replace_words(HANDLE, "OP1", "lit", "burning")
    assert "is lamps@silence 1 and stays as it is: OP1 reads otherwise" in done.message
    assert session.text(HANDLE, "silence 1") == frozen
    assert silence.rows(session, HANDLE)[0]["changed"] == ["OP1"]
    assert silence.standing(session, HANDLE).endswith("changed since: OP1")
    session.editing.undo(HANDLE)
    assert silence.rows(session, HANDLE)[0]["changed"] == []
    session.editing.delete(HANDLE, "OP2")
    later = at(session, now + timedelta(days=4))
    assert silence.standing(later, HANDLE) == ""
    told = silence.settle_silence(later, HANDLE).message
    assert told.endswith("Changed meanwhile and open: OP2 (gone).")
    assert "silence" not in later.editing.replace_words(HANDLE, "OP1", "lit", "burning").message


def test_who_breaks_the_silence_names_a_paragraph_of_the_frozen_text(session: Session) -> None:
    now = session.context.now()
    silence.begin_silence(session, HANDLE, f"{now + timedelta(days=3):%Y-%m-%d %H:%M} UTC", "quiet")
    session.editing.insert(HANDLE, "before OP1", "*Affirms* the law of the sea;")
    with pytest.raises(SilenceError, match="names the paragraph"):
        silence.break_silence(session, HANDLE, [], "Peru")
    done = silence.break_silence(session, HANDLE, ["OP3"], "Peru", "no mandate")
    assert done.message == "Peru broke the silence on OP3 of lamps@quiet."
    (row,) = silence.rows(session, HANDLE)
    assert (row["outcome"], row["zone"]) == ("broken", "UTC")
    assert row["breaks"][0]["units"] == ["OP3"]  # type: ignore[index]
    silence.settle_silence(session, HANDLE)
    assert session.negotiation(HANDLE).progress().agreed == 0


def test_a_copy_that_came_without_its_drafts_still_works_under_silence(session: Session) -> None:
    now = session.context.now()
    silence.begin_silence(session, HANDLE, f"{now + timedelta(days=3):%Y-%m-%d %H:%M} UTC")
    (tag,) = git(session.store.path, "for-each-ref", "--format=%(refname)", "refs/tags").split()
    git(session.store.path, "update-ref", "-d", tag)
    with Session.open(session.store.path, session.context) as copy:
        assert copy.editing.replace_words(HANDLE, "OP1", "lit", "burning").message.endswith(
            "in OP1."
        )
        assert silence.standing(copy, HANDLE).startswith("under silence until ")
        silence.break_silence(copy, HANDLE, ["OP3"], "Peru")
        copy.editing.delete(HANDLE, "OP3")
        (row,) = silence.rows(copy, HANDLE)
        assert row["changed"] == []
        assert row["breaks"][0]["units"] == ["a paragraph that is gone"]  # type: ignore[index]
        assert "was broken" in silence.settle_silence(copy, HANDLE).message


# Sponsors


def untabled(session: Session) -> None:
    session.editing.set_field(HANDLE, "symbol", "")


def test_sponsors_of_a_tabled_text_are_recorded_apart_until_it_is_revised(
    session: Session,
) -> None:
    sponsorship.join(session, HANDLE, ["Belize", "Turkey"])
    sponsorship.withdraw(session, HANDLE, ["Greece"])
    assert session.text(HANDLE).sponsors == ("Cuba", "Greece")
    found = sponsorship.sponsors(session, HANDLE)
    assert (found.listed, found.later) == (("Cuba",), ("Belize", "Türkiye"))
    assert found.withdrawn == ("Greece",)
    sponsorship.revise(session, HANDLE)
    assert session.text(HANDLE).sponsors == ("Belize", "Cuba", "Türkiye")
    assert sponsorship.sponsors(session, HANDLE).later == ()


def test_before_it_is_tabled_the_heading_follows_at_once(session: Session) -> None:
    untabled(session)
    session.editing.set_field(HANDLE, "sponsors", ())
    how = sponsorship.Accession("the Group of 77 and China")
    sponsorship.join(session, HANDLE, ["the Sudan"], how)
    text = session.text(HANDLE)
    assert sponsorship.heading(text) == "Sudan:* draft resolution"
    assert text.notes[-1].text == "On behalf of the Group of 77 and China."
    sponsorship.join(session, HANDLE, ["Côte d'Ivoire"], sponsorship.Accession(not_members=True))
    assert sponsorship.heading(session.text(HANDLE)).startswith("Côte d’Ivoire* and Sudan:**")
    sponsorship.withdraw(session, HANDLE, ["Côte d’Ivoire"])
    text = session.text(HANDLE)
    assert sponsorship.heading(text) == "Sudan:* draft resolution"
    assert [note.text for note in text.notes if note.mark] == [
        "On behalf of the Group of 77 and China."
    ]


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("G77", "is a group: a State sponsors on its behalf"),
        ("Atlantis", "No State is called"),
        ("Swedan", "did you mean"),
        ("Cuba", "sponsors lamps already"),
    ],
)
def test_a_name_that_cannot_sponsor_is_refused(session: Session, name: str, complaint: str) -> None:
    with pytest.raises(SponsorError, match=complaint):
        sponsorship.join(session, HANDLE, [name])


def test_taking_back_a_change_takes_back_the_sponsors(session: Session, text: Resolution) -> None:
    untabled(session)
    sponsorship.join(session, HANDLE, ["Peru"])
    session.editing.undo(HANDLE)
    assert session.text(HANDLE).sponsors == text.sponsors
    assert "Peru" not in sponsorship.sponsors(session, HANDLE).listed
