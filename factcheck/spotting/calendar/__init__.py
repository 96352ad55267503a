"""The grammar of dates in running text: words to what they say, and that to the calendar.

`tokens`, `words` and `openers` hold the vocabulary. `digits`, `years`, `named`, `days`, `lengths`,
`steps`, `counted`, `clocks` and `repeats` read one kind of phrase each, from a token on; `single`
takes the longest with what belongs to it, `joins` and `lists` put several together, `meant` drops
words that mean something else. `said` is what they read. `narrative` remembers what a text has
told; `settle` and `unsaid` place what was said on the calendar as a `stamp`, `whens` makes it a
stretch in both readings, `spots` the spotted date.
"""
