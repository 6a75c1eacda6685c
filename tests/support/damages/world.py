"""The kept sessions, and the folder in which one copy at a time is damaged."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from support.damages.story import HANDLES, LAST, MAIN, STORY, TEXT, TEXT_7
from support.damages.truth import flat
from support.damages.values import Fact

ROOT = Path(__file__).resolve().parents[3]
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
