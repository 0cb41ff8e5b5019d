"""Measures the model of danger on sentences it has not learned from; prints tables for docs/benchmarks.md.

Groups stay together: a sentence, its harmless twins and every variant of them are on one side. Levels are
those of settings.toml, and the phrases count, as in the program. Only sentences as written are asked.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
from danger_training.guide_text import FROM_GUIDE
from danger_training.learning import danger_model, kind_model, learned, matrix
from danger_training.lessons import Lesson, Lessons, lessons
from sklearn.model_selection import StratifiedGroupKFold

from reader.library.danger_kinds import DangerKind
from reader.search.danger.judge import Judge
from reader.search.danger.phrases import Phrases
from reader.search.danger.weights import SHARES

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "es")
FOLDS = 5
HELD_OUT = 5  # one group in so many
NO_CLASSES = (SHARES[0], SHARES[1], 0.0, 0.0)
CLASSES_ONLY = (0.0, 0.0, SHARES[2], 0.0)

Chosen = Callable[[Lesson], bool]


class Bench:
    """Lessons, their features and levels, and what was found out of each when it was not learned from."""

    def __init__(self, gathered: Lessons) -> None:
        settings = gathered.source.tables["settings.toml"]
        self.lessons = gathered
        self.rows = gathered.rows
        self.strength = settings["training"]["strength"]
        self.bits, self.kind_bits = settings["model"]["bits"], settings["model"]["kind_bits"]
        self.full, self.caution = settings["levels"]["full"], settings["levels"]["caution"]
        self.features = self._features(SHARES)
        self.groups = np.array([row.group for row in self.rows])
        phrases = Phrases(
            gathered.source.tables["phrases.toml"], lambda text: gathered.reader.read(text).sounds
        )
        self.by_phrase = np.array(
            [phrases.found(gathered.reader.read(row.text).sounds) is not None for row in self.rows]
        )

    def _features(self, shares: Sequence[float]) -> object:
        return matrix([row.text for row in self.rows], self.lessons.reader, self.bits, shares)

    def scores(self, train: np.ndarray, test: np.ndarray, features: object = None) -> np.ndarray:
        """The scores of some rows by a model learned from others."""
        features = self.features if features is None else features
        model = danger_model(features[train], [self.rows[i] for i in train], self.strength)
        return model.decision_function(features[test])

    def across(self, features: object = None) -> np.ndarray:
        """The score of every row by a model that knows nothing of its group."""
        labels = [row.is_danger for row in self.rows]
        found = np.zeros(len(self.rows))
        folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=3)
        for train, test in folds.split(labels, labels, self.groups):
            found[test] = self.scores(train, test, features)
        return found

    def shown(self, scores: np.ndarray, level: float) -> np.ndarray:
        """Which rows are shown at a level, those with a phrase included."""
        return (scores >= level) | self.by_phrase


def share(hits: int, of: int) -> str:
    """A share in percent with its 95 % interval (Wilson)."""
    if not of:
        return "–"
    z, p = 1.96, hits / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    half = z * (p * (1 - p) / of + z * z / (4 * of * of)) ** 0.5 / (1 + z * z / of)
    return f"{100 * p:.1f} % ({100 * (middle - half):.0f}–{100 * (middle + half):.0f})"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table in Markdown."""
    print("\n| " + " | ".join(head) + " |")
    print("|" + " --- |" * len(head))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print(flush=True)


def counts(bench: Bench, shown: np.ndarray, chosen: Chosen) -> str:
    """The share of chosen rows as written that are shown."""
    which = [i for i, row in enumerate(bench.rows) if row.first and chosen(row)]
    return share(int(shown[which].sum()) if which else 0, len(which))


def four(bench: Bench, scores: np.ndarray, chosen: Chosen) -> list[str]:
    """Recall of the card, recall of card or line, and both on harmless sentences."""
    full, either = bench.shown(scores, bench.full), bench.shown(scores, bench.caution)
    return [
        counts(bench, full, lambda row: row.is_danger and chosen(row)),
        counts(bench, either, lambda row: row.is_danger and chosen(row)),
        counts(bench, full, lambda row: not row.is_danger and chosen(row)),
        counts(bench, either, lambda row: not row.is_danger and chosen(row)),
    ]


