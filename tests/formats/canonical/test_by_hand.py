from __future__ import annotations

import pytest

from drafting.formats.canonical import read_text, write_text
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit

SAMPLE = Resolution(
    masthead=Masthead(organ="Economic and Social Council", agenda_title="Roofs\nand walls"),
    sponsors=("Cuba", "Mali[^n2]"),
    kind="revised draft resolution",
    chapeau="The Commission on Roofs recommends the following draft resolution:",
    title="Dry roofs",
    enacting="The Economic and Social Council,",
    preamble=(
        Unit("p1", Kind.PREAMBULAR, "*Recalling* the rain[^n1] [to extend][to renew],"),
        Unit(
            "p2", Kind.PREAMBULAR, "*Reaffirming* that roofs:",
            (
                Unit("p3", Kind.SUBPARAGRAPH, "Keep water out,"),
                Unit("p4", Kind.CONTINUATION, "and keep warmth in,"),
            ),
        ),
    ),
    operative=(
        Unit("h1", Kind.HEADING, "General", level=1),
        Unit("o1", Kind.OPERATIVE, "*Urges* repair of:", (
            Unit("o2", Kind.SUBPARAGRAPH, "Tiles:", (Unit("o3", Kind.SUBPARAGRAPH, "Of clay;"),)),
        )),
        Unit("s1", Kind.SECTION, "Money"),
        Unit("o4", Kind.OPERATIVE, "*Notes* the costs\\*;\nall of them;"),
        Unit("o5", Kind.OPERATIVE, "*Decides* to meet.", number="1 bis."),
    ),
    annexes=(
        Unit("a1", Kind.ANNEX, "Costs", (
            Unit("x1", Kind.NUMBERED, "In detail."), Unit("x2", Kind.TABLE, "| a | b |\n| 1 | 2 |"),
        )),
    ),
    notes=(Note("n1", "See *Roofs*."), Note("n2", "For all.", "*")),
)  # fmt: skip

WRITTEN = """\
+++
kind = "revised draft resolution"
language = "en"
sponsors = [
    "Cuba",
    "Mali[^n2]",
]

[masthead]
organ = "Economic and Social Council"
agenda_title = "Roofs\\nand walls"

[marks]
n2 = "*"
+++

The Commission on Roofs recommends the following draft resolution: {.chapeau}

# Dry roofs

The Economic and Social Council, {.enacting}

*Recalling* the rain[^n1] [to extend][to renew], {#p1}

*Reaffirming* that roofs: {#p2}

    (a) Keep water out, {#p3}

    and keep warmth in, {#p4}

---

## General {#h1}

1. *Urges* repair of: {#o1}

    (a) Tiles: {#o2}

        (i) Of clay; {#o3}

## I. Money {#s1 .section}

1. *Notes* the costs\\*;\\
all of them; {#o4}

*Decides* to meet. {#o5 .operative number="1 bis."}

---

# Annex. Costs {#a1}

    1. In detail. {#x1}

    ``` {#x2}
    | a | b |
    | 1 | 2 |
    ```

[^n1]: See *Roofs*.

[^n2]: For all.
"""


def _read(text: str) -> Reading:
    return read_text(text, counting_ids("new"))


def _body(text: str) -> Resolution:
    return _read(f"+++\nkind = 'draft resolution'\n+++\n{text}").resolution


def test_a_person_can_read_what_is_written():
    assert write_text(SAMPLE) == WRITTEN
    assert _read(WRITTEN) == Reading(SAMPLE)


def test_a_paragraph_typed_without_an_identity_is_given_one():
    reading = _read(WRITTEN.replace("---\n\n##", "*Noting* the wind,\n\n---\n\n##", 1))
    new = reading.resolution.preamble[-1]
    assert new == Unit("new1", Kind.PREAMBULAR, "*Noting* the wind,")
    assert [(remark.line, remark.text) for remark in reading.remarks] == [(31, new.text)]
    assert "no identity" in reading.remarks[0].message


