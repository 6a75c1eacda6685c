"""A redline of the model tracked in the Word file that its older text was read from."""
