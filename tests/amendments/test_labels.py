from __future__ import annotations

from datetime import UTC, datetime

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from support.strategies import edit_scripts, resolutions

from drafting.amendments.kept_labels import freeze_labels
from drafting.amendments.labels import (
    BODY,
    Convention,
    FrozenReading,
    GivenLabel,
    alternative,
    labels_lost,
    numbered_anew,
    numbers_of_its_own,
    provisional,
    with_word,
)
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.records import agreement_data, read_agreement
from drafting.amendments.references import followed
from drafting.dataclasses import replace
from drafting.model.edits import DeleteUnit, InsertUnit, MoveUnit
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit


def operative(name: str, text: str = "*Urges* all;") -> Unit:
    return Unit(name, Kind.OPERATIVE, text)


TEXT = Resolution(
    preamble=(Unit("p1", Kind.PREAMBULAR, "*Noting* it,"), Unit("p2", Kind.PREAMBULAR, "*And*,")),
    operative=(
        operative("o1", "*Urges* all to act, as in paragraph 3 (b) below;"),
        operative("o2"),
        Unit(
            "o3",
            Kind.OPERATIVE,
            "*Invites* ports:",
            (Unit("a", Kind.SUBPARAGRAPH, "To dig;"), Unit("b", Kind.SUBPARAGRAPH, "To light;")),
        ),
    ),
)


def labels(text: Resolution) -> list[str]:
    return [row.label for row in Numbering(text)]


def inserted(text: Resolution, after: str | None, *names: str) -> Resolution:
    for name in reversed(names):
        text = InsertUnit(Place("operative", after), operative(name)).apply(text)
    return text


def test_what_comes_in_has_a_latin_word_and_the_others_keep_their_numbers() -> None:
    found = freeze_labels(TEXT, inserted(TEXT, "o2", "n1", "n2"))
    assert labels(found)[2:7] == ["OP1", "OP2", "OP2 bis", "OP2 ter", "OP3"]
    again = freeze_labels(found, inserted(found, "n2", "n3"))
    assert labels(again)[4:7] == ["OP2 bis", "OP2 ter", "OP2 quater"]


def test_what_comes_before_the_first_is_called_ante() -> None:
    found = freeze_labels(TEXT, inserted(TEXT, None, "n1"))
    assert labels(found)[2:4] == ["OP1 ante", "OP1"]


def test_what_goes_leaves_a_gap() -> None:
    gone = DeleteUnit(place_of(TEXT, "o2"), TEXT.operative[1]).apply(TEXT)
    assert labels(freeze_labels(TEXT, gone))[2:4] == ["OP1", "OP3"]
    first = TEXT.operative[2].children[0]
    gone = DeleteUnit(place_of(TEXT, "a"), first).apply(TEXT)
    assert labels(freeze_labels(TEXT, gone))[-1] == "OP3 (b)"


def test_what_moves_keeps_its_number() -> None:
    kind = Kind.OPERATIVE
    moved = MoveUnit("o3", place_of(TEXT, "o3"), Place("operative", None), kind, kind).apply(TEXT)
    found = labels(freeze_labels(TEXT, moved))
    assert [one for one in found if "(" not in one][2:] == ["OP3", "OP1", "OP2"]


def test_the_editorial_manual_calls_another_version_bis_and_a_new_paragraph_new() -> None:
    found = freeze_labels(TEXT, inserted(TEXT, "o2", "n1"), Convention.MANUAL)
    assert "OP2 new" in labels(found)
    assert alternative(1, Convention.MANUAL) == "bis"
    assert alternative(2) == "alt 2"


@pytest.mark.parametrize(
    ("number", "expected"),
    [("3.", "3 bis."), ("(b)", "(b bis)"), ("PP2", "PP2 bis"), ("3 ter.", "3 bis.")],
)
def test_a_word_stands_before_the_sign_that_closes_a_number(number: str, expected: str) -> None:
    assert with_word(number, "bis") == expected


