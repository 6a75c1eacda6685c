"""Word files that come back: the text without and with the changes of each author."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.word_user import W, WordUser

from drafting.dataclasses import replace
from drafting.formats.bodies import load_body
from drafting.formats.docx import Revision, write_document, write_redline
from drafting.formats.docx.returned.document import read_returned
from drafting.formats.docx.returned.values import Proposed, Returned, What
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline import redline
from drafting.redline.provenance import Trace, attributed, steps_of
from drafting.redline.script import Act

BODY = load_body("c3", Path(__file__).parents[4] / "templates")
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MORNING = datetime(2026, 5, 11, 9, 30)  # noqa: DTZ001 (Word tells no zone)
NEXT_DAY = datetime(2026, 5, 12, 10, 0)  # noqa: DTZ001
SECRETARIAT = Revision.by("Secretariat", NOON + timedelta(days=9))


def operative(identity: str, text: str, *below: Unit) -> Unit:
    return Unit(identity, Kind.OPERATIVE, text, below)


HARBOURS = Resolution(
    title="Harbours",
    sponsors=("Malta",),
    enacting="*The General Assembly*,",
    preamble=(Unit("pa", Kind.PREAMBULAR, "*Recalling* the storms of the north,[^na]"),),
    operative=(
        operative("oa", "*Urges* all States to chart their coasts;"),
        operative(
            "ob",
            "*Decides*:",
            Unit("ba", Kind.SUBPARAGRAPH, "To dredge the harbours of the south;"),
            Unit("bb", Kind.SUBPARAGRAPH, "To paint the piers in bright colours;"),
        ),
        operative("oc", "*Requests* a report on lighthouses and on those who keep them;"),
        operative("od", "*Decides* to remain seized of the matter."),
    ),
    notes=(Note("na", "Log of the harbour master."),),
)


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """The text as a delegation gets it."""
    path = tmp_path / "sent.docx"
    write_document(HARBOURS, path, BODY)
    return path


@pytest.fixture
def user(sent: Path) -> WordUser:
    return WordUser(sent)


def back(user: WordUser, folder: Path) -> Returned:
    return read_returned(user.save(folder / "back.docx"))


def said(text: Resolution) -> dict[str, str]:
    return {row.label: plain(row.unit.text) for row in Numbering(text)}


def only(returned: Returned) -> Proposed:
    (one,) = returned.proposed
    return one


# Words


def test_a_file_that_nobody_changed_has_its_text_and_nothing_else(sent: Path):
    returned = read_returned(sent)
    assert said(returned.original) == said(HARBOURS)
    assert not returned.proposed
    assert not returned.comments
    assert {unit.id for unit in HARBOURS.walk()} <= returned.carried


def test_tracked_words_come_back_under_their_author(user: WordUser, tmp_path: Path):
    user.replace("all States", "coastal States", "Greece", "2026-05-11T09:30:00Z")
    returned = back(user, tmp_path)
    assert said(returned.original) == said(HARBOURS)
    greece = only(returned)
    assert greece.author == "Greece"
    assert said(greece.after)["OP1"] == "Urges coastal States to chart their coasts;"
    assert {change.when for change in returned.changes} == {MORNING}
    assert {change.unit for change in returned.changes} == {"oa"}


def test_each_author_alone_changed_only_what_is_theirs(user: WordUser, tmp_path: Path):
    user.replace("all States", "coastal States", "Greece")
    user.replace("their coasts", "their waters", "Peru")
    user.delete(" of the south", "Peru")
    greece, peru = back(user, tmp_path).proposed
    assert said(greece.after)["OP1"] == "Urges coastal States to chart their coasts;"
    assert said(peru.after)["OP1"] == "Urges all States to chart their waters;"
    assert said(peru.after)["OP2 (a)"] == "To dredge the harbours;"
    assert not greece.rests_on
    assert not peru.rests_on


def test_words_taken_out_of_words_that_another_brought_in_rest_on_those(
    user: WordUser, tmp_path: Path
):
    user.insert("chart", " and to guard", "Greece")
    user.delete(" to guard", "Peru")
    greece, peru = back(user, tmp_path).proposed
    assert said(greece.after)["OP1"] == "Urges all States to chart and to guard their coasts;"
    assert peru.rests_on == ("Greece",)
    assert said(peru.before) == said(greece.after)
    assert said(peru.after)["OP1"] == "Urges all States to chart and their coasts;"


def test_who_changes_a_replacement_has_read_the_paragraph_with_it(user: WordUser, tmp_path: Path):
    user.replace("chart", "map and guard", "Greece")
    user.insert("map", ", paint", "Peru")
    peru = back(user, tmp_path).proposed[1]
    assert said(peru.before)["OP1"] == "Urges all States to map and guard their coasts;"


def test_what_only_changes_the_look_is_counted_and_no_change(user: WordUser, tmp_path: Path):
    user.look(" all States to chart their coasts", "Greece")
    returned = back(user, tmp_path)
    assert returned.looks("Greece") == 1
    assert not returned.proposed


# Paragraphs


def test_a_paragraph_typed_after_another_is_new_and_the_other_stays(user: WordUser, tmp_path: Path):
    user.new_paragraph("chart their coasts", "2.\tInvites pilots to report wrecks;", "Greece")
    greece = only(back(user, tmp_path))
    assert [unit.id for unit in greece.before.operative] == ["oa", "ob", "oc", "od"]
    first, new, *others = greece.after.operative
    assert [first.id, *(unit.id for unit in others)] == ["oa", "ob", "oc", "od"]
    assert plain(new.text) == "Invites pilots to report wrecks;"


def test_a_paragraph_typed_inside_the_bookmark_of_another_does_not_take_its_identity(
    user: WordUser, tmp_path: Path
):
    user.new_paragraph_before("Requests", "3.\tInvites pilots to report wrecks;", "Greece")
    greece = only(back(user, tmp_path))
    assert [unit.id for unit in greece.before.operative] == ["oa", "ob", "oc", "od"]
    assert [unit.id for unit in greece.after.operative][-2:] == ["oc", "od"]
    assert len(greece.after.operative) == 5


def test_a_deleted_paragraph_is_gone_and_the_others_keep_their_names(
    user: WordUser, tmp_path: Path
):
    user.delete_paragraph("Requests", "Peru")
    peru = only(back(user, tmp_path))
    assert [unit.id for unit in peru.after.operative] == ["oa", "ob", "od"]


def test_a_paragraph_that_one_puts_in_and_another_takes_out_is_a_change_of_both(
    user: WordUser, tmp_path: Path
):
    user.new_paragraph("chart their coasts", "1 bis.\tInvites pilots to report wrecks;", "Greece")
    user.delete_paragraph("Invites pilots", "Peru")
    greece, peru = back(user, tmp_path).proposed
    assert said(greece.after)["OP1 bis"] == "Invites pilots to report wrecks;"
    assert not greece.rests_on
    assert peru.rests_on == ("Greece",)
    assert said(peru.before) == said(greece.after)
    assert said(peru.after) == said(greece.before)


def test_a_split_leaves_the_first_half_its_name(user: WordUser, tmp_path: Path):
    user.split(" and on those who keep them", "Peru")
    peru = only(back(user, tmp_path))
    units = [unit for unit in peru.after.walk() if unit.id not in {"pa", "oa", "ob", "ba", "bb"}]
    assert units[0].id == "oc"
    assert plain(units[0].text) == "Requests a report on lighthouses"
    assert plain(units[1].text) == "and on those who keep them;"


def test_a_join_leaves_the_whole_the_name_of_the_first(user: WordUser, tmp_path: Path):
    user.join_with_next("To dredge", "Peru")
    below = only(back(user, tmp_path)).after.find("ob").children
    assert [unit.id for unit in below] == ["ba"]
    assert "To paint the piers" in below[0].text


def test_a_tracked_move_is_a_move(user: WordUser, tmp_path: Path):
    user.move_before("To paint the piers", "To dredge", "Peru")
    peru = only(back(user, tmp_path))
    rows = redline(peru.before, peru.after).units
    assert sum(row.departed for row in rows) == 1
    assert not {row.operation.value for row in rows} & {"inserted", "deleted", "split", "joined"}


def test_words_changed_in_a_paragraph_that_another_moved_rest_on_the_move(
    user: WordUser, tmp_path: Path
):
    user.move_before("To paint the piers", "To dredge", "Peru")
    user.insert("To paint the", " old", "Greece")
    proposed = {one.author: one for one in back(user, tmp_path).proposed}
    greece = proposed["Greece"]
    assert greece.rests_on == ("Peru",)
    assert said(greece.before) == said(proposed["Peru"].after)
    texts = [plain(unit.text) for unit in greece.after.find("ob").children]
    assert texts == [
        "To paint the old piers in bright colours;",
        "To dredge the harbours of the south;",
    ]


def test_a_note_can_be_changed_by_two(user: WordUser, tmp_path: Path):
    user.replace("Log", "Journal", "Greece")
    user.replace("master", "office", "Peru")
    greece, peru = back(user, tmp_path).proposed
    assert [note.text for note in greece.after.notes] == ["Journal of the harbour master."]
    assert [note.text for note in peru.after.notes] == ["Log of the harbour office."]


def test_a_note_whose_reference_goes_goes_with_it(user: WordUser, tmp_path: Path):
    user.delete_paragraph("storms of the north", "Peru")
    peru = only(back(user, tmp_path))
    assert [note.id for note in peru.before.notes] == ["na"]
    assert not peru.after.notes


# What others may send


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("", ""),
        ("Unknown", ""),
        ("Unknown Author", ""),
        (" \n ", ""),
        ("Gre\nece", "Gre ece"),
        ("\u202eecirG\u202c", "ecirG"),
        ("Cuba\u200f", "Cuba"),
        ("G" * 300, "G" * 99 + "…"),
    ],
)
def test_names_are_made_safe(user: WordUser, tmp_path: Path, name: str, shown: str):
    user.replace("all States", "coastal States", name or "placeholder")
    for change in user.document.iter(W + "ins", W + "del"):
        change.set(W + "author", name)
    assert only(back(user, tmp_path)).author == shown


def test_a_change_without_name_or_time_is_read(user: WordUser, tmp_path: Path):
    user.replace("all States", "coastal States", "x")
    for change in user.document.iter(W + "ins", W + "del"):
        del change.attrib[W + "author"], change.attrib[W + "date"]
    returned = back(user, tmp_path)
    assert only(returned).author == ""
    assert {change.when for change in returned.changes} == {None}


def test_a_time_that_is_none_is_no_time(user: WordUser, tmp_path: Path):
    user.replace("all States", "coastal States", "Peru", "2026-13-45T99:99:99Z")
    assert {change.when for change in back(user, tmp_path).changes} == {None}


def test_paragraphs_are_named_alike_whenever_the_file_is_read(user: WordUser, tmp_path: Path):
    user.forget_identities()
    user.new_paragraph("chart their coasts", "2.\tInvites pilots to report wrecks;", "Greece")
    one, other = back(user, tmp_path), back(user, tmp_path)
    assert one == other
    assert not one.carried


def test_a_bookmark_that_stands_twice_names_one_paragraph(user: WordUser, tmp_path: Path):
    marks = list(user.document.iter(W + "bookmarkStart"))
    for mark in marks:
        mark.set(W + "name", "_u_oa")
    names = [unit.id for unit in back(user, tmp_path).original.walk()]
    assert names.count("oa") == 1
    assert len(set(names)) == len(names)


# Comments


def test_comments_come_with_their_place_and_their_answers(user: WordUser, tmp_path: Path):
    first = user.comment("lighthouses", "Which ones?", "Greece", "2026-05-12T10:00:00Z")
    user.comment("keep them", "All of them.", "Peru", answers=first)
    (comment,) = back(user, tmp_path).comments
    assert (comment.author, comment.text) == ("Greece", "Which ones?")
    assert comment.when == NEXT_DAY
    assert (comment.unit, comment.anchor) == ("oc", "lighthouses")
    assert [(answer.author, answer.text) for answer in comment.replies] == [
        ("Peru", "All of them.")
    ]


def test_what_a_comment_is_on_has_a_blank_where_the_text_has_a_tab(user: WordUser, tmp_path: Path):
    user.comment("1.", "Which one?", "Greece")
    mark = next(user.document.iter(W + "commentRangeEnd"))
    mark.getparent().append(mark)
    (comment,) = back(user, tmp_path).comments
    assert comment.anchor == "1. Urges all States to chart their coasts;"


def test_comments_that_answer_each_other_in_a_circle_are_all_read(user: WordUser, tmp_path: Path):
    first = user.comment("lighthouses", "Which ones?", "Greece")
    second = user.comment("keep them", "All of them.", "Peru", answers=first)
    user._answers[0] = (first, second)
    texts = {
        text
        for comment in back(user, tmp_path).comments
        for text in (comment.text, *(answer.text for answer in comment.replies))
    }
    assert texts == {"Which ones?", "All of them."}


def test_comments_are_no_text(user: WordUser, tmp_path: Path):
    user.comment("lighthouses", "Which ones?", "Greece")
    assert said(back(user, tmp_path).original) == said(HARBOURS)


# Kinds of changes


def test_what_each_change_does_is_told(user: WordUser, tmp_path: Path):
    user.replace("all States", "coastal States", "Greece")
    user.new_paragraph("chart their coasts", "2.\tInvites pilots;", "Greece")
    user.delete_paragraph("To paint", "Greece")
    kinds = {change.what for change in back(user, tmp_path).changes}
    assert kinds == {
        What.INSERTED, What.DELETED, What.PARAGRAPH_INSERTED, What.PARAGRAPH_DELETED,
    }  # fmt: skip


# Whatever two authors do, written by our own writer, comes back as just that

FRESH = ("*Invites* pilots to report wrecks;", "*Thanks* the crews of tugs;", "*Notes* the tides;")
WORDS = ("storm", "tide", "tug", "buoy", "anchor")


@st.composite
def scripts(draw: st.DrawFn) -> tuple[Resolution, dict[str, Resolution], Resolution]:
    """A text, what each of two authors alone makes of it, and what both make of it."""
    count = draw(st.integers(3, 7))
    base = replace(
        HARBOURS,
        operative=tuple(
            operative(
                f"unitnumber{'abcdefgh'[place]}"[:10] + str(place),
                f"*Urges* States {' '.join(draw(st.lists(st.sampled_from(WORDS), min_size=4)))} "
                f"of harbour {place};",
            )
            for place in range(count)
        ),
    )
    owners = {unit.id: draw(st.sampled_from(("Greece", "Peru", ""))) for unit in base.operative}
    acts = {name: draw(st.sampled_from(("edit", "delete", "after"))) for name in owners}
    # What one takes out where another puts something in is a replacement, by both.
    for one, other in pairwise(acts):
        if (acts[one], acts[other]) == ("after", "delete"):
            acts[one] = "edit"
    extra = {name: draw(st.sampled_from(WORDS)) for name in owners}

    def done(units: tuple[Unit, ...], authors: set[str]) -> Iterator[Unit]:
        for place, unit in enumerate(units):
            act = acts[unit.id] if owners[unit.id] in authors else ""
            if act == "edit":
                yield replace(
                    unit, text=unit.text.replace("States", f"States and {extra[unit.id]}s")
                )
            elif act != "delete":
                yield unit
            if act == "after":
                yield operative(
                    f"new{place}", f"{FRESH[place % 3][:-1]} of {extra[unit.id]} {place};"
                )

    def text(*authors: str) -> Resolution:
        return replace(base, operative=tuple(done(base.operative, set(authors))))

    return base, {name: text(name) for name in ("Greece", "Peru")}, text("Greece", "Peru")


def words(text: Resolution) -> list[str]:
    return [plain(unit.text) for unit in text.walk()]


@pytest.mark.slow
@settings(max_examples=40)
@given(scripts())
def test_the_changes_of_two_authors_come_back_as_theirs(
    script: tuple[Resolution, dict[str, Resolution], Resolution],
):
    base, alone, both = script
    acts = [(Act("Greece", NOON), alone["Greece"]), (Act("Peru", NOON), both)]
    found = attributed(redline(base, both), Trace(base, steps_of(base, acts)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "redline.docx"
        write_redline(base, both, found, path, BODY, SECRETARIAT)
        returned = read_returned(path)
    assert words(returned.original) == words(base)
    proposed = {one.author: one for one in returned.proposed}
    for author, text in alone.items():
        if text != base:
            assert words(proposed[author].after) == words(text)
        else:
            assert author not in proposed
