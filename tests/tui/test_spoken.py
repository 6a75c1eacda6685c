"""No sentence of a screen names a verb or an option of the command line."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import drafting
from drafting.tui.spoken import spoken
from drafting.workspace.verbs import VERBS

PACKAGE = Path(drafting.__file__).parent
BELOW_THE_SCREENS = (
    "workspace", "store", "model", "formats", "amendments", "redline", "editorial", "page",
    "lexicon", "tui",
)  # fmt: skip
CALLS = re.compile(
    rf"“?drafting (?:{'|'.join(VERBS)})\b|(?<![\w-])--[a-z]{{2}}[a-z-]*|`(?:{'|'.join(VERBS)})`"
)
NO_SENTENCES = {
    "formats/html/page.py",
    "formats/html/new_language.py",
    "formats/html/through_years.py",
    "formats/html/paper.py",
    "tui/spoken.py",
}
"""Style sheets, and the module that knows what the command line is called."""


def sentences(path: Path) -> Iterator[str]:
    """The texts of a module that a person may read, each value in them as “X”."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    told = set()
    for node in nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            told.add(id(node.value))
        if isinstance(node, ast.JoinedStr):
            told |= {id(part) for part in node.values}
            parts = (p.value if isinstance(p, ast.Constant) else "X" for p in node.values)
            yield "".join(map(str, parts))
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def is_sentence(text: str) -> bool:
    """Whether it is said to people, and is no call of another program."""
    return " " in text.strip() and not text.startswith("--") and "git clone" not in text


@pytest.mark.slow
@pytest.mark.parametrize("floor", BELOW_THE_SCREENS)
def test_whatever_is_said_below_the_screens_is_said_there_without_the_command_line(
    floor: str,
) -> None:
    for path in sorted((PACKAGE / floor).rglob("*.py")):
        if path.relative_to(PACKAGE).as_posix() in NO_SENTENCES:
            continue
        for text in filter(is_sentence, sentences(path)):
            assert not CALLS.search(spoken(text)), f"{path.name}: {spoken(text)}"


def test_what_to_do_is_named_with_its_key_and_where_it_is() -> None:
    said = spoken("L.6 has no draft yet: freeze one with “drafting draft L.6 zero”.")
    assert said == "L.6 has no draft yet: freeze one with “Make a draft” (D, on the text)."
    own = spoken("“drafting draft L.6 zero”", {"desk.draft": "f9"})
    assert own == "“Make a draft” (f9, on the text)"


def test_words_that_merely_look_like_a_call_stay() -> None:
    for text in ("the drafting rules find nothing", "a—b", "x -- y", "drafting, editing"):
        assert spoken(text) == text
