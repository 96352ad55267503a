"""From claims as written to boxes: every value and time read in both readings.

What cannot be read becomes a problem with its place; the claim is left out and the rest stands.
"""

from factcheck.reading.cases import read_case
from factcheck.reading.claimed import read_value

__all__ = ["read_case", "read_value"]
