"""The libraries of agreed language, on the screen."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from support.agreed_texts import HARBOURS, make_library
from support.keyboard_user import Driven

from drafting.tui.app import DraftingApp
from drafting.workspace.environment.context import Context
from drafting.workspace.libraries import additions

ADOPTED = """General Assembly

Resolution adopted by the General Assembly on 7 December 2022

77/31. Harbours

The General Assembly,

1. Urges all coastal States to keep a lamp burning in every harbour;
"""


async def test_words_are_looked_for_and_found_with_their_sentence_and_place(
    context: Context, app: DraftingApp, driven: Driven
) -> None:
    make_library(context.data, *HARBOURS)
    async with driven(app, (80, 24)) as user:
        await user.press("q")
        await user.press("L")
        await user.sees("2 documents")
        await user.press("slash")
        await user.replies("lamp burning")
        await user.sees("2 found")
        await user.sees("A/RES/78/40 OP1, 8 December 2023")
        await user.press("Y")
        await user.hears("Wording copied.")
        await user.press("escape")
        await user.sees("your libraries")


async def test_what_is_found_is_kept_to_an_opening_years_and_a_part(
    context: Context, app: DraftingApp, driven: Driven
) -> None:
    make_library(context.data, *HARBOURS)
    async with driven(app, (80, 24)) as user:
        await user.press("q")
        await user.press("L")
        await user.sees("2 documents")
        await user.press("b")
        await user.replies("Requests")
        await user.sees("2 found")
        await user.press("y")
        await user.replies("2023-")
        await user.sees("Requests … · 2023–")
        await user.sees("1 found")
        await user.press("slash")
        await user.replies("lamps")
        await user.press("w")
        await user.sees("lamps · Requests … · 2023– · preamble")
        await user.sees("Nothing that the filters leave has these words.")
        await user.press("Y")
        await user.hears("There is nothing to copy here")
        await user.press("w")
        await user.sees("· operative")
        await user.sees("1 found")
        await user.press("escape")
        await user.sees("your libraries")


async def test_a_folder_is_added_and_a_document_taken_out_again(
    app: DraftingApp, driven: Driven, tmp_path: Path
) -> None:
    folder = tmp_path / "adopted"
    folder.mkdir()
    (folder / "harbours.txt").write_text(ADOPTED, encoding="utf-8")
    async with driven(app) as user:
        await user.press("q")
        await user.press("L")
        await user.sees("There is no library yet")
        await user.press("a")
        await user.replies(str(folder))
        await user.hears("Added 1 file")
        await user.sees("1 document, ")
        await user.press("d")
        await user.replies("A/RES/77/31")
        await user.hears("Took 1 file out of the library.")


async def test_a_long_run_says_how_far_it_is_and_what_stays_when_it_is_called_off(
    app: DraftingApp, driven: Driven, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "adopted"
    folder.mkdir()
    for number in "12":
        text = ADOPTED.replace("77/31", f"77/3{number}")
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    gate, read = Event(), additions.editions_in

    def slow(path: Path) -> object:
        if path.name == "2.txt":
            gate.wait(20)
        return read(path)

    monkeypatch.setattr(additions, "editions_in", slow)
    async with driven(app, (80, 24)) as user:
        await user.press("q")
        await user.press("L")
        await user.press("a")
        await user.replies(str(folder))
        await user.sees("1 of 2")
        await user.press("escape")
        await user.hears("what was added until then stays")
        await user.sees("1 document, ")
        gate.set()
