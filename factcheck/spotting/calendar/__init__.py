"""The grammar of dates in running text: words to what they say, and that to the calendar.

The way of a date: `tokens` cuts a text into paragraphs of words; `reading.found` takes from these
what they say, in the terms of `said`; `placing.spots` makes that the spotted date. `words` holds
the vocabulary, `stamp` and `holidays` the calendar itself.
"""
