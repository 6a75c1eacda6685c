"""Mutants are many: the disk is spared, and none may take the processor for long."""

from __future__ import annotations

import os

import pytest

from hostile.each_mutant import tried


@pytest.fixture(autouse=True)
def _unflushed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are not flushed to the disk: under load that took nearly all of the time."""
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many mutants were tried, where one process tries all."""
    if tried:
        terminalreporter.write_line(f"{len(tried)} mutants tried")
