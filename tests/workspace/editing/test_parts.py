"""Where typed paragraphs go, and where a paragraph goes that becomes another kind."""

from __future__ import annotations

import pytest

from drafting.model.errors import InvalidPlaceError
from drafting.model.identity import IdSource, counting_ids
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.editing import planners, several
from drafting.workspace.editing.errors import NothingAboveError
from drafting.workspace.editing.misfits import misfit, other_part
from drafting.workspace.editing.plans import Plan, well_placed
from drafting.workspace.editing.recast import recast

WHERE = ("first in preamble", "last in preamble", "first in operative", "last in operative")
SAMPLES = {
    "en": ("Recalling its rules,", "Requests a report;"),
    "fr": ("Rappelant ses règles,", "Prie le Gardien d’agir ;"),
    "es": ("Recordando sus normas,", "Pide un informe;"),
    "ru": ("ссылаясь на правила,", "просит доложить;"),
    "ar": ("إذ تشير إلى قواعدها،", "تطلب تقريرا؛"),
    "zh": ("回顾其规则，", "请提出报告；"),
}


def typed(
    text: Resolution, where: str, words: str, kind: Kind | None = None, ids: IdSource | None = None
) -> Resolution:
    """The text after words were typed at a place."""
    count = sum(1 for _ in text.walk())
    made = planners.insert(text, where, words, ids or counting_ids(f"n{count}x"), kind)
    return well_placed(text, made).edit.apply(text)


def shown(text: Resolution) -> list[str]:
    return [f"{row.label} {plain(row.unit.text).split()[0]}" for row in Numbering(text)]


def after(text: Resolution, plan: Plan) -> list[str]:
    return shown(well_placed(text, plan).edit.apply(text))


def of(*texts: str) -> Resolution:
    """A text whose paragraphs open as they say; a heading with # and a section with §."""
    preamble, operative = list[Unit](), list[Unit]()
    kinds = {"#": Kind.HEADING, "§": Kind.SECTION, "R": Kind.OPERATIVE, "N": Kind.PREAMBULAR}
    for at, words in enumerate(texts):
        unit = Unit(f"u{at}", kinds[words[0]], words)
        begun = operative or unit.kind in (Kind.SECTION, Kind.OPERATIVE)
        (operative if begun else preamble).append(unit)
    return Resolution(preamble=tuple(preamble), operative=tuple(operative))


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("language", SAMPLES)
def test_in_an_empty_text_the_opening_decides_whatever_the_place(language: str, where: str):
    first, second = SAMPLES[language]
    empty = Resolution(language=language)
    assert len(typed(empty, where, first).preamble) == 1
    assert len(typed(empty, where, second).operative) == 1
    # The language of a new text need not have been set.
    assert len(typed(Resolution(), where, second).operative) == 1


@pytest.mark.parametrize("where", WHERE)
def test_a_whole_text_is_shared_out_as_it_is_typed(where: str):
    words = "Recalling x,\n\nNoting y,\n\nRequests z:\n\n(a) To act;\n\n(b) To wait;\n\nDecides w."
    assert shown(typed(Resolution(), where, words)) == [
        "PP1 Recalling", "PP2 Noting", "OP1 Requests", "OP1 (a) To", "OP1 (b) To", "OP2 Decides",
    ]  # fmt: skip


@pytest.mark.parametrize("where", WHERE)
def test_a_name_in_another_script_does_not_hide_how_a_paragraph_opens(where: str):
    words = "*Mindful of* 灯塔,\n\n*Urges* São مرحبا %s;\n\nпросит UNODC доложить;"
    assert shown(typed(Resolution(), where, words)) == ["PP1 Mindful", "OP1 Urges", "OP2 просит"]


def test_words_that_say_nothing_stay_where_they_are_put():
    assert shown(typed(Resolution(), "last in operative", "灯塔 light,")) == ["OP1 灯塔"]
    assert shown(typed(Resolution(), "last in preamble", "Маяк light,")) == ["PP1 Маяк"]


