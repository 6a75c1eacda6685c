"""The git repository under a store: objects, refs, locks, packs, and git kept out of the rest."""
