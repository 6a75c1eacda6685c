"""One damage tried: done, looked at, repaired, and compared with the truth."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import Any

from support.damages.story import HANDLES, VERBS
from support.damages.truth import drafts_back, failures, history_back, proposals_back, texts_back
from support.damages.values import Damage, Fact, Slack
from support.damages.world import World, copy_folder, fingerprint, git_view, read_json


def news(world: World, found: dict[str, Any], key: str) -> list[str]:
    """What is said that is not said of the sound session."""
    known = [json.dumps(item, sort_keys=True) for item in world.sound.get(key, [])]
    said = [json.dumps(item, sort_keys=True, ensure_ascii=False) for item in found.get(key, [])]
    return [text for text in said if text not in known]


def said_it(world: World, damage: Damage, answer: tuple[int, dict[str, Any], str]) -> list[Fact]:
    code, found, err = answer
    complaints, remarks = news(world, found, "complaints"), news(world, found, "remarks")
    shape = {"checks", "complaints", "remarks"} <= set(found)
    world.notes["said"] = json.dumps(found, ensure_ascii=False) + err
    enough = len(complaints) >= damage.least and code == 1
    if damage.said == "either":
        enough = enough or (code == 0 and bool(remarks))
    elif damage.said == "free":
        enough = code == (1 if complaints else 0)
    told = (complaints + remarks or [err.strip() or "nothing"])[0]
    count = f"{code}, {len(complaints)} complaints, {len(remarks)} remarks"
    return [
        ("answers in JSON", shape, f"{code}: {err.strip()[-200:] or list(found)}"),
        ("says it", enough, f"{count}: {told[:160]}"),
    ]


def repaired(damage: Damage, answer: tuple[int, dict[str, Any], str]) -> Fact:
    code, found, err = answer
    complaints = found.get("complaints", [])
    undone = [c for c in complaints if not (c.get("repaired") and c.get("did"))]
    good = code in {0, 1} if damage.slack.left else code == 0 and not undone
    if damage.slack.left:
        good = good and bool(complaints) and code == (1 if undone else 0)
    return ("repair says what it did", good, f"{code}: {err.strip()[-200:] or undone}")


def sound_again(damage: Damage, answer: tuple[int, dict[str, Any], str]) -> Fact:
    code, found, err = answer
    complaints = found.get("complaints", ["no answer"])
    good = code == 0 and complaints == []
    if damage.slack.left:
        good = good or (code == 1 and "complaints" in found)
    return ("sound afterwards", good, f"{code}: {err.strip()[-200:] or complaints}")


def verb_calls(slack: Slack) -> list[list[str]]:
    """Every verb, and an edit that is undone."""
    calls = [list(call) for call in VERBS]
    if "L.6/Rev.1" in slack.lost_drafts:
        calls[-1][-1] = "L.6@L.6"
    for handle in HANDLES:
        show = ["show", handle, "--json"]
        edit = ["--author", "Malta", "edit", handle, "PP1", "--text", "*Recalling* all that,"]
        calls += [show, edit, show, ["--author", "Malta", "undo", handle], show]
    return calls


def verbs_work(calls: list[list[str]], answers: list[tuple[int, str, str]]) -> Fact:
    wrong = [
        f"{' '.join(call)}: {err.strip()[-200:] or code}"
        for call, (code, _, err) in zip(calls, answers, strict=True)
        if code not in ({0, 1} if call[0] == "redline" else {0})
    ]
    for at in range(len(VERBS), len(calls), 5):
        before, edited, after = (answers[at + step][1] for step in (0, 2, 4))
        if before != after or before == edited or "Recalling all that," not in edited:
            wrong.append(f"{calls[at][1]}: an edit and its undo do not give the text of before")
    return ("every verb works", not wrong, "; ".join(wrong[:3]))


def git_is_content(world: World, damage: Damage) -> Fact:
    """Clean; if something is gone for good, nothing is amiss but that."""
    code, out, err = world.try_git("fsck", "--strict", "--no-dangling", "--no-progress")
    lines = [text for text in (out + err).splitlines() if not text.startswith("hint:")]
    gone = world.notes.get("gone")
    if damage.slack.left and gone:
        lines = [t for t in lines if gone not in t and not t.startswith("broken link from")]
        code = 0
    return ("plain git fsck --strict is clean", code == 0 and not lines, f"{code}: {lines[:3]}")


def after_repair(world: World, damage: Damage) -> list[Fact]:
    """All that is asked afterwards, in one process."""
    asked, verbs = [call for _, _, call in world.asked()], verb_calls(damage.slack)
    answers = world.many([*asked, ["doctor", "--json"], *verbs])
    now, doctor = world.told(answers[: len(asked)]), answers[len(asked)]
    facts = facts_back(world, damage, now)
    facts.append(sound_again(damage, (doctor[0], read_json(doctor[1]), doctor[2])))
    facts.append(verbs_work(verbs, answers[len(asked) + 1 :]))
    return facts


def facts_back(world: World, damage: Damage, now: dict[str, Any]) -> list[Fact]:
    slack = damage.slack
    if slack.history == "grown":
        slack = replace(slack, needed=world.notes.get("needed"))
    pairs = [
        ("working texts", texts_back),
        ("drafts", drafts_back),
        ("history", history_back),
        ("proposals", proposals_back),
    ]
    found = [(name, back(world.truth, now, slack)) for name, back in pairs]
    found.append(("nothing of it fails", failures(now, slack)))
    return [(name, not text, text) for name, text in found]


def source_of(world: World, damage: Damage) -> list[str]:
    if damage.source == "folder":
        copy_folder(world.kept / damage.base, world.live / "copy")
        return ["--from", str(world.live / "copy")]
    if damage.source == "bundle":
        shutil.copy(world.kept / "backup.bundle", world.live / "backup.bundle")
        return ["--from", str(world.live / "backup.bundle")]
    return []


def strike(world: World, damage: Damage) -> None:
    """Do the damage, and see that it is one."""
    world.fresh(damage.base, automatic=damage.automatic)
    before = fingerprint(world.live)
    view = git_view(world) if damage.git_sees else []
    damage.do(world)
    if fingerprint(world.live) == before and damage.said != "free":
        raise RuntimeError(f"{damage.name}: nothing was damaged")
    if damage.git_sees and git_view(world) == view:
        raise RuntimeError(f"{damage.name}: plain git sees nothing of it")


def try_damage(world: World, damage: Damage) -> list[Fact]:
    strike(world, damage)
    before, readable = fingerprint(world.session), world.objects()
    looked = world.doctor()
    changed = sorted(set(before.items()) ^ set(fingerprint(world.session).items()))
    facts = said_it(world, damage, looked)
    facts.append(("looking writes nothing", not changed, str([name for name, _ in changed][:4])))
    if damage.automatic:
        facts.append(("the program kept a bundle", bool(world.bundles()), ""))
    facts.append(repaired(damage, world.doctor("--repair", *source_of(world, damage))))
    for name in ("copy", *world.notes.get("needs", ())):  # the session must not lean on them
        shutil.rmtree(world.live / name, ignore_errors=True)
    (world.live / "backup.bundle").unlink(missing_ok=True)
    facts += after_repair(world, damage)
    facts.append(git_is_content(world, damage))
    lost = readable - world.objects()
    facts.append(("no object was thrown away", not lost, str(sorted(lost)[:3])))
    facts += damage.check(world) if damage.check else []
    facts = [(name, ok, " ".join(text.split())[:400]) for name, ok, text in facts]
    told = next(text for name, _, text in facts if name == "says it")
    world.results.append((damage.name, told, facts))
    return facts


def table(world: World) -> str:
    rows = ["| damage | said | came back |", "|---|---|---|"]
    for name, told, facts in world.results:
        good = sum(ok for _, ok, _ in facts)
        cell = told.replace("|", "\\|").replace("\n", " ")
        rows.append(f"| {name} | {cell} | {good} of {len(facts)} |")
    return "\n".join(rows) + "\n"
