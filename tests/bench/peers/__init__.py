"""factcheck beside what people would use in its place: the same claims, one machine, one run.

`python -m tests.bench.peers` plants claims (`planted`), sets up each peer in an environment of its
own (`environments`), runs it in a process of its own (`measured`), reads what it says
(`answers`) and holds that against the labels that were planted (`scores`, `tables`).
"""