def own(label: str) -> str:
    """A label without the section that it stands in."""
    return label.rpartition(", ")[2]


@given(st.data())
def test_a_label_never_changes_during_a_reading_nor_is_it_given_twice(data: DataObject) -> None:
    before = data.draw(resolutions())
    after = before
    for edit in data.draw(edit_scripts(before)):
        after = edit.apply(after)
    kept = freeze_labels(before, after)
    old, new = Numbering(before), Numbering(kept)
    for part in BODY:
        for unit in kept.part(part):
            if unit.id not in old:
                continue
            was = old[unit.id]
            if was.unit.kind is unit.kind and unit.kind in (Kind.PREAMBULAR, Kind.OPERATIVE):
                assert own(new.label(unit.id)) == own(was.label)
    assert provisional(numbered_anew(kept)) == ()
    assert [unit.id for unit in kept.walk()] == [unit.id for unit in after.walk()]


def test_a_resolution_within_the_text_is_numbered_anew_with_it() -> None:
    nested = Unit(
        "r1",
        Kind.RESOLUTION,
        "",
        tuple(Unit(name, Kind.PREAMBULAR, "*Recalling* all,") for name in ("n1", "n2")),
    )
    text = Resolution(operative=(replace(operative("o1"), children=(nested,)), operative("o2")))
    gone = DeleteUnit(place_of(text, "n1"), nested.children[0]).apply(text)
    kept = freeze_labels(text, gone)
    assert kept.find("n2").number == "PP2"
    assert provisional(numbered_anew(kept)) == ()


def test_references_follow_new_numbers_and_what_cannot_follow_is_told() -> None:
    found = freeze_labels(TEXT, inserted(TEXT, "o1", "n1"))
    anew = numbered_anew(found)
    result = followed(found, anew)
    assert result.text.operative[0].text == "*Urges* all to act, as in paragraph 4 (b) below;"
    assert result.said == ("OP1: “paragraph 3 (b) below” is now “paragraph 4 (b) below”.",)
    gone = DeleteUnit(place_of(anew, "o3"), anew.find("o3")).apply(anew)
    (told,) = followed(found, gone).open
    assert told == ("OP1 speaks of “paragraph 3 (b) below”: there is no one paragraph 3 (b) now.")


def test_a_reference_to_several_paragraphs_follows_each() -> None:
    text = Resolution(
        operative=(
            operative("o1"),
            operative("o2"),
            operative(
                "o3", "*Recalls* paragraphs 1 and 2 above and paragraph 2 of resolution 5/1;"
            ),
        )
    )
    with_new = freeze_labels(text, inserted(text, "o1", "n1"))
    result = followed(with_new, numbered_anew(with_new))
    assert result.text.operative[-1].text == (
        "*Recalls* paragraphs 1 and 3 above and paragraph 2 of resolution 5/1;"
    )


def annexed(*units: Unit) -> Resolution:
    return replace(TEXT, annexes=(Unit("annex", Kind.ANNEX, "Rules", units),))


def numbered(name: str, number: str = "") -> Unit:
    return Unit(name, Kind.NUMBERED, f"Rule {name}.", number=number)


def test_sections_annexes_and_their_paragraphs_are_kept_with_the_whole_text() -> None:
    before = annexed(numbered("n1"), numbered("n2"))
    more = InsertUnit(Place("annex", "n1"), numbered("new")).apply(before)
    other = Unit("other", Kind.ANNEX, "Forms")
    more = InsertUnit(Place("annexes", None), other).apply(more)
    kept = Numbering(freeze_labels(before, more, whole=True))
    assert [kept.label(name) for name in ("other", "annex", "n1", "new", "n2")] == [
        "Annex ante", "Annex", "Annex, 1", "Annex, 1 bis", "Annex, 2",
    ]  # fmt: skip
    assert Numbering(freeze_labels(before, more)).label("n2") == "Annex II, 3"


