from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven, User

from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session


@pytest.fixture
def edited(store: Path, context: Context) -> Path:
    """The rivers after two drafts, with changes of every kind."""
    with Session.open(store, context.as_author("Norland")) as session:
        session.editing.insert("L.4", "after pb", "*Mindful* of the sea,")
        session.editing.make_draft("L.4", "L.4/Rev.1")
        session.editing.rewrite("L.4", "obb", "To report on the boats;")
        session.editing.delete("L.4", "pb")
        session.editing.move("L.4", "oc", "before oa")
    return store


def rows(user: User) -> list[str]:
    """The lines of the outline, the sign in the margin first."""
    outline = user.desk.panes.outline
    return [f"{block.margin or ' '} {block.lines[0].plain.rstrip()}" for block in outline.blocks]


@pytest.mark.usefixtures("edited")
async def test_signs_say_what_happened_to_each_paragraph(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.sees("− 1 taken out")
        shown = rows(user)
        assert "⇄ OP1  Decides to ret…" in shown
        assert "▏   (b) To report on …" in shown
        assert shown.index("  − 1 taken out") == shown.index("  PP1  Recalling its …") + 1
        assert "  PP2  Mindful of the…" in shown


@pytest.mark.usefixtures("edited")
async def test_changes_are_shown_since_a_draft_that_is_chosen(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.sees("3 changes since L.4/Rev.1")
        await user.press("C")
        await user.sees("Show changes since")
        await user.press("right", "enter")
        await user.hears("Signs show what changed since zero.")
        await user.sees("since zero")
        assert "+ PP2  Mindful of the…" in rows(user)


@pytest.mark.usefixtures("edited")
async def test_only_what_changed_is_listed_when_asked_for(app: DraftingApp, driven: Driven) -> None:
    async with driven(app, (80, 24)) as user:
        await user.sees("− 1 taken out")
        await user.sees("! Title")
        await user.press("F")
        await user.sees("since L.4/Rev.1")
        assert [row.split()[1] for row in rows(user) if row[0] != " "] == ["OP1", "(b)"]
        await user.at("obb")
        assert user.desk.panes.outline.key == "obb"
        await user.press("F")
        await user.sees("with findings")
        await user.press("F")
        assert len(rows(user)) > 10


async def test_paragraphs_and_parts_are_folded_and_the_place_is_kept(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("obb")
        await user.press("z")
        assert "  OP2  Requests th… ▸2" in rows(user)
        assert user.desk.panes.outline.key == "ob"
        assert user.desk.text.key == "obb"
        await user.press("down")
        assert user.desk.panes.outline.key == "oc"
        await user.press("z")
        assert "  ▸ Operative part" in rows(user)
        assert user.desk.text.key == "oc"
        await user.press("z", "Z")
        await user.until(lambda: "    (a) To count the …" in rows(user))


@pytest.mark.usefixtures("edited")
async def test_what_changed_within_a_fold_shows_at_the_fold(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.sees("− 1 taken out")
        await user.press("Z")
        assert "▏ OP3  Requests th… ▸2" in rows(user)


async def test_the_page_follows_a_label_as_it_is_typed(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("pa")
        page = user.desk.panes.page
        await user.press("colon")
        await user.type("op2")
        assert page.key == "ob"
        await user.type("b")
        assert page.key == "obb"
        await user.press("escape")
        assert page.key == "pa"
        await user.press("colon")
        await user.type("op3")
        await user.press("enter")
        await user.until(lambda: user.desk.text.key == "oc")


async def test_news_of_where_the_page_led_the_outline_leads_nobody_back(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.at("pa")
        panes = user.desk.panes
        await user.at("field:sponsors")
        # As on a busy computer, where the news of the first paragraph comes late.
        panes.outline.post_message(panes.outline.Moved(panes.outline, "pa"))
        await user.rest()
        assert panes.page.key == "field:sponsors"
        panes.outline.go("oa")
        await user.until(lambda: panes.page.key == "oa")


async def test_where_nothing_can_be_folded_it_is_said(app: DraftingApp, driven: Driven) -> None:
    async with driven(app) as user:
        await user.at("field:title")
        await user.press("z")
        await user.hears("Nothing can be folded here")
