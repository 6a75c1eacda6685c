"""The draft of the next session, begun from an adopted resolution."""
