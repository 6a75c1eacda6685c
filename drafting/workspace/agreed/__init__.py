"""Agreed language held against the texts of a session: what is new, what was, what is cited."""
