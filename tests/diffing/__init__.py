"""Of the comparison of two versions; `made` are versions of one small case."""
