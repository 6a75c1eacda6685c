from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from drafting.cli.main import main


def test_the_call_that_a_browser_opens_names_session_author_and_text(
    session: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DRAFTING_AUTHOR", "Cuba")
    served: list[tuple[Sequence[str], str, int]] = []
    code = main(["serve", "L.90"], server=lambda *what: served.append(what))
    assert code == 0
    opening = ["--store", str(session.resolve()), "--author", "Cuba", "open", "L.90"]
    assert served == [(opening, "127.0.0.1", 8000)]
    assert capsys.readouterr().err == ""
    near = ["serve", "--host", "192.168.1.4", "--port", "80"]
    main(near, server=lambda *what: served.append(what))
    assert served[1][1:] == ("192.168.1.4", 80)
    assert "can edit this session as Cuba, without a password" in capsys.readouterr().err


@pytest.mark.usefixtures("session")
def test_what_is_missing_is_said_before_anything_is_served(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    import builtins

    from drafting.tui import serve

    assert main(["serve", "L.1"], server=serve) == 2
    assert "L.1" in capsys.readouterr().err
    load = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith(("aiohttp", "textual_serve", "drafting.tui.serving")):
            raise ModuleNotFoundError(name)
        return load(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    assert main(["serve", "L.90"], server=serve) == 2
    assert "pip install 'un-drafting[serve]'" in capsys.readouterr().err
