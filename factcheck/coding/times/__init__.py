"""Of when it is: as-of and period, from the dates around it."""
