"""Many wordings of instructions, each applied to one text: what it reads then, or why not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.amendments.official.apply import Amended, amended
from drafting.amendments.official.document import read_amendments
from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution

BASE = """A/C.3/90/L.22/Rev.1

Lamps for night schools

The General Assembly,

Recalling its resolution 70/10 of 5 November 2015,

Noting with deep concern that many schools have no lamps that burn all night,

Convinced that lamps can be had at a modest price, as appropriate,

Stressing the need for lamps, wicks and oil,

1. Urges Member States to give lamps to all schools by 2030, as appropriate, and to report;

2. Invites donors to give, to lend and to advise, and donors of oil to share;

3. Requests the Secretary-General:

(a) To count the lamps;

(b) To publish a list of:

(i) Lamps;

(ii) Wicks;

4. Calls upon schools to keep the lamps clean. The lamps should be tall. They should be new;

5. Thanks the Government of Chad;

6. Also thanks the teachers;

7. Decides to remain seized of the matter.

Annex

Care of lamps

1. Lamps should be filled every day.

2. Wicks should be cut every week.
"""
HEAD = "A/C.3/90/L.60\n\nFiji: amendments to draft resolution A/C.3/90/L.22/Rev.1\n\nLamps\n\n"
"""Both were written for this test."""


def applied(instructions: str) -> Amended:
    base = read_plain(BASE, counting_ids("b")).resolution
    document = read_plain(HEAD + instructions + "\n", counting_ids("d")).resolution
    return amended(base, read_amendments(document), counting_ids("n"))


def lines(text: Resolution) -> list[str]:
    return [f"{row.label} {plain(row.unit.text)}" for row in Numbering(text)]


WORDINGS = """
# Paragraphs and their parts, named in many ways.
In the 2nd preambular paragraph, delete “deep”.
    PP2 Noting with concern that
In preambular para. 2, delete the word “deep”.
    PP2 Noting with concern that
In paragraph 2 of the preamble, delete “deep”.
    PP2 Noting with concern that
PP2: delete “deep”
    PP2 Noting with concern that
PP2, first line: delete “deep”
    PP2 Noting with concern that
Second preambular paragraph: delete “deep”.
    PP2 Noting with concern that
Preamble ¶ Second paragraph: delete “deep”.
    PP2 Noting with concern that
In the preamble, delete “deep”.
    PP2 Noting with concern that
In the last preambular paragraph but one, delete “modest”.
    PP3 Convinced that lamps can be had at a price
In the antepenultimate preambular paragraph, delete “deep”.
    PP2 Noting with concern that
In the preambular paragraph beginning “Stressing”, delete “wicks and”.
    PP4 Stressing the need for lamps, oil,
In the chapeau of operative paragraph 3, replace “Requests” by “Invites”.
    OP3 Invites the Secretary-General:
In operative paragraph 3, subparagraph (b), item (ii), replace “Wicks” by “Oil”.
    OP3 (b) (ii) Oil;
In subparagraph (a) of paragraph 3, after “lamps”, add “twice”.
    OP3 (a) To count the lamps twice;
In the annex, paragraph 2, replace “week” with “month”.
    Annex, 2 Wicks should be cut every month.
In operative paragraph 4, second sentence, replace “tall” with “low”.
    The lamps should be low. They
Title: replace “night” by “evening”
    Lamps for evening schools
# Words, named in many ways.
In OP1, change “Urges” to “calls upon”.
    OP1 Calls upon Member States
OP1: “Urges” → “Begs”
    OP1 Begs Member States
In OP2, substitute “States” for “donors of oil”.
    and States to share;
In OP2, delete “to lend” and replace it by “to hire”.
    to give, to hire and to advise,
In OP2, the words “to lend” should be deleted and the words “to hire” inserted.
    to give, to hire and
Delete the words “to lend” and substitute the words “to hire” in paragraph 2.
    to hire and
Replace “2030” with “2028” in OP1 and “Chad” with “Togo” in OP5.
    OP5 Thanks the Government of Togo;
