"""A session shared through a host by git's protocols: nothing of the host acts here."""

import os
import shutil
from pathlib import Path

import pytest
from support.store_cases import by, git, rewording

from drafting.store import Store
from drafting.store.private.exchange import PrivateExchange, PrivateExchanged
from drafting.store.private.notes import About, Kind, PrivateNote, Wording
from drafting.store.sharing.errors import PrivatePlaceError, RemoteError, SharedPlaceError
from drafting.store.sharing.exchange import Exchanged
from drafting.store.sharing.git_remote import GitRemote
from drafting.store.sharing.remote import PRIVATE_NOTES

SSH = """#!/bin/sh
# The host is this machine: whatever stands before the command is an option or the host.
for last; do :; done
exec sh -c "$last"
"""


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bare repository that `ssh` leads to, and a home folder without any configuration."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "ssh").write_text(SSH)
    (programs / "ssh").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "host.git"
    git(tmp_path, "init", "--quiet", "--bare", str(folder))
    return folder


def remote(host: Path, path: Path) -> GitRemote:
    return GitRemote(f"ssh://desk@harbour.example{host}", path / "objects")


def test_two_desks_share_a_session_through_a_host(
    store: Store, path: Path, host: Path, tmp_path: Path
):
    store.make_draft("L.6", "L.6", by("Chile"))
    sent = store.exchange(remote(host, path), by("Chile"))
    assert sent.drafts_sent == ("L.6@L.6",)
    other = tmp_path / "other"
    shutil.copytree(path, other)
    store.commit("L.6", rewording(store, "o1", "*Urges* all;"), by("Chile"))
    with Store.open(other) as peru:
        peru.commit("L.6", rewording(peru, "o4", "*Decides* this."), by("Peru"))
        peru.make_draft("L.6", "Rev.1", by("Peru"))
        assert len(peru.exchange(remote(host, other), by("Peru")).sent) == 1
        done = store.exchange(remote(host, path), by("Chile"))
        assert [one.entry.author for one in done.came] == ["Peru"]
        assert [one.entry.author for one in done.sent] == ["Chile"]
        assert done.drafts_came == ("L.6@Rev.1",)
        assert len(peru.exchange(remote(host, other), by("Peru")).came) == 1
        assert peru.text("L.6") == store.text("L.6")
        assert peru.exchange(remote(host, other), by("Peru")) == Exchanged()


def test_a_host_that_refuses_leaves_what_was_changed_here(store: Store, path: Path, host: Path):
    store.exchange(remote(host, path), by("Chile"))
    store.commit("L.6", rewording(store, "o1", "*Urges* all;"), by("Chile"))
    hook = host / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'You are not allowed to push' >&2\nexit 1\n")
    hook.chmod(0o755)
    done = store.exchange(remote(host, path), by("Chile"))
    assert [one.entry.author for one in done.waiting] == ["Chile"]


@pytest.mark.parametrize(
    "address",
    [
        "ext::sh -c touch% x",
        "git://host/x",
        "http://host/x",
        "--upload-pack=touch x",
        "-oProxyCommand=x:y",
    ],
)
def test_no_other_protocol_and_no_option_passes_for_an_address(path: Path, address: str):
    with pytest.raises(RemoteError, match="name a folder"):
        GitRemote(address, path / "objects")


def test_a_host_that_cannot_be_reached_is_named(store: Store, path: Path, host: Path):
    shutil.rmtree(host)
    with pytest.raises(RemoteError, match=r"harbour\.example"):
        store.exchange(remote(host, path), by("Chile"))


def test_no_hook_of_this_user_runs(store: Store, path: Path, host: Path, tmp_path: Path):
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in ("pre-push", "reference-transaction", "post-checkout"):
        (hooks / name).write_text(f"#!/bin/sh\ntouch {tmp_path}/ran-{name}\n")
        (hooks / name).chmod(0o755)
    (tmp_path / ".gitconfig").write_text(f"[core]\n\thooksPath = {hooks}\n")
    store.exchange(remote(host, path), by("Chile"))
    # Those of the host are the business of the host, which here is this machine as well.
    assert not (tmp_path / "ran-pre-push").exists()


def test_a_number_in_the_name_of_a_state_is_no_refusal(path: Path):
    remote = GitRemote("ssh://harbour.example/x", path / "objects")
    said = "!\t" + "a403" * 10 + ":refs/heads/main\t[remote failure]"
    assert type(remote._failure(said, "fatal: the line broke")) is RemoteError


@pytest.mark.parametrize("said", ["variable", "setting"])
def test_the_users_own_way_to_a_host_is_taken(
    store: Store, path: Path, host: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str
):
    own = tmp_path / "own-ssh"
    own.write_text(SSH.replace("exec", f"touch '{tmp_path / 'taken'}'\nexec"))
    own.chmod(0o755)
    if said == "variable":
        monkeypatch.setenv("GIT_SSH_COMMAND", str(own))
    else:
        (tmp_path / ".gitconfig").write_text(f"[core]\n\tsshCommand = {own}\n")
    monkeypatch.setattr("drafting.store.plumbing.isolation.SHED", shed := {})
    monkeypatch.setattr("drafting.store.sharing.git_remote.SHED", shed)
    store.exchange(remote(host, path), by("Chile"))
    assert (tmp_path / "taken").exists()


def private_desk(store: Store, host: Path, author: str) -> PrivateExchanged:
    """An exchange of the private notes of a session through a host."""
    layer = store.private
    layer.begin()
    there = GitRemote(f"ssh://desk@harbour.example{host}", layer.objects, None, PRIVATE_NOTES)
    return PrivateExchange(layer).run(there, by(author), lambda *_: None)


def noted(name: str, text: str) -> PrivateNote:
    words = Wording(f"w{name}", "Chile", by("Chile").when, 1, Kind.NOTE, text)
    return PrivateNote(name, About("L.6", "o1"), (words,))


def test_private_notes_go_through_a_host_of_their_own_and_through_no_other(
    store: Store, path: Path, host: Path, tmp_path: Path
):
    other = tmp_path / "other"
    shutil.copytree(path, other)
    store.private.change(lambda _: noted("n1", "Never"), by("Chile"))
    own = tmp_path / "own.git"
    git(tmp_path, "init", "--quiet", "--bare", str(own))
    assert len(private_desk(store, own, "Chile").sent) == 1
    assert git(own, "for-each-ref", "--format=%(refname)") == "refs/private/main\n"
    with Store.open(other) as peru:
        peru.private.change(lambda _: noted("n2", "Hardly"), by("Peru"))
        done = private_desk(peru, own, "Peru")
        assert (len(done.came), len(done.sent)) == (1, 1)
        assert set(peru.private.notes()) == {"n1", "n2"}
    store.exchange(remote(host, path), by("Chile"))
    with pytest.raises(SharedPlaceError):
        private_desk(store, host, "Chile")
    with pytest.raises(PrivatePlaceError):
        store.exchange(remote(own, path), by("Chile"))
    assert git(host, "for-each-ref", "--format=%(refname)") == "refs/heads/main\n"
