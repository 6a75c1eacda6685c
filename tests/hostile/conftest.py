"""Mutants are many: the disk is spared, and none may take the processor for long."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def _unflushed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are not flushed to the disk: under load that took nearly all of the time."""
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)
