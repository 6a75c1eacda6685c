"""Textual for tests: what it works out for each application anew is remembered for the next one.

An application does the same with it and without it; what it costs is measured by `bench`.
"""

from __future__ import annotations

import gc
from collections.abc import Hashable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import pytest

if TYPE_CHECKING:
    from textual.css.model import RuleSet
    from textual.css.styles import RulesMap
    from textual.css.stylesheet import Stylesheet
    from textual.css.tokenizer import Token
    from textual.dom import DOMNode
    from textual.screen import Screen

    Tokens = Mapping[str, list[Token]]

_RULES: dict[Hashable, list[RuleSet]] = {}
"""Style sheets that were read, by their words and the colours that they name."""
_NUMBERS: dict[tuple[int, ...], tuple[int, list[RuleSet]]] = {}
"""A number for rules in a row; they are kept, so that no other has the identity of one."""
_SHEETS: WeakKeyDictionary[Stylesheet, tuple[list[RuleSet], int]] = WeakKeyDictionary()
_APPLIED: dict[Hashable, tuple[RulesMap, bool]] = {}
"""What is said of a widget in such a place, and whether it is another under the mouse."""


@contextmanager
def quick_textual() -> Iterator[None]:
    """Applications do what they do, only quicker."""
    with (
        _drawn_when_looked_at(),
        _style_sheets_read_once(),
        _style_sheets_applied_once(),
        _memory_as_it_is(),
    ):
        yield


@contextmanager
def _drawn_when_looked_at() -> Iterator[None]:
    """No frame is drawn for a terminal that is none: `User.screen` draws what is looked at.

    That is a third of the time that a test takes.
    """
    from textual._compositor import Compositor, visible_screen_stack

    def update(compositor: Compositor, *, screen_stack: list[Screen[object]] | None = None) -> None:
        visible_screen_stack.set(screen_stack or [])
        compositor._dirty_regions.clear()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Compositor, "render_update", update)
        yield


@contextmanager
def _style_sheets_read_once() -> Iterator[None]:
    """What one application has read of style sheets is not read again for the next one."""
    from textual.css import stylesheet

    parse, known = stylesheet.parse, _RULES

    def parsed(*where: Hashable, variable_tokens: Tokens, **how: Hashable) -> list[RuleSet]:
        values = (
            (name, tuple(one.value for one in told)) for name, told in variable_tokens.items()
        )
        key = (where, tuple(values), *how.items())
        if key not in known:
            known[key] = list(parse(*where, variable_tokens=variable_tokens, **how))
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stylesheet, "parse", parsed)
        yield


@contextmanager
def _style_sheets_applied_once() -> Iterator[None]:
    """What the style sheets say of a widget they say of each that stands in such a place.

    Nothing else tells the style sheets of one place from those of another: the classes, names and
    states of all that a widget lies in.
    """
    from textual.css.stylesheet import Stylesheet
    from textual.widget import Widget

    def place(node: DOMNode) -> Hashable:
        """What rules may ask of a widget, or of one that it lies in."""
        if isinstance(node, Widget):
            states: Hashable = node.has_focus, node.mouse_hover, node.disabled, node.allow_focus()
        else:
            states = frozenset(node.get_pseudo_classes())
        return type(node), node._id, node.classes, states

    apply = Stylesheet.apply

    def applied(
        sheet: Stylesheet,
        node: DOMNode,
        *,
        animate: bool = False,
        cache: object = None,  # noqa: ARG001 (what is said once needs no other)
    ) -> None:
        key = (_sheet_of(sheet), *map(place, node.css_path_nodes))
        known = _APPLIED.get(key)
        if known is None:
            # The sheet itself leaves nothing here where the order of widgets plays a part.
            told: dict[tuple[object, ...], RulesMap] = {}
            apply(sheet, node, animate=animate, cache=told)
            for rules in told.values():
                _APPLIED[key] = rules, node._has_hover_style
        else:
            rules, node._has_hover_style = known
            node._has_focus_within = node._has_order_style = node._has_odd_or_even = False
            sheet.replace_rules(node, rules, animate=animate)
            sheet._process_component_classes(node)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "apply", applied)
        yield


def _sheet_of(sheet: Stylesheet) -> int:
    """A number for all that a style sheet says."""
    rules, number = _SHEETS.get(sheet, (None, 0))
    if rules is not sheet.rules:
        number, _ = _NUMBERS.setdefault(tuple(map(id, sheet.rules)), (len(_NUMBERS), sheet.rules))
        _SHEETS[sheet] = sheet.rules, number
    return number


@contextmanager
def _memory_as_it_is() -> Iterator[None]:
    """A desk does not set aside what is in memory, nor bring back what the tests set aside.

    The first keeps applications that have ended, the second has all tests looked through.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gc, "freeze", lambda: None)
        patch.setattr(gc, "unfreeze", lambda: None)
        yield
