"""Edits as people ask for them: planned on a text, made, and taken back."""