HEAD = ("card on danger", "card or line on danger", "card on harmless", "card or line on harmless")


def is_twin(row: Lesson) -> bool:
    """Written for the training, not taken from the guide."""
    return row.writer not in FROM_GUIDE


def by_language(bench: Bench, scores: np.ndarray, chosen: Chosen) -> None:
    """One row for each language, and one for all."""
    rows = [
        [name, *four(bench, scores, lambda row, name=name: chosen(row) and row.language in name.split())]
        for name in (*LANGUAGES, " ".join(LANGUAGES))
    ]
    table(("language", *HEAD), rows)


def by_kind(bench: Bench, scores: np.ndarray) -> None:
    """One row for each kind and language."""
    rows = []
    for kind in DangerKind:
        for language in LANGUAGES:
            found = four(
                bench,
                scores,
                lambda r, k=kind, n=language: is_twin(r) and r.kind == k.value and r.language == n,
            )
            rows.append([kind.value, language, *found])
    table(("kind", "language", *HEAD), rows)


def guide_texts(bench: Bench, scores: np.ndarray) -> None:
    """Names and questions of the guide: how often they fire."""
    full, either = bench.shown(scores, bench.full), bench.shown(scores, bench.caution)
    rows = []
    for writer in sorted({row.writer for row in bench.rows if not is_twin(row)}):
        for language in LANGUAGES:

            def chosen(row: Lesson, writer: str = writer, language: str = language) -> bool:
                return row.writer == writer and row.language == language

            rows.append([writer, language, counts(bench, full, chosen), counts(bench, either, chosen)])
    table(("text", "language", "card", "card or line"), rows)


def held_out(bench: Bench) -> None:
    """A model of four fifths of the groups asked the last fifth, chosen by a hash of its first sentence."""
    first = {row.group: row.text for row in reversed(bench.rows) if row.first}
    held = np.array([crc32(first[group].encode()) % HELD_OUT == 0 for group in bench.groups])
    scores = np.full(len(bench.rows), -9.0)
    train, test = np.flatnonzero(~held), np.flatnonzero(held)
    scores[test] = bench.scores(train, test)
    kept = {bench.rows[i].group for i in test}
    by_language(bench, scores, lambda row: is_twin(row) and row.group in kept)


def writers_left_out(bench: Bench) -> None:
    """Each writer's sentences, asked of a model of all the others'."""
    rows = []
    for writer in sorted({row.writer for row in bench.rows if is_twin(row)}):
        groups = {row.group for row in bench.rows if row.writer == writer}
        test = np.flatnonzero([row.group in groups for row in bench.rows])
        train = np.flatnonzero([row.group not in groups for row in bench.rows])
        scores = np.full(len(bench.rows), -9.0)
        scores[test] = bench.scores(train, test)
        rows.append([writer, *four(bench, scores, lambda row, writer=writer: row.writer == writer)])
    table(("writer left out", *HEAD), rows)


def at_one_in_ten(bench: Bench, scores: np.ndarray, language: str, which: Sequence[int] = ()) -> str:
    """Recall where one harmless twin in ten fires."""
    rows = which or range(len(bench.rows))
    mine = [
        i
        for i in rows
        if bench.rows[i].first and is_twin(bench.rows[i]) and bench.rows[i].language == language
    ]
    harmless = scores[[i for i in mine if not bench.rows[i].is_danger]]
    danger = scores[[i for i in mine if bench.rows[i].is_danger]]
    return share(int((danger > np.quantile(harmless, 0.9)).sum()), len(danger))


def ablation(bench: Bench, scores: np.ndarray) -> None:
    """What phrases, pieces of words and classes give, at the same rate of false alarms."""
    nothing = np.full(len(bench.rows), -99.0)
    rows = [
        [
            "phrases alone, as they are",
            *(four(bench, nothing, lambda r, n=n: is_twin(r) and r.language == n)[0] for n in LANGUAGES),
        ]
    ]
    for name, shares in (("words and pieces of words", NO_CLASSES), ("classes alone", CLASSES_ONLY)):
        found = bench.across(bench._features(shares))
        rows.append([name, *(at_one_in_ten(bench, found, language) for language in LANGUAGES)])
    rows.append(["all together", *(at_one_in_ten(bench, scores, language) for language in LANGUAGES)])
    table(("model", "recall, English", "recall, Spanish"), rows)


