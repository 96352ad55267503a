from __future__ import annotations

from factcheck.casefile import Case
from factcheck.casefile.write_csv import csv_files
from factcheck.claim import Relation, Source


def test_text_that_tables_stumble_over() -> None:
    case = Case(
        sources={"a": Source(id="a", publisher="=1+1", title='say "x", y', url="\r", note="a\nb")},
        relations=(Relation(formula="a <= b"),),
    )
    assert dict(csv_files(case)) == {
        "sources.csv": "\ufeffid,publisher,title,url,published,language,copy_of,text,sha256,note\n"
        'a,\'=1+1,"say ""x"", y","\'\r",,,,,,"a\nb"\n',
        "relations.csv": "\ufeffformula,assumes\na <= b,\n",
    }
