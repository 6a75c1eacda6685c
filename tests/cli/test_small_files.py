from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from support.command_line import Call
from support.obstacles import OBSTACLES, without_waiting

from drafting.workspace.environment.context import shipped


class Place(NamedTuple):
    """A small file, and a call that reads it."""

    path: Path
    arguments: tuple[str, ...]


Places = Callable[[str], Place]


@pytest.fixture
def places(session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """Each place of a small file by its name, empty."""
    templates = tmp_path / "templates"
    shutil.copytree(shipped("templates"), templates)
    monkeypatch.setenv("DRAFTING_TEMPLATES", str(templates))
    (tmp_path / "config").mkdir()
    known = {
        "settings": Place(tmp_path / "config" / "settings.toml", ("ls",)),
        "checks": Place(session.parent / "checks.toml", ("check", "L.90")),
        "body": Place(templates / "bodies" / "ccpcj.toml", ("export", "L.90", "-o", "x.docx")),
        "layout": Place(
            templates / "layouts" / "new-york.toml", ("export", "L.90", "-o", "x.docx")
        ),
        "styles": Place(
            templates / "layouts" / "new-york.docx", ("export", "L.90", "-o", "x.docx")
        ),
    }

    def place(name: str) -> Place:
        known[name].path.unlink(missing_ok=True)
        return known[name]

    return place


@pytest.mark.parametrize("name", ["settings", "checks", "body", "layout", "styles"])
@pytest.mark.parametrize("put", OBSTACLES.values(), ids=OBSTACLES)
def test_what_lies_in_the_place_of_a_small_file_is_said_in_one_sentence(
    call: Call, places: Places, name: str, put: Callable[[Path], object]
):
    place = places(name)
    put(place.path)
    with without_waiting():
        outcome = call(*place.arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert place.path.name in outcome.err
    assert str(place.path.parent) in outcome.err
    assert len(outcome.err) < 600
    assert not Path("x.docx").exists()


@pytest.mark.parametrize("name", ["settings", "checks", "body", "layout"])
def test_the_mark_that_some_editors_put_at_the_beginning_is_read_past(
    call: Call, places: Places, name: str
):
    sound = {"settings": b'author = "Peru"\n', "checks": b'select = ["UN"]\n'}
    place = places(name)
    folder = "bodies" if name == "body" else "layouts"
    shipped_one = shipped("templates") / folder / place.path.name
    place.path.write_bytes(b"\xef\xbb\xbf" + (sound.get(name) or shipped_one.read_bytes()))
    outcome = call(*place.arguments)
    assert (outcome.code in (0, 1), outcome.err) == (True, "")


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ('author = "X"\n\n[core]\n', "(line 3) cannot be read: “core” is no setting"),
        ("theme = 3\n", "“theme” must be a text in quotation marks"),
        ("[author]\n", "(line 1) cannot be read: “author” must be a text"),
        ("[keys]\nx = 1\n", "“keys” must be a table of texts"),
        ('theme = "pink"\n', "theme is “pink”; choose one of dark, light, contrast"),
        ('links = "blue"\n', "links is “blue”; choose one of on, off"),
        ('author = "X"\nauthor = "Y"\n', "at line 2"),
        (f"{'x' * 9000} = 1\n", "is no setting"),
    ],
)
def test_a_setting_that_does_not_fit_is_named_with_its_line(
    call: Call, places: Places, written: str, says: str
):
    place = places("settings")
    place.path.write_text(written, encoding="utf-8")
    outcome = call("ls")
    assert outcome.code == 2
    assert says in outcome.err
    assert len(outcome.err) < 600


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ('roles = "en"\n', "is not as it should be"),
        ('[labels.en]\noriginal = "From: "\n', "such words follow the language of the text"),
        ("[end-rule]\nleft = true\n", "'end-rule.left' is no number"),
        ('[text-block]\nleft = "far"\n', "'text-block.left' has a value of the wrong kind"),
        ("[roles.title]\ngap = [1]\n", "'gap' has a value of the wrong kind"),
        ("[roles.title]\nlevels = 3\n", "is not as it should be"),
        ('based-on = "../new-york"\n', "names no layout"),
    ],
)
def test_a_measure_that_does_not_fit_is_refused_before_anything_is_written(
    call: Call, places: Places, written: str, says: str
):
    path = places("layout").path
    base = path.with_name("base.toml")
    shutil.copy(shipped("templates") / "layouts" / path.name, base)
    known = "" if written.startswith("based-on") else 'based-on = "base"\n'
    path.write_text(known + written, encoding="utf-8")
    outcome = call("export", "L.90", "-o", "x.docx")
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err
    assert not Path("x.docx").exists()


@pytest.mark.parametrize("put", OBSTACLES.values(), ids=OBSTACLES)
def test_an_emblem_that_is_none_is_refused(
    call: Call, places: Places, tmp_path: Path, put: Callable[[Path], object]
):
    emblem = tmp_path / "emblem.png"
    put(emblem)
    places("settings").path.write_text(f"emblem = '{emblem}'\n", encoding="utf-8")
    with without_waiting():
        outcome = call("export", "L.90", "-o", "x.docx")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert "emblem" in outcome.err


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("put", OBSTACLES.values(), ids=OBSTACLES)
def test_what_the_program_remembers_never_stops_it(
    call: Call, tmp_path: Path, put: Callable[[Path], object]
):
    (tmp_path / "data").mkdir()
    put(tmp_path / "data" / "issued-files.json")
    call("export", "L.90", "-o", "sent.docx", "--no-check")
    with without_waiting():
        assert call("import", "sent.docx", "--as", "L.92").code == 0
        assert "sent.docx" in call("base", "L.92").out


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a.md", "+++\ntitle = 'x'\nlevel = {figures}\n+++\n\nRecalling x,\n"),
        ("b.md", "+++\ntitle = 'x'\n{name} = 1\n+++\n\nRecalling x,\n"),
        ("c.md", "+++\ntitle = 'x'\nlevel = {brackets}\n+++\n\nRecalling x,\n"),
    ],
)
def test_front_matter_without_end_is_read_line_by_line(call: Call, name: str, written: str):
    endless = {"figures": "9" * 9000, "name": ".".join("a" * 90_000), "brackets": "[" * 90_000}
    Path(name).write_text(written.format(**endless), encoding="utf-8")
    with without_waiting():
        outcome = call("import", name, "--as", "L.92")
    assert outcome.code == 0
    assert "This line of the front matter cannot be read" in outcome.out


def test_figures_without_end_in_a_json_file_are_refused(call: Call):
    Path("x.json").write_text('{"title": ' + "9" * 9000 + "}", encoding="utf-8")
    outcome = call("convert", "x.json", "x.md")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "x.json" in outcome.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
@pytest.mark.usefixtures("session")
def test_a_pipe_in_the_place_of_a_text_is_refused_and_not_waited_for(call: Call):
    os.mkfifo("text.txt")
    for verb in (("edit", "L.90", "OP1"), ("propose", "L.90", "alt", "OP1-OP2")):
        outcome = call(*verb, "--file", "text.txt")
        assert (outcome.code, outcome.err.count("\n")) == (2, 1)
        assert "it is a pipe or a device" in outcome.err