def test_a_paragraph_copied_with_its_identity_is_given_another():
    line = "1. *Urges* repair of: {#o1}\n"
    reading = _read(WRITTEN.replace(line, f"{line}\n2. *Invites* all. {{#o1}}\n"))
    assert [unit.id for unit in reading.resolution.operative[:3]] == ["h1", "o1", "new1"]
    assert "o1 is taken" in reading.remarks[0].message


def test_numbers_are_computed_anew_and_it_is_told():
    moved = WRITTEN.replace("1. *Urges*", "7. *Urges*").replace("(i) Of clay", "(xi) Of clay")
    reading = _read(moved)
    assert reading.resolution == SAMPLE
    assert [remark.message for remark in reading.remarks] == [
        "Numbers follow the order of the paragraphs: “7.” is “1.”, “(xi)” is “(i)”."
    ]


def test_lines_wrapped_by_hand_are_joined():
    wrapped = WRITTEN.replace("    and keep warmth in,", "    and keep\n    warmth in,")
    assert _read(wrapped) == Reading(SAMPLE)


def test_paragraphs_without_a_blank_line_between_them_are_told_apart_by_their_numbers():
    read = _body("---\n1. *Urges* a;\n2. *Invites* b:\n    (a) c;\n    (b) d.\n")
    assert [unit.text for unit in read.operative] == ["*Urges* a;", "*Invites* b:"]
    assert [unit.text for unit in read.operative[1].children] == ["c;", "d."]


def test_a_text_typed_from_nothing_is_read():
    reading = _read(
        "+++\n+++\nThe Commission recommends:\n\n# On roofs\n\nThe Council,\n\n*Noting* rain,\n\n"
        "1. *Urges* a:\n\n\t(a) b.\n\n# Annex\n\n    1. c\n\n[^1]: d\n"
    )
    read = reading.resolution
    assert sum("identity" in remark.message for remark in reading.remarks) == 1
    assert (read.chapeau, read.title) == ("The Commission recommends:", "On roofs")
    assert read.enacting == "The Council,"
    assert [unit.text for unit in read.preamble] == ["*Noting* rain,"]
    assert [unit.kind for unit in read.operative] == [Kind.OPERATIVE]
    assert read.operative[0].children[0].text == "b."
    assert [unit.kind for unit in read.annexes] == [Kind.ANNEX]
    assert read.annexes[0].children[0].kind is Kind.NUMBERED
    assert read.notes == (Note("1", "d"),)


def test_a_missing_rule_is_found_again():
    for lost in ("---\n\n##", "---\n\n# "):
        reading = _read(WRITTEN.replace(lost, lost.removeprefix("---\n\n")))
        assert [unit.id for unit in reading.resolution.annexes] == ["a1"]
        assert "o1" in [unit.id for unit in reading.resolution.operative]


def test_a_text_without_a_rule_says_where_it_was_cut():
    reading = _read(WRITTEN.replace("---\n\n##", "##"))
    assert any("taken to begin here" in remark.message for remark in reading.remarks)


@pytest.mark.parametrize(
    ("braces", "words"),
    [
        ("{#Not-One}", "cannot be an identity"),
        ("{#preamble}", "cannot be an identity"),
        ("{#p9 .verse}", "no kind of paragraph called verse"),
    ],
)
def test_braces_that_mean_nothing_are_remarked_on(braces: str, words: str):
    reading = _read(WRITTEN.replace("{#p1}", braces))
    assert reading.resolution.preamble[0].text == SAMPLE.preamble[0].text
    assert reading.resolution.preamble[0].kind is Kind.PREAMBULAR
    assert words in reading.remarks[0].message


