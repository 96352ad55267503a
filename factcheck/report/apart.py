"""The words for what rests on machine-coded claims that nobody has confirmed."""

from __future__ import annotations

UNCONFIRMED = "machine-coded, not confirmed"
"""How a claim is marked that a machine has coded and nobody has looked at."""
APART = "From machine-coded claims, not yet confirmed"
"""The heading of the findings that would not stand without such claims."""
APART_WHY = "it would not stand without machine-coded claims that nobody has looked at"
"""What is said of each of them."""
