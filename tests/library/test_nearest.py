"""The nearest agreed wording, held against brute force over all of them."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
from support.adopted_texts import BEES, adopted, libraries_with

from drafting.dataclasses import replace
from drafting.library.libraries import Libraries
from drafting.library.nearest import Asked
from drafting.library.wanted import Wanted
from drafting.model.resolution import Resolution

NOUNS = (
    "bees", "hives", "keepers", "cities", "roofs", "gardens", "honey", "wax", "queens", "swarms",
    "lamps", "harbours", "charts", "tables", "guilds", "schools", "rivers", "bridges", "meadows",
)  # fmt: skip
SMALL = ("of", "the", "and", "in", "to", "for", "with", "all", "its", "their", "on", "by")
OPENINGS = ("Urges", "Invites", "Requests", "Encourages", "Welcomes", "Notes")


def sentence(chance: Random) -> str:
    size = chance.randrange(6, 30)
    return " ".join([chance.choice(OPENINGS), *(word(chance) for _ in range(size))])


def word(chance: Random) -> str:
    return chance.choice(NOUNS if chance.random() < 0.5 else SMALL)


def changed(text: str, share: float, chance: Random) -> str:
    """Some words replaced, put in, taken out or moved."""
    found = text.split()
    for _ in range(max(1, round(share * len(found)))):
        at = chance.randrange(len(found))
        how = chance.randrange(4)
        if how == 0:
            found[at] = word(chance)
        elif how == 1:
            found.insert(at, word(chance))
        elif how == 2 and len(found) > 4:
            del found[at]
        else:
            found.insert(max(0, at - 2), found.pop(at))
    return " ".join(found)


def likeness(one: str, other: str) -> float:
    """Twice the words in common, in order, over all words: the table of every textbook."""
    first, second = (re.findall(r"[a-z]+", text.lower()) for text in (one, other))
    row = [0] * (len(second) + 1)
    for left in first:
        above = 0
        for j, right in enumerate(second):
            above, row[j + 1] = row[j + 1], above + 1 if left == right else max(row[j], row[j + 1])
    return 2 * row[-1] / (len(first) + len(second))


@pytest.fixture(scope="module")
def wordings() -> list[str]:
    chance = Random(17)  # noqa: S311 (the same texts each time)
    return list(dict.fromkeys(sentence(chance) for _ in range(200)))


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory, wordings: list[str]) -> Libraries:
    texts = [
        adopted(f"A/RES/70/{at}", "7 December 2015", f"Lamps {at}", wordings[at : at + 20])
        for at in range(0, len(wordings), 20)
    ]
    return libraries_with(tmp_path_factory.mktemp("library"), *texts)


def test_what_was_changed_is_found_as_brute_force_finds_it(
    libraries: Libraries, wordings: list[str]
):
    chance = Random(4)  # noqa: S311
    for _ in range(12):
        asked = changed(chance.choice(wordings), chance.uniform(0.1, 0.4), chance)
        found = libraries.nearest(Asked(asked), limit=1)
        best = max(likeness(asked, each) for each in wordings)
        if best >= 0.6:
            assert found[0].likeness == pytest.approx(best), asked
            assert likeness(asked, found[0].text) == pytest.approx(best)


def test_below_half_likeness_there_is_no_precedent(libraries: Libraries, wordings: list[str]):
    asked = "Considers stone walls a danger to night trains"
    assert max(likeness(asked, each) for each in wordings) < 0.5
    assert libraries.nearest(Asked(asked)) == []


def test_a_text_that_reads_the_same_comes_first_and_says_so(
    libraries: Libraries, wordings: list[str]
):
    found = libraries.nearest(Asked(f"*{wordings[7].split()[0]}* {wordings[7].split(' ', 1)[1]};"))
    assert found[0].is_same
    assert found[0].likeness == 1
    assert [place.label for place in found[0].places] == ["OP8"]
    assert not any(each.is_same for each in found[1:])


def test_the_difference_reads_from_the_agreed_words_to_the_text(
    libraries: Libraries, wordings: list[str]
):
    asked = wordings[30].replace(wordings[30].split()[3], "trombones", 1)
    (found, *_) = libraries.nearest(Asked(asked))
    for sign, text in (("+", asked), ("-", wordings[30])):
        assert "".join(span.text for span in found.spans if span.sign in ("=", sign)) == text


def test_kinds_of_space_are_no_difference(tmp_path: Path):
    text = "Recalls *the charter of 7 December 2015* on lamps, and No. 29 of the rules"
    libraries = libraries_with(tmp_path, adopted("A/RES/70/1", "1 May 2016", BEES, [text]))
    asked = text.replace("7 Dec", "7\u00a0Dec").replace("No. ", "No.\u00a0").replace("on", "about")
    (found,) = libraries.nearest(Asked(asked))
    assert found.text == asked.replace("about", "on")
    assert [span[:2] for span in found.spans if span.sign != "="] == [("-", "on"), ("+", "about")]


LONG = "Urges all States to count their hives and to report on them to the keepers of the city"
NEW = LONG.replace("all States", "all Member States").replace("the city", "each city")


def test_one_row_has_every_place_the_latest_first(tmp_path: Path):
    libraries = libraries_with(
        tmp_path,
        adopted("A/RES/70/1", "7 December 2015", BEES, [LONG], vote="Adopted without a vote."),
        adopted("A/RES/72/1", "7 December 2017", BEES, [f"{LONG};"]),
        adopted("A/RES/71/1", "7 December 2016", BEES, [LONG, LONG]),
    )
    (found,) = libraries.nearest(Asked(LONG))
    assert [place.document.symbol for place in found.places] == [
        "A/RES/72/1", "A/RES/71/1", "A/RES/71/1", "A/RES/70/1",
    ]  # fmt: skip
    assert found.times == 3
    assert found.places[-1].document.vote == "adopted without a vote"


def test_the_latest_of_the_same_title_comes_before_a_nearer_one_of_another(tmp_path: Path):
    libraries = libraries_with(
        tmp_path,
        adopted("A/RES/71/1", "7 December 2016", BEES, [LONG.replace("hives", "hives and roofs")]),
        adopted("A/RES/70/1", "7 December 2015", BEES, [LONG]),
        adopted("A/RES/72/9", "7 December 2017", "Lamps", [NEW.replace("keepers", "guild")]),
    )
    found = libraries.nearest(Asked(NEW, title=f"*{BEES}*"))
    assert found[0].places[0].document.symbol == "A/RES/71/1"
    without_title = libraries.nearest(Asked(NEW))
    assert without_title[0].places[0].document.symbol == "A/RES/72/9"


def draft(symbol: str) -> Resolution:
    text = adopted(symbol, "", BEES, [LONG])
    return replace(text, masthead=replace(text.masthead, number=""))


def test_only_places_that_are_wanted_count(tmp_path: Path):
    voted = "Adopted by a recorded vote of 90 to 5, with 3 abstentions."
    libraries = libraries_with(
        tmp_path,
        adopted("A/RES/70/1", "7 December 2015", BEES, [LONG], vote="Adopted without a vote."),
        adopted("A/RES/72/1", "7 December 2017", BEES, [LONG], vote=voted),
        adopted("A/RES/74/1", "7 December 2019", BEES, [], [LONG]),
        draft("A/C.3/75/L.1"),
    )

    def symbols(wanted: Wanted) -> list[str]:
        found = libraries.nearest(Asked(NEW), wanted)
        return [place.document.symbol for each in found for place in each.places]

    assert symbols(Wanted())[-1] == "A/C.3/75/L.1"
    assert symbols(Wanted(adopted=True)) == ["A/RES/74/1", "A/RES/72/1", "A/RES/70/1"]
    assert symbols(Wanted(consensus=True)) == ["A/RES/70/1"]
    assert symbols(Wanted(since=2016, until=2017)) == ["A/RES/72/1"]
    assert symbols(Wanted(part="preamble")) == ["A/RES/74/1"]
    assert symbols(Wanted(adopted=True, without=frozenset({"A/RES/74/1"}))) == [
        "A/RES/72/1", "A/RES/70/1",
    ]  # fmt: skip
    assert len(symbols(Wanted(organ="general"))) == 4
    assert symbols(Wanted(organ="Security")) == []
    assert symbols(Wanted(language="fr")) == []


def test_several_libraries_are_asked_as_one(tmp_path: Path):
    texts = [adopted(f"A/RES/7{at}/1", f"7 December 201{at}", BEES, [LONG]) for at in range(3)]
    several = [libraries_with(tmp_path / str(at), text).all[0] for at, text in enumerate(texts)]
    again = libraries_with(tmp_path / "again", texts[0]).all[0]
    (found,) = Libraries([*several, again]).nearest(Asked(NEW))
    assert [place.document.symbol for place in found.places] == [
        "A/RES/72/1", "A/RES/71/1", "A/RES/70/1",
    ]  # fmt: skip
