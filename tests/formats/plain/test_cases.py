"""One difficulty of a source at a time."""

from __future__ import annotations

import pytest

from drafting.formats.plain import read_plain
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import note_references, plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind


def reading_of(text: str) -> Reading:
    return read_plain(text, counting_ids())


def resolution_of(text: str) -> Resolution:
    return reading_of(text).resolution


def outline_of(text: str) -> list[tuple[str, str, str]]:
    resolution = resolution_of(text)
    return [
        (row.unit.kind.value, row.number, plain(row.unit.text)) for row in Numbering(resolution)
    ]


BODY = (
    "\n\nThe General Assembly,\n\nNoting the rain,\n\n1. Welcomes the rain;\n\n2. Requests more.\n"
)


# The masthead.


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Distr.: Restricted", "distribution", "Restricted"),
        ("Original: English/French", "original", "English/French"),
        ("3 April 2031", "date", "3 April 2031"),
        ("Eleventh emergency special session", "session", "Eleventh emergency special session"),
        ("2031 session", "session", "2031 session"),
        ("Special Political and Decolonization Committee (Fourth Committee)", "committee", None),
        ("Human Rights Council", "committee", None),
        ("Geneva, 30 April – 1 May 2031", "place_and_dates", None),
        ("27 February–24 March 2031", "place_and_dates", None),
    ],
)
def test_a_line_of_the_masthead_goes_to_its_field(line: str, field: str, value: str | None):
    masthead = resolution_of(f"General Assembly\n\n{line}\n\nTogo: draft resolution{BODY}").masthead
    assert getattr(masthead, field) == (value or line)
    assert masthead.other == ()


def test_session_and_committee_on_one_line_are_two_fields():
    masthead = resolution_of(f"Eightieth session Second Committee\n\nTogo: draft resolution{BODY}")
    assert masthead.masthead.session == "Eightieth session"
    assert masthead.masthead.committee == "Second Committee"


@pytest.mark.parametrize(
    ("line", "item", "title"),
    [
        ("Agenda item 16 (c) Rivers and lakes", "Agenda item 16 (c)", "Rivers and lakes"),
        ("Agenda items 13 and 115", "Agenda items 13 and 115", ""),
        ("Item 35 of the provisional agenda Rivers", "Item 35 of the provisional agenda", "Rivers"),
    ],
)
def test_agenda_item_and_its_title_may_share_a_line(line: str, item: str, title: str):
    masthead = resolution_of(f"{line}\n\nTogo: draft resolution{BODY}").masthead
    assert (masthead.agenda_item, masthead.agenda_title) == (item, title)


def test_columns_of_a_page_laid_out_side_by_side_are_parted():
    text = (
        "United Nations                    A/C.2/90/L.7\n"
        "   General Assembly               Distr.: Limited\n"
        "                                  3 April 2031\n"
    )
    masthead = resolution_of(f"{text}\n\nTogo: draft resolution{BODY}").masthead
    assert masthead.symbol == "A/C.2/90/L.7"
    assert masthead.organ == "General Assembly"
    assert (masthead.distribution, masthead.date) == ("Limited", "3 April 2031")


def test_a_line_without_a_place_is_kept_and_reported():
    reading = reading_of(f"Not for quotation\n\nAgenda item 3\n\nTogo: draft resolution{BODY}")
    assert reading.resolution.masthead.other == ("Not for quotation",)
    assert any(remark.text == "Not for quotation" for remark in reading.remarks)


# Who tables it, and what it is.


@pytest.mark.parametrize(
    ("line", "sponsors", "kind"),
    [
        ("China: draft decision", ["China"], "draft decision"),
        ("Cuba, Fiji and Togo: revised draft resolution", ["Cuba", "Fiji", "Togo"], None),
        (
            "Saint Vincent and the Grenadines and Trinidad and Tobago: draft resolution",
            ["Saint Vincent and the Grenadines", "Trinidad and Tobago"],
            "draft resolution",
        ),
        (
            (
                "Guyana, on behalf of the States Members of the United Nations that are members of "
                "the Group of 77 and China: draft resolution"
            ),
            None,
            "draft resolution",
        ),
        (
            "Fiji: amendment to draft resolution A/90/L.3",
            ["Fiji"],
            "amendment to draft resolution A/90/L.3",
        ),
        ("Sao Tome and Principe,* and Togo: draft resolution", None, "draft resolution"),
    ],
)
def test_sponsors_and_kind(line: str, sponsors: list[str] | None, kind: str | None):
    resolution = resolution_of(f"{line}\n\nRain{BODY}")
    if sponsors is None:
        names = line.partition(":")[0]
        sponsors = [names] if "behalf" in line else ["Sao Tome and Principe*", "Togo"]
    assert [plain(name) for name in resolution.sponsors] == sponsors
    assert resolution.kind == (kind or "revised draft resolution")
    assert resolution.title == "Rain"


