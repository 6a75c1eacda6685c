"""Two texts and their redline as one composition, each word with its sign."""
