"""What is no figure: dates of events, statuses, names, statements."""
