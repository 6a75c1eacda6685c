"""What copying from a page does to numbers, notes, lines and looks."""

from __future__ import annotations

from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids
from drafting.model.inline import note_references, plain, runs
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution


def resolution_of(text: str) -> Resolution:
    return read_plain(text, counting_ids()).resolution


def numbers_of(resolution: Resolution) -> list[tuple[str, str]]:
    return [(row.number, plain(row.unit.text)) for row in Numbering(resolution)]


START = "Rain\n\nThe General Assembly,\n\nNoting rain,\n\n"


# Numbers that lost their place.


def test_a_number_on_a_line_of_its_own_belongs_to_the_next_line():
    text = f"{START}1.\nWelcomes rain;\n2.\nRequests snow."
    assert numbers_of(resolution_of(text))[1:] == [
        ("1.", "Welcomes rain;"),
        ("2.", "Requests snow."),
    ]


def test_a_number_that_slipped_below_its_paragraph_is_put_before_it():
    reading = read_plain(
        f"{START}Takes note of the rain;\n\n1.\n\n2. Requests snow.", counting_ids()
    )
    assert numbers_of(reading.resolution)[1:] == [
        ("1.", "Takes note of the rain;"),
        ("2.", "Requests snow."),
    ]
    assert any("number" in remark.message.lower() for remark in reading.remarks)


def test_a_number_in_the_second_line_of_its_paragraph_is_put_before_it():
    text = (
        f"{START}1. Welcomes rain;\n\nNotes the report on the rain of\n\n"
        "2. the north, and thanks it;\n\n3. Requests snow."
    )
    assert numbers_of(resolution_of(text))[2] == (
        "2.", "Notes the report on the rain of the north, and thanks it;",
    )  # fmt: skip


def test_a_number_within_a_paragraph_parts_it():
    text = f"{START}1. Welcomes rain. 2. Notes snow.\n\n3. Requests hail."
    assert [number for number, _ in numbers_of(resolution_of(text))][1:] == ["1.", "2.", "3."]


def test_numbers_that_leave_the_series_are_kept_and_reported():
    reading = read_plain(f"{START}1. Welcomes rain;\n\n5. Requests snow.", counting_ids())
    assert [number for number, _ in numbers_of(reading.resolution)][1:] == ["1.", "5."]
    assert any("where 2. would follow" in remark.message for remark in reading.remarks)


# Lines.


def test_lines_of_a_narrow_column_make_paragraphs():
    text = (
        "Rain\nThe General Assembly,\nNoting with concern that the rain of the North has not\n"
        "fallen on the South, and that the South is dry,\nRecalling its resolution 89/1,\n"
        "1. Requests the clouds of the North to move to the dry fields of\nthe South;\n"
        "2. Decides to wait."
    )
    resolution = resolution_of(text)
    assert [len(resolution.preamble), len(resolution.operative)] == [2, 2]
    assert plain(resolution.preamble[0].text).endswith("and that the South is dry,")
    assert plain(resolution.operative[0].text).endswith("dry fields of the South;")


def test_lines_without_any_gap_between_them_are_told_apart():
    resolution = resolution_of(
        "Agenda item 7\nWater\n"
        "Draft resolution submitted by the President of the General Assembly\n"
        "The northern rain\nThe General Assembly,\nNoting rain,\nI\nClouds\n1. Notes clouds;\n"
        "II\nRivers\n2. Notes the rivers of the\nNorth;\n3. Waits.\nAnnex\nTerms of rain\n"
        "1. Rain falls."
    )
    assert resolution.submitted_by == "the President of the General Assembly"
    assert resolution.title == "The northern rain"
    assert resolution.enacting == "*The General Assembly*,"
    texts = [(row.number, plain(row.unit.text)) for row in Numbering(resolution)]
    assert texts == [
        ("", "Noting rain,"),
        ("I", "Clouds"),
        ("1.", "Notes clouds;"),
        ("II", "Rivers"),
        ("2.", "Notes the rivers of the North;"),
        ("3.", "Waits."),
        ("Annex", "Terms of rain"),
        ("1.", "Rain falls."),
    ]


