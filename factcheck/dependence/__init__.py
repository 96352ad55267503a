"""Which sources likely copy one another, and what the word of each weighs.

An origin (whose word a claim is) votes on each question for the position that its claim fits. From
the votes alone follow how often each origin is right, `trust`, and which origins share more rare
values than chance would have them share, `copying`; `weighing` puts the two together and `told`
says it in words.
"""

from factcheck.dependence.copying import Copying, Pairs, enough, rare_pairs
from factcheck.dependence.told import Dependence, Known, dependences, known_of
from factcheck.dependence.votes import Question, Vote, questions_of
from factcheck.dependence.weighing import Weighing, weigh_origins

__all__ = [
    "Copying",
    "Dependence",
    "Known",
    "Pairs",
    "Question",
    "Vote",
    "Weighing",
    "dependences",
    "enough",
    "known_of",
    "questions_of",
    "rare_pairs",
    "weigh_origins",
]
