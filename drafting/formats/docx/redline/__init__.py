"""A redline in the layout of the body: two compositions become one with tracked changes."""
