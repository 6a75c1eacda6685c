"""Every command that the documentation shows can be called, and runs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from support.documented_calls import Block, Shell, blocks_of, commands_in, spans_of
from support.documented_scene import SESSION, make_drawn, negotiate

from drafting.cli.arguments import verb_parser
from drafting.cli.arguments.top import top_parser
from drafting.workspace.verbs import VERBS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
RULES = DOCS / "rules"
"""Pages without commands, one for each drafting rule."""
PAGES = [
    ROOT / "README.md", ROOT / "AGENTS.md", ROOT / "sessions" / "README.md",
    *sorted(page for page in DOCS.rglob("*.md") if page.parent != RULES),
]  # fmt: skip
BLOCKS = [block for page in PAGES for block in blocks_of(page)]
FAILED = 2


def named(block: Block) -> str:
    return f"{block.page.name}:{block.line}"


def options_of(words: list[str]) -> set[str]:
    """The options that a call has before and behind its verb, without their values."""
    return {word.partition("=")[0] for word in words if re.fullmatch(r"--?[a-z][\w-]*(=.*)?", word)}


def known_options(verb: str) -> set[str]:
    parsers = [top_parser(), *([verb_parser(verb)] if verb in VERBS else [])]
    return {name for parser in parsers for name in parser._option_string_actions}


def test_the_documentation_has_commands():
    assert {block.page.name for block in BLOCKS} >= {
        "README.md", "AGENTS.md", "command-line.md", "getting-it.md", "first-ten-minutes.md",
    }  # fmt: skip


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_calls_within_sentences_name_verbs_and_options_that_there_are(page: Path):
    for span in spans_of(page):
        words = [word.strip("[]") for word in span.split()[1:]]
        verb = next((word for word in words if re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word)), "")
        assert not verb or verb in VERBS, span
        assert options_of(words) <= known_options(verb), span


@pytest.mark.parametrize("block", BLOCKS, ids=named)
def test_calls_of_other_programs_name_what_is_there(block: Block):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for words in (words for line in block.commands for words in commands_in(line)):
        if words[0] == "make":
            assert set(words[1:]) <= targets, words
        if words[0] == "python" and words[1].endswith(".py"):
            assert (ROOT / words[1]).is_file(), words


class Places:
    """Folders in which somebody has got as far as a page has led, and others to begin from."""

    def __init__(self, scenes: list[Path], folder: Path) -> None:
        self._scenes, self._folder = scenes, folder
        self._begun = self._copy(scenes[0], "begun")
        shutil.copytree(self._begun.folder / SESSION, folder / "copy")
        shutil.rmtree(self._begun.folder / SESSION)
        self._led: list[Shell] = []

    def begin_block(self) -> None:
        """Go back to the scenes; what was begun from nothing goes on."""
        self._led = [self._copy(scene, "led") for scene in self._scenes]

    def run(self, line: str) -> list[str]:
        """Run a line wherever it could be meant to; what was said, if it failed in all places."""
        shells = [self._begun, *self._led]
        if min([shell.run(line) for shell in shells]) < FAILED:
            return []
        alone = [self._copy(scene, "alone") for scene in self._scenes]
        if any(shell.run(line) < FAILED for shell in alone):
            return []
        return [line, *(shell.said for shell in (*shells, *alone))]

    def _copy(self, scene: Path, name: str) -> Shell:
        target = self._folder / f"{name}-{scene.name}"
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(scene, target)
        return Shell(target, target)


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Homes of somebody with a session as the documentation speaks of it, without and with
    proposals."""
    folder = tmp_path_factory.mktemp("documentation")
    make_drawn(folder / "drawn")
    shutil.copytree(folder / "drawn", folder / "negotiated")
    negotiate(folder / "negotiated")
    return [folder / "drawn", folder / "negotiated"]


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_runs_by_itself_or_behind_those_above_it(
    scenes: list[Path], page: Path, tmp_path: Path
):
    blocks = list(blocks_of(page))
    if not any(line.startswith("drafting") for block in blocks for line in block.commands):
        return
    places, failed = Places(scenes, tmp_path), []
    for block in blocks:
        places.begin_block()
        failed += [(named(block), *said) for line in block.commands if (said := places.run(line))]
    assert not failed, "\n".join("\n  ".join(said) for said in failed)