def test_what_says_nothing_goes_on_where_one_writes_and_a_heading_with_what_it_heads():
    words = "## Lamps\n\nRequests z;\n\nThe lamp;\n\n## Horns\n\nRecalling x,"
    text = typed(Resolution(), "first in preamble", words)
    kinds = [[unit.text for unit in part] for part in (text.preamble, text.operative)]
    assert kinds == [["Horns", "*Recalling* x,"], ["Lamps", "*Requests* z;", "The lamp;"]]


def test_the_first_operative_paragraph_begins_the_part_and_the_next_one_only_is_told_of():
    text = typed(of("Noting x,", "Noting y,"), "after PP1", "Requests z;")
    assert shown(text) == ["PP1 Noting", "PP2 Noting", "OP1 Requests"]
    again = typed(text, "after PP1", "Requests w;")
    assert shown(again) == ["PP1 Noting", "PP2 Requests", "PP3 Noting", "OP1 Requests"]
    assert Numbering(again)[misfit(again, [unit.id for unit in again.walk()])].label == "PP2"
    assert misfit(text, [unit.id for unit in text.walk()]) == ""


def test_the_first_preambular_paragraph_is_so_behind_operative_ones_too():
    text = typed(of("Requests x;"), "after OP1", "Noting y,")
    assert shown(text) == ["PP1 Noting", "OP1 Requests"]
    again = typed(text, "after OP1", "Noting w,")
    assert shown(again) == ["PP1 Noting", "OP1 Requests", "OP2 Noting"]
    assert other_part(again, misfit(again, [again.operative[1].id])) is Kind.PREAMBULAR


def test_a_section_has_a_preamble_and_operative_paragraphs_of_its_own():
    text = of("Noting x,", "§ One", "Requests y;", "§ Two")
    text = typed(text, "after Section II", "Noting z,\n\nRequests w;")
    assert shown(text)[3:] == ["Section II §", "PP2 Noting", "Section II, OP1 Requests"]
    assert shown(typed(text, "after PP2", "Noting v,"))[5] == "PP3 Noting"


def test_what_is_said_to_be_operative_is_refused_in_the_preamble():
    with pytest.raises(InvalidPlaceError) as refused:
        typed(of("Noting x,", "Requests y;"), "after PP1", "Requests z;", Kind.OPERATIVE)
    assert str(refused.value) == (
        "“Requests z;” would be an operative paragraph in the preamble: "
        "its place is the operative part."
    )


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("PP1", Kind.OPERATIVE, ["PP1 N2", "OP1 N1", "OP2 R1", "OP3 R2"]),
        ("OP2", Kind.PREAMBULAR, ["PP1 N1", "PP2 N2", "PP3 R2", "OP1 R1"]),
        ("OP2", Kind.SUBPARAGRAPH, ["PP1 N1", "PP2 N2", "OP1 R1", "OP1 (a) R2"]),
        ("PP2", Kind.SECTION, ["PP1 N1", "Section I N2", "Section I, OP1 R1", "Section I, OP2 R2"]),
        ("OP1", Kind.HEADING, ["PP1 N1", "PP2 N2", "heading 1 R1", "OP1 R2"]),
    ],
)
def test_a_paragraph_that_becomes_another_kind_goes_where_that_kind_stands(
    name: str, kind: Kind, expected: list[str]
):
    text = of("N1", "N2", "R1", "R2")
    assert after(text, recast(text, name, kind)) == expected


