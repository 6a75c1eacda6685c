"""Texts as pages of the web, press releases and old documents have them."""

from __future__ import annotations

import pytest

from drafting.formats.plain import read_plain
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import note_references, plain
from drafting.model.numbering import Numbering
from drafting.model.unit import Kind

KEEPER = "Having considered the report of the Keeper of Lights on the state of the lighthouses,"
FOGS = "Deeply concerned at the fogs of the past winters and at the number of ships that were lost,"
URGES = "Urges all States to keep their lamps lit during the nights of the winter"
REPORT = "Requests the Keeper to report on the matter at the next session"

WHOLE = f"{KEEPER}\n\n1. {URGES};\n\n2. {REPORT}."
CLOSE = f"{KEEPER}\n1. {URGES};\n2. {REPORT}."


def read(text: str) -> Reading:
    return read_plain(text, counting_ids())


def rows(reading: Reading) -> list[tuple[str, str]]:
    return [(row.number, plain(row.unit.text)) for row in Numbering(reading.resolution)]


def parts(reading: Reading) -> tuple[list[str], list[str]]:
    """The texts of the preamble, and of the operative part."""
    text = reading.resolution
    preamble = [plain(unit.text) for unit in text.preamble]
    return preamble, [plain(unit.text) for unit in text.operative]


# Paragraphs that have run together


@pytest.mark.parametrize("mark", ["[1]", " [1]", "1", "\u00b9", "1/", "*/"])
def test_paragraphs_run_together_are_cut_behind_the_mark_of_a_note(mark: str):
    reading = read(f"The General Assembly, {KEEPER}{mark} {FOGS}\n\n1. {URGES};\n\n2. {REPORT}.")
    first, second = parts(reading)[0]
    assert (first.startswith("Having considered"), second) == (True, FOGS)


def test_a_line_of_a_preamble_holds_what_follows_it_too():
    flat = (
        f"{KEEPER} {FOGS} 1.{URGES}; 2. Also requests the Keeper to count the ships; 3. {REPORT}."
    )
    reading = read(f"The General Assembly,\n{flat}")
    assert parts(reading)[0] == [KEEPER, FOGS]
    assert [number for number, _ in rows(reading)] == ["", "", "1.", "2.", "3."]


def test_paragraphs_run_together_are_cut_where_lines_are_narrow_too():
    reading = read(
        "The General Assembly,\nHaving considered the question of fogs, Gravely concerned about\n"
        "the number of ships that were lost in\nthem,\n1. "
        "Urges all States to act;\n2. Decides to meet."
    )
    assert len(parts(reading)[0]) == 2


def test_one_operative_paragraph_without_a_number_ends_a_text_that_has_run_together():
    reading = read(f"The General Assembly, {KEEPER} {FOGS} Takes note of the report of the Keeper.")
    assert parts(reading) == ([KEEPER, FOGS], ["Takes note of the report of the Keeper."])


def test_the_meeting_and_the_notes_behind_a_text_that_has_run_together_are_its_end():
    reading = read(
        f"The General Assembly, {KEEPER} 1. {URGES};1/ 2. "
        f"{REPORT}. 9th plenary meeting, 1/ A/34/12."
    )
    assert reading.resolution.closing.startswith("9th plenary meeting")
    assert [plain(note.text) for note in reading.resolution.notes] == ["A/34/12."]


def test_words_within_quotation_marks_begin_no_paragraph():
    title = (
        "“Lamps of the northern seas, Recalling the harbours "
        "of the southern ones and their keepers”"
    )
    one = f"Recalling the study of the Keeper entitled {title}, and the annex to it,"
    reading = read(f"The General Assembly,\n\n{one}\n\n1. {URGES};\n\n2. {REPORT}.")
    assert parts(reading)[0] == [one]


def test_a_sentence_of_a_paragraph_is_not_cut_at_a_number_that_does_not_follow():
    one = f"1. {URGES}, as set out in section 3. The Keeper may grant delays of up to five nights;"
    reading = read(f"The General Assembly,\n\n{KEEPER}\n\n{one}\n\n2. {REPORT}.")
    assert [number for number, _ in rows(reading)] == ["", "1.", "2."]


def test_a_name_in_a_list_is_no_gerund_of_another_language():
    listed = f"{KEEPER[:-1]} and of the Keepers, Protestant Lighthouses of the Isles and others,"
    assert parts(read(f"The General Assembly,\n\n{listed}\n\n1. {URGES}."))[0] == [listed]


