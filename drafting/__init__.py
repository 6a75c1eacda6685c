"""Draft, negotiate and redline United Nations resolutions, offline, in a terminal."""

__version__ = "0.1.0"
__date__ = "2026-11-30"
"""The day of this version."""
