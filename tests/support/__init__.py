"""What tests have in common: people at work, files as others make them, and texts to work on."""
