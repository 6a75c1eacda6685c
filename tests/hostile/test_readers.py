"""Whatever lies in a file, a reader gives a text of it, or one sentence that says why not."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random

import pytest

from drafting.cli.main import main
from drafting.editorial import check
from drafting.formats.errors import FormatError
from drafting.formats.files import read_file
from drafting.model.identity import counting_ids
from hostile.each_mutant import mutant
from hostile.mutants import mutated_json, mutated_text, mutated_word, mutated_xml
from hostile.seeds import FIRST, MANY, SEEDS, file_of
from hostile.words_of_files import WORDS, lost

pytestmark = pytest.mark.slow
Mutate = Callable[[Random, bytes], bytes]


def _of_text(mutate: Callable[[Random, str], str]) -> Mutate:
    return lambda random, data: mutate(random, data.decode()).encode(errors="replace")


KINDS: dict[str, Mutate] = {
    ".txt": _of_text(mutated_text),
    ".md": _of_text(mutated_text),
    ".json": _of_text(mutated_json),
    ".xml": mutated_xml,
    ".docx": mutated_word,
}


@pytest.mark.parametrize("ending", KINDS)
def test_a_mutant_is_read_and_checked_or_refused(ending: str, tmp_path: Path) -> None:
    data = file_of(tmp_path, ending).read_bytes()
    path = tmp_path / f"mutant{ending}"
    read = 0
    for seed in SEEDS:
        changed = KINDS[ending](Random(f"{ending} {seed}"), data)  # noqa: S311
        path.write_bytes(changed)
        with mutant(seed):
            try:
                found = read_file(path, counting_ids("x"))
            except FormatError:
                continue
            check(found.resolution)
            if ending in WORDS:
                assert not lost(WORDS[ending](changed), tuple(found))
        read += 1
    assert read > MANY / 10


CALLS: dict[str, tuple[tuple[str, ...], ...]] = {
    ".docx": (
        ("compare", "seed.docx", "mutant.docx", "-o", "out.docx"),
        ("compare", "mutant.docx", "seed.docx", "-o", "out.docx"),
        ("compare", "mutant.docx", "seed.docx"),
        ("convert", "mutant.docx", "out.docx"),
    ),
    ".md": (
        ("compare", "mutant.md", "seed.md"),
        ("check", "mutant.md"),
        *(("convert", "mutant.md", f"out{one}") for one in (".docx", ".xml", ".html", ".txt")),
    ),
    ".txt": (("compare", "mutant.txt", "seed.md"), ("convert", "mutant.txt", "out.json")),
    ".json": (("convert", "mutant.json", "out.md"), ("convert", "mutant.json", "out.docx")),
    ".xml": (("convert", "mutant.xml", "out.md"), ("convert", "mutant.xml", "out.docx")),
}


@pytest.mark.parametrize("ending", CALLS)
def test_a_mutant_is_used_or_refused_in_one_sentence(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFTING_CONFIG_DIR", str(tmp_path / "config"))
    data = file_of(tmp_path, ending).read_bytes()
    file_of(tmp_path, ".md")
    for seed in range(FIRST, FIRST + MANY // len(CALLS[ending]) + 1):
        changed = KINDS[ending](Random(f"used {ending} {seed}"), data)  # noqa: S311
        Path(f"mutant{ending}").write_bytes(changed)
        for arguments in CALLS[ending]:
            with mutant(seed):
                code, said = _called(arguments)
            assert code in (0, 1) or said.count("\n") == 1, (seed, arguments, said)


def _called(arguments: tuple[str, ...]) -> tuple[int, str]:
    """The exit code of a call, and what it complains of."""
    complaint = io.StringIO()
    with redirect_stdout(io.StringIO()), redirect_stderr(complaint):
        code = main(arguments)
    return code, complaint.getvalue()
