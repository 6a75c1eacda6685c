"""The masthead of a text in its own language."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from drafting.dataclasses import replace
from drafting.formats.bodies import Body, load_bodies
from drafting.formats.files import read_file, write_file
from drafting.model.identity import counting_ids
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.page.masthead import with_house_masthead

BODIES = load_bodies(Path(__file__).parents[2] / "templates")
LANGUAGES = ("fr", "es", "ru", "ar", "zh")
THIRD = Masthead(
    organ="General Assembly", committee="Third Committee", session="Eighty-first session",
    agenda_item="Agenda item 71 (b)", agenda_title="Ferries", date="1 May 2026",
    distribution="Limited", original="English", symbol="A/C.3/81/L.9",
)  # fmt: skip
VIENNA = Masthead(
    organ="Economic and Social Council", committee="Commission on Narcotic Drugs",
    session="Sixty-ninth session", place_and_dates="Vienna, 9–13 March 2026",
    agenda_item="Agenda item 5", symbol="E/CN.7/2026/L.2",
)  # fmt: skip
GENEVA = Masthead(
    organ="General Assembly", committee="Human Rights Council", session="Fifty-seventh session",
    place_and_dates="9 September–11 October 2024", agenda_item="Agenda item 3",
    symbol="A/HRC/57/L.9",
)  # fmt: skip


def printed(masthead: Masthead, language: str) -> Masthead:
    return with_house_masthead(Resolution(masthead=masthead, language=language)).masthead


@pytest.mark.parametrize(
    ("language", "committee", "session", "item"),
    [
        ("en", "Third Committee", "Eighty-first session", "Agenda item 71 (b)"),
        (
            "fr", "Troisième Commission", "Quatre-vingt-unième session",
            "Point 71 b) de l’ordre du jour",
        ),
        (
            "es", "Tercera Comisión", "Octogésimo primer período de sesiones",
            "Tema 71 b) del programa",
        ),
        ("ru", "Третий комитет", "Восемьдесят первая сессия", "Пункт 71 b) повестки дня"),
        ("ar", "اللجنة الثالثة", "الدورة الحادية والثمانون", "البند 71 (ب) من جدول الأعمال"),
        ("zh", "第三委员会", "第八十一届会议", "议程项目71(b)"),
    ],
)  # fmt: skip
def test_committee_session_and_item_follow_the_language_of_the_text(
    language: str, committee: str, session: str, item: str
):
    masthead = printed(THIRD, language)
    assert (masthead.committee, masthead.session) == (committee, session)
    assert masthead.agenda_item == item
    assert masthead.agenda_title == "Ferries"


@pytest.mark.parametrize(
    ("language", "place"),
    [
        ("fr", "Vienne, 9-13 mars 2026"),
        ("es", "Viena, 9 a 13 de marzo de 2026"),
        ("ru", "Вена, 9–13 марта 2026 года"),
        ("ar", "فيينا، 9-13 آذار/مارس 2026"),
        ("zh", "维也纳，2026年3月9日至13日"),
    ],
)
def test_place_and_days_of_a_session_follow_it_too(language: str, place: str):
    assert printed(VIENNA, language).place_and_dates == place


def test_geneva_counts_its_sessions_and_calls_its_agenda_as_it_does():
    spanish = printed(GENEVA, "es")
    assert spanish.session == "57º período de sesiones"
    assert spanish.agenda_item == "Tema 3 de la agenda"
    assert spanish.place_and_dates == "9 de septiembre a 11 de octubre de 2024"
    assert printed(GENEVA, "fr").session == "Cinquante-septième session"


def test_the_mark_of_a_note_stays_behind_its_line():
    marked = replace(THIRD, agenda_item="Agenda item 9[^n1]")
    text = Resolution(masthead=marked, language="es", notes=(Note("n1", "A/81/150.", "*"),))
    assert with_house_masthead(text).masthead.agenda_item == "Tema 9 del programa[^n1]"


@pytest.mark.parametrize(
    "masthead",
    [
        Masthead(committee="Committee of the Whole"),
        Masthead(session="Resumed fifth session"),
        Masthead(agenda_item="Agenda items 5 and 9"),
        Masthead(agenda_item="Item 35 of the provisional agenda"),
        Masthead(place_and_dates="Bonn, 3–14 June 2026"),
        Masthead(committee="Sixième Commission", session="Session de 2026"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_that_is_not_understood_as_a_whole_stays_as_given(masthead: Masthead, language: str):
    assert printed(masthead, language) == masthead


@pytest.mark.parametrize(
    ("body", "language"), product(BODIES, LANGUAGES), ids=lambda one: getattr(one, "key", one)
)
def test_the_first_page_of_each_body_is_read_again_line_by_line(
    tmp_path: Path, body: Body, language: str
):
    title = {"fr": "Ports", "es": "Puertos", "ru": "Порты", "ar": "الموانئ", "zh": "港口"}
    given = Masthead(
        organ=body.organ, committee=body.committee, session="Seventy-first session",
        place_and_dates="New York, 9–13 March 2026" if "place" in body.facts.masthead else "",
        agenda_item="Agenda item 5", date="1 May 2026", distribution="Limited", original="English",
        symbol=body.symbol.format(session=71, year=2026, number=9),
    )  # fmt: skip
    text = Resolution(masthead=given, title=title[language], language=language)
    path = tmp_path / "page.docx"
    write_file(text, path, body)
    read = read_file(path, counting_ids()).resolution.masthead
    meant = printed(given, language)
    for line in ("organ", "committee", "session", "place_and_dates", "agenda_item", "date"):
        assert getattr(read, line) == getattr(meant, line), line
    if body.committee:
        assert read.committee != body.committee
