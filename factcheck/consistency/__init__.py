"""The mathematics of consistency alone: no files, no words, no claims.

Everything here takes intervals (see `values.interval`) and answers with indices into what it was
given, so that it can be tried by brute force and reused at any scale.
"""
