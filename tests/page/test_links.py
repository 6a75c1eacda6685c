"""What a text names, and the official address of each."""

from __future__ import annotations

import pytest

from drafting.model.resolution import Resolution
from drafting.page.links import Links


def _found(
    text: str, enacting: str = "*The General Assembly*,", language: str = "en"
) -> dict[str, str]:
    links = Links(Resolution(enacting=enacting, language=language)).within(text)
    address = f"https://docs.un.org/{language}/"
    return {text[one.start : one.end]: one.address.removeprefix(address) for one in links}


@pytest.mark.parametrize(
    ("symbol", "address"),
    [
        ("A/80/12", "A/80/12"),
        ("A/C.3/80/L.20/Rev.1", "A/C.3/80/L.20/Rev.1"),
        ("S/RES/2700 (2023)", "S/RES/2700(2023)"),
        ("FCCC/CP/2007/6/Add.1", "FCCC/CP/2007/6/Add.1"),
        ("A/70/1-S/2015/2", "A/70/1"),
        ("BWC/CONF.IX/9", "BWC/CONF.IX/9"),
        ("A/80/130 (Part II)", "A/80/130(PartII)"),
        ("NPT/CONF.1995/32 (Part I)/Corr.2", "NPT/CONF.1995/32(PartI)/Corr.2"),
        ("NPT/CONF.2000/28 (Parts I and II)", "NPT/CONF.2000/28(PartsIandII)"),
        ("NPT/CONF.2010/50 (Vol. I)", "NPT/CONF.2010/50(Vol.I)"),
        ("A/78/6 (Introduction)", "A/78/6(Introduction)"),
        ("A/80/6 (Sect. 24)/Corr.1", "A/80/6(Sect.24)/Corr.1"),
    ],
)
def test_a_symbol_leads_to_its_document(symbol: str, address: str):
    assert _found(f"See {symbol}.") == {symbol: address}
    assert _found(f"[on the report ({symbol}, para. 7)]") == {symbol: address}


@pytest.mark.parametrize("words", ["HIV/AIDS", "and/or", "N/A", "30/60 days", "A/B", "CO/2"])
def test_other_words_with_a_stroke_lead_nowhere(words: str):
    assert _found(f"Concerned about {words} everywhere") == {}


def test_a_number_is_one_of_the_organ_that_is_named_or_speaks():
    text = "*Recalling* its resolutions 70/1 of 25 September 2015 and S-23/3, "
    assert _found(text) == {"70/1": "A/RES/70/1", "S-23/3": "A/RES/S-23/3"}
    assert _found("Resolution 217 A (III).") == {"217 A (III)": "A/RES/217(III)"}
    council = "Recalling its resolution 24/14 and General Assembly resolution 60/251,"
    assert _found(council, "*The Human Rights Council*,") == {
        "24/14": "A/HRC/RES/24/14",
        "60/251": "A/RES/60/251",
    }
    others = "Security Council resolution 1325 (2000), Commission resolution 52/1"
    assert _found(others) == {"1325 (2000)": "S/RES/1325(2000)"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Rappelant ses résolutions 70/1 du 25 septembre 2015 et 2013/45, et 80 autres"),
        ("es", "Recordando sus resoluciones 70/1 de 25 de septiembre de 2015 y 2013/45"),
        ("es", "Recordando sus resoluciones 70/1, de 25 de septiembre de 2015, y 2013/45, de 26"),
        ("ar", "إلى قراراتها 70/1 المؤرخ 25 كانون الأول/ديسمبر 2015، و 2013/45 المؤرخ"),
        ("ar", "إلى قرار الجمعية العامة 70/1 وقرار المجلس الاقتصادي والاجتماعي 2013/45"),
        ("ru", "ссылаясь на свои резолюции 70/1 от 25 сентября 2015 года и 2013/45"),
        ("ar", "القراران 5 و 6، القرار 70/1، القرار 2013/45"),
        ("zh", "回顾其2015年9月25日第70/1号和第2013/45号决议以及第70/9号决定"),
    ],
)
def test_numbers_of_resolutions_lead_to_them_in_other_languages(language: str, text: str):
    assert _found(text, language=language) == {"70/1": "A/RES/70/1", "2013/45": "E/RES/2013/45"}


@pytest.mark.parametrize("language", ["fr", "es", "ru", "ar", "zh", "de", "la"])
def test_an_address_has_the_language_of_the_text_where_it_is_one_of_the_six(language: str):
    (link,) = Links(Resolution(language=language)).within("A/80/12")
    known = language if language in ("fr", "es", "ru", "ar", "zh") else "en"
    assert link.address == f"https://docs.un.org/{known}/A/80/12"


def test_what_stands_in_parentheses_behind_a_symbol_is_part_of_it_only_as_a_name_of_a_part():
    assert _found("See A/80/130 (annex), A/80/25 (the report) and A/80/6 (Part of it).") == {
        "A/80/130": "A/80/130", "A/80/25": "A/80/25", "A/80/6": "A/80/6",
    }  # fmt: skip


def test_letters_of_old_sessions_have_no_documents_of_their_own():
    text = "Recalling its resolutions 54/54 P of 1 December 1999 and 57/270 B of 23 June 2003,"
    assert _found(text) == {"54/54 P": "A/RES/54/54", "57/270 B": "A/RES/57/270B"}


def test_numbers_that_share_a_date_are_all_linked():
    text = (
        "Reaffirming its resolutions 41/21 of 19 December 1986, 58/26 and 58/27 of 23 December "
        "2003, 59/27, section XI, of 23 December 2004, 60/2 of 7 July 2006, 77/2, 77/3 and 77/4 A "
        "of 30 December 2022 and its decision 77/5 of 3 March 2023,"
    )
    numbers = ("41/21", "58/26", "58/27", "59/27", "60/2", "77/2", "77/3")
    expected = {number: f"A/RES/{number}" for number in numbers} | {"77/4 A": "A/RES/77/4A"}
    assert _found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "in line with United Nations Environment Assembly resolution 5/5 of 2 March 2022,",
        "Recalling resolution 27/2 of 18 May 2018, entitled “Nets”,",
        "as endorsed by the Human Rights Council in its resolution 17/4 of 16 June 2011,",
        "calls upon States to implement resolution 4/6 on litter,",
        "Welcomes the report to the Human Rights Council pursuant to resolution 43/1,",
        "Recalling resolution 43/1 of 19 June 2020,",
        "*Official Records*, 2015, Supplement No. 7, chap. I, sect. C, resolution 59/1, annex.",
    ],
)
def test_a_number_that_is_not_known_to_be_of_the_assembly_is_no_link(text: str):
    assert _found(text) == {}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Recalling its resolution 43/1 of 17 October 1988,", "43/1"),
        ("Recalling its resolution 77/9 of 1 August 2023,", "77/9"),
        ("Recalling General Assembly resolution 60/1, as the Human Rights Council did,", "60/1"),
        ("See resolution 60/1, annex.", "60/1"),
    ],
)
def test_a_number_whose_date_is_of_its_session_is_a_link(text: str, number: str):
    assert _found(text) == {number: f"A/RES/{number}"}


def test_years_are_those_of_the_economic_and_social_council_also_by_its_short_name():
    text = "as in Council resolutions 2019/15 of 8 July 2019 and 2020/23 of 22 July 2020,"
    assert _found(text) == {"2019/15": "E/RES/2019/15", "2020/23": "E/RES/2020/23"}
    assert _found("Recalling Commission on Human Rights resolution 2003/55,") == {}
