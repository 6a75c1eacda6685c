"""Damages to what files hold: marks of conflicts, doubled identities, copies, links."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from support.damages.means import left, line, remove, write
from support.damages.objects import packed_then
from support.damages.story import LONG_AGO, MAIN, OF_REPORT, REV, ZERO
from support.damages.values import Fact
from support.damages.world import World, copy_folder, must


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


def cut_off(world: World) -> None:
    """A record that plain git takes for shorter than its index of it says."""
    must(world.try_git("commit-graph", "write", "--reachable", "--split"))
    write(world, "shallow", line(world, "main~5"))


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
