"""truthdiscovery, TruthFinder as set by its makers: `run_truthdiscovery.py CASE OUTPUT`.

Claims are its triples of source, variable and value: outlet, subject and bare figure, as its own
files hold numbers alone; of several claims of one outlet on one subject it takes the first. It
gives every value a belief and knows no "at odds": what an editor must read is every subject for
which more than one value is left to believe in. `doubtful` is narrower: those for which the second
value is at least nine tenths as believed as the first.
"""

import sys
from importlib.metadata import version

from reading import bare, records, write
from truthdiscovery import Dataset, TruthFinder

case, output = sys.argv[1:3]
outlets = {line["id"]: line["publisher"] for line in records(case, "sources")}
triples = (
    (outlets[line["source"]], line["subject"], bare(line["value"]))
    for line in records(case, "claims")
)
result = TruthFinder().run(Dataset(triples, allow_multiple=True))
read, doubtful = [], []
for subject, beliefs in result.belief.items():
    if len(beliefs) > 1:
        read.append(subject)
        first, second = sorted(beliefs.values())[:-3:-1]
        if second >= 0.9 * first:
            doubtful.append(subject)
write(
    output,
    {
        "version": version("truthdiscovery"),
        "read": read,
        "findings": len(read),
        "doubtful": doubtful,
    },
)
