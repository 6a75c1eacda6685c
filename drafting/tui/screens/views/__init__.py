"""Views of one resolution beside its desk: what changed, what came back, what the rules find."""
