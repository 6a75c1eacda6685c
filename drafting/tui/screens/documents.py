"""Texts of the session as documents of the screen, printed as for their bodies."""

from __future__ import annotations

from drafting.tui.page.layout import Document
from drafting.workspace.files.bodies import page_facts
from drafting.workspace.session import Session


def read_document(session: Session, handle: str) -> Document:
    """The working text of a resolution."""
    text = session.text(handle)
    return Document.of(text, page_facts(session, text))
