"""Whatever comes in is judged: what nobody writes in good faith is refused as a whole."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest
from support.forged_records import FORGERIES, ForgedRecord
from support.store_cases import by, git

from drafting.store import Store
from drafting.store.sharing.errors import RefusedRecordError, RemoteError
from drafting.store.sharing.folder_remote import FolderRemote
from drafting.store.sharing.pack import Pack


def _packed(forged: ForgedRecord, folder: Path) -> Pack:
    """A pack of all that a forged record has."""
    bundle = folder / "record.bundle"
    refs = [line.split(" ")[1] for line in git(forged.path, "show-ref").splitlines()]
    names = {ref: forged.git("rev-parse", ref) for ref in refs}
    pack = forged.path / "all.pack"
    with pack.open("wb") as out:
        listed = forged.git("cat-file", "--batch-all-objects", "--batch-check=%(objectname)")
        subprocess.run(
            ["git", "pack-objects", "--stdout", "-q"],
            cwd=forged.path,
            input=listed.encode() + b"\n",
            stdout=out,
            check=True,
        )
    rows = "".join(f"{name} {ref}\n" for ref, name in names.items())
    bundle.write_bytes(f"# v2 git bundle\n{rows}\n".encode() + pack.read_bytes())
    file = folder / "forged.drafting"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("cover.json", "{}")
        archive.write(bundle, "record.bundle")
    inside = folder / "read"
    inside.mkdir()
    return Pack(file, inside)


def _state(path: Path) -> tuple[str, list[str]]:
    """All refs and all objects of a session."""
    objects = sorted(str(file.relative_to(path)) for file in (path / "objects").rglob("*"))
    return git(path, "show-ref"), objects


FIRST = ("a link", "a text that acts on a terminal", "a record that is a tag", "an odd mode")
"""Those that are looked at first; the others follow in the long run."""


@pytest.mark.parametrize(
    "wrong",
    [pytest.param(one, marks=() if one in FIRST else pytest.mark.slow) for one in FORGERIES],
)
def test_a_forged_record_is_refused_as_a_whole(
    store: Store, path: Path, tmp_path: Path, wrong: str
) -> None:
    forged = ForgedRecord(path, tmp_path / "forged")
    FORGERIES[wrong](forged)
    before = _state(path)
    for remote in (
        FolderRemote(forged.path, path / "objects", by("Peru")),
        _packed(forged, tmp_path),
    ):
        with pytest.raises((RefusedRecordError, RemoteError)) as refused:
            store.receive(remote, by("Chile"))
        assert "\n" not in str(refused.value)
        assert str(refused.value).isprintable()
        assert _state(path) == before


def test_a_link_that_a_ref_of_a_folder_is_leads_nowhere(
    store: Store, path: Path, tmp_path: Path
) -> None:
    forged = ForgedRecord(path, tmp_path / "forged")
    forged.commit()
    main = forged.path / "refs/heads/main"
    (forged.path / "refs/heads/other").write_text(main.read_text())
    main.write_text("ref: refs/heads/other\n")
    before = _state(path)
    store.receive(FolderRemote(forged.path, path / "objects", by("Peru")), by("Chile"))
    assert _state(path) == before


@pytest.mark.parametrize("borrowing", ["alternates", "http-alternates", "link", "linked pack"])
def test_a_folder_that_borrows_from_elsewhere_is_refused(
    store: Store, path: Path, tmp_path: Path, borrowing: str
) -> None:
    forged = ForgedRecord(path, tmp_path / "forged")
    forged.commit()
    objects = forged.path / "objects"
    (objects / "info").mkdir(exist_ok=True)
    (objects / "pack").mkdir(exist_ok=True)
    if borrowing == "link":
        objects.rename(tmp_path / "far")
        objects.symlink_to(tmp_path / "far")
    elif borrowing == "linked pack":
        (objects / "pack" / "pack-x.pack").symlink_to(tmp_path / "far.pack")
    else:
        (objects / "info" / borrowing).write_text(f"{path / 'objects'}\n")
    before = _state(path)
    with pytest.raises(RemoteError):
        store.receive(FolderRemote(forged.path, path / "objects", by("Peru")), by("Chile"))
    assert _state(path) == before


def test_no_hook_filter_or_helper_of_a_folder_acts(
    store: Store, path: Path, tmp_path: Path
) -> None:
    forged = ForgedRecord(path, tmp_path / "forged")
    forged.commit(author=b"Peru <p@x> 1600000000 +0000")
    trap, sprung = tmp_path / "trap", tmp_path / "sprung"
    trap.write_text(f"#!/bin/sh\ntouch '{sprung}'\nexit 0\n")
    trap.chmod(0o755)
    keys = ["core.fsmonitor", "core.sshCommand", "core.pager", "core.hooksPath", "gpg.program",
            "uploadpack.packObjectsHook", "filter.x.smudge", "filter.x.process",
            "diff.external", "receive.procReceiveRefs", "core.alternateRefsCommand",
            "credential.helper"]  # fmt: skip
    for key in keys:
        value = str(forged.path / "hooks") if key == "core.hooksPath" else str(trap)
        forged.git("config", "--file", "config", key, value)
    hooks = forged.path / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("pre-receive", "update", "post-receive", "post-update", "reference-transaction",
                 "pre-push", "post-merge", "fsmonitor-watchman", "push-to-checkout"):  # fmt: skip
        (hooks / name).write_bytes(trap.read_bytes())
        (hooks / name).chmod(0o755)
    remote = FolderRemote(forged.path, path / "objects", by("Chile"))
    store.make_draft("L.6", "Rev.1", by("Chile"))
    done = store.exchange(remote, by("Chile"))
    assert (len(done.came), done.drafts_sent) == (1, ("L.6@Rev.1",))
    assert not sprung.exists()


def test_escapes_in_a_table_are_seen_through(store: Store, path: Path, tmp_path: Path) -> None:
    for number, escape in enumerate((r"\u001b[31m", r"\e[1m", r"\U0000001b", r"\b", r"\u202e")):
        forged = ForgedRecord(path, tmp_path / f"forged{number}")
        table = forged.git("show", "main:session.toml") + f'\nplace = "x{escape}"\n'
        blob = forged.blob(table.encode())
        forged.commit(forged.with_row("", (b"100644", b"session.toml", blob)))
        with pytest.raises(RefusedRecordError):
            store.receive(FolderRemote(forged.path, path / "objects", by("Peru")), by("Chile"))
