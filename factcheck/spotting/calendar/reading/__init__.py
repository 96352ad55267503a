"""Words to what they say of time: each file reads one kind of phrase, from a token on.

`numbers`, `years` and `digits` are what the others are made of; `days`, `lengths`, `steps`,
`counted`, `clocks` and `repeats` read one kind each; `single` takes the longest of them with what
belongs to it ("the end of", "about"); `ends` and `joins` put several together. `found` goes through
a paragraph with them and drops words that mean something else.
"""
