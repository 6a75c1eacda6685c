"""Single passages that careful delegates write, and that look like slips: nothing is said."""

from __future__ import annotations

import pytest

from drafting.dataclasses import replace
from drafting.editorial import Finding, Severity, check
from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind

HEAD = "A/80/L.9\n\nChile: draft resolution\n\nLighthouses\n\nThe General Assembly,\n\n"
PP = HEAD + "Noting the storm,\n\n{}\n\n1. Decides to act;\n\n2. Decides to rest."
OP = HEAD + "Noting the storm,\n\n1. Decides to act;\n\n{}\n\n3. Decides to rest."
ANNEX = OP.format("2. Decides to meet;") + "\n\nAnnex\n\nOath of the Keeper\n\n{}"

PREAMBULAR = {
    "a list with commas": "Recalling that the lamps stand for:\n\n(a) The safety of sailors,\n\n"
    "(b) The rescue of ships,\n\n(c) The peace of the coast,",
    "a list of two with commas": "Recalling the lamps of:\n\n(a) The north,\n\n(b) The south,",
    "two organs": "Reaffirming General Assembly and Security Council resolutions 70/262 and 2282 "
    "(2016) of 27 April 2016,",
    "an organ behind its number": "Noting that, in paragraph 8 of its resolution 1894 (2009), the "
    "Security Council asked for lamps,",
    "the first resolution of a year": "Recalling Security Council resolution 2504 (2020),",
    "a section before the date": "Recalling its resolution 45/248 B, section VI, of 21 December "
    "1990,",
    "a comma before the date": "Recalling Economic and Social Council resolutions 2016/7 and "
    "2016/8, of 2 June 2016,",
    "one date for all": "Recalling its resolution 76/245, section X of its resolution 76/246 and "
    "its resolution 76/247 A of 24 December 2021,",
    "two letters": "Recalling its resolution 53/77 AA of 4 December 1998,",
    "another assembly": "Noting what the World Health Assembly said in its resolution 63.22 of "
    "21 May 2010,",
    "that Agenda": "Reaffirming the 2030 Agenda and its wish to carry out this Agenda in full,",
    "a name with an annex": "Recalling the order of the Tribunal Constituted under Annex VII to "
    "the Convention,",
    "states of a State": "Noting the calm in most states and regions of the country,",
    "a paragraph of another text": "Recalling article 8, paragraph 1 bis, of the Convention and "
    "chapter XX of the report,",
    "a word that begins any sentence": "While stressing the role of the Keeper, noting the lamps,",
    "the mark of a note that was left behind": "Recalling the report of the Keeper of Lights,9/",
    "the act of governing": "Noting the law for the government of the Territory,",
}
OPERATIVE = {
    "a date with a weekday": "2. Decides that the meeting shall be held on Wednesday, 22 September "
    "2021, and that it shall be short;",
    "dates with weekdays": "2. Decides to meet on Monday, 22 November, and Tuesday, 23 November "
    "2021, in New York;",
    "questions": "2. Asks the Court for its opinion on the following questions:\n\n"
    "(a) What are the duties of keepers?\n\n(b) Which lamps are they to light?",
    "words before the verb": "2. In that regard, notes the work of the Keeper;",
    "a purpose before the verb": "2. To that end, requests the Keeper to report;",
    "an adjective": "2. Is encouraged by those countries that keep their lamps;",
    "a paragraph below a colon": "2. Decides that the themes shall be as follows:\n\n(a) The "
    "dialogues will address the following themes:\n\nDialogue 1: Lamps;\n\nDialogue 2: Oil;\n\n"
    "(b) The dialogues will be short;",
    "once again": "2. Takes note once again of the report of the Keeper;",
    "said to somebody": "2. Reiterates to the keepers of the coast that lamps are to be lit;",
    "to the attention of": "2. Commends to the attention of Governments the rules of the Keeper;",
    "an addition before the verb": "2. In addition to the amounts approved under paragraph 1 above "
    "and in the annex, decides to spend 5,000 dollars;",
    "sentences that are added": "2. In addition, the Board may meet in spring. Such meetings shall "
    "be public. They are short.",
    "a relevant session": "2. Requests the Keeper to report to the Board at its relevant session;",
    "ten sessions": "2. Welcomes the work of the Board, which devoted 10 sessions to the matter;",
    "an adjective of a State": "2. Deplores the use of Russian Federation migration laws;",
    "member States of a group": "2. Thanks the Central European Initiative member States;",
}  # fmt: skip
INSTRUMENTS = {
    "an oath": "I, [name], swear to keep the lamps.",
    "a place and a date": "Done at [place] on [date], in the English language.",
    "blanks that are drawn": "Done at ______ this ______ day of ______ 20..",
    "what is to be inserted": "The Government of [insert name of State] shall keep [number] lamps.",
    "a table of contents": "A. Lamps\n\n1. Kinds of lamps\n\nB. Oil\n\n1. Kinds of oil",
    "an agenda": "1. Opening of the session.\n\n2. Election of officers.\n\n3. Other matters.",
    "an article between two": "Article 1 bis\n\nThe lamps shall burn.",
    "a model": "Model agreement\n\nThe [Government] [Governments] shall [, by law,] light lamps.",
    "times of the meetings": "Wednesday, 22 March: from 9 a.m. to 1 p.m.",
}
TITLES = {
    "a name with an abbreviation": "Follow-up to the SIDS Accelerated Modalities (SAMOA) Pathway",
    "a convention": "Convention on the Prohibition of the Use of Lamps",
}


