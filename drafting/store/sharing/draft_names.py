"""The drafts of two records under names that depend on the drafts alone.

A draft keeps the name it was given. Where one name was given twice, the earlier draft has it, and
the later one a number behind it; so whoever brings two records together gives the same names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count, groupby
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.store.messages import read_tag, tag_name
from drafting.store.names import draft_named, draft_ref

if TYPE_CHECKING:
    from datetime import datetime

    from drafting.store.plumbing.repository import Repository


class Tag(NamedTuple):
    """A draft as it was made."""

    handle: str
    label: str
    """The name it was given."""
    when: datetime | None
    id: str
    """The object that the ref of the draft names."""
    state: str

    @property
    def place(self) -> tuple[str, str]:
        """What is named once: names that differ in capitals alone are the same."""
        return self.handle, self.label.casefold()

    @property
    def order(self) -> tuple[bool, float, str]:
        """The earlier draft first; of some that do not say when, by their objects."""
        return self.when is None, self.when.timestamp() if self.when else 0.0, self.id


def united_names(tags: Iterable[Tag]) -> dict[str, Tag]:
    """Each draft by its ref."""
    every = sorted(set(tags), key=lambda tag: (tag.place, tag.order))
    taken = {tag.place for tag in every}
    found: dict[str, Tag] = {}
    for _, group in groupby(every, key=lambda tag: tag.place):
        first, *others = group
        found[draft_ref(first.handle, first.label)] = first
        numbers = _free_numbers(first, taken)
        found |= {draft_ref(one.handle, next(numbers)): one for one in others}
    return found


def _free_numbers(tag: Tag, taken: set[tuple[str, str]]) -> Iterator[str]:
    labels = (f"{tag.label} ({number})" for number in count(2))
    return (label for label in labels if (tag.handle, label.casefold()) not in taken)


def tags_of(repository: Repository, refs: Mapping[str, str]) -> Iterator[Tag]:
    """The drafts that some refs name, as far as they can be read."""
    named = {ref: name for ref, name in refs.items() if draft_named(ref)}
    objects = repository.reader.read_many(list(named.values()))
    for (ref, name), found in zip(named.items(), objects, strict=True):
        handle, label = draft_named(ref) or ("", "")
        if found is None:
            continue  # what is lost is told by the examination
        if found.kind != "tag":  # a tag of plain git, on the state itself
            yield Tag(handle, label, None, name, name)
            continue
        state, entry = read_tag(found.data)
        given = draft_named(f"refs/tags/{tag_name(found.data)}")
        own = given[1] if given and given[0] == handle else label
        yield Tag(handle, own, entry.when, name, state)
