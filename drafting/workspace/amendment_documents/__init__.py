"""Amendment documents: read, carried out, and written of what changed."""
