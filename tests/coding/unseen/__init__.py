"""Pairs of made-up articles that nobody has tuned the coding on, with what an editor codes."""
