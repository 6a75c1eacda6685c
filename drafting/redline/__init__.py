"""What changed between two texts, word by word: one edit script, rendered many times."""
