"""What is on record beside the proposals: readings, silence procedures, sponsors."""
