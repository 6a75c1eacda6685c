"""What is to be checked of a text, and where it is found again."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.cli.streams import say
from drafting.workspace.wording import counted


def say_kept(handle: str, told: Sequence[object]) -> None:
    """Say where what is to be checked is found again."""
    if told:
        said = counted(len(told), "place")
        say(f"  {said} to check, until ticked off: drafting checklist {handle}")