def test_a_subparagraph_that_becomes_operative_comes_behind_its_paragraph():
    text = typed(of("N1", "R1", "R2"), "under OP1", "S1\n\nS2")
    assert after(text, recast(text, "OP1 (a)", Kind.OPERATIVE)) == [
        "PP1 N1", "OP1 R1", "OP1 (a) S2", "OP2 S1", "OP3 R2",
    ]  # fmt: skip
    assert after(text, recast(text, "OP1 (b)", Kind.PREAMBULAR))[:2] == ["PP1 N1", "PP2 S2"]
    # A heading stays where it stands: a proposal that asks for one is one change.
    assert after(text, recast(text, "OP1 (a)", Kind.HEADING))[1:4] == [
        "OP1 R1", "OP1, heading 1 S1", "OP1 (a) S2",
    ]  # fmt: skip


def test_the_first_paragraph_of_a_part_cannot_become_a_subparagraph():
    text = of("# H", "N1", "R1")
    for name in ("PP1", "OP1"):
        with pytest.raises(NothingAboveError, match=f"{name} cannot become a subparagraph"):
            recast(text, name, Kind.SUBPARAGRAPH)


def test_in_a_section_the_head_is_kept_whichever_way_a_paragraph_goes():
    text = of("N1", "§1", "R1", "R2")
    text = typed(text, "after Section I", "Noting a,\n\nNoting b,")
    labels = after(text, recast(text, "PP2", Kind.OPERATIVE))
    assert labels[2:5] == ["PP2 Noting", "Section I, OP1 Noting", "Section I, OP2 R1"]
    labels = after(text, recast(text, "Section I, OP2", Kind.PREAMBULAR))
    assert labels[2:] == ["PP2 Noting", "PP3 Noting", "PP4 R2", "Section I, OP1 R1"]


def test_a_heading_without_which_a_preamble_would_stand_among_operative_ones_stays():
    text = typed(of("N1", "§1", "R1", "§2"), "after Section II", "Noting a,")
    with pytest.raises(InvalidPlaceError, match="“Noting a,” would be a preambular paragraph"):
        well_placed(text, planners.delete(text, "Section II"))


def test_a_text_that_came_in_disorder_can_be_edited_and_put_in_order():
    text = Resolution(
        preamble=(
            Unit("a", Kind.OPERATIVE, "Requests x;"),
            Unit("b", Kind.PREAMBULAR, "Noting y,"),
        ),
        operative=(Unit("c", Kind.OPERATIVE, "Decides z."),),
    )
    assert typed(text, "after b", "Noting w,").preamble[2].text == "*Noting* w,"
    moved = planners.move(text, "a", "first in operative")
    assert after(text, moved) == ["PP1 Noting", "OP1 Requests", "OP2 Decides"]


def test_copies_begin_the_parts_that_have_not_begun():
    source = of("N1", "N2", "R1", "R2")
    units = [unit.id for unit in source.walk()]
    copied = several.copy(source, units, Resolution(), "last in operative", counting_ids("c"))
    text = copied.edit.apply(Resolution())
    assert shown(text) == shown(source)
    again = several.copy(source, units[:1], text, "after OP1", counting_ids("d"))
    assert after(text, again) == ["PP1 N1", "PP2 N2", "OP1 R1", "OP2 N1", "OP3 R2"]


def test_a_number_of_its_own_is_lost_with_the_part_that_it_counted():
    text = Resolution(
        preamble=(Unit("p", Kind.PREAMBULAR, "Noting x,"),),
        operative=tuple(Unit(f"o{at}", Kind.OPERATIVE, "Asks", number=f"{at}.") for at in (4, 7)),
    )
    for plan in (
        planners.move(text, "OP7", "first in preamble"),
        recast(text, "OP7", Kind.PREAMBULAR),
    ):
        assert not any(unit.number for unit in plan.edit.apply(text).preamble)


def test_a_subparagraph_that_opens_as_an_operative_paragraph_is_told_of_too():
    text = typed(of("Noting x,", "Requests y;"), "under OP1", "To act;\n\nDecides z.")
    told = misfit(text, [unit.id for unit in text.walk()])
    assert Numbering(text).label(told) == "OP1 (b)"
    assert other_part(text, told) is Kind.OPERATIVE
