"""What is read aloud: a list of sentences, each with the place it stands at and its section."""

from dataclasses import dataclass

from PySide6.QtCore import QTextBoundaryFinder

from reader.speech.wording import ADDRESS, CITATION, spoken

_NO_END = (
    "Dr.",
    "Dra.",
    "Sr.",
    "Sra.",
    "Mr.",
    "Ms.",
    "Mrs.",
    "St.",
    "vs.",
    "U.S.",
    "EE.",
    "UU.",
    "ext.",
    "No.",
)
_PLANE = 0x10000
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_STAND_IN = "\N{BULLET}"


@dataclass(frozen=True)
class Utterance:
    """One sentence. `place` names the text it is of; `start` and `end` are its characters there.

    `language` is that of its words.
    """

    written: str
    said: str
    place: int
    start: int
    end: int
    language: str


@dataclass(frozen=True)
class Script:
    """Sentences in reading order, and the indexes at which a section begins; `language` is that of most."""

    language: str
    sentences: tuple[Utterance, ...] = ()
    sections: tuple[int, ...] = ()

    def section_after(self, index: int) -> int | None:
        """Where the next section begins; None in the last one."""
        return next((start for start in self.sections if start > index), None)

    def section_before(self, index: int) -> int:
        """Where the section before this one begins, or the first sentence."""
        began = [start for start in self.sections if start <= index]
        return began[-2] if len(began) > 1 else 0


class ScriptWriter:
    """Collects texts, parts them into sentences, and makes a script."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._sentences: list[Utterance] = []
        self._sections: list[int] = []

    def begin_section(self) -> None:
        """What follows belongs to a new section."""
        if not self._sections or self._sections[-1] != len(self._sentences):
            self._sections.append(len(self._sentences))

    def add(self, text: str, place: int, offset: int = 0, before: str = "", language: str = "") -> None:
        """Add a text, in the script's language unless another is named.

        `offset` is where it begins in its place; `before` is said first, such as "1.".
        """
        for start, end in sentence_spans(text.replace("\n", " ")):
            self._add(text[start:end], before, place, offset + start, offset + end, language)
            before = ""

    def add_as(self, words: str, place: int, start: int, end: int) -> None:
        """Add words that stand for characters of a place, such as a picture's description."""
        self._add(words, "", place, start, end)

    def _add(self, written: str, before: str, place: int, start: int, end: int, language: str = "") -> None:
        language = language or self._language
        said = spoken(f"{before} {written}" if before else written, language)
        if any(sign.isalnum() for sign in said):
            self._sentences.append(Utterance(written, said, place, start, end, language))

    def script(self) -> Script:
        """All that was added."""
        sections = tuple(start for start in self._sections if start < len(self._sentences))
        return Script(self._language, tuple(self._sentences), sections)


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence, without the blanks between them (Unicode text segmentation, UAX 29)."""
    # Qt counts UTF-16 units: with one unit for each character its places are ours.
    # A byte order mark would be lost on the way to Qt.
    units = "".join(sign if ord(sign) < _PLANE and sign != _MARK else _STAND_IN for sign in text)
    # A citation between two sentences belongs to the first; by itself Unicode would part it in its middle.
    units = CITATION.sub(lambda found: " " * len(found[0]), units)
    # So it would part an address at its question mark.
    units = ADDRESS.sub(lambda found: _STAND_IN * len(found[0]), units)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, units)
    spans: list[tuple[int, int]] = []
    begin = 0
    while (boundary := finder.toNextBoundary()) != -1:
        piece = text[begin:boundary].rstrip()
        if piece.endswith(_NO_END) and boundary < len(text):
            continue
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            spans.append((begin + lead, begin + len(piece)))
        begin = boundary
    return tuple(spans)
