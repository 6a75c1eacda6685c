"""Proposals and positions, compilations, amendment documents."""
