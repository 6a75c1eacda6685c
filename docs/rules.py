"""Write the pages of the drafting rules anew, one for each rule and a list of all.

Run as `python docs/rules.py` from the top of the checkout.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafting.editorial import Rule, all_rules, profile, profile_keys
from drafting.editorial.examples import shown
from drafting.editorial.findings import Severity

FOLDER = Path(__file__).parent / "rules"
FAMILIES = {
    "ST": "Structure",
    "NU": "Numbers, and what the negotiation leaves",
    "OP": "Opening words",
    "PU": "Punctuation and typography",
    "SP": "Spelling",
    "CA": "Capitals",
    "SN": "Sponsors and States",
    "DA": "Dates and numbers",
    "CI": "Citations and references",
    "RC": "Resolutions that are cited, held against the library",
    "FN": "Notes",
    "SY": "Symbols",
    "BU": "Resources",
    "LE": "Slips of typing",
    "LA": "Languages",
}
NOT_CHECKED = {
    "SN03 whether a sponsor with an asterisk is no member": "who is a member changes every year, "
    "and no list of members comes with the program; UN-SN03 sees that the asterisk has its note",
    "SY03 running head and masthead have one symbol": "both are printed from one value",
    "AM01 amendments apply cleanly": "`drafting amendments` says so of each instruction",
    "AM02 an amendment that rewrites the text": "a matter of two texts: the redline counts it",
    "AM03 consequential changes in amendments": "`drafting amendments` writes them apart",
    "RV01 a revision starts from the issued text": "`drafting base` and tracked export see to it",
    "RV02 a corrigendum changes no substance": "a matter of two texts and of judgement",
    "AN01 verbs that change in force": "the summary of each redline begins with them",
}


def pages() -> dict[str, str]:
    """Every page by its file name."""
    named = {f"{rule.code}.md": page(rule) for rule in all_rules()}
    return {"README.md": index()} | named


def page(rule: Rule) -> str:
    """The page of one rule."""
    return "\n".join(_page(rule)) + "\n"


def _page(rule: Rule) -> Iterator[str]:
    about = rule.about
    yield f"# {rule.code}: {about.title}\n"
    yield f"{rule.explanation}\n"
    yield "| | |\n|---|---|"
    yield f"| severity | {about.severity} |"
    yield f"| source | {about.source} |"
    yield f"| languages | {', '.join(about.languages) or 'all'} |"
    if about.since:
        yield f"| texts from | {about.since} |"
    if about.on_request:
        yield f"| checked | only where selected by name: `--select {rule.code}` |"
    for organ, says in _organs(rule):
        yield f"| {organ} | {says} |"
    for title, text in (("Wrong", about.wrong), ("Right", about.right)):
        yield f"\n{title}:\n\n```"
        yield from shown(text)
        yield "```"


def _organs(rule: Rule) -> Iterator[tuple[str, str]]:
    """Organs for which the rule is another one than it is elsewhere."""
    for key in profile_keys():
        style = profile(key)
        name = key.replace("-", " ")
        if rule.code in style.off:
            yield name, "does not hold"
        elif rule.weight(style) != rule.about.severity:
            yield name, str(rule.weight(style))


def index() -> str:
    """The list of all rules."""
    return "\n".join(_index()) + "\n"


def _index() -> Iterator[str]:
    yield "# Drafting rules\n"
    yield (
        "What `drafting check` looks for; these pages are made from the rules themselves by "
        "`python docs/rules.py`. An *error* breaks the house form, a *warning* departs from "
        "nearly all texts of the organ, *advice* is worth a thought."
    )
    rules = sorted(all_rules(), key=lambda rule: rule.code)
    for letters, family in FAMILIES.items():
        yield f"\n## {family}\n\n| code | rule | severity | fix |\n|---|---|---|---|"
        for rule in rules:
            if rule.code.removeprefix("UN-").startswith(letters):
                yield _row(rule)
    yield "\n## Not checked\n\n| rule | why |\n|---|---|"
    for what, why in NOT_CHECKED.items():
        yield f"| {what} | {why} |"


def _row(rule: Rule) -> str:
    from drafting.editorial import Selection, check
    from drafting.editorial.examples import example

    found = check(example(rule.about.wrong), selection=Selection(select=(rule.code,)))
    fix = "yes" if any(one.fix for one in found) else ""
    weight = rule.about.severity if not rule.about.on_request else f"{Severity.ADVICE}, on request"
    return f"| [{rule.code}]({rule.code}.md) | {rule.about.title} | {weight} | {fix} |"


def write() -> None:
    """Write the folder of pages; pages of rules that are gone go too."""
    FOLDER.mkdir(exist_ok=True)
    made = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
