"""The texts cut out of the markup at once are those of the walk, or there are none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from random import Random

import pytest
from support.akn_documents import LETTERS, AknDocuments
from support.akn_odd_elements import ODD, PLACES
from support.akn_samples import COVER, NAMESPACE, paragraph, statement

from drafting.dataclasses import replace
from drafting.formats.account import TextsAtOnce, accounted
from drafting.formats.akn import read_akn
from drafting.formats.akn.notes import NoteBook
from drafting.formats.akn.passages import passages, texts_at_once
from drafting.formats.identities import Identities
from drafting.formats.reading import Passage
from drafting.formats.safe_xml import safe_root
from drafting.model.identity import counting_ids
from drafting.model.unit import Unit

NOTE = '<authorialNote marker="1" eId="n1"><p>See <i>chart</i> 4.</p></authorialNote>'
USUAL = (
    "<p>\t<span class='italic'>Notes</span> the <a href='/x'>lamps</a>;</p>",
    f"<p><i>Recalling</i> its charts,{NOTE} all of them,</p>",
    "<p>(a)\tTo light &amp; to watch &lt; all;</p>",
    "<num>1.</num><content><p><b>Only this</b></p></content>",
    "<p>The <i><b>General</b> Assembly</i>,</p>",
)
TRICKY = (
    "<p><i>one</i><b>two</b></p>", "<p><i>one</i> <b>two</b></p>", "<p>a<i/>b <b>c</b></p>",
    f"<p><b>Title</b>{NOTE}</p>", f"<p>{NOTE}</p>", "<p>one<x>two</x></p>", "<p>one<x/>two</p>",
    "<div><p>one</p>two</div>", "<div><p/>two</div>", "<p a='x>y'>one</p>", "<p>x > y</p>",
    "<p>one<!-- two -->three</p>", "<!-- <p>two</p> -->", "<?x <p>two</p>?>", "<p>a<?x y?>b</p>",
    "<p><![CDATA[one <i>two</i>]]></p>", "<p>\u00a0<i>one</i>\u00a0<b>two</b></p>",
    "<p>\u00a0</p>", "<p>\u3000one</p>", "<p>one&#13;two&#160;three</p>", "<p>one<eol/>two</p>",
    "<p>10<sup>2</sup></p>", "<p><sup>2</sup></p>", "<foreign><p>one<i>two</i></p></foreign>",
    "<p>one <meta>two</meta></p>", "<meta>one</meta>", "<metadata>one</metadata>",
    "<x xmlns='urn:x'><meta>one</meta></x>", "<k:meta xmlns:k='urn:x'>one</k:meta>",
    f"<k:p xmlns:k='{NAMESPACE}'>one</k:p>", f"<k:meta xmlns:k='{NAMESPACE}'>one</k:meta>",
    f"<p>one{NOTE}{NOTE} two</p>", "<p>one<noteRef marker='1'/></p>",
    "<p>a<authorialNote eId='b'>b<authorialNote eId='c'>c</authorialNote></authorialNote></p>",
    "<authorialNote marker='4'/>", "<p>a<authorialNote>b</authorialNote></p>",
    "<p>a<note><p>b</p></note></p>", "<conclusions><p>one</p></conclusions>",
    "<coverPage><p>one<i>two</i></p><meta>three</meta></coverPage>",
    f"<coverPage><p>one{NOTE}</p></coverPage>", "<span>one<p>two</p></span>",
    "<i><p>one</p></i>", "<p><span class='x'/>one</p>", "<p>one\r\ntwo</p>", "<p> one </p>\r",
    "<table><tr><td>one</td><td><p>two</p></td></tr></table>", "<p><img src='x'/>one</p>",
)  # fmt: skip


def document(inside: str) -> bytes:
    return (
        f"<?xml version='1.0'?><akomaNtoso xmlns='{NAMESPACE}'><!-- a copy --><statement>"
        f"<meta><x>25-1</x></meta>{inside}</statement></akomaNtoso>"
    ).encode()


def both(data: bytes) -> tuple[TextsAtOnce | None, list[Passage]]:
    root = safe_root(data)
    note_of = NoteBook(root, Identities(counting_ids()), own=False).identity
    at_once = texts_at_once(data, root, note_of, lambda: safe_root(data))
    return at_once, passages(root, note_of)


def pieces(texts: Iterable[str]) -> Counter[str]:
    """Texts, and what a tab sets apart in them."""
    return Counter(one.strip() for text in texts for one in text.split("\t") if one.strip())


def are_alike(data: bytes) -> bool:
    """Whether the texts were found at once; if so, they are those of the walk."""
    at_once, walked = both(data)
    if at_once is None:
        return False
    assert pieces(at_once.each()) == pieces(one.text for one in walked if not one.aside), data
    assert list(at_once.aside) == [one for one in walked if one.aside]
    assert list(at_once.in_place()) == walked
    return True


@pytest.mark.parametrize("inside", USUAL)
def test_the_usual_is_found_at_once(inside: str):
    assert are_alike(document(f"<coverPage><p>1</p></coverPage><mainBody>{inside}</mainBody>"))


@pytest.mark.parametrize("inside", TRICKY)
def test_what_is_unusual_is_found_as_it_stands_or_not_at_all(inside: str):
    for around in ("{}", "<p>before</p>{}<p>behind</p>", "<p>before {} behind</p>", "<i>{}</i>"):
        are_alike(document(f"<mainBody>{around.format(inside)}</mainBody>"))


@pytest.mark.parametrize("where", PLACES)
def test_odd_elements_are_found_as_they_stand_or_not_at_all(where: str):
    for what in ODD.values():
        are_alike(document(PLACES[where].format(what)))


@pytest.mark.parametrize("language", LETTERS)
def test_whole_documents_are_found_as_they_stand_or_not_at_all(language: str):
    for seed in range(4):
        made = AknDocuments(seed, language).document()
        are_alike(made.replace("<meta/>", "<meta> </meta>").encode())


def test_elements_put_together_by_chance_are_found_as_they_stand_or_not_at_all():
    chance = Random(5)  # noqa: S311
    found = sum(are_alike(document(by_chance(chance, _DEEPEST))) for _ in range(400))
    assert found > 40


_IN_NOTES = ("<p>a</p>", "<p><i>b</i></p>", "<p><i>c</i> d</p><p>e</p>", "f", "")
_DEEPEST = 2


def by_chance(chance: Random, depth: int) -> str:
    """Elements in each other, with words, spaces and notes between them."""
    made = ""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        said = ("one", "\ttwo ", "&lt;", "\u00a0", "é", "“") if depth < _DEEPEST else ()
        made += chance.choice(("", "", " ", *said))
        name = chance.choice(("p", "p", "num", "i", "span", "b", "x", "div"))
        if depth and chance.random() < 0.7:
            made += f"<{name}>{by_chance(chance, depth - 1)}</{name}>"
        elif chance.random() < 0.2:
            made += f"<authorialNote eId='n'>{chance.choice(_IN_NOTES)}</authorialNote>"
    return made


TEXT = statement(
    paragraph("Notes (the lamps) and the lamps;", "1.")
    + paragraph("Decides to stay informed of 10 lamps.", "2."),
    head=COVER,
)


def test_every_loss_is_found_as_by_the_walk():
    reading = read_akn(TEXT, counting_ids(), "lamps.xml")._replace(aside=(), remarks=())
    at_once, walked = both(TEXT)
    assert at_once is not None
    assert not accounted(reading, at_once, counting_ids()).remarks
    for text in spoilt(" ".join(unit.text for unit in reading.resolution.operative)):
        unit = Unit("uspoilt", reading.resolution.operative[0].kind, text)
        other = reading._replace(resolution=replace(reading.resolution, operative=(unit,)))
        by_walk = accounted(other, walked, counting_ids())
        assert accounted(other, at_once, counting_ids()) == by_walk
        assert by_walk.remarks


def test_what_a_reader_does_to_the_tree_is_no_word_of_the_source():
    root = safe_root(TEXT)
    note_of = NoteBook(root, Identities(counting_ids()), own=False).identity
    walked = passages(root, note_of)
    at_once = texts_at_once(TEXT, root, note_of, lambda: safe_root(TEXT))
    assert at_once is not None
    for element in root.iter():
        element.text = "mended"
    assert list(at_once.in_place()) == walked


def spoilt(text: str) -> Iterable[str]:
    """The text without each of its words, with each twice, with each grown into the next."""
    words = text.split(" ")
    for at, word in enumerate(words):
        yield " ".join(words[:at] + words[at + 1 :])
        yield " ".join([*words[:at], word, *words[at:]])
        if at and words[at - 1][-1].isalnum() and word[0].isalnum():
            yield " ".join(words[:at]) + " ".join(words[at:])
