"""No module of the program needs another that needs it, be it only for a type."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import drafting

HOME = Path(drafting.__file__).parent


def modules() -> dict[str, Path]:
    """Every module of the program by its dotted name."""
    found = {}
    for path in HOME.rglob("*.py"):
        parts = path.relative_to(HOME.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def imports(path: Path) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """What a file imports: at once, inside a function, or to check types."""
    nodes = statements(ast.parse(path.read_bytes()))
    return tuple(node for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom)))


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """The statements in a module or below a statement: no import stands in an expression."""
    for blocks in ("body", "orelse", "finalbody", "handlers", "cases"):
        below = getattr(node, blocks, ())
        for one in below if isinstance(below, list) else ():
            yield one
            yield from statements(one)


def imported(path: Path, known: set[str]) -> set[str]:
    """The modules that a file imports."""
    found = set()
    for node in imports(path):
        if isinstance(node, ast.Import):
            found.update(one.name for one in node.names)
        elif node.module:
            for one in node.names:
                inner = f"{node.module}.{one.name}"
                found.add(inner if inner in known else node.module)
    return found & known


@pytest.mark.slow
def test_no_modules_hang_together_in_a_circle() -> None:
    paths = modules()
    needs = {name: imported(path, set(paths)) for name, path in paths.items()}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        raise AssertionError(" needs ".join(reversed(error.args[1]))) from None


def test_the_program_names_its_modules_in_full() -> None:
    """Relative imports would not be seen by the test above."""
    relative = [
        path
        for path in HOME.rglob("*.py")
        for node in imports(path)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert not relative
