"""Completion of calls in a shell: what may stand where the cursor is."""
