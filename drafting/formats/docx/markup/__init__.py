"""WordprocessingML: names, elements, runs, the order of its schema, and its revisions."""
