"""Sources, speakers, subjects and relations as a graph; and the topics that rules look at.

Both are made of claims hung on their subjects (`hang`): a check needs topics alone and draws no
graph.
"""

from factcheck.graph.build import build
from factcheck.graph.hung import hang
from factcheck.graph.topics import topics_of

__all__ = ["build", "hang", "topics_of"]
