"""Which sources likely copy one another, and what the word of each weighs.

An origin (whose word a claim is) votes on each question for the position that its claim fits. From
the votes alone follow how often each origin is right, `trust`, and which origins share more rare
values than chance would have them share, `copying`; `weighing` puts the two together and `told`
says it in words. A `poll` is the votes of many questions in the form in which both count them.
"""

from factcheck.dependence.copying import Copying
from factcheck.dependence.poll import Poll, joined, poll_of
from factcheck.dependence.told import Dependence, Known, dependences, known_of
from factcheck.dependence.votes import Question, Vote, questions_of
from factcheck.dependence.weighing import Weighing, copies, weigh_origins

__all__ = [
    "Copying",
    "Dependence",
    "Known",
    "Poll",
    "Question",
    "Vote",
    "Weighing",
    "copies",
    "dependences",
    "joined",
    "known_of",
    "poll_of",
    "questions_of",
    "weigh_origins",
]
