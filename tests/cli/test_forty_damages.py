"""Whatever happens to the folder of a session, `doctor` says it, `doctor --repair` mends it.

Nothing but the program's own calls and plain git are used. One session is built once; of a copy
of it one thing is broken at a time, by plain file operations or plain git. `python
tests/cli/test_forty_damages.py [WORD …]` does the same without pytest (only the damages with
these words in their names) and prints a table.
"""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
MAIN = "refs/heads/main"
REV = "refs/tags/drafts/L.6/L.6%2FRev.1"
ZERO = "refs/tags/drafts/L.6/zero"
HANDLES = ("L.6", "L.7")
LONG_AGO = time.time() - 3 * 86400
PATIENCE = 40  # seconds; whatever takes longer hangs
PATIENCE_WITH_GIT = 8
HANGS = 98

HELPER = """
import io, json, sys, traceback
from drafting.__main__ import main
answers = []
for call in json.load(sys.stdin):
    sys.argv, sys.stdin = ["drafting", *call], io.StringIO("")
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in "12")
    kept, sys.stdout, sys.stderr = (sys.stdout, sys.stderr), out, err
    try:
        code = main() or 0
    except SystemExit as leaving:
        code = leaving.code or 0
    except BaseException:
        code = 99
        traceback.print_exc()
    finally:
        sys.stdout, sys.stderr = kept
    answers.append([code, out.buffer.getvalue().decode(), err.buffer.getvalue().decode()])
sys.stdout.write(json.dumps(answers))
"""

TEXT = """+++
kind = "draft resolution"
language = "en"
sponsors = ["Chile", "Norway"]

[masthead]
organ = "Economic and Social Council"
symbol = "E/CN.15/2026/L.6"
+++

# Dry harbours

The Economic and Social Council, {.enacting}

*Recalling* its resolution 98/1 on harbours,[^n1] [to extend][to renew],

*Noting with concern* the number of harbours that fall dry in the summer,

---

1. *Urges* Member States to keep their harbours open to all vessels in distress;

2. *Invites* Member States:

    (a) To repair quays that are older than forty years;

    (b) To repair lights and buoys;

3. *Requests* the Secretary-General to report on the state of harbours every second year;

4. *Calls upon* donors to contribute to the dredging of small harbours;

5. *Decides* to remain seized of the matter.

[^n1]: See E/98/12.
"""
TEXT_7 = TEXT.replace("L.6", "L.7").replace("harbour", "lighthouse").replace("Dry", "Dark")

# What was done, in order: who, the verb, and what it takes. The last two are done on their own.
STORY: list[list[str]] = [
    ["Norway", "edit", "L.6", "OP1", "--replace", "Urges", "--with", "Calls upon"],
    ["Peru", "edit", "L.6", "OP3", "--replace", "every second year", "--with", "every year"],
    ["Chile", "draft", "L.6", "L.6"],
    ["Chile", "move", "L.6", "OP4", "before", "OP3"],
    ["Norway", "edit", "L.6", "PP2", "--replace", "in the summer", "--with", "in summer"],
    ["Peru", "insert", "L.6", "after", "PP2", "--text", "*Mindful* of the [need][wish] for quays,"],
    ["Chile", "draft", "L.6", "L.6/Rev.1"],
    ["Chile", "edit", "L.6", "OP4", "--replace", "report", "--with", "report in writing"],
    ["Norway", "edit", "L.7", "OP2 (a)", "--replace", "forty", "--with", "thirty"],
    ["Peru", "edit", "L.7", "title", "--text", "Dark and silent lighthouses"],
    ["Chile", "edit", "L.7", "OP1", "--replace", "all vessels", "--with", "vessels"],
    ["Peru", "propose", "L.6", "edit", "OP1", "--replace", "all vessels", "--with", "all crews",
     "--by", "Peru", "--rationale", "Crews matter"],
    ["Norway", "propose", "L.6", "insert", "after OP2", "--text", "*Thanks* the donors;",
     "--by", "Norway"],
    ["Chile", "propose", "L.7", "delete", "OP4", "--by", "Chile"],
    ["Chile", "position", "L.6", "1", "opposes", "--by", "Chile"],
    ["Peru", "position", "L.6", "2", "supports", "--by", "Peru"],
    ["Norway", "position", "L.7", "1", "reserves", "--by", "Norway"],
    ["Chile", "decide", "L.6", "1", "agreed"],
    ["Norway", "edit", "L.6", "OP2 (b)", "--replace", "lights", "--with", "lamps"],
]  # fmt: skip
LAST = [
    ["Peru", "edit", "L.6", "OP5", "--replace", "the matter", "--with", "this matter"],
    ["Chile", "edit", "L.6", "PP1", "--replace", "98/1", "--with", "99/1"],
]

VERBS = [
    ["ls"],
    *([verb, handle] for handle in HANDLES for verb in ("show", "log", "drafts", "proposals")),
    ["compile", "L.6"],
    ["redline", "L.6@zero", "L.6@L.6/Rev.1"],
]


@dataclass(frozen=True)
class Slack:
    """What may differ from the truth after a repair, and what must have come in."""

    words: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    extra: tuple[str, ...] = ()  # words of paragraphs that may have been added
    order: bool = False  # places of paragraphs
    head: tuple[str, ...] = ()  # single values
    history: str = "equal"  # or "grown"
    needed: set[str] | None = None  # of the history, if a part of it is gone for good
    entries: tuple[str, ...] = ()  # whose entries the history must have besides
    lost_drafts: tuple[str, ...] = ()
    new_drafts: bool = False
    proposal: tuple[str, ...] = ()  # values of a proposal
    left: bool = False  # complaints may be left, and git misses what is gone

    @property
    def texts_equal(self) -> bool:
        return not (self.words or self.extra or self.order or self.head)


Fact = tuple[str, bool, str]


@dataclass(frozen=True)
class Damage:
    """One way in which a session is broken, and what is expected of `doctor`."""

    name: str
    do: Callable[[World], object]
    said: str = "complaint"  # or "either": a remark is enough; or "free"
    source: str = ""  # “--from” a "folder" or a "bundle"
    automatic: bool = False  # the program's own bundles are there
    base: str = "session"  # which of the kept sessions is damaged
    slack: Slack = field(default_factory=Slack)
    git_sees: bool = True  # plain git gives other answers
    least: int = 1  # how many complaints
    check: Callable[[World], list[Fact]] | None = None


def clean_environment(home: Path) -> dict[str, str]:
    dropped = ("GIT_", "DRAFTING_", "XDG_", "COVERAGE", "PYTEST_")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(dropped)}
    xdg = {f"XDG_{k}_HOME": str(home / k.lower()) for k in ("CONFIG", "DATA", "CACHE", "STATE")}
    return (
        kept
        | xdg
        | {
            "HOME": str(home),
            "DRAFTING_DATA_DIR": str(home.parent / "data"),
            "DRAFTING_CONFIG_DIR": str(home.parent / "settings"),
            "DRAFTING_AUTHOR": "Chile",
            "NO_COLOR": "1",
            "PYTHONIOENCODING": "utf-8",
            "LC_ALL": "C.UTF-8",
        }
    )


