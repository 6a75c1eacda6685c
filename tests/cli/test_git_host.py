"""A session shared through a real host for git: HTTPS, users, and one who may only read."""

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.command_line import Call, Outcome
from support.git_host import USERS, Host, running_host
from support.store_cases import git

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl"),
]
Desk = Callable[..., Outcome]


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    """The host, whose certificate the git of this user trusts."""
    folder, home = tmp_path / "host", tmp_path / "home"
    folder.mkdir()
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("GIT_SSL_CAINFO", raising=False)
    monkeypatch.setattr("drafting.store.sharing.git_remote.SHED", {})
    with running_host(folder) as found:
        (home / ".gitconfig").write_text(f"[http]\n\tsslCAInfo = {found.certificate}\n")
        yield found


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Somebody at the terminal, who is one of the users: the last name in this list."""
    users = ["desk"]
    monkeypatch.setattr("drafting.cli.sharing.has_terminal", lambda: True)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: users[-1])
    monkeypatch.setattr("drafting.cli.sharing.getpass", lambda _: USERS[users[-1]])
    return users


def _known_to_git(host: Host, user: str) -> None:
    """Have git itself know who the user is to the host."""
    home = host.folder.parent / "home"
    secrets = home / ".git-credentials"
    secrets.write_text(f"https://{user}:{USERS[user]}@127.0.0.1:{host.port}\n")
    config = home / ".gitconfig"
    config.write_text(config.read_text() + "[credential]\n\thelper = store\n")


@pytest.fixture
def chile(call: Call, session: Path) -> Desk:
    return lambda *arguments: call("--author", "Chile", "--store", str(session), *arguments)


def test_who_is_not_known_to_the_host_is_asked_and_all_is_shared(
    chile: Desk, call: Call, host: Host, asked: list[str], tmp_path: Path
) -> None:
    address, lima = host.make("session.git"), tmp_path / "lima"
    done = chile("share", address)
    assert (done.code, done.out.startswith(f"Shared at {address}.\nSent: ")) == (0, True)
    assert done.err.count("does not know you") == 1
    assert call("join", address, str(lima)).code == 0
    chile("edit", "L.90", "OP1", "--text", "*Urges* all to light lamps;")
    assert chile("sync").out == "Sent: 1 change.\n"
    assert "1 change by Chile in L.90 (OP1)" in call("--store", str(lima), "sync").out
    kept = git(host.folder / "session.git", "for-each-ref", "--format=%(refname)").split()
    assert "refs/heads/main" in kept
    assert USERS[asked[-1]] not in done.out + done.err


def test_what_git_knows_is_used_and_nobody_is_asked(chile: Desk, host: Host) -> None:
    _known_to_git(host, "desk")
    done = chile("share", host.make("session.git"))
    assert done.err == ""
    assert done.code == 0


def test_without_anybody_to_ask_one_sentence_says_what_is_missing(chile: Desk, host: Host) -> None:
    refused = chile("share", host.make("session.git"))
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert "the host does not know who you are" in refused.err
    assert "not shared yet" in chile("sync").err


@pytest.mark.usefixtures("asked")
def test_a_name_that_the_host_does_not_take_is_told(
    chile: Desk, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drafting.cli.sharing.getpass", lambda _: "wrong")
    refused = chile("share", host.make("session.git"))
    assert (refused.code, "the host does not know who you are" in refused.err) == (2, True)


def test_who_may_only_read_is_told_so_once_and_keeps_what_was_changed(
    chile: Desk, call: Call, host: Host, tmp_path: Path
) -> None:
    address, lima = host.make("session.git"), tmp_path / "lima"
    _known_to_git(host, "desk")
    chile("share", address)
    _known_to_git(host, "reader")
    call("join", address, str(lima))
    peru: Desk = lambda *rest: call("--store", str(lima), "--author", "Peru", *rest)  # noqa: E731
    peru("edit", "L.90", "OP1", "--text", "*Urges* all to light lamps;")
    said = peru("sync")
    assert (said.code, "it may only be read there" in said.out) == (0, True)
    again = peru("sync", "--json")
    assert [one["author"] for one in json.loads(again.out)["waiting"]] == ["Peru"]
    file = tmp_path / "from-peru.drafting"
    assert peru("pack", "-o", str(file)).code == 0
    assert "1 change by Peru in L.90 (OP1)" in chile("unpack", str(file)).out


def test_a_host_with_a_certificate_that_nobody_vouches_for_is_refused(
    chile: Desk, host: Host
) -> None:
    (host.folder.parent / "home" / ".gitconfig").write_text("")
    refused = chile("share", host.make("session.git"))
    assert (refused.code, "certificate" in refused.err) == (2, True)


def test_a_repository_that_is_not_there_is_named(chile: Desk, host: Host) -> None:
    _known_to_git(host, "desk")
    refused = chile("share", host.address("nothing.git"))
    assert (refused.code, "nothing.git cannot be used" in refused.err) == (2, True)
