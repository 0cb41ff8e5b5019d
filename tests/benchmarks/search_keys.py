"""Types each text letter by letter and times the search at every key, page value included."""

import json
import statistics
import sys
import time
from pathlib import Path

from reader.library.store import Library
from reader.navigation.location import Search
from reader.pages.router import Router

router = Router(Library(Path(sys.argv[1])), "en")
router.page(Search("warm"))
router.page(Search("suboxne"))
times = []
for _ in range(5):
    for text in sys.argv[2:]:
        for end in range(1, len(text) + 1):
            begun = time.perf_counter()
            router.page(Search(text[:end]))
            times.append((time.perf_counter() - begun) * 1000)
times.sort()
print(json.dumps({"p50": statistics.median(times), "p95": times[int(len(times) * 0.95)], "max": times[-1]}))
