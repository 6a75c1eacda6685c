"""Words that are had one after the other are accounted for as strictly as passage by passage."""

from __future__ import annotations

from random import Random

import pytest
from lxml import etree
from support.akn_documents import LETTERS, AknDocuments

from drafting.dataclasses import replace
from drafting.formats.account import Passage, Running, accounted, is_in_order, source_of
from drafting.formats.akn import passages, read_akn
from drafting.formats.akn.names import AKN
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit

TEXT = Resolution(
    title="Lamps in *libraries*[^n2]",
    enacting="*The General Assembly*,",
    preamble=(Unit("a", Kind.PREAMBULAR, "*Recalling* the Charter,[^n1] and all of it,"),),
    operative=(
        Unit("b", Kind.OPERATIVE, "*Requests* librarians to lend lamps;"),
        Unit("c", Kind.OPERATIVE, "*Decides* to remain seized of the matter."),
    ),
    notes=(Note("n1", "See A/79/L.1."), Note("n2", "Adopted without a vote.")),
)
WORDS = """Lamps in libraries
The General Assembly,
   Recalling the Charter,See A/79/L.1. and all of it,
1. Requests librarians to lend lamps;2.Decides to remain seized of the matter.
Adopted without a vote."""
REFERENCES = ["n2", "n1"]


def running(words: str, references: list[str]) -> Running:
    lines = [Passage(line, text) for line, text in enumerate(words.split("\n"), start=1)]
    return Running(words, references, (), lambda: source_of(lines))


def test_texts_one_after_the_other_are_in_order_whatever_stands_around_them():
    assert is_in_order(running(WORDS, REFERENCES), TEXT)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("lamps;", "all lamps;"), ("lamps;2.", "lamps;3."), ("Requests", "1. Requests"),
        ("1. R", "1. (a) R"), ("seized of", "seized"), ("See A/79/L.1.", ""), ("and all", "all"),
        ("Adopted without a vote.", "Adopted."), ("lend", "borrow"), ("Lamps in", "Ten lamps in"),
        ("matter.", "matter. And more."),
    ],
)  # fmt: skip
def test_a_word_more_or_less_in_the_source_is_seen(old: str, new: str):
    assert WORDS.count(old) == 1
    assert not is_in_order(running(WORDS.replace(old, new), REFERENCES), TEXT)


@pytest.mark.parametrize("references", [[], ["n2"], ["n1", "n2"], ["n2", "n1", "n1"]])
def test_a_mark_of_a_note_more_or_less_or_elsewhere_is_seen(references: list[str]):
    assert not is_in_order(running(WORDS, references), TEXT)


def test_paragraphs_that_changed_places_are_not_in_order():
    swapped = replace(TEXT, operative=TEXT.operative[::-1])
    assert not is_in_order(running(WORDS, REFERENCES), swapped)


def test_what_is_raised_is_more_than_its_letters():
    body = "<mainBody><p>To measure 10<sup>2</sup> metres;</p></mainBody>"
    page = f"<akomaNtoso xmlns='{AKN}'><statement>{body}</statement></akomaNtoso>"
    text = Resolution(operative=(Unit("a", Kind.OPERATIVE, "To measure 102 metres;"),))
    found = passages.source_of(etree.fromstring(page), lambda _: "")
    assert "10²" in accounted(Reading(text), found, counting_ids()).remarks[0].text


@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize("seed", range(6))
def test_what_is_lost_or_doubled_is_told_as_passage_by_passage(seed: int, language: str):
    document = AknDocuments(seed, language).document().encode()
    reading = read_akn(document, counting_ids(), "lamps.xml")
    notes = {note.text: note.id for note in reading.resolution.notes}
    for turn in range(20):
        damaged = Reading(_damaged(reading.resolution, Random(f"{seed} {turn}")))  # noqa: S311
        found = passages.source_of(
            etree.fromstring(document), lambda note: notes.get(_words(note), "")
        )
        if isinstance(found, Running):
            apart = accounted(damaged, found.apart(), counting_ids("z"))
            assert accounted(damaged, found, counting_ids("z")) == apart


def _words(note: etree._Element) -> str:
    return " ".join("".join(map(str, note.itertext())).split())


def _damaged(text: Resolution, chance: Random) -> Resolution:
    """A text with a word, a paragraph or a mark more or less, or as it was."""
    part = chance.choice(("preamble", "operative", "annexes"))
    units = list(text.part(part))
    if not units:
        return text
    at = chance.randrange(len(units))
    words = units[at].text.split(" ")
    where = chance.randrange(len(words))
    match chance.randrange(6):
        case 0:
            del words[where]
        case 1:
            words.insert(where, chance.choice(words))
        case 2:
            units.pop(at)
            return text.with_part(part, tuple(units))
        case 3:
            chance.shuffle(units)
            return text.with_part(part, tuple(units))
        case 4:
            words[where] = words[where][:-1]
        case _:
            return text
    units[at] = replace(units[at], text=" ".join(words))
    return text.with_part(part, tuple(units))
