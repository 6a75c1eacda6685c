from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.dataclasses import replace
from drafting.lexicon.tables import table
from drafting.model.inline import plain, tidy
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.completion.completer import completer
from drafting.workspace.completion.known_names import KnownNames, names_in
from drafting.workspace.completion.opening_words import with_serial

COUNCIL = "*The Economic and Social Council*,"


def drafted(
    preamble: Iterable[str] = (), operative: Iterable[str] = (), enacting: str = COUNCIL
) -> Resolution:
    return Resolution(
        enacting=enacting,
        preamble=tuple(
            Unit(f"p{at}", Kind.PREAMBULAR, text) for at, text in enumerate(preamble, 1)
        ),
        operative=tuple(
            Unit(f"o{at}", Kind.OPERATIVE, text) for at, text in enumerate(operative, 1)
        ),
    )


def offered(
    text: Resolution, place: str, typed: str, names: KnownNames | None = None, *blocks: str
) -> list[str]:
    offers = completer(text, place, names or KnownNames()).offers(typed, blocks)
    return [offer.words for offer in offers]


def test_the_most_used_opening_of_the_part_comes_first():
    text = drafted(["*Noting* the tide,"], ["*Decides* to wait."])
    assert offered(text, "last in preamble", "R")[0] == "Recalling"
    assert offered(text, "last in operative", "R")[0] == "Requests"
    assert offered(text, "last in operative", "E")[0] == "Encourages"
    assert "Requests" not in offered(text, "last in preamble", "Req")


def test_openings_of_a_part_that_has_not_begun_are_offered_behind_those_of_the_place():
    empty = drafted()
    assert offered(empty, "first in preamble", "Req")[0] == "Requests"
    found = offered(empty, "first in preamble", "Emph")
    assert found.index("Emphasizing") < found.index("Emphasizes")
    # Where one has gone on to the operative part, its openings come first.
    found = offered(empty, "first in preamble", "Emph", None, "Noting a,", "Urges all;")
    assert found.index("Emphasizes") < found.index("Emphasizing")


def test_each_organ_has_its_own_order():
    council = drafted(enacting="*The Security Council*,")
    assembly = drafted(enacting="*The General Assembly*,")
    assert offered(council, "first in operative", "D")[0] == "Decides"
    de = [offered(text, "first in operative", "De")[:3] for text in (council, assembly)]
    assert de[0] != de[1]


@pytest.mark.parametrize(
    ("before", "typed", "first"),
    [
        (["*Recalling* a,"], "Reca", "Recalling also"),
        (["*Recalling* a,", "*Recalling also* b,"], "Reca", "Recalling further"),
        (["*Recalling* a,", "*Recalling also* b,", "*Recalling further* c,"], "Reca", "Recalling"),
        (["*Recalling* a,", "*Noting* b,"], "Reca", "Recalling"),
        (["*Taking note* of a,"], "Taking n", "Taking note also of"),
        (["*Taking into account* a,"], "Taking n", "Taking note of"),
        (["*Bearing in mind* a,"], "Bear", "Bearing in mind also"),
        (["*Deeply concerned* by a,"], "Deeply c", "Deeply concerned also"),
        (["*Having considered* a,"], "Having c", "Having also considered"),
    ],
)
def test_also_and_further_come_in_their_turn(before: list[str], typed: str, first: str):
    assert offered(drafted(before), "last in preamble", typed)[0] == first


def test_in_the_operative_part_also_stands_before_the_verb():
    text = drafted((), ["*Requests* a;", "*Also requests* b;", "*Urges* c;"])
    assert offered(text, "after OP1", "Req")[:2] == ["Also requests", "Requests"]
    assert offered(text, "after OP2", "Req")[0] == "Further requests"
    assert offered(text, "after OP3", "Req")[0] == "Requests"
    assert offered(text, "after OP1", "Also r")[0] == "Also requests"


def test_the_security_council_does_not_count_its_turns():
    text = drafted(["*Recalling* a,"], enacting="*The Security Council*,")
    assert offered(text, "last in preamble", "Reca")[0] == "Recalling"


def test_a_heading_ends_a_row_of_paragraphs():
    heading = Unit("h", Kind.HEADING, "Boats", level=1)
    text = drafted(["*Recalling* a,"])
    text = text.with_part("preamble", (*text.preamble, heading))
    assert offered(text, "last in preamble", "Reca")[0] == "Recalling"


