"""The floor: DuckDB reads a file of claims, groups by subject and asks whether values differ.

`run_floor.py CLAIMS OUTPUT`, CLAIMS being JSONL or Parquet: the least that any answer costs.
"""

import sys

import duckdb
from reading import write

claims, output = sys.argv[1:3]
table = (
    "read_json(?, format = 'newline_delimited', columns = {subject: 'VARCHAR', value: 'VARCHAR'})"
)
if claims.endswith(".parquet"):
    table = "read_parquet(?)"
rows = duckdb.execute(
    f"SELECT subject FROM {table} GROUP BY subject HAVING count(DISTINCT value) > 1", [claims]
).fetchall()
read = [subject for (subject,) in rows]
write(output, {"version": duckdb.__version__, "read": read, "findings": len(read)})