def test_a_hyphen_at_the_end_of_a_line_stays_and_closes_up():
    text = f"{START}1. Requests the Secretary-\nGeneral to send short- and long-\nterm news."
    assert plain(resolution_of(text).operative[0].text) == (
        "Requests the Secretary-General to send short- and long-term news."
    )


def test_signs_of_typesetting_are_read_through():
    text = f"\ufeff{START}1. Urges the govern\u00ad\nments to de\ufb01ne rain."
    resolution = resolution_of(text)
    assert resolution.title == "Rain"
    assert plain(resolution.operative[0].text) == "Urges the governments to define rain."


def test_a_running_head_between_two_halves_is_set_aside():
    text = (
        "A/RES/90/3\n\nRain\n\nThe General Assembly,\n\nNoting the rain of\n\fA/RES/90/3\n"
        "Rain, snow\nthe North,\n\n1. Thanks the North for\n\fA/RES/90/3\nRain, snow\nits rain."
    )
    resolution = resolution_of(text)
    assert plain(resolution.preamble[0].text) == "Noting the rain of the North,"
    assert plain(resolution.operative[0].text) == "Thanks the North for its rain."


def test_a_symbol_may_stand_in_the_running_head_alone():
    text = f"{START}1. Thanks the North for\n\n25-12345\n\n**A/C.2/90/L.3**\n\nits rain."
    resolution = resolution_of(text)
    assert resolution.masthead.symbol == "A/C.2/90/L.3"
    assert plain(resolution.operative[0].text) == "Thanks the North for its rain."


# Notes.


def test_notes_may_be_labelled_at_the_end():
    resolution = resolution_of(
        f"{START}1. Notes rain;[^1]\n\n2. Thanks it.[^1]\n\n---\n[^1]: A/90/1."
    )
    (note,) = resolution.notes
    assert note.text == "A/90/1."
    assert [note_references(unit.text) for unit in resolution.operative] == [(note.id,), (note.id,)]


def test_notes_under_a_rule_whose_marks_were_torn_off_are_put_together():
    text = (
        f"{START}1. Notes the rain of the North, 1 and of\n__________________\n1\n\nA/90/1.\n"
        "Resolution 89/4.\n2\n\n2/3\n\n90-12345\n\n\fthe South; 2\n2. Requests snow."
    )
    resolution = resolution_of(text)
    assert [note.text for note in resolution.notes] == ["A/90/1.", "Resolution 89/4."]
    references = note_references(resolution.operative[0].text)
    assert references == tuple(note.id for note in resolution.notes)
    assert plain(resolution.operative[0].text) == "Notes the rain of the North, and of the South;"


def test_a_note_whose_line_begins_with_a_year_is_one_note():
    text = (
        f"{START}1. Notes rain;[^1]\n\n2. Notes snow.[^2]\n\n---\n[^1]: Rain of May–July\n"
        "[^2030]: (A/90/1).\n[^2]: A/90/2."
    )
    assert [note.text for note in resolution_of(text).notes] == [
        "Rain of May–July 2030 (A/90/1).",
        "A/90/2.",
    ]


def test_notes_counted_anew_on_each_page_stay_apart():
    text = f"{START}1. Notes rain;¹\n\n¹ Of May.\n\n2. Notes snow.¹\n\n¹ Of June."
    resolution = resolution_of(text)
    assert [note.text for note in resolution.notes] == ["Of May.", "Of June."]
    assert [note_references(unit.text) for unit in resolution.operative] == [
        (note.id,) for note in resolution.notes
    ]


def test_notes_in_square_brackets_are_notes_only_where_they_are_written_out():
    text = f"{START}1. Notes rain[1] and [2] pools within[5] days;\n\n2. Waits.\n\n[1] A/90/1."
    resolution = resolution_of(text)
    assert [note.text for note in resolution.notes] == ["A/90/1."]
    assert plain(resolution.operative[0].text) == "Notes rain and [2] pools within[5] days;"


