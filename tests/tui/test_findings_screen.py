from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from keyboard_user import Driven

from drafting.model.resolution import Resolution
from drafting.tui.app import DraftingApp
from drafting.workspace.context import Context
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
        session.rewrite("L.4", "oc", "*Decides* to return to this resolution every year;")
    slipped = working_text()
    async with driven(app) as user:
        await user.sees("Recalling")
        await user.press("e")
        await user.sees("UN-CI08")
        await user.press("A")
        await user.hears("by the drafting rules")
        await user.until(lambda: "the present resolution" in working_text().find("oc").text)
        assert working_text().find("oc").text.endswith("every year.")
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
