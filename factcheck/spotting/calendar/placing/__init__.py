"""What was said of time to the calendar.

`narrative` remembers what a text has told; `settle` places what was said on the calendar as a
stamp, with the year or month that it does not say; `whens` makes that a stretch in both readings;
`spots` the spotted date.
"""
