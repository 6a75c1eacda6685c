"""Small files among the data of a user, for this user alone."""

from __future__ import annotations

import json
import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_private(target: Path, values: object) -> None:
    """Write values as JSON, in place of what was there before. Raises OSError.

    Whole or not at all: a crash leaves the file before or this one.
    """
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with NamedTemporaryFile(
        "w", encoding="utf-8", dir=target.parent, suffix=".part", delete=False
    ) as part:
        written = Path(part.name)
        try:
            json.dump(values, part, ensure_ascii=False)
            part.flush()
            os.fsync(part.fileno())
        except BaseException:
            written.unlink(missing_ok=True)
            raise
    written.replace(target)
