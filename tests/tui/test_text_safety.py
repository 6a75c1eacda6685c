from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import drafting.tui
from drafting.tui.text_safety import (
    editable_line,
    literal,
    literal_line,
    one_line,
    segment,
    visible,
)

SOURCES = Path(drafting.tui.__file__).parent
MARKUP_WIDGETS = {"Static", "Label", "Button", "Option", "Collapsible", "Toast"}
LITERAL = {"literal", "literal_line", "assembled"}
BRACKETS = "[to extend][to renew] [link](x) [red]a[/] [/]"


@pytest.mark.parametrize("text", [BRACKETS, "[bold]", "[@click=app.quit]x[/]", r"\[", "[[", "]"])
def test_brackets_stay_as_they_are(text: str) -> None:
    assert literal(text).plain == text
    assert literal(text).spans == []
    assert segment(text).text == text
    assert editable_line(text).plain == text


@pytest.mark.parametrize(
    "character",
    ["\x1b", "\x07", "\x00", "\x7f", "\x9b", "\x9d", "\u202e", "\u2066", "\u2028", "\ud800"],
)
def test_what_could_act_on_the_terminal_is_shown_as_something_that_cannot(character: str) -> None:
    shown = visible(f"a{character}b")
    assert character not in shown
    assert len(shown) == 3
    assert shown.isprintable()


@given(st.text())
def test_nothing_that_can_act_ever_remains(text: str) -> None:
    for shown in (literal_line(text).plain, one_line(text), segment(text).text):
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "M", "Zs"])))
def test_harmless_text_is_shown_to_the_letter(text: str) -> None:
    assert literal(text).plain == text
    assert editable_line(text).plain == text


def test_no_other_module_makes_text_renderable() -> None:
    making = re.compile(r"\b(Content|Segment|Text)\(|from_markup|from_text\(|\.notify\(|Label\(")
    found = [
        f"{path.relative_to(SOURCES)}: {line.strip()}"
        for path in SOURCES.rglob("*.py")
        if path.name != "text_safety.py"
        for line in path.read_text(encoding="utf-8").splitlines()
        if making.search(line)
    ]
    assert found == []


def test_widgets_that_read_markup_are_given_literal_text_only() -> None:
    found = [
        f"{path.relative_to(SOURCES)}:{call.lineno}"
        for path in SOURCES.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and _shows_markup(call)
    ]
    assert found == []


def _shows_markup(call: ast.Call) -> bool:
    """Whether a widget that parses markup is handed anything but literal text."""
    function = call.func
    name = function.id if isinstance(function, ast.Name) else ""
    method = function.attr if isinstance(function, ast.Attribute) else ""
    if name not in MARKUP_WIDGETS and method != "update":
        return False
    return any(not _is_literal(argument) for argument in call.args[:1])


def _is_literal(argument: ast.expr) -> bool:
    if isinstance(argument, ast.Constant):
        return argument.value == ""
    function = argument.func if isinstance(argument, ast.Call) else None
    return isinstance(function, ast.Name) and function.id in LITERAL
