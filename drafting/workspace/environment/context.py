"""Who works, when, and where things lie: all that comes from outside the program."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from drafting.dataclasses import dataclass, field, replace
from drafting.digests import sha256
from drafting.model.identity import ALPHABET, LENGTH, IdSource
from drafting.workspace.environment.errors import (
    NoSessionError,
    SettingsError,
    SeveralSessionsError,
)
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.environment.reach import Reach
from drafting.workspace.environment.settings import Settings, read_settings
from drafting.workspace.environment.typed_text import is_text, refusal

APPLICATION = "drafting"
STORE_VARIABLE = "DRAFTING_STORE"
_LETTERS = len(ALPHABET)
_FAIR = 256 - 256 % _LETTERS
"""Bytes from here on would draw some letters more often than others."""


def local_time() -> datetime:
    """The time now, in the zone of this machine, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)


def random_identity() -> str:
    """A new permanent identity."""
    # The source of `secrets`, whose import would cost more than a small comparison.
    drawn = ""
    while len(drawn) < LENGTH:
        drawn += "".join(ALPHABET[byte % _LETTERS] for byte in os.urandom(16) if byte < _FAIR)
    return drawn[:LENGTH]


@dataclass(frozen=True, slots=True)
class Context:
    """The author, the clock, the source of identities and the folders of one run."""

    author: str
    data: Path
    """Where sessions of this user lie: the sample, and the journal of unsaved text."""
    email: str = ""
    keyboard: str = ""
    """Who is at the keyboard, where that is another than the author."""
    round: str = ""
    """The reading or informal meeting in which things are recorded: "informals 2"."""
    act: str = ""
    """Of which one act all changes are a part meanwhile: a single undo takes them back."""
    now: Callable[[], datetime] = field(default=local_time)
    ids: IdSource = field(default=random_identity)
    settings: Settings = field(default_factory=Settings)
    sessions: Path | None = None
    """Where new sessions of this user are put; among the data where nothing is said."""
    settings_file: Path | None = None
    """Where the settings lie, or may be written."""
    templates: Path = field(default_factory=lambda: shipped("templates"))
    samples: Path = field(default_factory=lambda: shipped("sessions"))
    files: Reach = field(default_factory=Reach)
    """Which files of this machine whoever is at the keyboard reaches."""

    @classmethod
    def from_environment(cls, author: str = "", email: str = "", round_name: str = "") -> Context:
        """The context of this user on this machine; what is given overrules the rest.

        Raises SettingsError.
        """
        environment = os.environ
        path = _settings_file(environment)
        settings = read_settings(path)
        return cls(
            author=_first(author)
            or _first(_variable(environment, "AUTHOR"), settings.author)
            or _first(_user()),
            email=_first(email) or _first(_variable(environment, "EMAIL"), settings.email),
            round=_first(round_name) or _first(_variable(environment, "ROUND")),
            data=_data_folder(environment),
            sessions=_sessions_folder(),
            settings=settings,
            settings_file=path,
            templates=_templates_folder(environment, settings),
        )

    def own_folder(self, store: Path) -> Path:
        """Where this user keeps what belongs to a session beside it: copies, and memories."""
        key = sha256(os.fsencode(store.resolve())).hexdigest()[:16]
        return self.data / "kept" / key

    @property
    def sessions_folder(self) -> Path:
        """Where new sessions of this user are put unless a person says otherwise."""
        return self.sessions or self.data / "sessions"

    def as_author(self, name: str, email: str = "") -> Context:
        """The same context with another person or delegation at the keyboard."""
        return replace(self, author=_first(name, self.author), email=email)

    def speaking_for(self, name: str) -> Context:
        """The same person at the keyboard, who records for another delegation from now on."""
        own = self.keyboard or self.author
        email = self.settings.email if name == own else ""
        return replace(self.as_author(name, email), keyboard=own)

    def in_round(self, name: str) -> Context:
        """The same context in another reading or informal meeting, or in none."""
        return replace(self, round=_first(name))


