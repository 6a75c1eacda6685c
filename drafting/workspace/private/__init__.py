"""What never leaves the delegation: private notes beside the text, and fallback wordings."""
