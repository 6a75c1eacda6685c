"""Groups of delegations: who speaks for whom."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from drafting.amendments.positions import Groups


@cache
def known_groups() -> Groups:
    """Members of each group that the program knows, by its short and by its full name."""
    source = files("drafting.amendments").joinpath("data/groups.toml").read_text("utf-8")
    found: dict[str, frozenset[str]] = {}
    for short, group in tomllib.loads(source).items():
        found[short] = found[group["name"]] = frozenset(group["members"])
    return found
