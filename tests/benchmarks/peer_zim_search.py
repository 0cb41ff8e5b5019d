"""Runs in the peers' own Python: the first pages a ZIM file's search finds for each line of input."""

import sys

from libzim.reader import Archive
from libzim.search import Query, Searcher

archive = Archive(sys.argv[1])
searcher = Searcher(archive)
for line in sys.stdin.read().split("\n"):
    found = searcher.search(Query().set_query(line)).getResults(0, 5)
    print(" ".join(path.removesuffix(".html") for path in found))
