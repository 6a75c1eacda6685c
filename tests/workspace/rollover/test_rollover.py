from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drafting.dataclasses import replace
from drafting.formats.canonical import write_text
from drafting.formats.errors import FormatError
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.store import StoreError
from drafting.workspace.environment.context import Context
from drafting.workspace.errors import NotAdoptedError
from drafting.workspace.rollover.dated_passages import dated_passages
from drafting.workspace.rollover.rollover import Heading
from drafting.workspace.rollover.views import PlaceToCheck, ReasonToCheck, RolledOver
from drafting.workspace.session import Session

ADOPTED = Resolution(
    masthead=Masthead(
        organ="General Assembly",
        symbol="A/RES/72/301[^m]",
        distribution="General",
        date="17 January 2018",
        session="Seventy-second session",
        agenda_item="Agenda item 31 (c)",
        number="72/301",
        adoption="Resolution adopted by the General Assembly on 19 December 2017",
        report="[*on the report of the Harbour Committee (A/72/900)*]",
        other=("Item of the old list",),
    ),
    kind="resolution",
    title="Keeping of lighthouses",
    enacting="*The General Assembly*,",
    preamble=(
        Unit("pa", Kind.PREAMBULAR, "*Guided* by the charter of harbours of 1901,"),
        Unit(
            "pb",
            Kind.PREAMBULAR,
            "*Recalling* its resolutions 70/12 of 3 December 2015 and 71/190 of 19 December 2016"
            " on the keeping of lighthouses,[^n]",
        ),
        Unit("pc", Kind.PREAMBULAR, "*Mindful* that lamps go out,"),
    ),
    operative=(
        Unit("oa", Kind.OPERATIVE, "*Urges* States to light two hundred lamps before 2018 ends;"),
        Unit(
            "ob",
            Kind.OPERATIVE,
            "*Requests* the Secretary-General:",
            (
                Unit("oc", Kind.SUBPARAGRAPH, "To oil the hinges;"),
                Unit(
                    "od",
                    Kind.SUBPARAGRAPH,
                    "To report to the Assembly at its seventy-third session on the present "
                    "resolution;",
                ),
            ),
        ),
        Unit(
            "oe",
            Kind.OPERATIVE,
            "*Decides* to take up the sub-item entitled “Lamps” of its provisional agenda.",
        ),
    ),
    annexes=(Unit("aa", Kind.ANNEX, "List of lamps", (Unit("ab", Kind.NUMBERED, "A lamp."),)),),
    notes=(Note("m", "Reissued for technical reasons.", "*"), Note("n", "See A/72/64.")),
    closing="73rd plenary meeting\n19 December 2017",
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    now = datetime(2018, 10, 1, tzinfo=UTC)
    context = Context("Cuba", tmp_path / "data", now=lambda: now, ids=counting_ids("x"))
    with Session.create(tmp_path / "s", "c3", context, "Seventy-third session", "New York") as made:
        yield made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "A_RES_72_301.md"
    path.write_text(write_text(ADOPTED), encoding="utf-8")
    return path


@pytest.fixture
def rolled(session: Session, file: Path) -> RolledOver:
    heading = Heading("A/C.3/73/L.5", "Agenda item 30", "Harbours", "Cuba and Greece")
    return session.roll_over(file, "", heading)


def said(rolled: RolledOver, label: str) -> dict[ReasonToCheck, PlaceToCheck]:
    return {place.subject: place for place in rolled.places if place.label == label}


def test_what_made_the_text_an_adopted_one_goes(rolled: RolledOver):
    masthead = rolled.text.masthead
    assert (masthead.number, masthead.adoption, masthead.report, masthead.date) == ("",) * 4
    assert rolled.text.closing == ""
    assert rolled.text.kind == "draft resolution"


def test_the_masthead_is_that_of_the_session_and_of_the_call(rolled: RolledOver):
    assert rolled.text.masthead == Masthead(
        organ="General Assembly",
        committee="Third Committee",
        symbol="A/C.3/73/L.5",
        distribution="Limited",
        original="English",
        session="Seventy-third session",
        place_and_dates="New York",
        agenda_item="Agenda item 30",
        agenda_title="Harbours",
    )
    assert rolled.text.sponsors == ("Cuba", "Greece")
    assert rolled.handle == "L.5"


def test_not_a_word_of_the_text_is_rewritten(rolled: RolledOver):
    assert rolled.text.enacting == ADOPTED.enacting
    assert rolled.text.title == ADOPTED.title
    assert [unit.text for unit in rolled.text.walk()] == [unit.text for unit in ADOPTED.walk()]


def test_the_redline_against_the_adopted_text_shows_the_head_and_nothing_else(
    session: Session, rolled: RolledOver
):
    assert [row.label for row in session.drafts("L.5")] == ["A/RES/72/301", "rollover"]
    assert rolled.adopted == "A/RES/72/301"
    redline = session.history.redline("L.5", rolled.adopted)
    assert {change.operation for change in redline.fields} >= {"edited", "deleted", "inserted"}
    assert {change.operation for change in redline.units} == {"equal"}
    session.editing.replace_words("L.5", "OP1", "two hundred", "three hundred")
    begun = session.history.redline("L.5", "rollover")
    assert {change.operation for change in begun.fields} == {"equal"}
    assert [change.new_label for change in begun.units if change.operation != "equal"] == ["OP1"]


def test_the_adopted_text_is_to_be_recalled_where_the_one_before_it_is(rolled: RolledOver):
    first = next(place for place in rolled.places if place.subject is ReasonToCheck.OWN)
    assert (first.unit, first.label) == ("pb", "PP2")
    assert first.text == "resolution 72/301 of 19 December 2017"


def test_a_title_is_quoted_with_its_stars():
    untitled = replace(ADOPTED, masthead=Masthead(), title=r"On \*y\* and 2 \* 3")
    assert dated_passages(untitled)[0].text.startswith("the resolution “On *y* and 2 * 3”")


def test_each_thing_that_belongs_to_its_time_is_listed_at_its_place(rolled: RolledOver):
    assert "1901" in said(rolled, "PP1")[ReasonToCheck.OLDER_DATE].text
    assert "71/190 of 19 December 2016" in said(rolled, "PP2")[ReasonToCheck.RECALLED].text
    assert "before 2018 ends" in said(rolled, "OP1")[ReasonToCheck.DATE].text
    last = said(rolled, "OP2 (b)")
    assert set(last) == {ReasonToCheck.SESSION, ReasonToCheck.REPORT, ReasonToCheck.ITSELF}
    assert "at its seventy-third session" in last[ReasonToCheck.SESSION].text
    assert "of its provisional agenda." in said(rolled, "OP3")[ReasonToCheck.AGENDA].text
    assert said(rolled, "note 1")[ReasonToCheck.DOCUMENT].text == "See A/72/64."
    assert said(rolled, "Annex")[ReasonToCheck.ITSELF].text == "List of lamps"


def test_nothing_is_said_of_paragraphs_that_belong_to_no_time(rolled: RolledOver):
    assert not {"PP3", "OP2", "OP2 (a)", "title"} & {place.label for place in rolled.places}


@pytest.mark.parametrize(
    "words",
    [
        "Treaty Series, vols. 2171, 2173 and 2983, No. 1975, of keepers",
        "Naciones Unidas, tomo 2131, núm. 1987",
        "《条约汇编》，第2131卷，第1987号",
        "том 2131, № 1987",
    ],
)
def test_numbers_of_volumes_are_no_years(words: str, session: Session, tmp_path: Path):
    path = tmp_path / "text.md"
    adopted = Resolution(
        masthead=ADOPTED.masthead,
        preamble=(Unit("pa", Kind.PREAMBULAR, f"Recalling {words},"),),
        enacting="X,",
    )
    path.write_text(write_text(adopted), encoding="utf-8")
    dates = {ReasonToCheck.DATE, ReasonToCheck.OLDER_DATE}
    assert not dates & set(said(session.roll_over(path), "PP1"))


@pytest.mark.parametrize(
    ("words", "is_report"),
    [
        ("Calls upon States to collect statistics to inform such measures;", False),
        ("Encourages States to undertake campaigns to inform migrants of risks;", False),
        ("Requests the Secretary-General to inform the General Assembly of progress;", True),
        ("Invites the Director to regularly inform it of the work;", True),
    ],
)
def test_who_informs_others_than_the_organ_does_not_report(
    words: str, is_report: bool, session: Session, tmp_path: Path
):
    path = tmp_path / "text.md"
    adopted = Resolution(
        masthead=ADOPTED.masthead,
        operative=(Unit("pa", Kind.OPERATIVE, words),),
        enacting="X,",
    )
    path.write_text(write_text(adopted), encoding="utf-8")
    assert (ReasonToCheck.REPORT in said(session.roll_over(path), "OP1")) == is_report


def test_years_in_names_and_symbols_are_told_from_dates(session: Session, tmp_path: Path):
    text = "Recalling the 2030 Agenda and document E/CN.15/2019/3 and resolution 1325 (2000),"
    path = tmp_path / "text.md"
    adopted = Resolution(
        masthead=ADOPTED.masthead, preamble=(Unit("pa", Kind.PREAMBULAR, text),), enacting="X,"
    )
    path.write_text(write_text(adopted), encoding="utf-8")
    found = said(session.roll_over(path), "PP1")
    assert ReasonToCheck.DATE not in found
    assert "2030 Agenda" in found[ReasonToCheck.OLDER_DATE].text
    assert "1325 (2000)" in found[ReasonToCheck.OLDER_DATE].text
    assert "E/CN.15/2019/3" in found[ReasonToCheck.DOCUMENT].text


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("Prie le Secrétaire général de présenter un rapport;", ReasonToCheck.REPORT),
        ("à sa soixante-treizième session,", ReasonToCheck.SESSION),
        ("en su septuagésimo tercer período de sesiones,", ReasonToCheck.SESSION),
        ("на своей семьдесят третьей сессии,", ReasonToCheck.SESSION),
        ("第七十三届会议", ReasonToCheck.SESSION),
        ("في دورتها الثالثة والسبعين", ReasonToCheck.SESSION),
        ("بحلول عام ٢٠٢٠", ReasonToCheck.DATE),
        ("настоящей резолюции", ReasonToCheck.ITSELF),
    ],
)
def test_places_are_found_in_every_language(
    session: Session, tmp_path: Path, words: str, subject: ReasonToCheck
):
    path = tmp_path / "text.md"
    adopted = Resolution(
        masthead=ADOPTED.masthead, operative=(Unit("oa", Kind.OPERATIVE, words),), enacting="X,"
    )
    path.write_text(write_text(adopted), encoding="utf-8")
    rolled = session.roll_over(path)
    assert subject in {place.subject for place in rolled.places if place.unit == "oa"}


