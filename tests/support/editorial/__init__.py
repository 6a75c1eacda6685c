"""Clean texts, and slips put into them, for the drafting rules."""
