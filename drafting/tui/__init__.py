"""The terminal user interface, a Textual application over the workspace."""