In OP1, replace “lamps” with “lights” and “2030” with “2028”.
    lights to all schools by 2028,
In OP2, replace “to give, … to advise” with “to help”.
    OP2 Invites donors to help, and donors
In OP2, delete everything after “advise”.
    OP2 Invites donors to give, to lend and to advise;
In OP2, delete the phrase beginning with “and donors” and ending with “share”.
    OP2 Invites donors to give, to lend and to advise;
In OP2, after the second “donors”, insert “and sellers”.
    and donors and sellers of oil
In OP2, after “donors” where it first appears, add “and States”.
    donors and States to give
In OP2, insert “, to hire” between “lend” and “and to advise”.
    to lend, to hire and to advise
In OP2, replace both occurrences of “donors” with “States”.
    advise, and States of oil
In OP5, delete the words “of Chad” at the end.
    OP5 Thanks the Government;
In OP2, place “of oil” in square brackets.
    donors [of oil] to share
Delete, in operative paragraph 5, the words “of Chad”.
    OP5 Thanks the Government;
Replace “Urges” at the beginning of operative paragraph 1 with “Begs”.
    OP1 Begs Member States
Amendment 1 ¶ In operative paragraph 5, delete all words after “Government”.
    OP5 Thanks the Government;
My delegation proposes that operative paragraph 5 be deleted.
    OP5 Also thanks the teachers;
Page 2, operative part, paragraph 2, line 1: delete “to lend”.
    to give, and to advise
In operative paragraph 5, replace: ¶ “Chad” ¶ with: ¶ “Togo”
    OP5 Thanks the Government of Togo;
Insert new OP3bis: Warns of moths;
    OP4 Warns of moths;
Delete the words “of Chad” (OP5).
    OP5 Thanks the Government;
In OP1, replace ‘lamps’ with ‘lights’.
    to give lights to all
At the end of OP4, add “They should not smell.”
    They should be new. They should not smell;
Add at the end of operative paragraph 5 the words “, and its people”.
    of Chad, and its people;
Delete the last sentence of operative paragraph 4.
    OP4 Calls upon schools to keep the lamps clean. The lamps should be tall;
Throughout the text, replace “wicks” with “cords”.
    OP3 (b) (ii) Cords;
# Whole paragraphs.
Amend operative paragraph 2 to read: “2. Invites donors to give;”
    OP2 Invites donors to give;
Reword paragraph 2 as follows: ¶ “2. Invites donors to give;”
    OP2 Invites donors to give;
Replace paragraph 3 (a) and (b) with the following: ¶ (a) To count oil; ¶ (b) To share it;
    OP3 (b) To share it;
Paragraph 2 is replaced as follows: ¶ Invites donors;
    OP2 Invites donors;
Delete paragraph 3 (b) (i) and reletter the remaining subparagraphs accordingly.
    OP3 (b) (i) Wicks;
For the existing text of paragraph 2 substitute “Invites donors;”
    OP2 Invites donors;
PP3 bis ¶ Insert the following new paragraph: ¶ Aware of moths,
    PP4 Aware of moths,
New OP4 bis: “Warns of moths;”
    OP5 Warns of moths;
OP5 alt: “Thanks Chad;”
    OP5 Thanks Chad;
Insert a new first preambular paragraph: “Aware of moths,”
    PP1 Aware of moths,
Add a new operative paragraph 8 reading: “Warns of moths.”
    OP8 Warns of moths.
Insert, between paragraphs 4 and 5, a new paragraph: “Warns of moths;”
    OP5 Warns of moths;
A new paragraph should be added after paragraph 4, reading: “Warns of moths;”
    OP5 Warns of moths;
Add the following as the new OP5, and renumber the others: “Warns of moths;”
    OP5 Warns of moths;
Add a new subparagraph (c) to paragraph 3, reading: “(c) To sell oil;”
    OP3 (c) To sell oil;
In paragraph 3 (b), insert a new item (iii): “Oil;”
    OP3 (b) (iii) Oil;
