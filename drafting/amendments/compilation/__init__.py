"""The compilation: the working text with all live proposals, bracketed and attributed."""
