"""Styles and lists of people's own that nothing in a file uses: nobody sees their names."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from drafting.formats.docx.active.fields import codes
from drafting.formats.docx.active.references import remove
from drafting.formats.docx.markup.names import VAL, W, value

_STYLE = W + "style"
_USES = tuple(
    W + name
    for name in (
        "pStyle", "rStyle", "tblStyle", "numStyleLink", "styleLink", "defaultTableStyle",
        "clickAndTypeStyle",
    )
)  # fmt: skip
_RESTS_ON = ("basedOn", "link")
_NUMBER = W + "numId"


def unused_styles(styles: etree._Element, others: Iterable[etree._Element]) -> list[etree._Element]:
    """The styles of people's own that nothing in the other parts needs, nor any style in use."""
    own = {one.get(W + "styleId", ""): one for one in styles.iterchildren(_STYLE)}
    needed: set[str] = set()
    told = ""
    for root in others:
        needed.update(one.get(VAL, "") for one in root.iter(*_USES))
        told += " ".join(code.rest for code in codes(root)).casefold()
    for identity, style in own.items():
        is_kept = style.get(W + "customStyle") not in ("1", "true") or style.get(W + "default")
        if is_kept or (value(style, "name").casefold() or identity) in told:
            needed.add(identity)
    left = [one for one in needed if one in own]
    while left:
        style = own[left.pop()]
        found = {value(style, name) for name in _RESTS_ON} | {
            one.get(VAL, "") for one in style.iter(*_USES)
        }
        left += [one for one in found - needed if one in own]
        needed |= found
    return [style for identity, style in own.items() if identity not in needed]


def take_out_styles(styles: etree._Element, unused: Iterable[etree._Element]) -> None:
    """Take styles out, and what other styles say of them."""
    gone = {style.get(W + "styleId", "") for style in unused}
    for style in list(styles.iterchildren(_STYLE)):
        if style.get(W + "styleId", "") in gone:
            remove(style)
            continue
        for one in style.findall(W + "next"):
            if one.get(VAL, "") in gone:
                style.remove(one)


def take_out_lists(lists: etree._Element, others: Iterable[etree._Element]) -> None:
    """Take out of a part of numbering what no paragraph and no style refers to."""
    used = {one.get(VAL, "") for root in others for one in root.iter(_NUMBER)}
    for number in lists.findall(W + "num"):
        if number.get(_NUMBER) not in used:
            lists.remove(number)
    kept = {value(one, "abstractNumId") for one in lists.iter(W + "num")}
    linked = {one.get(VAL, "") for one in lists.iter(W + "numStyleLink")}
    for form in lists.findall(W + "abstractNum"):
        if form.get(W + "abstractNumId") not in kept and value(form, "styleLink") not in linked:
            lists.remove(form)
    shown = {one.get(VAL, "") for one in lists.iter(W + "lvlPicBulletId")}
    for picture in lists.findall(W + "numPicBullet"):
        if picture.get(W + "numPicBulletId") not in shown:
            lists.remove(picture)
