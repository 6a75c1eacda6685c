"""A redline in which the changes of each author can be accepted without those of the others."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from support.redline_cases import operative, resolution

from drafting.dataclasses import replace
from drafting.model.resolution import Resolution
from drafting.model.unit import Unit
from drafting.redline import accepted, rejected
from drafting.redline.provenance import Trace, redline_apart, steps_of
from drafting.redline.script import Act, Change, Operation, Redline

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ONE = operative("o1", "Urges all ports to light lamps;")
TWO = operative("o2", "Invites pilots to rest;")
THREE = operative("o3", "Requests the Keeper to report on paragraphs 1 and 2 above;")
NEW = operative("on", "Thanks the crews of boats;")
_MOVES = (Operation.MOVED, Operation.MOVED_AND_EDITED)


def apart(old: Resolution, *states: tuple[str, Resolution]) -> Redline:
    made = [
        (Act(author, NOON + timedelta(hours=hour), key=str(hour)), text)
        for hour, (author, text) in enumerate(states)
    ]
    done = tuple(steps_of(old, made))
    return redline_apart(old, done, Trace(old, done), states[-1][1]).redline


def alone(changes: Redline, author: str) -> list[str]:
    """The paragraphs where the changes of one author are accepted and all others rejected."""
    return [_words(row, author) for row in changes.units if _stands(row, author)]


def _stands(row: Change, author: str) -> bool:
    own = row.by is not None and row.by.author == author
    if row.taken:
        return own and row.taken.author != author
    if row.departed or row.operation is Operation.DELETED:
        return not own
    return own or not (row.operation is Operation.INSERTED or row.operation in _MOVES)


def _words(row: Change, author: str) -> str:
    if not row.old or row.operation is Operation.DELETED or row.operation in _MOVES:
        return "".join(
            span.text for span in row.spans if row.departed or span.sign != "-" or not row.new
        )
    return "".join(
        span.text
        for span in row.spans
        if span.sign == "="
        or (span.sign == "+") == (span.by is not None and span.by.act.author == author)
    )


def texts(*units: object) -> list[str]:
    return [unit.text for unit in units]  # type: ignore[attr-defined]


def test_a_new_paragraph_is_whole_under_whoever_brought_it_in_and_under_whoever_changed_it():
    longer = replace(NEW, text="Thanks the crews of all boats;")
    old, new = resolution(ONE, TWO), resolution(ONE, longer, TWO)
    found = apart(old, ("Austria", resolution(ONE, NEW, TWO)), ("Benin", new))
    assert alone(found, "Austria") == texts(ONE, NEW, TWO)
    assert alone(found, "Benin") == texts(ONE, longer, TWO)
    assert [one.text for one in accepted(found)] == texts(ONE, longer, TWO)
    assert [one.text for one in rejected(found)] == texts(ONE, TWO)


def test_what_one_edits_and_another_moves_has_the_edit_where_it_stood():
    edited = replace(ONE, text="Urges all ports to light bright lamps;")
    old, new = resolution(ONE, TWO, THREE), resolution(TWO, THREE, edited)
    found = apart(old, ("Austria", resolution(edited, TWO, THREE)), ("Benin", new))
    assert alone(found, "Austria") == texts(edited, TWO, THREE)
    assert alone(found, "Benin") == texts(TWO, THREE, ONE)


def test_what_comes_in_stands_where_it_was_put_though_another_deletes_what_follows():
    old, new = resolution(ONE, TWO, THREE), resolution(ONE, NEW, THREE)
    found = apart(old, ("Austria", resolution(ONE, NEW, TWO, THREE)), ("Benin", new))
    assert alone(found, "Austria") == texts(ONE, NEW, TWO, THREE)
    assert alone(found, "Benin") == texts(ONE, THREE)


def test_a_move_past_what_another_deletes_is_shown():
    old, new = resolution(ONE, TWO, THREE), resolution(ONE, THREE)
    found = apart(old, ("Austria", resolution(TWO, ONE, THREE)), ("Benin", new))
    assert alone(found, "Austria") == texts(TWO, ONE, THREE)
    assert alone(found, "Benin") == texts(ONE, THREE)


def test_what_one_deleted_stays_where_it_stood_when_another_moves_what_stood_before_it():
    edited = replace(TWO, text="Invites all pilots to rest;")
    before, gone = (operative(one, f"Urges {one} to sail;") for one in ("o0", "og"))
    old, new = resolution(before, ONE, TWO, gone, THREE), resolution(edited, before, ONE, THREE)
    found = apart(
        old,
        ("Austria", resolution(before, ONE, TWO, THREE)),
        ("Austria", resolution(before, ONE, edited, THREE)),
        ("Benin", new),
    )
    assert alone(found, "Austria") == texts(before, ONE, edited, THREE)
    assert alone(found, "Benin") == texts(TWO, before, ONE, gone, THREE)


def test_what_came_in_stays_where_it_was_put_when_another_moves_past_it_what_its_author_edits():
    edited = replace(TWO, text="Invites all pilots to rest;")
    four = operative("o4", "Urges all crews to sail;")
    found = apart(
        resolution(ONE, THREE, four, TWO),
        ("Austria", resolution(ONE, NEW, THREE, four, TWO)),
        ("Austria", resolution(ONE, NEW, THREE, four, edited)),
        ("Benin", resolution(ONE, edited, NEW, THREE, four)),
    )
    assert alone(found, "Austria") == texts(ONE, edited, NEW, THREE, four, TWO)


def test_words_put_in_beside_what_another_took_out_stand_where_they_were_put_once_all_is_deleted():
    shorter = replace(ONE, text="Urges all to light lamps;")
    longer = replace(ONE, text="Urges all old to light lamps;")
    found = apart(
        resolution(ONE, TWO),
        ("Austria", resolution(shorter, TWO)),
        ("Benin", resolution(longer, TWO)),
        ("Chad", resolution(TWO)),
    )
    assert "Urges all old ports to light lamps;" in alone(found, "Benin")


def test_words_that_two_replaced_in_turn_leave_no_hole_under_the_first():
    first = replace(ONE, text="Urges all ports to light lanterns;")
    second = replace(ONE, text="Urges all ports to light candles;")
    found = apart(resolution(ONE), ("Austria", resolution(first)), ("Benin", resolution(second)))
    assert alone(found, "Austria") == texts(ONE)
    assert alone(found, "Benin") == texts(second)


def test_words_that_one_put_in_and_another_took_out_leave_no_hole():
    first = replace(ONE, text="Urges all ports to light lanterns;")
    second = replace(ONE, text="Urges all ports to light;")
    found = apart(resolution(ONE), ("Austria", resolution(first)), ("Benin", resolution(second)))
    assert alone(found, "Austria") == texts(ONE)
    assert alone(found, "Benin") == texts(second)


def test_a_reference_that_followed_two_authors_is_whole_under_neither():
    shifted = replace(THREE, text="Requests the Keeper to report on paragraphs 1 and 3 above;")
    last = replace(THREE, text="Requests the Keeper to report on paragraphs 2 and 3 above;")
    found = apart(
        resolution(ONE, TWO, THREE),
        ("Austria", resolution(ONE, NEW, TWO, shifted)),
        (
            "Benin",
            resolution(
                replace(NEW, id="op"),
                ONE,
                NEW,
                TWO,
                replace(last, text=last.text.replace("2 and 3", "2 and 4")),
            ),
        ),
    )
    assert alone(found, "Austria")[-1] == THREE.text
    assert alone(found, "Benin")[-1] == THREE.text


def test_a_number_that_two_changed_and_changed_back_is_told_with_its_reference():
    def reports(numbers: str) -> Unit:
        return replace(THREE, text=f"Requests the Keeper to report on paragraphs {numbers} above;")

    old = resolution(ONE, TWO, NEW, reports("1 and 3"))
    first = resolution(replace(NEW, id="op"), ONE, TWO, NEW, reports("2 and 4"))
    last = resolution(replace(NEW, id="op"), ONE, NEW, reports("2 and 3"))
    found = apart(old, ("Austria", first), ("Benin", last))
    assert alone(found, "Austria")[-1] == reports("1 and 3").text
    assert alone(found, "Benin")[-1] == reports("1 and 3").text


def test_a_deleted_paragraph_goes_as_a_whole():
    shorter = replace(ONE, text="Urges ports to light lamps;")
    old = resolution(ONE, TWO)
    found = apart(old, ("Austria", resolution(shorter, TWO)), ("Benin", resolution(TWO)))
    assert [row.by and row.by.author for row in found.units if row.old == "o1"] == ["Benin"]


def test_words_put_in_before_what_another_replaced_stand_before_it_under_either():
    other = replace(ONE, text="Urges all ports to light candles;")
    both = replace(ONE, text="Urges all ports to light red and green candles;")
    found = apart(resolution(ONE), ("Austria", resolution(other)), ("Benin", resolution(both)))
    assert alone(found, "Austria") == texts(other)
    assert alone(found, "Benin") == ["Urges all ports to light red and green lamps;"]


def test_a_move_past_what_another_brought_in_is_shown():
    more = operative("om", "Salutes their keepers;")
    old, new = resolution(ONE, TWO), resolution(ONE, TWO, NEW, more)
    found = apart(old, ("Austria", resolution(ONE, NEW, more, TWO)), ("Benin", new))
    assert alone(found, "Austria") == texts(ONE, NEW, more, TWO)
    assert alone(found, "Benin") == texts(ONE, TWO)
    assert [one.text for one in accepted(found)] == texts(ONE, TWO, NEW, more)


def test_a_move_past_what_another_deleted_before_stands_right_under_the_mover():
    more, last = operative("om", "Salutes all keepers;"), operative("ol", "Thanks all pilots;")
    edited = replace(last, text="Thanks all pilots of the north;")
    found = apart(
        resolution(ONE, TWO, more, THREE, last),
        ("Austria", resolution(ONE, TWO, more, THREE, edited)),
        ("Benin", resolution(ONE, TWO, more, edited)),
        ("Chad", resolution(ONE, edited, TWO, more)),
    )
    assert alone(found, "Benin") == texts(ONE, TWO, more, last)
    assert alone(found, "Chad") == texts(ONE, last, TWO, more, THREE)


def test_what_several_changed_after_a_move_stands_as_each_of_them_had_it():
    bright = replace(ONE, text="Urges all ports to light bright lamps;")
    small = replace(ONE, text="Urges all small ports to light bright lamps;")
    found = apart(
        resolution(ONE, TWO, THREE),
        ("Austria", resolution(TWO, THREE, ONE)),
        ("Benin", resolution(TWO, THREE, bright)),
        ("Chad", resolution(TWO, NEW, THREE, small)),
        ("Austria", resolution(TWO, NEW, replace(THREE, text="Thanks all."), small)),
    )
    own = "Urges all small ports to light lamps;"
    assert own in alone(found, "Chad")
    assert small.text not in alone(found, "Chad")
    assert [one.text for one in accepted(found)][-1] == small.text


def test_what_one_changed_and_another_deleted_stands_beside_it_under_the_first():
    shorter = replace(ONE, text="Urges ports to light lamps;")
    old = resolution(ONE, TWO)
    found = apart(old, ("Austria", resolution(shorter, TWO)), ("Benin", resolution(TWO)))
    assert alone(found, "Austria") == texts(ONE, shorter, TWO)
    assert alone(found, "Benin") == texts(TWO)
    assert [one.text for one in accepted(found)] == texts(TWO)
    assert [one.text for one in rejected(found)] == texts(ONE, TWO)


def test_what_one_took_out_beside_what_two_replaced_in_turn_stays_under_the_first():
    one = operative("o1", "Urges all small ports to light lamps;")
    fewer = replace(one, text="Urges all ports to light lamps;")
    harbours = replace(one, text="Urges all harbours to light lamps;")
    bays = replace(one, text="Urges all bays to light lamps;")
    found = apart(
        resolution(one),
        ("Austria", resolution(fewer)),
        ("Benin", resolution(harbours)),
        ("Chad", resolution(bays)),
    )
    assert alone(found, "Austria") == ["Urges all ports to light lamps;"]
    assert alone(found, "Chad") == ["Urges all small bays to light lamps;"]
    assert [paragraph.text for paragraph in accepted(found)] == texts(bays)
