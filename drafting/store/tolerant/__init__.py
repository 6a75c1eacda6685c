"""Parsers that take the files of a session as they are found: merged by git, or changed by hand.

Each reads what can be read, and tells the rest in remarks.
"""
