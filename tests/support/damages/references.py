"""Damages to references, their journals, the configuration and the folders of a session."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from support.damages.means import line, remove, write
from support.damages.story import MAIN, REV
from support.damages.values import Fact
from support.damages.world import World


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
