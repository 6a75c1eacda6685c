"""What a text names, and the official address of each."""

from __future__ import annotations

import pytest

from drafting.model.resolution import Resolution
from drafting.page.links import Links


def _found(
    text: str, enacting: str = "*The General Assembly*,", language: str = "en"
) -> dict[str, str]:
    links = Links(Resolution(enacting=enacting, language=language)).within(text)
    return {
        text[one.start : one.end]: one.address.removeprefix("https://undocs.org/") for one in links
    }


@pytest.mark.parametrize(
    ("symbol", "address"),
    [
        ("A/80/12", "A/80/12"),
        ("A/C.3/80/L.20/Rev.1", "A/C.3/80/L.20/Rev.1"),
        ("S/RES/2700 (2023)", "S/RES/2700(2023)"),
        ("FCCC/CP/2007/6/Add.1", "FCCC/CP/2007/6/Add.1"),
        ("A/70/1-S/2015/2", "A/70/1"),
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
