"""The screens of a negotiation, by the names under which one leads to another."""

from __future__ import annotations

from drafting.tui.screens.negotiation.compilation import CompilationScreen
from drafting.tui.screens.negotiation.proposals import ProposalsScreen
from drafting.tui.screens.negotiation.room import RoomScreen
from drafting.tui.screens.negotiation.sheet import NegotiationSheet

SCREENS_OF_NEGOTIATION: dict[str, type[NegotiationSheet]] = {
    screen.SHOWN: screen for screen in (ProposalsScreen, RoomScreen, CompilationScreen)
}
