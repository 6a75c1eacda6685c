"""More than forty damages to the folder of a session, by plain file operations or plain git."""
