"""What chats, other countries and other programs make of numbers, lines and signs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafting.formats.plain import read_plain
from drafting.formats.plain.enacting import is_enacting, language_of
from drafting.formats.reading import FURNITURE, LABEL, MESSAGE, Reading
from drafting.lexicon.roman import roman
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering

VERBS = ("Urges all to sail", "Requests more lamps", "Decides to meet in the harbour")


def read(text: str, *taken_in: int) -> Reading:
    return read_plain(text, counting_ids(), piece=True, taken_in=taken_in)


def rows(reading: Reading) -> list[tuple[str, str]]:
    return [(row.number, plain(row.unit.text)) for row in Numbering(reading.resolution)]


def aside(reading: Reading) -> list[tuple[str, str]]:
    return [(passage.text, passage.aside) for passage in reading.aside]


FORMS: dict[str, Callable[[int], str]] = {
    "paragraph sign": lambda n: f"§{n} ",
    "paragraph sign and point": lambda n: f"§ {n}. ",
    "French": lambda n: f"{n}° ",
    "Spanish": lambda n: f"{n}.º ",
    "dash": lambda n: f"{n} – ",
    "number sign": lambda n: f"#{n} ",
    "article": lambda n: f"Art. {n} ",
    "number in words": lambda n: f"No. {n}: ",
    "Roman": lambda n: f"{roman(n).upper()}. ",
    "label and dash": lambda n: f"OP{n} – ",
    "tab alone": lambda n: f"{n}\t",
    "figure alone on its line": lambda n: f"{n}\n",
    "colon": lambda n: f"{n}: ",
    "brackets": lambda n: f"[{n}] ",
    "key of a telephone": lambda n: f"{n}\ufe0f\u20e3 ",
    "bullet alone on its line": lambda _: "•\n",
    "label in words": lambda n: f"Operative paragraph {n}: ",
    "label with points": lambda n: f"O.P. {n} ",
    "label in brackets": lambda n: f"[OP{n}] ",
}


@pytest.mark.parametrize("name", FORMS)
def test_numbers_of_every_usual_form_count_paragraphs(name: str):
    text = "\n\n".join(f"{FORMS[name](at)}{verb};" for at, verb in enumerate(VERBS, 1))
    assert rows(read(text)) == [(f"{at}.", f"{verb};") for at, verb in enumerate(VERBS, 1)]


def test_numbers_with_signs_count_a_series_in_any_language():
    text = "١- يحث جميع الدول على العمل؛\n٢- يطلب إلى الأمين العام أن يقدم تقريرا؛"
    assert [row[0] for row in rows(read(text))] == ["1.", "2."]
    text = "1° Prie les États d’agir ;\n\n2° Décide de rester saisie de la question ."
    assert [row[0] for row in rows(read(text))] == ["1.", "2."]


@pytest.mark.parametrize(
    "sentence",
    [
        "1. Recalls the treaty in the version of\nArt. 7 of the Convention;",
        "1. Recalls the volume of the series with\nNo. 308 of it;",
        "1. Notes that the water was at\n10° Celsius;",
        "1. Notes the days from 9 to\n12 – 14 were too many – of November;",
    ],
)
def test_within_a_sentence_they_count_nothing(sentence: str):
    assert rows(read(sentence)) == [("1.", " ".join(sentence[3:].split()))]


def test_words_that_go_with_numbers_are_set_aside():
    reading = read("Art. 1 Urges all to sail;\n\nOperative paragraph 2: Decides to meet.")
    assert aside(reading) == [("Art. 1", LABEL), ("Operative paragraph 2", LABEL)]


def test_what_a_chat_sets_before_a_message_is_set_aside():
    stamps = (
        "[10:12, 10/11/2025] Ana López: ",
        "10/11/25, 10:14 - Ana López: ",
        "[2025-11-10 10:15:02] Ana: ",
    )
    text = "\n".join(f"{stamp}{verb};" for stamp, verb in zip(stamps, VERBS, strict=True))
    assert [row[1] for row in rows(read(text))] == [f"{verb};" for verb in VERBS]
    assert aside(read(text)) == [(stamp.strip(), MESSAGE) for stamp in stamps]


def test_names_and_times_above_messages_are_set_aside():
    text = "Ana López\n10:12 AM\nUrges all to sail;\nTom\n10:15 AM\nRequests lamps."
    assert [row[1] for row in rows(read(text))] == ["Urges all to sail;", "Requests lamps."]
    assert [line for line, _ in aside(read(text))] == ["Ana López", "10:12 AM", "Tom", "10:15 AM"]


def test_a_mail_that_is_handed_on_has_two_headers_and_one_text():
    header = "From: Tom <tom@x.int>\nSent: Monday\nSubject: RE: text\n\nDear Ana,\n\n"
    text = f"Hi all,\n\nSee below.\n\nBest,\nAna\n\n{header}1. Urges all to sail;\n\nRegards,\nTom"
    assert rows(read(text)) == [("1.", "Urges all to sail;")]
    assert {reason for _, reason in aside(read(text))} == {MESSAGE}


def test_figures_that_are_no_time_stay():
    text = "1. Urges all.\n\nTable 1.10\n\nTable 1.12"
    assert [row[1] for row in rows(read(text))][1:] == ["Table 1.10", "Table 1.12"]


@pytest.mark.parametrize(
    "greeting",
    [
        "Chers collègues,",
        "Hola a todos:",
        "Good evening everyone! Please see the text.",
        "Hey all,",
    ],
)
@pytest.mark.parametrize("farewell", ["Many thanks and see you tomorrow", "Saludos,", "Cheers"])
def test_greeting_and_farewell_of_a_mail_are_set_aside(greeting: str, farewell: str):
    reading = read(f"{greeting}\n\n1. {VERBS[0]};\n\n{farewell}\nAna")
    assert rows(reading) == [("1.", f"{VERBS[0]};")]
    assert aside(reading) == [(line, MESSAGE) for line in (greeting, farewell, "Ana")]


def test_a_paragraph_is_no_part_of_the_letter_that_it_stands_in():
    text = "Dear all,\n\nRequests the Secretary-General to report.\n\nThanks the keepers of lamps."
    assert [row[1] for row in rows(read(text))] == [
        "Requests the Secretary-General to report.", "Thanks the keepers of lamps.",
    ]  # fmt: skip


def test_what_was_set_aside_is_read_as_text_where_it_is_taken_in():
    text = "Dear all,\n\nNoting the sea,\n\n1. Urges all to sail;\n\nThank you"
    assert [row[1] for row in rows(read(text, 7))][-1] == "Thank you"
    assert [passage.line for passage in read(text, 7).aside] == [1]


def test_symbol_and_page_number_between_the_halves_of_a_sentence_belong_to_the_page():
    first = "1. Urges all who sail on the seas and in the harbours"
    page = "25-12345\n3/9\nA/C.9/80/L.4\n"
    for between in (page, "\n3\n\n"):
        reading = read(f"{first}\n{between}of the world to keep their lamps lit;")
        assert rows(reading) == [
            ("1.", f"{first[3:]} of the world to keep their lamps lit;"),
        ]
        assert {reason for _, reason in aside(reading)} == {FURNITURE}


def test_signs_of_direction_and_of_no_width_hide_no_number():
    assert rows(read("\u200f1.\u200e Urges all;\u2060")) == [("1.", "Urges all;")]


def test_openings_between_underscores_are_openings():
    reading = read("_Noting_ the sea,\n\n1. _Urges_ all to sail.")
    assert [unit.text for unit in reading.resolution.preamble] == ["*Noting* the sea,"]


def test_a_list_goes_on_in_another_style_of_letters():
    reading = read("1. Urges States:\n\n(a) To act;\n\nb. To rest;\n\niii) To sleep.")
    assert [row.depth for row in Numbering(reading.resolution)] == [0, 1, 1, 1]


def test_the_end_of_a_word_is_no_word():
    assert rows(read("1. Urges the implementa-\ntion of the long-\nterm plan.")) == [
        ("1.", "Urges the implementation of the long-term plan."),
    ]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\x85"])
def test_a_mail_quoted_with_bars_is_read_whatever_ends_its_lines(end: str):
    lines = ("On Monday Ana wrote:", "| 1. Urges all who", "| sail;", "|", "| 2. Decides it.")
    assert rows(read(end.join(lines))) == [("1.", "Urges all who sail;"), ("2.", "Decides it.")]


def test_numbers_of_a_list_within_a_paragraph_are_letters():
    text = "1. Urges:\n   1. A;\n   2. B:\n      1. C;\n      2. D;\n   3. E;\n2. Decides it."
    assert [row[0] for row in rows(read(text))] == [
        "1.", "(a)", "(b)", "(i)", "(ii)", "(c)", "2.",
    ]  # fmt: skip


def test_numbers_that_stand_farther_in_at_random_stay_numbers():
    text = "1. Urges all:\n  2. Requests more;\n    3. Decides it;\n1. Thanks all."
    assert [row[1] for row in rows(read(text))][:3] == [
        "Urges all:", "Requests more;", "Decides it;",
    ]  # fmt: skip


@pytest.mark.parametrize("opening", ["<i>Urges</i>", "~~Asks~~ Urges", "\u2060Urges"])
def test_a_number_before_words_that_markup_hides_counts_these(opening: str):
    found = rows(read(f"Noting the lamps,\n\n1. {opening} all to sail;\n\n2. Decides to meet."))
    assert [number for number, _ in found] == ["", "1.", "2."]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("L'Assemblée générale,", "fr"),
        ("L’ASSEMBLÉE GÉNÉRALE,", "fr"),
        ("L'ASSEMBLEE GENERALE,", "fr"),
        ("LA ASAMBLEA GENERAL,", "es"),
        ("ГЕНЕРАЛЬНАЯ АССАМБЛЕЯ,", "ru"),
        ("ان الجمعية العامة،", "ar"),
        ("إنّ الجمعية العامة،", "ar"),
        ("the general assembly,", ""),
        ("The General Assembly,\u200b", ""),
        ("The General Assembly,[^a1]", ""),
        ("The General Assembly,¹", ""),
    ],
)
def test_enacting_words_are_known_as_people_type_them(words: str, language: str):
    assert is_enacting(words)
    assert language_of(words) == language


@pytest.mark.parametrize("words", ["THE GENERAL ASSEMBLY", "генеральная ассамблея", "the ports,"])
def test_a_name_in_a_masthead_enacts_nothing(words: str):
    assert not is_enacting(words)


@pytest.mark.parametrize("form", ["[{}.] ", "[{}] "])
def test_numbers_in_brackets_count(form: str):
    lines = [f"{form.format(at)}Urges port {at};" for at in (1, 2, 3)]
    read = read_plain(
        "The General Assembly,\n\nNoting it,\n\n" + "\n\n".join(lines), counting_ids()
    )
    assert [row.number for row in Numbering(read.resolution) if row.number] == ["1.", "2.", "3."]


def test_numbers_of_chinese_count_paragraphs_and_stay_in_headings():
    body = "一、港口\n\n1. 敦促会员国：\n\n① 修港；\n\n② 修路；\n\n二、决定继续处理此案。"
    reading = read_plain(f"大会，\n\n回顾其决议，\n\n{body}", counting_ids())
    found = rows(reading)
    assert found[-4:] == [
        ("1.", "敦促会员国："), ("①", "修港；"), ("②", "修路；"), ("2.", "决定继续处理此案。"),
    ]  # fmt: skip
    assert any("一、港口" in text for _, text in found)


def test_numbers_that_markdown_leaves_to_its_reader_are_counted():
    text = "\n\n".join(("The General Assembly,", "Noting it,", *(f"1. {one};" for one in VERBS)))
    found = read_plain(text, counting_ids())
    assert [number for number, _ in rows(found) if number] == ["1.", "2.", "3."]
    assert ["numbered 1" in remark.message for remark in found.remarks] == [True]
    assert len(rows(found)) == 1 + len(VERBS)


def test_numbers_that_begin_again_under_a_heading_stay():
    sections = (part for one in VERBS[:2] for part in (f"## {one[:4]}", f"1. {one};", "2. Waits."))
    found = read_plain(
        "\n\n".join(("The General Assembly,", "Noting it,", *sections)), counting_ids()
    )
    assert [number for number, _ in rows(found) if number] == ["1.", "2.", "1.", "2."]
