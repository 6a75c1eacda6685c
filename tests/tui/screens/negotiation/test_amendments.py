"""The screen for an amendment document, and the way to write one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.keyboard_user import Driven, User

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.tui.screens.negotiation.amendments import AmendmentsScreen
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

Text = Callable[[], Resolution]

DOCUMENT = """E/CN.15/2017/L.9

Peru and Chad: amendments to draft resolution E/CN.15/2017/L.4

Guarding the great rivers

1. In operative paragraph 1, replace “maps” with “[old] charts”.

2. In operative paragraph 3, delete “third”.

3. Delete the second preambular paragraph.
"""


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """Three amendments, the second of which does not fit."""
    path = tmp_path / "L.9.txt"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


@pytest.fixture
def with_a_paragraph(document: Path) -> Path:
    """The same with an instruction that brings in a paragraph."""
    document.write_text(
        f"{DOCUMENT}\n4. After operative paragraph 1, insert the following paragraph:\n\n"
        "“Thanks [all] [most] of the guards of rivers and of lakes;”\n",
        encoding="utf-8",
    )
    return document


async def opened(user: User, document: Path) -> AmendmentsScreen:
    await user.sees("Guarding the great rivers")
    await user.press("A")
    await user.sees("Amendment document")
    await user.type(str(document))
    await user.press("enter")
    await user.sees("can be carried out")
    screen = user.app.screen
    assert isinstance(screen, AmendmentsScreen)
    return screen


async def test_each_instruction_says_what_it_does_or_why_it_cannot(
    app: DraftingApp, driven: Driven, document: Path
) -> None:
    async with driven(app) as user:
        await opened(user, document)
        await user.sees("2 instructions of 3 can be carried out")
        for words in ("Peru, Chad", "with “[old] charts”", "replace words OP1", "“third” are not"):
            assert words in user.screen


async def test_the_paragraphs_that_come_in_are_shown_whole(
    app: DraftingApp, driven: Driven, with_a_paragraph: Path
) -> None:
    async with driven(app) as user:
        await opened(user, with_a_paragraph)
        await user.sees("Thanks [all] [most] of the guards of rivers and of lakes;")


async def test_one_is_carried_out_and_the_text_shown_after_it(
    app: DraftingApp, driven: Driven, document: Path, working_text: Text
) -> None:
    async with driven(app) as user:
        screen = await opened(user, document)
        await user.press("enter")
        await user.hears("Carried out instruction 1 of L.9.txt (Peru and Chad).")
        assert "[old] charts of their rivers" in working_text().operative[0].text
        assert screen.sheet.key == "3"
        await user.press("q")
        shown = user.desk.text.document.resolution.find("oa").text
        assert "[old] charts" in shown
        await user.press("u")
        await user.until(lambda: "maps" in working_text().operative[0].text)


async def test_what_does_not_fit_is_refused_with_its_reason(
    app: DraftingApp, driven: Driven, document: Path
) -> None:
    async with driven(app) as user:
        await opened(user, document)
        await user.press("down")
        await user.press("enter")
        await user.hears("the words “third” are not there")


async def test_all_that_fit_become_proposals_of_the_sponsors(
    app: DraftingApp, driven: Driven, document: Path, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await opened(user, document)
        await user.press("P")
        await user.hears("It is proposal 2")
        with Session.open(store, context) as session:
            found = session.negotiation("L.4").state.proposals
        assert [(one.by, one.label) for one in found] == [
            (("Peru", "Chad"), "OP1"),
            (("Peru", "Chad"), "PP2"),
        ]


async def test_a_file_that_is_no_amendment_document_leads_back_with_the_reason(
    app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear colleagues,\n\nsee you at ten.\n", encoding="utf-8")
    async with driven(app) as user:
        await user.sees("Guarding")
        await user.press("A")
        await user.sees("Amendment document")
        await user.type(str(path))
        await user.press("enter")
        await user.hears("letter.txt does not say what it amends")


async def test_what_changed_is_written_as_amendments(
    app: DraftingApp, driven: Driven, store: Path, context: Context, tmp_path: Path
) -> None:
    with Session.open(store, context) as session:
        session.editing.replace_words("L.4", "OP1", "maps", "charts")
    target = tmp_path / "written.txt"
    async with driven(app) as user:
        await user.until(lambda: user.desk.drafts.label)
        await user.answers("write_amendments", str(target))
        await user.hears("1 instruction.")
    assert "In operative paragraph 1, replace “maps” with “charts”." in target.read_text("utf-8")
