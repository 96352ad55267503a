"""Tests of what is found in running text."""
