"""Of the sources’ texts."""
