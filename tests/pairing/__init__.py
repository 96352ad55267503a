"""Tests of whether two statements agree."""
