"""What delegations propose to change, and how it is written, carried and settled."""