def run(
    args: list[str], env: dict[str, str], text: str = "", patience: float = PATIENCE
) -> tuple[int, str, str]:
    try:
        done = subprocess.run(
            args,
            cwd=ROOT,
            env=env,
            input=text.encode(),
            capture_output=True,
            timeout=patience,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return HANGS, "", f"no answer after {patience} s"
    return (
        done.returncode,
        done.stdout.decode(errors="replace"),
        done.stderr.decode(errors="replace"),
    )


def read_json(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


class World:
    """The kept sessions, and the folder `live` in which one copy at a time is damaged."""

    def __init__(self, base: Path) -> None:
        self.kept = base / "kept"
        self.live = base / "live"
        self.scratch = base / "scratch.git"
        self.session = self.live / "session"
        self.env = clean_environment(self.live / "home")
        who = {
            f"GIT_{k}_{v}": "clerk@example.org" if v == "EMAIL" else "A clerk"
            for k in ("AUTHOR", "COMMITTER")
            for v in ("NAME", "EMAIL")
        }
        self.git_env = self.env | who | {"GIT_CONFIG_NOSYSTEM": "1"}
        self.drafts: dict[str, list[dict[str, Any]]] = {}
        self.truth: dict[str, Any] = {}
        self.sound: dict[str, Any] = {}
        self.notes: dict[str, Any] = {}  # what one damage tells its own check
        self.results: list[tuple[str, str, list[Fact]]] = []

    # The program, and plain git.

    def drafting(self, *args: str) -> tuple[int, str, str]:
        call = [sys.executable, "-m", "drafting", "--store", str(self.session), *args]
        return run(call, self.env)

    def many(self, calls: list[list[str]]) -> list[tuple[int, str, str]]:
        """Several calls in one process; `main` is the public entry point."""
        store = ["--store", str(self.session)]
        full = json.dumps([[*store, *call] for call in calls])
        code, out, err = run([sys.executable, "-c", HELPER], self.env, full)
        if code:
            return [(code, "", err)] * len(calls)
        return [(c, o, e) for c, o, e in json.loads(out.splitlines()[-1])]

    def git(self, *args: str, text: str = "", where: Path | None = None) -> str:
        code, out, err = self.try_git(*args, text=text, where=where)
        if code:
            raise RuntimeError(f"git {' '.join(args)}: {err}")
        return out.strip()

    def try_git(
        self, *args: str, text: str = "", where: Path | None = None, **env: str
    ) -> tuple[int, str, str]:
        call = ["git", f"--git-dir={where or self.session}", *args]
        return run(call, self.git_env | env, text, PATIENCE_WITH_GIT)

    # The reference.

    def build(self) -> None:
        (self.live / "home").mkdir(parents=True)
        files = [self.live / "L.6.md", self.live / "L.7.md"]
        for file, text in zip(files, (TEXT, TEXT_7), strict=True):
            file.write_text(text, encoding="utf-8")
        begin = [
            sys.executable,
            "-m",
            "drafting",
            "new",
            str(self.session),
            "--body",
            "ccpcj",
            "--session",
            "Twenty-sixth session",
            "--place",
            "Vienna",
        ]
        must(run(begin, self.env))
        imports = [["import", str(files[0]), "--draft", "zero"], ["import", str(files[1])]]
        for answer in self.many([*imports, *(["--author", *step] for step in STORY)]):
            must(answer)
        shutil.rmtree(self.live / "data", ignore_errors=True)  # the bundle of today is made anew
        for step in LAST:
            must(self.drafting("--author", *step))
        self.wait_for_bundle()
        self.keep("session")
        copy_folder(self.live / "data", self.kept / "data")
        listed = self.many([["drafts", handle, "--json"] for handle in HANDLES])
        self.drafts = {
            h: read_json(out)["drafts"] for h, (_, out, _) in zip(HANDLES, listed, strict=True)
        }
        self.truth = self.told(self.many([call for _, _, call in self.asked()]))
        self.sound = self.doctor()[1]
        self.back_up()
        self.git("init", "--quiet", "--bare", str(self.scratch))
        self.vary(
            "side",
            [
                [
                    "Norway",
                    "edit",
                    "L.6",
                    "OP2 (a)",
                    "--replace",
                    "forty",
                    "--with",
                    "thirty-three",
                ],
            ],
        )
        self.vary(
            "other",
            [
                ["Peru", "edit", "L.6", "OP3", "--replace", "small", "--with", "small and shallow"],
                ["Peru", "edit", "L.7", "OP5", "--replace", "matter", "--with", "lighthouses"],
            ],
        )
        self.vary(
            "clash",
            [
                ["Peru", "edit", "L.6", "OP2 (a)", "--replace", "forty", "--with", "fifty-five"],
            ],
        )
        self.vary(
            "revised",
            [
                ["Peru", "edit", "L.6", "OP3", "--replace", "small", "--with", "tiny"],
                ["Peru", "draft", "L.6", "L.6/Rev.2"],
            ],
        )

    def keep(self, name: str) -> None:
        copy_folder(self.session, self.kept / name)

    def vary(self, name: str, steps: list[list[str]]) -> None:
        self.fresh("session", automatic=False)
        for answer in self.many([["--author", *step] for step in steps]):
            must(answer)
        self.keep(name)

    def wait_for_bundle(self) -> None:
        until = time.monotonic() + 5
        while not self.bundles() and time.monotonic() < until:
            time.sleep(0.1)

    def bundles(self) -> list[Path]:
        """The bundles that the program itself keeps."""
        files = [p for p in (self.live / "data").rglob("*") if p.is_file()]
        heads = [(p, p.read_bytes()[:20]) for p in files]
        return [p for p, top in heads if top.startswith(b"# v") and b"bundle" in top]

    def back_up(self) -> None:
        """With the program; with plain git as long as it cannot (a test of its own says so)."""
        file = self.kept / "backup.bundle"
        if self.drafting("backup", str(file))[0] or not file.exists():
            self.git("bundle", "create", "--quiet", str(file), "--all")

    def fresh(self, base: str, *, automatic: bool) -> None:
        shutil.rmtree(self.live, ignore_errors=True)
        (self.live / "home").mkdir(parents=True)
        copy_folder(self.kept / base, self.session)
        if automatic:
            copy_folder(self.kept / "data", self.live / "data")
        self.notes = {}

    # What the session says.

    def asked(self) -> list[tuple[str, str, list[str]]]:
        """The calls that tell all there is: what of, whose, and the call."""
        labels = [(h, d["label"]) for h in HANDLES for d in self.drafts[h]]
        names = [("text", h, ["show", h]) for h in HANDLES]
        names += [("draft", f"{h}@{d}", ["show", f"{h}@{d}"]) for h, d in labels]
        names += [(v, h, [v, h]) for v in ("drafts", "log", "proposals") for h in HANDLES]
        return [(kind, name, [*call, "--json"]) for kind, name, call in names]

    def told(self, answers: list[tuple[int, str, str]]) -> dict[str, Any]:
        found: dict[str, Any] = {"text": {}, "draft": {}, "drafts": {}, "log": {}, "proposals": {}}
        for (kind, name, _), (code, out, err) in zip(self.asked(), answers, strict=True):
            found[kind][name] = read_json(out) if code == 0 else {"failed": code, "says": err}
        return found

    def doctor(self, *options: str) -> tuple[int, dict[str, Any], str]:
        code, out, err = self.drafting("doctor", *options, "--json")
        return code, read_json(out), err

    def unit(self, handle: str, label: str) -> str:
        """The identity of the paragraph that the truth calls so."""
        units = flat(self.truth["text"][handle])
        return next(name for name, unit in units.items() if unit["label"] == label)

    # Objects.

    def oid(self, name: str) -> str:
        return self.git("rev-parse", "--verify", name)

    def blob(self, handle: str, label: str) -> str:
        return self.oid(f"main:resolutions/{handle}/units/{self.unit(handle, label)}.md")

    def loose(self, oid: str) -> Path:
        return self.session / "objects" / oid[:2] / oid[2:]

    def objects(self) -> set[str]:
        """All objects that plain git can read, whatever the rest of the folder looks like."""
        code, out, _ = self.try_git(
            "cat-file",
            "--batch-all-objects",
            "--batch-check=%(objectname) %(objecttype)",
            "--unordered",
            where=self.scratch,
            GIT_OBJECT_DIRECTORY=str(self.session / "objects"),
        )
        kinds = (" blob", " tree", " commit", " tag")
        lines = out.splitlines() if code in {0, 128} else []
        return {line.split()[0] for line in lines if line.endswith(kinds)}

    def commit(self, changes: dict[str, str | None], message: str) -> str:
        """What somebody commits with plain git, without the program."""
        env = {"GIT_INDEX_FILE": str(self.live / "index-of-a-clerk")}
        self.try_git("read-tree", "main", **env)
        for path, text in changes.items():
            self.stage(path, text, env)
        tree = self.try_git("write-tree", **env)[1].strip()
        made = self.git("commit-tree", tree, "-p", "main", "-m", message)
        self.git("update-ref", MAIN, made)
        (self.live / "index-of-a-clerk").unlink()
        return made

    def stage(self, path: str, text: str | None, env: dict[str, str]) -> None:
        if text is None:
            entry = f"0 {'0' * 40}\t{path}\n"
        else:
            blob = self.git("hash-object", "-w", "--stdin", text=text)
            entry = f"100644 {blob}\t{path}\n"
        must(self.try_git("update-index", "--index-info", text=entry, **env))

    def read(self, path: str) -> str:
        return self.try_git("cat-file", "-p", f"main:{path}")[1]


def must(answer: tuple[int, str, str]) -> None:
    if answer[0]:
        raise RuntimeError(f"the reference session, or a damage to it, cannot be made: {answer}")


def copy_folder(source: Path, target: Path) -> None:
    if source.exists():
        shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file below, with what it is and holds."""
    found = {}
    for path in sorted(folder.rglob("*")):
        mode = path.lstat().st_mode
        name = str(path.relative_to(folder))
        if stat.S_ISREG(mode):
            found[name] = path.read_bytes().hex()
        else:
            found[name] = str(path.readlink()) if path.is_symlink() else str(stat.S_IFMT(mode))
    return found


def git_view(world: World) -> list[tuple[int, str, str]]:
    """What plain git makes of the session."""
    asked = [
        ["for-each-ref"],
        ["log", "--format=%H", "main"],
        ["config", "--local", "--list"],
        ["symbolic-ref", "HEAD"],
        ["fsck", "--strict", "--no-dangling", "--no-progress"],
        ["ls-tree", "-r", "main"],
    ]
    answers: list[tuple[int, str, str]] = []
    for call in asked:
        answers.append(world.try_git(*call))
        if answers[-1][0] == HANGS:
            break
    return answers


# ---------------------------------------------------------------- the damages, by plain means


def write(world: World, path: str, content: bytes) -> None:
    file = world.session / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)  # packs are read-only
    file.write_bytes(content)


def remove(world: World, *paths: str) -> None:
    for path in paths:
        file = world.session / path
        if file.is_dir() and not file.is_symlink():
            shutil.rmtree(file)
        else:
            file.unlink()


def line(world: World, name: str) -> bytes:
    return world.oid(name).encode() + b"\n"


def left(world: World, path: str, content: bytes = b"") -> None:
    """A file that a process of long ago left."""
    write(world, path, content)
    os.utime(world.session / path, (LONG_AGO, LONG_AGO))
    world.notes["left"] = world.session / path


def main_missing_object(world: World) -> None:
    write(world, MAIN, b"1234567890" * 4 + b"\n")


def main_folder(world: World, *inside: str) -> None:
    remove(world, MAIN)
    (world.session / MAIN).mkdir()
    for name in inside:
        write(world, f"{MAIN}/{name}", b"what is this\n")


def main_tree(world: World) -> None:
    write(world, MAIN, line(world, "main^{tree}"))


def main_rolled_back(world: World) -> None:
    write(world, MAIN, line(world, "main~4"))


def old_packed_refs(world: World) -> None:
    now, old = world.oid("main"), world.oid("main~4")
    world.git("pack-refs", "--all")
    packed = (world.session / "packed-refs").read_bytes()
    write(world, "packed-refs", packed.replace(now.encode(), old.encode()))


def main_and_log_missing(world: World) -> None:
    remove(world, MAIN)
    shutil.rmtree(world.session / "logs", ignore_errors=True)


def main_by_editor(world: World) -> None:
    write(world, MAIN, b"\xef\xbb\xbf" + line(world, "main").rstrip() + b"\r\n")


def missing_draft_object(world: World) -> None:
    write(world, REV, b"fedcba9876" * 4 + b"\n")


def head_other_branch(world: World) -> None:
    write(world, "refs/heads/other", line(world, "main~3"))
    write(world, "HEAD", b"ref: refs/heads/other\n")


def head_detached(world: World) -> None:
    write(world, "HEAD", line(world, "main"))


MARKER = "a-foreign-command-ran"


def foreign_config(world: World) -> None:
    hooks = world.live / "hooks"
    hooks.mkdir()
    marker = world.live / MARKER
    hook(hooks / "reference-transaction", marker)
    (world.live / "more.config").write_text(f"[core]\n\tfsmonitor = touch {marker}\n")
    with (world.session / "config").open("a") as file:
        file.write(
            f"\thooksPath = {hooks}\n\tsshCommand = touch {marker}\n"
            f'[hook "x"]\n\tevent = reference-transaction\n\tcommand = touch {marker}\n'
            f"[include]\n\tpath = {world.live / 'more.config'}\n"
            f"[gpg]\n\tprogram = touch {marker}\n[commit]\n\tgpgSign = true\n"
            f'[alias]\n\tlog = !touch {marker}\n[remote "evil"]\n\turl = ext::touch {marker}\n'
        )


def hook(path: Path, marker: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\ntouch {marker}\n")
    path.chmod(0o755)


def hooks_folder(world: World) -> None:
    for name in ("pre-commit", "post-commit", "reference-transaction", "post-update"):
        hook(world.session / "hooks" / name, world.live / MARKER)


def nothing_ran(world: World) -> list[Fact]:
    return [("no foreign command ran", not (world.live / MARKER).exists(), MARKER)]


def config_with_mark(world: World) -> None:
    write(world, "config", b"\xef\xbb\xbf" + (world.session / "config").read_bytes())


def fifo(world: World, path: str) -> None:
    file = world.session / path
    file.unlink(missing_ok=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(file)


def refs_dropped(world: World, *, packed: bool) -> None:
    if packed:
        world.git("pack-refs", "--all")
    remove(world, "refs")


def empty_folders_dropped(world: World) -> None:
    """As archives and some synchronising services do it."""
    for tag in world.git("for-each-ref", "--format=%(refname)", "refs/tags").splitlines():
        oid = world.oid(tag)
        packed = world.session / "packed-refs"
        before = packed.read_text() if packed.exists() else "# pack-refs with: peeled\n"
        packed.write_text(before + f"{oid} {tag}\n")
    remove(world, "refs/tags")
    for name in ("objects/info", "objects/pack", "branches", "info"):
        shutil.rmtree(world.session / name, ignore_errors=True)


def pack(world: World) -> Path:
    """Everything in one pack; its path without the ending."""
    world.git("repack", "-a", "-d", "-q")
    world.git("prune-packed", "-q")
    return next((world.session / "objects" / "pack").glob("*.pack")).with_suffix("")


def spoil(path: Path, how: str) -> None:
    content = path.read_bytes() if path.exists() else b""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    middle = len(content) // 2
    flipped = bytes([content[middle] ^ 0xFF]) if content else b""
    spoilt = {
        "emptied": b"",
        "truncated": content[: middle or 1],
        "zeroed": bytes(len(content) or 40),
        "garbage": b"No such thing. " * 70,
        "flipped": content[:middle] + flipped + content[middle + 1 :],
    }
    if how != "deleted":
        path.write_bytes(spoilt[how])


def packed_then(world: World, suffix: str, how: str) -> None:
    spoil(pack(world).with_suffix(suffix), how)


def commit_graph(world: World, how: str) -> None:
    world.git("commit-graph", "write", "--reachable", "--changed-paths")
    spoil(world.session / "objects" / "info" / "commit-graph", how)


def many_packs(world: World) -> None:
    pack(world)
    world.git("multi-pack-index", "write")
    spoil(world.session / "objects" / "pack" / "multi-pack-index", "garbage")


def spoil_blob(world: World, how: str, label: str = "OP3") -> None:
    world.notes["gone"] = world.blob("L.6", label)
    spoil(world.loose(world.notes["gone"]), how)


def spoil_object(world: World, how: str, name: str) -> None:
    world.notes["gone"] = world.oid(name)
    spoil(world.loose(world.notes["gone"]), how)


def foreign_content(world: World) -> None:
    """Reads well, but is another object than its name says."""
    content = world.loose(world.blob("L.7", "OP5")).read_bytes()
    target = world.loose(world.blob("L.6", "OP3"))
    target.unlink()
    target.write_bytes(content)


def renamed_object(world: World) -> None:
    file = world.loose(world.blob("L.6", "OP3"))
    file.rename(file.with_name(f"{file.name} (conflicted copy 2026-11-29)"))


def pack_without_index(world: World) -> None:
    blob = world.blob("L.6", "OP3")
    folder = world.session / "objects" / "pack"
    folder.mkdir(exist_ok=True)
    name = world.git("pack-objects", "-q", str(folder / "pack"), text=f"{blob}\n")
    (folder / f"pack-{name}.idx").unlink()
    spoil(world.loose(blob), "deleted")


def clone_with_remote(world: World) -> None:
    remote = world.live / "remote"
    world.session.rename(remote)
    world.git(
        "clone",
        "--quiet",
        "--bare",
        "--no-hardlinks",
        str(remote),
        str(world.session),
        where=remote,
    )
    spoil_blob(world, "deleted")


def middle_commit(world: World) -> str:
    """The edit of PP2, on which no draft stands."""
    name = f"resolutions/L.6/units/{world.unit('L.6', 'PP2')}.md"
    return world.git("log", "-1", "--format=%H", "main", "--", name)


def middle_commit_gone(world: World) -> None:
    gone = world.notes["gone"] = middle_commit(world)
    world.notes["needed"] = set(world.git("rev-list", f"{gone}..main").split())
    spoil(world.loose(gone), "deleted")


def newest_commit_gone(world: World, how: str, *, main: bool = False) -> None:
    world.notes["needed"] = set(world.git("rev-list", "main~1").split())
    spoil_object(world, how, "main")
    if main:
        write(world, MAIN, bytes(41))


def orphan(world: World) -> None:
    path = "resolutions/L.6/units/aaaabbbb22.md"
    world.commit({path: "*Welcomes* a lost paragraph;\n"}, "Add a file")


def pushed_orphan(world: World) -> None:
    """Somebody clones, takes a line out of the outline, and pushes."""
    clone = world.live / "clone"
    world.git("clone", "--quiet", str(world.session), str(clone))
    outline = clone / "resolutions" / "L.6" / "outline"
    lines = outline.read_text().splitlines(keepends=True)
    name = world.unit("L.6", "OP3")
    outline.write_text("".join(text for text in lines if name not in text))
    plain = ["-c", "core.bare=false", f"--work-tree={clone}"]
    world.git(*plain, "commit", "--quiet", "-a", "-m", "Tidy up", where=clone / ".git")
    world.git("push", "--quiet", "origin", "HEAD:main", where=clone / ".git")
    shutil.rmtree(clone)


def unit_file_deleted(world: World) -> None:
    name = world.unit("L.6", "OP3")
    world.commit({f"resolutions/L.6/units/{name}.md": None}, "Delete a file")


def committed(world: World, path: str, text: str | None) -> None:
    world.commit({path: text}, "Edit by hand")


def markers(ours: str, theirs: str) -> str:
    return f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> peru\n"


def markers_in_outline(world: World) -> None:
    path = "resolutions/L.6/outline"
    third, fourth = (f"  operative {world.unit('L.6', label)}\n" for label in ("OP3", "OP4"))
    before = world.read(path)
    after = before.replace(third + fourth, markers(third + fourth, fourth + third))
    assert before != after
    committed(world, path, after)


def markers_in_unit(world: World) -> None:
    path = f"resolutions/L.6/units/{world.unit('L.6', 'OP3')}.md"
    ours = world.read(path)
    committed(world, path, markers(ours, ours.replace("small", "shallow")))


def markers_in_values(world: World) -> None:
    path = "resolutions/L.6/resolution.toml"
    text = world.read(path)
    ours = 'title = "Dry harbours"\n'
    assert ours in text
    both = markers(ours, 'title = "Drier harbours"\n')
    committed(world, path, text.replace(ours, both))


def markers_in_proposal(world: World) -> None:
    listed = world.git("ls-tree", "--name-only", "main", "resolutions/L.6/proposals/").split()
    path = next(name for name in listed if "Crews matter" in world.read(name))
    ours = 'rationale = "Crews matter"\n'
    both = markers(ours, 'rationale = "Crews matter more"\n')
    committed(world, path, world.read(path).replace(ours, both))


def doubled_identity(world: World) -> None:
    path = "resolutions/L.6/outline"
    text = world.read(path)
    fourth = f"  operative {world.unit('L.6', 'OP4')}\n"
    committed(world, path, text.replace(fourth, fourth * 2))


def no_markers(world: World) -> list[Fact]:
    texts = world.try_git("grep", "-lE", "^(<{7}|>{7}) ", "main")[1]
    return [("no markers are left", not texts, texts)]


def conflicted(world: World, name: str, other: str, *, copy_of: str = MAIN) -> None:
    """A synchronising service puts the file of another beside ours, and the objects of both."""
    source = world.kept / other
    copy_folder(source / "objects", world.session / "objects")
    write(world, name, (source / copy_of).read_bytes())
    world.notes["other"] = world.git("rev-parse", f"{copy_of}^{{commit}}", where=source)


def conflicted_packed_refs(world: World) -> None:
    world.git("pack-refs", "--all")
    conflicted(world, "packed-refs (conflicted copy)", "other")
    text = (world.session / "packed-refs").read_text()
    ours = world.oid("main")
    write(world, "packed-refs (conflicted copy)", text.replace(ours, world.notes["other"]).encode())


def conflicted_draft(world: World) -> None:
    conflicted(
        world, f"{REV} (conflicted copy)", "revised", copy_of="refs/tags/drafts/L.6/L.6%2FRev.2"
    )


def old_conflicted_main(world: World) -> None:
    write(world, "refs/heads/main (conflicted copy 2026-11-29)", line(world, "main~2"))


def other_is_kept(world: World) -> list[Fact]:
    found = world.try_git("for-each-ref", "--contains", world.notes["other"])[1]
    return [("what the other one made is under a name", bool(found), world.notes["other"])]


def dead_process() -> int:
    done = subprocess.Popen(["true"])  # its number is free again
    done.wait()
    return done.pid


def half_made(world: World, process: int) -> Path:
    folder = world.live / f".session.{process}.half-made"
    (folder / "objects").mkdir(parents=True)
    (folder / "HEAD").write_text("ref: refs/heads/main\n")
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


def half_made_by_the_dead(world: World) -> None:
    world.notes["left"] = half_made(world, dead_process())


def is_gone(world: World) -> list[Fact]:
    return [("what was left is gone", not world.notes["left"].exists(), "")]


def alternates(world: World, how: str) -> None:
    elsewhere = world.live / "elsewhere"
    copy_folder(world.session / "objects", elsewhere)
    if how == "dangling":
        shutil.rmtree(elsewhere)
    write(world, "objects/info/alternates", f"{elsewhere}\n".encode())
    if how == "needed":
        world.notes["needs"] = ["elsewhere"]
        for folder in (world.session / "objects").glob("??"):
            shutil.rmtree(folder)


def main_symlink(world: World) -> None:
    elsewhere = world.live / "elsewhere"
    elsewhere.mkdir()
    (world.session / MAIN).rename(elsewhere / "main")
    (world.session / MAIN).symlink_to(elsewhere / "main")


def main_is_a_file(world: World) -> list[Fact]:
    file = world.session / MAIN
    return [("main is a file", file.is_file() and not file.is_symlink(), "")]


def paragraph_is_named(world: World) -> list[Fact]:
    said, name = world.notes["said"], world.unit("L.6", OF_REPORT)
    return [("which paragraph is said", name in said or OF_REPORT in said, said[-300:])]


def draft_is_named(world: World) -> list[Fact]:
    return [("which draft is said", "Rev.1" in world.notes["said"], world.notes["said"][-300:])]


SECRET = "the-word-that-nobody-may-see"


def symlink_outside(world: World) -> None:
    secret = world.live / "secret"
    secret.write_text(SECRET)
    (world.session / "refs" / "heads" / "strange").symlink_to(secret)


def secret_kept(world: World) -> list[Fact]:
    return [("what lies outside is not shown", SECRET not in world.notes["said"], "")]


def grafted(world: World) -> None:
    text = f"{world.oid('main')} {world.oid('main~6')}\n"
    write(world, "info/grafts", text.encode())


def replaced(world: World) -> None:
    write(world, f"refs/replace/{world.oid('main')}", line(world, "main~6"))


def files_beside(world: World) -> None:
    """What a work tree, a person and two desktops leave."""
    must(world.try_git("read-tree", "main", GIT_INDEX_FILE=str(world.session / "index")))
    for name in ("COMMIT_EDITMSG", "ORIG_HEAD", "a note.txt", "desktop.ini", ".DS_Store"):
        write(world, name, b"something\n")


def litter(world: World) -> None:
    for folder in ("refs/heads", "refs/tags/drafts/L.6", "objects/pack", "objects/ab"):
        write(world, f"{folder}/desktop.ini", b"[.ShellClassInfo]\r\n")
        write(world, f"{folder}/.DS_Store", b"\0\0\0\1Bud1")


def log_zeroed(world: World) -> None:
    file = world.session / "logs" / MAIN
    before = file.read_bytes() if file.exists() else b""
    write(world, f"logs/{MAIN}", before + bytes(120))


def log_garbage(world: World) -> None:
    write(world, f"logs/{MAIN}", b"this was never\na log\n" * 4)


def log_missing(world: World) -> None:
    shutil.rmtree(world.session / "logs", ignore_errors=True)


def all_at_once(world: World) -> None:
    packed_then(world, ".idx", "deleted")
    write(world, MAIN, b"")
    write(world, ZERO, bytes(41))
    write(world, "config", b"no [ configuration")
    remove(world, "HEAD", REV)
    left(world, f"{MAIN}.lock")
    write(world, "objects/info/commit-graph", b"garbage")


COMMITTED = Slack(history="grown")
OTHERS = Slack(
    words={
        ("L.6", "OP2 (a)"): ("thirty-three",),
        ("L.6", "OP3"): ("small and shallow",),
        ("L.7", "OP5"): ("seized of the lighthouses",),
    },
    history="grown",
    entries=("Norway", "Peru"),
)
CLASH = Slack(words={("L.6", "OP2 (a)"): ("thirty-three", "fifty-five")}, history="grown")
ORPHANED = Slack(extra=("Welcomes", "lost paragraph"), history="grown")
CUT = Slack(history="grown", left=True)
GONE = Slack(words={("L.6", "OP4"): ()}, history="grown", left=True)
TREE_7 = "main:resolutions/L.7/units"
LEFT: dict[str, Any] = {"said": "either", "git_sees": False, "check": is_gone}
OF_REPORT = "OP4"  # its words stand in no draft

DAMAGES = [
    Damage("main is empty", partial(write, path=MAIN, content=b"")),
    Damage("main is zeroed", partial(write, path=MAIN, content=bytes(41))),
    Damage("main is missing", lambda w: remove(w, MAIN)),
    Damage("main is garbage", partial(write, path=MAIN, content=b"\x7fELF no ref at all\n")),
    Damage("main names a missing object", main_missing_object),
    Damage("main is an empty folder", main_folder),
    Damage("main is a folder with a file", lambda w: main_folder(w, "notes.txt"),
           check=main_is_a_file),
    Damage("main names a tree", main_tree),
    Damage("main was rolled back", main_rolled_back),
    Damage("main is missing, packed-refs is old", old_packed_refs),
    Damage("main and its log are missing", main_and_log_missing),
    Damage("main was saved by an editor", main_by_editor),
    Damage("main is missing, everything is packed", lambda w: (pack(w), remove(w, MAIN))),
    Damage("a draft ref is empty", partial(write, path=REV, content=b"")),
    Damage("a draft ref is missing", lambda w: remove(w, REV)),
    Damage("a draft ref is zeroed", partial(write, path=REV, content=bytes(41))),
    Damage("a draft ref names a missing object", missing_draft_object),
    Damage("all draft refs are missing", lambda w: remove(w, "refs/tags")),
    Damage("HEAD is missing", lambda w: remove(w, "HEAD")),
    Damage("HEAD is garbage", partial(write, path="HEAD", content=b"what HEAD?\n")),
    Damage("HEAD is zeroed", partial(write, path="HEAD", content=bytes(21))),
    Damage("HEAD is detached", head_detached),
    Damage("HEAD names a branch that is not there",
           partial(write, path="HEAD", content=b"ref: refs/heads/master\n")),
    Damage("HEAD names another branch", head_other_branch),
    Damage("config is missing", lambda w: remove(w, "config")),
    Damage("config is empty", partial(write, path="config", content=b"")),
    Damage("config is garbage", partial(write, path="config", content=b"]]] no = [config\n")),
    Damage("config is zeroed", partial(write, path="config", content=bytes(66))),
    Damage("config begins with a byte order mark", config_with_mark, "either", git_sees=False),
    Damage("config has hooks, includes and commands", foreign_config, "either", check=nothing_ran),
    Damage("config is a FIFO", partial(fifo, path="config")),
    Damage("refs is dropped, packed-refs is there", partial(refs_dropped, packed=True)),
    Damage("refs is dropped, no packed-refs", partial(refs_dropped, packed=False)),
    Damage("empty folders are dropped", empty_folders_dropped, "free", git_sees=False),
    Damage("packed, idx deleted", partial(packed_then, suffix=".idx", how="deleted")),
    Damage("packed, idx truncated", partial(packed_then, suffix=".idx", how="truncated")),
    Damage("packed, idx garbage", partial(packed_then, suffix=".idx", how="garbage")),
    Damage("packed, idx zeroed", partial(packed_then, suffix=".idx", how="zeroed")),
    Damage("packed, rev garbage", partial(packed_then, suffix=".rev", how="garbage"), "either"),
    Damage("packed, pack truncated, a copy",
           partial(packed_then, suffix=".pack", how="truncated"), source="folder"),
    Damage("packed, a byte of the pack flipped, a backup",
           partial(packed_then, suffix=".pack", how="flipped"), source="bundle"),
    Damage("packed, pack and idx gone, a copy",
           lambda w: shutil.rmtree(pack(w).parent), source="folder"),
    Damage("commit-graph garbage", partial(commit_graph, how="garbage"), "either"),
    Damage("commit-graph flipped", partial(commit_graph, how="flipped"), "either"),
    Damage("multi-pack-index garbage", many_packs, "either"),
    Damage("a blob emptied, automatic bundle", partial(spoil_blob, how="emptied"), automatic=True),
    Damage("a blob truncated, automatic bundle",
           partial(spoil_blob, how="truncated"), automatic=True),
    Damage("a blob deleted, automatic bundle", partial(spoil_blob, how="deleted"), automatic=True),
    Damage("a blob deleted, a copy", partial(spoil_blob, how="deleted"), source="folder"),
    Damage("a blob deleted, a backup", partial(spoil_blob, how="deleted"), source="bundle"),
    Damage("a blob zeroed, a copy", partial(spoil_blob, how="zeroed"), source="folder"),
    Damage("a blob flipped, a backup", partial(spoil_blob, how="flipped"), source="bundle"),
    Damage("a blob holds another one, a copy", foreign_content, source="folder"),
    Damage("a blob deleted, in a pack without idx", pack_without_index),
    Damage("a blob deleted, a local remote", clone_with_remote),
    Damage("a blob renamed by a synchronising service", renamed_object),
    Damage("a blob gone for good", partial(spoil_blob, how="deleted", label=OF_REPORT), slack=GONE,
           check=paragraph_is_named),
    Damage("a blob emptied for good",
           partial(spoil_blob, how="emptied", label=OF_REPORT), slack=GONE,
           check=paragraph_is_named),
    Damage("a proposal deleted, a backup",
           partial(spoil_object, how="deleted", name="main:resolutions/L.6/proposals"),
           source="bundle"),
    Damage("a tree deleted, automatic bundle",
           partial(spoil_object, how="deleted", name=TREE_7), automatic=True),
    Damage("the newest tree deleted, a copy",
           partial(spoil_object, how="deleted", name="main^{tree}"), source="folder"),
    Damage("the newest commit emptied", partial(newest_commit_gone, how="emptied"),
           slack=COMMITTED),
    Damage("the newest commit emptied, a copy",
           partial(spoil_object, how="emptied", name="main"), source="folder"),
    Damage("the newest commit and main zeroed",
           partial(newest_commit_gone, how="zeroed", main=True),
           slack=COMMITTED),
    Damage("a commit in the middle deleted, automatic bundle", middle_commit_gone, automatic=True),
    Damage("a commit in the middle deleted, a copy", middle_commit_gone, source="folder"),
    Damage("a commit in the middle deleted for good", middle_commit_gone, slack=CUT),
    Damage("the object of a draft deleted, automatic bundle",
           partial(spoil_object, how="deleted", name=REV), automatic=True),
    Damage("the object of a draft deleted for good",
           partial(spoil_object, how="deleted", name=REV),
           slack=Slack(lost_drafts=("L.6/Rev.1",), left=True), check=draft_is_named),
    Damage("an orphan in units", orphan, slack=ORPHANED),
    Damage("a paragraph pushed out of the outline", pushed_orphan,
           slack=Slack(words={("L.6", "OP3"): ("donors to contribute to the dredging of small",)},
                       order=True, history="grown")),  # it stays, in brackets
    Damage("the file of a paragraph deleted by a commit", unit_file_deleted, slack=COMMITTED),
    Damage("conflict markers in an outline", markers_in_outline,
           slack=Slack(order=True, history="grown"), check=no_markers),
    Damage("conflict markers in a paragraph", markers_in_unit, check=no_markers,
           slack=Slack(words={("L.6", "OP3"): ("small", "shallow")}, history="grown")),
    Damage("conflict markers in resolution.toml", markers_in_values, check=no_markers,
           slack=Slack(head=("title",), history="grown")),
    Damage("conflict markers in a proposal", markers_in_proposal, check=no_markers,
           slack=Slack(proposal=("rationale",), history="grown")),
    Damage("an identity doubled in the outline", doubled_identity,
           slack=Slack(extra=("Requests", "report in writing"), history="grown")),
    Damage("session.toml removed by a commit",
           partial(committed, path="session.toml", text=None), slack=COMMITTED),
    Damage("session.toml garbled by a commit",
           partial(committed, path="session.toml", text="key = [[[ no\n"), slack=COMMITTED),
    Damage("resolution.toml removed by a commit",
           partial(committed, path="resolutions/L.6/resolution.toml", text=None), slack=COMMITTED),
    Damage("an outline removed by a commit",
           partial(committed, path="resolutions/L.6/outline", text=None), slack=COMMITTED),
    Damage("an outline emptied by a commit",
           partial(committed, path="resolutions/L.6/outline", text=""), slack=COMMITTED),
    Damage("main (conflicted copy)",
           lambda w: conflicted(w, "refs/heads/main (conflicted copy 2026-11-29)", "other"),
           base="side", slack=OTHERS, check=other_is_kept),
    Damage("main-DESKTOP-1", lambda w: conflicted(w, "refs/heads/main-DESKTOP-1", "other"),
           base="side", slack=OTHERS, check=other_is_kept),
    Damage("main (conflicted copy) with the same words changed",
           lambda w: conflicted(w, "refs/heads/main (conflicted copy 2026-11-29)", "clash"),
           base="side", slack=CLASH, check=other_is_kept),
    Damage("main (conflicted copy) that is older", old_conflicted_main, "either"),
    Damage("packed-refs (conflicted copy)", conflicted_packed_refs, "either",
           slack=Slack(words={("L.6", "OP3"): ("small",), ("L.7", "OP5"): ("seized of the",)},
                       history="grown"), check=other_is_kept, git_sees=False),
    Damage("a draft (conflicted copy) of another state", conflicted_draft,
           slack=Slack(new_drafts=True), check=other_is_kept),
    Damage("main.lock is left", partial(left, path=f"{MAIN}.lock"), **LEFT),
    Damage("HEAD.lock is left", partial(left, path="HEAD.lock"), **LEFT),
    Damage("packed-refs.lock is left", partial(left, path="packed-refs.lock"), **LEFT),
    Damage("config.lock is left", partial(left, path="config.lock"), **LEFT),
    Damage("an object half written",
           partial(left, path="objects/ab/tmp_obj_Qx81Za", content=b"x\x9c"), **LEFT),
    Damage("a pack half written",
           partial(left, path="objects/pack/tmp_pack_Qx81Za", content=b"PACK\0\0\0\2"), **LEFT),
    Damage("a half-made folder", half_made_by_the_dead, **LEFT),
    Damage("alternates, not needed", partial(alternates, how="unneeded"), "either",
           git_sees=False),
    Damage("alternates that lead nowhere", partial(alternates, how="dangling"), "either"),
    Damage("objects only behind alternates, a copy", partial(alternates, how="needed"),
           source="folder", git_sees=False),
    Damage("main is a symlink", main_symlink, "either", git_sees=False, check=main_is_a_file),
    Damage("a symlink in refs leads outside", symlink_outside, "either", check=secret_kept),
    Damage("an unknown file is a FIFO", partial(fifo, path="notes"), "either", git_sees=False),
    Damage("a ref is a FIFO", partial(fifo, path="refs/heads/pipe"), "either", git_sees=False),
    Damage("an object is a FIFO, a copy",
           lambda w: fifo(w, str(w.loose(w.blob("L.6", "OP3")).relative_to(w.session))),
           source="folder"),
    Damage("a shallow file", lambda w: write(w, "shallow", line(w, "main~5")), "either"),
    Damage("grafts", grafted, "either"),
    Damage("a replace ref", replaced, "either"),
    Damage("index and files beside", files_beside, "either", git_sees=False),
    Damage("litter of desktops in refs and objects", litter, "either"),
    Damage("hooks in the session", hooks_folder, "either", git_sees=False, check=nothing_ran),
    Damage("the log of main ends in zeros", log_zeroed, "either", git_sees=False),
    Damage("the log of main is garbage", log_garbage, "either", git_sees=False),
    Damage("the log of main is missing", log_missing, "free", git_sees=False),
    Damage("many damages at once", all_at_once, least=6),
]  # fmt: skip


# ---------------------------------------------------------------- comparing with the truth


def flat(resolution: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """All paragraphs by identity, in order."""
    annexes = [u for annex in resolution.get("annexes", []) for u in annex["units"]]
    waiting = [*resolution.get("preamble", []), *resolution.get("operative", []), *annexes]
    found = {}
    while waiting:
        unit = waiting.pop(0)
        found[unit["id"]] = unit
        waiting = [*unit["children"], *waiting]
    return found


def head(resolution: dict[str, Any], but: tuple[str, ...]) -> dict[str, Any]:
    parts = {"preamble", "operative", "annexes", *but}
    return {key: value for key, value in resolution.items() if key not in parts}


def differing_text(handle: str, true: dict[str, Any], now: dict[str, Any], slack: Slack) -> str:
    """What differs more than it may; empty if nothing does."""
    if slack.texts_equal:
        return first_difference(true, now)
    units, found = flat(true), flat(now)
    faults = [
        unit_fault(unit, found.get(name), slack.words.get((handle, unit["label"])))
        for name, unit in units.items()
    ]
    faults += [extra_fault(unit, slack) for name, unit in found.items() if name not in units]
    common = [name for name in found if name in units]
    if not slack.order and common != [name for name in units if name in found]:
        faults.append("the order differs")
    faults.append(first_difference(head(true, slack.head), head(now, slack.head)))
    faults += [
        f"{key} is {now.get(key)}"
        for key in slack.head
        if not any(both in str(now.get(key)) for both in ("rier", str(true[key])))
    ]
    return "; ".join(f"{handle}: {fault}" for fault in faults if fault)


def unit_fault(
    true: dict[str, Any], now: dict[str, Any] | None, words: tuple[str, ...] | None
) -> str:
    if now is None:
        return f"{true['label']} is not there"
    if words is None:
        same = (true["text"], true["kind"]) == (now["text"], now["kind"])
        return "" if same else f"{true['label']}: “{now['text']}”"
    missing = [word for word in words if word not in now["text"]]
    return f"{true['label']} lacks {missing}: “{now['text']}”" if missing else ""


def extra_fault(unit: dict[str, Any], slack: Slack) -> str:
    known = slack.extra and all(word in unit["text"] for word in slack.extra)
    return "" if known else f"{unit['label']} is new: “{unit['text']}”"


def first_difference(true: Any, now: Any, at: str = "") -> str:  # noqa: ANN401
    if true == now:
        return ""
    if isinstance(true, dict) and isinstance(now, dict):
        found = (first_difference(true.get(k), now.get(k), f"{at}.{k}") for k in {**true, **now})
        return next((text for text in found if text), f"{at}: other keys")
    if isinstance(true, list) and isinstance(now, list) and len(true) == len(now):
        pairs = enumerate(zip(true, now, strict=True))
        found = (first_difference(t, n, f"{at}[{i}]") for i, (t, n) in pairs)
        return next(text for text in found if text)
    return f"{at}: {str(now)[:90]!r}, not {str(true)[:90]!r}"


def failures(now: dict[str, Any], slack: Slack) -> str:
    answers = [(name, answer) for kind in now.values() for name, answer in kind.items()]
    failed = [
        f"{name}: {answer['says'].strip()[-200:]}"
        for name, answer in answers
        if "failed" in answer and name.partition("@")[2] not in slack.lost_drafts
    ]
    return "; ".join(failed[:3])


def texts_back(true: dict[str, Any], now: dict[str, Any], slack: Slack) -> str:
    found = (differing_text(h, true["text"][h], now["text"][h], slack) for h in HANDLES)
    return "; ".join(text for text in found if text)


def drafts_back(true: dict[str, Any], now: dict[str, Any], slack: Slack) -> str:
    faults = []
    for name, text in true["draft"].items():
        if name.split("@")[1] not in slack.lost_drafts:
            faults.append(first_difference(text, now["draft"][name], name))
    for handle in HANDLES:
        before, after = (
            {
                d["label"]: d
                for d in facts["drafts"][handle].get("drafts", [])
                if d["label"] not in slack.lost_drafts
            }
            for facts in (true, now)
        )
        new = {k: v for k, v in after.items() if k in before or not slack.new_drafts}
        faults.append(first_difference(before, new, f"drafts {handle}"))
    return "; ".join(fault for fault in faults if fault)


def history_back(true: dict[str, Any], now: dict[str, Any], slack: Slack) -> str:
    faults = []
    for handle in HANDLES:
        before, after = (facts["log"][handle].get("entries", []) for facts in (true, now))
        if slack.history == "equal":
            faults.append(first_difference(before, after, f"log {handle}"))
            continue
        keys = {entry["key"] for entry in after}
        needed = [e for e in before if slack.needed is None or e["key"] in slack.needed]
        gone = [e["message"] for e in needed if e["key"] not in keys]
        faults.append(f"{handle}: {gone}" if gone else "")
    authors = [e["author"] for h in HANDLES for e in now["log"][h].get("entries", [])]
    known = [e["author"] for h in HANDLES for e in true["log"][h].get("entries", [])]
    faults += [
        f"nothing new of {who}" for who in slack.entries if authors.count(who) <= known.count(who)
    ]
    return "; ".join(fault for fault in faults if fault)


def proposals_back(true: dict[str, Any], now: dict[str, Any], slack: Slack) -> str:
    loose = {"label", "grade", "reason", "conflicts"} if not slack.texts_equal else set()
    loose |= set(slack.proposal)
    faults = []
    for handle in HANDLES:
        before, after = (
            [
                {k: v for k, v in p.items() if k not in loose}
                for p in facts["proposals"][handle].get("proposals", [])
            ]
            for facts in (true, now)
        )
        faults.append(first_difference(before, after, f"proposals {handle}"))
    return "; ".join(fault for fault in faults if fault)


# ---------------------------------------------------------------- one damage


def news(world: World, found: dict[str, Any], key: str) -> list[str]:
    """What is said that is not said of the sound session."""
    known = [json.dumps(item, sort_keys=True) for item in world.sound.get(key, [])]
    said = [json.dumps(item, sort_keys=True, ensure_ascii=False) for item in found.get(key, [])]
    return [text for text in said if text not in known]


def said_it(world: World, damage: Damage, answer: tuple[int, dict[str, Any], str]) -> list[Fact]:
    code, found, err = answer
    complaints, remarks = news(world, found, "complaints"), news(world, found, "remarks")
    shape = {"checks", "complaints", "remarks"} <= set(found)
    world.notes["said"] = json.dumps(found, ensure_ascii=False) + err
    enough = len(complaints) >= damage.least and code == 1
    if damage.said == "either":
        enough = enough or (code == 0 and bool(remarks))
    elif damage.said == "free":
        enough = code == (1 if complaints else 0)
    told = (complaints + remarks or [err.strip() or "nothing"])[0]
    count = f"{code}, {len(complaints)} complaints, {len(remarks)} remarks"
    return [
        ("answers in JSON", shape, f"{code}: {err.strip()[-200:] or list(found)}"),
        ("says it", enough, f"{count}: {told[:160]}"),
    ]


def repaired(damage: Damage, answer: tuple[int, dict[str, Any], str]) -> Fact:
    code, found, err = answer
    complaints = found.get("complaints", [])
    undone = [c for c in complaints if not (c.get("repaired") and c.get("did"))]
    good = code in {0, 1} if damage.slack.left else code == 0 and not undone
    if damage.slack.left:
        good = good and bool(complaints) and code == (1 if undone else 0)
    return ("repair says what it did", good, f"{code}: {err.strip()[-200:] or undone}")


def sound_again(damage: Damage, answer: tuple[int, dict[str, Any], str]) -> Fact:
    code, found, err = answer
    complaints = found.get("complaints", ["no answer"])
    good = code == 0 and complaints == []
    if damage.slack.left:
        good = good or (code == 1 and "complaints" in found)
    return ("sound afterwards", good, f"{code}: {err.strip()[-200:] or complaints}")


def verb_calls(slack: Slack) -> list[list[str]]:
    """Every verb, and an edit that is undone."""
    calls = [list(call) for call in VERBS]
    if "L.6/Rev.1" in slack.lost_drafts:
        calls[-1][-1] = "L.6@L.6"
    for handle in HANDLES:
        show = ["show", handle, "--json"]
        edit = ["--author", "Malta", "edit", handle, "PP1", "--text", "*Recalling* all that,"]
        calls += [show, edit, show, ["--author", "Malta", "undo", handle], show]
    return calls


def verbs_work(calls: list[list[str]], answers: list[tuple[int, str, str]]) -> Fact:
    wrong = [
        f"{' '.join(call)}: {err.strip()[-200:] or code}"
        for call, (code, _, err) in zip(calls, answers, strict=True)
        if code not in ({0, 1} if call[0] == "redline" else {0})
    ]
    for at in range(len(VERBS), len(calls), 5):
        before, edited, after = (answers[at + step][1] for step in (0, 2, 4))
        if before != after or before == edited or "Recalling all that," not in edited:
            wrong.append(f"{calls[at][1]}: an edit and its undo do not give the text of before")
    return ("every verb works", not wrong, "; ".join(wrong[:3]))


def git_is_content(world: World, damage: Damage) -> Fact:
    """Clean; if something is gone for good, nothing is amiss but that."""
    code, out, err = world.try_git("fsck", "--strict", "--no-dangling", "--no-progress")
    lines = [text for text in (out + err).splitlines() if not text.startswith("hint:")]
    gone = world.notes.get("gone")
    if damage.slack.left and gone:
        lines = [t for t in lines if gone not in t and not t.startswith("broken link from")]
        code = 0
    return ("plain git fsck --strict is clean", code == 0 and not lines, f"{code}: {lines[:3]}")


def after_repair(world: World, damage: Damage) -> list[Fact]:
    """All that is asked afterwards, in one process."""
    asked, verbs = [call for _, _, call in world.asked()], verb_calls(damage.slack)
    answers = world.many([*asked, ["doctor", "--json"], *verbs])
    now, doctor = world.told(answers[: len(asked)]), answers[len(asked)]
    facts = facts_back(world, damage, now)
    facts.append(sound_again(damage, (doctor[0], read_json(doctor[1]), doctor[2])))
    facts.append(verbs_work(verbs, answers[len(asked) + 1 :]))
    return facts


def facts_back(world: World, damage: Damage, now: dict[str, Any]) -> list[Fact]:
    slack = damage.slack
    if slack.history == "grown":
        slack = replace(slack, needed=world.notes.get("needed"))
    pairs = [
        ("working texts", texts_back),
        ("drafts", drafts_back),
        ("history", history_back),
        ("proposals", proposals_back),
    ]
    found = [(name, back(world.truth, now, slack)) for name, back in pairs]
    found.append(("nothing of it fails", failures(now, slack)))
    return [(name, not text, text) for name, text in found]


def source_of(world: World, damage: Damage) -> list[str]:
    if damage.source == "folder":
        copy_folder(world.kept / damage.base, world.live / "copy")
        return ["--from", str(world.live / "copy")]
    if damage.source == "bundle":
        shutil.copy(world.kept / "backup.bundle", world.live / "backup.bundle")
        return ["--from", str(world.live / "backup.bundle")]
    return []


def strike(world: World, damage: Damage) -> None:
    """Do the damage, and see that it is one."""
    world.fresh(damage.base, automatic=damage.automatic)
    before = fingerprint(world.live)
    view = git_view(world) if damage.git_sees else []
    damage.do(world)
    if fingerprint(world.live) == before and damage.said != "free":
        raise RuntimeError(f"{damage.name}: nothing was damaged")
    if damage.git_sees and git_view(world) == view:
        raise RuntimeError(f"{damage.name}: plain git sees nothing of it")


def try_damage(world: World, damage: Damage) -> list[Fact]:
    strike(world, damage)
    before, readable = fingerprint(world.session), world.objects()
    looked = world.doctor()
    changed = sorted(set(before.items()) ^ set(fingerprint(world.session).items()))
    facts = said_it(world, damage, looked)
    facts.append(("looking writes nothing", not changed, str([name for name, _ in changed][:4])))
    if damage.automatic:
        facts.append(("the program kept a bundle", bool(world.bundles()), ""))
    facts.append(repaired(damage, world.doctor("--repair", *source_of(world, damage))))
    for name in ("copy", *world.notes.get("needs", ())):  # the session must not lean on them
        shutil.rmtree(world.live / name, ignore_errors=True)
    (world.live / "backup.bundle").unlink(missing_ok=True)
    facts += after_repair(world, damage)
    facts.append(git_is_content(world, damage))
    lost = readable - world.objects()
    facts.append(("no object was thrown away", not lost, str(sorted(lost)[:3])))
    facts += damage.check(world) if damage.check else []
    facts = [(name, ok, " ".join(text.split())[:400]) for name, ok, text in facts]
    told = next(text for name, _, text in facts if name == "says it")
    world.results.append((damage.name, told, facts))
    return facts


def table(world: World) -> str:
    rows = ["| damage | said | came back |", "|---|---|---|"]
    for name, told, facts in world.results:
        good = sum(ok for _, ok, _ in facts)
        cell = told.replace("|", "\\|").replace("\n", " ")
        rows.append(f"| {name} | {cell} | {good} of {len(facts)} |")
    return "\n".join(rows) + "\n"


# ---------------------------------------------------------------- tests


@pytest.fixture(scope="module")
def world(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[World]:
    made = World(tmp_path_factory.mktemp("damages"))
    made.build()
    yield made
    reporter = request.config.pluginmanager.get_plugin("terminalreporter")
    capture = request.config.pluginmanager.get_plugin("capturemanager")
    if reporter is not None and capture is not None:
        with capture.global_and_fixture_disabled():
            reporter.write_line("")
            reporter.write(table(made))


def test_the_reference_is_sound(world: World):
    world.fresh("session", automatic=True)
    code, found, err = world.doctor()
    assert code == 0, (found, err)
    assert found.get("complaints") == []
    assert isinstance(found.get("remarks"), list)
    assert git_is_content(world, Damage("none", id))[1]
    authors = {entry["author"] for entry in world.truth["log"]["L.6"]["entries"]}
    assert authors == {"Chile", "Norway", "Peru"}
    assert set(world.truth["draft"]) == {"L.6@zero", "L.6@L.6", "L.6@L.6/Rev.1", "L.7@L.7"}
    assert [p["live"] for p in world.truth["proposals"]["L.6"]["proposals"]] == [False, True]


def test_repairing_what_is_sound_changes_nothing(world: World):
    world.fresh("session", automatic=True)
    before = fingerprint(world.session)
    code, found, err = world.doctor("--repair")
    assert code == 0, (found, err)
    assert found.get("complaints") == []
    assert fingerprint(world.session) == before


def test_backup_writes_a_bundle_that_plain_git_reads(world: World):
    world.fresh("session", automatic=False)
    file = world.live / "backup.bundle"
    code, _, err = world.drafting("backup", str(file))
    assert code == 0, err
    heads = world.git("bundle", "list-heads", str(file))
    for ref in (MAIN, REV, ZERO):
        assert f"{world.oid(ref)} {ref}" in heads
    world.git("bundle", "verify", "--quiet", str(file), where=world.scratch)


def test_one_bundle_a_day_is_kept_outside_the_session(world: World):
    world.fresh("session", automatic=True)
    assert len(world.bundles()) == 1
    must(world.drafting("edit", "L.7", "OP5", "--replace", "matter", "--with", "question"))
    must(world.drafting("edit", "L.7", "OP5", "--replace", "question", "--with", "matter"))
    assert len(world.bundles()) == 1
    world.git("bundle", "verify", "--quiet", str(world.bundles()[0]), where=world.scratch)


def test_main_has_a_log_that_plain_git_reads(world: World):
    world.fresh("session", automatic=False)
    lines = (world.session / "logs" / MAIN).read_text(encoding="utf-8").splitlines()
    assert lines[-1].split()[1] == world.oid("main")
    seen = world.git("reflog", "show", "--format=%H", "main").split()
    assert set(seen) == set(world.git("rev-list", "main").split())


def test_complaints_are_printed_in_words_too(world: World):
    world.fresh("session", automatic=False)
    write(world, MAIN, b"")
    remove(world, "HEAD")
    before = fingerprint(world.session)
    code, out, err = world.drafting("doctor")
    assert code == 1, err
    assert "HEAD" in out
    assert fingerprint(world.session) == before
    assert world.drafting("doctor", "--repair")[0] == 0
    assert world.drafting("doctor")[0] == 0


def test_a_copy_that_is_none_is_refused_in_one_line(world: World):
    world.fresh("session", automatic=False)
    spoil_blob(world, "deleted")
    (world.live / "no copy.txt").write_text("nothing of the kind")
    before = fingerprint(world.session)
    for name in ("nowhere", "no copy.txt"):
        code, _, err = world.drafting("doctor", "--repair", "--from", str(world.live / name))
        assert code == 2
        assert len(err.strip().splitlines()) == 1
        assert name in err
    assert fingerprint(world.session) == before


def test_a_half_made_folder_of_the_living_is_left_alone(world: World):
    world.fresh("session", automatic=False)
    folder = half_made(world, os.getpid())
    code, found, err = world.doctor("--repair")
    assert code in {0, 1}, err
    assert "complaints" in found
    assert folder.exists()


@pytest.mark.skipif(os.name == "nt", reason="plain files, FIFOs and symlinks of POSIX")
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.name.replace(" ", "-"))
def test_what_is_damaged_is_said_and_comes_back(world: World, damage: Damage):
    facts = try_damage(world, damage)
    wrong = "\n".join(f"  {name}: {text}" for name, ok, text in facts if not ok)
    if wrong:
        pytest.fail(f"{damage.name}\n{wrong}", pytrace=False)


def main(words: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="forty-damages-") as folder:
        world = World(Path(folder))
        world.build()
        chosen = [d for d in DAMAGES if not words or any(word in d.name for word in words)]
        for damage in chosen:
            for name, ok, text in try_damage(world, damage):
                if not ok:
                    sys.stderr.write(f"{damage.name}: {name}: {text}\n")
        sys.stdout.write(table(world))
        return int(any(not ok for _, _, facts in world.results for _, ok, _ in facts))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
