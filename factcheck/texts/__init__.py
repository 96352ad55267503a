"""The sources' texts: read from the folder they lie in, and where quotes stand in them."""
