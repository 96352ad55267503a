"""The commands: one file each, named as the command is.

A command's docstring is its help; `arguments` declares its options, `run` does its work and gives
the exit status.
"""
