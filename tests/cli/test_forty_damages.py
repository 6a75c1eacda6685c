"""Whatever happens to the folder of a session, `doctor` says it, `doctor --repair` mends it.

Nothing but the program's own calls and plain git are used. One session is built once; of a copy
of it one thing is broken at a time, by plain file operations or plain git (`support/damages`).
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from support.damages.contents import half_made
from support.damages.means import remove, write
from support.damages.objects import spoil_blob
from support.damages.story import MAIN, REV, ZERO
from support.damages.table import DAMAGES
from support.damages.trial import git_is_content, table, try_damage
from support.damages.values import Damage
from support.damages.world import World, fingerprint, must

pytestmark = pytest.mark.slow


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
