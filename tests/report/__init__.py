"""Of the report writers; `handmade` and `hostile` are the reports that they are given."""
