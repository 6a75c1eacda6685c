"""Promises that hold for any text whatever."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.formats.plain import read_plain
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import normalized, note_references, plain
from drafting.model.numbering import Numbering

PIECES = (
    "The General Assembly,", "*The Security Council*,", "Recalling its resolution 1/2,",
    "Deeply concerned also at the fog", "1. Requests rain;", "1.", "2. Decides that:", "7. Notes",
    "(a) A cup;", "(i) A bucket", "(aa)", "(ii) more:", "a. A lake", "Annex", "Annex II Terms", "I",
    "II. Rivers", "A. Lakes", "---", "________", "[^1]: A note", "[^*]: A star", "* Star note.",
    "¹ A small note", "² Ibid.", "1", "2", "1 See this.", "\f", "2/13", "25-12345 (E)", "A/90/L.1",
    "United Nations", "General Assembly", "Distr.: Limited", "Original: English", "Agenda item 5",
    "Agenda item 16 (c) Rivers", "Eightieth session Second Committee", "Third Committee",
    "Cuba, Fiji and Togo:* draft resolution", "Fiji: amendment to draft resolution A/1",
    "Draft resolution submitted by the Chair", "[on the report of", "90/1. Rain", "| a | b |",
    "|---|---|", "“quoted", "[to extend][to renew]", "**bold", "_it_", "*", "\\*", "\\",
    "[64/293](#)", "text,¹ with ref²", "word1", "PP3 Recalling", "OP4 bis. Requests",
    "lower case goes on", "Upper Case Line", "ends.", "62nd plenary meeting", "## Heading",
    "The Commission recommends to the Council the adoption of the following draft resolution:",
    "Delete operative paragraph 3.", "The General Assembly, recalling rain, decides to go",
    "• bullet", "- dash", "1.1 Decimal", "Vienna, 22-26 May 2017", "25 May 2017", "([{", "]})",
    "\x00\x07", "\u2028", "(1) one", "",
)  # fmt: skip

copied_texts = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(("\n", "\n\n", " ", "   "))), max_size=30
).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))

# Printed from what a field or a number means, and so not kept as words.
IMPLIED = frozenset({"distr", "original", "submitted", "and", "annex", "bis"})


def words(text: str) -> Counter[str]:
    found = re.findall(r"[^\W\d_¹²³⁰-⁹]{3,}", text)
    return Counter(word.casefold() for word in found if word.casefold() not in IMPLIED)


def kept_words(reading: Reading) -> Counter[str]:
    resolution = reading.resolution
    kept = [*resolution.texts(), *(note.text for note in resolution.notes)]
    kept += [unit.number for unit in resolution.walk()]
    aside = [passage.text for passage in reading.aside]
    return words(" ".join(plain(text) for text in kept) + " " + " ".join(aside))


@pytest.mark.slow
@settings(max_examples=300)
@given(copied_texts)
def test_no_word_of_the_source_is_lost(text: str):
    assert words(text) <= kept_words(read_plain(text, counting_ids()))


@settings(max_examples=200)
@given(st.text())
def test_any_string_is_read(text: str):
    resolution = read_plain(text, counting_ids()).resolution
    assert all(normalized(inline) == inline for inline in resolution.texts())


LONG = (
    "a" * 1_000_000, "word " * 200_000, "\n" * 100_000, "(" * 10_000, "[" * 100_000, "*a " * 50_000,
    "_a " * 50_000, "Cuba, " * 50_000 + ": draft resolution", "1.\n" * 10_000, "(a) x:\n" * 10_000,
    "[^1]: x\n" * 10_000, "The General Assembly,\n\n" * 5_000, "I\n\n" * 5_000, "\\" * 100_000,
    "Agenda item 5 (a)\n" * 5_000, "Draft resolution submitted by us\n" * 5_000,
)  # fmt: skip


@pytest.mark.parametrize("text", [
    pytest.param(text, id=str(at), marks=() if at % 5 == 0 else pytest.mark.slow)
    for at, text in enumerate(LONG)
])  # fmt: skip
def test_a_monstrous_text_is_read_and_kept(text: str):
    assert words(text).keys() <= kept_words(read_plain(text, counting_ids())).keys()


@pytest.mark.slow
@settings(max_examples=300)
@given(copied_texts)
def test_what_is_read_is_well_formed(text: str):
    resolution = read_plain(text, counting_ids()).resolution
    identities = [unit.id for unit in resolution.walk()] + [note.id for note in resolution.notes]
    assert len(identities) == len(set(identities))
    notes = {note.id for note in resolution.notes}
    for inline in resolution.texts():
        assert normalized(inline) == inline
        assert set(note_references(inline)) <= notes
    assert len(Numbering(resolution)) == sum(1 for _ in resolution.walk())


@settings(max_examples=100)
@given(copied_texts)
def test_remarks_name_lines_of_the_source_in_order(text: str):
    lines = [remark.line for remark in read_plain(text, counting_ids()).remarks]
    assert lines == sorted(lines)
    assert all(0 <= line <= len(text) + 1 for line in lines)
