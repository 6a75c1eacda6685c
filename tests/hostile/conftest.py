"""Mutants are many: how many there were is told."""

from __future__ import annotations

import pytest

from hostile.each_mutant import tried


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many mutants were tried, where one process tries all."""
    if tried:
        terminalreporter.write_line(f"{len(tried)} mutants tried")