def test_a_list_of_sponsors_over_many_lines_is_one_list():
    text = (
        "Rivers and the fog\nAlbania, Chile, Fiji,\nTrinidad and Tobago and\nTogo: draft resolution"
    )
    resolution = resolution_of(f"Agenda item 4\n{text}\n\nRain{BODY}")
    assert resolution.sponsors == ("Albania", "Chile", "Fiji", "Trinidad and Tobago", "Togo")
    assert resolution.masthead.agenda_title == "Rivers and the fog"


def test_an_asterisk_after_the_colon_belongs_to_the_whole_line():
    resolution = resolution_of(f"Iraq:* draft resolution\n\nRain{BODY}\n---\n[^*]: For the group.")
    assert resolution.sponsors == ("Iraq",)
    note = resolution.note(resolution.sponsors_note)
    assert note is not None
    assert (note.text, note.mark) == ("For the group.", "*")


def test_a_text_submitted_by_an_officer_has_no_sponsors():
    line = "Draft resolution submitted by the Vice-Chair of the Committee, Ada Lake (Togo)*"
    resolution = resolution_of(f"{line}\n\nRain{BODY}\n\n* As orally revised.")
    assert resolution.sponsors == ()
    assert resolution.kind == "draft resolution"
    assert plain(resolution.submitted_by) == "the Vice-Chair of the Committee, Ada Lake (Togo)"
    assert len(note_references(resolution.submitted_by)) == 1


# Adopted texts.


def test_an_adopted_text_keeps_its_number_report_and_closing():
    resolution = resolution_of(
        "Resolution adopted by the General Assembly on 3 May 2031\n\n"
        "[on the report of the Third Committee (A/90/431)]\n\n90/14. Rain and shine"
        f"{BODY}\n\n31st plenary meeting\n\n3 May 2031"
    )
    masthead = resolution.masthead
    assert masthead.adoption == "Resolution adopted by the General Assembly on 3 May 2031"
    assert masthead.report == "[on the report of the Third Committee (A/90/431)]"
    assert (masthead.number, resolution.title) == ("90/14", "Rain and shine")
    assert resolution.closing == "31st plenary meeting\n3 May 2031"
    assert resolution.kind == "resolution"


def test_a_security_council_text_needs_no_title():
    resolution = resolution_of(
        "Resolution 2999 (2031)\n\nAdopted by the Security Council at its 9999th meeting, on "
        "3 May 2031\n\nThe Security Council,\n\nActing under Chapter VII of the Charter,\n\n"
        "1. Demands calm;\n\n2. Decides to remain seized of the matter."
    )
    assert resolution.masthead.number == "2999 (2031)"
    assert resolution.masthead.adoption.startswith("Adopted by the Security Council")
    assert resolution.title == ""
    assert [len(resolution.preamble), len(resolution.operative)] == [1, 2]


# The body.


def test_enacting_words_without_a_comma_and_a_lone_paragraph_without_a_number():
    text = (
        "Rain\n\nThe General Assembly\n\nAdopts the declaration on rain.\n\nAnnex\n\n"
        "Declaration\n\n1. We like rain."
    )
    resolution = resolution_of(text)
    assert resolution.enacting == "*The General Assembly*"
    assert outline_of(text) == [
        ("operative", "", "Adopts the declaration on rain."),
        ("annex", "Annex", "Declaration"),
        ("numbered", "1.", "We like rain."),
    ]


def test_a_decision_in_one_sentence_is_parted_after_the_organ():
    resolution = resolution_of(
        "Togo: draft decision\n\nRain\n\nThe General Assembly, recalling its decision 89/501, "
        "decides to wait."
    )
    assert resolution.enacting == "The General Assembly,"
    assert [unit.text for unit in resolution.operative] == [
        "recalling its decision 89/501, decides to wait."
    ]


def test_a_decision_in_letters_has_them_in_the_operative_part():
    text = (
        "Togo: draft decision\n\nRain\n\nThe General Assembly,\n\nRecalling the drought:\n\n"
        "(a) Decides to wait;\n\n(b) Requests:\n\n(i) A bucket;\n\n(ii) A cup."
    )
    assert outline_of(text) == [
        ("preambular", "", "Recalling the drought:"),
        ("subparagraph", "(a)", "Decides to wait;"),
        ("subparagraph", "(b)", "Requests:"),
        ("subparagraph", "(i)", "A bucket;"),
        ("subparagraph", "(ii)", "A cup."),
    ]
    assert len(resolution_of(text).operative) == 2


