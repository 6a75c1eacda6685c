"""A Word file that a delegation returns: what it changes, and how that meets the text of today."""