def test_what_went_from_above_the_text_is_said(session: Session, file: Path):
    rolled = session.roll_over(file)
    assert rolled.handle == "A-RES-72-301"
    head = [
        (place.label, place.text) for place in rolled.places if place.subject is ReasonToCheck.HEAD
    ]
    assert ("agenda item", "Agenda item 31 (c)") in head
    assert ("masthead", "Item of the old list") in head
    assert ("note *", "Reissued for technical reasons.") in head
    assert [plain(note.text) for note in rolled.text.notes] == ["See A/72/64."]


def test_a_body_that_recommends_puts_its_words_before_the_text(tmp_path: Path, file: Path):
    context = Context("Cuba", tmp_path / "data")
    with Session.create(tmp_path / "crime", "ccpcj", context) as session:
        rolled = session.roll_over(file)
        assert rolled.text.chapeau == session.body.chapeaux["ga"]
        assert "chapeau" in {place.label for place in rolled.places}


def test_a_text_that_was_never_adopted_is_said_to_be_one(session: Session, tmp_path: Path):
    path = tmp_path / "draft.txt"
    path.write_text("The General Assembly,\n\n1. Decides to keep the lamps lit.\n", "utf-8")
    assert any("was it adopted?" in place.message for place in session.roll_over(path).places)


def test_what_cannot_be_rolled_over_leaves_nothing_behind(
    session: Session, tmp_path: Path, file: Path
):
    session.roll_over(file, "lamps")
    with pytest.raises(FormatError):
        session.roll_over(tmp_path / "none.docx")
    with pytest.raises(StoreError, match="already"):
        session.roll_over(file, "lamps")
    empty = tmp_path / "head.md"
    empty.write_text(write_text(Resolution(title="Lamps")), encoding="utf-8")
    with pytest.raises(NotAdoptedError, match=r"head\.md"):
        session.roll_over(empty)
    assert session.handles() == ("lamps",)
