"""Scripts that run under a peer's own Python: they import the standard library and that peer."""
