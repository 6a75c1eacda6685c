"""A pack that was dropped on the terminal, which types its path: it is offered to be taken in."""

from __future__ import annotations

from drafting.tui.screens.base import WorkScreen
from drafting.tui.screens.pack_verbs import PackVerbs
from drafting.tui.screens.start.screen import StartScreen
from drafting.workspace.sharing.packs import dropped_pack


def is_offered(screen: WorkScreen, words: str) -> bool:
    """Whether what was pasted on a screen is the path of a pack, which is offered there then."""
    file = dropped_pack(words, screen.tools.files)
    if file is None:
        return False
    if isinstance(screen, StartScreen):
        screen.joining.offer(file)
    else:
        PackVerbs(screen).offer(file)
    return True
