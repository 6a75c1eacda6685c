"""The tab key in real shells: what it puts on the line is what was meant."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.command_line import TEXT
from support.real_terminal import Terminal

from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session

pytestmark = [
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
    pytest.mark.slow,
]

SHELLS = {
    "bash": ("bash --norc", 'eval "$(drafting completion bash)"'),
    "zsh": ("zsh -f", 'autoload -U compinit; compinit -u; eval "$(drafting completion zsh)"'),
    "fish": ("fish --no-config", "drafting completion fish | source"),
}
PRESSED = {
    "drafting sho": "drafting show",
    "drafting show L.90@z": "drafting show L.90@zero",
    "drafting show --author=Cub": "drafting show --author=Cuba",
    "drafting new x --body ccp": "drafting new x --body ccpcj",
    "drafting import a": "drafting import a\\ file.txt",
    'drafting show L.90 "OP2 (a': 'drafting show L.90 "OP2 (a)"',
    'drafting show --author "Côte': 'drafting show --author "Côte d’Ivoire"',
    "drafting show L.90 OP2\\ \\(b": "drafting show L.90 OP2\\ \\(b",
}
"""What is typed, and how the line begins once the tab key was pressed."""


@pytest.fixture(params=SHELLS)
def terminal(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    """A shell that completes our calls, in a folder with a session and a file."""
    shell, setting_up = SHELLS[request.param]
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    text = tmp_path / "a file.txt"
    text.write_text(TEXT, encoding="utf-8")
    with Session.create(tmp_path / "session", "ccpcj", Context("Cuba", tmp_path)) as session:
        session.files.import_file(text, "L.90", "zero")
    opened = Terminal(tmp_path, 120, 40, shell)
    opened.run(f'export PATH="{Path(sys.executable).parent}:$PATH"; {setting_up}; echo rea""dy')
    opened.sees("ready")
    yield opened
    opened.close()


def test_the_tab_key_completes_verbs_values_and_files(terminal: Terminal):
    for typed, completed in PRESSED.items():
        terminal.type(typed)
        terminal.sees(typed)
        terminal.press("Tab")
        terminal.sees(completed)
        # Not the interrupt: a shell may take that signal after the letters typed behind it.
        terminal.press("C-u", "C-l")
        terminal.loses(completed)
