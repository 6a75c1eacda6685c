"""Makes the manual page as a wheel is built, from the same words as `--help`."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ManualPage(BuildHookInterface):
    """Lays `share/man/man1/drafting.1` into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Write the page beside the build. The command line loads without what it depends on."""
        self._folder = TemporaryDirectory()
        sys.path.insert(0, self.root)
        try:
            from drafting.cli.manual_page import manual_page
        finally:
            sys.path.remove(self.root)
        page = Path(self._folder.name) / "drafting.1"
        page.write_text(manual_page(), encoding="utf-8")
        build_data["shared_data"][str(page)] = "share/man/man1/drafting.1"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Take away what was written beside the build."""
        self._folder.cleanup()
