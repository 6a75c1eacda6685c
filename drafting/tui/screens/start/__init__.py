"""The start: recent sessions, and everything that can be begun."""
