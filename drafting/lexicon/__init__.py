"""Facts of the field, each once; nothing here knows of texts, files or people."""
