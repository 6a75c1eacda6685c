"""The address of a link keeps the page that it opens, and nothing of who sent or follows it."""

from __future__ import annotations

import pytest

from drafting.formats.docx.traces.links import told_less


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ("https://docs.un.org/en/A/RES/70/1", "https://docs.un.org/en/A/RES/70/1"),
        ("https://www.un.org/a?lang=en&page=2#top", "https://www.un.org/a?lang=en&page=2#top"),
        ("https://www.un.org/a?lang=en&utm_source=me", "https://www.un.org/a?lang=en"),
        ("https://me:word@www.un.org/a", "https://www.un.org/a"),
        ("mailto:desk@example.org?subject=me", "mailto:desk@example.org"),
        (
            "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.un.org&data=me",
            "https://www.un.org",
        ),
        ("https://mission-my.sharepoint.com/personal/me/a", ""),
        ("https://[unsound", "https://[unsound"),
    ],
)
def test_an_address_tells_less(address: str, left: str):
    assert told_less(address) == left
