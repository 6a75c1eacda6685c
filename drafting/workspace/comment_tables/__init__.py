"""Tables for comments: paragraph, text, comments of delegations; sent out and taken back."""
