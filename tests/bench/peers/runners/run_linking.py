"""factcheck's linking alone: `run_linking.py CASE OUTPUT` loads a case and links its claims."""

import sys

from reading import write

import factcheck
from factcheck.document import version
from factcheck.linking.subjects import link_subjects

case, output = sys.argv[1:3]
links = link_subjects(factcheck.load(case))
write(output, {"version": version() or "", "links": links.subjects})
