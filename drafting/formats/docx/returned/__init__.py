"""A Word file that comes back: what each author changed in it, what others say of it."""
