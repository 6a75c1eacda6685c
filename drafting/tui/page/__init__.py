"""A resolution set as a page: wrapped lines of pieces, computed without any widget."""