In operative paragraph 3, insert a new subparagraph (b): “To sell oil;”
    OP3 (b) To sell oil;
Delete PPs 1 and 3 and OPs 5 to 6.
    OP5 Decides to remain seized
Delete the second to fourth preambular paragraphs.
    OP1 Urges Member States
Delete paragraph 5 (“Thanks the Government …”).
    OP5 Also thanks the teachers;
Remove paragraphs 5 and 6 and replace them with: “Thanks all;”
    OP5 Thanks all;
Paragraphs 5 and 6 should be merged to read: “Thanks all;”
    OP5 Thanks all;
Split paragraph 2 into two paragraphs, the second beginning with “donors of oil”.
    OP3 Donors of oil to share;
Move paragraph 6 to become paragraph 1.
    OP1 Also thanks the teachers;
Operative paragraph 6 should be placed before paragraph 1.
    OP1 Also thanks the teachers;
Move the first preambular paragraph to the end of the preamble.
    PP4 Recalling its resolution
Reverse the order of operative paragraphs 5 and 6.
    OP5 Also thanks the teachers;
Insert a new paragraph 7: “Warns of moths;”. Paragraph 7 becomes paragraph 8.
    OP8 Decides to remain
"""
"""A wording, and beneath it what the text then says; ¶ begins another line."""


def pairs(table: str) -> list[tuple[str, str]]:
    """The wordings of a table, each with what stands beneath it."""
    told = [line for line in table.splitlines() if line and not line.startswith("#")]
    wordings = [line.replace(" ¶ ", "\n\n") for line in told[::2]]
    return list(zip(wordings, (line.strip() for line in told[1::2]), strict=True))


@pytest.mark.parametrize(("wording", "reads"), pairs(WORDINGS))
def test_an_instruction_is_carried_out_however_it_is_worded(wording: str, reads: str) -> None:
    result = applied(wording)
    assert [outcome.reason for outcome in result.outcomes if not outcome.applied] == []
    told = [result.resolution.title, *lines(result.resolution)]
    assert any(reads in line for line in told), told


REFUSED = """
In OP1, delete “to”.
    stand there 3 times: “Urges Member States to give lamps
In OP1, delete both occurrences of “to”.
    stands there 3 times, not twice
In OP5, delete “oil”.
    “oil” are not there, they stand in PP4, OP2
In the preamble, replace “lamps” with “lights”.
    stand in several: PP2, PP3, PP4
Delete operative paragraph 12.
    no operative paragraph 12
Delete operative paragraph 5, reading: “Thanks the teachers;”
    does not begin with
Delete operative paragraph 2, except the words “Invites donors”.
    not understood
In operative paragraph 2, do not delete “to lend”.
    not understood
In operative paragraph 2, delete “to lend” if need be.
    not understood
Replace operative paragraph 5 with operative paragraph 6.
    new text does not follow
Between operative paragraphs 2 and 5, insert: “Warns of moths;”
    do not follow one another
In OP2, replace “to give” with “to give … all”.
    not given in full
In OP2, replace “to give with to hire.
    is not closed
Operative paragraph 5 becomes operative paragraph 6.
    OP5 would be OP5, and not 6
Draft resolution A/C.3/90/L.9 ¶ Delete operative paragraph 5.
    It is about A/C.3/90/L.9
"""


@pytest.mark.parametrize(("wording", "reason"), pairs(REFUSED))
def test_what_cannot_be_carried_out_leaves_the_text_and_says_why(wording: str, reason: str) -> None:
    result = applied(wording)
    assert any(reason in outcome.reason for outcome in result.outcomes), result.outcomes
    assert lines(result.resolution) == lines(read_plain(BASE, counting_ids("b")).resolution)


PIECES = sorted({*re.findall(r"“[^”]*”|\S+", WORDINGS), "“", "”", "OP999", "PP5000", "(zz)", "“”"})


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map(" ".join))
def test_any_words_are_carried_out_or_refused_with_a_reason(instruction: str) -> None:
    for outcome in applied(instruction).outcomes:
        assert outcome.applied or outcome.reason
