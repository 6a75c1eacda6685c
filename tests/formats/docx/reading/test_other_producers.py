"""Word files as editors and mail programs other than Word write them."""

from __future__ import annotations

from pathlib import Path

from support.word_bodies import line, numbered, printed, read, read_without_opening, run, verb

PREAMBLE = line(verb("Recalling"), run(" it,"))
LAST = line(verb("Urges"), run(" all to act."))


def raised(text: str) -> str:
    return run(text, '<w:vertAlign w:val="superscript"/>')


def numbering(*levels: tuple[str, str]) -> str:
    made = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (kind, text) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="1">{made}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )


def item(depth: int, *runs: str) -> str:
    at = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{at}</w:pPr>{''.join(runs)}</w:p>"


def listed(tmp_path: Path, *levels: tuple[str, str]) -> list[tuple[str, ...]]:
    """The paths of marks at which the items of a list of three degrees are read."""
    body = (
        PREAMBLE
        + item(0, verb("Urges"), run(" all States:"))
        + item(1, run("To build piers;"))
        + item(1, run("To report on:"))
        + item(2, run("Their length;"))
        + item(2, run("Their width;"))
        + item(1, run("To paint them;"))
        + item(0, verb("Acts"), run("."))
    )
    text = read(tmp_path, body, numbering=numbering(*levels)).resolution
    found: list[tuple[str, ...]] = []
    for first in text.operative:
        found.append((first.text,))
        for second in first.children:
            found.append((first.text, second.text))
            found += [(first.text, second.text, third.text) for third in second.children]
    return found


DEGREES = [
    ("*Urges* all States:",),
    ("*Urges* all States:", "To build piers;"),
    ("*Urges* all States:", "To report on:"),
    ("*Urges* all States:", "To report on:", "Their length;"),
    ("*Urges* all States:", "To report on:", "Their width;"),
    ("*Urges* all States:", "To paint them;"),
    ("*Acts*.",),
]


