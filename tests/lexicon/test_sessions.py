"""What sessions are called in the six languages."""

from __future__ import annotations

import pytest

from drafting.lexicon.foreign_ordinals import LARGEST, ordinal_in
from drafting.lexicon.months import period_in
from drafting.lexicon.sessions import session_in


@pytest.mark.parametrize(
    ("english", "fr", "es", "ru", "ar", "zh"),
    [
        (
            "First session", "Première session", "Primer período de sesiones",
            "Первая сессия", "الدورة الأولى", "第一届会议",
        ),
        (
            "Nineteenth session", "Dix-neuvième session", "Decimonoveno período de sesiones",
            "Девятнадцатая сессия", "الدورة التاسعة عشرة", "第十九届会议",
        ),
        (
            "Twenty-first session", "Vingt et unième session",
            "Vigésimo primer período de sesiones",
            "Двадцать первая сессия", "الدورة الحادية والعشرون", "第二十一届会议",
        ),
        (
            "Fortieth session", "Quarantième session", "Cuadragésimo período de sesiones",
            "Сороковая сессия", "الدورة الأربعون", "第四十届会议",
        ),
        (
            "Fifty-fifth session", "Cinquante-cinquième session",
            "Quincuagésimo quinto período de sesiones", "Пятьдесят пятая сессия",
            "الدورة الخامسة والخمسون", "第五十五届会议",
        ),
        (
            "Seventy-first session", "Soixante et onzième session",
            "Septuagésimo primer período de sesiones", "Семьдесят первая сессия",
            "الدورة الحادية والسبعون", "第七十一届会议",
        ),
        (
            "Seventy-eighth session", "Soixante-dix-huitième session",
            "Septuagésimo octavo período de sesiones", "Семьдесят восьмая сессия",
            "الدورة الثامنة والسبعون", "第七十八届会议",
        ),
        (
            "Eightieth session", "Quatre-vingtième session", "Octogésimo período de sesiones",
            "Восьмидесятая сессия", "الدورة الثمانون", "第八十届会议",
        ),
        (
            "Eighty-first session", "Quatre-vingt-unième session",
            "Octogésimo primer período de sesiones", "Восемьдесят первая сессия",
            "الدورة الحادية والثمانون", "第八十一届会议",
        ),
        (
            "Ninety-ninth session", "Quatre-vingt-dix-neuvième session",
            "Nonagésimo noveno período de sesiones", "Девяносто девятая сессия",
            "الدورة التاسعة والتسعون", "第九十九届会议",
        ),
        (
            "2026 session", "Session de 2026", "Período de sesiones de 2026",
            "Сессия 2026 года", "دورة عام 2026", "2026年届会",
        ),
        (
            "Tenth emergency special session", "Dixième session extraordinaire d’urgence",
            "Décimo período extraordinario de sesiones de emergencia",
            "Десятая чрезвычайная специальная сессия", "الدورة الاستثنائية الطارئة العاشرة",
            "第十届紧急特别会议",
        ),
        (
            "Thirtieth special session", "Trentième session extraordinaire",
            "Trigésimo período extraordinario de sesiones", "Тридцатая специальная сессия",
            "الدورة الاستثنائية الثلاثون", "第三十届特别会议",
        ),
    ],
)  # fmt: skip
def test_a_session_has_its_name_in_each_language(
    english: str, fr: str, es: str, ru: str, ar: str, zh: str
):
    names = {"fr": fr, "es": es, "ru": ru, "ar": ar, "zh": zh}
    assert {language: session_in(language, english) for language in names} == names


@pytest.mark.parametrize("session", ["Resumed fifth session", "Hundredth session", "Spring", ""])
def test_what_is_no_plain_session_stays_as_it_is(session: str):
    assert session_in("fr", session) == session


@pytest.mark.parametrize("language", ["fr", "es", "ru", "ar", "zh"])
def test_no_two_sessions_have_one_name(language: str):
    names = [ordinal_in(language, value) for value in range(1, LARGEST + 1)]
    assert all(names)
    assert len(set(names)) == LARGEST


@pytest.mark.parametrize(
    ("language", "in_one_month", "over_two"),
    [
        ("en", "1–26 May 2017", "9 September–11 October 2024"),
        ("fr", "1er-26 mai 2017", "9 septembre-11 octobre 2024"),
        ("es", "1 a 26 de mayo de 2017", "9 de septiembre a 11 de octubre de 2024"),
        ("ru", "1–26 мая 2017 года", "9 сентября – 11 октября 2024 года"),
        ("ar", "1-26 أيار/مايو 2017", "9 أيلول/سبتمبر - 11 تشرين الأول/أكتوبر 2024"),
        ("zh", "2017年5月1日至26日", "2024年9月9日至10月11日"),
    ],
)
def test_days_from_one_to_another_are_written_as_each_language_has_them(
    language: str, in_one_month: str, over_two: str
):
    assert period_in(language, (1, 5), (26, 5), 2017) == in_one_month
    assert period_in(language, (9, 9), (11, 10), 2024) == over_two
