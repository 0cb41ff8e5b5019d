"""The learned weights: one byte each, in a file that says what they were learned from.

The file is a line of JSON (the header) and signed bytes: the weights of danger, those of self-harm against
everything else, then those of the kinds, one run of `2**kind_bits` for each kind in the order of the header.
"""

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from reader.search.danger.features import Block, Places, bucket

MAGIC = "waymark-danger"
VERSION = 2
SHARES = (1.5, 0.8, 1.0, 1.0)
"""What each block of features counts: words, pieces of words, classes, words beside classes."""


@dataclass(frozen=True)
class Header:
    """What stands before the weights."""

    magic: str
    version: int
    digest: str  # of the sentences, classes and settings
    checksum: int  # of the weights
    bits: int
    scale: float
    bias: float
    self_harm_scale: float
    self_harm_bias: float
    kind_bits: int
    kind_scale: float
    kinds: list[str]
    kind_biases: list[float]


class Weights:
    """Scores readings. Raises ValueError where the bytes are not what a training wrote."""

    def __init__(self, data: bytes) -> None:
        """`data` are the bytes of the whole file."""
        line, _, body = data.partition(b"\n")
        try:
            self.header = Header(**json.loads(line))
        except (TypeError, ValueError, RecursionError) as error:
            raise ValueError("the weights have no header") from error
        header = self.header
        if (header.magic, header.version) != (MAGIC, VERSION) or not _is_sound(header, body):
            raise ValueError("the weights are damaged")
        numbers = memoryview(body).cast("b")
        split = 1 << header.bits
        self._danger, self._self_harm, self._kinds = (
            numbers[:split],
            numbers[split : 2 * split],
            numbers[2 * split :],
        )

    def score(self, blocks: Iterable[Block]) -> float:
        """How much a text speaks of danger now; 0 is where both are alike."""
        return self._sum(blocks, self._danger) * self.header.scale + self.header.bias

    def self_harm(self, blocks: Iterable[Block]) -> float:
        """How much a text speaks of self-harm now, beside everything else."""
        return self._sum(blocks, self._self_harm) * self.header.self_harm_scale + self.header.self_harm_bias

    def _sum(self, blocks: Iterable[Block], weights: Sequence[int]) -> float:
        total, bits = 0.0, self.header.bits
        for share, block in zip(SHARES, blocks, strict=True):
            if block:
                total += share * sum(weights[bucket(name, bits)] for name in block) / len(block) ** 0.5
        return total

    def kind(self, blocks: Iterable[Block]) -> str:
        """The kind of danger a text speaks of most."""
        header = self.header
        totals = list(header.kind_biases)
        size = 1 << header.kind_bits
        for share, block in zip(SHARES, blocks, strict=True):
            places = [bucket(name, header.kind_bits) for name in block]
            for number in range(len(totals)):
                start = number * size
                found = sum(self._kinds[start + place] for place in places)
                totals[number] += header.kind_scale * share * found / max(1, len(block)) ** 0.5
        return header.kinds[max(range(len(totals)), key=totals.__getitem__)]

    def by_word(self, blocks: Iterable[Block], count: int) -> list[float]:
        """What each of a text's `count` words adds to its score; features of two words are shared."""
        shares = [0.0] * count
        for share, block in zip(SHARES, blocks, strict=True):
            for name, places in block.items():
                self._share_out(name, places, share / len(block) ** 0.5, shares)
        return shares

    def _share_out(self, name: str, places: Places, share: float, shares: list[float]) -> None:
        weight = self._danger[bucket(name, self.header.bits)] * share * self.header.scale
        for place in places:
            shares[place] += weight / len(places)


def packed(header: Header, danger: bytes, self_harm: bytes, kinds: bytes) -> bytes:
    """The bytes of a file of weights; the header's checksum is filled in here."""
    body = danger + self_harm + kinds
    told = {**asdict(header), "checksum": zlib.crc32(body)}
    return json.dumps(told, sort_keys=True, separators=(",", ":")).encode() + b"\n" + body


def _is_sound(header: Header, body: bytes) -> bool:
    numbers = (
        header.scale,
        header.bias,
        header.self_harm_scale,
        header.self_harm_bias,
        header.kind_scale,
        *header.kind_biases,
    )
    if not all(isinstance(number, float) for number in numbers):
        return False
    if (
        not 0 < header.bits < 24
        or not 0 < header.kind_bits < 24
        or len(header.kinds) != len(header.kind_biases)
    ):
        return False
    length = (2 << header.bits) + len(header.kinds) * (1 << header.kind_bits)
    return len(body) == length and zlib.crc32(body) == header.checksum