def test_legal_numbers_are_subparagraphs_of_the_paragraph_that_they_begin_with(tmp_path: Path):
    levels = (("decimal", "%1."), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"))
    assert listed(tmp_path, *levels) == DEGREES


def test_bullets_below_bullets_are_a_degree_deeper(tmp_path: Path):
    levels = (("decimal", "%1."), ("bullet", "\uf0b7"), ("bullet", "\uf0b7"))
    assert listed(tmp_path, *levels) == DEGREES


def test_capitals_in_parentheses_count_subparagraphs(tmp_path: Path):
    levels = (("decimal", "%1."), ("upperLetter", "(%2)"), ("lowerLetter", "(%3)"))
    assert listed(tmp_path, *levels) == DEGREES


def test_an_item_of_a_list_without_words_is_left_out_and_told(tmp_path: Path):
    body = PREAMBLE + item(0, verb("Urges"), run(" all to act.")) + item(0, run(" "))
    reading = read(tmp_path, body, numbering=numbering(("decimal", "%1.")))
    assert printed(reading.resolution)[1:] == ["1. Urges all to act."]
    (remark,) = reading.remarks
    assert (remark.text, "no words" in remark.message) == ("2.", True)


def test_a_dash_behind_a_letter_is_no_word(tmp_path: Path):
    body = (
        PREAMBLE + numbered("1.", verb("Urges"), run(" all:")) + numbered("(a) –", run("To act;"))
    )
    assert printed(read(tmp_path, body).resolution)[-1] == "(a) To act;"


def test_a_line_end_within_words_is_a_blank(tmp_path: Path):
    body = line(verb("Recalling"), run(" the\n    piers,")) + LAST
    assert read(tmp_path, body).resolution.preamble[0].text == "*Recalling* the piers,"


def test_raised_marks_of_notes_may_stand_in_brackets(tmp_path: Path):
    body = (
        line(verb("Recalling"), run(" the piers,"), raised("(1)"))
        + numbered("1.", verb("Acts"), run(" there."), raised("[2]"))
        + f"<w:p>{raised('(1)')}{run(' See A/70/1.')}</w:p>"
        + f"<w:p>{raised('[2]')}{run(' See A/70/2.')}</w:p>"
    )
    reading = read(tmp_path, body)
    one, two = reading.resolution.notes
    assert (one.text, two.text) == ("See A/70/1.", "See A/70/2.")
    assert reading.resolution.operative[0].text == f"*Acts* there.[^{two.id}]"
    assert not reading.remarks


def test_notes_typed_in_brackets_are_notes(tmp_path: Path):
    body = (
        line(verb("Recalling"), run(" the piers["), run("2"), run("], and the tides,[1]"))
        + numbered("1.", verb("Urges"), run(" all [to act] now."))
        + f"<w:p>{run('_______________')}</w:p>"
        + f"<w:p>{run('[1] See A/70/1.')}</w:p><w:p>{run('[2] See ')}{verb('Charts')}</w:p>"
    )
    reading = read(tmp_path, body)
    text = reading.resolution
    one, two = text.notes
    assert (one.text, two.text) == ("See A/70/1.", "See *Charts*")
    assert text.preamble[0].text == f"*Recalling* the piers[^{two.id}], and the tides,[^{one.id}]"
    assert printed(text) == ["Recalling the piers, and the tides,", "1. Urges all [to act] now."]
    assert not reading.remarks


def test_notes_that_became_a_list_are_notes_and_their_heading_is_set_aside(tmp_path: Path):
    body = (
        line(verb("Recalling"), run(" the piers,"), raised("1"))
        + numbered("1.", verb("Acts"), run(" there."), raised("2"))
        + f"<w:p>{run('Notes')}</w:p>"
        + item(0, run("See A/70/1."))
        + item(0, run("See A/70/2."))
    )
    reading = read(tmp_path, body, numbering=numbering(("decimal", "%1")))
    one, two = reading.resolution.notes
    assert (one.text, two.text) == ("See A/70/1.", "See A/70/2.")
    assert printed(reading.resolution) == ["Recalling the piers,", "1. Acts there."]
    assert [passage.text for passage in reading.aside if passage.text == "Notes"] == ["Notes"]
    assert not reading.remarks


def test_level_figures_below_a_line_are_notes_that_raised_ones_call(tmp_path: Path):
    body = (
        line(verb("Recalling"), run(" the piers,"), raised("1)"))
        + numbered("1.", verb("Acts"), run(" there."), raised("2)"))
        + f"<w:p/><w:p>{run('__________')}</w:p><w:p/>"
        + f"<w:p>{run('1. Charts of the north.')}</w:p><w:p>{run('2. Charts of the south.')}</w:p>"
    )
    reading = read(tmp_path, body)
    one, two = reading.resolution.notes
    assert (one.text, two.text) == ("Charts of the north.", "Charts of the south.")
    assert printed(reading.resolution) == ["Recalling the piers,", "1. Acts there."]
    assert not reading.remarks


def test_paragraphs_that_count_from_one_are_no_notes_where_nothing_says_so(tmp_path: Path):
    body = (
        line(verb("Recalling"), run(" the piers,"), raised("1"))
        + numbered("1.", verb("Acts"), run(" there."))
        + f"<w:p>{run('Annex')}</w:p>"
        + numbered("1.", run("Piers are of stone."))
    )
    text = read(tmp_path, body).resolution
    assert not text.notes
    assert [unit.text for unit in text.annexes[0].children] == ["Piers are of stone."]


def test_a_list_at_the_end_that_no_mark_cites_is_text(tmp_path: Path):
    body = PREAMBLE + line(verb("Decides"), run(" to ask for:")) + item(0, run("A pier of 2 km²."))
    reading = read(tmp_path, body, numbering=numbering(("decimal", "(%1)")))
    assert not reading.resolution.notes


def test_square_brackets_that_no_note_answers_are_text(tmp_path: Path):
    body = PREAMBLE + numbered("1.", verb("Urges"), run(" all[1] to act."))
    assert printed(read(tmp_path, body).resolution)[-1] == "1. Urges all[1] to act."


def test_the_line_above_typed_notes_is_no_paragraph(tmp_path: Path):
    body = (
        line(verb("Recalling"), run(" the piers,"), raised("1"))
        + numbered("1.", verb("Acts"), run("."))
        + f"<w:p>{run('Annex')}</w:p><w:p>{run('Words of the annex.')}</w:p>"
        + f"<w:p>{run('______________')}</w:p><w:p>{raised('1')}{run(' See A/70/1.')}</w:p>"
    )
    (annex,) = read(tmp_path, body).resolution.annexes
    assert "_" not in annex.text + "".join(unit.text for unit in annex.children)


def test_a_figure_typed_as_the_mark_of_a_note_is_its_number(tmp_path: Path):
    cited = (
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        '<w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1</w:t></w:r>'
    )
    note = f'<w:footnote w:id="2"><w:p>{raised("1")}{run(" See the chart.")}</w:p></w:footnote>'
    body = line(verb("Noting"), run(" the tides"), cited, run(",")) + numbered("1.", verb("Acts"))
    reading = read(tmp_path, body, footnotes=note)
    (found,) = reading.resolution.notes
    assert (found.mark, found.text) == ("", "See the chart.")
    assert reading.resolution.preamble[0].text == f"*Noting* the tides[^{found.id}],"
    assert not reading.remarks


def test_a_head_whose_blanks_are_all_no_break_spaces_is_read(tmp_path: Path):
    lines = ("Ninetieth session", "Malta and Fiji: draft resolution", "Safety of small harbours")
    opening = "".join(f"<w:p>{run(one.replace(' ', chr(160)))}</w:p>" for one in lines)
    body = f"{opening}<w:p>{run('The General Assembly,')}</w:p>{PREAMBLE}{LAST}"
    text = read_without_opening(tmp_path, body).resolution
    assert text.sponsors == ("Malta", "Fiji")
    assert text.masthead.session == "Ninetieth session"
