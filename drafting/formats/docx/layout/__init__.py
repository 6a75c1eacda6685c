"""The layout writer: a resolution as a clean Word file in the layout of its body."""