def letters(*marks: str) -> list[tuple[int, str]]:
    items = "\n\n".join(f"{mark} Item;" for mark in marks)
    text = f"The General Assembly,\n\nNoting rain,\n\n1. Requests:\n\n{items}\n\n2. Decides."
    rows = Numbering(resolution_of(text))
    return [(row.depth, row.number) for row in rows if row.unit.kind is Kind.SUBPARAGRAPH]


def test_the_letter_i_after_h_is_told_from_the_numeral():
    alphabet = [f"({letter})" for letter in "abcdefghij"]
    assert letters(*alphabet) == [(1, mark) for mark in alphabet]
    nested = [*alphabet[:8], "(i)", "(ii)", "(i)", "(j)"]
    assert letters(*nested)[7:] == [(1, "(h)"), (2, "(i)"), (2, "(ii)"), (1, "(i)"), (1, "(j)")]


def test_letters_are_doubled_after_z():
    marks = [f"({letter})" for letter in "abcdefghijklmnopqrstuvwxyz"] + ["(aa)", "(bb)", "(cc)"]
    assert letters(*marks) == [(1, mark) for mark in marks]


def test_four_degrees_nest():
    marks = ["(a)", "(i)", "a.", "i.", "ii.", "b.", "(ii)", "(b)"]
    depths = [1, 2, 3, 4, 4, 3, 2, 1]
    assert letters(*marks) == list(zip(depths, marks, strict=True))


def test_a_mark_out_of_series_is_kept_as_typed():
    assert letters("(a)", "(c)") == [(1, "(a)"), (1, "(c)")]


def test_text_after_subparagraphs_goes_on_the_paragraph():
    text = (
        "The General Assembly,\n\nNoting rain,\n\n1. Requests:\n\n(a) A cup;\n\n(b) A bucket;\n\n"
        "and thanks the donors;\n\n2. Decides."
    )
    first = resolution_of(text).operative[0]
    kinds = [(child.kind, child.text) for child in first.children]
    assert kinds[-1] == (Kind.CONTINUATION, "and thanks the donors;")


def test_headings_run_on_and_sections_restart():
    running = "I\n\nRain\n\n1. Notes rain;\n\nII\n\nSnow\n\n2. Notes snow."
    restarting = running.replace("2. Notes", "1. Notes")
    start = "The General Assembly,\n\nRecalling water,\n\n"
    assert [row[:2] for row in outline_of(start + running)][1:] == [
        ("heading", "I"), ("operative", "1."), ("heading", "II"), ("operative", "2."),
    ]  # fmt: skip
    assert [row[:2] for row in outline_of(start + restarting)][1:] == [
        ("section", "I"), ("operative", "1."), ("section", "II"), ("operative", "1."),
    ]  # fmt: skip


def test_a_whole_resolution_stands_in_the_paragraph_that_recommends_it():
    resolution = resolution_of(
        "Rain\n\nThe Economic and Social Council\n\nRecommends to the General Assembly the "
        "adoption of the following draft resolution:\n\nThe General Assembly,\n\nNoting rain,\n\n"
        "1. Welcomes it;\n\n2. Requests more."
    )
    (recommends,) = resolution.operative
    (nested,) = recommends.children
    assert nested.kind is Kind.RESOLUTION
    assert [(part.kind.value, part.text) for part in nested.children] == [
        ("enacting", "*The General Assembly*,"),
        ("preambular", "*Noting* rain,"),
        ("operative", "*Welcomes* it;"),
        ("operative", "*Requests* more."),
    ]


def test_a_table_is_carried_as_it_is():
    text = f"Rain{BODY}\n| Place | Rain |\n|---|---|\n| North | 5 |\n"
    (table,) = [unit for unit in resolution_of(text).walk() if unit.kind is Kind.TABLE]
    assert table.text == "| Place | Rain |\n| North | 5 |"


def test_an_amendment_holds_its_instructions_and_what_they_quote():
    resolution = resolution_of(
        "Fiji: amendment to draft resolution A/90/L.3\n\nRain\n\n"
        "After the second preambular paragraph, insert a new paragraph reading:\n\n"
        "Recalling the great drought,\n"
    )
    (instruction,) = resolution.operative
    assert resolution.title == "Rain"
    assert [child.text for child in instruction.children] == ["*Recalling* the great drought,"]


def test_numbered_instructions_are_numbered_paragraphs():
    text = (
        "Fiji: amendments to draft resolution A/90/L.3\n\nRain\n\n1. Delete paragraph 3.\n\n"
        "2. In paragraph 4, delete “all”."
    )
    assert [row[:2] for row in outline_of(text)] == [("numbered", "1."), ("numbered", "2.")]


def test_labels_of_the_negotiating_room_are_numbers():
    text = (
        "The General Assembly,\n\nPP1 Recalling rain,\n\nOP1 Requests rain;\n\n"
        "OP1 bis [Decides to wait;]"
    )
    assert outline_of(text) == [
        ("preambular", "", "Recalling rain,"),
        ("operative", "1.", "Requests rain;"),
        ("operative", "1 bis.", "[Decides to wait;]"),
    ]


