"""What is to be checked in a text, or of the session, kept with it until it is ticked off."""
