"""Places on a page as it is seen: from its left and its top, also where the page is turned."""

from __future__ import annotations


def turned(x: float, y: float, size: tuple[float, float], rotation: int) -> tuple[float, float]:
    """Where a place of the file lies on the page as it is seen; `size` is that of the seen page.

    `rotation` counts quarter turns clockwise.
    """
    width, height = size
    if rotation == 1:
        return y, x
    if rotation == 2:
        return width - x, y
    if rotation == 3:
        return width - y, height - x
    return x, height - y