def find_store(named: str = "", folder: Path | None = None) -> Path:
    """The session to work on: `named`, or DRAFTING_STORE, or the one the folder lies in.

    A session directly below the folder counts, if it is the only one. Raises
    NoSessionError or SeveralSessionsError.
    """
    if named or (named := os.environ.get(STORE_VARIABLE, "")):
        return typed_path(named)
    start = (folder or Path.cwd()).resolve()
    for place in (start, *start.parents):
        if is_store(place):
            return place
    visible = (place for place in sorted(start.iterdir()) if not place.name.startswith("."))
    below = [place for place in visible if is_store(place)]
    if len(below) > 1:
        raise SeveralSessionsError(start, [place.name for place in below])
    if below:
        return below[0]
    raise NoSessionError(start)


def is_store(path: Path) -> bool:
    """Whether a bare repository lies at `path`, by its look alone; not all of it must be there."""
    return (path / "objects").is_dir() and any(
        (path / name).exists() for name in ("HEAD", "refs", "packed-refs")
    )


def shipped(name: str) -> Path:
    """A folder that comes with the program: inside the package, or at the top of a checkout."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "data" / name
    return installed if installed.is_dir() else package.parent / name


def user_folder(kind: str, environment: Mapping[str, str]) -> Path:
    """Where this system keeps the "config" or "data" that a program has of a user."""
    # On Linux, the XDG Base Directory Specification in two lines: platformdirs, which knows
    # every system, takes as long to load as a small comparison takes to make.
    variable, beside_home = _XDG[kind]
    home = environment.get("HOME", "")
    if sys.platform == "linux" and home.startswith("/"):
        named = environment.get(variable, "")
        return Path(named if named.startswith("/") else f"{home}/{beside_home}") / APPLICATION
    import platformdirs

    folder = platformdirs.user_config_dir if kind == "config" else platformdirs.user_data_dir
    return Path(folder(APPLICATION, appauthor=False))


_XDG = {
    "config": ("XDG_CONFIG_HOME", ".config"),
    "data": ("XDG_DATA_HOME", ".local/share"),
}
"""By kind of folder: the variable that names it, and where it lies otherwise."""


def _templates_folder(environment: Mapping[str, str], settings: Settings) -> Path:
    named = environment.get("DRAFTING_TEMPLATES") or settings.templates
    if not named:
        return shipped("templates")
    path = typed_path(named)
    if not _is_folder(path / "bodies"):
        raise SettingsError(f"{path} is no folder of templates: there is no folder “bodies” in it.")
    return path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        # A name that no system takes is that of no folder.
        return False


def _settings_file(environment: Mapping[str, str]) -> Path:
    named = environment.get("DRAFTING_CONFIG_DIR")
    return (Path(named) if named else user_folder("config", environment)) / "settings.toml"


def _data_folder(environment: Mapping[str, str]) -> Path:
    named = environment.get("DRAFTING_DATA_DIR")
    return Path(named) if named else user_folder("data", environment)


def _sessions_folder() -> Path | None:
    """A folder that a person finds again, below the home folder if there is one."""
    home = typed_path("~")
    return home / APPLICATION if home.is_absolute() and _is_folder(home) else None


def _variable(environment: Mapping[str, str], name: str) -> str:
    """What a variable of ours says. Raises SettingsError where that is no text."""
    said = environment.get(f"DRAFTING_{name}", "")
    if not is_text(said):
        raise SettingsError(f"The variable DRAFTING_{name}: {refusal(said)}.")
    return said


def _first(*candidates: str) -> str:
    # Angle brackets and line ends would break a line of authorship in the record.
    for candidate in candidates:
        if candidate and (kept := " ".join(candidate.translate(_NOT_IN_NAMES).split())):
            return kept
    return ""


_NOT_IN_NAMES = str.maketrans({"<": " ", ">": " ", "\0": " "})


def _user() -> str:
    from getpass import getuser

    try:
        # A name of the system that is no text shows that something is missing in it.
        return getuser().encode(errors="replace").decode()
    except (OSError, KeyError):
        # A machine account without a name: the record still needs one.
        return "drafter"
