"""Between the mathematics and the rules: which claims of a subject are to be compared, and how.

`slots` applies the mathematics to claims as their subject behaves; `agreeing` finds claims that
say the same; `steps` finds what moved on; `wording` puts figures and sides into words.
"""
