"""Drafting rules checked on texts and files."""
