"""The record of a text with by whom each change is signed."""

import shutil
import subprocess
from pathlib import Path

import pytest
from support.keyboard_user import Driven

from drafting.dataclasses import replace
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import Bridge
from drafting.workspace.environment.context import Context
from drafting.workspace.environment.settings import Settings
from drafting.workspace.session import Session

pytestmark = pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="needs ssh-keygen")


@pytest.fixture
def key(tmp_path: Path) -> Path:
    file = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file], check=True)
    return file


async def test_signatures_are_shown_and_a_key_is_known_from_then_on(
    store: Path, context: Context, driven: Driven, key: Path
) -> None:
    signing = replace(context, settings=Settings(signing_key=str(key)))
    with Session.open(store, signing) as session:
        session.editing.rewrite("L.4", "OP1", "*Invites* all;")
    async with driven(DraftingApp(Bridge(store, context), blink=False)) as user:
        await user.sees("Guarding")
        await user.press("h")
        await user.sees("Record")
        await user.press("s")
        await user.sees("signed with a key that is not known, SHA256:")
        await user.sees("not signed")
        await user.press("K")
        await user.replies("Cuba")
        await user.sees("signed by Cuba")
