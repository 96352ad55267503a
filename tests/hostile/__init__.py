"""Broken, odd and hostile input through the real command: told in a line, and the rest checked."""