def test_paragraphs_written_before_it_count_too():
    text = drafted(["*Recalling* a,"])
    assert offered(text, "p1", "Reca")[0] == "Recalling"
    assert offered(text, "p1", "Reca", None, "Recalling a,")[0] == "Recalling also"


def test_a_text_in_another_language_is_offered_names_only():
    text = replace(drafted(["*Rappelant* a,"]), language="fr")
    assert offered(text, "last in preamble", "Rec") == []
    assert offered(text, "last in preamble", "*Notant* Zimb") == ["Zimbabwe"]


def test_an_offer_stands_for_what_was_typed_marks_included():
    text = drafted()
    place = completer(text, "first in preamble", KnownNames())
    for typed, rest in (("Reca", ""), ("*Reca", ""), ("[Reca", "[")):
        offer = place.offers(typed)[0]
        assert typed[: offer.start] + offer.markup == f"{rest}*Recalling* "


def test_openings_are_offered_only_at_the_beginning_of_paragraphs_that_have_one():
    text = drafted(["*Recalling* a,"])
    assert offered(text, "under PP1", "Reca") == []
    assert offered(text, "last in preamble", "*Noting* Reca") == []
    assert offered(text, "last in preamble", "") == []


def test_states_symbols_resolutions_and_titles_are_completed():
    text = Resolution(
        masthead=Masthead(symbol="E/CN.15/2017/L.4"),
        title="Guarding the rivers",
        preamble=(
            Unit("pa", Kind.PREAMBULAR, "*Recalling* its resolution 72/146 of 19\u00a0May 2018,"),
            Unit("pb", Kind.PREAMBULAR, "and resolution 1325 (2000) of 31 October 2000,"),
        ),
        notes=(Note("n", "See A/72/100 and E/2017/L.9/Rev.1."),),
    )
    names = KnownNames()
    names.learn(names_in(text))
    at = "last in operative"
    assert offered(text, at, "*Invites* the Russ", names) == ["Russian Federation"]
    assert offered(text, at, "*Invites* Bolivia", names) == ["Bolivia (Plurinational State of)"]
    assert offered(text, at, "*Invites* the Plurin", names) == ["Plurinational State of Bolivia"]
    assert offered(text, at, "*Recalls* resolution 72/", names) == ["72/146 of 19 May 2018"]
    assert offered(text, at, "see E/2", names) == ["E/2017/L.9/Rev.1"]
    assert offered(text, at, "see E/CN.15/2017/L", names) == ["E/CN.15/2017/L.4"]
    assert offered(text, at, "entitled “Guar", names) == ["Guarding the rivers"]
    assert offered(text, at, "in the year 201", names) == []
    assert offered(text, at, "every xRuss", names) == []


def test_no_opening_is_too_long_to_be_offered():
    text = drafted()
    for part, place in (("preambular", "first in preamble"), ("operative", "first in operative")):
        longest = max(table("usage")[part], key=len)
        assert longest in offered(text, place, longest[:-1])


def test_what_is_counted_is_among_the_accepted_openings():
    usage, known = table("usage"), table("openings")
    for part in ("preambular", "operative"):
        assert set(usage[part]) <= set(known[part])
        for phrase, counts in usage[part].items():
            assert len(counts) == len(usage["columns"])
            assert not {"also", "further"} & set(phrase.casefold().split())


def test_every_opening_takes_a_serial_within_or_before_it():
    for part in (Kind.PREAMBULAR, Kind.OPERATIVE):
        for phrase in table("usage")[part.value]:
            words = with_serial(phrase, "also", part).split()
            assert sorted(word.lower() for word in words) == sorted(
                word.lower() for word in (*phrase.split(), "also")
            )
            assert (words[0] == "Also") is (part is Kind.OPERATIVE)


@given(st.text(max_size=30), st.sampled_from(["", "*", "[", "Re", "Also ", "A/", "the Un", "72/"]))
def test_whatever_is_typed_an_offer_stands_for_the_end_of_it(before: str, end: str):
    text = drafted(["*Recalling* a,"], ["*Requests* b;"])
    names = KnownNames()
    names.learn(names_in(text))
    typed = tidy(before) + end
    for place in ("last in preamble", "last in operative", "o1"):
        for offer in completer(text, place, names).offers(typed):
            assert 0 <= offer.start <= len(typed)
            assert plain(offer.markup).strip() == offer.words
            assert offer.words != typed[offer.start :]
