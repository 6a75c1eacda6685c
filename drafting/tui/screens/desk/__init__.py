"""The desk: one resolution, and a feature beside another for what is done with it."""
