"""A session kept in a bare git repository: the only code that speaks to git."""
