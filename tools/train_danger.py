"""Learns articles/danger/weights.bin anew from the sentences beside it: same sentences, same bytes.

With --check nothing is written, and the command fails where other bytes would be.
"""

import argparse
import sys
from pathlib import Path

from danger_training.learning import learned
from danger_training.lessons import lessons

from reader.files import write_whole
from reader.guide.danger import FOLDER, WEIGHTS

ARTICLES = Path(__file__).resolve().parent.parent / "articles"


def main() -> int:
    """Train, and write or compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only compare with the file that is there")
    parser.add_argument("--articles", type=Path, default=ARTICLES, help="the guide's folder")
    asked = parser.parse_args()
    gathered = lessons(asked.articles)
    data = learned(gathered, [row for row in gathered.rows if not row.is_kept])
    path = asked.articles / FOLDER / WEIGHTS
    if asked.check:
        same = path.is_file() and path.read_bytes() == data
        print("The weights are those that training gives." if same else "Training gives other weights.")
        return 0 if same else 1
    write_whole(path, data)
    print(f"{path}: {len(data):,} bytes, learned from {len(gathered.rows):,} texts.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
