"""The editors' page: findings reviewed and decided on in a browser.

What it needs beyond the rest of the package is in the extra `review`.
"""
