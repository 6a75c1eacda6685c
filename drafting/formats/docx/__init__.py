"""Word: reading, the layout writer, native revisions, and the proof of each file."""
