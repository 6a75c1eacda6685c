"""How tests run: without waiting for a disk, with little to collect, and by the same examples.

Hypothesis draws the same ones every time, whatever the load of the machine.
`--hypothesis-profile=thorough` draws more of them (`make test-long` does), `explore` others and
many more at each run.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

_IN_MEMORY = Path("/dev/shm")  # noqa: S108 (pytest makes a folder of this user in it)
_ROOM = 2_000_000_000
_WORTH_A_LOOK = 10_000
_FIRST_PROFILE = "same"
_UNHURRIED = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile(
    _FIRST_PROFILE,
    deadline=None,
    max_examples=20,
    derandomize=True,
    suppress_health_check=_UNHURRIED,
)
settings.register_profile(
    "thorough",
    deadline=None,
    max_examples=100,
    derandomize=True,
    suppress_health_check=_UNHURRIED,
)
settings.register_profile(
    "explore", deadline=None, max_examples=1000, suppress_health_check=_UNHURRIED, print_blob=True
)
settings.load_profile(_FIRST_PROFILE)


@pytest.fixture(autouse=True)
def _no_copy_of_the_day(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sessions of tests are not copied, but where copies are tested: each costs a child."""
    if "copies" not in request.node.nodeid:
        monkeypatch.setattr("drafting.store.plumbing.copies.Copies.is_due", lambda *_: False)


def pytest_configure(config: pytest.Config) -> None:
    """The disk is spared: no test cuts the power, and tests waited for it more than they worked."""
    os.fsync = lambda _descriptor: None
    if _is_like_a_disk(_IN_MEMORY):
        # Unless it was said where temporary folders lie, or that they are to stay.
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_IN_MEMORY))
        config.inicfg.setdefault("tmp_path_retention_policy", "failed")
    if config.getoption("--hypothesis-profile") in (None, _FIRST_PROFILE):
        # For few examples the whole program is not searched for words to make them of.
        _find_no_more_constants()


def _find_no_more_constants() -> None:
    providers._get_local_constants = lambda: providers._local_constants


def _is_like_a_disk(folder: Path) -> bool:
    """Whether there is such a folder, with room for what tests write and leave to run programs."""
    if not os.access(folder, os.W_OK):
        return False
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize > _ROOM and not found.f_flag & os.ST_NOEXEC


def pytest_collection_finish() -> None:
    """What was collected stays until the end: the collector need not go through it again."""
    gc.collect()
    gc.freeze()
    # Garbage is looked for between tests, while it is young and few things are alive.
    gc.set_threshold(2_000_000)
    if settings.default is not None and settings.default.derandomize:
        # Which modules happen to be loaded later tells nothing of examples.
        _find_no_more_constants()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """What a test leaves in circles (an application does) goes before the next one begins.

    Later all that is alive would be looked through with it.
    """
    done = yield
    if gc.get_count()[0] > _WORTH_A_LOOK:
        gc.collect(0)
    return done


def pytest_unconfigure() -> None:
    """What is left at the end was gone through once: pytest does so five times more."""
    gc.collect()
    gc.freeze()
