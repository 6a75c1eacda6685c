"""A rule: what a session's folder holds besides objects and our refs has no effect, and is told.

That is true of what git reads today and of what it will read, since git is never given the
folder: the first tests show that by what git says of itself.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.store_cases import by, git, rewording

from drafting.store import Store
from drafting.store.errors import NotAStoreError, UnsafeStoreError
from drafting.store.health import examine
from drafting.store.plumbing.isolation import OURS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of POSIX")

HOOKS_IN_CONFIGURATION = """
[hook "x"]
	event = reference-transaction
	event = pre-commit
	command = {trap}
"""


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A program that leaves a trace when it is run: a file `sprung` beside it."""
    script = tmp_path / "trap.sh"
    script.write_text(f"#!/bin/sh\ntouch '{tmp_path}/sprung'\ncat\nexit 0\n")
    script.chmod(0o755)
    return script


@pytest.fixture
def closed(store: Store, path: Path) -> Path:
    store.commit("L.6", rewording(store, "o1", "*Asks*;"), by("Chile"))
    store.make_draft("L.6", "zero", by("Chile"))
    store.close()
    return path


def documented_keys() -> list[str]:
    """Every key that this git documents, with a name in place of each placeholder."""
    printed = subprocess.run(
        ["git", "help", "--config"], capture_output=True, text=True, check=True
    ).stdout
    keys = {re.sub(r"<[^>]*>|\*", "evil", key) for key in printed.split()}
    return sorted(
        key for key in keys if re.fullmatch(r"[A-Za-z][\w-]*(\..+)?\.[A-Za-z][\w-]*", key)
    )


def with_every_key(path: Path, trap: Path) -> int:
    """Set every key that git documents to the trap; how many there are."""
    keys = documented_keys()
    sections = []
    for key in keys:
        section, _, name = key.rpartition(".")
        first, _, rest = section.partition(".")
        header = f'[{first} "{rest}"]' if rest else f"[{first}]"
        sections.append(f"{header}\n\t{name} = !{trap}\n\t{name} = {trap}\n")
    content = "".join(sections) + HOOKS_IN_CONFIGURATION.format(trap=trap)
    (path / "config").write_text(content)
    return len(keys)


def settings_of_git(store: Store) -> list[tuple[str, str]]:
    """Where each setting comes from that git goes by, and which it is."""
    printed = store._repository.git.config("--list", "--show-origin", "-z")
    fields = printed.split("\0")
    return [(fields[at], fields[at + 1]) for at in range(0, len(fields) - 1, 2)]


def test_no_key_that_git_documents_arrives_from_a_session(closed: Path, trap: Path):
    assert with_every_key(closed, trap) > 500
    with Store.open(closed) as store:
        settings = settings_of_git(store)
        assert {origin for origin, _ in settings} == {f"file:{OURS / 'config'}"}
        assert str(trap) not in repr(settings)
    use_everything(closed)
    assert not (trap.parent / "sprung").exists()


def test_a_hook_in_the_configuration_runs_in_no_version_of_git(closed: Path, trap: Path):
    (closed / "config").write_text(HOOKS_IN_CONFIGURATION.format(trap=trap))
    use_everything(closed)
    assert not (trap.parent / "sprung").exists()


def test_git_opens_neither_the_configuration_nor_head_of_a_session(closed: Path):
    for name in ("config", "HEAD", "packed-refs", "shallow", "description"):
        (closed / name).unlink(missing_ok=True)
        os.mkfifo(closed / name)  # whoever opened it would wait for ever
    use_everything(closed)


def use_everything(path: Path) -> None:
    """Every way in which the program calls git."""
    with Store.open(path) as store:
        store.summaries()
        store.commit("L.6", rewording(store, "o3", "*Asks*;"), by("Chile"))
        store.undo("L.6", by("Chile"))
        store.redo("L.6", by("Chile"))
        store.make_draft("L.6", "last", by("Chile"))
        store.drafts("L.6")
        store.history("L.6", "o3")
        store.wordings("L.6", "o3")
        store.last_changes("L.6")
        list(store.steps("L.6", "zero"))
        store.add("L.7", store.text("L.6"), by("Chile"))
        store.tidy_up()


