"""A case in a project's own tests: assertions whose messages read like the report.

They need no pytest. Each takes a case, a report on one, or the path of a case folder or claim file,
which is then loaded and checked with the settings that stand beside it.
"""

from factcheck.testing.assertions import assert_consistent, assert_no_new_discrepancies
from factcheck.testing.read_claims import ReadClaim, ReadValue, claims_about

__all__ = [
    "ReadClaim",
    "ReadValue",
    "assert_consistent",
    "assert_no_new_discrepancies",
    "claims_about",
]
