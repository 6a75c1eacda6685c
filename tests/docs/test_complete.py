"""Whatever the program takes stands in the documentation: verbs, options, settings, keys."""

from __future__ import annotations

import re
from argparse import SUPPRESS
from pathlib import Path

import pytest

from drafting.cli.arguments import verb_parser
from drafting.dataclasses import fields
from drafting.tui.verbs import SCREENS
from drafting.tui.verbs.key_names import key_name
from drafting.tui.verbs.verb import MOVEMENT
from drafting.workspace.environment.settings import Settings
from drafting.workspace.verbs import VERBS

DOCS = Path(__file__).parents[2] / "docs"
WORDS = "\n".join(
    page.read_text("utf-8") for page in (*DOCS.glob("*.md"), DOCS.parent / "README.md")
)
KEYS = set(re.findall(r"`([^`\n]+)`", WORDS))
SAID_IN_WORDS = {"alt+↑", "alt+↓", "alt+←", "alt+→"}
"""Keys of which the documentation speaks together: “`alt` with an arrow”."""


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_and_option_is_in_the_documentation(verb: str) -> None:
    assert re.search(rf"drafting (?:--\w+ \S+ )*{verb}\b|`{verb}`", WORDS)
    for action in verb_parser(verb)._actions:
        names = action.option_strings if action.help != SUPPRESS else ()
        said = [re.search(rf"(?<![\w-]){name}(?![\w-])", WORDS) for name in names]
        assert not said or any(said), names


def test_every_setting_is_in_the_documentation() -> None:
    named = {entry.name for entry in fields(Settings)}
    assert named == {
        name for name in named if re.search(rf"^(?:{name} = |\[{name}\])", WORDS, re.MULTILINE)
    }


def test_every_key_is_in_the_documentation() -> None:
    verbs = {verb.id: verb for group in SCREENS for verb in group if verb.keys}
    lacking = {
        verb.id
        for verb in verbs.values()
        if verb.id.rpartition(".")[2] not in {*MOVEMENT, "back", "leave"}
        and not {key_name(key) for key in verb.keys.split(",")} & (KEYS | SAID_IN_WORDS)
    }
    assert lacking == set()


@pytest.mark.parametrize("verb", VERBS)
def test_whatever_a_verb_takes_has_its_help(verb: str) -> None:
    assert [action.dest for action in verb_parser(verb)._actions if not action.help] == []
