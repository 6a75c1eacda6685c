"""The words of a masthead in the language of its text."""

from __future__ import annotations

import pytest

from drafting.formats.plain.patterns import LANGUAGE_ONLY
from drafting.lexicon.languages import NAMES_IN
from drafting.page.words import in_language, labelled, united_nations


@pytest.mark.parametrize(
    ("field", "value", "language", "printed"),
    [
        ("distribution", "Limited", "en", "Distr.: Limited"),
        ("distribution", "Limited", "fr", "Distr. limitée"),
        ("distribution", "limitée", "fr", "Distr. limitée"),
        ("distribution", "General", "es", "Distr. general"),
        ("distribution", "Limited", "ru", "Распространение: ограниченное"),
        ("original", "English", "fr", "Original : anglais"),
        ("original", "Arabic", "es", "Original: árabe"),
        ("original", "Russian", "ru", "Язык оригинала: русский"),
        ("original", "English and French", "fr", "Original : English and French"),
        ("original", "", "fr", ""),
    ],
)
def test_a_value_is_printed_with_its_label_in_the_language_of_the_text(
    field: str, value: str, language: str, printed: str
):
    assert labelled(field, value, language) == printed


def test_the_organization_has_its_english_name_where_no_other_is_known():
    assert united_nations("fr") == "Nations Unies"
    assert united_nations("la") == "United Nations"


@pytest.mark.parametrize("name", [name for names in NAMES_IN.values() for name in names.values()])
def test_a_language_that_is_printed_is_read_again(name: str):
    assert LANGUAGE_ONLY.fullmatch(name)


def test_the_name_of_an_organ_lacks_the_word_that_begins_an_enacting_line():
    assert in_language("organ", "إن الجمعية العامة", "ar") == "الجمعية العامة"
    assert in_language("organ", "إن شيء آخر", "ar") == "إن شيء آخر"
    assert in_language("organ", "General Assembly", "ar") == "الجمعية العامة"
