"""Every reader of factcheck against input that nobody meant: coverage-guided, kept and replayed."""