def test_the_articles_of_an_annexed_instrument_are_sections():
    text = (
        "The General Assembly,\n\nNoting rain,\n\nAdopts the Convention annexed to the present "
        "resolution.\n\nAnnex\n\nConvention on rain\n\nPART I\n\nArticle 1\nScope\n\n"
        "1. This is about rain.\n\n2. Snow is no rain.\n\nArticle 2\n\n1. Rain falls."
    )
    (annex,) = resolution_of(text).annexes
    assert [(unit.kind.value, unit.number, unit.text) for unit in annex.children] == [
        ("section", "PART I", ""),
        ("section", "Article 1", "Scope"),
        ("numbered", "", "This is about rain."),
        ("numbered", "", "Snow is no rain."),
        ("section", "Article 2", ""),
        ("numbered", "", "Rain falls."),
    ]


def test_numbers_go_on_in_the_outer_text_after_a_quoted_resolution():
    text = (
        "The Human Rights Council,\n\nNoting rain,\n\n1. Recommends the following draft resolution:"
        "\n\n“The General Assembly,\n\n“Recalling rain,\n\n“1. Welcomes rain;\n\n“2. Requests "
        "more.”\n\n2. Decides to remain seized of the matter."
    )
    resolution = resolution_of(text)
    assert [plain(unit.text)[:7] for unit in resolution.operative] == ["Recomme", "Decides"]
    nested = resolution.operative[0].children[0]
    assert [part.kind.value for part in nested.children] == [
        "enacting", "preambular", "operative", "operative",
    ]  # fmt: skip


def test_a_text_in_another_language_has_its_parts():
    text = (
        "L’Assemblée générale,\n\nRappelant la pluie,\n\nconsciente de la neige,\n\n"
        "1. Se félicite de la pluie ;\n\n2. Prie le Secrétaire général :\n\na) D’attendre ;\n"
    )
    resolution = resolution_of(text)
    assert resolution.language == "fr"
    assert [len(resolution.preamble), len(resolution.operative)] == [2, 2]
    assert [row.number for row in Numbering(resolution)] == ["", "", "1.", "2.", "a)"]


def test_a_masthead_of_the_nineties_is_read_with_its_capitals():
    masthead = resolution_of(
        "UNITED NATIONS\n\nGeneral Assembly\n\nDistr.\nLIMITED\n\nA/C.3/50/L.999\n"
        "22 November 1995\n\nORIGINAL:  ENGLISH\n\nFiftieth session\nTHIRD COMMITTEE\n"
        f"Agenda item 112 (b)\n\nRAIN\n\nTogo: draft resolution{BODY}"
    ).masthead
    assert masthead.symbol == "A/C.3/50/L.999"
    assert (masthead.distribution, masthead.original) == ("LIMITED", "ENGLISH")
    assert (masthead.session, masthead.committee) == ("Fiftieth session", "THIRD COMMITTEE")
    assert (masthead.agenda_item, masthead.agenda_title) == ("Agenda item 112 (b)", "RAIN")


def test_a_section_may_have_a_preamble_of_its_own():
    text = (
        "The General Assembly,\n\nI\nRain\n\nRecalling rain,\n\nNoting the report,\n\n"
        "1. Takes note;\n\n2. Waits;\n\nII\nSnow\n\nRecalling snow,\n\n1. Notes snow;\n\n"
        "2. Decides to wait."
    )
    assert [row[:2] for row in outline_of(text)] == [
        ("section", "I"), ("preambular", ""), ("preambular", ""), ("operative", "1."),
        ("operative", "2."), ("section", "II"), ("preambular", ""), ("operative", "1."),
        ("operative", "2."),
    ]  # fmt: skip


def test_a_numbered_paragraph_that_an_amendment_quotes_is_no_instruction():
    text = (
        "Fiji: amendments to draft resolution A/90/L.3\n\nRain\n\n1. After paragraph 3, insert:\n\n"
        "“4. Requests rain;”\n\n2. Delete paragraph 9."
    )
    assert [row[:2] for row in outline_of(text)] == [
        ("numbered", "1."), ("numbered", "4."), ("numbered", "2."),
    ]  # fmt: skip
    assert len(resolution_of(text).operative) == 2


@pytest.mark.parametrize("words", ["Being gravely concerned", "Being satisfied", "Being aware"])
def test_being_opens_a_preambular_paragraph_with_what_it_says(words: str):
    reading = reading_of(f"Rain\n\nThe General Assembly,\n\n{words} at the rain,\n\n1. Ends.\n")
    assert [unit.text for unit in reading.resolution.preamble] == [f"*{words}* at the rain,"]
    assert reading.remarks == ()
