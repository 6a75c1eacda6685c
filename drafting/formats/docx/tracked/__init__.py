"""Native tracked changes in a Word file: from a redline of the model, or from a second file."""
