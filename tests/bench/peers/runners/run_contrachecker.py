"""contrachecker on structured claims: `run_contrachecker.py CASE OUTPUT printed|bare`.

Its documentation has a way for pre-extracted claims, which is this one: a claim's subject is the
subject's id, its relation one and the same, its object the value as printed or the bare figure.
The detector is as its makers set it. What an editor must read is every subject of a direct
contradiction; its findings are pairs.
"""

import sys
from importlib.metadata import version

from contrachecker.detector import ContradictionDetector
from contrachecker.models import Claim
from reading import bare, records, write

case, output, values = sys.argv[1:4]
claims = [
    Claim(
        subject=line["subject"],
        relation="value",
        object=line["value"] if values == "printed" else str(bare(line["value"])),
        source_chunk_id=line["source"],
    )
    for line in records(case, "claims")
]
found = ContradictionDetector().detect(claims)
write(
    output,
    {
        "version": version("contrachecker"),
        "read": sorted({one.claim_a.subject for one in found}),
        "findings": len(found),
    },
)
