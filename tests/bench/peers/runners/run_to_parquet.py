"""A planted case as Parquet: `run_to_parquet.py CASE OUTPUT`, a file for each kind of record.

As a warehouse would hold it: one table for each kind (claims, subjects, sources), with the columns
of the CSV tables that the case uses; the day of publication is a DATE, all else text, since a
claim's `value`, `as_of` and `period` may be words. The column that names the kind falls away.
"""

import sys
from pathlib import Path

import duckdb

TABLES = {
    "sources": {"id": "VARCHAR", "publisher": "VARCHAR", "published": "DATE"},
    "subjects": {
        "id": "VARCHAR", "label": "VARCHAR", "type": "VARCHAR", "unit": "VARCHAR",
        "behaviour": "VARCHAR",
    },
    "claims": {
        "id": "VARCHAR", "source": "VARCHAR", "subject": "VARCHAR", "value": "VARCHAR",
        "quote": "VARCHAR", "speaker": "VARCHAR", "as_of": "VARCHAR", "period": "VARCHAR",
    },
}  # fmt: skip

case, output = map(Path, sys.argv[1:3])
output.mkdir(parents=True, exist_ok=True)
for name, columns in TABLES.items():
    schema = ", ".join(f"{column}: '{kind}'" for column, kind in columns.items())
    duckdb.execute(
        f"COPY (SELECT * FROM read_json('{case / name}.jsonl', format = 'newline_delimited', "
        f"columns = {{{schema}}})) TO '{output / name}.parquet' (FORMAT parquet)"
    )
