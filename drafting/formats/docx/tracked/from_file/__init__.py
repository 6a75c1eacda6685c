"""A Word file edited where it stands: native tracked changes that turn it into another one."""
