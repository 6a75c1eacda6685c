"""Whether another process is alive."""

from __future__ import annotations

import os
import sys

if sys.platform == "win32":
    import ctypes

    _QUERY = 0x1000
    _STILL_ACTIVE = 259

    def is_alive(pid: int) -> bool:
        """Whether a process of that number runs on this machine."""
        # os.kill would end it here.
        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(_QUERY, False, pid)
        if not handle:
            return False
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return code.value == _STILL_ACTIVE
else:

    def is_alive(pid: int) -> bool:
        """Whether a process of that number runs on this machine."""
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except (PermissionError, OverflowError):
            pass
        return True
