"""Words of inline text set in italics or upright, whatever part of them is so already."""

from __future__ import annotations

from drafting.model.inline import Run, pieces


def turned(lead: str, words: str) -> str:
    """`words` all in italics; upright if they are all in italics already.

    `lead` is what stands before them on their line. Blanks at their ends stay as they are.
    """
    begins = _turns(lead)
    ends = begins ^ _turns(words)
    read = tuple(pieces(words))
    slanted = not all(_is_slanted(run, begins) for _, run in read if run)
    flat = "".join(source if run else _without_italics(source) for source, run in read)
    bare = flat.strip()
    if not bare:
        return words
    before, after = flat[: -len(flat.lstrip())], flat[len(flat.rstrip()) :]
    head, tail = "*" * (begins != slanted), "*" * (ends != slanted)
    # Italics end with their last word and begin with their first one.
    first = head + before if begins else before + head
    last = after + tail if ends else tail + after
    return f"{first}{bare}{last}"


def _is_slanted(run: Run, begins: bool) -> bool:
    return run.italic ^ begins or not run.text.strip()


def _turns(text: str) -> bool:
    """Whether italics end where they did not begin."""
    marks = (source for source, run in pieces(text) if run is None and source[0] == "*")
    return sum(len(mark) != 2 for mark in marks) % 2 == 1


def _without_italics(mark: str) -> str:
    """A mark of bold and italics without what makes italic."""
    return mark if mark[0] != "*" or len(mark) == 2 else mark[1:]
