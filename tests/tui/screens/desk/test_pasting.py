from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.keyboard_user import Driven
from textual import events

from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.workspace.editing.clipboard import pasted_paragraphs


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("one line", "one line"),
        ("Noting the sea,\r\nMindful of the sky,", "Noting the sea,\n\nMindful of the sky,"),
        ("a first part;\n\na second part;", "a first part;\n\na second part;"),
        (
            "Noting that the sea is\nwider than it seems to\nbe, and deeper,\nMindful of the\nsky,",
            "Noting that the sea is wider than it seems to be, and deeper,\n\nMindful of the sky,",
        ),
        ("tabs\tand\x1b[31m colours", "tabs and[31m colours"),
        ("of a\x0bkind,\rnon\x1ebreak\x1fing,", "of a\nkind,\n\nnon\u2011breaking,"),
        ("A/72/100* and *Urges* all", "A/72/100\\* and *Urges* all"),
        ("C:\\temp and “[words]” ’", "C:\\\\temp and “[words]” ’"),
    ],
)
def test_paragraphs_are_pasted_as_paragraphs_and_wrapped_lines_are_joined(
    pasted: str, kept: str
) -> None:
    assert pasted_paragraphs(pasted) == kept


@given(st.text(st.characters(exclude_characters="*\\\ue000", exclude_categories=["Cc", "Cs"])))
def test_no_word_is_lost_or_changed_by_pasting(text: str) -> None:
    from drafting.model.inline import tidy

    wanted = tidy(text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\u00ad", ""))
    assert plain(pasted_paragraphs(text)).split() == plain(wanted).split()


@given(st.lists(st.sampled_from(["*", "**", "a", " ", "\\", "\\*", "[^n]", "b,", "\n", "1."])))
def test_what_is_pasted_reads_as_it_was_but_for_marked_words(pieces: list[str]) -> None:
    text = "".join(pieces)
    read = plain(pasted_paragraphs(text).replace("[^n]", "N"))
    kept = [char for char in read if char in "ab1.N,"]
    assert kept == [char for char in text.replace("[^n]", "N") if char in "ab1.N,"]


async def test_paragraphs_pasted_from_word_while_writing_are_offered_and_put_in_by_one_key(
    app: DraftingApp, driven: Driven, working_text: Callable[[], Resolution]
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("o")
        await user.until(lambda: user.desk.panes.writing)
        user.app.post_message(events.Paste("2.  Urges [all] boats;\n3.  Requests more sails;"))
        await user.sees("OP3  Requests more sails;")
        await user.press("enter")
        await user.hears("Inserted OP2 and OP3")
        texts = [plain(unit.text) for unit in working_text().operative[1:3]]
        assert texts == ["Urges [all] boats;", "Requests more sails;"]


async def test_what_is_offered_while_writing_is_text_at_the_cursor_by_another_key(
    app: DraftingApp, driven: Driven, working_text: Callable[[], Resolution]
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("enter")
        await user.until(lambda: user.desk.panes.writing)
        user.app.post_message(events.Paste("Urges [all] boats;\nRequests more sails;"))
        await user.sees("What is pasted would become")
        await user.press("t")
        await user.until(lambda: "boats;\n\nRequests more sails;" in user.desk.panes.editor.text)
        assert len(working_text().operative) == 3


async def test_one_paragraph_in_many_lines_is_text_at_the_cursor(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("o")
        await user.until(lambda: user.desk.panes.writing)
        lines = (
            "Urges all boats that sail at night or in fog, and those of Greece,",
            "Cuba and all others that have no lamp of their own, to keep to the",
            "channel;",
        )
        user.app.post_message(events.Paste("\r".join(f"> {line}" for line in lines)))
        await user.until(lambda: user.desk.panes.editor.text)
        assert user.desk.panes.editor.text == " ".join(lines)


async def test_what_is_pasted_while_reading_is_shown_with_its_numbers_and_put_in_as_one_act(
    app: DraftingApp, driven: Driven, working_text: Callable[[], Resolution]
) -> None:
    async with driven(app) as user:
        await user.at("pb")
        words = (
            "Recalling also “the [old] charter”,\r\n\t1.\tUrges all boats:\r\n"
            "\t(a)\tTo float;\r\n\t(b)\tTo sail;\r\n\t2.\tRequests sails;"
        )
        before = working_text()
        user.app.post_message(events.Paste(words))
        await user.sees("OP1 (b)  To sail;")
        assert working_text() == before
        await user.press("enter")
        await user.hears("Inserted PP3, OP1 and OP2")
        text = working_text()
        assert plain(text.preamble[2].text) == "Recalling also “the [old] charter”,"
        assert [plain(unit.text) for unit in text.operative[:2]] == [
            "Urges all boats:", "Requests sails;",
        ]  # fmt: skip
        assert [unit.text for unit in text.operative[0].children] == ["To float;", "To sail;"]
        await user.press("u")
        await user.until(lambda: working_text() == before)


async def test_what_is_offered_can_be_left(
    app: DraftingApp, driven: Driven, working_text: Callable[[], Resolution]
) -> None:
    async with driven(app) as user:
        before = working_text()
        user.app.post_message(events.Paste("Urges all;\n\n2/3\n\nRequests \x1b[31m[sails]."))
        await user.sees("Requests [31m[sails].")
        await user.sees("Page number")
        await user.press("escape")
        await user.until(lambda: "would become" not in user.screen)
        assert working_text() == before


async def test_a_number_pasted_over_a_paragraph_is_not_printed_twice(
    app: DraftingApp, driven: Driven, working_text: Callable[[], Resolution]
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        await user.press("enter", "f7")
        user.app.post_message(events.Paste("1.\tUrges [all] boats to float;"))
        await user.until(lambda: "float" in user.desk.panes.editor.text)
        await user.press("escape")
        await user.hears("Saved")
        assert working_text().find("oa").text == "Urges [all] boats to float;"


async def test_what_was_copied_in_the_editor_keeps_its_markup(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("pa")
        await user.press("enter", "f7", "ctrl+c", "end")
        user.app.post_message(events.Paste(user.app.clipboard))
        await user.until(lambda: user.desk.panes.editor.text.count("[^na]") == 2)
        assert user.desk.panes.editor.text.count("*Recalling*") == 2


async def test_the_mouse_chooses_and_opens(
    app: DraftingApp, driven: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Two clicks of a slow machine are a double click all the same.
    monkeypatch.setattr(app, "CLICK_CHAIN_TIME_THRESHOLD", 60)
    async with driven(app) as user:
        await user.sees("3.   Decides")
        await user.pilot.click("#outline", offset=(8, user.row_of("OP2  Requests") - 1))
        await user.until(lambda: user.desk.text.key == "ob")
        await user.pilot.click("#page", offset=(12, user.row_of("3.   Decides") - 1))
        await user.until(lambda: user.desk.text.key == "oc")
        row = user.row_of("3.   Decides") - 1
        await user.pilot.double_click("#page", offset=(12, row))
        await user.until(lambda: user.desk.panes.writing)


async def test_a_row_of_what_is_pasted_can_stay_out(
    app: DraftingApp, driven: Driven, working_text: Callable[[], Resolution]
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        user.app.post_message(
            events.Paste("See you at lunch.\n\n2. Urges boats;\n\n3. Requests sails;")
        )
        await user.sees("See you at lunch.")
        await user.press("space")
        await user.sees("left out  See you at lunch.")
        await user.press("enter")
        await user.hears("Inserted OP2 and OP3")
        texts = [plain(unit.text) for unit in working_text().walk()]
        assert "Urges boats;" in texts
        assert not any("lunch" in text for text in texts)


async def test_what_was_set_aside_is_taken_in_by_the_same_key(
    app: DraftingApp, driven: Driven, working_text: Callable[[], Resolution]
) -> None:
    async with driven(app) as user:
        await user.at("oa")
        user.app.post_message(events.Paste("2. Urges boats;\n\nThank you\nAna"))
        await user.sees("OP2  Urges boats;")
        await user.press("down", "space")
        await user.sees("OP2, continuation  Thank you")
        await user.press("enter")
        await user.hears("Inserted OP2")
        texts = [plain(unit.text) for unit in working_text().walk()]
        assert "Thank you" in texts
        assert "Ana" not in texts


async def test_what_is_pasted_is_looked_through_by_the_page_and_to_its_ends(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.at("pb")
        lines = [f"{at + 1}. Urges States to light lamp {at};" for at in range(90)]
        user.app.post_message(events.Paste("\n".join(lines)))
        await user.sees("light lamp 0;")
        await user.press("end")
        await user.sees("light lamp 89;")
        await user.press("home", "pagedown")
        await user.sees("light lamp 12;")
        assert "lamp 89;" not in user.screen
