from __future__ import annotations

import pytest

from drafting.model.errors import AmbiguousLabelError, UnknownUnitError
from drafting.model.resolution import Resolution
from drafting.model.tree import Place
from drafting.model.unit import Kind, Unit
from drafting.workspace.editing.errors import UnknownPlaceError
from drafting.workspace.editing.places import find_spot, units_and_place


@pytest.mark.parametrize(
    ("words", "place", "kind"),
    [
        ("before OP3", Place("operative", "ob"), Kind.OPERATIVE),
        ("before op 1", Place("operative", None), Kind.OPERATIVE),
        ("after PP2", Place("preamble", "pb"), Kind.PREAMBULAR),
        ("after OP2 (a)", Place("ob", "ba"), Kind.SUBPARAGRAPH),
        ("under OP2", Place("ob", "bb"), Kind.SUBPARAGRAPH),
        ("first under OP2", Place("ob", None), Kind.SUBPARAGRAPH),
        ("under OP1", Place("oa", None), Kind.SUBPARAGRAPH),
        ("first in preamble", Place("preamble", None), Kind.PREAMBULAR),
        ("last in the operative part", Place("operative", "oc"), Kind.OPERATIVE),
        ("at the end of the operative part", Place("operative", "oc"), Kind.OPERATIVE),
        ("at the beginning of the preamble", Place("preamble", None), Kind.PREAMBULAR),
        ("in annexes", Place("annexes", "aa"), Kind.ANNEX),
        ("in annex", Place("aa", "na"), Kind.NUMBERED),
        ("after ob", Place("operative", "ob"), Kind.OPERATIVE),
    ],
)
def test_words_name_a_place_and_the_kind_that_belongs_there(
    text: Resolution, words: str, place: Place, kind: Kind
):
    spot = find_spot(text, words)
    assert (spot.place, spot.kind) == (place, kind)


@pytest.mark.parametrize("words", ["", "OP3", "somewhere nice", "first before OP1", "before"])
def test_words_that_name_no_place_are_refused_with_examples(text: Resolution, words: str):
    with pytest.raises(UnknownPlaceError, match="before OP3"):
        find_spot(text, words)


def test_a_place_beside_a_paragraph_that_is_not_there_is_refused(text: Resolution):
    with pytest.raises(UnknownUnitError, match="OP9"):
        find_spot(text, "after OP9")


def test_a_place_beside_a_heading_takes_the_kind_of_the_part(text: Resolution):
    heading = Unit("h1", Kind.HEADING, "Lamps", level=1)
    headed = text.with_part("operative", (heading, *text.operative))
    assert find_spot(headed, "after heading 1").kind is Kind.OPERATIVE


def test_under_a_section_means_the_end_of_the_section(text: Resolution):
    first, *rest = text.operative
    one, two = Unit("s1", Kind.SECTION, "Lamps"), Unit("s2", Kind.SECTION, "Doors")
    sections = text.with_part("operative", (one, first, two, *rest))
    assert find_spot(sections, "under Section I").place == Place("operative", "oa")
    assert find_spot(sections, "first under Section I").place == Place("operative", "s1")
    assert find_spot(sections, "under Section II").place == Place("operative", "oc")


def test_a_label_without_its_section_will_do_where_only_one_section_has_it(text: Resolution):
    first, *rest = text.operative
    one, two = Unit("s1", Kind.SECTION, "Lamps"), Unit("s2", Kind.SECTION, "Doors")
    sections = text.with_part("operative", (one, first, two, *rest))
    assert find_spot(sections, "after OP2").place == Place("operative", "oc")
    assert find_spot(sections, "after Section I, OP1").place == Place("operative", "oa")
    with pytest.raises(AmbiguousLabelError, match=r"Section I, OP1, Section II, OP1.*in full"):
        find_spot(sections, "after OP1")


def test_a_place_may_come_as_one_word_of_a_call():
    assert units_and_place(["OP3", "after OP2"]) == (["OP3"], "after OP2")
    assert units_and_place(["OP4 (b)", "OP3", "after", "OP2"]) == (["OP4 (b)", "OP3"], "after OP2")