def write(content: str) -> Callable[[Path], None]:
    def put(place: Path) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content)

    return put


def pipe(place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(place)


def link(place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to("/etc/passwd")


STRANGERS = {
    "hooks/reference-transaction": write("#!/bin/sh\ntouch sprung\n"),
    "info/attributes": write("* diff=evil filter=evil\n"),
    "shallow": write(f"{'1' * 40}\n"),
    "commondir": write("/srv\n"),
    "gitdir": write("/srv\n"),
    "config.worktree": write("[core]\n\tbare = false\n"),
    "worktrees/other/gitdir": write("/srv/.git\n"),
    "modules/sub/config": write("[core]\n\tfsmonitor = true\n"),
    "index": write("DIRC"),
    "FETCH_HEAD": write("nothing\n"),
    "resolutions/L.6/outline": write("preamble\n"),
    "trap": pipe,
    "link": link,
    "packed-refs": link,
    "refs/heads/other": write(f"{'1' * 40}\n"),
    "refs/notes/commits": write(f"{'1' * 40}\n"),
    "drafting-overview.json": pipe,
}


@pytest.mark.parametrize("place", STRANGERS)
def test_what_does_not_belong_to_a_session_has_no_effect_and_is_told(closed: Path, place: str):
    with Store.open(closed) as store:
        before = store.text("L.6"), store.drafts("L.6"), store.history("L.6")
    STRANGERS[place](closed / place)
    with Store.open(closed) as store:
        assert (store.text("L.6"), store.drafts("L.6"), store.history("L.6")) == before
    use_everything(closed)
    examination = examine(closed, by("Chile"))
    assert examination.is_sound
    named = [says for says in examination.remarks if place.split("/", maxsplit=1)[0] in says]
    assert named


def test_replaced_objects_and_keys_of_the_configuration_are_told(closed: Path):
    unit = git(closed, "rev-parse", "main:resolutions/L.6/units/o3.md").strip()
    other = git(closed, "rev-parse", "main:resolutions/L.6/units/o4.md").strip()
    git(closed, "replace", unit, other)
    git(closed, "config", "include.path", "/dev/stdin")
    git(closed, "config", "remote.origin.url", "https://example.org/x.git")
    with Store.open(closed) as store:
        assert store.text("L.6").find("o3").text.startswith("*Requests*")
    remarks = " ".join(examine(closed, by("Chile")).remarks)
    assert "include.path" in remarks
    assert "remote.origin.url" in remarks
    assert f"refs/replace/{unit}" in remarks


LEADING_OUT = {
    "objects/info/alternates": write("/srv/other\n"),
    "objects/info/http-alternates": write("http://localhost/\n"),
    "objects/17/link": link,
    "refs/heads/link": link,
    "refs/tags/drafts/pipe": pipe,
}


@pytest.mark.parametrize("place", LEADING_OUT)
def test_what_leads_out_of_a_session_keeps_it_closed_and_is_told(closed: Path, place: str):
    LEADING_OUT[place](closed / place)
    with pytest.raises(UnsafeStoreError):
        Store.open(closed)
    assert [row.where for row in examine(closed, by("Chile")).findings] == [place]


@pytest.mark.parametrize("mark", ["\ufeff[core]\n\tbare = true\n", "[core]\n[include]\npath = x\n"])
def test_a_configuration_in_any_form_stops_nobody(closed: Path, mark: str):
    (closed / "config").write_text(mark, encoding="utf-8")
    use_everything(closed)


def test_a_clone_with_a_work_tree_is_refused_and_told_how(closed: Path, tmp_path: Path):
    work = tmp_path / "work"
    git(tmp_path, "clone", "-q", str(closed), str(work))
    for place in (work, work / ".git"):
        with pytest.raises(NotAStoreError, match="git clone --bare") as told:
            Store.open(place)
        assert "working copy" in str(told.value)
    git(tmp_path, "clone", "-q", "--bare", str(work), str(tmp_path / "work-session"))
    with Store.open(tmp_path / "work-session") as store, Store.open(closed) as original:
        assert store.text("L.6", "zero") == original.text("L.6", "zero")
