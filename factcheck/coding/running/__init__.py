"""Many articles at once, and what was coded on its way into a case."""
