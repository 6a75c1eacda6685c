from __future__ import annotations

from pathlib import Path

import pytest
from support.keyboard_user import Driven, User

from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.tui.tour import STEPS, Tour, TourStrip
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.tour import show_again
from drafting.workspace.sample import demo


@pytest.fixture
def sample(context: Context) -> Path:
    return demo(context)


def touring(sample: Path, context: Context) -> DraftingApp:
    return DraftingApp(Bridge(sample, context), blink=False)


async def step(user: User, number: int) -> None:
    await user.sees(f"Tour {number}/{len(STEPS)}")


@pytest.mark.slow
async def test_the_tour_goes_on_as_things_are_done(
    driven: Driven, sample: Path, context: Context
) -> None:
    async with driven(touring(sample, context), (80, 24)) as user:
        await step(user, 1)
        await user.until(lambda: user.app.screen.list.key)
        await user.press("enter")
        await step(user, 2)
        await user.until(lambda: user.desk.text.key)
        await user.press("colon")
        await user.type("op2")
        await user.press("enter")
        await step(user, 3)
        await user.press("enter")
        await user.type(" [now]")
        await user.press("escape")
        await step(user, 4)
        await user.press("u")
        await step(user, 5)
        await user.press("o")
        await user.until(lambda: user.desk.completion.is_ready)
        await user.type("Req")
        await user.press("tab")
        await user.type("more;")
        await user.press("escape")
        await step(user, 6)
        await user.press("shift+up")
        await step(user, 7)
        await user.press("r")
        await step(user, 8)
        await user.press("f3")
        await step(user, 9)
        await user.press("f3")
        await step(user, 10)
        await user.press("f3")
        await step(user, 11)
        await user.sees("And now your own text")
        await user.until(lambda: user.app.screen.NAME == "Start")
        await user.press("f3")
        await user.until(lambda: user.app.tour.is_over)
        await user.until(lambda: not user.app.screen.query(TourStrip))


async def test_screens_that_are_passed_on_the_way_to_the_last_step_do_not_end_it(
    driven: Driven, sample: Path, context: Context
) -> None:
    async with driven(touring(sample, context)) as user:
        await step(user, 1)
        for _ in range(10):
            user.app.tour.go_on()
        user.app.tour.look()
        await step(user, 11)
        await user.sees("And now your own text")


async def test_the_tour_begins_by_itself_only_once(
    driven: Driven, sample: Path, context: Context
) -> None:
    async with driven(touring(sample, context)) as user:
        await step(user, 1)
    async with driven(touring(sample, context)) as user:
        await user.sees("L.91")
        assert user.app.tour is None
        await user.press("f3")
        await step(user, 1)
        user.app.action_leave_tour()
        await user.until(lambda: "Tour" not in user.screen)
    show_again(context)
    async with driven(touring(sample, context)) as user:
        await step(user, 1)


async def test_no_other_session_begins_with_the_tour(
    session_app: DraftingApp, driven: Driven
) -> None:
    async with driven(session_app) as user:
        await user.sees("Guarding")
        assert user.app.tour is None


def test_every_step_names_keys_that_exist(sample: Path, context: Context) -> None:
    app = touring(sample, context)
    tour = Tour(app, app.tools)
    for at in range(len(STEPS)):
        tour._at = at
        assert all(text and "{" not in text for text, _ in tour._pieces())


async def test_whoever_leaves_the_sample_for_the_start_is_led_to_a_text_of_their_own(
    driven: Driven, sample: Path, context: Context
) -> None:
    async with driven(touring(sample, context)) as user:
        await step(user, 1)
        await user.press("q")
        await step(user, 11)
        await user.sees("And now your own text")
        await user.press("enter")
        await user.until(lambda: user.app.tour.is_over)
