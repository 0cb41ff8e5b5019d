"""Breaking and sizing the short texts of the helpline panel so that each stays whole."""

from itertools import combinations, pairwise

from PySide6.QtGui import QFontMetrics

from reader.ui.look.look import sized_font

SMALLEST = 40  # pixels of a telephone number


def balanced(text: str, most: int = 2) -> str:
    """Lines of about equal length, broken at blanks, for the narrow cards of the strip."""
    words = text.split(" ")
    if len(text) < 12 or len(words) == 1:
        return text
    ways = (
        [" ".join(words[i:j]) for i, j in pairwise((0, *cuts, len(words)))]
        for count in range(1, min(most, len(words)))
        for cuts in combinations(range(1, len(words)), count)
    )
    return "\n".join(min(ways, key=lambda lines: sorted(map(len, lines), reverse=True)))


def broken_at_hyphens(number: str) -> str:
    """`1-800-662-4357` on two lines, broken after the hyphen that balances them best."""
    hyphens = [i for i, char in enumerate(number) if char == "-"]
    if not hyphens:
        return number
    best = min(hyphens, key=lambda i: abs((i + 1) - (len(number) - i - 1)))
    return number[: best + 1] + "\n" + number[best + 1 :]


def largest_px(text: str, width: int, largest: int) -> int:
    """The largest size in pixels at which every line of `text` fits `width`."""
    for pixels in range(largest, SMALLEST, -2):
        metrics = QFontMetrics(sized_font(pixels, bold=True))
        if max(metrics.horizontalAdvance(line) for line in text.splitlines()) <= width:
            return pixels
    return SMALLEST
