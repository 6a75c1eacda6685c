from __future__ import annotations

from pathlib import Path

import pytest

from drafting.workspace.environment.errors import SettingsError
from drafting.workspace.environment.settings import live_seconds, read_settings


def test_colours_signs_and_keys_of_the_interface_are_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(
        'theme = "light"\nsigns = "plain"\n[keys]\n"desk.move" = "v"\n', encoding="utf-8"
    )
    settings = read_settings(path)
    assert (settings.theme, settings.signs, settings.keys) == ("light", "plain", {"desk.move": "v"})


@pytest.mark.parametrize(("live", "seconds"), [("", 0), ("off", 0), ("1", 1), ("3600", 3600)])
def test_how_often_is_looked_for_news_of_others_is_a_setting(
    tmp_path: Path, live: str, seconds: int
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f'live = "{live}"\n', encoding="utf-8")
    assert live_seconds(read_settings(path).live) == seconds


@pytest.mark.parametrize(
    ("content", "named"),
    [('theme = "pink"', "pink"), ('signs = "runes"', "runes"), ("keys = 3", "keys"),
     ('live = "0"', "from 1 to 3,600"), ('live = "often"', "often"),
     ("[keys]\nup = 1", "keys")],
)  # fmt: skip
def test_values_that_do_not_exist_are_named(tmp_path: Path, content: str, named: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=named):
        read_settings(path)
