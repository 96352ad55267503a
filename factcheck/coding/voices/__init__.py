"""Whose word it is, how sure it is, and whether it is denied."""
