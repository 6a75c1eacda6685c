"""What is proposed in sections, headings and annexes comes back from the file of a compilation."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.command_line import Call

TEXT = """+++
kind = "draft resolution"
language = "en"
+++

# All lamps

The Economic and Social Council, {.enacting}

*Noting* all lamps,

---

## I. First part {#aaaaaaaaaa .section}

1. *Urges* all to oil lamps;

2. *Decides* some;

### Kilns

Having regard to boats, {#cccccccccc .paragraph}

---

# Annex I. Care of lamps

    Oil is precious.

    1. Oil is kept.

    2. Wicks are cut:

        (a) each day;

        (b) each night.

# Annex II. Care of boats

    1. Boats are painted.

    2. Boats are tarred.
"""
TWO = "One stands here;\n\nTwo stands here;"


@pytest.mark.parametrize("form", [".md", ".txt", ".docx"])
def test_it_comes_back_whole(form: str, call: Call, session: Path, work: Path) -> None:
    (work / "lamps.md").write_text(TEXT, encoding="utf-8")
    there, back = ("--store", str(session)), ("--store", str(work / "back"))
    call(*there, "import", "lamps.md", "--as", "L.1")
    asked = (
        ("edit", "Annex I, 2 (a)", "--replace", "each day", "--with", "every day"),
        ("delete", "Annex II, 1"),
        ("edit", "text 1", "--replace", "boats", "--with", "all boats"),
        ("edit", "Annex II, 2", "--text", "Boats are tarred twice.", "--alt"),
        ("alt", "Annex I, 1 to Annex I, 2", "--text", TWO),
        ("alt", "Section I, OP2 to heading 1", "--text", TWO),
    )
    for words in asked:
        assert call(*there, "propose", "L.1", *words, "--by", "Peru").code == 0
    said = call(*there, "compile", "L.1", "-o", f"paper{form}")
    assert "does not hold" not in said.out
    call("new", str(work / "back"), "--body", "ccpcj")
    assert call(*back, "import", f"paper{form}", "--compilation", "L.1").code == 0
    for what in ("show", "proposals"):
        assert call(*back, what, "L.1").out == call(*there, what, "L.1").out
