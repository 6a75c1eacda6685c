"""The tracked writer: an issued Word file edited in place, its changes native revisions."""
