"""From running text to claims: what an article says, by whose word, of when, with its place.

The way of an article, each stop a room of its own: it is read (`articles`) and parsed (`parsed`),
its figures and dates are spotted (`factcheck.spotting`); the sentence around each says what is
counted (`counting`) and where (`places`), whose word it is, whether it is so, may be or was
ordered, and whether it is denied (`voices`), and of when (`times`); the wording is linked to the
case's subjects or proposed as a new one (`subjects`), and dates of events, statuses and names are
taken besides (`answers`). `code` is all of it on one screen; `running` takes many articles at once
and puts what was coded into a case; `endpoint` lets a language model propose instead.
"""
