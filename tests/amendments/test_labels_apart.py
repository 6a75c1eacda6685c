"""Paragraphs that two brought in apart are not called the same."""

from drafting.amendments.labels import Convention, GivenLabel
from drafting.amendments.labels_apart import distinct
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit


def text(*numbers: tuple[str, str]) -> Resolution:
    return Resolution(
        operative=tuple(Unit(name, Kind.OPERATIVE, "*Urges*;", (), 0, to) for name, to in numbers)
    )


def test_who_was_second_has_the_next_word():
    first = text(("o1", ""), ("chile", "1 bis."), ("o2", "2."))
    both = text(("o1", ""), ("peru", "1 bis."), ("chile", "1 bis."), ("o2", "2."))
    found = distinct(first, both, (), Convention.ROOM)
    assert found.text.find("chile").number == "1 bis."
    assert found.text.find("peru").number == "1 ter."
    assert found.told == ("OP1 ter had been called OP1 bis, as another paragraph is.",)


def test_a_label_of_the_reading_is_given_to_nobody_else():
    given = (GivenLabel("q1", "1 bis.", "OP1 bis"), GivenLabel("q2", "1 ter.", "OP1 ter"))
    both = text(("o1", ""), ("peru", "1 bis."), ("o2", "2."))
    found = distinct(text(("o1", ""), ("o2", "2.")), both, given, Convention.ROOM)
    assert found.text.find("peru").number == "1 quater."


def test_labels_of_which_there_is_one_stay():
    both = text(("o1", ""), ("peru", "1 bis."), ("o2", "2."))
    assert distinct(text(("o1", ""), ("o2", "2.")), both, (), Convention.ROOM).text == both
