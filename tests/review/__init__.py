"""Of the editors’ page."""
