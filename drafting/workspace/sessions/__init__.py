"""The sessions of a user, as a whole: which there are, how one is begun, and what becomes of it."""
