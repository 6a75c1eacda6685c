"""What a Word file tells beside its visible words: found, told, and taken out."""
