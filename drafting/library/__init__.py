"""The library: agreed language of adopted texts, indexed in one file of the user's own."""
