"""A report as data, and its findings as JSON text: the document `factcheck-report/1`."""

from factcheck.document.claims import claim_document as claim_document
from factcheck.document.ends import Ends as Ends
from factcheck.document.ends import dates as dates
from factcheck.document.ends import ends as ends
from factcheck.document.ends import moment as moment
from factcheck.document.ends import number as number
from factcheck.document.findings import finding_document as finding_document
from factcheck.document.findings import finding_texts as finding_texts
from factcheck.document.findings import is_dated as is_dated
from factcheck.document.report import COUNTS as COUNTS
from factcheck.document.report import SCHEMA as SCHEMA
from factcheck.document.report import as_document as as_document
from factcheck.document.report import version as version
