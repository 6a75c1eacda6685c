"""No word of a text in XML is lost, doubled or moved, whatever its elements are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from support.akn_documents import LETTERS, AknDocuments
from support.akn_odd_elements import DIVISION, DIVISIONS, ODD, PLACES

from drafting.formats.akn import read_akn
from drafting.formats.akn.names import AKN
from drafting.formats.reading import Reading
from drafting.model.identity import counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import ANNEXES, PARTS, Resolution

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOOKS = "i|b|u|a|span|ref|inline|term|quantity|ins|organization|date"
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def read(document: str) -> Reading:
    return read_akn(document.encode(), counting_ids(), "lamps.xml")


def words_of_source(document: str) -> list[str]:
    """All words between the tags, by regular expressions alone; those of the notes last."""
    notes = re.findall(r"<authorialNote.*?</authorialNote>", document, re.DOTALL)
    document = re.sub(r"<authorialNote.*?</authorialNote>", "", document, flags=re.DOTALL)
    text = " ".join((document, *notes))
    text = re.sub(r"<sup>(.*?)</sup>", lambda found: found[1].translate(RAISED), text)
    text = re.sub(r"<sub>(.*?)</sub>", lambda found: found[1].translate(LOWERED), text)
    return re.findall(
        r"[\w•–]+", re.sub(r"<[^>]*>", " ", re.sub(rf"</?(?:{LOOKS})\b[^>]*>", "", text))
    )


def printed(resolution: Resolution) -> list[str]:
    """All words of a resolution in the order of print, numbers among them, the notes last."""
    numbers = Numbering(resolution)
    masthead = resolution.masthead
    texts = [
        masthead.symbol, masthead.organ, masthead.distribution, masthead.date, masthead.session,
        masthead.agenda_item, masthead.agenda_title, *masthead.other, masthead.adoption,
        resolution.title, resolution.enacting,
    ]  # fmt: skip
    for name in PARTS:
        texts += [resolution.closing] if name == ANNEXES else []
        for unit in (unit for top in resolution.part(name) for unit in top.walk()):
            texts += (numbers.number(unit.id), unit.text)
    texts += (note.text for note in resolution.notes)
    return re.findall(r"[\w•–]+", " ".join(plain(text) for text in texts))


@pytest.mark.parametrize("language", LETTERS)
@pytest.mark.parametrize("seed", range(2))
def test_every_word_is_read_once_and_in_its_place(seed: int, language: str):
    document = AknDocuments(seed, language).document()
    found = read(document)
    made = printed(found.resolution)
    source = words_of_source(document)
    assert not Counter(source) - Counter([*made, "Distr"])
    own = [word for word in made if set(word) <= set(LETTERS[language]) and len(word) > 3]
    assert own == [word for word in source if set(word) <= set(LETTERS[language]) and len(word) > 3]
    assert not [remark for remark in found.remarks if "could not be placed" in remark.message]


def of(letters: str, words: list[str]) -> Iterator[str]:
    """The words that the document is made of; numbers, labels and openings are others."""
    return (word for word in words if len(word) >= len("aaaa") and set(word) <= set(letters))


BODY = "<mainBody><paragraph><content><p>Decides.</p></content></paragraph></mainBody>"


@pytest.mark.parametrize("what", ODD)
@pytest.mark.parametrize("where", PLACES)
def test_what_resolutions_seldom_hold_is_not_lost(where: str, what: str):
    inside = PLACES[where].format(ODD[what])
    if inside.startswith(("<conclusions", "<attachments")):
        check(BODY + inside)
    else:
        check(inside if inside.startswith("<mainBody") else inside + BODY)


@pytest.mark.parametrize("name", DIVISIONS)
def test_divisions_of_every_name_are_read(name: str):
    check(DIVISION.format(name=name))


def check(inside: str) -> None:
    document = f"<akomaNtoso xmlns='{AKN}'><statement><meta/>{inside}</statement></akomaNtoso>"
    found = read(document)
    written = Counter(re.findall(r"\b([a-g])\1{3}\b", document))
    made = Counter(re.findall(r"\b([a-g])\1{3}\b", " ".join(printed(found.resolution))))
    assert made == written
