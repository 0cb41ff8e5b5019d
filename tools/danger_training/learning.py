"""Learns the weights of danger with logistic regression, and puts them into bytes.

scikit-learn is needed here only: the program adds up bytes.
"""

from collections.abc import Sequence

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from danger_training.lessons import Lesson, Lessons
from reader.library.danger_kinds import DangerKind
from reader.search.danger.features import bucket
from reader.search.danger.reading import TextReader
from reader.search.danger.weights import MAGIC, SHARES, VERSION, Header, packed

_LARGEST = 127
_SEED = 7


def matrix(
    texts: Sequence[str], reader: TextReader, bits: int, shares: Sequence[float] = SHARES
) -> sp.csr_matrix:
    """One row of features a text."""
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for row, text in enumerate(texts):
        for share, block in zip(shares, reader.read(text).blocks, strict=True):
            if not block or not share:
                continue
            for name in block:
                rows.append(row)
                columns.append(bucket(name, bits))
                values.append(share / len(block) ** 0.5)
    return sp.csr_matrix((values, (rows, columns)), shape=(len(texts), 1 << bits))


def danger_model(
    features: sp.csr_matrix, rows: Sequence[Lesson], strength: float, kind: str = ""
) -> LogisticRegression:
    """Danger or not; with a `kind`, danger of that kind or anything else."""
    model = LogisticRegression(
        C=strength, class_weight="balanced", solver="liblinear", max_iter=1000, random_state=_SEED
    )
    weights = np.array([row.weight for row in rows])
    labels = [row.is_danger and kind in ("", row.kind) for row in rows]
    return model.fit(features, labels, sample_weight=weights)


def kind_model(features: sp.csr_matrix, rows: Sequence[Lesson], strength: float) -> LogisticRegression:
    """Which kind; learned from sentences of danger alone."""
    model = LogisticRegression(C=strength, class_weight="balanced", solver="lbfgs", max_iter=1000)
    weights = np.array([row.weight for row in rows])
    return model.fit(features, [row.kind for row in rows], sample_weight=weights)


def learned(lessons: Lessons, rows: Sequence[Lesson]) -> bytes:
    """The file of weights learned from these rows."""
    settings = lessons.source.tables["settings.toml"]
    bits, kind_bits = settings["model"]["bits"], settings["model"]["kind_bits"]
    strength = settings["training"]["strength"]
    features = matrix([row.text for row in rows], lessons.reader, bits)
    danger = danger_model(features, rows, strength)
    self_harm = danger_model(features, rows, strength, DangerKind.SELF_HARM.value)
    dangers = [row for row in rows if row.is_danger]
    kinds = kind_model(matrix([row.text for row in dangers], lessons.reader, kind_bits), dangers, strength)
    scale, numbers = _as_bytes(danger.coef_)
    self_harm_scale, self_harm_numbers = _as_bytes(self_harm.coef_)
    kind_scale, kind_numbers = _as_bytes(kinds.coef_)
    header = Header(
        magic=MAGIC,
        version=VERSION,
        digest=lessons.source.digest,
        checksum=0,
        bits=bits,
        scale=scale,
        bias=_rounded(danger.intercept_[0]),
        self_harm_scale=self_harm_scale,
        self_harm_bias=_rounded(self_harm.intercept_[0]),
        kind_bits=kind_bits,
        kind_scale=kind_scale,
        kinds=[str(kind) for kind in kinds.classes_],
        kind_biases=[_rounded(bias) for bias in kinds.intercept_],
    )
    return packed(header, numbers, self_harm_numbers, kind_numbers)


def _as_bytes(weights: np.ndarray) -> tuple[float, bytes]:
    """The weights as signed bytes, and what one step is worth; the very largest are cut."""
    used = np.abs(weights[weights != 0])
    scale = _rounded(np.quantile(used, 0.9995) / _LARGEST)
    return scale, np.clip(np.round(weights / scale), -_LARGEST, _LARGEST).astype(np.int8).tobytes()


def _rounded(number: float) -> float:
    """Few enough digits for the same bytes on every computer."""
    return float(f"{number:.6g}")
