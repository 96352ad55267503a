"""splink for the linking alone: `run_splink.py CASE OUTPUT` links wordings to subjects.

Its makers ask for several columns that say little of one another and warn of a lone bag of words,
which a wording is; so its words are laid into columns by how rare they are: the rarest (most often
a place), the three rarest as a list, all as a list, and the whole as text. Its DuckDB backend,
`link_only`, blocking on the three rarest words, trained as the quick start trains it (chance of a
match, u by sampling, m by expectation maximisation), each wording linked to its best subject where
a match is likelier than not, and, `sure`, where it is likely at 0.95, the quick start's threshold.
Every unlike wording is linked once, as factcheck does.
"""

import logging
import sys
from importlib.metadata import version

import duckdb
import splink.comparison_library as cl
from reading import records, write
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

case, output = sys.argv[1:3]
logging.getLogger("splink").setLevel(logging.ERROR)
database = duckdb.connect()
_READ = "read_json('{}', format = 'newline_delimited', columns = {{{}}})"
claims = _READ.format(f"{case}/claims.jsonl", "id: 'VARCHAR', subject: 'VARCHAR'")
subjects = _READ.format(f"{case}/subjects.jsonl", "id: 'VARCHAR', label: 'VARCHAR'")
database.execute(f"""
    CREATE TABLE plain AS
        SELECT 'wording' AS side, subject AS unique_id, subject AS words
        FROM (SELECT DISTINCT subject FROM {claims})
        UNION ALL SELECT 'subject', id, label FROM {subjects};
    CREATE TABLE lists AS
        SELECT *, list_distinct(regexp_extract_all(lower(words), '[a-z0-9]+')) AS tokens FROM plain;
    CREATE TABLE often AS
        SELECT token, count(*) AS times FROM (SELECT unnest(tokens) AS token FROM lists)
        GROUP BY token;
    CREATE TABLE ranked AS
        SELECT side, unique_id, list(token ORDER BY times, token) AS tokens
        FROM (SELECT side, unique_id, unnest(tokens) AS token FROM lists) JOIN often USING (token)
        GROUP BY side, unique_id;
    CREATE TABLE every AS
        SELECT side, unique_id, tokens, tokens[1:3] AS rare, tokens[1] AS rarest,
            array_to_string(list_sort(tokens), ' ') AS whole
        FROM ranked;
    CREATE TABLE wordings AS SELECT * EXCLUDE (side) FROM every WHERE side = 'wording';
    CREATE TABLE subjects AS SELECT * EXCLUDE (side) FROM every WHERE side = 'subject';
""")
api = DuckDBAPI(database)
settings = SettingsCreator(
    link_type="link_only",
    comparisons=[
        cl.JaroWinklerAtThresholds("rarest", [0.92]).configure(term_frequency_adjustments=True),
        cl.ArrayIntersectAtSizes("rare", [3, 2, 1]),
        cl.ArrayIntersectAtSizes("tokens", [5, 4, 3, 2]),
        cl.JaroWinklerAtThresholds("whole", [0.95, 0.88, 0.8]),
    ],
    blocking_rules_to_generate_predictions=[
        block_on("rare", arrays_to_explode=["rare"]),
    ],
)  # fmt: skip
linker = Linker(
    [api.register("wordings", table_name="side_wordings"),
     api.register("subjects", table_name="side_subjects")],
    settings, log_level=logging.ERROR,
)  # fmt: skip
linker.training.estimate_probability_two_random_records_match([block_on("whole")], recall=0.6)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("rarest"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("whole"))
predicted = linker.inference.predict(threshold_match_probability=0.5).physical_name
best = database.execute(f"""
    WITH pairs AS (
        SELECT match_weight, match_probability, source_dataset_l = 'side_wordings' AS words_left,
            CASE WHEN words_left THEN unique_id_l ELSE unique_id_r END AS wording,
            CASE WHEN words_left THEN unique_id_r ELSE unique_id_l END AS subject
        FROM {predicted}
    )
    SELECT wording, arg_max(subject, match_weight), max(match_probability)
    FROM pairs GROUP BY wording
""").fetchall()
lines = list(records(case, "claims"))


def links(least):
    """The subject of each claim whose best match is at least so likely."""
    chosen = {wording: subject for wording, subject, likely in best if likely >= least}
    return {line["id"]: chosen[line["subject"]] for line in lines if line["subject"] in chosen}


write(output, {"version": version("splink"), "links": links(0.5), "sure": links(0.95)})
