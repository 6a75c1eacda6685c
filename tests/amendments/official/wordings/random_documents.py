"""Random documents: two to five simple instructions on different paragraphs, seeded."""

from __future__ import annotations

import random

from amendments.official.wordings.base import ALL
from amendments.official.wordings.case import Case
from amendments.official.wordings.model import (
    Operation,
    add_end,
    after,
    before,
    cut,
    move,
    put_after,
    remove,
    replace,
    swap,
)

Instruction = tuple[str, Operation]

ORDINAL = ("first", "second", "third", "fourth", "fifth", "sixth")
NEW = {
    "preamble": ("Noting the cost of paper,", "Mindful of the young,", "Thanking all experts,"),
    "operative": ("Praises all volunteers;", "Calls for patience;", "Favours cheap tools;"),
}
WORDS = ("new", "quiet", "patient", "modest", "careful")


def place(label: str, choose: random.Random) -> str:
    """How a document names a paragraph."""
    number = int(label[2:])
    if label.startswith("PP"):
        return choose.choice(
            (f"the {ORDINAL[number - 1]} preambular paragraph", f"preambular paragraph {number}")
        )
    return choose.choice((f"operative paragraph {number}", f"paragraph {number}"))


def plain_words(text: str) -> list[str]:
    """Words that stand once in a paragraph and are not its first or last."""
    words = text.replace("{", " {").rstrip(",;.:").split()
    return [
        word for word in words[1:-1] if word.isalpha() and len(word) > 3 and text.count(word) == 1
    ]


def about_words(
    act: str, label: str, at: str, word: str, new: str, choose: random.Random
) -> Instruction:
    if act == "replace":
        said = choose.choice(
            (f"In {at}, replace “{word}” with “{new}”.", f"Replace “{word}” by “{new}” in {at}.")
        )
        return said, swap(label, word, new)
    if act == "delete":
        said = choose.choice((f"In {at}, delete “{word}”.", f"Delete the word “{word}” in {at}."))
        return said, cut(label, word)
    if act == "after":
        said = choose.choice(
            (
                f"In {at}, after “{word}”, insert “and {new}”.",
                f"In {at}, insert the words “and {new}” after “{word}”.",
            )
        )
        return said, after(label, word, f"and {new}")
    return f"In {at}, before “{word}”, insert “{new}”.", before(label, word, new)


def about_paragraph(
    act: str, label: str, at: str, new: str, fresh: str, choose: random.Random
) -> Instruction:
    mark = "P" if label.startswith("P") else "O"
    if act == "add":
        said = choose.choice(
            (
                f"At the end of {at}, add “, in a {new} manner”.",
                f"In {at}, at the end of the paragraph, add “, in a {new} manner”.",
            )
        )
        return said, add_end(label, f", in a {new} manner")
    if act == "delete paragraph":
        return f"Delete {at}.", remove(label)
    if act == "replace paragraph":
        return (
            f"Replace {at} with the following text:\n\n{fresh}",
            replace(label, f"{mark} {fresh}"),
        )
    part = "preambular" if mark == "P" else "operative"
    said = f"After {at}, insert a new {part} paragraph reading:\n\n{fresh}"
    return said, put_after(label, f"{mark} {fresh}")


def instruction(label: str, kind: str, text: str, choose: random.Random) -> Instruction:
    at = place(label, choose)
    words = plain_words(text)
    new = choose.choice(WORDS)
    acts = ["add", "new paragraph", "delete paragraph", "replace paragraph"]
    if words and "{" not in text and not text.endswith(":"):
        acts += ["replace", "replace", "delete", "after", "after", "before"]
    act = choose.choice(acts)
    if text.endswith(":") and act in ("add", "replace paragraph"):
        act = "new paragraph"
    if "{" in text and act == "add":
        act = "new paragraph"
    fresh = choose.choice(NEW[kind])
    word = choose.choice(words) if words else ""
    if act in ("replace", "delete", "after", "before"):
        return about_words(act, label, at, word, new, choose)
    return about_paragraph(act, label, at, new, fresh, choose)


def capital(said: str) -> str:
    return said[0].upper() + said[1:]


def layout(said: list[str], choose: random.Random) -> str:
    """Numbered points, paragraphs without numbers or one sentence with semicolons."""
    way = choose.choice(("points", "paragraphs", "sentence"))
    if way == "sentence" and not any("\n\n" in one for one in said):
        rest = [one[0].lower() + one[1:].rstrip(".") for one in said[1:]]
        return "; ".join([capital(said[0]).rstrip("."), *rest[:-1], f"and {rest[-1]}."])
    if way == "paragraphs":
        return "\n\n".join(capital(one) for one in said)
    return "\n\n".join(f"{number}. {capital(one)}" for number, one in enumerate(said, start=1))


def random_cases(count: int = 60, seed: int = 2026) -> list[Case]:
    choose = random.Random(seed)  # noqa: S311
    cases: list[Case] = []
    english = [base for base in ALL if base.language == "en"]
    for number in range(1, count + 1):
        base = choose.choice(english)
        paragraphs = [
            p for p in base.paragraphs if p.kind in ("preamble", "operative") and p.depth == 0
        ]
        picked = choose.sample(paragraphs[:-1], choose.randint(2, 5))
        instructions = [instruction(p.label, p.kind, p.text, choose) for p in picked]
        operative = [p for p in paragraphs if p.kind == "operative" and p not in picked]
        if len(operative) > 5 and choose.random() < 0.3 and base.name == "ferries":
            first, second = choose.sample(operative, 2)
            said = f"Move {place(first.label, choose)} to follow {place(second.label, choose)}."
            instructions[-1] = (said, move(first.label, to_after=second.label))
        choose.shuffle(instructions)
        joined = layout([said for said, _ in instructions], choose)
        cases.append(
            {
                "id": f"random-{number}",
                "base": base,
                "document": joined,
                "expect": {"operations": [operation for _, operation in instructions]},
                "either": False,
            }
        )
    return cases
