"""Draft, negotiate and redline United Nations resolutions, offline, in a terminal."""

__version__ = "0.1.0"
