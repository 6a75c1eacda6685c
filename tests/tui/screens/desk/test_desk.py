from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.keyboard_user import Driven
from support.thorough import at_first

from drafting.amendments.proposals import Stage
from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.workspace.editing.editing import Editing
from drafting.workspace.editing.recast import possible_kinds
from drafting.workspace.environment.context import Context
from drafting.workspace.negotiation.terms import Ruling
from drafting.workspace.session import Session

Reader = Callable[[], Resolution]


def labels(text: Resolution) -> list[str]:
    return [unit.id for unit in text.walk()]


async def test_the_page_is_shown_as_it_is_printed(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.sees("1.   Invites States to [share] [exchange]")
        await user.sees("(a)  To count the boats;")
        await user.sees("clean water,¹")
        await user.press("end")
        await user.sees("¹  Economic and Social Council resolution 1999/99.")


async def test_the_current_unit_is_named_and_kept_across_views(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("obb")
        assert "OP2 (b)" in " · ".join(user.desk.status.places)
        await user.press("r")
        await user.sees("L.4 redline")
        await user.press("q")
        await user.until(lambda: user.app.screen.NAME == "Reading")
        assert user.desk.text.key == "obb"


async def test_writing_happens_where_the_paragraph_stands(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("pb")
        row = user.row_of("     Noting that sand")
        await user.press("enter")
        await user.type(" [and gold]")
        assert user.row_of("*Noting* that sand") == row
        await user.press("escape")
        await user.hears("Saved in the record as Cuba, 09:")
        assert working_text().find("pb").text.endswith("river beds, [and gold]")
        assert "u undo" in user.said


async def test_what_was_typed_can_be_taken_back_while_writing(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        before = working_text()
        await user.at("oc")
        await user.press("enter", "x", "y", "ctrl+z", "ctrl+y", "ctrl+z", "escape")
        await user.until(lambda: not user.desk.panes.writing)
        assert working_text() == before


async def test_enter_begins_a_paragraph_and_one_save_records_it_all(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("pb")
        await user.press("enter", "enter")
        await user.type("Mindful of the sea,")
        await user.press("escape")
        await user.hears("Saved")
        assert [unit.text for unit in working_text().preamble][2] == "*Mindful* of the sea,"
        await user.press("u")
        await user.until(lambda: len(working_text().preamble) == 2)


async def test_alt_enter_splits_at_the_cursor(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("enter", "up", "home", *["right"] * 17, "alt+enter", "escape")
        await user.hears("Saved")
        texts = [unit.text for unit in working_text().operative]
        assert texts[:2] == ["*Invites* States", "to [share] [exchange] maps of their rivers;"]


@pytest.mark.parametrize(
    ("keys", "order"),
    at_first(
        2,
        [
            (["d"], ["pa", "pb", "oa", "oc"]),
            (["shift+up"], ["pa", "pb", "ob", "oba", "obb", "oa", "oc"]),
            (["shift+down"], ["pa", "pb", "oa", "oc", "ob", "oba", "obb"]),
            (["m", "up", "up", "up", "enter"], ["pa", "ob", "oba", "obb", "pb", "oa", "oc"]),
        ],
    ),
)
async def test_units_are_deleted_and_moved_with_what_is_beneath_them(
    app: DraftingApp, driven: Driven, working_text: Reader, keys: list[str], order: list[str]
) -> None:
    async with driven(app) as user:
        before = working_text()
        await user.at("ob")
        await user.press(*keys)
        await user.until(lambda: labels(working_text()) == order)
        await user.hears("u undo")
        await user.press("u")
        await user.until(lambda: working_text() == before)
        await user.press("ctrl+r")
        await user.until(lambda: labels(working_text()) == order)


async def test_the_place_of_a_move_is_drawn_before_it_is_made(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("m", "up")
        await user.sees("▶ after OP1")
        await user.press("escape")
        await user.hears("Nothing was moved.")
        assert "▶" not in user.screen


@pytest.mark.parametrize(
    ("key", "index"),
    at_first(1, [("o", ("operative", 1)), ("O", ("operative", 0)), ("i", ("under", 0))]),
)
async def test_a_new_paragraph_is_written_where_it_will_stand(
    app: DraftingApp, driven: Driven, working_text: Reader, key: str, index: tuple[str, int]
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press(key)
        await user.type("Urges more [care];")
        await user.press("escape")
        await user.hears("Saved")
        where, position = index
        text = working_text()
        siblings = text.find("oa").children if where == "under" else text.operative
        opening = "Urges" if where == "under" else "*Urges*"
        assert siblings[position].text == f"{opening} more [care];"
        assert user.desk.text.key == siblings[position].id


async def test_a_text_is_written_from_nothing(
    driven: Driven, store: Path, context: Context
) -> None:
    with Session.open(store, context) as session:
        session.begin("ponds", "Ponds")
    async with driven(DraftingApp(Bridge(store, context), "ponds", blink=False)) as user:
        await user.at("field:title")
        await user.press("o")
        await user.type("Noting the ponds,")
        await user.press("escape")
        await user.hears("Saved")
        await user.press("plus")
        await user.type("Decides to keep them.")
        await user.press("escape")
        await user.until(lambda: "OP1" in " · ".join(user.desk.status.places))
    with Session.open(store, context) as session:
        text = session.text("ponds")
    assert [plain(unit.text) for unit in text.preamble] == ["Noting the ponds,"]
    assert [plain(unit.text) for unit in text.operative] == ["Decides to keep them."]


async def test_a_paragraph_is_turned_into_a_heading(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("t")
        await user.sees("operative >")
        # The first paragraph can become no subparagraph, and nothing that stands elsewhere.
        kinds = possible_kinds(working_text(), "oa")
        steps = kinds.index(Kind.HEADING) - kinds.index(Kind.OPERATIVE)
        await user.press(*["right"] * steps, "enter")
        await user.until(lambda: working_text().find("oa").kind is Kind.HEADING)
        await user.hears("u undo")


async def test_an_empty_new_paragraph_leaves_nothing_behind(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        before = working_text()
        await user.at("oa")
        await user.press("o", "escape")
        await user.until(lambda: not user.desk.panes.writing)
        assert working_text() == before
        assert user.desk.text.key == "oa"


async def test_a_split_is_made_where_the_cursor_was_put(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("s", "home", *["right"] * 20, "enter")
        await user.until(lambda: len(working_text().operative) == 4)
        texts = [unit.text for unit in working_text().operative[2:]]
        assert texts == ["*Decides* to return", "to the question every second year."]
        await user.at("oc")
        await user.press("J")
        await user.until(lambda: len(working_text().operative) == 3)


async def test_title_and_notes_are_written_in_place_as_well(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("field:title")
        await user.press("enter")
        await user.type(" of ours")
        await user.press("escape")
        await user.until(lambda: working_text().title.endswith("[and lakes] of ours"))
        await user.at("note:na")
        await user.press("enter")
        await user.type(" See also 1.")
        await user.press("escape")
        await user.until(lambda: working_text().notes[0].text.endswith("See also 1."))


async def test_one_stands_at_a_note_still_once_it_was_rewritten(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("note:na")
        await user.press("enter")
        await user.type(" And more.")
        await user.press("escape")
        await user.hears("Saved")
        assert user.desk.text.key == "note:na"
        assert working_text().notes[0].text.endswith("And more.")


async def test_a_refusal_is_gone_with_the_next_key_but_not_at_once(
    app: DraftingApp, driven: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafting.tui.screens import base

    async with driven(app) as user:
        await user.at("pa")
        await user.press("colon")
        await user.type("op77")
        await user.press("enter", "escape")
        await user.hears("There is no paragraph op77")
        await user.press("down")
        await user.hears("There is no paragraph op77")
        monkeypatch.setattr(base, "_READ", 0.0)
        await user.press("down")
        assert "op77" not in user.said


async def test_what_was_said_does_not_stand_below_what_is_written_afterwards(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("d", "u")
        await user.hears("Undo")
        await user.press("enter")
        assert user.said == ""


async def test_the_masthead_is_a_form(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("field:masthead")
        await user.press("enter")
        await user.sees("place and dates")
        await user.press("tab", "tab")
        await user.type("/Rev.1")
        await user.press("enter")
        await user.until(lambda: working_text().masthead.symbol == "E/CN.15/2017/L.4/Rev.1")
        await user.sees("E/CN.15/2017/L.4/Rev.1")


async def test_a_footnote_is_put_at_the_cursor(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("pb")
        await user.press("enter", "f4")
        await user.type("See the map.")
        await user.press("enter")
        await user.hears("The footnote stands at the cursor")
        await user.sees("beds,‹note")
        await user.type(" and")
        assert len(working_text().notes) == 1
        await user.press("escape")
        await user.hears("Saved")
        note = working_text().notes[1]
        assert note.text == "See the map."
        assert working_text().find("pb").text.endswith(f"river beds,[^{note.id}] and")
        await user.press("u")
        await user.until(lambda: len(working_text().notes) == 1)


async def test_a_footnote_written_in_a_proposal_comes_in_once_it_is_agreed(
    app: DraftingApp, driven: Driven, store: Path, context: Context, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("pb")
        await user.press("p", *["backspace"] * 30, *"Chad", "enter")
        await user.sees("proposing as Chad")
        await user.press("enter", "f4")
        await user.type("Of deep rivers.")
        await user.press("enter")
        await user.hears("The footnote stands at the cursor")
        await user.press("escape")
        await user.hears("Chad: add a footnote to PP2")
    assert len(working_text().notes) == 1
    with Session.open(store, context) as session:
        session.negotiation("L.4").decide("1", Ruling(Stage.AGREED))
    assert working_text().notes[1].text == "Of deep rivers."


async def test_a_footnote_can_be_written_in_a_new_paragraph_and_taken_back(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("pb")
        await user.press("o")
        await user.type("Mindful of eels,")
        for words in ("First.", "Second."):
            await user.press("f4")
            await user.type(words)
            await user.press("enter")
            await user.hears(words)
        await user.press("ctrl+z", "escape")
        await user.hears("Saved")
        assert [note.text for note in working_text().notes][1:] == ["First."]
        assert user.desk.text.key == working_text().preamble[2].id


async def test_a_footnote_that_was_not_saved_is_offered_back_with_its_paragraph(
    app: DraftingApp, driven: Driven, store: Path, context: Context, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("pb")
        await user.press("enter", "f4")
        await user.type("Nearly lost.")
        await user.press("enter")
        await user.until(app.tools.journal.unsaved)
    again = DraftingApp(Bridge(store, context), "L.4", blink=False)
    async with driven(again) as user:
        await user.hears("is kept: enter brings it back")
        await user.press("enter")
        await user.until(lambda: user.desk.panes.writing)
        await user.press("escape")
        await user.hears("Saved")
        assert working_text().notes[1].text == "Nearly lost."


async def test_the_mark_of_a_note_is_moved_over_and_taken_out_as_one(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("pa")
        await user.press("enter", "left")
        editor = user.desk.panes.editor
        end = len("*Recalling* its earlier words on clean water,")
        assert editor.cursor_location == (0, end)
        await user.press("right", "backspace", "ctrl+z", "home", "end", "left", "delete")
        assert editor.text == "*Recalling* its earlier words on clean water,"
        await user.press("escape")
        await user.hears("Saved")
        assert working_text().notes == ()
        await user.press("u")
        await user.until(lambda: len(working_text().notes) == 1)


@pytest.mark.parametrize(
    ("keys", "text"),
    at_first(
        2,
        [
            (["ctrl+t", "a", "ctrl+t", "b"], "every second year.*a*b"),
            (["ctrl+t", "ctrl+t", "a"], "every second year.a"),
            (["ctrl+t", "left", "end", "a"], "every second year.a"),
            (["ctrl+t"], "every second year."),
            (["shift+left", "shift+left", "ctrl+t"], "every second yea*r.*"),
            (["shift+left"] * 6 + ["ctrl+t"], "every second *year.*"),
            (["ctrl+t", "a", "space", "ctrl+t", "b"], "every second year.*a* b"),
        ],
    ),
)
async def test_italics_are_begun_and_ended_by_key(
    app: DraftingApp, driven: Driven, working_text: Reader, keys: list[str], text: str
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("enter", *keys, "escape")
        await user.until(lambda: not user.desk.panes.writing)
        assert working_text().find("oc").text.endswith(text)


async def test_a_sign_behind_a_letter_is_not_set_in_italics_by_itself(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        before = working_text().find("oc").text
        await user.at("oc")
        await user.press("enter", "shift+left", "ctrl+t")
        await user.hears("A sign right behind a letter is not set in italics")
        await user.press("escape")
        await user.until(lambda: not user.desk.panes.writing)
        assert working_text().find("oc").text == before


async def test_spaces_and_hyphens_that_do_not_break_have_a_key(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("enter", "ctrl+n", "a", "f5", "b", "escape")
        await user.hears("Saved")
        assert working_text().find("oc").text.endswith("second year.\u00a0a\u2011b")


async def test_words_are_counted_as_they_are_typed(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("oc")
        assert "OP3 · 9 words of 47" in " · ".join(user.desk.status.places)
        await user.press("enter")
        await user.type(" – or [sooner]")
        assert "11 words of 49" in " · ".join(user.desk.status.places)


async def test_a_draft_freezes_the_text_and_signs_show_what_changes_after_it(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("D")
        await user.type("L.4/Rev.1")
        await user.press("enter")
        await user.sees("no changes since L.4/Rev.1")
        await user.press("enter", "x", "escape")
        await user.sees("1 change since L.4/Rev.1")
        assert "▏ 3.   Decides" in user.screen
        with Session.open(store, context) as session:
            assert [draft.label for draft in session.drafts("L.4")] == ["zero", "L.4/Rev.1"]


async def test_jumping_and_finding(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("pa")
        await user.press("colon", *"op2b", "enter")
        await user.until(lambda: user.desk.text.key == "obb")
        await user.press("slash", *"maps", "enter")
        await user.until(lambda: user.desk.text.key == "oa")
        await user.press("colon", *"op77", "enter")
        await user.hears("There is no paragraph op77")


async def test_another_process_is_noticed_without_losing_what_is_being_typed(
    app: DraftingApp, driven: Driven, store: Path, context: Context, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("enter")
        await user.type(" Quickly!")
        with Session.open(store, context.as_author("Norland")) as session:
            session.editing.rewrite("L.4", "pb", "*Noting* that gold is stolen,")
            session.editing.delete("L.4", "oc")
        await user.sees("Noting that gold is stolen,")
        assert "Quickly!" in user.desk.panes.editor.text
        await user.press("escape")
        await user.hears("Saved")
        assert working_text().find("oa").text.endswith("Quickly!")
        assert labels(working_text())[-1] == "obb"


async def test_what_was_typed_on_a_paragraph_that_somebody_took_out_is_kept(
    app: DraftingApp, driven: Driven, store: Path, context: Context, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("enter")
        await user.type(" Kept!")
        with Session.open(store, context.as_author("Norland")) as session:
            session.editing.delete("L.4", "oc")
        await user.hears("took out the paragraph that you are writing. esc keeps it")
        # It is written on where it stood, and what is typed is seen.
        await user.type(" All of it.")
        await user.sees("Kept! All of it.")
        assert user.row_of("All of it.") > user.row_of("To report on what was counted;")
        await user.press("escape")
        await user.until(lambda: any("Kept!" in unit.text for unit in working_text().walk()))


async def test_unsaved_text_is_offered_back_after_a_crash(
    app: DraftingApp, driven: Driven, store: Path, context: Context, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("enter")
        await user.type(" Lost?")
        await user.until(app.tools.journal.unsaved)
    again = DraftingApp(Bridge(store, context), "L.4", blink=False)
    async with driven(again) as user:
        await user.hears("is kept: enter brings it back")
        assert user.desk.text.key == "oc"
        await user.press("enter")
        await user.until(lambda: "Lost?" in user.desk.panes.editor.text)
        await user.press("ctrl+z")
        assert "Lost?" not in user.desk.panes.editor.text
        await user.press("ctrl+y", "escape")
        await user.hears("Saved")
        assert working_text().find("oc").text.endswith("Lost?")
        assert again.tools.journal.unsaved() == ()


async def test_quitting_while_writing_saves_what_was_written(
    app: DraftingApp, driven: Driven, working_text: Reader
) -> None:
    async with driven(app) as user:
        await user.at("oc")
        await user.press("enter")
        await user.type(" At once!")
        await user.press("ctrl+q")
    assert working_text().find("oc").text.endswith("At once!")
    assert app.tools.journal.unsaved() == ()


async def test_the_panes_fold_as_the_window_narrows(app: DraftingApp, driven: Driven) -> None:
    async with driven(app, (120, 40)) as user:
        await user.sees("first wording")
        await user.pilot.resize_terminal(90, 30)
        await user.until(lambda: not user.desk.panes.story.display)
        assert user.desk.panes.outline.display
        await user.pilot.resize_terminal(70, 24)
        await user.until(lambda: not user.desk.panes.outline.display)
        await user.press("L")
        await user.until(lambda: user.desk.panes.outline.display)


@pytest.mark.slow
async def test_a_resize_while_writing_keeps_text_and_place(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("enter")
        await user.type(f" and of their many {'arms, ' * 60}mouths")
        for size in ((80, 24), (200, 60), (60, 20), (40, 10), (20, 5)):
            await user.pilot.resize_terminal(*size)
            await user.sees("mouths")
            page, editor = user.desk.panes.page, user.desk.panes.editor
            await user.until(lambda e=editor, p=page: e.size.width == p.hole_region().width + 1)


async def test_escape_never_loses_text_when_the_store_cannot_be_written(
    app: DraftingApp, driven: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafting.workspace.errors import WorkspaceError

    class FullError(WorkspaceError):
        """The disk is full."""

    def refuse(*_: object) -> None:
        raise FullError("The disk is full.")

    async with driven(app) as user:
        await user.at("oa")
        await user.press("enter")
        await user.type(" Precious")
        with monkeypatch.context() as patched:
            patched.setattr(Editing, "rewrite", refuse)
            await user.press("escape")
            await user.hears("What you wrote is kept")
        await user.press("enter")
        assert "Precious" in user.desk.panes.editor.text
        assert app.tools.journal.unsaved()


async def test_the_keys_named_while_a_single_value_is_written_are_its_own(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.at("field:title")
        await user.press("enter")
        await user.sees("enter new line")
        await user.press("escape")
        await user.at("oa")
        await user.press("enter")
        await user.sees("enter new paragraph")


async def test_hints_on_keys_are_not_kept_among_what_was_said(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.at("oa")
        await user.press("X")
        await user.press("X")
        assert "X does nothing here" in user.said
        await user.press("d", "!")
        await user.sees("Deleted OP1")
        assert "does nothing here" not in user.screen
