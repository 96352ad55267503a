"""What each public set of figures expects, translated from what the spotter says.

Conventions of a set stand in its adapter and nowhere else; what is read stays as it is.
"""
