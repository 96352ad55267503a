"""Sources, speakers, subjects and relations as a graph; from it the topics that rules look at."""

from factcheck.graph.build import build
from factcheck.graph.topics import topics_of

__all__ = ["build", "topics_of"]
