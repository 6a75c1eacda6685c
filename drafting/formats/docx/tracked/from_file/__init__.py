"""A Word file turned into a second one by tracked changes in the file itself."""
