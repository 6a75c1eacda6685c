"""Groups of delegations: who speaks for whom."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from drafting.amendments.positions import Groups


@cache
def _known() -> dict[str, tuple[str, frozenset[str]]]:
    """Full name and members of each group, by its short name."""
    source = files("drafting.amendments").joinpath("data/groups.toml").read_text("utf-8")
    return {
        short: (group["name"], frozenset(group["members"]))
        for short, group in tomllib.loads(source).items()
    }


@cache
def known_groups() -> Groups:
    """Members of each group that the program knows, by its short and by its full name."""
    found: dict[str, frozenset[str]] = {}
    for short, (full, members) in _known().items():
        found[short] = found[full] = members
    return found


def full_names() -> dict[str, str]:
    """The full name of each group that the program knows, by its short one."""
    return {short: full for short, (full, _) in _known().items()}
