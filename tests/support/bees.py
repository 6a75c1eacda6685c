"""A small text on which every kind of proposal can be put, and proposals as callables."""

from __future__ import annotations

from collections.abc import Callable

from drafting.workspace.session import Session
from drafting.workspace.wording import Done

HANDLE = "bees"
TEXT = """Care of bees

The Economic and Social Council,

Recalling its resolution 2011/9 on gardens,¹

Noting that bees visit most orchards,

Aware of the long winters of recent years,

1. Urges States to plant hedges and flowers along all roads;

2. Invites farmers to leave a strip of every field to the bees, and to tell their neighbours;

3. Calls upon schools:

(a) To keep a hive;

(b) To teach the names of flowers;

4. Requests the Keeper to report every year;

5. Requests the Keeper to visit the islands;

6. Decides to remain seized of the matter.

¹ Adopted without a vote.
"""
Asked = Callable[[Session], Done]
"""Puts one proposal."""
