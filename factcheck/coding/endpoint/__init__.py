"""Coding by a language model behind an OpenAI-compatible endpoint.

The model proposes; nothing that it says is believed. A claim stands only where the article has its
quote, and where this project's own grammar reads its figure or date in that quote. The article is
handed over as data, and an order hidden in it can bring about no more than claims, each of which
is held to the text like any other.
"""