def read(text: str) -> Resolution:
    return read_plain(text, counting_ids()).resolution


def heavy(text: str | Resolution) -> list[Finding]:
    resolution = read(text) if isinstance(text, str) else text
    return [one for one in check(resolution) if one.severity is not Severity.ADVICE]


@pytest.mark.parametrize("words", PREAMBULAR.values(), ids=PREAMBULAR)
def test_a_preambular_paragraph_that_is_right_has_no_heavy_finding(words: str):
    assert heavy(PP.format(words)) == []


@pytest.mark.parametrize("words", OPERATIVE.values(), ids=OPERATIVE)
def test_an_operative_paragraph_that_is_right_has_no_heavy_finding(words: str):
    assert heavy(OP.format(words)) == []


@pytest.mark.parametrize("words", INSTRUMENTS.values(), ids=INSTRUMENTS)
def test_an_annex_that_is_an_instrument_or_an_agenda_has_no_heavy_finding(words: str):
    assert heavy(ANNEX.format(words)) == []


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_a_title_that_is_a_name_has_no_heavy_finding(title: str):
    text = OP.format("2. Decides on the prohibition of the use of lamps;")
    assert heavy(text.replace("Lighthouses", title)) == []


def test_a_preamble_that_a_source_keeps_with_the_operative_part_is_a_preamble():
    text = read(OP.format("2. Decides to meet;"))
    moved = replace(text, preamble=(), operative=(*text.preamble, *text.operative))
    assert moved.operative[0].kind is Kind.PREAMBULAR
    assert heavy(moved) == []


@pytest.mark.parametrize(
    "words",
    [
        "*Recalling* the report of the Keeper,\u200e",
        "\u200f*Recalling* the report of the Keeper\u200b,",
        "*Recall\u00ading* the \ufeffGeneral\u200b Assembly of \u206818 December 2019\u2069,",
    ],
)
def test_marks_that_nobody_sees_are_no_part_of_any_word(words: str):
    text = read(PP.format("Recalling the lamps,"))
    first, second = text.preamble
    assert heavy(replace(text, preamble=(first, replace(second, text=words)))) == []


def test_a_heading_in_bold_is_no_subparagraph():
    text = read(OP.format("2. Decides to meet:\n\n(a) In spring;\n\n(b) In autumn;"))
    lead = next(unit for unit in text.operative if unit.children)
    first = replace(lead.children[0], text="**The seasons**", number="A.")
    bold = replace(lead, text="Decides to meet;", children=(first,))
    changed = tuple(bold if unit is lead else unit for unit in text.operative)
    codes = {one.code for one in heavy(replace(text, operative=changed))}
    assert not codes & {"UN-NU04", "UN-PU04", "UN-OP13"}


def test_numbers_that_a_source_runs_on_from_the_paragraph_before_are_counted():
    text = read(OP.format("2. Decides to meet;\n\n4. Decides to sleep;").replace("3. ", "5. "))
    second = text.operative[1]
    tail = replace(text.operative[2], kind=Kind.CONTINUATION, text="3 .Calls for lamps;", number="")
    joined = replace(second, children=(tail,))
    changed = (text.operative[0], joined, *text.operative[2:])
    assert "UN-NU03" not in {one.code for one in heavy(replace(text, operative=changed))}


def test_a_note_with_a_star_has_no_number_that_others_could_be_out_of_order_with():
    text = OP.format("2. Takes note of the report of the Keeper;[^1]")
    starred = text.replace("Chile:", "Chile and Ghana:*")
    notes = "\n\n[^1]: A/80/31.\n\n* State not a member of the Human Rights Council."
    assert heavy(starred + notes) == []


def test_a_question_and_a_list_that_are_wrong_are_found_still():
    wrong = "Recalling the lamps of:\n\n(a) The north;\n\n(b) The south,\n\n(c) The west,"
    assert [one.code for one in heavy(PP.format(wrong))] == ["UN-PU04"]
    assert [one.code for one in heavy(OP.format("2. In that regard, noting the lamps;"))] == [
        "UN-OP02"
    ]
    assert "UN-NU07" in {one.code for one in heavy(ANNEX.format("The lamps [shall][may] burn."))}
