"""The language of instructions: sentences read into operations."""
