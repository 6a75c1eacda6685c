"""Texts of every shape that negotiators send: informal drafts, letters, reports, six languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.formats.errors import NoSuchTextError
from drafting.formats.files import read_file
from drafting.formats.plain import read_plain
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind


def read(text: str) -> Resolution:
    return read_plain(text, counting_ids()).resolution


def shape(text: str) -> list[str]:
    """One word for each row: part, degree, kind and number."""
    rows = Numbering(read(text))
    return [f"{row.part[0]}{row.depth} {row.unit.kind.value} {row.number}".strip() for row in rows]


START = "The General Assembly,\n\nRecalling its resolution 70/1,\n\n"


@pytest.mark.parametrize(
    "written",
    [
        "1. Urges States to act;\n\n2. Requests a report.",
        "1) Urges States to act;\n2) Requests a report.",
        "(1) Urges States to act;\n\n(2) Requests a report.",
        "OP1 Urges States to act;\n\nOP2 Requests a report.",
        "OP 1. Urges States to act;\n\nOP 2. Requests a report.",
        "OP1: Urges States to act;\nOP2: Requests a report.",
        "(OP1) Urges States to act;\n\n(OP2) Requests a report.",
        "1.Urges States to act;\n2.Requests a report.",
        "   1.    Urges States\n  to act;\n\n   2.    Requests a report.",
        "1. URGES States to act;\n\n2. REQUESTS a report.",
        "1 Urges States to act;\n\n2 Requests a report.",
        "1- Urges States to act;\n\n2- Requests a report.",
        "1/ Urges States to act;\n\n2/ Requests a report.",
        "[OP1] Urges States to act;\n\n[OP2] Requests a report.",
        "OP1 – Urges States to act;\n\nOP2 – Requests a report.",
        "Para 1. Urges States to act;\n\nPara 2. Requests a report.",
        "§1 Urges States to act;\n\n§2 Requests a report.",
        "Nº 1 Urges States to act;\n\nNº 2 Requests a report.",
    ],
)
def test_operative_paragraphs_are_counted_in_many_ways(written: str):
    reading = read_plain(START + written, counting_ids())
    text = reading.resolution
    assert reading.remarks == ()
    assert [unit.number for unit in text.operative] == ["", ""]
    assert [plain(unit.text).casefold() for unit in text.operative] == [
        "urges states to act;",
        "requests a report.",
    ]


def test_an_annex_counts_in_its_own_way():
    text = "(1) Urges States to act;\n\n(2) Thanks them.\n\nAnnex\n\nRules\n\n1. A lamp is lit."
    assert shape(START + text)[1:] == [
        "o0 operative 1.", "o0 operative 2.", "a0 annex Annex", "a1 numbered 1.",
    ]  # fmt: skip


def test_asterisks_in_a_row_refer_to_the_notes_of_a_list_in_turn():
    text = read(
        f"{START}1. Urges States* to act;\n\n2. Thanks the pilots* of all ports.\n\n"
        "__________\n\n* See the chart.\n\n* See the tables.\n"
    )
    one, other = (note.id for note in text.notes)
    assert [one in text.operative[0].text, other in text.operative[1].text] == [True, True]


def test_a_number_in_parentheses_goes_on_from_one_with_a_point_where_a_paragraph_opens():
    mixed = "1. Urges States to act;\n\n2) Requests a report;\n\n3) Thanks them."
    assert shape(START + mixed)[1:] == ["o0 operative 1.", "o0 operative 2.", "o0 operative 3."]
    listed = "1. Decides:\n\n1) Urges all to act;\n\n2) Requests a report;\n\n2. Thanks them."
    assert [row[:2] for row in shape(START + listed)[1:]] == ["o0", "o1", "o1", "o0"]


@pytest.mark.parametrize("mark", ["", "{}. "])
def test_what_a_declaration_opens_stands_beside_its_first_sentence(mark: str):
    said = ("Reaffirm our word;", "Recall the sea;", "Commit to care.")
    items = "\n\n".join(mark.format(at) + one for at, one in enumerate(said, start=1))
    written = (
        f"1. Urges States to act.\n\nAnnex\n\nA declaration\n\nWe, Ministers, hereby:\n\n{items}"
    )
    assert [row[:2] for row in shape(START + written) if row[0] == "a"] == ["a0"] + ["a1"] * 4


def test_labels_of_a_compilation_are_numbers_of_their_own():
    text = read(
        "The General Assembly,\n\nPP1 Recalling its resolution 70/1,\n\n"
        "[PP1 bis Noting the report,]\n\nOP1 Urges States to act;\n\n"
        "[OP1.alt (Japan) Encourages States to act;]\n\nOP2 bis [Decides to meet;]"
    )
    assert [unit.number for unit in text.preamble] == ["", "PP1 bis"]
    assert [unit.number for unit in text.operative] == ["", "1 alt.", "2 bis."]
    assert text.operative[1].text == "[(Japan) Encourages States to act;]"


def test_a_digit_with_a_parenthesis_under_a_number_is_a_subparagraph():
    assert shape(START + "1. Urges States:\n\n1) to act;\n2) to rest;\n\n2. Decides to meet.") == [
        "p0 preambular", "o0 operative 1.", "o1 subparagraph 1)", "o1 subparagraph 2)",
        "o0 operative 2.",
    ]  # fmt: skip


def test_options_are_no_headings():
    written = "1. Option 1: Decides to act\n\nOption 2: Decides to rest\n\n2. Requests a report."
    assert "o0 heading" not in shape(START + written)


def test_a_gerund_above_a_number_is_a_heading():
    written = "1. Urges States to act;\n\nBuilding capacity\n\n2. Requests a report."
    assert shape(START + written)[2] == "o0 heading"


def test_a_text_in_capitals_has_its_parts():
    text = read("THE GENERAL ASSEMBLY,\n\nNOTING ALSO the report,\n\n1. URGES States to act.")
    assert plain(text.enacting) == "THE GENERAL ASSEMBLY,"
    assert text.preamble[0].text == "*NOTING ALSO* the report,"
    assert text.operative[0].text == "*URGES* States to act."


def test_a_text_without_line_breaks_is_taken_apart():
    flat = (
        "The General Assembly, Recalling its resolution 70/1, Noting the report, 1. Urges "
        "States: (a) to act; (b) to rest; 2. Decides to meet."
    )
    assert shape(flat) == [
        "p0 preambular", "p0 preambular", "o0 operative 1.", "o1 subparagraph (a)",
        "o1 subparagraph (b)", "o0 operative 2.",
    ]  # fmt: skip


def test_the_letter_around_a_text_is_set_aside_and_reported():
    reading = read_plain(
        "From: A <a@example.org>\nTo: Experts\nSubject: text\n\nDear colleagues,\n\nFollowing our "
        "talk, here is\nour proposal.\n\nSafe harbours\n\n"
        f"{START}1. Urges States to act.\n\nBest regards,\n\nAnna\nMission of Malta\n",
        counting_ids(),
    )
    text = reading.resolution
    assert (text.title, text.masthead.other) == ("Safe harbours", ())
    assert [plain(unit.text) for unit in text.walk()][-1] == "Urges States to act."
    aside = "\n".join(passage.text for passage in reading.aside)
    assert all(words in aside for words in ("Dear colleagues", "our proposal", "Mission of Malta"))


def test_an_annex_beside_an_appendix_keeps_its_name():
    text = read(f"{START}1. Adopts it.\n\nAnnex\n\nRules\n\n1. One.\n\nAppendix\n\nList\n\nx.")
    assert [row.number for row in Numbering(text) if row.unit.kind is Kind.ANNEX] == [
        "Annex",
        "Appendix",
    ]


def test_a_statement_has_no_title_of_its_first_sentence():
    text = read(
        "Draft presidential statement\n\nThe Security Council affirms its commitment to peace.\n\n"
        "The Security Council will remain seized of the matter."
    )
    assert (text.kind, text.title, len(text.operative)) == ("draft presidential statement", "", 2)


def test_the_number_of_a_text_of_a_conference_is_no_title():
    text = read("Draft decision -/CP.31\n\nThe Conference of the Parties,\n\n1. Takes note of it.")
    assert (text.kind, text.masthead.number, text.title) == ("draft decision", "-/CP.31", "")


LANGUAGES = {
    "fr": (
        "Assemblée générale\nQuatre-vingt-unième session\nTroisième Commission\n"
        "Point 71 b) de l’ordre du jour\nDroits humains\n\n"
        "Fidji, Malte et Pérou : projet de résolution\n\nSécurité des ports\n\n"
        "L’Assemblée générale,\n\nRappelant sa résolution 70/1,\n\n"
        "1. Demande aux États :\n\na) D’agir ;\n\nb) D’agir encore ;\n\n2. Décide d’agir.\n\n"
        "Annexe\n\nMandat\n\n1. Le groupe se réunit.\n"
    ),
    "es": (
        "Asamblea General\nOctogésimo primer período de sesiones\nTercera Comisión\n"
        "Tema 71 b) del programa\nDerechos humanos\n\n"
        "Fiji, Malta y Perú: proyecto de resolución\n\nSeguridad de los puertos\n\n"
        "La Asamblea General,\n\nRecordando su resolución 70/1,\n\n"
        "1. Pide a los Estados:\n\na) Que actúen;\n\nb) Que sigan;\n\n2. Decide actuar.\n\n"
        "Anexo\n\nMandato\n\n1. El grupo se reúne.\n"
    ),
    "ru": (
        "Генеральная Ассамблея\nВосемьдесят первая сессия\nТретий комитет\n"
        "Пункт 71 b) повестки дня\nПрава человека\n\n"
        "Мальта, Перу и Фиджи: проект резолюции\n\nБезопасность портов\n\n"
        "Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 70/1,\n\n"
        "1. призывает государства:\n\na) действовать;\n\nb) продолжать;\n\n2. постановляет.\n\n"
        "Приложение\n\nКруг ведения\n\n1. Группа собирается.\n"
    ),
    "zh": (
        "大会\n第八十一届会议\n第三委员会\n议程项目71(b)\n人权\n\n"
        "斐济、马耳他和秘鲁：决议草案\n\n港口安全\n\n"
        "大会，\n\n回顾其第70/1号决议，\n\n"
        "1. 促请各国：\n\n(a) 行动；\n\n(b) 继续；\n\n2. 决定行动。\n\n"
        "附件\n\n职权范围\n\n1. 小组开会。\n"
    ),
    "ar": (
        "الجمعية العامة\nالدورة الحادية والثمانون\nاللجنة الثالثة\n"
        "البند ٧١ (ب) من جدول الأعمال\nحقوق الإنسان\n\n"
        "بيرو وفيجي ومالطة: مشروع قرار\n\nسلامة الموانئ\n\n"
        "إن الجمعية العامة،\n\nإذ تشير إلى قرارها ٧٠/١،\n\n"
        "١ - تهيب بالدول:\n\n(أ) أن تعمل؛\n\n(ب) أن تواصل؛\n\n٢ - تقرر أن تعمل.\n\n"
        "المرفق\n\nالاختصاصات\n\n١ - يجتمع الفريق.\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_draft_in_any_official_language_has_all_its_parts(language: str):
    text = read(LANGUAGES[language])
    lines = [line for line in LANGUAGES[language].split("\n") if line]
    masthead = text.masthead
    assert text.language == language
    assert [
        masthead.organ, masthead.session, masthead.committee, masthead.agenda_item,
        masthead.agenda_title,
    ] == lines[:5]  # fmt: skip
    assert len(text.sponsors) == 3
    assert lines[5].endswith(text.kind)
    assert (text.title, plain(text.enacting)) == (lines[6], lines[7])
    assert [plain(unit.text) for unit in text.preamble] == [lines[8]]
    assert [len(unit.children) for unit in text.operative] == [2, 0]
    (annex,) = text.annexes
    assert (annex.text, len(annex.children)) == (lines[14], 1)


@pytest.mark.parametrize(
    ("enacting", "last"),
    [
        ("L’Assemblée générale,", "Prie le Secrétaire général de lui faire rapport."),
        ("La Comisión de Estupefacientes,", "Pide al Secretario General que informe."),
        ("Генеральная Ассамблея,", "просит Генерального секретаря представить доклад."),
        ("大会，", "请秘书长提交报告。"),
        ("إن الجمعية العامة،", "تطلب إلى الأمين العام أن يقدم تقريرا."),
    ],
)
def test_one_operative_paragraph_without_a_number_ends_the_preamble(enacting: str, last: str):
    text = read(f"{enacting}\n\n{'回顾决议，' if '大' in enacting else 'xyz 70/1,'}\n\n{last}")
    assert len(text.preamble) == 1
    assert [plain(unit.text) for unit in text.operative] == [last]


def test_names_that_hold_the_word_for_and_stay_whole():
    text = read(
        "Antigua y Barbuda, España e India: proyecto de resolución\n\nPuertos\n\n"
        "La Asamblea General,\n\n1. Decide actuar."
    )
    assert text.sponsors == ("Antigua y Barbuda", "España", "India")


REPORT = """\
E/2036/30