def test_what_moves_beneath_another_paragraph_is_called_as_nobody_there_is_or_was() -> None:
    second = Unit("c", Kind.SUBPARAGRAPH, "To sail;")
    before = replace(TEXT, operative=(replace(TEXT.operative[0], children=(second,)),
                                      *TEXT.operative[1:]))  # fmt: skip
    kind = Kind.SUBPARAGRAPH
    moved = MoveUnit("a", place_of(before, "a"), Place("o1", "c"), kind, kind).apply(before)
    kept = Numbering(freeze_labels(before, moved))
    assert [kept.label(name) for name in ("c", "a", "b")] == ["OP1 (a)", "OP1 (a bis)", "OP3 (b)"]


def test_a_section_that_comes_in_leaves_the_others_their_names() -> None:
    first, second = (Unit(name, Kind.SECTION, "") for name in ("s1", "s2"))
    before = Resolution(
        operative=(first, operative("o1"), operative("o2"), second, operative("o3"))
    )
    more = InsertUnit(Place("operative", "o2"), Unit("new", Kind.SECTION, "")).apply(before)
    kept = freeze_labels(before, more, whole=True)
    assert labels(kept) == ["Section I", "Section I, OP1", "Section I, OP2", "Section I bis",
                            "Section II", "Section II, OP1"]  # fmt: skip
    gone = DeleteUnit(place_of(kept, "s2"), second).apply(kept)
    assert labels(freeze_labels(kept, gone, whole=True))[-1] == "Section I bis, OP1"


def test_the_labels_that_were_lost_in_a_reading_are_given_to_nobody() -> None:
    reading = FrozenReading(Convention.ROOM, datetime(2026, 5, 4, tzinfo=UTC), "Chair")
    lonely = replace(TEXT.operative[2], children=TEXT.operative[2].children[:1])
    before = replace(TEXT, operative=(*TEXT.operative[:2], lonely))
    gone = DeleteUnit(place_of(before, "a"), lonely.children[0]).apply(before)
    reading = reading.with_given(labels_lost(before, gone))
    more = InsertUnit(Place("o3", None), Unit("n", Kind.SUBPARAGRAPH, "To sing;")).apply(gone)
    assert labels(freeze_labels(gone, more, given=reading.given))[-1] == "OP3 (a bis)"


def test_a_treaty_in_an_annex_keeps_its_own_bis_when_the_reading_ends() -> None:
    before = annexed(numbered("n1"), numbered("own", "1 bis."), numbered("n2"))
    printed = numbers_of_its_own(before)
    reading = FrozenReading(
        Convention.ROOM, datetime(2026, 5, 4, tzinfo=UTC), "Chair", printed=printed
    )
    assert provisional(before, reading) == ()
    more = InsertUnit(Place("annex", "n2"), numbered("new")).apply(before)
    kept = freeze_labels(before, more, whole=True)
    assert provisional(kept, reading) == ("Annex, 2 bis",)
    anew = Numbering(numbered_anew(kept, reading))
    assert [anew.number(name) for name in ("n1", "own", "n2", "new")] == [
        "1.", "1 bis.", "2.", "3.",
    ]  # fmt: skip


def test_a_reading_is_kept_with_all_labels_that_one_paragraph_had() -> None:
    given = (
        GivenLabel("n", "2 bis.", "OP2 bis"),
        GivenLabel("m", "1 bis.", "OP1 bis"),
        GivenLabel("n", "1 ter.", "Section II, OP1 ter"),
    )
    opened = datetime(2026, 5, 4, tzinfo=UTC)
    reading = FrozenReading(Convention.ROOM, opened, "Chair", "second", given, ("own",))
    kept = tomlkit.dumps(agreement_data(Negotiation(reading=reading)))
    back = read_agreement(tomlkit.parse(kept).unwrap()).reading
    assert back is not None
    assert (set(back.given), back.printed) == (set(given), ("own",))
    assert back.with_given(given) == back
