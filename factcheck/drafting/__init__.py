"""A draft held against a case, before it is published.

What the draft says is coded in memory and laid beside the claims of the case: what agrees and by
whose words, what conflicts, what is older than the newest known, what was said by somebody else.
Nothing is written into the case, and the draft is no origin: it never confirms itself.
"""

from factcheck.drafting.judge import check_draft as check_draft
from factcheck.drafting.remark import KINDS as KINDS
from factcheck.drafting.remark import Draft as Draft
from factcheck.drafting.remark import Remark as Remark
