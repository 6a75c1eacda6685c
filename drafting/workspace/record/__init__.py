"""What a session has on record: drafts, history, whose words are whose."""
