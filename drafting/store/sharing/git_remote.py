"""A session shared through a host that speaks git's protocols, by HTTPS or SSH.

git is run in an empty repository with names of our choosing. It obeys the user's own configuration
here, for that tells how the host is reached and who the user is; hooks are switched off, and
nothing of the other side acts.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.patterns import regex
from drafting.store.messages import one_line
from drafting.store.plumbing.isolation import OURS, SHED, quoted, shed_variables
from drafting.store.plumbing.references import IDENTITY, NOTHING, References, write_packed
from drafting.store.sharing.errors import (
    CredentialsNeededError,
    ReadOnlyRemoteError,
    RemoteError,
)
from drafting.store.sharing.interruption import OWN_GROUP, interruptible, kill
from drafting.store.sharing.remote import PATTERNS, RECORD, Layer

if TYPE_CHECKING:
    from drafting.store.plumbing.isolation import Child
    from drafting.store.sharing.progress import Progress
    from drafting.store.sharing.quarantine import Quarantine
    from drafting.store.sharing.remote import Update

PROTOCOLS = ("https", "ssh")
URL = regex(r"(?:https|ssh)://[^\s\x00-\x1f]+|(?!-)[^\s:/@]*@?[\w.-]+:(?!//)[^\s\x00-\x1f]+")
_OPTIONS = {
    "transfer.fsckObjects": "true",
    "fetch.fsck.badFilemode": "error",
    "fetch.fsck.missingTaggerEntry": "error",
    "fetch.recurseSubmodules": "no",
    "push.recurseSubmodules": "no",
    "push.gpgSign": "false",
    "core.fsmonitor": "false",
    "http.lowSpeedLimit": "1",
    "http.lowSpeedTime": "20",
}
"""What the user's own configuration may not change; hooks are off in the repository of ours."""
_ASKED = '!f() { echo username="$DRAFTING_USER"; echo password="$DRAFTING_SECRET"; }; f'
"""A helper of git that answers with what the user was asked for."""
_SSH = (
    "ssh -o BatchMode=yes -o ConnectTimeout=20 -o ServerAliveInterval=10 -o ServerAliveCountMax=2"
)
"""Never asks anything: what it would ask has no place on the screen. Nor waits without end."""
_SILENT = {"GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "GCM_INTERACTIVE": "never"}
"""Neither git nor a program beside it asks anything; whoever asked for the exchange does."""
_OWN_WAY = (
    "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT",
    "GIT_SSL_CAINFO", "GIT_SSL_CERT", "GIT_SSL_KEY",
)  # fmt: skip
"""Variables that are the user's word on how a host is reached."""
_LATE = regex(r"\[rejected\]|\[remote rejected\].*(?:cannot lock|fast-forward|stale)|stale info")
_FORBIDDEN = regex(
    r"\b(?:HTTP|error:) 403\b|denied to|pre-receive hook declined|read.only|not allowed to push"
    r"|protected branch|insufficient permission|unable to (?:create|write)"
)
_UNKNOWN_USER = regex(
    r"terminal prompts disabled|could not read (?:Username|Password)|Authentication failed"
    r"|Permission denied \(|HTTP 401"
)
_UNKNOWN_HOST = regex(r"Host key verification failed")
_NEVER_MET = (
    "this machine has never met that host; reach it once with ssh, and see that it is right"
)
_NO_KEY = "the host does not know your SSH key; ask whoever runs it to let it in"
_INCOMING = "refs/incoming"


class Credentials(NamedTuple):
    """Who the user is to a host."""

    user: str
    secret: str


class GitRemote:
    """A repository on a host."""

    def __init__(
        self,
        url: str,
        ours: Path,
        credentials: Credentials | None = None,
        layer: Layer = RECORD,
    ) -> None:
        """`ours` are the objects of the layer here. Raises RemoteError for another address."""
        if not URL.fullmatch(url):
            raise RemoteError(
                url, "name a folder, or an address that begins with https:// or ssh://"
            )
        self.address = url
        self._ours = ours
        self._credentials = credentials
        self._layer = layer

    def prepare(self) -> None:
        """A repository on a host is made there."""

    def refs(self) -> Mapping[str, str]:
        """Those of the layer that it has. Raises RemoteError."""
        with self._repository({}) as folder:
            said = self._run(folder, "ls-remote", "--refs", "--", self.address, *PATTERNS)
        rows = (line.partition("\t") for line in said.splitlines())
        found = {ref: name for name, _, ref in rows if IDENTITY.fullmatch(name)}
        return self._layer.chosen(self.address, found)

    def fetch(self, states: Iterable[str], into: Quarantine, progress: Progress) -> None:
        """Bring the objects of these states. Raises RemoteError."""
        wanted = set(states)
        names = [ref for ref, name in self.refs().items() if name in wanted]
        rows = [f"+{ref}:{_INCOMING}/{number}" for number, ref in enumerate(names)]
        with self._repository(self._known()) as folder:
            self._run(
                folder, "fetch", "--progress", "--no-tags", "--no-write-fetch-head",
                "--no-auto-maintenance", "--", self.address, *rows,
                into=into.objects, progress=progress,
            )  # fmt: skip

    def push(self, updates: Iterable[Update], progress: Progress) -> bool:
        """Bring it what these refs need and move them; False if somebody else was faster."""
        moves = list(updates)
        leases = [f"--force-with-lease={one.ref}:{_expected(one)}" for one in moves]
        rows = [f"{one.new}:{one.ref}" for one in moves]
        with self._repository(self._known()) as folder:
            try:
                self._run(
                    folder, "push", "--progress", "--porcelain", "--no-verify", *leases, "--",
                    self.address, *rows, progress=progress,
                )  # fmt: skip
            except _LateError:
                return False
        return True

    def _known(self) -> dict[str, str]:
        """The refs of the layer here, by which git knows what need not be sent."""
        return self._layer.refs_in(References(self._ours.parent))

    @contextmanager
    def _repository(self, refs: Mapping[str, str]) -> Iterator[Path]:
        """An empty repository to run git in, under names of our choosing."""
        with TemporaryDirectory(prefix="drafting-") as name:
            folder = Path(name)
            (folder / "refs").mkdir()
            (folder / "objects").mkdir()
            for file in ("HEAD", "config"):
                shutil.copyfile(OURS / file, folder / file)
            write_packed(folder, refs)
            yield folder

    def _run(
        self,
        folder: Path,
        *arguments: str,
        into: Path | None = None,
        progress: Progress | None = None,
    ) -> str:
        """What a command of git prints that speaks with the host. Raises RemoteError."""
        from git import Git
        from git.cmd import handle_process_output

        shed_variables()
        call = Git(folder)
        call.update_environment(**self._environment(folder, into))
        running = call.execute(["git", *arguments], as_process=True, **OWN_GROUP)
        child: Child = running.proc
        watched = _Watched(child, progress)
        printed: list[str] = []
        with interruptible(child):
            handle_process_output(child, printed.append, watched.take, None)
            status = child.wait()
        if watched.called_off:
            raise watched.called_off
        if status:
            raise self._failure("".join(printed), "\n".join(watched.lines))
        return "".join(printed)

    def _environment(self, folder: Path, into: Path | None) -> dict[str, str]:
        options = dict(_OPTIONS)
        own = {"GIT_ALLOW_PROTOCOL": ":".join(PROTOCOLS), **_SILENT}
        if self._credentials:
            own |= {
                "DRAFTING_USER": self._credentials.user,
                "DRAFTING_SECRET": self._credentials.secret,
            }
            options["credential.helper"] = _ASKED
        own |= {
            "GIT_DIR": str(folder),
            "GIT_OBJECT_DIRECTORY": str(into or folder / "objects"),
            "GIT_ALTERNATE_OBJECT_DIRECTORIES": quoted(self._ours),
            **self._way_to_hosts(),
            "GIT_CONFIG_COUNT": str(len(options)),
        }
        for number, (name, value) in enumerate(options.items()):
            own |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
        return own

    def _way_to_hosts(self) -> dict[str, str]:
        """How the user's own git reaches hosts; by SSH as we say where nothing is said of it."""
        own = {name: SHED[name] for name in _OWN_WAY if name in SHED}
        asked = {"with_extended_output": True, "with_exceptions": False}
        if not own.keys() & {"GIT_SSH", "GIT_SSH_COMMAND"} and not self.address.startswith(
            "https:"
        ):
            from git import Git

            _, said, _ = Git().config("--get", "core.sshCommand", **asked)
            own |= {} if said else {"GIT_SSH_COMMAND": _SSH}
        return own

    def _failure(self, printed: str, complaint: str) -> Exception:
        """What git's complaint means to a delegate."""
        said = f"{printed}\n{complaint}"
        if _LATE.search(said):
            return _LateError()
        if _FORBIDDEN.search(said):
            return ReadOnlyRemoteError(self.address)
        if _UNKNOWN_HOST.search(said):
            return RemoteError(self.address, _NEVER_MET)
        if _UNKNOWN_USER.search(said):
            asks = self.address.startswith("https://")
            return (
                CredentialsNeededError(self.address) if asks else RemoteError(self.address, _NO_KEY)
            )
        return RemoteError(self.address, _reason(complaint))

    def close(self) -> None:
        """Nothing is held open."""


class _LateError(Exception):
    """Somebody else was faster."""


class _Watched:
    """What a command of git says while it works."""

    def __init__(self, child: Child, progress: Progress | None) -> None:
        from git.util import CallableRemoteProgress

        self._child = child
        self._progress = progress
        self._reader = CallableRemoteProgress(self._heard).new_message_handler()
        self.lines: list[str] = []
        self.called_off: BaseException | None = None

    def take(self, line: str) -> None:
        """Hear one line."""
        self.lines.append(line.strip())
        self._reader(line)

    def _heard(self, operation: int, count: float, *_: object) -> None:
        from git.util import RemoteProgress

        says = "Sending" if operation & RemoteProgress.WRITING else "Receiving"
        try:
            if self._progress:
                self._progress(says, int(count))
        except BaseException as error:  # noqa: BLE001 (raised again by whoever waits)
            self.called_off = error
            kill(self._child)


def has_helper(address: str) -> bool:
    """Whether the user's own git keeps names and tokens for the host of an address."""
    from git import Git

    shed_variables()
    status, found, _ = Git().config(
        "--get-urlmatch", "credential.helper", address,
        with_extended_output=True, with_exceptions=False,
    )  # fmt: skip
    return not status and bool(found.strip())


def _expected(update: Update) -> str:
    return "" if update.old == NOTHING else update.old


def _reason(complaint: str) -> str:
    """The last thing that git or the host said, in a few words."""
    lines = [one_line(line) for line in complaint.splitlines() if line.strip()]
    told = [line for line in lines if line.startswith(("fatal: ", "error: ", "ssh: ", "remote: "))]
    last = (told or lines or ["git gave no reason"])[-1]
    return last.partition(": ")[2][:200].rstrip(".") or last