def test_notes_in_square_brackets_are_all_accounted_for():
    reading = read_plain(f"{START}1. Notes rain,[1] and waits.\n\n[1] A/90/1.", counting_ids())
    assert not reading.remarks
    assert [plain(unit.text) for unit in reading.resolution.operative] == ["Notes rain, and waits."]


def test_two_marks_side_by_side_are_two_references():
    marks = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "¹⁰", "¹¹"]
    notes = "\n\n".join(f"{mark} A note." for mark in marks)
    resolution = resolution_of(f"{START}1. Notes rain.¹⁰¹¹\n\n{notes}")
    assert len(note_references(resolution.operative[0].text)) == 2


def test_a_mark_that_became_a_link_is_a_mark():
    resolution = resolution_of(
        "Fiji:[*](#) draft resolution\n\nRain\n\nThe General Assembly,\n\nNoting rain,[¹](#)\n\n"
        "1. Waits.\n\n\\* For all.\n\n¹ A/90/1."
    )
    assert (resolution.sponsors, resolution.kind) == (("Fiji",), "draft resolution")
    assert note_references(resolution.preamble[0].text) == (resolution.notes[1].id,)
    assert resolution.sponsors_note == resolution.notes[0].id


def test_a_mark_without_a_note_stays_as_text_and_is_reported():
    reading = read_plain(f"{START}1. Notes rain.[^7]", counting_ids())
    assert plain(reading.resolution.operative[0].text) == "Notes rain.[^7]"
    assert any("[^7]" in remark.message for remark in reading.remarks)


def test_a_square_metre_is_no_note():
    text = f"{START}1. Notes 5 m² of rain;²\n\n2. Thanks it.¹\n\n¹ One.\n\n² Two."
    assert plain(resolution_of(text).operative[0].text) == "Notes 5 m² of rain;"


# Looks.


def test_bold_around_whole_lines_of_the_masthead_is_no_part_of_them():
    resolution = resolution_of(
        "Agenda item 5\n\n**Rain on hills and\nin valleys***\n\n**Cuba and\nTogo:\\* draft "
        "resolution**\n\n**Keeping rain\nclean**\n\n*The General Assembly*,\n\n*Noting* rain,\n\n"
        "**1.** *Waits*.\n\n\\* For all."
    )
    assert plain(resolution.masthead.agenda_title) == "Rain on hills and in valleys"
    assert resolution.sponsors == ("Cuba", "Togo")
    assert (resolution.kind, resolution.title) == ("draft resolution", "Keeping rain clean")


def test_given_emphasis_is_kept_in_both_spellings():
    text = f"{START}1. _Notes_ the *Book of Rain* and **snow**."
    looks = [
        (run.text, run.italic, run.bold) for run in runs(resolution_of(text).operative[0].text)
    ]
    assert looks == [
        ("Notes", True, False),
        (" the ", False, False),
        ("Book of Rain", True, False),
        (" and ", False, False),
        ("snow", False, True),
        (".", False, False),
    ]


def test_literal_asterisks_and_backslashes_are_kept():
    text = f"{START}1. Notes 2 * 3 and a \\ b."
    assert plain(resolution_of(text).operative[0].text) == "Notes 2 * 3 and a \\ b."


def test_opening_italics_stand_inside_brackets():
    text = f"{START}1. [Requests] [Urges] rain;\n\n2. [Decides to wait.]"
    resolution = resolution_of(text)
    assert resolution.operative[0].text == "[*Requests*] [Urges] rain;"
    assert resolution.operative[1].text == "[*Decides* to wait.]"


def test_a_link_becomes_its_words_but_an_attribution_does_not():
    text = f"{START}1. Notes [89/1](https://docs.example.org/89/1) and [to wait](EU)."
    assert plain(resolution_of(text).operative[0].text) == "Notes 89/1 and [to wait](EU)."
