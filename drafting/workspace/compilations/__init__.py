"""Compilations: written, written as tracked changes, and brought in when they come back."""
