"""What plain git and people's hands do to the files of a text costs no word, and is told."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.clones import (
    HANDLE,
    Change,
    Clone,
    deleting,
    moving,
    replacing,
    together,
    writing,
)
from support.store_cases import by, git, rewording, small_resolution

from drafting.amendments.agreement import Agreement, Decision
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance
from drafting.amendments.proposals import Proposal
from drafting.dataclasses import replace
from drafting.model.edits import EditText
from drafting.model.resolution import Resolution
from drafting.store import Store
from drafting.store.errors import DamagedStoreError

ALL = ("p1", "p2", "o1", "o2", "a", "b", "o3", "o4")
NOON = datetime(2020, 5, 1, 12, tzinfo=UTC)
O3 = "*Requests* the Secretariat to print a map;"
DELETED_AND_CHANGED = "was deleted by one and changed by another: it stays, in brackets."


@pytest.fixture
def clone(store: Store) -> Clone:
    return Clone(store.path)


def order(store: Store) -> str:
    return " ".join(unit.id for unit in store.text(HANDLE).walk())


def words(store: Store, unit: str) -> str:
    return store.text(HANDLE).find(unit).text


def message(store: Store) -> str:
    return git(store.path, "log", "-1", "--format=%B", "main")


# The order of the text


def test_a_paragraph_that_two_moved_stands_once(store: Store, clone: Clone):
    clone.merge(moving("o1", "o4"), together(moving("o1", "o3")))
    assert (clone.folder / "outline").read_text().count(" o1\n") == 2
    assert order(store) == "p1 p2 o2 a b o3 o1 o4"
    assert store.remarks(HANDLE) == (
        "OP3 stood twice in the order of the text; it is kept where it stood first.",
    )


def test_what_stands_under_a_paragraph_that_stands_twice_is_not_told_apart(
    store: Store, clone: Clone
):
    outline = (clone.folder / "outline").read_text()
    lower = "  operative o2\n    subparagraph b\n    subparagraph a\n"
    clone.hand_in(writing("outline", outline.replace("annexes\n", f"{lower}annexes\n")))
    assert order(store) == "p1 p2 o1 o2 a b o3 o4"
    assert store.remarks(HANDLE) == (
        "OP2 stood twice in the order of the text; it is kept where it stood first.",
    )


@pytest.mark.parametrize("style", ["merge", "diff3", "zdiff3"])
def test_of_two_orders_in_conflict_what_both_have_stays(store: Store, style: str):
    clone = Clone(store.path, style)
    one = together(moving("o1", "o4"), new_paragraph("n1x", "*Ours*;", "o3"))
    two = together(moving("o2", "o4"), new_paragraph("n2x", "*Theirs*;", "o3"))
    clone.merge(one, two)
    assert "<<<<<<<" in (clone.folder / "outline").read_text()
    assert sorted(order(store).split()) == sorted((*ALL, "n1x", "n2x"))
    assert "o3 n1x n2x" in order(store)
    assert store.text(HANDLE).find("o2").children == small_resolution().find("o2").children
    told = "The order of the text was changed by two at once: what both have in it stays."
    assert told in store.remarks(HANDLE)


def new_paragraph(identity: str, text: str, after: str) -> Change:
    def change(folder: Path) -> None:
        lines = (folder / "outline").read_text().splitlines(keepends=True)
        place = next(at for at, line in enumerate(lines, 1) if line.split()[-1] == after)
        lines.insert(place, f"  operative {identity}\n")
        writing("outline", "".join(lines))(folder)
        writing(f"units/{identity}.md", f"{text}\n")(folder)

    return change


@pytest.mark.parametrize(
    ("outline", "expected", "remark"),
    [
        ("preamble\n  p1\n  spell p2\n", "p1 p2", "PP2 was of a kind that is not known"),
        ("preamble\n      preambular p1\n  preambular p2\n", "p1 p2", "PP1 was indented"),
        ("  preambular p1\n  preambular p2\n", "p1 p2", "PP1 begins the preamble"),
        ("preamble\npreamble\n  preambular p1\n  preambular p2\n", "p1 p2", "is listed twice"),
        (
            "\ufeffpreamble\r\n\r\n  preambular p1 \r\n\t\tpreambular p2 level=\n",
            "p1 p2",
            "in part",
        ),
        ("preamble\n  preambular gone\n    preambular p1\n  preambular p2\n", "p1 p2", "no words"),
        (
            "preamble\n  preambular p1\n  preambular p2\n  operative o1\n  operative o2\n",
            "p1 p2 o1 o2 a b",
            "OP1 begins the operative, which was not named",
        ),
    ],
)
def test_lines_that_a_hand_spoilt_keep_their_units(
    store: Store, clone: Clone, outline: str, expected: str, remark: str
):
    clone.hand_in(writing("outline", outline))
    assert order(store).startswith(expected)
    assert sorted(order(store).split()) == sorted(ALL)
    assert any(remark in told for told in store.remarks(HANDLE))


@pytest.mark.parametrize("outline", ["", "\x00\ufffd", "preamble\n  preambular absent\n"])
def test_an_order_that_is_lost_is_that_of_before(store: Store, clone: Clone, outline: str):
    clone.hand_in(writing("outline", outline))
    assert store.text(HANDLE) == small_resolution()
    assert store.remarks(HANDLE)[-1] == "The order of the text was lost: it is as it stood before."


# Words that stand nowhere


@pytest.mark.parametrize("ours_first", [True, False])
@pytest.mark.parametrize("rebased", [False, True], ids=["merge", "rebase"])
def test_what_one_deleted_and_another_changed_stays_in_brackets_where_it_stood(
    store: Store, clone: Clone, ours_first: bool, rebased: bool
):
    changes = (deleting("o3"), replacing("units/o3.md", "a map", "a chart"))
    one, two = changes if ours_first else changes[::-1]
    (clone.rebase if rebased else clone.merge)(one, two)
    assert order(store) == "p1 p2 o1 o2 a b o3 o4"
    assert words(store, "o3") == "[*Requests* the Secretariat to print a chart;]"
    assert store.remarks(HANDLE) == (f"OP3 {DELETED_AND_CHANGED}",)


def test_what_stood_under_a_paragraph_that_is_gone_takes_its_place(store: Store, clone: Clone):
    gone = together(deleting("a"), deleting("b"), deleting("o2"))
    changed = together(
        replacing("units/a.md", "broken", "all"), replacing("units/b.md", "each", "every")
    )
    clone.merge(gone, changed)
    assert order(store) == "p1 p2 o1 a b o3 o4"
    assert words(store, "a") == "[To mend all lamps;]"


def test_a_note_that_one_deleted_and_another_changed_stays(store: Store, clone: Clone):
    def without_note(folder: Path) -> None:
        replacing("outline", "  note n1\n", "")(folder)
        replacing("units/p1.md", "[^n1]", "")(folder)
        (folder / "notes" / "n1.md").unlink()

    clone.merge(without_note, replacing("notes/n1.md", "list", "full list"))
    assert [note.text for note in store.text(HANDLE).notes] == ["[See the full list of lamps.]"]
    assert store.remarks(HANDLE) == (f"A footnote {DELETED_AND_CHANGED}",)


def test_words_that_never_stood_anywhere_come_last(store: Store, clone: Clone):
    clone.hand_in(writing("units/zz9.md", "*Thanks* all;\n"))
    assert order(store).endswith("o4 zz9")
    assert words(store, "zz9") == "[*Thanks* all;]"
    assert "OP5 stood nowhere in the order of the text" in store.remarks(HANDLE)[0]


def test_the_copies_of_a_folder_that_is_synchronised_are_kept_if_they_say_anything_new(
    store: Store, clone: Clone
):
    clone.hand_in(
        together(
            writing("units/o3 (conflicted copy).md", f"{O3}\n"),
            writing("units/o4 (conflicted copy).md", "*Decides* to forget the matter.\n"),
            writing("units/o4.md.orig", "left by a tool\n"),
        )
    )
    assert store.text(HANDLE).operative[-1].text == "[*Decides* to forget the matter.]"
    assert len(store.text(HANDLE).operative) == 5
    assert any("o3 (conflicted copy).md" in remark for remark in store.remarks(HANDLE))
    assert any("o4.md.orig" in remark for remark in store.remarks(HANDLE))


# Words in conflict


@pytest.mark.parametrize(
    ("style", "ours", "theirs", "expected", "remark"),
    [
        ("merge", ("a map", "a chart"), ("a map", "a plan"),
         "*Requests* the Secretariat to print a [chart][plan];", "both wordings stand in brackets"),
        ("diff3", ("print", "draw"), ("a map", "a plan"),
         "*Requests* the Secretariat to draw a plan;", "both changes are made"),
        ("zdiff3", ("print", "draw"), ("print", "sell"),
         "*Requests* the Secretariat to [draw][sell] a map;", "both wordings stand in brackets"),
    ],
)  # fmt: skip
def test_both_wordings_of_a_paragraph_stay(
    store: Store, style: str, ours: tuple[str, str], theirs: tuple[str, str], expected: str,
    remark: str,
):  # fmt: skip
    Clone(store.path, style).merge(
        replacing("units/o3.md", *ours), replacing("units/o3.md", *theirs)
    )
    assert words(store, "o3") == expected
    assert store.remarks(HANDLE) == (f"OP3 was changed by two at once: {remark}.",)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<<<<<<< a\nto mend\n=======\nto sell\n", "to [mend][sell]"),
        ("to mend\n=======\nto sell\n>>>>>>> b\n", "to mend\nto sell"),
        ("<<<<<<< a\nto mend\n", "to mend"),
        ("<<<<<<< a\n=======\nto sell\n>>>>>>> b\n", "[to sell]"),
        (
            "<<<<<<< a\none\n<<<<<<< c\ntwo\n=======\nthree\n>>>>>>> c\n=======\nfour\n>>>>>>> b\n",
            "[one\n[two][three]][four]",
        ),
        ("a line\n=======\nunder it\n", "a line\n=======\nunder it"),
    ],
)
def test_marks_of_every_kind_are_taken_out_and_no_word(
    store: Store, clone: Clone, content: str, expected: str
):
    clone.hand_in(writing("units/o3.md", content))
    assert words(store, "o3") == expected


# Single values


def test_both_wordings_of_a_title_stay_and_all_sponsors(store: Store, clone: Clone):
    clone.merge(
        together(
            replacing("resolution.toml", "at night", "by night"),
            replacing("resolution.toml", '"Norway"', '"Norway",\n    "Cuba"'),
        ),
        together(
            replacing("resolution.toml", "at night", "all night"),
            replacing("resolution.toml", '"Norway"', '"Norway",\n    "Fiji"'),
        ),
    )
    text = store.text(HANDLE)
    assert text.title == "Keeping harbours lit [by][all] night"
    assert text.sponsors == ("Chile", "Norway", "Cuba", "Fiji")
    assert store.remarks(HANDLE) == (
        "The sponsors were changed by two at once: those of both are kept.",
        "The title was changed by two at once: both wordings stand in brackets.",
    )


def test_values_that_a_hand_spoilt_are_read_line_by_line(store: Store, clone: Clone):
    toml = 'title = Lamps for all\nkind = "resolution"\ngibberish\n[masthead]\nsymbol = "L.6"\n'
    clone.hand_in(writing("resolution.toml", toml))
    text = store.text(HANDLE)
    assert (text.title, text.kind, text.masthead.symbol) == ("Lamps for all", "resolution", "L.6")
    assert any("“gibberish”" in remark for remark in store.remarks(HANDLE))
    assert store.summaries()[0].title == "Lamps for all"


def test_a_session_file_in_conflict_opens(clone: Clone, path: Path):
    one, two = (
        replacing("../../session.toml", "Crime Prevention", f"{what} Prevention")
        for what in ("Fire", "Flood")
    )
    clone.merge(one, two)
    with Store.open(path) as afresh:
        assert afresh.info.title == "Commission on [Fire][Flood] Prevention"


@pytest.mark.parametrize("file", ["outline", "resolution.toml", "agreement.toml"])
def test_what_windows_writes_is_sound(negotiated: Store, file: str):
    clone = Clone(negotiated.path)
    before = negotiated.text(HANDLE), negotiated.negotiation(HANDLE)

    def on_windows(folder: Path) -> None:
        content = (folder / file).read_bytes()
        (folder / file).write_bytes(b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))

    clone.hand_in(on_windows)
    assert (negotiated.text(HANDLE), negotiated.negotiation(HANDLE)) == before
    assert negotiated.remarks(HANDLE) == ()


# What is no file


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_in_place_of_a_paragraph_is_not_followed_and_its_last_words_stand(
    store: Store, clone: Clone, tmp_path: Path
):
    (tmp_path / "secret").write_text("secret words")

    def linked(folder: Path) -> None:
        (folder / "units" / "o3.md").unlink()
        (folder / "units" / "o3.md").symlink_to(tmp_path / "secret")

    clone.hand_in(linked)
    assert order(store) == "p1 p2 o1 o2 a b o3 o4"
    assert store.text(HANDLE).find("o3").text.startswith("*Requests*")
    assert "secret" not in repr(store.text(HANDLE))
    assert any("“o3.md”" in remark for remark in store.remarks(HANDLE))


def test_what_git_has_lost_is_a_damage_all_the_same(store: Store, clone: Clone):
    clone.hand_in(writing("outline", ""))
    blob = git(store.path, "rev-parse", f"main:resolutions/{HANDLE}/outline").strip()
    (store.path / "objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(DamagedStoreError, match="outline"):
        store.text(HANDLE)


# Negotiations


@pytest.fixture
def negotiated(store: Store) -> Store:
    def begun(now: Negotiation) -> Negotiation:
        edit = EditText("o3", O3, "*Requests* all;")
        now = now.with_proposal(Proposal("abc", ("Chile",), edit, "OP3", "replace", NOON))
        now = now.with_proposal(Proposal("abd", ("Norway",), edit, "OP3", "replace", NOON))
        agreed = Decision(Agreement.AGREED, "Chair", NOON, text=O3)
        return replace(now, standings=now.standings.decide("o3", agreed))

    store.negotiate(HANDLE, begun, by("Chair"))
    return store


def adding(file: str, rows: str) -> Change:
    def change(folder: Path) -> None:
        writing(file, (folder / file).read_text() + rows)(folder)

    return change


def position(delegation: str, minute: int) -> Change:
    moment = f"2020-05-01T12:{minute:02}:00Z"
    rows = f'\n[[positions]]\ndelegation = "{delegation}"\nstance = "supports"\nwhen = {moment}\n'
    return adding("proposals/abc.toml", rows)


def decision(unit: str, stage: str, minute: int) -> Change:
    moment = f"2020-05-01T12:{minute:02}:00Z"
    return adding(
        "agreement.toml", f'\n[[units.{unit}]]\nstage = "{stage}"\nby = "Chair"\nwhen = {moment}\n'
    )


def test_positions_on_both_sides_are_united_by_time(negotiated: Store):
    Clone(negotiated.path).merge(position("Cuba", 9), position("Fiji", 3))
    proposal = negotiated.negotiation(HANDLE).find("abc")
    assert [one.delegation for one in proposal.positions] == ["Fiji", "Cuba"]
    assert negotiated.remarks(HANDLE) == (
        "Proposal abc was changed by two at once: what both have is kept.",
    )
    check_mended(negotiated)


def test_decisions_on_both_sides_are_united_by_time(negotiated: Store):
    Clone(negotiated.path).merge(decision("o3", "reopened", 9), decision("o1", "agreed", 3))
    standings = negotiated.negotiation(HANDLE).standings
    assert [one.stage for one in standings.decisions["o3"]] == [
        Agreement.AGREED, Agreement.REOPENED,
    ]  # fmt: skip
    assert standings.stage("o1") is Agreement.AGREED
    check_mended(negotiated)


def test_of_a_proposal_that_two_changed_the_first_wording_stands_and_the_other_is_told(
    negotiated: Store,
):
    file, old = "proposals/abc.toml", "*Requests* all"
    Clone(negotiated.path).merge(
        replacing(file, old, "*Requests* many"), replacing(file, old, "*Requests* few")
    )
    assert negotiated.negotiation(HANDLE).find("abc").edit == EditText("o3", O3, "*Requests* many;")
    assert "*Requests* few;" in negotiated.remarks(HANDLE)[0]
    check_mended(negotiated)


def test_a_proposal_that_cannot_be_read_is_told_and_keeps_its_file(negotiated: Store):
    Clone(negotiated.path).hand_in(writing("proposals/abc.toml", "nonsense\n"))
    assert [one.id for one in negotiated.negotiation(HANDLE).proposals] == ["abd"]
    told = ("Proposal abc cannot be read and is left out.",)
    assert negotiated.remarks(HANDLE) == told
    state = negotiated.state()
    assert negotiated.mend(HANDLE, by("Chair")) == told
    assert negotiated.state() == state
    hold(negotiated, "abd")
    assert "nonsense" in git(
        negotiated.path, "show", f"main:resolutions/{HANDLE}/proposals/abc.toml"
    )


def hold(store: Store, proposal: str) -> None:
    def held(now: Negotiation) -> Negotiation:
        position = Position("Peru", Stance.OPPOSES, NOON)
        return now.with_proposal(now.find(proposal).with_position(position))

    store.negotiate(HANDLE, held, by("Chair", "Peru opposes"))


def test_a_row_that_cannot_be_read_takes_no_other_with_it(negotiated: Store):
    clone = Clone(negotiated.path)
    clone.hand_in(together(position("Cuba", 9), decision("o1", "agreed", 3)))
    clone.hand_in(
        together(
            replacing("proposals/abc.toml", '"supports"', '"likes"'),
            replacing("agreement.toml", 'stage = "agreed"\nby = "Chair"\nwhen = 2020-05-01T12:03',
                      'stage = "agreed\nby = "Chair"\nwhen = 2020-05-01T12:03'),
        )
    )  # fmt: skip
    held = negotiated.negotiation(HANDLE)
    assert held.find("abc").positions == ()
    assert held.standings.stage("o3", O3) is Agreement.AGREED
    assert any("Cuba, likes" in remark for remark in negotiated.remarks(HANDLE))
    check_mended(negotiated)


def test_a_change_of_a_negotiation_mends_its_files_and_undo_does_not_spoil_them(negotiated: Store):
    Clone(negotiated.path).merge(position("Cuba", 9), position("Fiji", 3))
    hold(negotiated, "abc")
    assert "\nMended: Proposal abc was changed by two" in message(negotiated)
    assert negotiated.remarks(HANDLE) == ()
    negotiated.undo(HANDLE, by("Chair"))
    delegations = [one.delegation for one in negotiated.negotiation(HANDLE).find("abc").positions]
    assert delegations == ["Fiji", "Cuba"]
    assert negotiated.remarks(HANDLE) == ()


def test_what_is_let_pass_on_both_sides_is_let_pass(store: Store):
    store.exempt(HANDLE, lambda _: {"o1": ("UN-A",)}, by("Chair"))
    Clone(store.path).merge(
        writing("exemptions.toml", '"o1" = ["UN-A", "UN-B"]\n'),
        writing("exemptions.toml", '"o1" = ["UN-A", "UN-C"]\n'),
    )
    assert store.exemptions(HANDLE) == {"o1": ("UN-A", "UN-B", "UN-C")}
    check_mended(store)


# Mending


def all_of(store: Store) -> tuple[object, ...]:
    return store.text(HANDLE), store.negotiation(HANDLE), store.exemptions(HANDLE)


def check_mended(store: Store) -> None:
    """Mending records what is read, once, and what was decided; nothing is left to say."""
    before = all_of(store)
    remarks = store.remarks(HANDLE)
    assert store.mend(HANDLE, by("Chair")) == remarks != ()
    assert message(store).splitlines()[0] == "Mend the text of L.6"
    assert [line for line in message(store).splitlines() if line.startswith("Mended: ")] == [
        f"Mended: {remark}" for remark in remarks
    ]
    state = store.state()
    with Store.open(store.path) as afresh:
        assert (
            afresh.text(HANDLE),
            afresh.negotiation(HANDLE),
            afresh.exemptions(HANDLE),
        ) == before
        assert afresh.mend(HANDLE, by("Chair")) == afresh.remarks(HANDLE) == ()
        assert afresh.state() == state
    assert "error" not in git(store.path, "fsck", "--strict")


DISORDERS: dict[str, tuple[Change, Change]] = {
    "moved twice": (moving("o1", "o4"), moving("o1", "o3")),
    "two orders": (moving("o1", "o4"), moving("o2", "o4")),
    "deleted and changed": (deleting("o3"), replacing("units/o3.md", "a map", "a chart")),
    "two wordings": (
        replacing("units/o3.md", "a map", "a chart"), replacing("units/o3.md", "a map", "a plan")
    ),
    "two titles": (
        replacing("resolution.toml", "at night", "by night"),
        replacing("resolution.toml", "at night", "all night"),
    ),
}  # fmt: skip


@pytest.fixture(params=list(DISORDERS))
def disordered(request: pytest.FixtureRequest, store: Store) -> Store:
    Clone(store.path).merge(*DISORDERS[request.param])
    return store


def test_mending_records_what_is_read_once(disordered: Store):
    check_mended(disordered)


def test_the_next_change_mends_and_undo_takes_back_the_change_alone(disordered: Store):
    before, remarks = disordered.text(HANDLE), disordered.remarks(HANDLE)
    disordered.commit(HANDLE, rewording(disordered, "p2", "*Noting* it,"), by("Peru", "Shorten"))
    assert message(disordered).splitlines()[0] == "Shorten"
    assert message(disordered).count("\nMended: ") == len(remarks)
    with Store.open(disordered.path) as afresh:
        assert afresh.remarks(HANDLE) == ()
        undone = afresh.undo(HANDLE, by("Peru")).text
        assert undone == before
        assert afresh.remarks(HANDLE) == ()
        assert afresh.redo(HANDLE, by("Peru")).text.find("p2").text == "*Noting* it,"


def test_a_text_in_disorder_reads_the_same_whenever_it_is_read(disordered: Store):
    state = disordered.state()
    before = disordered.text(HANDLE)
    disordered.make_draft(HANDLE, "merged", by("Chair"))
    for words in ("*Noting* one,", "*Noting* two,"):
        disordered.commit(HANDLE, rewording(disordered, "p2", words), by("Peru"))
    disordered.remove(HANDLE, by("Chair"))
    with Store.open(disordered.path) as afresh:
        assert afresh.text(HANDLE, "merged") == before == afresh.state_at(HANDLE, state)
        assert afresh.remarks(HANDLE, "merged")


def test_the_record_of_a_text_in_disorder_can_be_followed(disordered: Store):
    before = len(tuple(disordered.steps(HANDLE)))
    disordered.mend(HANDLE, by("Chair"))
    disordered.undo(HANDLE, by("Eve"))
    assert len(tuple(disordered.steps(HANDLE))) == before + 2
    assert disordered.history(HANDLE)[-1].message == "Import L.6"
    assert disordered.summaries()[0].handle == HANDLE


def test_a_sound_text_has_no_remarks_and_is_not_mended(negotiated: Store, text: Resolution):
    state = negotiated.state()
    assert negotiated.mend(HANDLE, by("Chair")) == negotiated.remarks(HANDLE) == ()
    assert negotiated.state() == state
    assert negotiated.text(HANDLE) == text


@pytest.fixture
def text() -> Resolution:
    return small_resolution()


def test_what_was_read_in_disorder_is_noticed_once(disordered: Store):
    disordered.text(HANDLE)
    disordered.text(HANDLE)
    remarks = disordered.remarks(HANDLE)
    assert disordered.noticed == tuple((HANDLE, one) for one in remarks)
    disordered.make_draft(HANDLE, "merged", by("Chair"))
    disordered.text(HANDLE, "merged")
    assert disordered.noticed[len(remarks) :] == tuple((f"{HANDLE}@merged", one) for one in remarks)


def test_a_paragraph_that_two_recast_is_what_the_first_made_of_it(store: Store, clone: Clone):
    clone.merge(
        replacing("outline", "operative o1", "heading o1 level=1"),
        replacing("outline", "operative o1", "section o1"),
    )
    assert store.text(HANDLE).find("o1").kind == "heading"
    told = "heading 1 was made another kind by two at once: it is heading."
    assert told in store.remarks(HANDLE)
