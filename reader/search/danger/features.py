"""What the model sees of a text: words, pieces of words, classes of words, and pairs of them.

Each feature is a name with the places of the words it comes from, so that a verdict can be explained.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

Places = tuple[int, ...]
Block = dict[str, Places]

_PIECES = (2, 3, 4, 5)
_SCOPE = 3
"""Words after a "not" that it speaks of."""
_MOST_LENGTHS = 8


def blocks(
    words: Sequence[str], classes: Sequence[tuple[str, ...]], sounds: Sequence[str]
) -> tuple[Block, ...]:
    """The features of a text in four blocks: words, pieces of words, classes, words beside classes."""
    return (
        _word_block(words, sounds),
        _piece_block(words),
        _class_block(classes),
        _mixed_block(words, classes),
    )


def bucket(name: str, bits: int) -> int:
    """The place of a feature among the weights."""
    return crc32(name.encode()) & ((1 << bits) - 1)


def _word_block(words: Sequence[str], sounds: Sequence[str]) -> Block:
    block: Block = {}
    for place, word in enumerate(words):
        block.setdefault("w=" + word, (place,))
        if sounds[place] != word:
            block.setdefault("s=" + sounds[place], (place,))
    last = len(words) - 1
    for place in range(len(words) - 1):
        block.setdefault(f"b={words[place]}_{words[place + 1]}", (place, place + 1))
    if words:
        block["b=^_" + words[0]] = (0,)
        block[f"b={words[-1]}_$"] = (last,)
    return block


def _piece_block(words: Sequence[str]) -> Block:
    block: Block = {}
    for place, word in enumerate(words):
        here = (place,)
        padded = f" {word} "
        for size in _PIECES:
            if len(padded) < size:
                block.setdefault(padded, here)
                break
            for start in range(len(padded) - size + 1):
                block.setdefault(padded[start : start + size], here)
    return block


def _class_block(classes: Sequence[tuple[str, ...]]) -> Block:
    block: Block = {}
    first: dict[str, int] = {}
    for place, names in enumerate(classes):
        for name in names:
            first.setdefault(name, place)
    ordered = sorted(first)
    for number, name in enumerate(ordered):
        block["k=" + name] = (first[name],)
        for other in ordered[number + 1 :]:
            block[f"p={name}+{other}"] = (first[name], first[other])
    for name, places in _neighbors(classes):
        block.setdefault(name, places)
    for name, places in _followers(classes):
        block.setdefault(name, places)
    unknown = sum(not names for names in classes)
    block[f"u={min(unknown, 4)}"] = ()
    block[f"l={min(len(classes), _MOST_LENGTHS)}"] = ()
    return block


def _neighbors(classes: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, Places]]:
    """Classes that follow each other, unknown words left out, and those in the scope of a "not"."""
    known = [(place, names) for place, names in enumerate(classes) if names]
    for (here, names), (there, others) in pairwise(known):
        for name in names:
            for other in others:
                yield f"q={name}>{other}", (here, there)
    for place, names in known:
        if "NOT" in names:
            for there in range(place + 1, min(place + 1 + _SCOPE, len(classes))):
                for other in classes[there]:
                    yield f"n={other}", (place, there)


def _followers(classes: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, Places]]:
    """Classes in their order, however many words stand between."""
    for here, names in enumerate(classes):
        for there in range(here + 1, len(classes)):
            for name in names:
                for other in classes[there]:
                    yield f"f={name}<{other}", (here, there)


def _mixed_block(words: Sequence[str], classes: Sequence[tuple[str, ...]]) -> Block:
    """Each word with the classes of the words beside it."""
    block: Block = {}
    for place in range(len(words) - 1):
        both = (place, place + 1)
        for name in classes[place]:
            block.setdefault(f"x={name}_{words[place + 1]}", both)
        for name in classes[place + 1]:
            block.setdefault(f"y={words[place]}_{name}", both)
    return block