def test_a_text_of_another_language_that_has_run_together_has_its_numbers():
    reading = read(
        "Le Conseil de sécurité, Rappelant ses résolutions "
        "sur les phares et les bouées de la mer ; "
        "Notant avec préoccupation les brouillards des "
        "hivers passés : 1. Prie les États de veiller "
        "aux lampes ; 2. Décide de rester saisi de la question."
    )
    text = reading.resolution
    assert (text.language, len(text.preamble), len(text.operative)) == ("fr", 2, 2)


# Notes


@pytest.mark.parametrize(
    ("cited", "note"),
    [
        ("report;1/", "1/ A/43/509."),
        ("report 1/ on lamps;", "1/ A/43/509."),
        ("report;[1]", "[1] A/43/509."),
        ("report [1] on lamps;", "[1] A/43/509."),
        ("report[1] on lamps;", "1. \u2191 A/43/509."),
        ("report;*/", "*/ A/43/509."),
    ],
)
@pytest.mark.parametrize("heading", ["", "Notes\n\n"])
def test_notes_in_the_forms_of_pages_are_notes(cited: str, note: str, heading: str):
    reading = read(
        f"The General Assembly,\n\n{KEEPER}\n\n1. Notes the {cited}\n\n2. {REPORT}.\n\n"
        f"9th plenary meeting\n3 December 1979\n\n{heading}{note}\n"
    )
    text = reading.resolution
    assert [plain(one.text) for one in text.notes] == ["A/43/509."]
    assert note_references(text.operative[0].text) == (text.notes[0].id,)
    assert (len(text.operative), reading.remarks) == (2, ())


def test_figures_behind_the_meeting_are_notes_though_no_line_is_empty():
    reading = read(
        "The General Assembly,\nNoting the report1 of the "
        "Keeper,\nRecalling the Convention of 19512 "
        f"on lamps,\n1. {URGES};\n2. {REPORT}.\n537th plenary meeting,\n25 October 1955.\n"
        "1 Official Records of the Keeper, Supplement No. "
        "11.\n2 United Nations, Treaty Series, vol. 9.\n"
    )
    text = reading.resolution
    assert len(text.notes) == 2
    assert plain(text.preamble[1].text) == "Recalling the Convention of 1951 on lamps,"
    assert (text.closing, reading.remarks) == ("537th plenary meeting,\n25 October 1955.", ())


def test_brackets_that_no_note_explains_stay_as_they_are():
    text = (
        f"The General Assembly,\n\n{KEEPER}\n\n1. Urges "
        f"[States] [all] to act within [2] years;\n\n2. {REPORT}."
    )
    assert parts(read(text))[1][0] == "Urges [States] [all] to act within [2] years;"


# Press releases, catalogues, heads


def test_quotation_marks_before_each_paragraph_are_no_part_of_it():
    reading = read(
        f"The full text of the resolution reads as "
        f"follows:\n\n“The Security Council,\n\n“{KEEPER}\n\n"
        f"“{FOGS}\n\n“1.   {URGES};\n\n“2.   Welcomes the "
        f"“Lamps of peace” campaign;\n\n“3.   {REPORT}.”"
    )
    assert parts(reading)[0] == [KEEPER, FOGS]
    assert parts(reading)[1] == [
        f"{URGES};",
        "Welcomes the “Lamps of peace” campaign;",
        f"{REPORT}.",
    ]


def test_a_quotation_of_one_paragraph_keeps_its_marks():
    reading = read(
        f"The Security Council,\n\n{KEEPER}\n\n1. Declares:\n\n“Lamps are for all.”\n\n2. {REPORT}."
    )
    assert any("“Lamps are for all.”" in text for _, text in rows(reading))


@pytest.mark.parametrize(
    "between",
    [
        "",
        "- Author: The Keeper\n- Document source:\n-\nDate:\n",
        "Publisher | Keeper |\n",
        "3 May 1979\n",
    ],
)
def test_what_a_catalogue_says_of_a_text_is_no_part_of_its_title(between: str):
    text = f"Lighthouses of the northern seas\n{between}The General Assembly,\n{CLOSE}"
    assert read(text).resolution.title == "Lighthouses of the northern seas"


def test_a_sentence_that_leads_to_a_text_is_not_its_title():
    text = f"Here is the text of what the Council will vote on:\n\nThe Security Council,\n\n{WHOLE}"
    assert read(text).resolution.title == ""


def test_a_number_that_stands_above_its_title_too_is_read_once():
    reading = read(f"925 (X)\n925. Care of lamps\nThe General Assembly,\n{CLOSE}")
    text = reading.resolution
    assert (text.masthead.number, text.title, reading.remarks) == ("925 (X)", "Care of lamps", ())


