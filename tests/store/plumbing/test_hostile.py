"""A store from a stranger runs nothing, reads nothing outside itself, and shows no lie."""

import os
import stat
import sys
from pathlib import Path

import pytest
from support.store_cases import by, git, rewording, small_resolution

from drafting.store import Store
from drafting.store.errors import (
    DamagedStoreError,
    StoreError,
    UnsafeStoreError,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="traps are shell scripts")


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A program that leaves a trace when it is run: a file `sprung` beside it."""
    script = tmp_path / "trap.sh"
    script.write_text(f"#!/bin/sh\ntouch '{tmp_path}/sprung'\ncat\nexit 0\n")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return script


@pytest.fixture
def closed(store: Store, path: Path) -> Path:
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    store.close()
    return path


def use_everything(path: Path) -> None:
    """Every way in which the program calls git."""
    with Store.open(path) as store:
        store.summaries()
        store.commit("L.6", rewording(store, "o3", "*Asks*;"), by("Chile"))
        store.undo("L.6", by("Chile"))
        store.redo("L.6", by("Chile"))
        store.make_draft("L.6", "zero", by("Chile"))
        store.text("L.6", "zero")
        store.history("L.6", "o3")
        store.wordings("L.6", "o3")
        store.last_changes("L.6")
        store.add("L.7", store.text("L.6"), by("Chile"))
        store.tidy_up()


CONFIGURATIONS = {
    "core.fsmonitor": "{trap}",
    "core.hooksPath": "{folder}/hooks",
    "core.sshCommand": "{trap}",
    "core.pager": "{trap}",
    "core.editor": "{trap}",
    "core.alternateRefsCommand": "{trap}",
    "core.askPass": "{trap}",
    "core.gitProxy": "{trap}",
    "diff.external": "{trap}",
    "diff.evil.command": "{trap}",
    "diff.evil.textconv": "{trap}",
    "filter.evil.clean": "{trap}",
    "filter.evil.smudge": "{trap}",
    "gpg.program": "{trap}",
    "log.showSignature": "true",
    "commit.gpgSign": "true",
    "tag.gpgSign": "true",
    "alias.log": "!{trap}",
    "alias.cat-file": "!{trap}",
    "pager.log": "{trap}",
    "gc.auto": "1",
    "gc.recentObjectsHook": "{trap}",
    "remote.origin.url": "ext::{trap}",
    "remote.origin.promisor": "true",
    "remote.origin.uploadpack": "{trap}",
    "remote.origin.vcs": "evil",
    "extensions.partialClone": "origin",
    "protocol.ext.allow": "always",
    "protocol.allow": "always",
    "uploadpack.packObjectsHook": "{trap}",
    "credential.helper": "!{trap}",
    "trailer.evil.command": "{trap}",
    "color.ui": "always",
    "log.date": "relative",
    "log.follow": "true",
    "log.showRoot": "false",
    "log.mailmap": "true",
    "i18n.logOutputEncoding": "UTF-16",
    "diff.orderFile": "/dev/full",
    "core.quotePath": "false",
    "core.commitGraph": "false",
    "core.logAllRefUpdates": "always",
}


def poison(path: Path, trap: Path) -> None:
    """Put every trap that we know of into a store."""
    for name, template in CONFIGURATIONS.items():
        git(path, "config", name, template.format(trap=trap, folder=path))
    hooks = path / "hooks"
    hooks.mkdir()
    for name in (
        "reference-transaction", "post-update", "update", "pre-receive", "post-commit",
        "pre-commit", "commit-msg", "prepare-commit-msg", "pre-auto-gc", "post-index-change",
        "proc-receive", "pre-push", "post-rewrite", "fsmonitor-watchman",
    ):  # fmt: skip
        (hooks / name).symlink_to(trap)
    (path / "info").mkdir(exist_ok=True)
    (path / "info" / "attributes").write_text("* diff=evil filter=evil\n")


def test_no_configuration_and_no_hook_runs_a_program(closed: Path, trap: Path):
    poison(closed, trap)
    use_everything(closed)
    assert not (trap.parent / "sprung").exists()
    with Store.open(closed) as store:
        assert store.history("L.6")[0].when.year == 2017


def test_a_missing_object_is_not_fetched_from_anywhere(closed: Path, trap: Path):
    poison(closed, trap)
    unit = git(closed, "rev-parse", "main:resolutions/L.6/units/o1.md").strip()
    (closed / "objects" / unit[:2] / unit[2:]).unlink()
    with Store.open(closed) as store, pytest.raises(DamagedStoreError, match="is damaged"):
        store.text("L.6")
    assert not (trap.parent / "sprung").exists()


def test_the_trap_works_where_nobody_is_careful(closed: Path, trap: Path):
    poison(closed, trap)
    git(closed, "update-ref", "refs/heads/other", "main")
    assert (trap.parent / "sprung").exists()


def test_the_configuration_of_the_user_and_the_system_does_not_act(
    closed: Path, trap: Path, monkeypatch: pytest.MonkeyPatch
):
    home = trap.parent / "home"
    home.mkdir()
    (home / ".gitconfig").write_text(
        f"[core]\n fsmonitor = {trap}\n hooksPath = {home}\n[alias]\n log = !{trap}\n"
        f"[commit]\n gpgSign = true\n[init]\n templateDir = {home}\n defaultBranch = trunk\n"
    )
    (home / "reference-transaction").symlink_to(trap)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", str(home / ".gitconfig"))
    use_everything(closed)
    with Store.create(home / "new", Store.open(closed).info, by("Chile")) as store:
        assert store.handles() == ()
        assert sorted(entry.name for entry in store.path.iterdir()) == [
            "HEAD", "config", "logs", "objects", "refs",
        ]  # fmt: skip
    assert not (trap.parent / "sprung").exists()


@pytest.mark.parametrize(
    "name",
    ["GIT_DIR", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE",
     "GIT_CONFIG_PARAMETERS", "GIT_NAMESPACE", "GIT_QUARANTINE_PATH", "GIT_TRACE",
     "GIT_EXTERNAL_DIFF", "GIT_EXEC_PATH", "GIT_ALTERNATE_OBJECT_DIRECTORIES"],
)  # fmt: skip
def test_variables_of_an_outer_git_do_not_act(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setenv(name, str(elsewhere))
    use_everything(closed)
    assert list(elsewhere.iterdir()) == []


def test_the_journal_of_a_ref_cannot_lead_outside(closed: Path, tmp_path: Path):
    logs = closed / "logs" / "refs" / "heads"
    (logs / "main").unlink()
    target = tmp_path / "profile"
    target.write_text("export PATH\n")
    (logs / "main").symlink_to(target)
    with pytest.raises(UnsafeStoreError, match="logs/refs/heads/main is a symbolic link"):
        Store.open(closed)
    assert target.read_text() == "export PATH\n"


@pytest.mark.parametrize(
    "place", ["objects/pack/pack-1.pack", "objects/17/trap", "refs/heads/other", "logs/x"]
)
def test_pipes_among_objects_and_refs_are_refused_and_do_not_hold_the_program_up(
    closed: Path, place: str
):
    (closed / place).parent.mkdir(exist_ok=True)
    os.mkfifo(closed / place)
    with pytest.raises(UnsafeStoreError, match="is no plain file"):
        Store.open(closed)


@pytest.mark.parametrize(
    "place",
    ["refs/heads/main", "objects/pack", "objects/17/trap", "refs", "objects", "refs/tags/x"],
)
def test_symbolic_links_among_objects_and_refs_are_refused(
    closed: Path, tmp_path: Path, place: str
):
    target = tmp_path / "outside"
    entry = closed / place
    if entry.exists():
        entry.rename(target)
    else:
        entry.parent.mkdir(exist_ok=True)
        target.write_text("")
    entry.symlink_to(target)
    with pytest.raises(UnsafeStoreError, match="symbolic link"):
        Store.open(closed)


def test_a_repository_that_borrows_its_objects_is_refused(closed: Path, tmp_path: Path):
    info = closed / "objects" / "info"
    info.mkdir(exist_ok=True)
    (info / "alternates").write_text(f"{tmp_path}/other\n")
    with pytest.raises(UnsafeStoreError, match="borrows its contents"):
        Store.open(closed)


def rewrite(path: Path, entries: str, folder: str) -> None:
    """Replace one folder of the session by another, by plain git."""
    tree = git(path, "rev-parse", f"main:{folder}").strip()
    listing = git(path, "ls-tree", tree) + entries
    made = _make_tree(path, listing)
    while folder:
        folder, _, name = folder.rpartition("/")
        rows = git(path, "ls-tree", f"main:{folder}" if folder else "main").splitlines()
        kept = [row for row in rows if row.split("\t")[1] != name]
        made = _make_tree(path, "\n".join((*kept, f"040000 tree {made}\t{name}")) + "\n")
    commit = git(
        path, "-c", "user.name=Eve", "-c", "user.email=e@e", "commit-tree", made, "-p", "main",
        "-m", "Harmless",
    ).strip()  # fmt: skip
    git(path, "update-ref", "refs/heads/main", commit)


def _make_tree(path: Path, listing: str) -> str:
    source = path.parent / "listing"
    source.write_text(listing)
    with source.open() as stream:
        return git(path, "mktree", stdin=stream).strip()


def test_links_and_paths_in_the_tree_lead_nowhere(closed: Path, tmp_path: Path):
    secret = tmp_path / "secret"
    secret.write_text("secret words")
    blob = _blob(closed, str(secret))
    tree = git(closed, "rev-parse", "main:resolutions/L.6").strip()
    rewrite(closed, f"120000 blob {blob}\tL.8\n040000 tree {tree}\t%2E%2E\n", "resolutions")
    rewrite(closed, f"120000 blob {blob}\tzz.md\n", "resolutions/L.6/units")
    with Store.open(closed) as store:
        assert store.handles() == ("..", "L.6")
        assert "secret" not in repr(store.text("L.6"))
        store.commit("L.6", rewording(store, "o1", "*Begs*;"), by("Chile"))
        store.commit("..", rewording(store, "o1", "*Begs*;", ".."), by("Chile"))
        store.make_draft("..", "..", by("Chile"))
    assert secret.read_text() == "secret words"
    assert not (closed.parent / "refs").exists()


def _blob(path: Path, content: str) -> str:
    source = path.parent / "content"
    source.write_text(content)
    return git(path, "hash-object", "-w", str(source)).strip()


@pytest.mark.parametrize(
    "outline",
    [
        "preamble\n  preambular ../../x\n",
        "preamble\n      preambular p1\n",
        "preamble\n  spell p1\n",
        "preamble\n  preambular p1\n  preambular p1\n",
        "preamble\n  preambular absent\n",
        "  preambular p1\n",
        "\x00\xff",
        "preamble\n" + "".join(f"{'  ' * n}preambular x{n}\n" for n in range(1, 400)),
    ],
    ids=["path", "depth", "kind", "twice", "absent", "no part", "bytes", "endless"],
)
def test_an_outline_that_makes_no_sense_leaves_every_word_readable(closed: Path, outline: str):
    rewrite(closed, f"100644 blob {_blob(closed, outline)}\toutline\n", "resolutions/L.6")
    with Store.open(closed) as store:
        found = {unit.id: unit.text for unit in store.text("L.6").walk()}
        assert store.remarks("L.6")
    words = {unit.id: unit.text for unit in small_resolution().walk()} | {"o1": "*Asks*;"}
    assert found.keys() == words.keys()
    assert all(found[unit] in (text, f"[{text}]") for unit, text in words.items())
    use_everything(closed)


def test_values_that_are_nested_without_end_are_told_and_left_out(closed: Path):
    bomb = f"title = {'[' * 100_000}\n"
    rewrite(closed, f"100644 blob {_blob(closed, bomb)}\tresolution.toml\n", "resolutions/L.6")
    with Store.open(closed) as store:
        assert store.summaries()[0].title == store.text("L.6").title == ""
        (remark,) = store.remarks("L.6")
        assert remark.startswith("A line of the single values cannot be read: “title = [[[")
        assert len(remark) < 200


def test_marks_of_conflicts_without_end_are_read(closed: Path):
    for path in ("outline", "resolution.toml", "units/o1.md"):
        content = "<<<<<<< a\n" * 5_000 + "words\n" + "=======\n>>>>>>> b\n" * 5_000
        folder, _, name = f"resolutions/L.6/{path}".rpartition("/")
        rewrite(closed, f"100644 blob {_blob(closed, content)}\t{name}\n", folder)
    with Store.open(closed) as store:
        assert "words" in store.text("L.6").find("o1").text
        assert store.remarks("L.6")


def test_an_object_of_absurd_size_is_not_read(closed: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("drafting.store.plumbing.object_files.LARGEST", 10_000)
    blob = _blob(closed, "x" * 20_000)
    rewrite(closed, f"100644 blob {blob}\to1.md\n", "resolutions/L.6/units")
    with Store.open(closed) as store:
        with pytest.raises(DamagedStoreError, match="far too large"):
            store.text("L.6")
        assert store.handles() == ("L.6",)


def test_characters_that_act_on_a_terminal_never_leave_the_store(closed: Path):
    blob = _blob(closed, "safe \x1b[2J\u202e text\r\n")
    rewrite(closed, f"100644 blob {blob}\to1.md\n", "resolutions/L.6/units")
    commit = git(
        closed, "-c", "user.name=E\x1b[2Jve", "-c", "user.email=e@e", "commit-tree", "main^{tree}",
        "-p", "main", "-m", "Har\x1b]0;mless",
    ).strip()  # fmt: skip
    git(closed, "update-ref", "refs/heads/main", commit)
    with Store.open(closed) as store:
        assert store.text("L.6").find("o1").text == "safe [2J text"
        shown = repr(store.history("L.6")) + repr(store.summaries())
    assert "\\x1b" not in shown


def test_replaced_objects_are_not_taken_for_the_real_ones(closed: Path):
    unit = git(closed, "rev-parse", "main:resolutions/L.6/units/o3.md").strip()
    git(closed, "replace", unit, _blob(closed, "forged\n"))
    with Store.open(closed) as store:
        assert store.text("L.6").find("o3").text.startswith("*Requests*")


def test_another_form_of_repository_is_refused_with_a_sentence(closed: Path, tmp_path: Path):
    work = tmp_path / "work"
    git(tmp_path, "clone", "-q", str(closed), str(work))
    for strange in (work, work / ".git", tmp_path, closed / "config", tmp_path / "nothing"):
        with pytest.raises(StoreError, match="session"):
            Store.open(strange)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(StoreError, match="session"):
        Store.open(tmp_path / "pipe")
