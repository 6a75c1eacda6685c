"""What the program makes of a case, held against the model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations

from amendments.official.wordings.base import Base, printed
from amendments.official.wordings.case import Case
from amendments.official.wordings.model import Operation, result

from drafting.amendments.official.apply import amended
from drafting.amendments.official.document import read_amendments
from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution
from drafting.model.unit import Unit

HEAD = {
    "en": "Chad: amendments to draft resolution {}",
    "fr": "Tchad : amendements au projet de résolution {}",
    "es": "Chad: enmiendas al proyecto de resolución {}",
}


def document(base: Base, body: str) -> str:
    """An amendment document with this body, as it is issued."""
    title = base.paragraphs[0].text
    symbol = base.symbol.rsplit(".", 1)[0] + ".77"
    return "\n\n".join((symbol, HEAD[base.language].format(base.symbol), title, body)) + "\n"


Line = tuple[str, int, str]


def clean(words: str) -> str:
    words = words.replace("\u00a0", " ").replace("\u202f", " ").replace("*", "")
    words = re.sub(r"(\{\d+\})([,;.:])", r"\2\1", words)
    return re.sub(r" ([;:])", r"\1", words).strip()


def expected(case: Case, operations: list[Operation]) -> list[Line]:
    return [(p.kind, p.depth, clean(p.text)) for p in result(case["base"], operations)]


def lines_of(resolution: Resolution) -> list[Line]:
    notes = [note.id for note in resolution.notes_in_order()]

    def marked(words: str) -> str:
        def mark(one: re.Match[str]) -> str:
            return f"{{{notes.index(one[1]) + 1}}}" if one[1] in notes else one[0]

        return clean(re.sub(r"\[\^(\w+)\]", mark, words))

    lines: list[Line] = [("title", 0, clean(resolution.title))]

    def walk(units: Iterable[Unit], kind: str, depth: int) -> None:
        for unit in units:
            heading = unit.kind.value == "heading"
            lines.append(("heading" if heading else kind, depth, marked(unit.text)))
            walk(unit.children, kind, depth + 1)

    walk(resolution.preamble, "preamble", 0)
    walk(resolution.operative, "operative", 0)
    for unit in resolution.annexes:
        lines.append(("annex_title", 0, marked(unit.text)))
        walk(unit.children, "annex", 0)
    return lines + [("note", 0, clean(note.text)) for note in resolution.notes_in_order()]


def bare(lines: list[Line]) -> list[Line]:
    """The lines without the mark that ends each."""
    return [
        (kind, depth, re.sub(r"[,;.:]((\{\d+\})*)$", r"\1", words)) for kind, depth, words in lines
    ]


@cache
def read_base(base: Base) -> Resolution:
    return read_plain(printed(base), counting_ids("b")).resolution


def outcome(case: Case) -> tuple[list[Line], str, bool]:
    """The text the program makes, its reasons, and whether it says that all was carried out."""
    base = read_base(case["base"])
    text = document(case["base"], case["document"])
    amendments = read_amendments(read_plain(text, counting_ids("d")).resolution)
    done = amended(base, amendments, counting_ids("n"))
    reasons = " | ".join(one.reason for one in done.outcomes if one.reason)
    complete = bool(done.outcomes) and not reasons
    return lines_of(done.resolution), reasons or "(no instruction found)", complete


def difference(got: list[Line], wanted: list[Line]) -> list[str]:
    marks = [f"      wanted {'  ' * d}{k}: {w}" for k, d, w in wanted if (k, d, w) not in got]
    marks += [f"      got    {'  ' * d}{k}: {w}" for k, d, w in got if (k, d, w) not in wanted]
    if not marks:
        changed = [i for i, pair in enumerate(zip(got, wanted, strict=False)) if pair[0] != pair[1]]
        first, last = (changed[0], changed[-1] + 1) if changed else (len(wanted) - 1, len(got))
        for name, lines in (("wanted", wanted), ("got", got)):
            marks.append(f"      order {name}:")
            marks += [f"        {'  ' * d}{w[:60]}" for _, d, w in lines[first:last]]
    return marks


FINE = ("right", "right (refused)")


def judge(case: Case) -> tuple[str, list[str]]:
    """The verdict on a case, and lines that explain it."""
    got, reasons, complete = outcome(case)
    if "refuse" in case["expect"]:
        return judge_refusal(case, got, reasons, complete=complete)
    wanted = expected(case, case["expect"]["operations"])
    if complete:
        return judge_text(case, got, wanted)
    unchanged, several = expected(case, []), "\n\n" in case["document"]
    verdict = "refused though it should be done"
    if bare(got) == bare(wanted) != bare(unchanged):
        verdict = "right text, told as refused"
    elif bare(got) != bare(unchanged) and not several:
        verdict = "half done"
    elif case["either"] and any(bare(got) == bare(some) for some in partly(case)):
        verdict = "right (refused)"
    return verdict, [f"reason: {reasons}", *difference(got, wanted)]


def partly(case: Case) -> Iterator[list[Line]]:
    """The texts that some of the instructions give while the others are refused, down to none."""
    operations = case["expect"]["operations"]
    several = "\n\n" in case["document"]
    for count in range(len(operations) if several else 1):
        for some in combinations(operations, count):
            yield expected(case, list(some))
    if "partly" in case["expect"]:
        yield expected(case, case["expect"]["partly"])


def judge_text(case: Case, got: list[Line], wanted: list[Line]) -> tuple[str, list[str]]:
    if got == wanted:
        return "right", []
    if (
        bare(got)
        == bare(expected(case, case["expect"].get("also", [])))
        != bare(expected(case, []))
    ):
        return "right", []
    last = "right but for the last mark" if bare(got) == bare(wanted) else "wrong text"
    return last, difference(got, wanted)


def judge_refusal(
    case: Case, got: list[Line], reasons: str, *, complete: bool
) -> tuple[str, list[str]]:
    expect, unchanged = case["expect"], bare(expected(case, []))
    wanted = expected(case, expect["operations"]) if "operations" in expect else None
    if complete:
        if wanted is not None and bare(got) == bare(wanted):
            return "right", []
        if wanted is None and bare(got) == unchanged:
            return "counted as applied, nothing done", []
        return "done though it should be refused", difference(got, wanted or expected(case, []))
    if bare(got) not in (unchanged, bare(expected(case, expect.get("rest", [])))):
        return "half done", [reasons, *difference(got, expected(case, []))]
    if not any(words.lower() in reasons.lower() for words in expect["words"]):
        return "refused, words not named", [reasons, f"wanted one of {expect['words']}"]
    return "right", []
