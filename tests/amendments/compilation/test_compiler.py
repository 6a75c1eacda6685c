from __future__ import annotations

from datetime import UTC, datetime

from drafting.amendments.compilation.compiler import compiled
from drafting.amendments.compilation.notation import as_resolution, lines
from drafting.amendments.labels import Convention
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Proposal
from drafting.model.edits import DeleteUnit, Edit, EditText, InsertUnit, MoveUnit, SetField
from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.model.tree import Place, place_of
from drafting.model.unit import Kind, Unit

NOW = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)
P1 = "*Recalling* the goals and targets agreed by all,"
O1 = "*Urges* Member States to act urgently and in good faith;"
O2 = "*Decides* to remain seized of the matter."
TEXT = Resolution(
    title="Clean water",
    preamble=(Unit("p1", Kind.PREAMBULAR, P1),),
    operative=(Unit("o1", Kind.OPERATIVE, O1), Unit("o2", Kind.OPERATIVE, O2)),
)


def proposal(by: str, edit: Edit, *positions: tuple[str, Stance], alternative: int = 0) -> Proposal:
    return Proposal(
        id=f"{by.casefold()}1",
        by=(by,),
        edit=edit,
        label="",
        says="",
        when=NOW,
        alternative=alternative,
        positions=tuple(Position(name, stance, NOW) for name, stance in positions),
    )


def printed(*proposals: Proposal) -> dict[str, str]:
    return dict(lines(compiled(TEXT, proposals)))


def test_without_proposals_the_compilation_is_the_text() -> None:
    assert printed() == {"PP1": P1, "OP1": O1, "OP2": O2}


def test_words_brought_in_stand_in_brackets_before_the_names() -> None:
    edit = EditText("p1", P1, P1.replace("goals and", "goals, commitments and"))
    found = printed(
        proposal(
            "G77", edit, ("EU", Stance.OPPOSES), ("US", Stance.OPPOSES), ("Brazil", Stance.SUPPORTS)
        )
    )
    assert found["PP1"] == (
        "*Recalling* the goals[**, commitments**] (G77, Brazil) (EU, US: delete) and targets "
        "agreed by all,"
    )


def test_words_to_be_taken_out_stand_struck_in_brackets_with_who_wants_them_kept() -> None:
    edit = EditText("o1", O1, O1.replace("urgently and ", ""))
    found = printed(proposal("EU", edit, ("G77", Stance.RETAIN), ("Russia", Stance.RESERVES)))
    assert found["OP1"] == (
        "*Urges* Member States to act [~~urgently and~~] (EU: delete) (G77: retain) "
        "(Russia: reserve) in good faith;"
    )


def test_two_who_collide_on_the_same_words_are_both_shown() -> None:
    found = printed(
        proposal("EU", EditText("o1", O1, O1.replace("urgently", "promptly"))),
        proposal("Cuba", EditText("o1", O1, O1.replace("urgently", "at once"))),
    )
    assert found["OP1"] == (
        "*Urges* Member States to act [~~urgently~~] (EU, Cuba: delete) [**promptly**] (EU) "
        "[**at once**] (Cuba) and in good faith;"
    )


def test_two_who_ask_for_the_same_words_are_named_together() -> None:
    new = O1.replace("urgently", "promptly")
    found = printed(
        proposal("EU", EditText("o1", O1, new)), proposal("CANZ", EditText("o1", O1, new))
    )
    assert "[**promptly**] (EU, CANZ)" in found["OP1"]


def test_new_paragraphs_are_called_bis_and_ter_and_keep_the_numbers_of_the_others() -> None:
    place = Place("operative", "o1")
    found = printed(
        proposal("EU", InsertUnit(place, Unit("n1", Kind.OPERATIVE, "*Thanks* all;"))),
        proposal("Cuba", InsertUnit(place, Unit("n2", Kind.OPERATIVE, "*Thanks* some;"))),
    )
    assert list(found) == ["PP1", "OP1", "OP1 bis", "OP1 ter", "OP2"]
    assert found["OP1 ter"] == "[***Thanks* some;**] (Cuba)"


def test_a_paragraph_to_be_taken_out_stands_in_brackets_as_a_whole() -> None:
    edit = DeleteUnit(place_of(TEXT, "o1"), TEXT.operative[0])
    found = printed(proposal("US", edit, ("G77", Stance.RETAIN)))
    assert found["OP1"] == f"[~~{O1}~~] (US: delete) (G77: retain)"


def test_a_move_is_told_behind_the_paragraph() -> None:
    edit = MoveUnit(
        "o1",
        place_of(TEXT, "o1"),
        Place("operative", "o2"),
        Kind.OPERATIVE,
        Kind.OPERATIVE,
    )
    assert printed(proposal("Mexico", edit))["OP1"] == f"{O1} (Mexico: move after OP2)"


def test_an_alternative_wording_is_a_paragraph_of_its_own() -> None:
    new = "*Invites* Member States to act when they can;"
    found = printed(proposal("US", EditText("o1", O1, new), alternative=1))
    assert found["OP1"] == O1
    assert found["OP1 alt 1"] == "[***Invites* Member States to act when they can;**] (US)"


def test_the_compilation_can_be_printed_as_a_text() -> None:
    edit = SetField("title", "Clean water", "Clean water for all")
    text = as_resolution(compiled(TEXT, (proposal("EU", edit),)))
    assert text.title == "Clean water [**for all**] (EU)"
    assert [unit.number for unit in text.operative] == ["OP1", "OP2"]


def test_by_the_editorial_manual_versions_of_a_paragraph_are_numbered_bis_in_brackets() -> None:
    new = "*Invites* Member States to act when they can;"
    place = Place("operative", "o1")
    proposals = (
        proposal("US", EditText("o1", O1, new), alternative=1),
        proposal("EU", InsertUnit(place, Unit("n1", Kind.OPERATIVE, "*Thanks* all;"))),
    )
    found = dict(lines(compiled(TEXT, proposals, Convention.MANUAL)))
    assert found["OP1"] == f"[{O1}]"
    assert found["OP1 bis"].endswith("(US)")
    assert found["OP1 new"].endswith("(EU)")


def test_who_wants_words_retained_does_not_support_those_in_their_place() -> None:
    edit = EditText("o1", O1, O1.replace("urgently", "promptly"))
    found = printed(proposal("EU", edit, ("G77", Stance.RETAIN)))
    assert "[~~urgently~~] (EU: delete) (G77: retain) [**promptly**] (EU) and" in found["OP1"]


def test_a_space_beside_words_that_come_in_stands_outside_the_brackets_in_italics_too() -> None:
    text = Resolution(preamble=(Unit("p1", Kind.PREAMBULAR, "*Noting with concern* the tide,"),))
    edit = EditText("p1", text.preamble[0].text, "*Noting with deep concern* the tide,")
    (line,) = lines(compiled(text, (proposal("EU", edit),)))
    assert plain(line[1]) == "Noting with [deep] (EU) concern the tide,"
