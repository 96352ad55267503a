"""Of the formats of a comparison."""