@pytest.mark.parametrize("braces", ["{x}", "{}", "{#a b}", "{#a number=}", '{number="\\q"}', "#a}"])
def test_braces_that_are_no_braces_of_ours_are_text(braces: str):
    assert _body(f"a word {braces}\n\n---").preamble[0].text == f"a word {braces}"


def test_a_paragraph_indented_too_deep_goes_beneath_the_one_above():
    reading = _read(WRITTEN.replace("        (i) Of clay", "                (i) Of clay"))
    assert reading.resolution == SAMPLE
    assert "deeper" in reading.remarks[0].message


def test_a_text_indented_without_end_is_read():
    deep = "\n\n".join(f"{' ' * 4 * depth}(a) x" for depth in range(1500))
    assert len(list(_body(f"---\n\n{deep}").walk())) == 1500


def test_front_matter_with_a_damaged_line_keeps_the_others():
    reading = _read(WRITTEN.replace('language = "en"', 'language = "en'))
    assert reading.resolution.masthead == SAMPLE.masthead
    assert reading.resolution.kind == SAMPLE.kind
    assert reading.resolution.notes == SAMPLE.notes
    assert 'language = "en' in [remark.text for remark in reading.remarks]


def test_front_matter_of_another_kind_is_taken_as_text():
    read = _read(
        "+++\nkind = 5\nsponsors = 'Cuba'\n[masthead]\ndate = 2026-05-01\n+++\n"
    ).resolution
    assert (read.kind, read.sponsors, read.masthead.date) == ("5", ("Cuba",), "2026-05-01")


def test_front_matter_that_nobody_knows_is_remarked_on():
    reading = _read("+++\ncolour = 'blue'\n[masthead]\nprinter = 'x'\n[marks]\nn9 = '*'\n+++\n")
    assert [remark.text for remark in reading.remarks] == ["x", "blue", "*"]


def test_values_of_values_in_front_matter_are_remarked_on_by_their_whole_names():
    reading = _read("+++\n1.colour.light = 'blue'\nkind.a = 'note'\n+++\n")
    assert [(one.message.split()[-1], one.text) for one in reading.remarks] == [
        ("1.colour.light.", "blue"),
        ("kind.a.", "note"),
    ]


def test_a_value_that_stands_twice_in_damaged_front_matter_is_kept():
    reading = _read("+++\nkind =\nsubmitted_by = 'Peru'\nsubmitted_by = 'Chad'\n+++\n")
    assert reading.resolution.submitted_by == "Chad"
    assert reading.resolution.masthead.other == ("Peru",)
    assert [remark.line for remark in reading.remarks if remark.text == "Peru"] == [3]


def test_comments_in_front_matter_are_set_aside_and_listed():
    reading = _read("+++\nkind = 'draft resolution' # as of May\n# ask Peru\n+++\n")
    assert [passage.text for passage in reading.aside] == ["as of May", "ask Peru"]
    assert not reading.remarks


@pytest.mark.parametrize(
    "value",
    ['"A \\"b\\" \\u00e9"', "'''two\nlines'''", '"""three\n# lines"""', "[ \"a\", 'b' ]", "2026"],
)
def test_all_words_of_front_matter_are_found_in_the_text(value: str):
    reading = _read(f'+++\nsubmitted_by = {value}\n[masthead]\ndate = "3 May"\n+++\n')
    assert not reading.remarks
    assert reading.resolution.masthead.other == ()


def test_a_reference_to_a_note_that_is_gone_is_remarked_on():
    reading = _read(WRITTEN.replace("[^n1]: See *Roofs*.\n", ""))
    assert "a note n1 that is not there" in reading.remarks[0].message
    assert reading.resolution.preamble[0].text == SAMPLE.preamble[0].text


def test_a_text_cut_off_in_its_last_line_says_so():
    reading = _read(WRITTEN[: WRITTEN.index(" to meet.")])
    assert any("cut off here" in remark.message for remark in reading.remarks)
    assert reading.resolution.operative[-1].text == "*Decides*"


