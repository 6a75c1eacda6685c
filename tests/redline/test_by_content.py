"""Two files of different origin: units are known by what they say."""

from __future__ import annotations

import pytest
from support.redline_cases import (
    operations,
    operative,
    preambular,
    resolution,
    row_of,
    shown,
    subparagraph,
)

from drafting.dataclasses import replace
from drafting.model.identity import counting_ids
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Unit
from drafting.redline import identified, redline
from drafting.redline.script import Operation, Redline

RECALLING = "*Recalling* its decision 4/7 on the upkeep of lighthouses along the northern coast,"
NOTING = "*Noting* that storms have damaged most of the wooden piers,"
URGES = "*Urges* coastal States to repair the damaged piers before the winter;"
INVITES = "*Invites* the regional bank to grant loans on easy terms to small ports;"
REQUESTS = "*Requests* the Secretary-General to report on progress at the next session;"


@pytest.fixture
def old() -> Resolution:
    return counted(RECALLING, NOTING, URGES, INVITES, REQUESTS)


def counted(*texts: str, notes: tuple[Note, ...] = ()) -> Resolution:
    """A text as a reader of files gives it: identities that count upwards."""
    draw = counting_ids()
    return resolution(
        *(
            operative(draw(), text) if text.endswith((";", ".", ":")) else preambular(draw(), text)
            for text in texts
        ),
        notes=notes,
    )


def compared(old: Resolution, new: Resolution) -> Redline:
    return redline(old, new, by_identity=False)


def test_identities_that_merely_count_are_not_looked_at(old: Resolution):
    new = counted("*Guided* by the Charter,", RECALLING, NOTING, URGES, INVITES, REQUESTS)
    assert operations(compared(old, new)) == [("inserted", "PP1")]


def test_identities_that_were_drawn_at_random_are_trusted():
    name = "k3m7x9q2pd"
    old = resolution(operative(name, URGES))
    new = resolution(operative("u1", INVITES), operative(name, "*Decides* to convene a panel."))
    assert row_of(compared(old, new), "OP2").old == name


def test_a_paragraph_that_reads_alike_was_edited(old: Resolution):
    new = counted(RECALLING, NOTING, URGES.replace("winter", "monsoon"), INVITES, REQUESTS)
    found = compared(old, new)
    assert operations(found) == [("edited", "OP1")]
    assert "before the <winter>‹monsoon›;" in shown(row_of(found, "OP1"))


def test_a_paragraph_that_reads_the_same_elsewhere_has_moved(old: Resolution):
    found = compared(old, counted(RECALLING, NOTING, REQUESTS, URGES, INVITES))
    assert operations(found) == [("moved", "OP1"), ("departed moved", "OP3")]


def test_a_paragraph_moved_and_edited_is_one_paragraph(old: Resolution):
    edited = REQUESTS.replace("at the next", "in writing at the next")
    found = compared(old, counted(RECALLING, NOTING, edited, URGES, INVITES))
    assert operations(found) == [
        ("moved-and-edited", "OP1"),
        ("departed moved-and-edited", "OP3"),
    ]
    assert shown(row_of(found, "OP1")).count("‹") == 1


def test_a_preambular_paragraph_that_became_operative_is_one_paragraph(old: Resolution):
    turned = "*Notes* that storms have damaged most of the wooden piers;"
    found = compared(old, counted(RECALLING, turned, URGES, INVITES, REQUESTS))
    row = row_of(found, "OP1")
    assert row.old_label == "PP2"
    assert shown(row) == "*<Noting>‹Notes›* that storms have damaged most of the wooden piers<,>‹;›"


def test_paragraphs_with_nothing_in_common_are_not_paired(old: Resolution):
    other = "*Commends* young researchers for mapping coral reefs with drones;"
    found = compared(old, counted(RECALLING, NOTING, other, INVITES, REQUESTS))
    assert sorted(operations(found)) == [("deleted", "OP1"), ("inserted", "OP1")]


