"""Checking: the rules on one passage (kept, so that a key press costs little) and on a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass
from drafting.editorial.cited_documents import NOTHING_KNOWN, KnownResolutions
from drafting.editorial.document import document_of
from drafting.editorial.findings import Finding, Fix, Replacement
from drafting.editorial.passages import Document, Passage
from drafting.editorial.profiles import Profile, profile_of, profile_of_organ
from drafting.editorial.rules import Hit, Rule, all_rules
from drafting.editorial.selection import EVERYTHING, Selection
from drafting.editorial.texts import text_of

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution


def check(
    resolution: Resolution,
    profile: Profile | None = None,
    selection: Selection = EVERYTHING,
    draft: str = "",
    known: KnownResolutions = NOTHING_KNOWN,
) -> tuple[Finding, ...]:
    """Every finding of a text, in reading order.

    `draft` is the name under which it is kept; `known` has the resolutions that it cites.
    """
    profile = profile or profile_of(resolution)
    document = document_of(resolution)._replace(draft=draft, known=known)
    rules = _rules(profile, resolution.language, selection)
    others = {
        place: _rules(profile_of_organ(spoken, profile), resolution.language, selection)
        for place, spoken in document.speakers().items()
    }
    order = {passage.place: at for at, passage in enumerate(document.passages)}
    found = [
        finding
        for passage in document.passages
        for finding in passage_findings(passage, others.get(passage.place, rules))
    ]
    found += _document_findings(document, rules)
    found.sort(key=lambda one: (order.get(one.unit, -1), one.start, one.end, one.code))
    kept = (one for one in dict.fromkeys(found) if not selection.lets_pass(one))
    weighed = map(selection.weighed, kept)
    return tuple(one for one in weighed if selection.wants(one.severity))


@dataclass(frozen=True, slots=True, eq=False)
class RuleSet:
    """The rules that hold for a text, by what they look at; known by identity, to be remembered."""

    profile: Profile
    of_passages: tuple[Rule, ...]
    of_document: tuple[Rule, ...]


@lru_cache(maxsize=64)
def _rules(profile: Profile, language: str, selection: Selection) -> RuleSet:
    held = [
        rule
        for rule in all_rules()
        if selection.takes(rule)
        and rule.holds(profile, language)
        and selection.wants(selection.weight(rule.code, rule.weight(profile)))
    ]
    return RuleSet(
        profile,
        tuple(rule for rule in held if rule.of_passage),
        tuple(rule for rule in held if rule.of_document),
    )


def passage_findings(passage: Passage, rules: RuleSet) -> Iterator[Finding]:
    """What the rules about single passages find in one."""
    nameless = passage._replace(place="", label="", parent="")
    for finding in _of_passage(nameless, rules):
        yield _named(finding, passage)


@lru_cache(maxsize=16384)
def _of_passage(passage: Passage, rules: RuleSet) -> tuple[Finding, ...]:
    return tuple(
        _finding(hit, passage, rule, rules.profile)
        for rule in rules.of_passages
        if rule.of_passage and passage.role in rule.roles
        for hit in rule.of_passage(passage, rules.profile)
    )


def _named(finding: Finding, passage: Passage) -> Finding:
    fix = finding.fix
    if fix:
        moved = tuple(one._replace(place=passage.place) for one in fix.replacements)
        fix = fix._replace(replacements=moved, renumbers=(passage.place,) * bool(fix.renumbers))
    return finding._replace(unit=passage.place, label=passage.label, fix=fix)


def _document_findings(document: Document, rules: RuleSet) -> Iterator[Finding]:
    for rule in rules.of_document:
        if rule.of_document:
            for hit in rule.of_document(document, rules.profile):
                if hit.passage:
                    yield _finding(hit, hit.passage, rule, rules.profile)


def _finding(hit: Hit, passage: Passage, rule: Rule, profile: Profile) -> Finding:
    start, end = text_of(passage.markup).span(hit.start, hit.end)
    weight = rule.weight(profile)
    weight = weight.lighter(hit.weight) if hit.weight else weight
    return Finding(
        rule.code, weight, passage.place, passage.label, hit.message,
        start, end, _fix(hit, passage),
    )  # fmt: skip


def _fix(hit: Hit, passage: Passage) -> Fix | None:
    if hit.renumbers:
        return Fix("Number the paragraphs in turn", renumbers=hit.renumbers)
    if hit.note or hit.raw:
        return _marked(hit, passage)
    if hit.new is None and hit.moves:
        return Fix("Put the paragraphs into their part of the text", moves=hit.moves)
    if hit.new is None:
        return None
    mends = [(passage, hit.start, hit.end, hit.new), *hit.also]
    if not all(text_of(where.markup).is_bare(start, end) for where, start, end, _ in mends):
        return None
    title = _order(mends) + (", and put it into its part of the text" if hit.moves else "")
    return Fix(title, tuple(_replacement(*mend) for mend in mends), moves=hit.moves)


def _marked(hit: Hit, passage: Passage) -> Fix:
    """A mend of the markup: what the rule says, or the call of a footnote that comes."""
    if hit.note is None:
        return Fix("Put it right", (Replacement(passage.place, *(hit.raw or (0, 0, ""))),))
    at, text = hit.note
    place = text_of(passage.markup).after(at)
    identity = f"{passage.place}n{at}"
    call = Replacement(passage.place, place, place, f"[^{identity}]")
    return Fix(f"Add the footnote “{text}”", (call,), notes=((identity, text),))


def _replacement(passage: Passage, start: int, end: int, new: str) -> Replacement:
    return Replacement(passage.place, *text_of(passage.markup).span(start, end), new)


def _order(mends: Iterable[tuple[Passage, int, int, str]]) -> str:
    said = []
    for passage, start, end, new in mends:
        old = passage.words[start:end]
        if not old:
            said.append(f"insert “{new}”")
        elif not new:
            said.append(f"delete “{old}”")
        else:
            said.append(f"replace “{old}” with “{new}”")
    joined = "; ".join(said)
    return joined[:1].upper() + joined[1:]


def check_passage(
    markup: str, like: Passage, profile: Profile, language: str, selection: Selection = EVERYTHING
) -> tuple[Finding, ...]:
    """What the rules about single passages find in a text being typed at a place.

    For an editor that asks at every key; the rules about the whole text are not asked.
    """
    rules = _rules(profile, language, selection)
    return tuple(passage_findings(like._replace(markup=markup), rules))
