"""Between files and the model: plain text, JSON, Word."""