def test_a_paragraph_cut_in_two_was_split():
    whole = f"{URGES.removesuffix(';')} and to teach apprentices how wooden piers are built;"
    second = "*Also urges* them to teach apprentices how wooden piers are built;"
    before = counted(RECALLING, NOTING, whole, INVITES, REQUESTS)
    after = counted(RECALLING, NOTING, URGES, second, INVITES, REQUESTS)
    found = compared(before, after)
    assert operations(found) == [("split", "OP1"), ("split", "OP2")]
    assert shown(row_of(found, "OP1")) == f"{URGES.removesuffix(';')}< and>‹;›"
    assert shown(row_of(found, "OP2")) == (
        "‹*Also urges* them› to teach apprentices how wooden piers are built;"
    )


def test_the_first_part_of_a_split_keeps_the_identity_however_short_it_is():
    whole = "*Urges* the ports to train pilots, to light their piers and to dredge the channel;"
    before = counted(RECALLING, whole, REQUESTS)
    after = counted(
        RECALLING, "*Urges* the ports:", "To train pilots;",
        "To light their piers and to dredge the channel;", REQUESTS,
    )  # fmt: skip
    assert identified(before, after).operative[0].id == before.operative[0].id
    first = row_of(compared(before, after), "OP1")
    assert (first.operation, first.old) == (Operation.SPLIT, first.new)


def test_two_paragraphs_made_one_were_joined(old: Resolution):
    both = f"{URGES.removesuffix(';')}, and {INVITES.replace('*Invites*', 'invites')}"
    found = compared(old, counted(RECALLING, NOTING, both, REQUESTS))
    assert [name for name, _ in operations(found)] == ["joined", "joined"]
    texts = [shown(row) for row in found.units if row.operation is Operation.JOINED]
    assert texts == [
        f"{URGES.removesuffix(';')}<;>‹, and ›",
        "<*Invites*>‹invites› the regional bank to grant loans on easy terms to small ports;",
    ]


def test_subparagraphs_stay_with_their_paragraph():
    def text(*words: str) -> Resolution:
        draw = counting_ids()
        return resolution(
            operative(draw(), URGES, *(subparagraph(draw(), word) for word in words)),
            operative(draw(), INVITES, *(subparagraph(draw(), word) for word in words)),
        )

    found = compared(text("Swiftly;", "At low cost;"), text("Swiftly;", "Well;", "At low cost;"))
    assert operations(found) == [("inserted", "OP1 (b)"), ("inserted", "OP2 (b)")]


def test_headings_and_empty_paragraphs_find_each_other():
    def text(prefix: str) -> Resolution:
        return resolution(
            Unit(
                f"{prefix}1",
                operative("x", "").kind,
                "",
                (
                    subparagraph(f"{prefix}2", "To repair the piers;"),
                    subparagraph(f"{prefix}3", "To light the harbours;"),
                ),
            )
        )

    assert compared(text("u"), text("v")).is_empty


def test_a_note_is_known_by_its_text_or_by_the_words_it_was_put_to():
    cited = "*Recalling* the Harbour Compact[^{}] and the Pilots’ Charter,[^{}]"
    old = counted(
        cited.format("a", "b"), notes=(Note("a", "See decision 4/7."), Note("b", "Decision 9/1."))
    )
    new = counted(
        cited.format("x", "y"), notes=(Note("x", "See decision 4/7."), Note("y", "S/2026/12."))
    )
    found = compared(old, new)
    assert operations(found) == []
    assert [shown(row) for row in found.notes] == [
        "See decision 4/7.",
        "<Decision 9/1>‹S/2026/12›.",
    ]


def test_what_is_new_never_takes_an_identity_of_the_old_text(old: Resolution):
    new = counted("*Guided* by the Charter,", RECALLING, "*Decides* to convene a panel of pilots;")
    renamed = identified(old, new)
    names = [unit.id for unit in renamed.walk()]
    assert names[1] == old.preamble[0].id
    assert len(set(names)) == 3
    assert not {names[0], names[2]} & {unit.id for unit in old.walk()}


def test_references_follow_their_notes_when_identities_are_given():
    old = counted("*Recalling* the Compact,[^a]", notes=(Note("a", "Decision 4/7."),))
    new = replace(
        counted("*Recalling* the Compact,[^b]", notes=(Note("b", "Decision 4/7."),)),
        sponsors_note="b",
    )
    renamed = identified(old, new)
    assert renamed.preamble[0].text == "*Recalling* the Compact,[^a]"
    assert (renamed.sponsors_note, renamed.notes[0].id) == ("a", "a")
