"""One text on many desks: a session shared through a folder, a host, or files that are sent."""
