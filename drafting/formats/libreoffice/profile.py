"""The settings under which LibreOffice reads a file of others: no macro, no network, no link."""

from __future__ import annotations

from pathlib import Path

_COMMON = "/org.openoffice.Office.Common"
_INET = "/org.openoffice.Inet/Settings"
_NOBODY = "127.0.0.1"
_NO_PORT = "9"
"""The port of a service that nobody runs: whatever is asked for is refused at once."""
_MANUAL_PROXY = "1"

_SETTINGS = (
    (f"{_COMMON}/Security/Scripting", "MacroSecurityLevel", "3"),
    (f"{_COMMON}/Security/Scripting", "DisableMacrosExecution", "true"),
    (f"{_COMMON}/Security/Scripting", "DisableActiveContent", "true"),
    (f"{_COMMON}/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    (f"{_COMMON}/Misc", "UseLocking", "false"),
    (f"{_COMMON}/Misc", "FirstRun", "false"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Writer/Content/Update", "Field", "false"),
    (_INET, "ooInetProxyType", _MANUAL_PROXY),
    (_INET, "ooInetHTTPProxyName", _NOBODY),
    (_INET, "ooInetHTTPProxyPort", _NO_PORT),
    (_INET, "ooInetHTTPSProxyName", _NOBODY),
    (_INET, "ooInetHTTPSProxyPort", _NO_PORT),
    (_INET, "ooInetNoProxy", ""),
)
"""Paths and names of the configuration of LibreOffice, and their values."""


def write_profile(folder: Path) -> None:
    """Make a folder the profile of one run of LibreOffice."""
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(_registry(), "utf-8")


def _registry() -> str:
    items = (
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema">' + "".join(items) + "</oor:items>\n"
    )
