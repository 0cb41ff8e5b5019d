"""How often the search puts the right page first, or among five, for questions that were held out.

A fifth of the questions of each article, another fifth each time, is left out while the guide is compiled,
and then asked. Each question has one right page only, the one it was written for, so the figures are lower
than people would judge. The English questions of queries.tsv, with every page that would do, are asked too.
"""

import argparse
import csv
import random
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from reader.guide.compile import compile_library
from reader.guide.loader import Gathered, gather
from reader.library.rows import QuestionRow
from reader.library.store import Library
from reader.search.ranking import Searcher

ROOT = Path(__file__).resolve().parents[2]
FOLDS = 5


def folds(rows: Iterable[QuestionRow]) -> list[list[QuestionRow]]:
    """The questions of each article dealt out evenly, the same way every time."""
    by_article: defaultdict[tuple[str, str], list[QuestionRow]] = defaultdict(list)
    for row in rows:
        by_article[row.article, row.language].append(row)
    chance = random.Random(7)
    dealt: list[list[QuestionRow]] = [[] for _ in range(FOLDS)]
    for key in sorted(by_article):
        questions = by_article[key]
        chance.shuffle(questions)
        for place, row in enumerate(questions):
            dealt[place % FOLDS].append(row)
    return dealt


def ranks(gathered: Gathered, held: list[QuestionRow], folder: Path) -> dict[str, list[int]]:
    """For each language, at which place each held-out question has its page; 99 where it has not."""
    left = tuple(row for row in gathered.tables.questions if row not in held)
    path = folder / "library.sqlite"
    compile_library(replace(gathered, tables=replace(gathered.tables, questions=left)), "held out", path)
    found: defaultdict[str, list[int]] = defaultdict(list)
    with Library(path) as library:
        searchers = {language: Searcher(library, language) for language in library.info.languages}
        for row in held:
            ids = [hit.card.id for hit in searchers[row.language].search(row.question).hits]
            found[row.language].append(ids.index(row.article) if row.article in ids else 99)
    return found


def judged(gathered: Gathered, folder: Path) -> dict[str, list[int]]:
    """The same for the questions of queries.tsv, with the whole guide."""
    path = folder / "library.sqlite"
    compile_library(gathered, "whole", path)
    found: defaultdict[str, list[int]] = defaultdict(list)
    with Library(path) as library, (ROOT / "tests/benchmarks/queries.tsv").open(encoding="utf-8") as file:
        searcher = Searcher(library, "en")
        for row in csv.DictReader(file, delimiter="\t"):
            result = searcher.search(row["query"])
            ids = [hit.card.id for hit in result.hits]
            if result.is_urgent:
                ids.insert(0, library.info.emergency)
            wanted = set(row["pages"].split())
            found[row["set"]].append(next((n for n, each in enumerate(ids) if each in wanted), 99))
    return found


def main() -> None:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=FOLDS, help="how many of the five to measure")
    gathered = gather(ROOT / "articles")
    totals: defaultdict[str, list[int]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for held in folds(gathered.tables.questions)[: parser.parse_args().folds]:
            for language, places in ranks(gathered, held, Path(folder)).items():
                totals[f"questions.tsv, held out, {language}"] += places
        for name, places in judged(gathered, Path(folder)).items():
            totals[f"queries.tsv, {name}, en"] += places
    print("| questions | number | success@1 | success@5 |\n| --- | --- | --- | --- |")
    for name, places in sorted(totals.items()):
        first = sum(place == 0 for place in places) / len(places)
        five = sum(place < 5 for place in places) / len(places)
        print(f"| {name} | {len(places)} | {first:.1%} | {five:.1%} |")


if __name__ == "__main__":
    main()
