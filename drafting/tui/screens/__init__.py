"""Screens: each shows one thing and hands every verb to the session."""
