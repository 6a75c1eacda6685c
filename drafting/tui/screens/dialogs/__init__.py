"""Dialogs: each asks for one thing over the screen beneath it, and gives what was chosen."""
