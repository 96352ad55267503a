"""`python cli.py …` in a checkout does what the command `factcheck …` does."""

import sys

from factcheck.command import main

if __name__ == "__main__":
    sys.exit(main())
