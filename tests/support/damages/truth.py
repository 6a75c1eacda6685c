"""What is read after a repair, compared with what was there before the damage."""

from __future__ import annotations

from typing import Any

from support.damages.story import HANDLES
from support.damages.values import Slack


def flat(resolution: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """All paragraphs by identity, in order."""
    annexes = [u for annex in resolution.get("annexes", []) for u in annex["units"]]
    waiting = [*resolution.get("preamble", []), *resolution.get("operative", []), *annexes]
    found = {}
    while waiting:
        unit = waiting.pop(0)
        found[unit["id"]] = unit
        waiting = [*unit["children"], *waiting]
    return found


def head(resolution: dict[str, Any], but: tuple[str, ...]) -> dict[str, Any]:
    parts = {"preamble", "operative", "annexes", *but}
    return {key: value for key, value in resolution.items() if key not in parts}


def differing_text(handle: str, true: dict[str, Any], now: dict[str, Any], slack: Slack) -> str:
    """What differs more than it may; empty if nothing does."""
    if slack.texts_equal:
        return first_difference(true, now)
    units, found = flat(true), flat(now)
    faults = [
        unit_fault(unit, found.get(name), slack.words.get((handle, unit["label"])))
        for name, unit in units.items()
    ]
    faults += [extra_fault(unit, slack) for name, unit in found.items() if name not in units]
    common = [name for name in found if name in units]
    if not slack.order and common != [name for name in units if name in found]:
        faults.append("the order differs")
    faults.append(first_difference(head(true, slack.head), head(now, slack.head)))
    faults += [
        f"{key} is {now.get(key)}"
        for key in slack.head
        if not any(both in str(now.get(key)) for both in ("rier", str(true[key])))
    ]
    return "; ".join(f"{handle}: {fault}" for fault in faults if fault)


def unit_fault(
    true: dict[str, Any], now: dict[str, Any] | None, words: tuple[str, ...] | None
) -> str:
    if now is None:
        return f"{true['label']} is not there"
    if words is None:
        same = (true["text"], true["kind"]) == (now["text"], now["kind"])
        return "" if same else f"{true['label']}: “{now['text']}”"
    missing = [word for word in words if word not in now["text"]]
    return f"{true['label']} lacks {missing}: “{now['text']}”" if missing else ""


def extra_fault(unit: dict[str, Any], slack: Slack) -> str:
    known = slack.extra and all(word in unit["text"] for word in slack.extra)
    return "" if known else f"{unit['label']} is new: “{unit['text']}”"


def first_difference(true: Any, now: Any, at: str = "") -> str:  # noqa: ANN401
    if true == now:
        return ""
    if isinstance(true, dict) and isinstance(now, dict):
        found = (first_difference(true.get(k), now.get(k), f"{at}.{k}") for k in {**true, **now})
        return next((text for text in found if text), f"{at}: other keys")
    if isinstance(true, list) and isinstance(now, list) and len(true) == len(now):
        pairs = enumerate(zip(true, now, strict=True))
        found = (first_difference(t, n, f"{at}[{i}]") for i, (t, n) in pairs)
        return next(text for text in found if text)
    return f"{at}: {str(now)[:90]!r}, not {str(true)[:90]!r}"


def failures(now: dict[str, Any], slack: Slack) -> str:
    answers = [(name, answer) for kind in now.values() for name, answer in kind.items()]
    failed = [
        f"{name}: {answer['says'].strip()[-200:]}"
        for name, answer in answers
        if "failed" in answer and name.partition("@")[2] not in slack.lost_drafts
    ]
    return "; ".join(failed[:3])


def texts_back(true: dict[str, Any], now: dict[str, Any], slack: Slack) -> str:
    found = (differing_text(h, true["text"][h], now["text"][h], slack) for h in HANDLES)
    return "; ".join(text for text in found if text)


def drafts_back(true: dict[str, Any], now: dict[str, Any], slack: Slack) -> str:
    faults = []
    for name, text in true["draft"].items():
        if name.split("@")[1] not in slack.lost_drafts:
            faults.append(first_difference(text, now["draft"][name], name))
    # What is gone for good cannot be counted.
    loose = {"changes"} if slack.needed is not None else set()
    for handle in HANDLES:
        before, after = (
            {
                d["label"]: {k: v for k, v in d.items() if k not in loose}
                for d in facts["drafts"][handle].get("drafts", [])
                if d["label"] not in slack.lost_drafts
            }
            for facts in (true, now)
        )
        new = {k: v for k, v in after.items() if k in before or not slack.new_drafts}
        faults.append(first_difference(before, new, f"drafts {handle}"))
    return "; ".join(fault for fault in faults if fault)


def history_back(true: dict[str, Any], now: dict[str, Any], slack: Slack) -> str:
    faults = []
    for handle in HANDLES:
        before, after = (facts["log"][handle].get("entries", []) for facts in (true, now))
        if slack.history == "equal":
            faults.append(first_difference(before, after, f"log {handle}"))
            continue
        keys = {entry["key"] for entry in after}
        needed = [e for e in before if slack.needed is None or e["key"] in slack.needed]
        gone = [e["message"] for e in needed if e["key"] not in keys]
        faults.append(f"{handle}: {gone}" if gone else "")
    authors = [e["author"] for h in HANDLES for e in now["log"][h].get("entries", [])]
    known = [e["author"] for h in HANDLES for e in true["log"][h].get("entries", [])]
    faults += [
        f"nothing new of {who}" for who in slack.entries if authors.count(who) <= known.count(who)
    ]
    return "; ".join(fault for fault in faults if fault)


def proposals_back(true: dict[str, Any], now: dict[str, Any], slack: Slack) -> str:
    loose = {"label", "grade", "reason", "conflicts"} if not slack.texts_equal else set()
    loose |= set(slack.proposal)
    faults = []
    for handle in HANDLES:
        before, after = (
            [
                {k: v for k, v in p.items() if k not in loose}
                for p in facts["proposals"][handle].get("proposals", [])
            ]
            for facts in (true, now)
        )
        faults.append(first_difference(before, after, f"proposals {handle}"))
    return "; ".join(fault for fault in faults if fault)
