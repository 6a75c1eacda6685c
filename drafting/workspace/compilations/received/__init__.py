"""A compilation that came: its text, its list, its brackets, what was changed by hand."""