@pytest.mark.parametrize(
    ("line", "enacting"),
    [
        ("Security Council Resolution 9145 (1960)", "The Security Council,"),
        ("RESOLUTION 9145 (1960)", "The Security Council,"),
        ("Résolution 9145 (1960)", "Le Conseil de sécurité,"),
        ("Резолюция 9145 (1960),", "Совет Безопасности,"),
        ("第9145(1960)号决议", "安全理事会，"),
    ],
)
def test_the_council_has_its_number_in_all_languages(line: str, enacting: str):
    reading = read(f"{line}\n\n{enacting}\n\nRecalling its resolutions,\n\n1. Decides to meet.")
    text = reading.resolution
    assert (text.masthead.number, text.title, text.kind) == ("9145 (1960)", "", "resolution")
    assert reading.remarks == ()


def test_labels_of_a_head_say_what_their_values_are():
    reading = read(
        "COMMITTEE: Committee of Lights\nQUESTION OF: Fogs of the winter\nMAIN SUBMITTER: Fiji\n"
        f"CO-SUBMITTERS: Malta, Peru\n\nThe General Assembly,\n\n{WHOLE}"
    )
    text = reading.resolution
    assert (text.title, text.sponsors) == ("Fogs of the winter", ("Fiji", "Malta", "Peru"))
    assert (text.masthead.committee, reading.remarks) == ("Committee of Lights", ())


def test_words_left_out_behind_the_enacting_ones_are_no_part_of_them():
    reading = read(f"THE SECURITY COUNCIL, ...\n\n{WHOLE}")
    assert plain(reading.resolution.enacting).startswith("THE SECURITY COUNCIL")


# Records, languages, lists


def test_a_decision_in_a_record_is_read_as_one():
    reading = read(
        "Council of Lights\n\nDecision adopted by the "
        "Council of Lights\n\n9/118 Delay of a report\n\n"
        "At its 48th meeting, on 25 March 2011, the Council "
        "of Lights decided to postpone the report.\n\n"
        "48th meeting\n25 March 2011"
    )
    text = reading.resolution
    assert (text.masthead.number, text.title) == ("9/118", "Delay of a report")
    assert [unit.kind for unit in text.operative] == [Kind.OPERATIVE]


@pytest.mark.parametrize(
    ("preamble", "operative", "language"),
    [
        (
            (
                "Rappelant les résolutions qu’elle a adoptées sur "
                "les phares et sur les bouées de la mer,"
            ),
            "Prie le gardien de faire rapport sur les mesures qui ont été prises dans les ports.",
            "fr",
        ),
        (
            "Ссылаясь на свои резолюции о маяках и о буях, принятые на предыдущих сессиях Совета,",
            "Просит смотрителя маяков представить доклад о принятых мерах.",
            "ru",
        ),
    ],
)
def test_a_text_without_enacting_words_has_its_language(
    preamble: str, operative: str, language: str
):
    text = read(f"{preamble}\n\n1. {operative}").resolution
    assert (text.language, len(text.preamble), len(text.operative)) == (language, 1, 1)


def test_chinese_needs_no_comma_behind_its_enacting_words_and_has_the_date_above_the_meeting():
    reading = read(
        "安全理事会\n\n回顾其以前关于灯塔的所有决议，\n\n"
        "根据《灯塔宪章》第七章采取行动，\n1. 决定设立一个灯塔委员会；\n"
        "2. 决定继续处理此案。\n2000年3月15日\n第93次全体会议"
    )
    text = reading.resolution
    assert (plain(text.enacting), text.language, len(text.operative)) == ("安全理事会", "zh", 2)
    assert text.closing.startswith("2000年3月15日")


def test_what_a_dash_lists_under_a_preambular_paragraph_stays_a_list():
    reading = read(
        f"The Security Council,\n- {KEEPER}\n- Deploring the "
        f"fact that its demands were not met, including:\n"
        f"- that all lamps be lit at once,\n- that all fogs "
        f"be told,\n- {FOGS}\n1. {URGES};\n2. {REPORT}."
    )
    kinds = [
        (depth, row.unit.kind) for row in Numbering(reading.resolution) for depth in [row.depth]
    ]
    assert kinds[2:4] == [(1, Kind.SUBPARAGRAPH), (1, Kind.SUBPARAGRAPH)]


@pytest.mark.parametrize(
    "closing",
    [
        "Adopted by the Security Council at its 7399th meeting, on 5 March 2015.",
        "Adopted by 14 votes to none, with one abstention (Yemen).",
        "Adopted unanimously by the Council at its 9th meeting.",
    ],
)
def test_how_a_text_was_adopted_is_no_paragraph_of_it(closing: str):
    text = read(f"The Security Council,\n\n{WHOLE}\n\n{closing}").resolution
    assert (len(text.operative), text.closing.startswith("Adopted")) == (2, True)
    assert not text.operative[-1].children
