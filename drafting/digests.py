"""SHA-1, SHA-256 and BLAKE2 of what is short, without the OpenSSL that `hashlib` loads.

Loading it takes 3 ms, a twentieth of a short call, which hashes a few thousand bytes. Python's own
code for them is what `hashlib` itself falls back to, and `random` of the standard library does the
same; whoever hashes whole files has `hashlib`, which is quicker at that.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

__all__ = ["blake2b", "sha1", "sha256"]

if TYPE_CHECKING:
    from hashlib import blake2b, sha1, sha256
else:
    try:
        from _blake2 import blake2b
        from _sha1 import sha1

        if sys.version_info >= (3, 12):
            from _sha2 import sha256
        else:
            from _sha256 import sha256
    except ImportError:  # where Python was built without them
        from hashlib import blake2b, sha1, sha256
