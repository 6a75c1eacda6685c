"""A whole draft copied from its pages: everything such a copy does to a text, in one."""

from __future__ import annotations

import pytest

from drafting.formats.plain import read_plain
from drafting.formats.reading import FURNITURE, Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import note_references, plain
from drafting.model.numbering import Numbering
from drafting.model.unit import Kind

COPIED = """\


E/CN.15/2031/L.4/Rev.2

Economic and Social Council

Distr.: Limited
9 May 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 5-9 May 2031

Agenda item 6 (b)

**Safeguarding the inland waterways and the
harbours of river ports against smuggling
and piracy**

Antigua and Barbuda, Bolivia (Plurinational State of),* Bosnia and Herzegovina and Togo: revised \
draft resolution

The Commission on Crime Prevention and Criminal Justice recommends to the Economic and Social \
Council the adoption of the following draft resolution:

Keeping river ports safe from smugglers

The Economic and Social Council,

Recalling its resolution [2029/14](#) of 20 July 2029, and reaffirming that river ports serve \
everyone,

Taking note also with appreciation of the river handbook,¹ which the ports wrote together,

Bearing in mind that the ports agreed:

(a) To share what they see on the water,

(b) To count boats by day and by night:

(i) With lamps,

(ii) Without lamps,

(c) To help each other,

Welcoming the meeting of harbour masters held in spring, at which the masters compared the logs of

* On behalf of the river group.

¹ Harbour Masters, *Handbook of Rivers*, vol. 3.

² Ibid., vol. 4.

E/CN.15/2031/L.4/Rev.2

2/3 V.31-01234

their boats and found few gaps,²

Deeply concerned about the fog,

1. Urges Member States to read the river handbook¹ and [to extend][to renew] their patrols on \
medium-
sized rivers;

2. *Invites* the Network of Harbour Masters of the Northern

³ See resolution [2029/15](#).

Rivers to meet again;³

3. Takes note of the log.

V.31-01234 3/3
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_plain(COPIED, counting_ids())


def test_every_field_of_the_masthead_is_found(reading: Reading):
    masthead = reading.resolution.masthead
    assert masthead.symbol == "E/CN.15/2031/L.4/Rev.2"
    assert masthead.organ == "Economic and Social Council"
    assert masthead.committee == "Commission on Crime Prevention and Criminal Justice"
    assert (masthead.distribution, masthead.date) == ("Limited", "9 May 2031")
    assert (masthead.original, masthead.session) == ("English", "Fortieth session")
    assert masthead.place_and_dates == "Vienna, 5-9 May 2031"
    assert masthead.agenda_item == "Agenda item 6 (b)"
    assert masthead.other == ()


def test_a_bold_title_over_three_lines_is_one_title(reading: Reading):
    assert reading.resolution.masthead.agenda_title == (
        "Safeguarding the inland waterways and the harbours of river ports "
        "against smuggling and piracy"
    )


def test_sponsors_keep_the_and_in_their_names(reading: Reading):
    names = [plain(name) for name in reading.resolution.sponsors]
    assert names == [
        "Antigua and Barbuda",
        "Bolivia (Plurinational State of)",
        "Bosnia and Herzegovina",
        "Togo",
    ]


def test_a_sponsor_keeps_the_note_that_stands_at_the_foot_of_the_page(reading: Reading):
    resolution = reading.resolution
    (identity,) = note_references(resolution.sponsors[1])
    note = resolution.note(identity)
    assert note is not None
    assert (note.mark, note.text) == ("*", "On behalf of the river group.")


def test_kind_chapeau_title_and_enacting_words_are_told_apart(reading: Reading):
    resolution = reading.resolution
    assert resolution.kind == "revised draft resolution"
    assert resolution.chapeau.startswith("The Commission on Crime Prevention")
    assert resolution.title == "Keeping river ports safe from smugglers"
    assert resolution.enacting == "*The Economic and Social Council*,"


def test_parts_and_degrees_are_as_printed(reading: Reading):
    rows = [(row.part, row.depth, row.number) for row in Numbering(reading.resolution)]
    assert rows == [
        ("preamble", 0, ""),
        ("preamble", 0, ""),
        ("preamble", 0, ""),
        ("preamble", 1, "(a)"),
        ("preamble", 1, "(b)"),
        ("preamble", 2, "(i)"),
        ("preamble", 2, "(ii)"),
        ("preamble", 1, "(c)"),
        ("preamble", 0, ""),
        ("preamble", 0, ""),
        ("operative", 0, "1."),
        ("operative", 0, "2."),
        ("operative", 0, "3."),
    ]


def test_paragraphs_cut_by_a_page_are_whole_again(reading: Reading):
    resolution = reading.resolution
    assert "the logs of their boats" in plain(resolution.preamble[3].text)
    assert "of the Northern Rivers to meet" in plain(resolution.operative[1].text)


def test_lost_italics_are_supplied_and_given_ones_kept(reading: Reading):
    resolution = reading.resolution
    openings = [unit.text.split("*")[1] for unit in (*resolution.preamble, *resolution.operative)]
    assert openings == [
        "Recalling",
        "Taking note also with appreciation",
        "Bearing in mind",
        "Welcoming",
        "Deeply concerned",
        "Urges",
        "Invites",
        "Takes note",
    ]
    assert all("*" not in child.text for child in resolution.preamble[2].children)


def test_a_note_referred_to_twice_is_one_note(reading: Reading):
    resolution = reading.resolution
    assert [note.mark for note in resolution.notes] == ["*", "", "", ""]
    first = note_references(resolution.preamble[1].text)
    assert first == note_references(resolution.operative[0].text)
    texts = [plain(note.text) for note in resolution.notes_in_order()[1:]]
    assert texts == [
        "Harbour Masters, Handbook of Rivers, vol. 3.",
        "Ibid., vol. 4.",
        "See resolution 2029/15.",
    ]


def test_links_become_their_words_and_brackets_stay(reading: Reading):
    resolution = reading.resolution
    assert "its resolution 2029/14 of" in resolution.preamble[0].text
    assert "[to extend][to renew] their patrols" in resolution.operative[0].text
    assert "on medium-sized rivers" in resolution.operative[0].text


def test_what_was_set_aside_is_reported(reading: Reading):
    assert reading.remarks == ()
    assert {passage.aside for passage in reading.aside} == {FURNITURE}
    assert [passage.text for passage in reading.aside] == [
        "E/CN.15/2031/L.4/Rev.2",
        "E/CN.15/2031/L.4/Rev.2",
        "2/3 V.31-01234",
        "V.31-01234 3/3",
    ]


def test_every_paragraph_is_preambular_operative_or_beneath_one(reading: Reading):
    kinds = {unit.kind for unit in reading.resolution.walk()}
    assert kinds == {Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUBPARAGRAPH}