def learning_curve(bench: Bench) -> None:
    """Recall by the share of groups learned from, always asked the same fifth."""
    place = np.array([crc32(str(group).encode()) % 100 for group in bench.groups])
    test = np.flatnonzero(place < 20)
    rows = []
    for part in (0.125, 0.25, 0.5, 1.0):
        train = np.flatnonzero((place >= 20) & (place < 20 + 80 * part))
        scores = np.full(len(bench.rows), -9.0)
        scores[test] = bench.scores(train, test)
        count = sum(1 for i in train if bench.rows[i].first and is_twin(bench.rows[i]))
        rows.append([f"{count:,}", *(at_one_in_ten(bench, scores, n, test.tolist()) for n in LANGUAGES)])
    table(("sentences learned from", "recall, English", "recall, Spanish"), rows)


def thresholds(bench: Bench, scores: np.ndarray) -> None:
    """What other levels would do."""
    rows = []
    for level in (-1.5, -1.25, -1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5):
        shown = bench.shown(scores, level)
        cells = [f"{level}"]
        for language in LANGUAGES:
            for is_danger in (True, False):
                cells.append(
                    counts(
                        bench,
                        shown,
                        lambda r, d=is_danger, n=language: (
                            is_twin(r) and r.is_danger == d and r.language == n
                        ),
                    )
                )
        rows.append(cells)
    table(("level", "danger, en", "harmless, en", "danger, es", "harmless, es"), rows)


def kinds(bench: Bench) -> None:
    """How often the kind named is the writer's own, over sentences of danger."""
    which = np.array([i for i, row in enumerate(bench.rows) if row.is_danger])
    rows = [bench.rows[i] for i in which]
    features = matrix([row.text for row in rows], bench.lessons.reader, bench.kind_bits)
    labels = [row.kind for row in rows]
    right = {language: [0, 0] for language in LANGUAGES}
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=3)
    for train, test in folds.split(labels, labels, bench.groups[which]):
        model = kind_model(features[train], [rows[i] for i in train], bench.strength)
        for i, told in zip(test, model.predict(features[test]), strict=True):
            if rows[i].first:
                right[rows[i].language][0] += told == rows[i].kind
                right[rows[i].language][1] += 1
    table(("language", "kind named right"), [[n, share(*found)] for n, found in right.items()])


def speed(bench: Bench) -> None:
    """Milliseconds a text, the shipped judge and all."""
    data = learned(bench.lessons, [row for row in bench.rows if not row.is_kept])
    parts = {**bench.lessons.source.parts, "weights": data}
    start = time.perf_counter()
    judge = Judge(parts)
    built = 1000 * (time.perf_counter() - start)
    taken = []
    for row in bench.rows[::7]:
        start = time.perf_counter()
        judge.judge(row.text)
        taken.append(1000 * (time.perf_counter() - start))
    taken.sort()
    rows = [
        ["weights", f"{len(data):,} bytes"],
        ["made ready at the first search", f"{built:.0f} ms"],
        ["a text, median", f"{statistics.median(taken):.2f} ms"],
        ["a text, slowest in a hundred", f"{taken[int(len(taken) * 0.99)]:.2f} ms"],
    ]
    table(("measure", "result"), rows)


def main() -> None:
    """Print every table, or those asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only the tables of one cross-validation")
    asked = parser.parse_args()
    bench = Bench(lessons(ROOT / "articles"))
    written = [row for row in bench.rows if row.first and is_twin(row)]
    groups = len({row.group for row in written})
    danger = sum(row.is_danger for row in written)
    print(
        f"{len(written):,} sentences ({danger:,} of danger) in {groups:,} groups, {len(bench.rows):,} texts."
    )
    print("\nCross-validation in five parts, groups kept together:")
    scores = bench.across()
    by_language(bench, scores, is_twin)
    by_kind(bench, scores)
    guide_texts(bench, scores)
    thresholds(bench, scores)
    if asked.quick:
        return
    print("One fifth of the groups held out:")
    held_out(bench)
    writers_left_out(bench)
    ablation(bench, scores)
    learning_curve(bench)
    kinds(bench)
    speed(bench)


if __name__ == "__main__":
    main()
