"""Files of other systems are read through LibreOffice as the text they hold, and reach nobody."""

from __future__ import annotations

import shutil
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from layout.test_resaved_by_libreoffice import expected, resaved
from support.texts_in_languages import TEXTS
from support.variations import said

from drafting.formats.bodies import load_body
from drafting.formats.docx import write_document
from drafting.formats.files import read_file
from drafting.formats.libreoffice import run
from drafting.model.identity import counting_ids

BODY = load_body("c3", Path(__file__).parents[2] / "templates")
pytestmark = [
    pytest.mark.layout,
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice"),
]


@pytest.mark.parametrize("kind", ["odt", "rtf", "doc", "fodt"])
def test_a_file_of_another_system_is_read_as_the_text_it_holds(kind: str, tmp_path: Path):
    language = next(iter(TEXTS))
    word = tmp_path / f"{language}.docx"
    write_document(TEXTS[language], word, BODY)
    made = resaved([word], kind, tmp_path)[0]
    reading = read_file(made, counting_ids())
    assert "LibreOffice turned it into Word" in reading.remarks[0].message
    assert said(reading.resolution) == said(expected(language, (kind,)))


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """The address of a server, and what it was asked for."""
    paths: list[str] = []

    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_response(404)
            self.end_headers()

        do_HEAD = do_OPTIONS = do_GET  # noqa: N815 (names of the library)

        def log_message(self, *_about: object) -> None:  # type: ignore[override]
            """Nothing."""

    server = HTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", paths
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_picture_from_outside_is_not_fetched_even_without_walls_of_the_system(
    asked: tuple[str, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    address, paths = asked
    word = tmp_path / "a.docx"
    write_document(next(iter(TEXTS.values())), word, BODY)
    text = resaved([word], "odt", tmp_path)[0]
    linked = with_picture(text, f"{address}/picture.png")
    resaved([linked], "docx", tmp_path)
    assert paths, "LibreOffice by itself does fetch it"
    paths.clear()
    monkeypatch.setattr(run, "_without_network", list)
    read_file(linked, counting_ids())
    assert paths == []


def with_picture(path: Path, address: str) -> Path:
    made = path.with_name("linked.odt")
    picture = (
        '<text:p><draw:frame svg:width="5cm" svg:height="5cm" text:anchor-type="as-char">'
        f'<draw:image xlink:href="{address}" xlink:type="simple" xlink:show="embed" '
        'xlink:actuate="onLoad"/></draw:frame></text:p></office:text>'
    )
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "content.xml":
                content = content.replace(b"</office:text>", picture.encode())
            new.writestr(name, content)
    return made
