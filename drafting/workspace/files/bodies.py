"""Which organ or committee a text is laid out for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.model.resolution import Resolution
from drafting.workspace.environment.context import Context

if TYPE_CHECKING:
    from drafting.formats.bodies import Body
    from drafting.page.blocks import BodyFacts
    from drafting.workspace.record.session_record import SessionRecord

_WIDEST = "ga"
"""The body of a text that names none: any organ's draft may go to the General Assembly."""


def body_of(resolution: Resolution, context: Context, key: str = "") -> Body:
    """The body that a text's masthead names, else the one of `key`. Raises a FormatError."""
    from drafting.formats.bodies import body_for, load_bodies, load_body

    named = body_for(resolution.masthead, load_bodies(context.templates))
    return named or load_body(key or _WIDEST, context.templates)


def page_facts(session: SessionRecord, text: Resolution) -> BodyFacts:
    """What that body has a say in on the page; nothing where its template is not at hand."""
    from drafting.formats.errors import FormatError
    from drafting.page.blocks import ANY_BODY

    try:
        return body_of(text, session.context, session.info.body).facts
    except FormatError:
        return ANY_BODY


def known_bodies(context: Context) -> tuple[tuple[str, str], ...]:
    """The key and the name of each organ and committee whose template is at hand."""
    from drafting.formats.bodies import load_bodies

    return tuple((body.key, body.name) for body in load_bodies(context.templates))
