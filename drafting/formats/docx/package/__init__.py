"""The package of a Word file: its parts in a zip archive, opened with care and packed anew."""
