"""The command line: composition, printing, exit codes."""
