"""The program as the documentation's commands meet it: with a small guide in place of the checkout's.

Commands that write into the articles must not write into those of the project.
"""

import os
import sys
from pathlib import Path

from reader import bundle
from reader.__main__ import main


def run() -> int:
    """Run `waymark` with this process's arguments."""
    guide = Path(os.environ["DOCS_GUIDE"])
    bundle.articles = lambda: guide
    return main(["--library", os.environ["DOCS_LIBRARY"], *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(run())
