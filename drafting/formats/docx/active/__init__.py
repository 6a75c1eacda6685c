"""What a Word file could run or fetch: found, told, and left out of what is sent on."""
