"""What texts say of the resolutions they cite, held against these."""

from __future__ import annotations

import pytest

from drafting.editorial import Selection, Severity, check, fixing_edit
from drafting.editorial.citations import citations
from drafting.editorial.cited_documents import CitedDocument, organ_of
from drafting.editorial.examples import KnownExamples, example
from drafting.editorial.findings import Finding
from drafting.editorial.profiles import profile

BEES = CitedDocument(
    "A/RES/74/5", "General Assembly", "74/5", "Keeping of bees: a guide for “cities”",
    "26 November 2019", published="4 December 2019",
    paragraphs=frozenset(map(str, range(1, 13))), annexes=("Annex",),
)  # fmt: skip


def found(paragraph: str, *known: CitedDocument, select: str = "RC") -> tuple[Finding, ...]:
    text = example(f"PP: {paragraph}")
    return check(text, selection=Selection(select=(select,)), known=KnownExamples(known or (BEES,)))


def said(paragraph: str, *known: CitedDocument) -> list[str]:
    return [finding.message for finding in found(paragraph, *known)]


def numbers(text: str) -> list[str]:
    return [one.number for one in citations(text)]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("its resolutions 60/1 of 15 March 2006, 62/3 and 63/4 of 1 May 2009,", "60/1 62/3 63/4"),
        (
            "resolutions 60/1 of 15 March 2006, entitled “A”, 62/3, entitled “B”, and 63/4,",
            "60/1 62/3 63/4",
        ),
        ("its resolutions 60/1 of 15 March 2006 62/3 of 1 May 2008 and others,", "60/1 62/3"),
        ("its resolution 75/253 A of 31 December 2020 and the year 2020/21,", "75/253 A"),
        ("Security Council resolutions 1325 (2000) and 1820 (2008),", "1325 (2000)|1820 (2008)"),
    ],
)
def test_a_series_goes_on_behind_titles(text: str, cited: str):
    expected = cited.split("|") if "|" in cited else [cited] if " A" in cited else cited.split()
    assert numbers(f"Recalling {text}") == expected


@pytest.mark.parametrize(
    ("text", "speaker", "organ"),
    [
        ("Recalling its resolution 74/5,", "general-assembly", "General Assembly"),
        ("Recalling its resolution 49/5,", "human-rights-council", "Human Rights Council"),
        ("Noting what the Assembly said in its resolution 74/5,", "human-rights-council", ""),
        ("Recalling Council resolution 2022/4,", "economic-and-social-council",
         "Economic and Social Council"),
        ("Recalling Council resolution 49/5,", "general-assembly", "Human Rights Council"),
        ("Recalling resolution 1325 (2000),", "general-assembly", "Security Council"),
        ("Noting that, as set out in its resolution 74/5, bees sleep,", "general-assembly",
         "General Assembly"),
        ("Noting that the Commission, in its resolution 26/3, said so,", "general-assembly", ""),
    ],
)  # fmt: skip
def test_its_resolution_is_the_speakers_own_where_nobody_else_is_meant(
    text: str, speaker: str, organ: str
):
    (one,) = citations(text)
    assert organ_of(one, profile(speaker)) == organ


def test_a_date_of_publication_is_an_error_that_shows_both_days():
    (finding,) = found("*Recalling* its resolution 74/5 of 4 December 2019,")
    assert finding.severity is Severity.ERROR
    assert "adopted on 26 November 2019, and was published on 4 December 2019" in finding.message
    assert finding.fix
    assert finding.fix.replacements[0].text == "of 26\u00a0November 2019"


def test_metadata_alone_are_shown_and_are_no_error():
    recorded = BEES._replace(date="", recorded_date="26 November 2019")
    (finding,) = found("*Recalling* its resolution 74/5 of 4 December 2019,", recorded)
    assert finding.severity is Severity.WARNING
    assert "26 November 2019" in finding.message
    assert "4 December 2019" in finding.message


def test_a_day_that_either_source_has_is_right():
    both = BEES._replace(recorded_date="27 November 2019")
    assert not said("*Recalling* its resolution 74/5 of 27 November 2019,", both)
    assert not said("*Recalling* its resolution 74/5 of 26 November 2019,", both)


def test_a_year_with_figures_exchanged_is_found():
    assert said("*Recalling* its resolution 74/5 of 26 November 2109,")


@pytest.mark.parametrize(
    ("rest", "wrong"),
    [
        ("entitled “Keeping of bees: a guide for ‘cities’”", False),
        ("entitled “Keeping of bees: A Guide for ‘Cities’”", False),
        ("entitled “Keeping bees”", True),
        ("on the keeping of bees", False),
        ("and the report entitled “Bees”", False),
    ],
)
def test_a_title_has_its_exact_words(rest: str, wrong: bool):
    text = f"*Recalling* its resolution 74/5 of 26 November 2019, {rest},"
    assert bool(said(text)) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("*Recalling* paragraph 12 of its resolution 74/5,", False),
        ("*Recalling* paragraphs 2 and 13 of its resolution 74/5,", True),
        ("*Recalling* the annex to its resolution 74/5,", False),
        ("*Recalling* annex II to its resolution 74/5,", True),
        ("*Recalling* paragraph 40 of the annex to its resolution 74/5,", False),
    ],
)
def test_paragraphs_and_annexes_that_are_cited_exist(text: str, wrong: bool):
    assert bool(said(text)) == wrong


def test_a_first_mention_without_its_date_is_offered_the_date():
    (finding,) = found("*Recalling* its resolution 74/5,", select="CI01")
    assert finding.message.startswith("The first mention of 74/5 is without its date: it was")
    assert finding.fix
    assert finding.fix.replacements[0].text == "74/5 of 26\u00a0November 2019"


def test_without_a_library_nothing_is_said():
    text = example("PP: *Recalling* its resolution 74/5 of 4 December 2019,")
    assert not check(text, selection=Selection(select=("RC",)))


def test_a_declaration_cited_by_its_title_is_offered_its_footnote():
    text = example("PP: *Welcoming* the declaration entitled “Keeping of bees” and its aims,")
    known = KnownExamples((BEES._replace(title="Keeping of bees"),))
    found = check(text, selection=Selection(select=("RC05",)), known=known)
    edit = fixing_edit(text, found)
    assert edit
    made = edit.apply(text)
    assert [note.text for note in made.notes] == ["Resolution 74/5, annex."]
    assert made.preamble[0].text.endswith(f"“Keeping of bees”[^{made.notes[0].id}] and its aims,")
    assert edit.invert().apply(made) == text
    assert not check(made, selection=Selection(select=("RC05",)), known=known)


@pytest.mark.parametrize(
    "words",
    [
        "the item entitled “Keeping of bees”",
        "the declaration entitled “Keeping of wasps”",
        "the declaration entitled “Keeping of bees”, as adopted in its resolution 74/5",
    ],
)
def test_items_unknown_titles_and_numbers_need_no_footnote(words: str):
    known = BEES._replace(title="Keeping of bees")
    assert not found(f"*Welcoming* {words},", known, select="RC05")
