"""Reading a Word file: its paragraphs become the parts of a resolution."""
