"""The pages on the architecture name what there is, and the walks on them lead where they say."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import _lru_cache_wrapper
from pathlib import Path
from types import FrameType

import pytest
from support.command_line import TEXT
from support.keyboard_user import drive

from drafting.cli.main import main
from drafting.workspace.environment.context import Context

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "drafting"
ENTRANCE = ROOT / "docs" / "architecture.md"
FLOORS = ROOT / "docs" / "floors"
PAGES = [ROOT / "AGENTS.md", ENTRANCE, *sorted(FLOORS.glob("*.md"))]
WORD = "formats/docx"
MOST_FILES = 40

_PATH = re.compile(r"`([\w./-]+(?:\.py|\.toml|\.md|/))`")
_LINK = re.compile(r"\]\(([\w./-]+)\)")
_STEP = re.compile(r"^\d+\. `([\w./]+)`", re.MULTILINE)


def package_of(page: Path) -> Path:
    """The folder in which the short names of a page begin."""
    if page.parent != FLOORS:
        return PACKAGE
    return PACKAGE / (WORD if page.stem == "word" else page.stem)


def is_there(name: str, page: Path) -> bool:
    package = package_of(page)
    if any((above / name).exists() for above in (ROOT, PACKAGE, package)):
        return True
    # Beside the name of a room a page may leave it out.
    return page.parent == FLOORS and any(package.rglob(name.rstrip("/")))


def steps_of(title: str) -> list[str]:
    """The files of a walk, as the list under its title has them."""
    _, _, rest = ENTRANCE.read_text("utf-8").partition(f"\n### {title}\n")
    return _STEP.findall(rest.partition("\n### ")[0].partition("\n## ")[0])


def forget() -> None:
    """Let nothing be remembered of earlier calls, as in a process that has just begun."""
    # Lists at once: another thread may be importing.
    modules = [module for name, module in list(sys.modules.items()) if name.startswith("drafting.")]
    for value in [value for module in modules for value in list(vars(module).values())]:
        if isinstance(value, _lru_cache_wrapper):
            value.cache_clear()


@contextmanager
def files_that_run() -> Iterator[set[str]]:
    """The modules of the program in which a function runs meanwhile, in any thread."""
    found: set[str] = set()
    beginning = f"{PACKAGE}/"

    def note(frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        is_function = code.co_flags & 1  # neither a module nor the body of a class
        if event == "call" and is_function and code.co_filename.startswith(beginning):
            found.add(code.co_filename.removeprefix(beginning))

    forget()
    before = sys.getprofile()
    threading.setprofile(note)
    sys.setprofile(note)
    try:
        yield found
    finally:
        sys.setprofile(before)
        threading.setprofile(None)


Walk = Callable[..., set[str]]


@pytest.fixture
def walk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Walk:
    """Makes a call on a session whose one text, A, was read from a Word file and changed since."""
    for name in ("DRAFTING_EMAIL", "DRAFTING_STORE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DRAFTING_AUTHOR", "Cuba")
    monkeypatch.setenv("DRAFTING_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("DRAFTING_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, "utf-8")
    main(["new", "s", "--body", "ccpcj"])
    main(["convert", "a.txt", "a.docx"])
    main(["--store", "s", "import", "a.docx", "--as", "A", "--draft", "zero"])
    main(["--store", "s", "edit", "A", "OP1", "--text", "Urges States to keep their lamps lit;"])

    def called(*arguments: str) -> set[str]:
        with files_that_run() as found:
            assert main(["--store", "s", *arguments]) < 2
        return found

    return called


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_file_and_folder_that_a_page_names_is_there(page: Path) -> None:
    text = page.read_text("utf-8")
    names = _PATH.findall(text)
    assert names
    assert [name for name in names if not is_there(name, page)] == []
    links = _LINK.findall(text)
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_package_is_named_on_the_page_of_its_floor() -> None:
    missing = []
    for init in PACKAGE.rglob("__init__.py"):
        floor, *rooms = init.parent.relative_to(PACKAGE).parts or ("",)
        if not floor:
            continue
        stems = [floor, "word"] if rooms[:1] == ["docx"] else [floor]
        said = "".join((FLOORS / f"{stem}.md").read_text("utf-8") for stem in stems)
        if f"{(rooms or [floor])[-1]}/`" not in said and f"{'/'.join(rooms)}/" not in said:
            missing.append(init.parent.relative_to(ROOT).as_posix())
    assert missing == []


def test_every_floor_has_a_page_that_the_entrance_leads_to() -> None:
    floors = {init.parent.name for init in PACKAGE.glob("*/__init__.py")}
    assert floors | {"word"} == {page.stem for page in FLOORS.glob("*.md")}
    leads_to = set(_LINK.findall(ENTRANCE.read_text("utf-8")))
    assert {f"floors/{page.name}" for page in FLOORS.glob("*.md")} <= leads_to


def test_the_front_ends_know_neither_the_formats_nor_the_store() -> None:
    modules = [path for end in ("cli", "tui") for path in (PACKAGE / end).rglob("*.py")]
    below = re.compile(r"^\s*(?:from|import) drafting\.(?:formats|store)\b", re.MULTILINE)
    assert [path.name for path in modules if below.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "title", ["A key press to the record", "A redline to Word", "A Word file that came back"]
)
def test_a_walk_names_few_files_and_each_once(title: str) -> None:
    steps = steps_of(title)
    assert 0 < len(steps) <= MOST_FILES
    assert len(set(steps)) == len(steps)


def test_a_redline_to_word_runs_through_the_files_of_its_walk(walk: Walk) -> None:
    found = walk("redline", "A@zero", "A", "-o", "r.docx")
    assert [step for step in steps_of("A redline to Word") if step not in found] == []


def test_a_word_file_that_came_back_runs_through_the_files_of_its_walk(walk: Walk) -> None:
    walk("redline", "A@zero", "A", "-o", "r.docx")
    walk("undo", "A")
    found = walk("incoming", "r.docx")
    assert [step for step in steps_of("A Word file that came back") if step not in found] == []


@pytest.mark.slow
async def test_a_key_press_runs_through_the_files_of_its_walk(walk: Walk, tmp_path: Path) -> None:
    from drafting.tui.app import DraftingApp
    from drafting.tui.bridge import Bridge

    walk("ls")
    with files_that_run() as found:
        bridge = Bridge(tmp_path / "s", Context("Cuba", tmp_path / "data"))
        async with drive(DraftingApp(bridge, "A", blink=False)) as user:
            await user.sees("Urges")
            await user.at(user.desk.text.resolution.operative[0].id)
            found.clear()  # what ran so far showed the text
            forget()
            await user.press("enter", "a", "escape")
            await user.hears("Saved in the record")
    assert [step for step in steps_of("A key press to the record") if step not in found] == []
