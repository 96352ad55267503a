"""What a figure counts: its noun, its act, the words that tell what it is of."""
