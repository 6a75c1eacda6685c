"""Compilations of texts with sections and annexes come back as they went out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .driver import CASES, HANDLE, Json, Room, differences
from .sections import Paper, shown

pytestmark = pytest.mark.slow
FORMS = (".md", ".txt", ".docx")


def propose(paper: Paper, room: Room, by: str) -> None:
    """One proposal of a kind and on a place that are drawn."""
    now, pick = shown(room, paper.words), paper.random.choice
    kind = pick(("operative", "numbered", "subparagraph", "section", "annex"))
    one, other = (pick([word for word in now if now[word]["kind"] == kind]) for _ in range(2))
    label, words = str(now[one]["label"]), f"{paper.word()} bells;"
    if kind == "operative":
        words = f"*Urges* {words}"
    acts = {
        "edit": ("edit", label, "--text", words),
        "alt": ("edit", label, "--text", words, "--alt"),
        "delete": ("delete", label),
        "insert": ("insert", f"{pick(('before', 'after'))} {label}", "--text", words),
        "move": ("move", label, "--to", f"after {now[other]['label']}"),
        "split": ("split", label, "--at", "lamps" if kind != "subparagraph" else "boats"),
    }
    if kind in ("section", "annex"):
        acts = {"edit": acts["edit"], "delete": acts["delete"]}
    does = pick(list(acts))
    if does == "move" and one == other:
        return
    answer = room.call("propose", HANDLE, *acts[does], "--by", by)
    # It stands there already, or holds what is to be behind it.
    assert answer.code == 0 or does == "move", f"{answer.err}\n{room.typed()}"


def text_of(room: Room) -> list[str]:
    """Every line of a text with its label, number, kind and words, and none of its identities."""

    def below(units: list[Json]) -> Iterator[str]:
        for one in units:
            words = one.get("text", one.get("title"))
            yield f"{one['label']} | {one['number']} | {one.get('kind')} | {words}"
            yield from below(one.get("children") or one.get("units") or [])

    data = room.data("show", HANDLE)
    return [str(data["title"]), *below([*data["preamble"], *data["operative"], *data["annexes"]])]


def proposals_of(room: Room) -> list[str]:
    """What is proposed by whom, of what, with its words."""
    return sorted(f"{one['by']} {one['label']} {one['says']}" for one in room.proposals())


@pytest.mark.parametrize("seed", CASES)
def test_a_text_with_sections_and_annexes_comes_back_with_its_proposals(
    seed: int, tmp_path: Path
) -> None:
    paper, room, other = Paper(seed), Room(tmp_path, "one"), Room(tmp_path, "fresh")
    for section in paper.sections[: seed % 3]:
        section.word = ""  # "II" alone, as many texts have it
    path = tmp_path / "text.md"
    path.write_text(paper.file(), encoding="utf-8")
    room.done("import", str(path), "--as", HANDLE)
    if seed % 2:
        room.done("labels", HANDLE, "--freeze")
    for by in ("Peru", "EU", "Chad", "Fiji", "Peru")[: paper.random.randint(1, 5)]:
        propose(paper, room, by)
    if not room.proposals():
        return
    went = tmp_path / f"compilation{FORMS[seed % len(FORMS)]}"
    said = room.done("compile", HANDLE, "-o", str(went))
    assert "does not hold" not in said.out + said.err, f"{said.out}{said.err}\n{room.typed()}"
    other.done("import", str(went), "--compilation", HANDLE)
    apart = differences(text_of(room), text_of(other))
    apart = apart or differences(proposals_of(room), proposals_of(other))
    assert not apart, f"{apart}\n{paper.file()}\n{room.typed()}\n{other.typed()}"
