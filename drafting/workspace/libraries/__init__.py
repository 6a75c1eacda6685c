"""The libraries of agreed language that this user has: kept, searched, taken from."""
