"""A session on several machines: what is recorded apart is brought together through a remote."""
