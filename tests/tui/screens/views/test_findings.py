from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from support.keyboard_user import Driven

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

Reader = Callable[[], Resolution]


async def test_findings_are_listed_explained_and_lead_to_their_paragraph(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (80, 24)) as user:
        await user.sees("Recalling")
        await user.press("e")
        await user.sees("Checks of drafting rules")
        await user.sees("UN-NU07 Square brackets are left over.")
        await user.sees("[and lakes]")
        await user.press("down", "down", "space")
        await user.sees("Nothing of the negotiation is left in the text.")
        await user.sees("Source: Editorial Manual")
        await user.press("enter")
        await user.until(lambda: len(user.app.screen_stack) == 2)


async def test_a_finding_is_put_right_by_key_and_undone_in_the_text(
    app: DraftingApp, driven: Driven, store: Path, context: Context, working_text: Reader
) -> None:
    with Session.open(store, context) as session:
        session.editing.rewrite("L.4", "oc", "*Decides* to return to this resolution every year;")
    slipped = working_text()
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("e")
        await user.sees("UN-CI08")
        await user.press("A")
        await user.hears("by the drafting rules")
        await user.until(lambda: "the present resolution" in working_text().find("oc").text)
        assert working_text().find("oc").text.endswith("every year.")
        # There as in the text.
        await user.press("u")
        await user.until(lambda: working_text() == slipped)
        await user.sees("UN-CI08")
        await user.press("A")
        await user.until(lambda: working_text() != slipped)
        await user.press("q", "u")
        await user.until(lambda: working_text() == slipped)


async def test_what_is_let_pass_is_not_shown_again(
    app: DraftingApp, driven: Driven, store: Path, context: Context
) -> None:
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("e")
        await user.sees("UN-NU07")
        await user.press("p")
        await user.hears("pass at")
    with Session.open(store, context) as session:
        assert len(session.store.exemptions("L.4")) == 1


async def test_the_status_line_names_the_finding_under_the_cursor_and_a_key_mends_it(
    app: DraftingApp, driven: Driven, store: Path, context: Context, working_text: Reader
) -> None:
    with Session.open(store, context) as session:
        session.editing.rewrite("L.4", "oc", "*Decides* to return to this resolution every year.")
    async with driven(app, (100, 30)) as user:
        await user.at("oc")
        await user.sees("?CI08")
        await user.press("E")
        await user.until(lambda: "the present resolution" in working_text().find("oc").text)
        await user.hears("Put right OP3 by the drafting rules (UN-CI08).")


async def test_export_says_what_the_rules_object_to_and_writes_all_the_same(
    app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    target = tmp_path / "out.md"
    async with driven(app) as user:
        await user.at("oa")
        await user.press("x")
        await user.sees("The drafting rules find 3 errors")
        await user.press("right", "right", "shift+tab")
        await user.press("ctrl+a", "ctrl+u", "ctrl+k")
        await user.type(str(target))
        await user.press("enter")
        await user.until(target.exists, 20)


async def test_what_follows_from_one_another_is_put_right_as_one_change(
    app: DraftingApp, driven: Driven, store: Path, context: Context, working_text: Reader
) -> None:
    with Session.open(store, context) as session:
        session.editing.insert("L.4", "after pa", "*Recalling* its words on salt water,")
        session.editing.insert("L.4", "after pa", "*Recalling* its words on ice,")
        last = session.text("L.4").preamble[2].id
    before = working_text()
    async with driven(app) as user:
        await user.at(last)
        await user.press("e")
        await user.sees("UN-OP04")
        await user.press("F")
        await user.until(lambda: "Recalling further" in working_text().find(last).text)
        assert [unit.text[:17] for unit in working_text().preamble[:3]] == [
            "*Recalling* its e", "*Recalling also* ", "*Recalling furthe",
        ]  # fmt: skip
        await user.press("q", "u")
        await user.until(lambda: working_text() == before)


async def test_a_fix_is_a_proposal_where_the_next_change_is_one(
    app: DraftingApp, driven: Driven, store: Path, context: Context, working_text: Reader
) -> None:
    with Session.open(store, context) as session:
        session.editing.rewrite("L.4", "oc", "*Decides* to return to this resolution every year.")
    before = working_text()
    async with driven(app, (110, 30)) as user:
        await user.at("oc")
        await user.sees("?CI08")
        await user.press("p")
        await user.press("enter")
        await user.sees("proposing as")
        await user.press("E")
        await user.hears("It is proposal 1")
        assert working_text() == before


async def test_a_finding_leads_to_the_title_or_the_sponsors_too(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app, (100, 40)) as user:
        await user.at("oc")
        await user.press("e")
        await user.sees("“Norland” is no Member State.")
        await user.press("home", "enter")
        await user.sees("?SN01")
        await user.press("e")
        await user.sees("UN-NU07 Square brackets")
        await user.press("home", "down", "down", "enter")
        await user.sees("!NU07")


async def test_what_is_typed_is_checked_at_every_key(app: DraftingApp, driven: Driven) -> None:
    async with driven(app, (100, 30)) as user:
        await user.at("oc")
        await user.press("enter")
        await user.press("ctrl+end", "end")
        await user.type(" 15%")
        await user.sees("!SP03")
        await user.press("backspace", "backspace")
        await user.until(lambda: "SP03" not in user.screen)


async def test_what_the_rules_object_to_stands_in_the_margin_and_can_be_filtered(
    app: DraftingApp, driven: Driven
) -> None:
    async with driven(app) as user:
        await user.until(lambda: user.desk.panes.page._beside)
        row = user.screen.split("\n")[user.row_of("Invites States to")]
        assert "!" in row.split("Invites")[0]
        await user.press("F", "F")
        await user.sees("with findings")
        assert "Recalling" not in user.screen.split("\n")[2]
