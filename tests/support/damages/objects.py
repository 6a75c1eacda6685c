"""Damages to objects, packs and states."""

from __future__ import annotations

import shutil
from pathlib import Path

from support.damages.means import write
from support.damages.story import MAIN
from support.damages.world import World


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
