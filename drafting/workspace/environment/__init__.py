"""What surrounds a session: the user, the clock, settings, and files within reach."""
