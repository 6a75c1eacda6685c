"""What is right for a reference after a step, and what must be said of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from .references_model import Layout, Slot, disorder, meaning, parts


def allowed(slot: Slot, old: Layout, new: Layout) -> tuple[set[str], set[str]]:
    """The paragraphs that a reference must be to after a step, and those that it may take in.

    What came between the ends of a range may be taken in or not; what was deleted is not meant.
    """
    may = {key for key in slot.targets if key in new.places}
    must = may & set(slot.put_to) if slot.put_to else set(may)
    for ends in slot.ranges:
        may |= _span(ends, new) - _span(ends, old)
    return must, may


def torn(slot: Slot, new: Layout) -> bool:
    """Whether paragraphs of a range do not stand side by side any more."""
    return any(_span(ends, new) != set(ends) & set(new.places) for ends in slot.ranges)


def _span(ends: list[str], layout: Layout) -> set[str]:
    """All paragraphs from the first to the last of some."""
    places = [layout.places[key] for key in ends if key in layout.places]
    if not places:
        return set()
    lowest = min(places, key=lambda one: one.rank)
    highest = max(places, key=lambda one: one.rank)
    return set(layout.between(lowest, highest))


def turned(slot: Slot, new: Layout, here: float) -> bool:
    """Whether what it said of above or below is not so for all any more."""
    direction = slot.text.rpartition(" ")[2]
    places = [new.places[key].at for key in slot.targets if key in new.places]
    if direction == "above":
        return any(at > here for at in places)
    return direction == "below" and any(at < here for at in places)


def told(text: str, message: str, names: list[str]) -> bool:
    """Whether a message says of a reference where it stands and how it is worded."""
    core = re.sub(r"^the | above$| below$", "", text)
    return core in message and any(name in message for name in names)


class Step(NamedTuple):
    """What a judge looks at: the text before and after, and what was said."""

    old: Layout
    new: Layout
    message: str


def judge(slot: Slot, text: str, here: float, key: str, step: Step, names: list[str]) -> str:
    """What is wrong with a reference after a step; empty where all is well."""
    if slot.loose:
        return ""
    wrong = _judge(slot, text, here, key, step, names)
    olds, news = parts(slot.text), parts(text)
    if not wrong or len(olds) < 2 or len(olds) != len(news):
        return wrong
    slots = [_part(one, key, step.old) for one in olds]
    each = [_judge(one, new, here, key, step, names) for one, new in zip(slots, news, strict=True)]
    if any(each):
        return wrong
    slot.loose, slot.text = True, text
    return ""


def _part(text: str, key: str, old: Layout) -> Slot:
    """A phrase of several, as a reference of its own."""
    said = meaning(text, old, key)
    return Slot(said.keys, text, said.ranges)


def _judge(slot: Slot, text: str, here: float, key: str, step: Step, names: list[str]) -> str:
    """The same for one that stands as a whole."""
    said = meaning(text, step.new, key)
    fault = disorder(said, step.new, here)
    must, may = allowed(slot, step.old, step.new)
    lost = [one for one in slot.targets if one not in step.new.places]
    if must and not fault and must <= set(said.keys) <= may:
        if lost and not any(name in step.message for name in names):
            return f"{names[0]}: that it referred to what was deleted is not said (“{slot.text}”)"
        slot.targets, slot.ranges, slot.text = said.keys, said.ranges, text
        return ""
    stays = text == slot.text or (not must and text == slot.put_as)
    if stays and told(text, step.message, names):
        slot.loose = True
        hard = lost or torn(slot, step.new) or turned(slot, step.new, here)
        if hard or not slot.follows_surely:
            return ""
        return f"{names[0]}: “{text}” is only listed, though it can follow"
    meant = ", ".join(step.new.places[one].label for one in slot.targets if one not in lost)
    was = f" (was “{slot.text}”)" if text != slot.text else ", unchanged and not listed,"
    return f"{names[0]}: “{text}”{was} is to be to {meant or 'nothing'}{fault and ': '}{fault}"
