"""Scores voice, mode, stance and timing on sentences with their answers.

    python -m tests.coding.score_voices [--misses]

Those of held_out_voices.yaml were written before the coding and are not tuned on: only their
figures are printed. `--misses` lists what came out otherwise in voices.yaml.
"""

from __future__ import annotations

import argparse
from collections import Counter

from tests.coding.sentences_coded import FIELDS, Sentence, sentences

TUNED, HELD_OUT = "voices.yaml", "held_out_voices.yaml"


def score(name: str) -> tuple[str, list[tuple[Sentence, dict[str, object]]]]:
    """One line of figures, and the sentences that came out otherwise."""
    among = sentences(name)
    wrong = [(each, found) for each in among if (found := dict(each.wrong()))]
    missed = Counter(field for _, found in wrong for field in found)
    each_field = " ".join(f"{field} {len(among) - missed[field]}" for field in FIELDS)
    return f"{name}: {len(among) - len(wrong)} of {len(among)} wholly right; {each_field}", wrong


def main() -> None:
    """Print it."""
    parser = argparse.ArgumentParser(prog="python -m tests.coding.score_voices")
    parser.add_argument("--misses", action="store_true", help="of those that were looked at")
    args = parser.parse_args()
    line, wrong = score(TUNED)
    print(line)
    print(score(HELD_OUT)[0])
    if args.misses:
        for sentence, found in wrong:
            print(f"\n{sentence.text}\n  at {sentence.text[sentence.start : sentence.end]}")
            for field, (wanted, got) in found.items():
                print(f"  {field}: wanted {wanted!r}, got {got!r}")


if __name__ == "__main__":
    main()
