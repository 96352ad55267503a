"""Of the commands."""
