"""What every screen is handed: the session, the signs and the journal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from drafting.dataclasses import dataclass, field
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.tui.bridge import Bridge
from drafting.tui.escapes import Escapes
from drafting.tui.shared import Shared
from drafting.tui.signs import Signs
from drafting.tui.verbs import Verb
from drafting.workspace.environment.journal import Journal
from drafting.workspace.environment.last_folder import folder_for, remember_folder
from drafting.workspace.environment.messages import Messages
from drafting.workspace.environment.reach import Reach
from drafting.workspace.environment.typed_lines import TypedLines
from drafting.workspace.sharing.credentials import KnownUsers


class Copied(NamedTuple):
    """Units that were copied, in the text as it stood."""

    text: Resolution
    units: tuple[str, ...]


@dataclass(slots=True)
class Tools:
    """The surroundings of the screens of one run."""

    bridge: Bridge
    signs: Signs
    journal: Journal
    messages: Messages = field(default_factory=lambda: Messages(None))
    """What was said in the last hour."""
    typed: TypedLines = field(default_factory=lambda: TypedLines(None))
    """What was typed at prompts."""
    keymap: Mapping[str, str] = field(default_factory=dict)
    """The user's own keys, by the ids of the verbs."""
    blink: bool = True
    """Whether cursors blink."""
    told_to_write: bool = False
    """Whether the person has been told how to write, who typed a letter that is no command."""
    private_shown: bool = True
    """Whether private notes are shown beside texts and in the room; a projector may be on."""
    escapes: Escapes = field(default_factory=Escapes)
    users: KnownUsers = field(default_factory=KnownUsers)
    """Who the user is to hosts, as it was said in this run."""
    shared: Shared = field(default_factory=Shared)
    """What is known of the sharing of the session."""
    copied: Copied | None = None
    """What was copied last, in any resolution of the session."""

    def keys_of(self, verb: Verb) -> str:
        """The keys of a verb, the user's own if there are any."""
        return self.keymap.get(verb.id, verb.keys)

    @property
    def author(self) -> str:
        """Who edits are recorded as."""
        return self.bridge.context.author

    @property
    def round(self) -> str:
        """The round in which edits are recorded, if one is held."""
        return self.bridge.context.round

    @property
    def files(self) -> Reach:
        """The way to every file that a person names."""
        return self.bridge.context.files

    @property
    def folder(self) -> Path:
        """Where files are written unless a person says otherwise: where they were last.

        Raises a WorkspaceError.
        """
        return folder_for(self.bridge.path, self.bridge.context)

    def keep_folder(self, path: Path) -> None:
        """Remember where a file was written."""
        remember_folder(self.bridge.path, self.bridge.context, path)

    def now(self) -> datetime:
        """The time by the clock of the session."""
        return self.bridge.context.now()

    def when(self, moment: datetime) -> str:
        """A moment as people say it: the hour today, the day before that."""
        now = self.now()
        if moment.tzinfo and now.tzinfo:
            moment = moment.astimezone(now.tzinfo)
        days = (now.date() - moment.date()).days
        if days == 0:
            return f"{moment:%H:%M}"
        if 0 < days < 7:
            return f"{moment:%a %H:%M}"
        return f"{moment.day} {moment:%b}" if moment.year == now.year else f"{moment:%d.%m.%Y}"
