"""`python -m support.damages [WORD …]`, in the folder of the tests, tries them without pytest.

Only those with these words in their names; it prints a table.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from support.damages.table import DAMAGES
from support.damages.trial import table, try_damage
from support.damages.world import World


def main(words: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="forty-damages-") as folder:
        world = World(Path(folder))
        world.build()
        chosen = [d for d in DAMAGES if not words or any(word in d.name for word in words)]
        for damage in chosen:
            for name, ok, text in try_damage(world, damage):
                if not ok:
                    sys.stderr.write(f"{damage.name}: {name}: {text}\n")
        sys.stdout.write(table(world))
        return int(any(not ok for _, _, facts in world.results for _, ok, _ in facts))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