def test_a_table_that_never_ends_keeps_its_rows():
    reading = _read(WRITTEN[: WRITTEN.index("| 1 | 2 |")])
    assert reading.resolution.annexes[0].children[1].text == "| a | b |\n"
    assert any("not closed" in remark.message for remark in reading.remarks)


def test_a_value_given_twice_is_kept_twice():
    reading = _read(WRITTEN.replace("# Dry roofs\n", "# Dry roofs\n\n# Wet walls {.title}\n"))
    assert reading.resolution.title == "Dry roofs\nWet walls"
    assert "given twice" in reading.remarks[0].message


@pytest.mark.parametrize(
    ("typed", "number"),
    [("1 bis.", "1 bis."), ("1 *ter*.", "1 ter."), ("12quater.", "12 quater.")],
)
def test_a_number_with_a_latin_word_is_the_number_of_its_paragraph(typed: str, number: str) -> None:
    found = _read(f"---\n\n1. Urges. {{#aa}}\n\n{typed} Asks. {{#bb}}\n\n2. Calls. {{#cc}}\n")
    urges, asks, calls = found.resolution.operative
    assert (asks.kind, asks.text, asks.number) == (Kind.OPERATIVE, "Asks.", number)
    assert (urges.number, calls.number) == ("", "")
    assert not [one for one in found.remarks if "Numbers follow" in one.message]
    assert read_text(write_text(found.resolution), counting_ids()).resolution == found.resolution


def test_a_letter_with_a_latin_word_is_that_of_its_subparagraph():
    found = _read("---\n\n1. Urges: {#aa}\n\n    (a) Ports; {#bb}\n\n    (a bis) Boats. {#cc}\n")
    ports, boats = found.resolution.operative[0].children
    assert (boats.kind, boats.text, boats.number) == (Kind.SUBPARAGRAPH, "Boats.", "(a bis)")
    assert ports.number == ""


def test_words_that_open_like_a_latin_number_stay_words():
    text = Resolution(operative=(Unit("o1", Kind.OPERATIVE, "1 bis. is a number;"),))
    assert read_text(write_text(text), counting_ids()).resolution == text


def test_a_star_typed_by_hand_is_a_star_in_old_paragraphs_and_in_new_ones():
    line = "1. *Urges* repair of: {#o1}\n"
    typed = WRITTEN.replace(line, "1. *Urges* repair of 2 * 3: {#o1}\n\n2. Invites rates*.\n")
    texts = [unit.text for unit in _read(typed).resolution.walk()]
    assert {r"*Urges* repair of 2 \* 3:", r"Invites rates\*."} < set(texts)


def test_a_mark_that_closes_nothing_is_read_as_it_was_written():
    odd = Resolution(
        title="2 * 3", enacting="*The Council", notes=(Note("n1", "rates*"),),
        operative=(Unit("o1", Kind.OPERATIVE, "*Urges* 2 * 3"), Unit("o2", Kind.OPERATIVE, "* *")),
    )  # fmt: skip
    assert "2 * 3 {#o1 marks=kept}" in write_text(odd)
    assert _read(write_text(odd)).resolution == odd


@pytest.mark.parametrize(
    ("typed", "told"),
    [("Annex I. Tiles", "“Annex I.” is “Annex”"), ("Annex VII. Tiles", "“Annex VII.” is “Annex”")],
)
def test_the_number_of_an_annex_follows_the_order_too(typed: str, told: str) -> None:
    found = _read(f"---\n\n1. Urges. {{#aa}}\n\n# {typed} {{#bb}}\n\n    1. Clay. {{#cc}}\n")
    (annex,) = found.resolution.annexes
    assert (annex.text, [unit.text for unit in annex.children]) == ("Tiles", ["Clay."])
    assert [one.message for one in found.remarks if "Numbers follow" in one.message] == [
        f"Numbers follow the order of the paragraphs: {told}."
    ]
