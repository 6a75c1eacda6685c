"""Changes signed with an SSH key: git says the same of them as “log --signed” does."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from support.command_line import Call, Outcome
from support.store_cases import git

pytestmark = pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="needs ssh-keygen")
Desk = Callable[..., Outcome]


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with keys of Chile and Peru, and one that needs a passphrase."""
    folder = tmp_path_factory.mktemp("keys")
    for name, phrase in (("chile", ""), ("peru", ""), ("locked", "secret")):
        call = ["ssh-keygen", "-q", "-t", "ed25519", "-N", phrase, "-C", name, "-f", folder / name]
        subprocess.run(call, check=True)
    return folder


@pytest.fixture
def chile(call: Call, session: Path, keys: Path) -> Desk:
    """Chile, who signs."""
    assert call("signers", "key", str(keys / "chile")).code == 0
    return lambda *arguments: call("--author", "Chile", "--store", str(session), *arguments)


def _write(desk: Desk, words: str, unit: str = "OP1") -> None:
    assert desk("edit", "L.90", unit, "--text", f"*Urges* {words};").code == 0


def _latest(desk: Desk) -> dict[str, str | None]:
    return json.loads(desk("log", "L.90", "--signed", "--json").out)["entries"][0]["signature"]


def test_a_change_is_signed_and_git_agrees(
    chile: Desk, session: Path, keys: Path, tmp_path: Path
) -> None:
    _write(chile, "all")
    assert _latest(chile)["state"] == "unknown"
    chile("signers", "add", "Chile of the south", str(keys / "chile.pub"))
    said = _latest(chile)
    assert (said["state"], said["signer"]) == ("good", "Chile of the south")
    assert "(signed by Chile of the south)" in chile("log", "L.90", "--signed").out
    allowed = f"gpg.ssh.allowedSignersFile={tmp_path / 'config' / 'allowed_signers'}"
    seen = git(session, "-c", allowed, "verify-commit", "main")
    assert seen.startswith('Good "git" signature for Chile of the south')
    assert str(said["key"]) in seen
    assert "error" not in git(session, "fsck", "--strict")


def test_what_is_not_signed_is_said_and_not_refused(chile: Desk) -> None:
    chile("signers", "key", "off")
    _write(chile, "some")
    assert _latest(chile)["state"] == "unsigned"
    assert "(not signed)" in chile("log", "L.90", "--signed").out


def test_words_put_under_a_signature_of_others_do_not_hold(chile: Desk, session: Path) -> None:
    _write(chile, "all")
    commit = git(session, "cat-file", "commit", "main")
    file = session.parent / "forged"
    file.write_text(commit.replace("author Chile", "author Peru"), newline="")
    forged = git(session, "hash-object", "-t", "commit", "-w", str(file)).strip()
    git(session, "update-ref", "refs/heads/main", forged)
    assert _latest(chile)["state"] == "bad"
    assert "(its signature does not hold)" in chile("log", "L.90", "--signed").out


def test_a_key_seen_in_the_record_is_known_once_a_person_says_whose_it_is(chile: Desk) -> None:
    _write(chile, "all")
    key = str(_latest(chile)["key"])
    said = chile("signers", "add", "Chile", key).out
    assert "taken from the record itself: compare it with Chile" in said
    assert _latest(chile)["state"] == "good"
    refused = chile("signers", "add", "Peru", key)
    assert (refused.code, "is known as Chile’s" in refused.err) == (2, True)
    assert chile("signers", "add", "Peru", "SHA256:nothing").code == 2
    chile("signers", "remove", "chile")
    assert _latest(chile)["state"] == "unknown"


def test_two_desks_that_sign_make_the_same_of_both_records(
    chile: Desk, call: Call, session: Path, keys: Path, tmp_path: Path
) -> None:
    other, stick = tmp_path / "lima", tmp_path / "stick"
    chile("share", str(stick))
    call("join", str(stick), str(other))
    _write(chile, "all")
    call("signers", "key", str(keys / "peru"))
    call("--store", str(other), "--author", "Peru", "edit", "L.90", "PP1", "--text", "*Seeing* it,")
    for one, two in ((session, other), (other, session)):
        copy = tmp_path / f"copy of {one.name}"
        shutil.copytree(one, copy)
        file = tmp_path / f"{two.name}.drafting"
        call("--store", str(two), "pack", "-o", str(file))
        call("--store", str(copy), "unpack", str(file))
    heads = [git(tmp_path / f"copy of {one.name}", "rev-parse", "main") for one in (session, other)]
    assert heads[0] == heads[1]
    here = tmp_path / f"copy of {session.name}"
    rows = json.loads(call("--store", str(here), "log", "L.90", "--signed", "--json").out)
    assert {row["author"] for row in rows["entries"] if row["signature"]["state"] == "unknown"} == {
        "Chile",
        "Peru",
    }


def test_signatures_outlast_undo_and_a_backup(
    chile: Desk, call: Call, keys: Path, tmp_path: Path
) -> None:
    chile("signers", "add", "Chile", str(keys / "chile.pub"))
    _write(chile, "all")
    chile("undo", "L.90")
    copy, again = tmp_path / "copy.bundle", tmp_path / "again"
    chile("backup", str(copy))
    call("backup", str(copy), "--restore", str(again))
    rows = json.loads(call("--store", str(again), "log", "L.90", "--signed", "--json").out)
    assert [row["signature"]["state"] for row in rows["entries"][:2]] == ["good", "good"]


def test_a_key_that_cannot_sign_is_told_and_the_change_is_recorded(chile: Desk, keys: Path) -> None:
    chile("signers", "key", str(keys / "locked"))
    done = chile("edit", "L.90", "OP1", "--text", "*Urges* few;")
    assert (done.code, done.err.count("recorded without a signature")) == (0, 1)
    assert "ssh-add" in done.err
    assert _latest(chile)["state"] == "unsigned"


def test_without_ssh_keygen_all_goes_on(
    chile: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _write(chile, "all")
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "git").symlink_to(shutil.which("git") or "git")
    monkeypatch.setenv("PATH", str(tools))
    done = chile("edit", "L.90", "OP1", "--text", "*Urges* few;")
    assert (done.code, "there is no ssh-keygen" in done.err) == (0, True)
    seen = chile("log", "L.90", "--signed")
    assert "(signed, and not looked at)" in seen.out
    assert seen.err.count("ssh-keygen") == 1


@pytest.mark.parametrize("what", [("add", "x"), ("add", "x", "nothing.pub"), ("key", "nothing")])
def test_what_is_no_key_is_refused_in_a_sentence(call: Call, what: tuple[str, ...]) -> None:
    refused = call("signers", *what)
    assert (refused.code, refused.err.count("\n")) == (2, 1)
