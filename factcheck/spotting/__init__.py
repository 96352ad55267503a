"""Where in a running text figures and dates stand, and what they say.

The grammar of `values` reads a phrase that is given; this finds the phrases. It knows letters and
words alone: no sentences, no parts of speech, no model.
"""
