"""Of the graph; `made` makes a small case with its boxes."""