Chapter I

Matters calling for action by the Economic and Social Council

A. Draft resolutions for adoption by the Economic and Social Council

1. The Commission recommends to the Council the adoption of the following draft resolutions:

Draft resolution I

Safe harbours

The Economic and Social Council,

Recalling its resolution 2030/5,1

1. Urges States to inspect harbours.

Draft resolution II

Charts

The Economic and Social Council,

Noting the state of charts,2

1. Invites States to chart harbours;

2. Decides to return to the matter.

B. Draft decision for adoption by the Economic and Social Council

2. The Commission recommends to the Council the adoption of the following draft decision:

Report of the Commission

The Economic and Social Council:

(a) Takes note of the report;

(b) Approves the agenda.

1 First note.
2 Second note.
"""


def read_report(tmp_path: Path, suffix: str = "") -> Reading:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return read_file(tmp_path / f"report.txt{suffix}", counting_ids())


def test_of_a_report_the_first_text_is_read_and_the_others_are_named(tmp_path: Path):
    reading = read_report(tmp_path)
    text = reading.resolution
    assert text.title == "Safe harbours"
    assert text.chapeau.startswith("The Commission recommends")
    assert [note.text for note in text.notes] == ["First note."]
    assert [len(part) for part in (text.preamble, text.operative)] == [1, 1]
    listed = reading.remarks[0].message
    assert all(words in listed for words in ("3 texts", "“Charts”", "“Report of the Commission”"))
    assert any("left out" in remark.message for remark in reading.remarks)


@pytest.mark.parametrize(
    ("suffix", "title", "kind", "operative"),
    [
        ("#1", "Safe harbours", "draft resolution", 1),
        ("#2", "Charts", "draft resolution", 2),
        ("#3", "Report of the Commission", "draft decision", 2),
    ],
)
def test_another_text_of_a_report_is_asked_for_by_its_number(
    tmp_path: Path, suffix: str, title: str, kind: str, operative: int
):
    text = read_report(tmp_path, suffix).resolution
    assert (text.title, text.kind, len(text.operative)) == (title, kind, operative)
    assert text.masthead.symbol == ""


def test_a_report_with_one_text_is_read_without_its_narrative():
    narrative = "A/90/431\n\nI. Introduction\n\n1. The Committee met on 3 May.\n\n"
    recommends = (
        "2. The Third Committee recommends to the General Assembly the adoption of the "
        "following draft resolution:\n\nSafe harbours\n\n"
    )
    reading = read_plain(f"{narrative}{recommends}{START}1. Urges States to act.", counting_ids())
    text = reading.resolution
    assert (text.title, text.masthead.other) == ("Safe harbours", ())
    assert len(text.operative) == 1
    assert "recommends a text: Draft resolution “Safe harbours”" in reading.remarks[0].message


def test_a_text_that_a_report_does_not_hold_is_refused_in_a_sentence(tmp_path: Path):
    with pytest.raises(NoSuchTextError, match="holds 3 texts"):
        read_report(tmp_path, "#4")


def test_a_file_may_have_a_number_sign_in_its_name(tmp_path: Path):
    (tmp_path / "draft#2.txt").write_text(f"{START}1. Urges States to act.", encoding="utf-8")
    assert read_file(tmp_path / "draft#2.txt", counting_ids()).resolution.operative
